"""The dashboard's own server around a page that fails."""

from pathlib import Path

from streamlit import App

from server import settings

app = App(Path(__file__).with_name("app.py"), **settings)
