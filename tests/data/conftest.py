"""What several tests of the data folder start from."""

import shutil
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def kept(tmp_path):
    """A copy of the hand-kept files and of the municipalities built before; no raw table."""
    folder = tmp_path / "data"
    shutil.copytree(DATA / "evidence", folder / "evidence")
    shutil.copytree(DATA / "corrections", folder / "corrections")
    shutil.copy(DATA / "sources.toml", folder)
    (folder / "processed").mkdir()
    shutil.copy(DATA / "processed" / "municipalities.parquet", folder / "processed")
    return folder
