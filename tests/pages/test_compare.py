"""The page that compares: every row for every place, its sources, and what was asked in vain."""

import re

from data import store
from layers import layer
from layers.language import _
from layers.rows import rows as layers_rows
from layers.town import EVIDENCE
from layers.view import View
from pages.parts import acts
from pages.parts.compare import _offered
from pages.parts.side_by_side import table
from tests.pages.test_pages import opened, said

SLUGS = store.slugs()
CHELSEA, LYNN, GOSNOLD = (SLUGS[slug] for slug in ("chelsea", "lynn", "gosnold"))
ROWS = [
    "COPLINK",
    "287(g) agreements",
    "Detention sites",
    "Task Force Officers",
    "Local policies",
    "Also applies here",
    "In all of Massachusetts",
    "Who polices this place",
    "Population",
    "Not U.S. citizens",
    "Share not U.S. citizens",
    "State House",
    "State Senate",
]


def rows(html: str) -> dict[str, list[str]]:
    """The cells of each row by its heading."""
    found = re.findall(r'<tr[^>]*><th scope="row">([^<]*).*?</th>(.*?)</tr>', html)
    found = [(head.strip(), cells) for head, cells in found]
    return {head: re.findall(r"<td.*?>(.*?)</td>", cells) for head, cells in found}


def test_an_empty_comparison_offers_the_search_box():
    test = opened("compare.py")
    assert not test.exception
    assert "No place is chosen yet" in said(test)


def test_each_place_has_a_cell_in_every_row_and_none_is_empty():
    told = rows(table((CHELSEA, LYNN, GOSNOLD), View()))
    assert list(told) == ROWS
    for head, cells in told.items():
        assert len(cells) == (1 if head == "In all of Massachusetts" else 3), head
        assert all(re.sub("<.*?>", "", cell).strip() for cell in cells), head


def test_every_cell_says_how_we_know_or_where_we_looked():
    for head, cells in rows(table((CHELSEA, LYNN, GOSNOLD), View())).items():
        for cell in cells:
            assert re.search("How we know|Where we looked|Looked at|No record we have", cell), head


def test_a_status_gives_its_date_and_its_strength():
    cell = rows(table((CHELSEA,), View()))["COPLINK"][0]
    assert "Listed as sharing police reports through COPLINK" in cell
    assert "last documented about 2022; not confirmed since" in cell
    assert "Strength: reported by an organization." in cell


def test_lynn_is_marked_above_chelsea_only_where_that_can_be_told():
    told = rows(table((CHELSEA, LYNN, GOSNOLD), View()))["Not U.S. citizens"]
    assert ['class="apart"' in cell for cell in told] == [True, True, False]
    assert "More than in Chelsea and Gosnold." in told[1]
    assert "2012–2016" in told[1]


def test_no_absence_is_a_no_and_nothing_is_ranked():
    words = said(opened("compare.py", towns="chelsea,lynn,gosnold"))
    assert "Nothing here ranks" in words
    assert not re.search(r"<td>\s*<p>(<strong>)?No(</strong>)?</p>", words)


def test_what_an_address_asks_in_vain_is_said():
    words = said(opened("compare.py", towns=",".join([*list(SLUGS)[:6], "atlantis"])))
    assert "not one of the 351" in words
    assert "the first five are shown" in words
    assert len(re.findall(r'<th scope="col"><a', words)) == 5


def test_peers_and_neighbours_are_added_by_one_click():
    words = _offered((CHELSEA,), View())
    assert 'data-of="chelsea,everett"' in words
    assert 'data-of="chelsea,boston"' in words
    assert "logarithm of the population" in words


def test_the_peers_of_a_full_comparison_are_names_only():
    five = tuple(SLUGS[slug] for slug in ("chelsea", "lynn", "salem", "lowell", "boston"))
    assert "<a" not in _offered(five, View())


def test_a_button_of_the_page_changes_its_address_and_nothing_else(monkeypatch):
    kept: dict[str, str] = {}
    monkeypatch.setattr(acts.address, "keep", lambda **changed: kept.update(changed))
    acts.do("towns", "lynn,chelsea,<script>")
    assert kept == {"towns": "lynn,chelsea"}
    acts.do("list", "no place")
    acts.do("anything", CHELSEA)
    assert kept == {"towns": "lynn,chelsea"}


def _title(key: str) -> str:
    return _(layer(key).title)


def differing(*geoids: str) -> set[str]:
    """The rows that say of themselves that the places differ."""
    html = table(geoids, View())
    return set(re.findall(r'<tr class="differs"><th scope="row">(.*?) <small', html))


def test_the_rows_in_which_places_differ_say_so_in_words():
    told = {key: layers_rows(View())[key] for key in EVIDENCE}
    alike = {_title(key) for key in EVIDENCE if told[key][CHELSEA] == told[key][LYNN]}
    found = differing(CHELSEA, LYNN)
    assert found
    assert not found & alike
    assert differing(CHELSEA) == set()
    assert "Also applies here" in differing(CHELSEA, SLUGS["barnstable"])


def test_a_full_comparison_says_why_nothing_can_be_added():
    five = "chelsea,lynn,salem,lowell,boston"
    assert "Five places are shown: take one out to add another." in said(
        opened("compare.py", towns=five)
    )
    assert "Five places are shown" not in said(opened("compare.py", towns="chelsea,lynn"))
