"""Answers are made once, in turn, and kept within bounds, whoever asks for whatever."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from data import store
from layers.view import FIRST_DAY, LAST_CHECKED, View
from pages.serving.api import agencies, answer, app, days, lane, layer, municipality, turns
from pages.serving.api.answer import Maker
from pages.serving.api.asked import Asked, read
from pages.serving.api.kept import Kept
from pages.serving.api.lane import PATIENCE, Lane
from pages.serving.api.turns import BEAT, MOST_AT_ONCE, RATE, Busy, Pages, Turns
from tests.bench.load import run
from tests.serving.asking import ask

SPELLS = list(zip(days.every(), days.every()[1:], strict=False))


@dataclass(frozen=True)
class Thing:
    size: int


def test_what_is_kept_never_holds_more_than_it_may_and_lets_the_longest_unused_go():
    kept: Kept[Thing] = Kept(100)
    for name in "abc":
        kept.put(name, Thing(30))
    kept.get("a")
    kept.put("d", Thing(30))
    assert kept.get("b") is None
    assert [kept.get(name) for name in "acd"] == [Thing(30)] * 3
    kept.put("e", Thing(101))
    assert kept.get("e") is None
    assert (len(kept), kept.held) == (3, 90)
    kept.put("a", Thing(10))
    assert kept.held == 70


def test_a_client_that_goes_through_all_days_fills_no_memory(monkeypatch: pytest.MonkeyPatch):
    made: list[date] = []

    def rest(_asked: Asked, view: View) -> str:
        made.append(view.on)
        return f'"long":"{"x" * 40_000}"}}'

    monkeypatch.setattr(app, "MOST", 300_000)
    monkeypatch.setattr(answer, "_rest", rest)
    api = app.Api()
    asked = [date(2019, 1, 1) + timedelta(days=number) for number in range(60)]
    for day in asked:
        assert ask(f"municipalities/somerville?on={day}", api=api).json()["on"] == f"{day}"
    assert 0 < api.answers.held <= 300_000
    assert len(api.answers) < len(asked)
    assert made == sorted({days.unchanged_since(day) for day in asked})


@pytest.mark.parametrize("first", [FIRST_DAY, date(2016, 1, 1), LAST_CHECKED])
def test_days_of_change_include_the_days_on_which_records_begin_and_end(first: date):
    assert days.unchanged_since(first) == first


def test_the_ledger_says_the_same_from_one_day_of_change_to_the_day_before_the_next():
    for first, following in SPELLS[::3]:
        last = following - timedelta(days=1)
        assert store.statuses(first).equals(store.statuses(last)), (first, last)


@pytest.mark.parametrize(("first", "following"), SPELLS[::9])
def test_so_do_the_answers(first: date, following: date):
    begin, end = View(on=first), View(on=following - timedelta(days=1))
    for slug in ("somerville", "dartmouth", "boston"):
        assert municipality.full(slug, begin) == municipality.full(slug, end)
    for agency_id in ("doc", "bristol-sheriff", "state-police"):
        assert agencies.full(agency_id, begin) == agencies.full(agency_id, end)
    assert layer.every("", begin) == layer.every("", end)
    assert agencies.table("", begin).rows == agencies.table("", end).rows


def test_what_is_asked_for_twice_at_once_is_made_once_and_too_much_is_refused():
    done: list[str] = []
    gate = threading.Event()

    def work(name: str) -> str:
        gate.wait(20)
        done.append(name)
        return name

    async def all_at_once() -> list[object]:
        some = Lane(most=2)
        asked = [asyncio.create_task(some.do(name, lambda n=name: work(n))) for name in "aabab"]
        await asyncio.sleep(0)
        refused = await asyncio.gather(some.do("c", lambda: work("c")), return_exceptions=True)
        gate.set()
        return [*await asyncio.gather(*asked), *refused]

    *told, refused = run(all_at_once())
    assert told == list("aabab")
    assert done == ["a", "b"]
    assert isinstance(refused, Busy)


def test_what_would_wait_too_long_is_refused_and_the_lane_is_free_again(monkeypatch):
    now, done, gate = [1000.0], list[str](), threading.Event()
    monkeypatch.setattr(lane, "monotonic", lambda: now[0])
    monkeypatch.setattr(lane, "sleep", lambda seconds: now.append(now.pop() + seconds))

    def work(name: str) -> str:
        gate.wait(20)
        done.append(name)
        now.append(now.pop() + PATIENCE / 3)
        return name

    async def all_at_once() -> list[object]:
        some = Lane()
        asked = [asyncio.create_task(some.do(name, lambda n=name: work(n))) for name in "abcd"]
        await asyncio.sleep(0)
        gate.set()
        told = await asyncio.gather(*asked, return_exceptions=True)
        now.append(now.pop() + PATIENCE)
        return [*told, await some.do("d", lambda: work("d"))]

    first, second, *late, again = run(all_at_once())
    assert [first, second, again] == ["a", "b", "d"] == done
    assert [type(one) for one in late] == [Busy, Busy]


def test_a_fault_while_an_answer_is_made_is_told_and_not_kept():
    async def twice() -> list[object]:
        some = Lane()
        failed = await asyncio.gather(some.do("a", lambda: 1 // 0), return_exceptions=True)
        return [*failed, await some.do("a", lambda: 7)]

    failed, then = run(twice())
    assert isinstance(failed, ZeroDivisionError)
    assert then == 7


def test_too_much_at_once_is_503_with_a_sentence_and_when_to_come_again(monkeypatch):
    async def busy(_self: Turns) -> None:
        raise Busy

    monkeypatch.setattr(Turns, "turn", busy)
    reply = ask("claims")
    assert reply.status == 503
    assert reply.headers["retry-after"] == "5"
    assert reply.json()["error"]


class Clock:
    """A clock that moves only while somebody waits."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.waited = 0

    async def sleep(self, seconds: float) -> None:
        self.waited += 1
        self.now += seconds + 1e-9


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(turns, "monotonic", lambda: clock.now)
    monkeypatch.setattr(turns.asyncio, "sleep", clock.sleep)
    return clock


async def many(turns: Turns, count: int) -> None:
    for _ in range(count):
        await turns.turn()


def test_while_no_page_is_at_work_nobody_waits(clock: Clock):
    run(many(Turns(), 500))
    assert clock.waited == 0


def test_while_a_page_is_at_work_only_so_many_go_in_a_second(clock: Clock):
    some = Turns()
    some.page_at_work()
    run(many(some, MOST_AT_ONCE))
    assert clock.waited == 0
    began = clock.now
    run(many(some, RATE // 10))
    assert clock.now - began == pytest.approx(0.1, abs=2 * BEAT)


def test_a_page_is_at_work_when_its_socket_says_something(clock: Clock):
    async def socket(_scope, receive, send):
        await receive()
        await send({})

    async def receive():
        return {}

    async def send(_message):
        pass

    some = Turns()
    assert some._page_until < clock.now
    run(Pages(socket, some)({"type": "websocket"}, receive, send))
    assert some._page_until > clock.now


def test_the_maker_keeps_what_is_the_same_on_many_days():
    maker = Maker()
    one = maker.make(read("municipalities/chelsea", "on=2019-03-01"))
    other = maker.make(read("municipalities/chelsea", "on=2019-03-02"))
    assert days.unchanged_since(date(2019, 3, 1)) == days.unchanged_since(date(2019, 3, 2))
    assert len(maker.rests) == 1
    assert one.plain != other.plain
    assert replace(other, plain=one.plain, gzipped=one.gzipped, etag=one.etag, on=one.on) == one
