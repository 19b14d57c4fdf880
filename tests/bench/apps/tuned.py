"""The same bare page behind our own server: files from memory, small replies at once."""

from starlette.middleware import Middleware
from streamlit import App

from pages.serving.files import FilesInMemory
from server import prepared

app = App("floor.py", lifespan=prepared, middleware=[Middleware(FilesInMemory)])
