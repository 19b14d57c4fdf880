"""The code on paper and on a screen: a phone reads the address, whole and unchanged."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from layers import qr
from tests.layers.paper import reading

ADDRESS = "https://map.example/town?town=chelsea&lang=ht&on=2026-11-21"


@pytest.mark.parametrize("address", [ADDRESS, f"https://map.example/{'long/' * 30}town?town=lee"])
def test_the_code_is_read_as_the_address(browser, address: str):
    assert reading.codes(reading.shown(browser, qr.svg(address), side=400)) == [address]


def test_the_code_is_read_as_small_as_a_stamp(browser):
    assert reading.codes(reading.shown(browser, qr.svg(ADDRESS), side=110)) == [ADDRESS]


@given(st.from_regex(r"https://[a-z.]{1,20}/[A-Za-z0-9?=&%._<>\"'-]{0,80}", fullmatch=True))
@settings(max_examples=50, deadline=None)
def test_no_address_becomes_markup(address: str):
    assert set(qr.svg(address)) <= set(qr.svg(ADDRESS)) | set("0123456789.-")


def test_no_address_has_no_bits():
    assert qr.bits("") == ""


@pytest.mark.parametrize("write", [qr.svg, qr.bits])
def test_an_address_that_no_code_can_hold_is_refused(write: Callable[[str], str]):
    with pytest.raises(ValueError, match="too large"):
        write("https://map.example/" + "a" * 3000)
