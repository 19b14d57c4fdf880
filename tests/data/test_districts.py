"""Legislative districts: the three towns drawn by hand, what is refused, and the real ones."""

from pathlib import Path

import pandas as pd
import pytest

from data.pipeline.__main__ import main
from data.pipeline.districts import slug
from tests.data.three_towns import OVERLAPS, write_kept, write_raw

AVILLE = "2501700001"
BUILT = Path(__file__).parents[2] / "data" / "processed"


@pytest.fixture
def folders(tmp_path: Path) -> dict[str, Path]:
    raw, kept = write_raw(tmp_path / "raw"), write_kept(tmp_path / "kept")
    return {"raw": raw, "data": kept, "out": tmp_path / "processed"}


@pytest.fixture(scope="module")
def real() -> pd.DataFrame:
    return pd.read_parquet(BUILT / "districts.parquet")


def build(folders: dict[str, Path]) -> int:
    given = [text for name, path in folders.items() for text in (f"--{name}", str(path))]
    return main(["districts", *given])


def edit(folders: dict[str, Path], old: str, new: str) -> None:
    path = folders["raw"] / OVERLAPS
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))


def test_a_municipality_in_two_districts_has_both_the_larger_part_first(folders):
    assert build(folders) == 0
    table = pd.read_parquet(folders["out"] / "districts.parquet")
    own = table[(table["geoid"] == AVILLE) & (table["chamber"] == "house")]
    assert list(zip(own["district"], own["share_of_area"], strict=True)) == [
        ("1st Alpha", 0.7945),
        ("2nd Alpha", 0.205),
    ]


def test_a_district_of_several_counties_keeps_its_name_and_has_a_plain_one_in_addresses(folders):
    build(folders)
    table = pd.read_parquet(folders["out"] / "districts.parquet")
    senate = table[table["chamber"] == "senate"].iloc[0]
    assert (senate["district"], senate["slug"]) == (
        "Alpha, Beta and Gamma",
        "alpha-beta-and-gamma",
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Ceeborough", "Seaborough", "2 of 7 not the municipality named, first '2502100003'"),
        (
            "house,2502100003,Ceeborough,1st Beta,25003,99.98\n",
            "",
            "1 of 3 municipalities in a house district have no row, first '2502100003'",
        ),
        ("79.45", "7.945", "covered for less than 98% by house districts, first '2501700001'"),
        ("senate,", "council,", "CHAMBER: 3 of 7 not one of house, senate"),
        ("2501700002", "2501799999", "GEOID: 2 of 7 not in municipalities, first '2501799999'"),
        ("79.45", "179", "PCT_OF_TOWN_AREA: 1 of 7 above 100"),
    ],
)
def test_a_faulty_row_stops_the_build_and_says_where(folders, capsys, old, new, said):
    edit(folders, old, new)
    assert build(folders) == 1
    assert said in capsys.readouterr().err


def test_all_160_house_and_40_senate_districts_are_there_and_cover_all_351(real):
    assert real.groupby("chamber")["district"].nunique().to_dict() == {"house": 160, "senate": 40}
    assert real.groupby("chamber")["slug"].nunique().to_dict() == {"house": 160, "senate": 40}
    sums = real.groupby(["chamber", "geoid"])["share_of_area"].sum()
    assert sums.groupby("chamber").size().to_dict() == {"house": 351, "senate": 351}
    assert sums.between(0.99, 1.01).all()


def test_barnstable_lies_in_two_house_districts_and_one_of_the_senate(real):
    own = real[real["geoid"] == "2500103690"]
    assert list(own["district"]) == ["2nd Barnstable", "5th Barnstable", "Cape and Islands"]


def test_a_districts_name_in_addresses_has_no_marks():
    assert slug("Berkshire, Hampden, Franklin and Hampshire") == (
        "berkshire-hampden-franklin-and-hampshire"
    )
