"""Cuts the network for a process that has this folder on PYTHONPATH, from its first line on.

Every attempt to reach or look up another host is written to the file NETWORK_GUARD and refused.
"""

import os
import sys
from pathlib import Path

LOG = Path(os.environ["NETWORK_GUARD"])
LOCAL = {"127.0.0.1", "::1", "localhost", "0.0.0.0", "::", "", None}


def _watch(event: str, args: tuple) -> None:
    if event in ("socket.connect", "socket.sendto"):
        address = args[1]
        host = address[0] if isinstance(address, tuple) else None
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = args[0]
    else:
        return
    host = host.decode() if isinstance(host, bytes) else host
    if host not in LOCAL:
        with LOG.open("a") as log:
            log.write(f"{event} {host}\n")
        raise OSError(f"the network is cut: {event} {host}")


sys.addaudithook(_watch)
