"""A dashboard of our own for tests: free port, network cut, polled until it answers."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
GUARD = Path(__file__).with_name("guard")
PATIENCE = 60  # seconds for a cold start on two busy cores


@dataclass(frozen=True)
class Server:
    """A running dashboard: its address, its output so far, and the hosts it tried to reach."""

    url: str
    pid: int
    output: Path
    reached: Path

    def said(self) -> str:
        return self.output.read_text()

    def other_hosts(self) -> list[str]:
        return self.reached.read_text().splitlines()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def running(
    folder: Path, script: str = "server.py", place: Path = ROOT, **settings: str
) -> Iterator[Server]:
    """Start ``streamlit run`` in a place; yields when it answers, then stops it."""
    port = free_port()
    output, reached = folder / "server.log", folder / "reached.log"
    reached.touch()
    given = {
        "STREAMLIT_SERVER_PORT": str(port),
        "STREAMLIT_SERVER_HEADLESS": "true",
        "STREAMLIT_SERVER_ADDRESS": "127.0.0.1",
        "NETWORK_GUARD": str(reached),
        "PYTHONPATH": str(GUARD),
        **settings,
    }
    with output.open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", script],
            cwd=place,
            env=os.environ | given,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            base = settings.get("STREAMLIT_SERVER_BASE_URL_PATH", "")
            url = f"http://127.0.0.1:{port}/{base}".rstrip("/")
            _wait(f"{url}/_stcore/health", process, output)
            yield Server(url, process.pid, output, reached)
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait(url: str, process: subprocess.Popen[bytes], output: Path) -> None:
    until, stopped = time.monotonic() + PATIENCE, threading.Event()
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(
                f"the server stopped with {process.returncode}:\n{output.read_text()}"
            )
        try:
            with urllib.request.urlopen(url, timeout=2) as reply:
                if reply.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            stopped.wait(0.1)
    raise TimeoutError(f"{url} did not answer in {PATIENCE} s:\n{output.read_text()}")
