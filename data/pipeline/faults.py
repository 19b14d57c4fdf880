"""What is wrong with the input: collected, then raised once, so that one run tells everything."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, order=True)
class Fault:
    """One problem: which dataset met it, in which file and column, and in words what was got."""

    dataset: str
    file: str
    column: str
    text: str


class Faults(Exception):  # noqa: N818 - a collection of faults, not one error
    """Every problem of a run; `str()` is the block a person reads (what, where, got, next)."""

    def __init__(self, faults: Iterable[Fault], untried: Iterable[str] = ()) -> None:
        """Keep each different fault once, in order of dataset and file, and what they kept back."""
        self.faults: tuple[Fault, ...] = tuple(sorted(dict.fromkeys(faults)))
        self.untried: tuple[str, ...] = tuple(untried)
        super().__init__(self.faults)

    def __str__(self) -> str:
        """Return one block a file, then what to do next."""
        return self.told()

    def told(self, command: str = "make data") -> str:
        """Return one block a file, what was not tried, and the `command` to run once mended."""
        groups = groupby(self.faults, key=lambda fault: (fault.dataset, fault.file))
        blocks = [_block(dataset, file, list(faults)) for (dataset, file), faults in groups]
        untried = [f"not tried: {text}" for text in self.untried]
        return "\n".join(
            [*blocks, *untried, f"Fix the file or add a correction, then run: {command}"]
        )


def _block(dataset: str, file: str, faults: list[Fault]) -> str:
    """Return the heading of one file and a line for each of its faults."""
    count = f"{len(faults)} problem{'' if len(faults) == 1 else 's'}"
    lines = [f"  {fault.column}: {fault.text}" for fault in faults]
    return "\n".join([f"{dataset}: {count} in {file}", *lines])


def raise_any(faults: Iterable[Fault], untried: Iterable[str] = ()) -> None:
    """Raise `Faults` when there is at least one fault; else return."""
    found = tuple(faults)
    if found:
        raise Faults(found, untried)
