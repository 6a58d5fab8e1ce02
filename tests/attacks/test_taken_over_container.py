"""Somebody who took over one container looks for what else it can read, reach or change.

Holds docker-compose.yml to the tables of docs/operating.md.
"""

import re
from typing import Any

import pytest

from tests.support.containers import ROOT, load_compose, services

SERVICES = services()
OURS = {name for name, service in SERVICES.items() if service["image"].startswith("walkon")}
INTERNAL = {
    name for name, network in load_compose()["networks"].items() if (network or {}).get("internal")
}
KEYS = {"master_key", "keys_url"}
TOKENS = {"telegram_token", "discord_token"}


def documented(heading: str) -> dict[str, list[set[str]]]:
    """The rows of the first table below a heading: the first cell, and the names in the others."""
    text = (ROOT / "docs" / "operating.md").read_text("utf-8").partition(f"## {heading}\n")[2]
    table = re.search(r"(?:^\|.*\n)+", text, re.MULTILINE)
    assert table is not None
    rows = [line.strip("| \n").split("|") for line in table[0].splitlines()[2:]]
    return {
        row[0].strip(" `"): [set(re.findall(r"`(\w+)`", cell)) for cell in row[1:]] for row in rows
    }


def secrets_of(service: dict[str, Any]) -> set[str]:
    return set(service.get("secrets", []))


def test_each_service_has_its_own_secrets_and_the_table_says_which() -> None:
    rows = documented("Which service has which secret")
    assert {name: row[0] for name, row in rows.items()} == {
        name: secrets_of(service) for name, service in SERVICES.items()
    }


def test_the_table_of_networks_is_right() -> None:
    rows = documented("Which service reaches what")
    assert {name: row[1] for name, row in rows.items()} == {
        network: {name for name, service in SERVICES.items() if network in service["networks"]}
        for network in load_compose()["networks"]
    }


def test_who_renders_has_no_token_and_no_way_out() -> None:
    for name in ("render", "gpu"):
        assert not secrets_of(SERVICES[name]) & TOKENS
        assert set(SERVICES[name]["networks"]) <= INTERNAL
        assert "ports" not in SERVICES[name]


def test_who_reaches_the_internet_needs_it() -> None:
    reaching = {name for name, service in SERVICES.items() if set(service["networks"]) - INTERNAL}
    assert reaching == {"proxy", "telegram", "discord", "chat", "weights"}
    assert not secrets_of(SERVICES["proxy"]) | secrets_of(SERVICES["weights"])
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["proxy"]
    assert not any("network_mode" in service for service in SERVICES.values())


def test_who_moves_ids_only_cannot_open_a_file() -> None:
    dispatcher = SERVICES["dispatcher"]
    assert not secrets_of(dispatcher) & (KEYS | TOKENS)
    assert "volumes" not in dispatcher
    assert "keys" not in dispatcher["networks"]


@pytest.mark.parametrize("name", sorted(OURS | {"proxy", "postgres", "keys", "redis"}))
def test_each_container_gives_up_its_rights(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service.get("cap_add", []) == (["NET_BIND_SERVICE"] if name == "proxy" else [])
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", service["user"])
    assert re.fullmatch(r"\d+[mg]", service["mem_limit"])
    assert service["pids_limit"] <= 1024
    assert "privileged" not in service
    assert not {"pid", "ipc", "userns_mode"} & service.keys()
    assert service["healthcheck"].get("disable") is (True if name == "weights" else None)
    if name != "weights":
        assert service["healthcheck"]["test"][0] in ("CMD", "CMD-SHELL")


def test_nothing_of_the_host_is_mounted_but_what_a_service_reads() -> None:
    mounted = {
        (name, volume)
        for name, service in SERVICES.items()
        for volume in service.get("volumes", [])
        if volume.startswith((".", "/", "~"))
    }
    role = "./scripts/database_role.sh:/docker-entrypoint-initdb.d/role.sh:ro"
    assert mounted == {
        ("proxy", "./Caddyfile:/etc/caddy/Caddyfile:ro"),
        ("postgres", role),
        ("keys", role),
    }


def test_the_script_of_the_databases_runs_by_itself() -> None:
    """One that cannot be executed is read into the entry point of the image, options included."""
    assert (ROOT / "scripts" / "database_role.sh").stat().st_mode & 0o111


def test_people_s_files_are_mounted_where_they_are_opened() -> None:
    with_files = {name for name, service in SERVICES.items() if has_volume(service, "objects")}
    assert with_files == {name for name, service in SERVICES.items() if secrets_of(service) >= KEYS}
    signing = {name for name, service in SERVICES.items() if has_volume(service, "signing")}
    assert signing == {"chat", "render", "gpu"}
    assert "weights:/srv/walkon/weights:ro" in SERVICES["gpu"]["volumes"]


def has_volume(service: dict[str, Any], name: str) -> bool:
    return any(volume.startswith(f"{name}:") for volume in service.get("volumes", []))


def test_each_image_is_pinned_by_digest_where_one_is_known() -> None:
    for name in {"proxy", "postgres", "keys"}:
        assert re.search(r":\d+\.\d+[\w.-]*@sha256:[0-9a-f]{64}$", SERVICES[name]["image"]), name
    # No digest of this version was to be had: docs/operating.md.
    assert re.fullmatch(r"valkey/valkey:\d+\.\d+\.\d+-alpine", SERVICES["redis"]["image"])
    base = re.findall(r"^FROM (\S+)", (ROOT / "Dockerfile").read_text("utf-8"), re.MULTILINE)
    assert re.fullmatch(r"python:\d+\.\d+\.\d+-slim-bookworm@sha256:[0-9a-f]{64}", base[0])
    assert set(base[1:]) == {"base"}
    used = {SERVICES[name]["image"] for name in SERVICES.keys() - OURS} | {base[0]}
    text = (ROOT / "docs" / "operating.md").read_text("utf-8")
    documented_images = set(re.findall(r"^\| `([\w/]+:[\w.-]+)` \|", text, re.MULTILINE))
    assert {image.partition("@")[0] for image in used} == documented_images


def test_a_bucket_elsewhere_gives_its_key_to_who_opens_files_alone() -> None:
    added = load_compose("docker-compose.s3.yml")["services"]
    assert set(added) == {name for name, service in SERVICES.items() if secrets_of(service) >= KEYS}
    assert all(service["secrets"] == ["s3_secret_key"] for service in added.values())
