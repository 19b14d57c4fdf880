"""LibreOffice, which opens the Excel file in the tests: the system's own, in a profile of ours."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

OFFICE = next((path for name in ("soffice", "libreoffice") if (path := shutil.which(name))), None)
MISSING = (
    "NO LIBREOFFICE FOUND: the tests that open the Excel file in it were not run"
    " (Debian: apt install libreoffice-calc-nogui)"
)
IMPRESS = OFFICE is not None and Path(OFFICE).resolve().with_name("libsdlo.so").exists()
"""Whether LibreOffice can open a presentation here: its Impress is a package of its own."""

REQUIRED = os.environ.get("CI") == "true"
PATIENCE = 240  # seconds: a first start on two busy cores makes its profile
# Comma, quotation mark, UTF-8, from line 1; values as they are stored and not as they are shown;
# each sheet into a file of its own.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"


def sheets(office: str, files: list[Path], folder: Path) -> dict[str, Path]:
    """Every sheet of these files as CSV, by ``<file>-<sheet>``; LibreOffice is started once."""
    return _converted(office, files, folder, AS_CSV, "csv")


def printed(office: str, file: Path, folder: Path) -> Path:
    """A document or a presentation as PDF, as LibreOffice shows it."""
    return _converted(office, [file], folder, "pdf", "pdf")[file.stem]


def _converted(
    office: str, files: list[Path], folder: Path, form: str, suffix: str
) -> dict[str, Path]:
    """What LibreOffice makes of files, by the names it gives."""
    told = subprocess.run(
        [
            office,
            "--headless",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--convert-to",
            form,
            "--outdir",
            str(folder / "sheets"),
            *map(str, files),
        ],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    found = {path.stem: path for path in (folder / "sheets").glob(f"*.{suffix}")}
    assert told.returncode == 0 and found, told.stdout + told.stderr
    return found
