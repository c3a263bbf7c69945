"""What was made from knowledge files, kept so that the next start is quick.

A cached piece is named by the hash of what it was made from and of saksi's version, so an edited file is read anew.
The cache may be deleted at any time; where it cannot be written, everything works without it.
"""

import hashlib
import os
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from saksi import __version__


@lru_cache(maxsize=1)
def cache_folder() -> Path | None:
    """Where pieces are kept (``SAKSI_CACHE`` overrides the user's cache folder), ``None`` if it cannot be made."""
    given = os.environ.get("SAKSI_CACHE")
    if given:
        folder = Path(given)
    else:
        from platformdirs import user_cache_path

        folder = user_cache_path("saksi")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return folder


def cached(name: str, made_from: bytes, shape: Any, make: Callable[[], Any]) -> Any:
    """``make()``'s result in ``shape``, from the cache if it is there. ``make`` returns plain data or records."""
    digest = hashlib.sha256(made_from + __version__.encode()).hexdigest()[:20]
    folder = cache_folder()
    path = folder / f"{name}-{digest}.msgpack" if folder else None
    found = _read(path, shape) if path else None
    if found is not None:
        return found
    data = make()
    if path:
        _write(path, msgspec.msgpack.encode(data))
    return msgspec.convert(data, shape)


def _read(path: Path, shape: Any) -> Any:
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=shape)
    except (OSError, msgspec.DecodeError):
        return None


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all: another process may be reading."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(name, path)
    except OSError:
        return
