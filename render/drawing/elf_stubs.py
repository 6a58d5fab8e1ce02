"""Writes and loads tiny shared libraries in place of ones that a machine lacks.

skia is linked against OpenGL, which a headless machine lacks and which is never called here. The
linker accepts any library that is already loaded under the required name, so one that defines the
required symbols is enough. A bare machine has no compiler: this writes the few structures of an
ELF64 file itself (System V gABI, chapters 4 and 5; x86-64 psABI for the machine number).
"""

import ctypes
import mmap
import os
import struct
from collections.abc import Iterable, Mapping
from pathlib import Path

_PAGE = 0x1000
_RETURN_ZERO = b"\x31\xc0\xc3"  # xor eax, eax; ret
_FILE_HEADER = struct.Struct("<16sHHIQQQIHHHHHH")
_SEGMENT = struct.Struct("<IIQQQQQQ")
_SECTION = struct.Struct("<IIQQQQIIQQ")
_SYMBOL = struct.Struct("<IBBHQQ")
_DYNAMIC = struct.Struct("<QQ")

_SHT_DYNSYM = 11
_SHARED, _X86_64 = 3, 62
_GLOBAL_FUNCTION = 0x12
_PT_LOAD, _PT_DYNAMIC, _PT_GNU_STACK = 1, 2, 0x6474E551
_X, _W, _R = 1, 2, 4
_DT_NULL, _DT_HASH, _DT_STRTAB, _DT_SYMTAB = 0, 4, 5, 6
_DT_STRSZ, _DT_SYMENT, _DT_SONAME = 10, 11, 14


def provide_missing(libraries: Mapping[str, str], binaries: Iterable[Path]) -> list[str]:
    """Loads stubs for those `libraries` that the machine lacks; returns their names.

    `libraries`: name to prefix of its functions. `binaries`: the files that need them; their
    undefined symbols with that prefix become functions that return 0. Linux on x86-64 only.
    """
    missing = [name for name in libraries if not _loads(name)]
    if not missing:
        return []
    symbols = set().union(*map(undefined_symbols, binaries))
    # Keep all open until all are loaded: the loader takes a reused path for the same library.
    files = [os.memfd_create(name) for name in missing]
    try:
        for name, file in zip(missing, files, strict=True):
            functions = [symbol for symbol in symbols if symbol.startswith(libraries[name])]
            os.write(file, build_library(name, functions))
            ctypes.CDLL(f"/proc/self/fd/{file}")
    finally:
        for file in files:
            os.close(file)
    return missing


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def undefined_symbols(library: Path) -> set[str]:
    """The symbols that a 64-bit ELF library imports from other libraries."""
    with library.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as elf:
        header = _FILE_HEADER.unpack_from(elf)
        start, size, count = header[6], header[11], header[12]
        sections = [_SECTION.unpack_from(elf, start + index * size) for index in range(count)]
        undefined = set()
        for _, kind, _, _, offset, length, strings, _, _, _ in sections:
            if kind != _SHT_DYNSYM:
                continue
            names = sections[strings][4]
            for at in range(offset, offset + length, _SYMBOL.size):
                name, _, _, section, _, _ = _SYMBOL.unpack_from(elf, at)
                if section == 0 and name:
                    end = elf.find(b"\0", names + name)
                    undefined.add(elf[names + name : end].decode())
        return undefined


def build_library(soname: str, names: Iterable[str]) -> bytes:
    """An x86-64 shared library called `soname` in which every name is a function returning 0."""
    encoded = [name.encode() for name in sorted(names)]
    strings = b"\0" + b"".join(name + b"\0" for name in (*encoded, soname.encode()))
    code_at = _FILE_HEADER.size + 4 * _SEGMENT.size
    symbols_at = code_at + 8
    symbols = bytes(_SYMBOL.size)  # the first entry is always empty
    place = 1
    for name in encoded:
        symbols += _SYMBOL.pack(place, _GLOBAL_FUNCTION, 0, 1, code_at, len(_RETURN_ZERO))
        place += len(name) + 1
    hashes_at = symbols_at + len(symbols)
    hashes = _hash_table(len(encoded) + 1)
    strings_at = hashes_at + len(hashes)
    end = strings_at + len(strings)
    # On its own page: the loader writes into it, and nothing else may be writable.
    dynamic_at = -(-end // _PAGE) * _PAGE
    dynamic = b"".join(
        _DYNAMIC.pack(tag, value)
        for tag, value in (
            (_DT_SONAME, place),
            (_DT_HASH, hashes_at),
            (_DT_STRTAB, strings_at),
            (_DT_SYMTAB, symbols_at),
            (_DT_STRSZ, len(strings)),
            (_DT_SYMENT, _SYMBOL.size),
            (_DT_NULL, 0),
        )
    )
    size = len(dynamic)
    header = _FILE_HEADER.pack(
        b"\x7fELF\x02\x01\x01", _SHARED, _X86_64, 1, 0, _FILE_HEADER.size, 0, 0,
        _FILE_HEADER.size, _SEGMENT.size, 4, 0, 0, 0,
    )  # fmt: skip
    segments = (
        _SEGMENT.pack(_PT_LOAD, _R | _X, 0, 0, 0, end, end, _PAGE)
        + _SEGMENT.pack(_PT_LOAD, _R | _W, dynamic_at, dynamic_at, dynamic_at, size, size, _PAGE)
        + _SEGMENT.pack(_PT_DYNAMIC, _R | _W, dynamic_at, dynamic_at, dynamic_at, size, size, 8)
        + _SEGMENT.pack(_PT_GNU_STACK, _R | _W, 0, 0, 0, 0, 0, 16)  # absent means executable
    )
    body = header + segments + _RETURN_ZERO.ljust(8, b"\0") + symbols + hashes + strings
    return body.ljust(dynamic_at, b"\0") + dynamic


def _hash_table(count: int) -> bytes:
    """The simplest valid hash table: a single bucket whose chain holds all symbols."""
    chain = [0, *range(2, count), 0] if count > 1 else [0]
    return struct.pack(f"<{3 + count}I", 1, count, int(count > 1), *chain)
