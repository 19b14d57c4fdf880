"""Every fact row is accounted for, nothing private is published, and reasons are specific."""

import hashlib
import re
from pathlib import Path
from urllib.parse import unquote

import pandas as pd
import pytest

from tests.names import names_in, never_shown

ROOT = Path(__file__).parents[2]
EVIDENCE = sorted((ROOT / "data" / "evidence").glob("*.csv"))
PROCESSED = ROOT / "data" / "processed"
FACTS = ROOT.parent / "shared" / "data"
KEPT = [path.stem for path in EVIDENCE]
IDS = (ROOT / "tests" / "fixtures" / "fact_ids.txt").read_text(encoding="utf-8").split()


def table(name):
    return pd.read_csv(ROOT / "data" / "evidence" / f"{name}.csv", dtype=str, keep_default_na=False)


def texts():
    """Every text that is published, by the name of its file."""
    for path in EVIDENCE:
        yield path.name, path.read_text(encoding="utf-8")
    for path in sorted(PROCESSED.glob("*.parquet")):
        frame = pd.read_parquet(path)
        words = [frame[name].dropna() for name in frame.select_dtypes("str").columns]
        yield path.name, "\n".join("\n".join(map(str, column.unique())) for column in words)
    for path in sorted((PROCESSED / "web").iterdir()):
        yield path.name, path.read_text(encoding="utf-8")


def test_all_384_ids_are_in_a_claim_or_in_not_used():
    used = {row for rows in table("claims")["rows"] for row in rows.split()}
    not_used = set(table("not_used")["row"])
    assert len(IDS) == len(set(IDS)) == 384
    assert used | not_used == set(IDS)
    assert not used & not_used


def test_the_list_of_ids_is_that_of_the_fact_files():
    if not FACTS.exists():
        pytest.skip("the fact files are not beside this clone")
    files = (pd.read_csv(FACTS / f"{name}_facts.csv", dtype=str) for name in ("seed", "later"))
    assert sorted(IDS) == sorted(row for file in files for row in file["id"])


def test_claims_keep_the_raw_status_the_dates_and_the_amount_of_their_rows():
    if not FACTS.exists():
        pytest.skip("the fact files are not beside this clone")
    files = [
        pd.read_csv(FACTS / f"{name}_facts.csv", dtype=str, keep_default_na=False)
        for name in ("seed", "later")
    ]
    facts = pd.concat(files).set_index("id")
    claims = table("claims")
    claims = claims[~claims["claim_id"].isin(["policies-l159-order"])]  # no day is given for it
    rows = facts.loc[claims["rows"].str.split().str[0]].reset_index()
    given = rows[["status", "valid_from", "valid_to", "as_of"]].set_axis(claims.index)
    kept = claims[["raw_status", "valid_from", "valid_to", "as_of"]].set_axis(given.columns, axis=1)
    pd.testing.assert_frame_equal(kept, given)
    amounts = rows["amount_usd"].set_axis(claims.index)
    assert (claims["amount_usd"] == amounts)[claims["layer"] == "contracts"].all()


def test_the_four_jails_stand_where_ices_locator_puts_them():
    if not FACTS.exists():
        pytest.skip("the raw tables are not beside this clone")
    locator = pd.read_csv(FACTS / "raw" / "ice_locator_ma_coordinates.csv", dtype=str)
    sites = table("sites").query("place == 'building'")
    points = set(zip(sites["lat"], sites["lon"], strict=True))
    assert points == set(zip(locator["lat"], locator["lon"], strict=True))


def test_a_row_is_in_more_than_one_claim_only_where_it_speaks_of_several():
    claims = table("claims")
    rows = claims.assign(row=claims["rows"].str.split()).explode("row")["row"].value_counts()
    assert rows[rows > 1].to_dict() == {"L101": 3, "L159": 2, "S065": 2}


def test_each_reason_for_not_using_a_row_is_its_own():
    reasons = table("not_used")["reason"]
    assert reasons.is_unique
    assert (reasons.str.split().str.len() >= 8).all()


