"""What the figures were measured on."""

from __future__ import annotations

import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path

from tests.browser import CHROMIUM

LIBRARIES = ("streamlit", "streamlit-folium", "folium")


def words() -> str:
    """Processors, versions and how busy the machine was, in one line."""
    browser = subprocess.run(
        [CHROMIUM or "chromium", "--version"], capture_output=True, text=True, check=False
    )
    parts = [
        f"{os.cpu_count()} processors ({_model()})",
        platform.system(),
        f"Python {platform.python_version()}",
        *(f"{name} {version(name)}" for name in LIBRARIES),
        browser.stdout.strip(),
        f"{os.getloadavg()[0]:.1f} processes waiting at the start",
    ]
    return ", ".join(parts)


def _model() -> str:
    told = Path("/proc/cpuinfo")
    lines = told.read_text().splitlines() if told.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()
