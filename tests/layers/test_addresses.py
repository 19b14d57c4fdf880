"""What is said of a document's address: that there is none, or that it is the site's alone."""

import pytest

from data import store
from layers import addresses


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("", "no address known to us"),
        ("https://mapliberation.org", "links to the site, not to the page"),
        ("https://mapliberation.org/", "links to the site, not to the page"),
        ("https://example.org/page.html", ""),
        ("https://example.org/?p=5", ""),
    ],
)
def test_an_address_that_leads_to_no_page_says_so(url: str, words: str):
    assert addresses.about(url) == words


def test_the_sources_of_the_ledger_without_a_page_of_their_own_are_said_to_have_none():
    documents = store.table("evidence_sources").set_index("source_id")["url"]
    assert addresses.about(documents["appeal-2018"])
    assert addresses.about(documents["mapping-project-ice"])
