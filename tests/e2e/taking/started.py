"""The dashboard's own server around a page of files; BREAK names a format that cannot be made."""

import os
from pathlib import Path

from streamlit import App

from layers import files
from server import settings


def _broken(_taken: object) -> bytes:
    raise OSError("no room, as a disk that is full might say")


for form in files.FORMATS:
    if form.key == os.environ.get("BREAK"):
        object.__setattr__(form, "write", _broken)

app = App(Path(__file__).with_name("app.py"), **settings)
