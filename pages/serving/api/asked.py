"""What a request asks for, read from an untrusted address; what it gets wrong, in a sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from urllib.parse import parse_qs, parse_qsl

from layers.language import LANGUAGES, N_, nearest
from layers.view import FIRST_DAY, LAST_CHECKED, View, parse
from pages.serving.api import special
from pages.serving.api.resources import CONTENT_TYPES, Form, Resource, find

NOTHING_HERE = N_("Nothing is at this address. The address /api/v1/ lists what there is.")
NO_SUCH = N_("There is no such name or number here. The list above this address has them all.")
NO_FORM = N_("This is not to be had in that form. It can end in: {forms}.")
NO_PARAMETER = N_("This address takes no parameters.")
UNKNOWN = N_("This address takes these parameters, each once: {names}.")
BAD_DAY = N_("The parameter “on” is a day as YYYY-MM-DD, from {first} to {last}.")
BAD_LANGUAGE = N_("The parameter “lang” is one of: {languages}.")
WRONG_METHOD = N_("This address can only be read: with GET, HEAD or OPTIONS.")
BUSY = N_("Too much is being asked for at once. Try again in a few seconds.")


class Refused(Exception):  # noqa: N818 - a refusal, told to whoever asked
    """A request that is not answered: its status, its sentence (a msgid) and what fills it in."""

    def __init__(self, status: int, sentence: str, **given: str) -> None:
        super().__init__(sentence)
        self.status, self.sentence, self.given = status, sentence, given


@dataclass(frozen=True)
class Asked:
    """A well-formed request: the resource, the id of one of many, the form, the day, the language.

    ``resource`` is None for what stands by itself (``special.DOCUMENTS``), which ``which`` names.
    """

    resource: Resource | None
    which: str
    form: Form
    on: date
    lang: str

    @property
    def key(self) -> tuple[str, ...]:
        """What tells its answer from every other."""
        return *self.of_any_day, self.on.isoformat()

    @property
    def of_any_day(self) -> tuple[str, ...]:
        """What tells it from every other of the same day."""
        return self.resource.path if self.resource else "", self.which, self.form, self.lang

    @property
    def dated(self) -> bool:
        """Whether the answer is of a day."""
        return self.resource is not None and "on" in self.resource.parameters

    @property
    def depth(self) -> int:
        """How many steps its address is below ``/api/v1/``."""
        return 1 if self.resource is not None and self.resource.one else 0


class Moved(Exception):  # noqa: N818 - no fault: what is asked for is there, at another address
    """The one address below ``/api/v1/`` of what was asked for by another."""

    def __init__(self, to: str) -> None:
        super().__init__(to)
        self.to = to


@lru_cache(maxsize=2048)
def read(rest: str, query: str) -> Asked:
    """What the part of an address after ``/api/v1/`` and its query ask for.

    Raises Moved where only a slash at the end or capitals tell it from an address, Refused with 404
    where nothing is, and with 400 for a parameter that is not understood.
    """
    resource, which, form = _found(rest)
    known = resource.parameters if resource else special.DOCUMENTS[which].parameters
    view = _view(parameters(query, known))
    return Asked(resource, which, form, view.on, view.lang)


def _found(rest: str) -> tuple[Resource | None, str, Form]:
    """What is at an address below ``/api/v1/``."""
    try:
        return _there(rest)
    except Refused:
        if (to := _canonical(rest)) is not None:
            raise Moved(to) from None
        raise


def _canonical(rest: str) -> str | None:
    """An address that differs by a slash at its end or by capitals alone, where something is."""
    short = rest.removesuffix("/")
    for to in filter(None, (short, short.lower())):
        try:
            _there(to)
        except Refused:
            continue
        return to
    return None


def _there(rest: str) -> tuple[Resource | None, str, Form]:
    """The resource, the id and the form of an address; Refused with 404 where nothing is."""
    if rest in special.DOCUMENTS:
        return None, rest, "json"
    name, form = _form(rest)
    first, _slash, which = name.partition("/")
    resource = find(first, one="/" in name)
    if resource is None:
        raise Refused(404, NOTHING_HERE)
    if resource.one and which not in resource.ids():
        raise Refused(404, NO_SUCH)
    if form not in resource.forms_of(which):
        raise Refused(404, NO_FORM, forms=_listed(f".{one}" for one in resource.forms_of(which)))
    return resource, which, form


def _form(rest: str) -> tuple[str, Form]:
    """The address without its ending, and the form that the ending asks for."""
    for form in CONTENT_TYPES:
        if rest.endswith(f".{form}"):
            return rest.removesuffix(f".{form}"), form
    return rest, "json"


def parameters(query: str, known: Collection[str]) -> dict[str, str]:
    """The parameters of a query, each known and given once; Refused with 400 for any other."""
    if not query:
        return {}
    refused = Refused(400, UNKNOWN, names=_listed(known)) if known else Refused(400, NO_PARAMETER)
    try:
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=len(known))
    except ValueError:
        raise refused from None
    given = dict(pairs)
    if len(given) != len(pairs) or not set(given) <= set(known):
        raise refused
    return given


def _view(given: Mapping[str, str]) -> View:
    """The view of the parameters, read as the map reads its own address."""
    view = parse(given, {})
    if "on" in view.ignored:
        first, last = FIRST_DAY.isoformat(), LAST_CHECKED.isoformat()
        raise Refused(400, BAD_DAY, first=first, last=last)
    if "lang" in view.ignored:
        raise Refused(400, BAD_LANGUAGE, languages=_listed(LANGUAGES))
    return view


def spoken(query: str, accepted: str) -> str:
    """The language for a refusal: the one that the query names, else the browser's first."""
    asked = parse_qs(query).get("lang", [""])[0]
    first = accepted.partition(",")[0].partition(";")[0].strip()
    return asked if asked in LANGUAGES else nearest(first)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
