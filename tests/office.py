"""LibreOffice, which opens our files in the tests: the system's own, in a profile of ours."""

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
WRITER = OFFICE if OFFICE and (Path(OFFICE).resolve().parent / "libswlo.so").exists() else None
"""LibreOffice where its word processor is there too: a package of its own."""
MISSING_WRITER = (
    "NO LIBREOFFICE WRITER FOUND: the tests that open the Word files in it were not run"
    " (Debian: apt install libreoffice-writer-nogui)"
)
IMPRESS = OFFICE if OFFICE and (Path(OFFICE).resolve().parent / "libsdlo.so").exists() else None
"""LibreOffice where it opens presentations: another package of its own."""
MISSING_IMPRESS = (
    "NO LIBREOFFICE IMPRESS FOUND: the tests that open the PowerPoint file in it were not run"
    " (Debian: apt install libreoffice-impress-nogui)"
)
REQUIRED = os.environ.get("CI") == "true"
PATIENCE = 240  # seconds: a first start on two busy cores makes its profile
# Comma, quotation mark, UTF-8, from line 1; values as they are stored and not as they are shown;
# each sheet into a file of its own.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"


def sheets(office: str, files: list[Path], folder: Path) -> dict[str, Path]:
    """Every sheet of these files as CSV, by ``<file>-<sheet>``; LibreOffice is started once."""
    return _converted(office, files, AS_CSV, folder / "sheets")


def pages(office: str, files: list[Path], folder: Path) -> dict[str, Path]:
    """Every document or presentation as LibreOffice prints it, a PDF by the file's name."""
    return _converted(office, files, "pdf", folder / "pages")


def _converted(office: str, files: list[Path], form: str, target: Path) -> dict[str, Path]:
    told = subprocess.run(
        [
            office,
            "--headless",
            f"-env:UserInstallation={(target.parent / 'profile').as_uri()}",
            "--convert-to",
            form,
            "--outdir",
            str(target),
            *map(str, files),
        ],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    found = {path.stem: path for path in target.glob("*")}
    assert told.returncode == 0 and found, told.stdout + told.stderr
    return found
