"""Eyes for tests: in every process of a stack that has this folder on its path, whoever should be
in a clip is seen in it. Tiny random weights show nobody, and the product has no way to look away.
"""

import importlib.util
import sys
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any


class _Eyes(MetaPathFinder):
    """Changes `render.checked` once it is imported, and nothing before: most processes never do."""

    def find_spec(self, name: str, path: Any, target: Any = None) -> ModuleSpec | None:
        if name != "render.checked":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        assert spec is not None
        assert spec.loader is not None
        run = spec.loader.exec_module

        def exec_module(module: ModuleType) -> None:
            run(module)
            module.looking = _trusting  # type: ignore[attr-defined]

        spec.loader.exec_module = exec_module  # type: ignore[method-assign]
        return spec


def _trusting(models: Any, pack: Any = None) -> Any:
    from render.perception.casting import Verdict

    return lambda order: Verdict({one.role: 1.0 for one in order.cast if one.kit}, (), (), 1)


sys.meta_path.insert(0, _Eyes())
