"""The yearly chart: drawn where there are years enough, with no margin that is not known."""

import re
from urllib.parse import unquote

import pytest

from data import store
from layers import series

SLUGS = store.slugs()


def charts() -> dict[str, series.Chart]:
    return {slug: one for slug, geoid in SLUGS.items() if (one := series.chart(geoid))}


def test_the_places_with_five_periods_or_more_have_a_chart():
    assert len(charts()) == 81
    assert series.chart(SLUGS["gosnold"]) is None
    assert series.chart(SLUGS["methuen"]) is None  # under its code of today only in one period


def test_chelseas_chart_runs_from_2012_to_2024():
    chart = series.chart(SLUGS["chelsea"])
    assert (chart.first, chart.last, len(chart.rows)) == ("2008–2012", "2020–2024", 13)
    assert chart.rows[0].people == "about 11,800"  # 11,811 in the table
    assert chart.rows[0].share == "about 33%"  # 11,811 of 35,527
    assert chart.words.endswith("2008–2012: about 33%. 2020–2024: 28% to 34%.")


def test_only_the_newest_figure_is_drawn_and_told_with_a_margin():
    for slug, chart in charts().items():
        assert unquote(chart.picture).count("class='margin'") == 1, slug
        assert [row.margin for row in chart.rows].count("published, 90%") == 1, slug
        assert chart.rows[-1].margin == "published, 90%", slug
        assert all(row.people.startswith("about ") for row in chart.rows[:-1]), slug
        assert re.search(r" to ", chart.rows[-1].people), slug


def test_the_line_stays_inside_the_drawing_and_has_a_point_a_period():
    for slug, chart in charts().items():
        points = re.search(r"points='([^']+)'", unquote(chart.picture))[1].split()
        assert len(points) == len(chart.rows), slug
        for x, y in (map(float, point.split(",")) for point in points):
            assert series.LEFT <= x <= series.WIDTH - series.EDGE, slug
            assert series.EDGE <= y <= series.HEIGHT - series.EDGE, slug


def test_the_margins_bar_stands_above_and_below_the_newest_point():
    for slug, chart in charts().items():
        picture = unquote(chart.picture)
        bar = re.search(r"class='margin' d='M(\d+) (\d+)V(\d+)", picture)
        x, high, low = map(int, bar.groups())
        last = re.search(r"points='[^']* (\d+),(\d+)'", picture)
        assert x == int(last[1]), slug
        assert series.EDGE <= high < int(last[2]) < low <= series.HEIGHT - series.EDGE, slug


@pytest.mark.parametrize("slug", ["chelsea", "boston", "amherst"])
def test_the_axis_begins_at_nothing_and_ends_above_every_figure(slug: str):
    chart = series.chart(SLUGS[slug])
    top = int(chart.top.rstrip("%"))
    shares = [int(number) for row in chart.rows for number in re.findall(r"\d+", row.share)]
    assert top % 5 == 0
    assert max(shares) <= top < max(shares) + 10
