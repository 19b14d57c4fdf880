"""Neighbours share their border after simplification: on drawn towns, and on what is committed."""

from collections import Counter
from itertools import chain, pairwise

import geopandas as gpd
import numpy as np
import pytest
import shapely

from data.pipeline import web
from data.pipeline.__main__ import PROCESSED
from data.pipeline.measure import DEGREES, METRES
from tests.data import topo
from tests.data.test_processed import read_map

MAPS = [("municipalities", "municipalities"), ("tracts-2010", "tracts"), ("tracts-2020", "tracts")]
NODES = {"ab": (0, 0), "ac": (-9_000, 14_000), "bc": (9_000, 14_000), "in": (0, 8_000)}


def shore(start: str, end: str, seed: int) -> list[tuple[float, float]]:
    """A line of many small bends between two nodes, as a river draws it."""
    ends = np.array([NODES[start], NODES[end]], dtype=float)
    steps = np.linspace(0, 1, 60)[:, None]
    bends = np.random.default_rng(seed).uniform(-60, 60, (60, 2))
    bends[[0, -1]] = 0
    return [tuple(point) for point in ends[0] + steps * (ends[1] - ends[0]) + bends]


def ring(*lines: list[tuple[float, float]]) -> shapely.Polygon:
    return shapely.Polygon(list(chain.from_iterable(line[:-1] for line in lines)))


@pytest.fixture(scope="module")
def three_towns() -> gpd.GeoDataFrame:
    """Three towns around one point, with winding borders between and around them."""
    lines = {
        pair: shore(*pair, seed)
        for seed, pair in enumerate(
            [("ab", "in"), ("ac", "in"), ("bc", "in"), ("ab", "ac"), ("ac", "bc"), ("bc", "ab")]
        )
    }
    lines |= {(end, start): line[::-1] for (start, end), line in lines.items()}
    corners = [("ab", "in", "ac"), ("ac", "in", "bc"), ("bc", "in", "ab")]
    shapes = [ring(*(lines[pair] for pair in pairwise((*nodes, nodes[0])))) for nodes in corners]
    moved = shapely.transform(
        np.array(shapes), lambda points: points + np.array([236_000, 900_000])
    )
    areas = gpd.GeoSeries(moved, crs=METRES).to_crs(DEGREES)
    return gpd.GeoDataFrame({"geoid": ["a", "b", "c"], "name": ["A", "B", "C"]}, geometry=areas)


def test_towns_with_winding_borders_stay_a_coverage(three_towns):
    drawn = web.coverage(three_towns, ["name"])
    metres = shapely.set_precision(drawn.geometry.to_crs(METRES).to_numpy(), 0.01)
    assert shapely.get_num_coordinates(metres).sum() < 450  # of 534
    assert shapely.coverage_is_valid(metres)
    union = shapely.union_all(metres)
    assert shapely.area(metres).sum() == pytest.approx(union.area, abs=1)
    assert list(union.interiors) == []  # no gap where the three meet


def test_winding_borders_are_one_line_each_for_the_browser(three_towns):
    topology = web.topology({"towns": web.coverage(three_towns, ["name"])})
    assert lonely_metres(topology, "towns") == pytest.approx(0, abs=1)
    assert len(topology["arcs"]) == 6  # three borders that meet in the middle, three shores


def test_the_committed_towns_stay_a_coverage():
    towns = gpd.read_parquet(PROCESSED / "municipalities.parquet")
    drawn = web.coverage(towns, ["name"]).geometry.to_crs(METRES).to_numpy()
    assert shapely.coverage_is_valid(shapely.set_precision(drawn, 0.01))
    assert shapely.area(drawn).sum() == pytest.approx(shapely.union_all(drawn).area, abs=100)


@pytest.mark.parametrize(("name", "layer"), MAPS)
def test_every_inner_border_of_a_map_is_used_by_exactly_two_areas(name: str, layer: str):
    topology = read_map(name)
    uses = Counter(chain.from_iterable(topo.arc_sets(topology, layer).values()))
    assert set(uses.values()) == {1, 2}
    assert lonely_metres(topology, layer) == pytest.approx(0, abs=1)


def lonely_metres(topology: dict, layer: str) -> float:
    """How much line only one area uses though it lies inside the union of all."""
    sets = topo.arc_sets(topology, layer).values()
    uses = Counter(chain.from_iterable(sets))
    lines = topo.arcs(topology)
    once = gpd.GeoSeries([shapely.LineString(lines[n]) for n, count in uses.items() if count == 1])
    outline = shapely.union_all(topo.decode(topology, layer).to_numpy()).boundary
    return float(once.set_crs(DEGREES).to_crs(METRES).length.sum()) - float(
        gpd.GeoSeries([outline], crs=DEGREES).to_crs(METRES).length.sum()
    )
