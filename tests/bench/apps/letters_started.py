"""The dashboard's own server around the page that makes letters."""

from pathlib import Path

from streamlit import App

from server import settings

app = App(Path(__file__).with_name("letters.py"), **settings)
