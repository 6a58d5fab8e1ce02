"""docs/architecture.md tells the truth: paths exist, words are used, and synonyms do not return."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "architecture.md"
PRODUCT = ("bot", "render", "storage")
SPEAKING = ("bot/core", "bot/app", "bot/chat", "bot/jobs", "bot/runtime", "storage")
"""Where a synonym of a glossary word must not be an identifier: everything else talks to libraries
that have words of their own."""
NO_TRANSACTIONS = ("bot/chat", "bot/platforms")
"""Folders that call use cases and leave the transactions to them."""
NOUNS_IN_ING = {"polling", "wiring", "acting", "staging", "thing", "sing", "spring", "panting"}
"""File names that end like a gerund and are nouns of the field."""
SAME_ROLES = {"server", "parse", "format", "surface"}
"""What every platform has, under the same file name."""
CHAT_APP_ROLES = SAME_ROLES | {
    *("dispatcher", "replies", "enrollment", "ids", "errors", "health"),
}
"""What a platform has whose servers are somebody else's."""


@cache
def trees() -> dict[Path, ast.Module]:
    """Every module of the product, parsed."""
    return {
        path.relative_to(ROOT): ast.parse(path.read_text("utf-8"))
        for folder in PRODUCT
        for path in sorted((ROOT / folder).rglob("*.py"))
    }


def identifiers(tree: ast.Module) -> Iterator[str]:
    """Names that a module defines, assigns or takes as parameters."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name
            case ast.arg():
                yield node.arg
            case ast.Name(ctx=ast.Store()):
                yield node.id
            case ast.Attribute(ctx=ast.Store()):
                yield node.attr


def words(identifier: str) -> set[str]:
    """The words of an identifier, in lower case: {"render", "order"} for RenderOrder."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", identifier)}


def glossary() -> dict[str, tuple[set[str], set[str]]]:
    """What stands in code and what must not, by word."""
    section = PAGE.read_text("utf-8").split("## Glossary")[1].split("\n## ")[0]
    rows = re.findall(
        r"^\| ([a-z][^|]*?) \| [^|]+ \| ([^|]*) \| ([^|]*) \|$", section, re.MULTILINE
    )
    return {
        word: (set(re.findall(r"`([^`]+)`", code)), set(re.findall(r"[a-z]+", synonyms)))
        for word, code, synonyms in rows
        if word != "word"
    }


def test_every_noun_of_the_rules_is_in_the_glossary() -> None:
    """A module of bot/core is named after its noun."""
    known = {part for word in glossary() for part in re.findall(r"[a-z]+(?: [a-z]+)*", word)}
    not_nouns = {"__init__", "decide", "errors", "eta", "ids", "limits", "moves"}
    nouns = {path.stem for path in (ROOT / "bot" / "core").glob("*.py")} - not_nouns
    assert {noun.replace("_", " ") for noun in nouns} - known == set()
    assert len(known) > 30


def test_every_word_of_the_glossary_stands_in_the_code() -> None:
    defined = {name for tree in trees().values() for name in identifiers(tree)}
    places = {str(path.with_suffix("")) for path in trees()} | {
        str(path.parent) for path in trees()
    }
    for word, (in_code, _) in glossary().items():
        assert in_code, f"{word}: where is it in the code?"
        for name in in_code:
            found = (
                name.rstrip("/").removesuffix(".py") in places or set(name.split(".")) <= defined
            )
            assert found, f"{word}: {name} is not in the code any longer"


def test_no_synonym_returns_as_an_identifier() -> None:
    forbidden = {synonym for _, synonyms in glossary().values() for synonym in synonyms}
    assert len(forbidden) > 5
    returned = {
        f"{path}: {name}"
        for path, tree in trees().items()
        if str(path).startswith(SPEAKING) and "migrations" not in path.parts
        for name in identifiers(tree)
        if words(name) & forbidden
    }
    assert returned == set()


def test_one_class_name_means_one_thing() -> None:
    where = Counter(
        node.name
        for tree in trees().values()
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    )
    assert {name for name, count in where.items() if count > 1} == set()


def named_nodes(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Variables, parameters and functions of a module, each with its line."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield node.name, node.lineno
            case ast.arg():
                yield node.arg, node.lineno
            case ast.Name(ctx=ast.Store()):
                yield node.id, node.lineno
            case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)):
                yield name, node.lineno


def test_names_are_nouns_instead_of_one() -> None:
    assert [
        f"{path}:{line}"
        for path, tree in trees().items()
        for name, line in named_nodes(tree)
        if name == "one"
    ] == []


def opens_transaction(node: ast.AST) -> bool:
    """Whether a statement is `async with ….begin()` or `async with ….read()`, as of a `Store`."""
    return isinstance(node, ast.AsyncWith) and any(
        isinstance(call := item.context_expr, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in {"begin", "read"}
        and not call.args
        for item in node.items
    )


def test_use_cases_alone_open_transactions() -> None:
    where = {
        str(path)
        for path, tree in trees().items()
        if any(opens_transaction(node) for node in ast.walk(tree))
    }
    assert len({path for path in where if path.startswith("bot/app/")}) > 10
    assert {path for path in where if path.startswith(NO_TRANSACTIONS)} == set()


def test_files_are_named_after_nouns() -> None:
    gerunds = {
        str(path)
        for path in trees()
        if path.stem.endswith("ing") and path.stem.lstrip("_") not in NOUNS_IN_ING
    }
    assert gerunds == set()


@pytest.mark.parametrize(
    ("platform", "roles"),
    [("telegram", CHAT_APP_ROLES), ("discord", CHAT_APP_ROLES), ("web", SAME_ROLES)],
)
def test_the_same_role_has_the_same_file_name_on_every_platform(
    platform: str, roles: set[str]
) -> None:
    files = {path.stem for path in (ROOT / "bot" / "platforms" / platform).glob("*.py")}
    assert roles - files == set()


def test_every_path_that_is_named_exists() -> None:
    for page in (PAGE, ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")):
        named = re.findall(
            r"`((?:bot|render|storage|tests|docs)/[\w./-]*)`", page.read_text("utf-8")
        )
        missing = [path for path in named if not (ROOT / path).exists()]
        assert missing == [], page.name


def test_every_layer_of_the_import_contract_is_in_the_picture() -> None:
    picture = PAGE.read_text("utf-8").split("```mermaid")[1].split("```")[0]
    contract = (ROOT / "pyproject.toml").read_text("utf-8").split("layers = [")[1].split("]")[0]
    layers = set(re.findall(r"(?:bot\.\w+|storage|render)", contract))
    small = {"bot.settings", "bot.scratch", "bot.clip_shrinker", "bot.log_redaction"}
    assert {layer for layer in layers - small if layer not in picture} == set()


def test_walks_name_each_file_once() -> None:
    for title, limit in (("The life of a `/cameo`", 16), ("The life of an uploaded clip", 12)):
        section = PAGE.read_text("utf-8").split(f"## {title}")[1].split("\n## ")[0]
        first = section.split("\n\n| step |")[0] + "\n\n| step |" + section.split("\n\n| step |")[1]
        files = re.findall(r"^\| \d+ \| `([\w./]+)`", first, re.MULTILINE)
        assert 5 < len(files) <= limit
        assert [path for path, count in Counter(files).items() if count > 1] == []
