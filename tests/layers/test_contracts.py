"""The contracts' table: what each source says, with its amount, and what says otherwise."""

from datetime import date

from data import store
from layers import layer
from layers.contracts import contracts
from layers.lists import elsewhere, entries, own
from layers.view import View

ROWS = {row.claim_id: row for row in contracts(View())}
PLYMOUTH, SOMERVILLE = "2502354310", "2501762535"


def test_every_contract_of_the_ledger_is_a_row():
    ledger = store.claims().query("layer == 'contracts'")
    assert set(ROWS) == set(ledger.index)


def test_both_amounts_for_armored_vehicles_are_shown_as_disagreeing():
    assert ROWS["contracts-s132"].amount == "$9,888,564"
    assert ROWS["contracts-s132"].otherwise == ("$11,280,000",)
    assert ROWS["contracts-s141"].otherwise == ("$9,888,564",)


def test_both_amounts_for_northeasterns_mapping_are_shown_as_disagreeing():
    assert ROWS["contracts-s135"].otherwise == ("$2,700,000",)
    assert ROWS["contracts-s142"].otherwise == ("$2,141,294",)
    assert ROWS["contracts-s136"].otherwise == ()


def test_a_contract_that_is_not_ices_own_says_whose_it_is():
    assert ROWS["contracts-s153"].funder == "DHS"
    assert ROWS["contracts-s147"].funder == "ICE and CBP"
    assert ROWS["contracts-s138"].funder == ""


def test_a_contract_has_the_year_given_or_the_year_it_was_last_known():
    assert ROWS["contracts-s130"].when == "2014–2015, past"
    assert ROWS["contracts-s147"].when == "2015–2021"
    assert ROWS["contracts-s138"].when == "last known 2022"


def test_only_plymouths_jail_stands_in_a_town_and_nothing_is_on_the_map():
    assert [row.claim_id for row in contracts(View(), PLYMOUTH)] == ["contracts-l209"]
    assert contracts(View(), SOMERVILLE) == ()
    reading = layer("contracts").read(View())
    assert (reading.areas, reading.symbols, reading.notes) == ((), (), ())


def test_before_the_first_contract_the_table_is_empty():
    assert contracts(View(on=date(1999, 1, 1))) == ()


def test_somervilles_police_are_said_to_exchange_information_with_the_bric():
    assert [entry.agency for entry in own("information_sharing", View(), SOMERVILLE)] == [
        "Somerville Police Department"
    ]


def test_ten_agencies_feed_read_or_describe_coplink_and_none_is_a_towns():
    assert len(entries("coplink_readers", View())) == 10
    assert elsewhere("coplink_readers", View()) == entries("coplink_readers", View())
