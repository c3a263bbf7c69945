"""Knowledge files to typed data."""

from pathlib import Path
from typing import Any

import msgspec
import yaml

from saksi.errors import KnowledgeError
from saksi.knowledge.cache import cached

ROOT = Path(__file__).parent


def read_yaml(path: Path, shape: Any) -> Any:
    """The file's content in the given shape. ``KnowledgeError`` says where it is not."""
    try:
        raw = path.read_bytes()
        return cached(f"{path.parent.name}-{path.stem}", raw, shape, lambda: yaml.load(raw, Loader=yaml.CSafeLoader))
    except (OSError, yaml.YAMLError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{path.parent.name}/{path.name}: {error}") from error
