"""The dashboard's own server around a page of files, one of which can never be made."""

from pathlib import Path

from streamlit import App

from layers import files
from layers.files.taken import Taken
from server import settings


def _broken(taken: Taken) -> bytes:
    raise OSError(f"no room for {taken.name}, as a full disk might say")


files.FORMATS += (files.Format("broken", "Broken", "None.", "broken", "text/plain", _broken),)
app = App(Path(__file__).with_name("app.py"), **settings)
