"""Examples of how to read open data; the tests run each of them as it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from layers.language import N_


@dataclass(frozen=True)
class Example:
    """Code to copy: a title (a msgid), what it runs with, and its lines; {site} is the address."""

    title: str
    runs: Literal["sh", "python"]
    code: str

    def at(self, site: str) -> str:
        """The code for the map at an address."""
        return self.code.replace("{site}", site)


EXAMPLES = (
    Example(
        N_("One town’s answer, with curl"),
        "sh",
        """curl --compressed {site}/api/v1/municipalities/chelsea
curl --compressed "{site}/api/v1/municipalities/chelsea?on=2018-06-30&lang=es\"""",
    ),
    Example(
        N_("Fetch a file again only when it has changed, with curl"),
        "sh",
        """curl --compressed --etag-compare claims.etag --etag-save claims.etag \\
  --output claims.csv {site}/api/v1/claims.csv""",
    ),
    Example(
        N_("A table of all 351, with pandas"),
        "python",
        """import pandas as pd

towns = pd.read_csv("{site}/api/v1/municipalities.csv", dtype={"geoid": str})
sharing = towns[towns["coplink"] == "sharing"]
print(sharing[["name", "county", "coplink_when", "noncitizens"]].to_string(index=False))""",
    ),
    Example(
        N_("The claims behind a town, with pandas"),
        "python",
        """import json
from urllib.request import urlopen

import pandas as pd

with urlopen("{site}/api/v1/municipalities/somerville") as reply:
    answer = json.load(reply)
claims = pd.json_normalize(answer["claims"]).set_index("claim_id")
for told in answer["sections"][0]["own"]:
    print(told["text"])
    print(claims.loc[told["fact"]["claims"], ["as_of", "strength", "source.title"]])""",
    ),
    Example(
        N_("A map, with geopandas"),
        "python",
        """import geopandas as gpd

coplink = gpd.read_file("{site}/api/v1/layers/coplink.geojson")
sharing = coplink[coplink["status"] == "sharing"].to_crs(26986)
print(len(sharing), "places,", round(sharing.area.sum() / 1e6), "square kilometers")""",
    ),
    Example(
        N_("All files at once, with frictionless"),
        "python",
        """from frictionless import Package

package = Package("{site}/api/v1/datapackage.json")
for resource in package.resources:
    print(resource.name, len(resource.schema.fields), "columns")""",
    ),
)