def test_statements_are_plain_sentences_of_our_own():
    statements = table("claims")["statement"]
    assert statements.str.match(r"[A-Z$].*\.$").all()
    assert (statements.str.len() <= 230).all()


def test_a_repeated_row_stands_in_one_claim_with_the_row_it_repeats():
    rows = table("claims")["rows"].str.split()
    together = {
        ("S052", "S055"), ("S054", "S056"), ("S075", "S076"), ("S073", "S077"), ("S072", "S078"),
        ("S084", "S085"), ("S097", "S098"), ("S099", "S100"), ("S130", "S139"), ("S134", "S140"),
        ("L040", "L041"),
    }  # fmt: skip
    assert together <= {tuple(group) for group in rows if len(group) > 1}


def test_a_name_is_found_across_punctuation_and_case():
    jane = {hashlib.sha256(b"jane doe").hexdigest()}
    assert names_in("said Jane, Doe's deputy", jane)
    assert names_in("https://example.org/jane-doe-retires", jane)
    assert names_in("the JANE\nDOE", jane)
    assert not names_in("Jane and Doe", jane)


def test_no_name_that_must_not_appear_is_in_any_published_text():
    assert len(never_shown()) == 11
    found = {name: hashes for name, text in texts() if (hashes := names_in(text))}
    assert found == {}


def address_words(address):
    """The words of an address: split on all but letters, and each in two wherever that can be."""
    plain = re.sub(r"([a-z])([A-Z])", r"\1 \2", unquote(address))
    words = re.findall(r"[^\W\d_]+", plain)
    halves = [f"{word[:at]} {word[at:]}" for word in words for at in range(2, len(word) - 1)]
    return "\n".join([" ".join(words), *halves])


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/2023/jane-doe-retires.html",
        "https://example.org/jane_doe3.html",
        "https://example.org/?by=jane+doe",
        "https://example.org/jane%2Ddoe",
        "https://example.org/JaneDoe.pdf",
        "https://janedoe.example.org/",
    ],
)
def test_a_name_is_found_however_an_address_writes_it(address):
    assert names_in(address_words(address), {hashlib.sha256(b"jane doe").hexdigest()})


def test_no_name_that_must_not_appear_is_in_an_address():
    register = (ROOT / "data" / "sources.toml").read_text(encoding="utf-8")
    addresses = [*table("sources")["url"], *re.findall(r"https?://[^\s\"]+", register)]
    assert len(addresses) > 140
    found = [number for number, one in enumerate(addresses) if names_in(address_words(one))]
    assert found == []


def test_what_is_decided_on_names_in_addresses_speaks_of_sources_there_are():
    guide = (ROOT / "data" / "evidence" / "README.md").read_text(encoding="utf-8")
    part = guide.split("## Names in titles and addresses")[1].split("##")[0]
    named = set(re.findall(r"`([a-z]+-[0-9-]+)`", part))
    assert named == {"masslive-2023-01-05", "metrowest-2009-10-01"}
    assert named <= set(table("sources")["source_id"])
    assert names_in(guide) == []


def test_how_a_copy_was_read_and_words_that_mislead_are_not_published():
    unwanted = re.compile(
        r"undocumented|\billegal (alien|immigrant)|_facts\.csv|[0-9a-f]{16}\.txt|@[0-9a-f]{40}|"
        r"archived copy of the page|stored file id|in stored excerpt",
        re.IGNORECASE,
    )
    # Headlines and addresses are other people's words and stay as published.
    own = [table(name).drop(columns=["title", "url"], errors="ignore") for name in KEPT]
    found = [m.group() for frame in own for m in unwanted.finditer(frame.to_csv(index=False))]
    assert found == []


def test_a_title_in_square_brackets_is_said_to_be_ours():
    sources = table("sources")
    ours = sources[sources["title"].str.startswith("[")]
    assert len(ours) == 6
    assert ours["caveat"].str.contains("headline was not shown").all()
