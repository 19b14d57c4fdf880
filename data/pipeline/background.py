"""What lies around and runs through, for orientation: neighbouring states and main roads."""

import pandas as pd

from data.pipeline.raw import Raw

STATES = "neighbour_states_10m.geojson"
ROADS = "primary_roads_25.geojson"
INPUTS = (STATES, ROADS)


def build(raw: Raw) -> dict[str, pd.DataFrame]:
    """Return the tables `neighbours` and `roads`, sorted by name."""
    states = raw.shapes(STATES).rename(columns={"NAME": "name"})
    return {
        name: layer.sort_values("name", ignore_index=True)
        for name, layer in (("neighbours", states), ("roads", raw.shapes(ROADS)))
    }
