"""What this server answers itself, before Streamlit's own routes and sessions."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send

from pages.serving.api.app import Api
from pages.serving.api.lane import Lane
from pages.serving.api.turns import Pages, Turns
from pages.serving.feed import Feeds
from pages.serving.host import base
from pages.serving.present import Presentations, stands_at


class Front:
    """Answers all below ``/api``, the feed and the presentation: in turn, after the pages."""

    def __init__(self, app: ASGIApp) -> None:
        turns, lane = Turns(), Lane()
        self.below = f"{base()}/api"
        self.feed_at = f"{base()}/feed.atom"
        self.api = Api(self.below, turns, lane)
        self.feeds = Feeds(base(), turns, lane)
        self.presentations = Presentations(turns, lane)
        self.pages = Pages(app, turns)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request for open data, the feed or the presentation; pass every other on."""
        await self._whose(scope)(scope, receive, send)

    def _whose(self, scope: Scope) -> ASGIApp:
        if scope["type"] != "http":
            return self.pages
        if scope["path"] == self.feed_at:
            return self.feeds
        if stands_at(scope["path"]):
            return self.presentations
        is_data = f"{scope['path']}/".startswith(f"{self.below}/")
        return self.api if is_data else self.pages
