"""What goes over the wire: websocket bytes of the first map and of a rerun, and files' bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, WebSocket

from tests.bench import answers, switches
from tests.bench.chromium import opened, rest, viewer
from tests.bench.load import run, session
from tests.bench.report import Figure, Row, Target
from tests.e2e.atlas import Atlas
from tests.e2e.server import Server
from tests.e2e.test_network import PAIR_OF_DEGREES

FIRST, RERUN, FILES = 20, 15, 400  # kilobytes of 1,000 bytes
ADDRESSES = (
    "",
    "layers=section_287g,detention,task_force_officers",
    "layers=noncitizens,section_287g,detention,task_force_officers",
    "town=plymouth",
    "town=boston",
    "town=boston&layers=noncitizens",
)
STREAMLITS = ("/static/", "/_stcore/", "/favicon")


@dataclass
class Wire:
    """The messages and the files that a page of one context has received."""

    messages: list[bytes] = field(default_factory=list)
    files: dict[str, float] = field(default_factory=dict)

    def listen(self, page: Page) -> None:
        """Hear all that reaches the page and its frames, compressed as it was sent."""
        page.on("websocket", self._hear)
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        paths: dict[str, str] = {}
        network.on(
            "Network.responseReceived",
            lambda said: paths.update({said["requestId"]: urlsplit(said["response"]["url"]).path}),
        )
        network.on(
            "Network.loadingFinished",
            lambda said: self._add(paths.get(said["requestId"], ""), said["encodedDataLength"]),
        )

    def _hear(self, socket: WebSocket) -> None:
        socket.on(
            "framereceived",
            lambda data: self.messages.append(data if isinstance(data, bytes) else data.encode()),
        )

    def _add(self, path: str, size: float) -> None:
        self.files[path] = self.files.get(path, 0) + size

    def kilobytes(self, since: int = 0) -> float:
        return sum(map(len, self.messages[since:])) / 1000

    def coordinates(self) -> int:
        """How many messages carry what looks like a longitude beside a latitude."""
        return sum(bool(PAIR_OF_DEGREES.search(message)) for message in self.messages)

    def own_files(self) -> float:
        """Kilobytes of files that a bare Streamlit page does not have."""
        return (
            sum(
                size
                for path, size in self.files.items()
                if path not in ("", "/") and not path.startswith(STREAMLITS)
            )
            / 1000
        )


def measure(browser: Browser, servers: dict[str, Server], runs: int) -> list[Row]:
    """Sizes hardly vary: one viewer an app, each switch twice; for ours a click and a search."""
    del runs
    heard = {name: _visit(browser, name, servers[name].url) for name in ("naive", "ours")}
    floor = _visit(browser, "floor", servers["floor"].url)[0]
    first = {name: Figure([found[1]], "KB") for name, found in heard.items()}
    reruns = {name: Figure([max(found[2].values())], "KB") for name, found in heard.items()}
    files = {name: Figure([found[0].own_files()], "KB") for name, found in heard.items()}
    kinds = ", ".join(f"{kind} {size:.1f}" for kind, size in heard["ours"][2].items())
    sent = {name: run(as_sent(servers[name].url)) for name in ("naive", "ours")}
    told = ", ".join(f"{address or 'first'} {size:.1f}" for address, size in sent["ours"].items())
    return [
        Row("websocket to the first map", Figure([floor.kilobytes()], "KB"), **first,
            target=Target(FIRST)),
        Row("websocket, the largest rerun", **reruns, target=Target(RERUN), note=f"ours {kinds}"),
        Row("  the first map as sent, compressed",
            **{name: Figure([sizes[""]], "KB") for name, sizes in sent.items()},
            target=Target(FIRST)),
        Row("  the largest rerun as sent, compressed",
            ours=Figure([max(size for address, size in sent["ours"].items() if address)], "KB"),
            target=Target(RERUN), note=f"ours {told}"),
        Row("messages with coordinates",
            **{name: Figure([found[0].coordinates()], "") for name, found in heard.items()},
            target=Target(0)),
        Row("files cold, every layer on", **files, target=Target(FILES),
            note="gzipped, beyond Streamlit's own: " + _largest(heard["ours"][0])),
    ]  # fmt: skip


async def as_sent(url: str) -> dict[str, float]:
    """Kilobytes on the socket for each of some addresses, one after the other in one session."""
    sizes: dict[str, float] = {}
    async with session(url) as one:
        for address in ADDRESSES:
            before = one.socket.received
            await one.rerun(address)
            sizes[address] = (one.socket.received - before) / 1000
    return sizes


def _visit(browser: Browser, name: str, url: str) -> tuple[Wire, float, dict[str, float]]:
    """What one new viewer receives: all of it, kilobytes to the first map, kilobytes a rerun."""
    with viewer(browser, name) as context:
        wire = Wire()
        page = opened(context, url, wire.listen)
        first = wire.kilobytes()
        reruns = {kind: _received(wire, page, act) for kind, act in (_acts(page, name)).items()}
        return wire, first, reruns


def _received(wire: Wire, page: Page, act: Callable[[], object]) -> float:
    before = len(wire.messages)
    act()
    rest(page)
    return wire.kilobytes(before)


def _acts(page: Page, name: str) -> dict[str, Callable[[], object]]:
    if name == "floor":
        return {}
    used = [("on" if layer.key == "noncitizens" else "off", layer) for layer in switches.layers()]
    used += [("off" if way == "on" else "on", layer) for way, layer in used]
    acts = {f"{layer.key} {way}": _switch(page, layer.title) for way, layer in used}
    if name == "ours":
        acts["click"] = lambda: answers.click(page, Atlas.of_page(page), "Westfield")
        acts["search"] = lambda: answers.search(page, "Plymouth")
    return acts


def _switch(page: Page, title: str) -> Callable[[], object]:
    return page.get_by_text(title, exact=True).first.click


def _largest(wire: Wire) -> str:
    own = {p: s for p, s in wire.files.items() if "/component/" in p}
    parts = sorted(own.items(), key=lambda item: -item[1])[:5]
    return ", ".join(f"{path.rsplit('/', 1)[-1]} {size / 1000:.0f}" for path, size in parts)
