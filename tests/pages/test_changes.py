"""The page of changes: whole sentences with their sources, and words where nothing changed."""

import re
from datetime import date
from html import unescape

import pytest

from data import store
from layers import changes
from layers.view import LAST_CHECKED, View
from pages.parts import between, stretch
from pages.parts.change import anchor
from tests.names import names_in
from tests.pages.test_pages import HOSTILE, opened, said


def page(**address: str) -> str:
    return said(opened("changes.py", **address))


def text(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def shown(html: str) -> list[str]:
    """The anchors of the entries on a page, sorted."""
    return sorted(re.findall(r'class="change" id="([\w-]+)"', html))


def entries(html: str) -> list[str]:
    return html.split('<article class="change"')[1:]


def test_changes_of_status_are_told_at_first_and_how_many_records_are_not():
    html = page()
    every = changes.between(None, LAST_CHECKED)
    steps = [one for one in every if one.is_step]
    assert shown(html) == sorted(anchor(one) for one in steps)
    assert f"our documents tell of {len(steps)} changes of status. Not shown: " in text(html)
    assert f"Not shown: {len(every) - len(steps)} new records, which leave" in text(html)


def test_the_newest_record_is_there_where_records_are_shown_too():
    newest = changes.between(None, LAST_CHECKED)[0]
    assert anchor(newest) not in page()
    html = page(show="all")
    assert html.index(f'id="year-{newest.day[:4]}"') < html.index(anchor(newest))
    assert "14 September 2026" in html


@pytest.mark.parametrize("layer", changes.layers())
def test_a_layer_alone_is_shown(layer: str):
    html = page(layer=layer, show="all")
    assert shown(html) == sorted(
        anchor(one) for one in changes.between(None, LAST_CHECKED) if one.layer == layer
    )


def test_everything_is_told_where_it_is_asked_for_each_entry_once_and_with_its_sources():
    html = page(show="all")
    found = changes.between(None, LAST_CHECKED)
    assert shown(html) == sorted(anchor(one) for one in found)
    for entry in entries(html):
        assert "Strength: " in entry
        assert "How we know: " in entry
        assert "Report a mistake" in entry
    steps = sum(one.is_step for one in found)
    both = f"{len(found)}: {steps} changes of status, {len(found) - steps} new records."
    assert f"our documents tell of {both}" in text(html)
    assert names_in(text(html)) == []
    assert not re.search(r"\b(None|nan|NaT)\b|[{}]", text(html))


def test_barnstables_end_stands_below_its_year_and_its_day():
    html = page(agency="barnstable-sheriff", since="2022-06-01", on="2023-06-01")
    (entry,) = [one for one in entries(html) if "until 4 January 2023." in one]
    assert html.index('id="year-2023"') < html.index("until 4 January 2023.")
    words = text(entry)
    assert "Before: 287(g) agreement active. After: 287(g) agreement ended." in words
    assert "How we know: 3 records" in words
    assert "Official lists that still named it in those weeks" in words
    assert 'href="agencies?agency=barnstable-sheriff&amp;on=2023-06-01"' in entry


def test_a_source_that_says_otherwise_stands_with_the_end_it_contradicts():
    html = page(agency="franklin-sheriff")
    (entry,) = [one for one in entries(html) if "until April 2021." in one]
    assert "Sources that say otherwise" in entry
    assert "fact=detention-s081" in entry


def test_no_document_tells_of_a_change_is_said_in_words():
    html = page(since="2013-01-01", on="2013-06-01")
    assert "Between 1 January 2013 and 1 June 2013 no document we have tells of a change." in html
    assert entries(html) == []


@pytest.mark.parametrize(
    ("address", "part"),
    [
        ({"since": "yesterday"}, "first date"),
        ({"since": "1999-01-01"}, "first date"),
        ({"since": "2020-01-01", "on": "2019-01-01"}, "first date"),
        ({"agency": "nobody"}, "agency"),
        ({"on": "2030-01-01"}, "date"),
        ({"layer": "noncitizens"}, "layer"),
        ({"show": "records"}, "kind of entry"),
        ({"since": "x", "agency": "google"}, "first date and agency"),
    ],
)
def test_what_is_not_here_is_left_out_and_said(address: dict[str, str], part: str):
    html = page(**address)
    assert f"This address asked for something that is not here ({part}); it was left out." in html


@pytest.mark.parametrize("hostile", HOSTILE)
def test_nothing_in_the_address_breaks_the_page_or_is_repeated(hostile: str):
    asked = dict.fromkeys(("since", "agency", "town", "layer", "show"), hostile)
    test = opened("changes.py", **asked)
    assert not test.exception
    assert "alert(1)" not in said(test)


def test_a_town_has_what_reaches_it_and_says_so():
    html = page(town="dartmouth")
    assert "Also applies here" in html
    assert "Massachusetts Department of Correction" in html
    own = [one for one in entries(html) if 'href="agencies?agency=dartmouth-police' in one]
    assert own
    assert not any("Also applies here" in one for one in own)


def test_places_of_one_list_are_folded_under_how_many_there_are():
    html = page(since="2025-05-01", on="2025-05-30")
    assert "26 entries of one kind: Local policies, on a federal agency’s list" in html
    assert html.count('<details class="alike">') == 1


def test_the_feed_of_what_is_shown_is_one_link_away():
    assert 'href="feed.atom">Follow by feed</a>' in page(show="all")
    assert 'href="feed.atom?show=changes">Follow by feed</a>' in page()
    asked = {"town": "chelsea", "agency": "chelsea-police", "layer": "coplink", "show": "all"}
    html = page(**asked, lang="es")
    link = "town=chelsea&amp;agency=chelsea-police&amp;layer=coplink&amp;lang=es"
    assert f'href="feed.atom?{link}"' in html


@pytest.mark.parametrize(
    ("opens", "address", "link"),
    [
        ("town.py", {"town": "chelsea", "on": "2023-01-01"}, "?town=chelsea&amp;on=2023-01-01"),
        ("agencies.py", {"agency": "doc", "town": "chelsea"}, "?agency=doc"),
        ("map.py", {}, ""),
    ],
)
def test_towns_agencies_and_the_footer_lead_to_their_changes(
    opens: str, address: dict[str, str], link: str
):
    assert f'href="changes{link}"' in said(opened(opens, **address))


def test_the_steps_offered_are_days_on_which_something_of_the_choice_changes():
    asked = stretch.asked_for(View(), {"agency": "barnstable-sheriff"})
    own = [one for one in asked.steps() if one >= date(2020, 1, 1)]
    assert own == [date(2020, 6, 9), date(2023, 1, 5)]
    offered = [value for value, _words in between._data(asked)["since"]]
    assert "2023-01-05" in offered
    assert offered[0] == ""


def test_a_day_of_the_address_is_offered_beside_the_steps():
    asked = stretch.asked_for(View(on=date(2021, 3, 3)), {"since": "2020-02-02"})
    data = between._data(asked)
    assert ["2020-02-02", "2 February 2020"] in data["since"]
    assert ["2021-03-03", "3 March 2021"] in data["on"]
    for menu, value in data["chosen"].items():
        assert value in [option for option, _words in data[menu]]
    assert all(value > "2020-02-02" for value, _words in data["on"])


def test_a_menu_says_what_is_chosen_before_its_script_is_there():
    data = between._data(stretch.asked_for(View(), {}))
    for menu, value in data["chosen"].items():
        assert [value, between._first()[menu]] in data[menu]
    assert re.findall(r"<option>(.*?)</option>", between._html(True)) == [
        between._first()[menu] for menu in between.MENUS
    ]
    assert set(re.findall(r"<option>(.*?)</option>", between._html(False))) == {"…"}


def test_every_town_and_every_agency_with_a_change_can_be_chosen():
    data = between._data(stretch.asked_for(View(), {}))
    assert len(data["town"]) == 351 + 1
    assert ["doc", "Massachusetts Department of Correction"] in data["agency"]
    ids = {value for value, _words in data["agency"]} - {""}
    assert ids <= set(store.agencies().index)
