"""The address is the view, and nothing in an address can break it."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from data import store
from layers import campaign
from layers.language import LANGUAGES
from layers.view import FIRST_DAY, LAST_CHECKED, MEASURES, PERIODS, View, params, parse

SLUGS = {"somerville": "2501762535", "gosnold": "2500726325"}
PLACES = sorted(store.municipalities().index)
NAMES = {geoid: slug for slug, geoid in SLUGS.items()}

views = st.builds(
    View,
    layers=st.tuples(st.sampled_from(["coplink", "noncitizens"]), st.sampled_from(["detention"])),
    measure=st.sampled_from(MEASURES),
    period=st.sampled_from(PERIODS),
    on=st.dates(min_value=FIRST_DAY, max_value=LAST_CHECKED),
    town=st.sampled_from(["", *NAMES]),
    lang=st.sampled_from(sorted(LANGUAGES)),
    browser=st.sampled_from(sorted(LANGUAGES)),
    list=st.lists(st.sampled_from(PLACES)).map(tuple).map(campaign.order),
    name=st.text().map(campaign.named),
)


@settings(deadline=None)  # the first view reads the layers
@given(views)
def test_an_address_leads_back_to_its_view(view: View):
    assert parse(params(view, NAMES.get(view.town, "")), SLUGS, view.browser) == view


def test_an_address_without_a_language_is_read_in_the_browsers():
    assert parse({}, SLUGS, "es").lang == "es"
    assert parse({"lang": "zh"}, SLUGS, "es").lang == "zh"
    assert parse({"lang": "xx"}, SLUGS, "es").lang == "es"


def test_an_address_says_its_language_unless_all_is_english():
    assert params(View(lang="es", browser="es"), "") == {"lang": "es"}
    assert params(View(lang="en", browser="es"), "") == {"lang": "en"}
    assert params(View(lang="en", browser="en"), "") == {}


def test_the_first_view_has_an_empty_address():
    assert params(View(), "") == {}


@given(
    st.dictionaries(
        st.sampled_from(["town", "layers", "measure", "period", "on", "lang", "list", "name"]),
        st.text(),
    )
)
def test_any_text_in_an_address_gives_a_view(asked: dict[str, str]):
    view = parse(asked, SLUGS)
    assert set(view.ignored) <= set(asked)


def test_what_an_address_asks_in_vain_is_named():
    asked = {
        "town": "<script>",
        "on": "20026-01-01",
        "layers": "coplink,noncitizens",
        "measure": "share",
    }
    assert set(parse(asked, SLUGS).ignored) == {"town", "on", "layers"}


def test_two_fills_are_refused_and_no_layer_is_a_view():
    assert parse({"layers": "noncitizens,coplink"}, SLUGS).layers == View().layers
    assert parse({"layers": ""}, SLUGS).layers == ()


def test_a_day_of_which_no_document_speaks_is_left_out():
    for day in ("2099-01-01", "0009-06-01", "1990-01-01"):
        assert parse({"on": day}, SLUGS).ignored == ("on",)


def test_a_day_is_written_in_one_way_only():
    assert parse({"on": "2018-06-30"}, SLUGS).on == date(2018, 6, 30)
    for day in ("20180630", "2018-W26-6", "2018W266", " 2018-06-30", "２018-06-30"):
        assert parse({"on": day}, SLUGS).ignored == ("on",), day


def test_a_town_is_found_however_its_name_is_written_in_the_address():
    assert parse({"town": "Somerville"}, SLUGS).town == SLUGS["somerville"]
    assert parse({"town": "SOMERVILLE"}, SLUGS).ignored == ()
