"""The shapes of the JSON answers, as JSON Schema: what a program may count on."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
MAYBE: Schema = {"type": ["string", "null"]}
FLAG: Schema = {"type": "boolean"}
WHOLE: Schema = {"type": "integer"}
DAY: Schema = {"type": "string", "format": "date"}


def thing(**properties: Schema) -> Schema:
    """An object with these properties, all of them there and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def many(schema: Schema) -> Schema:
    """A list of such things."""
    return {"type": "array", "items": schema}


def named(name: str) -> Schema:
    """A shape of the description, by its name."""
    return {"$ref": f"#/components/schemas/{name}"}


IDS = many(TEXT)
CLAIM = thing(
    claim_id=TEXT,
    statement=TEXT,
    strength=TEXT,
    as_of=MAYBE,
    as_of_estimated=FLAG,
    last_checked=DAY,
    where_in_source=MAYBE,
    source=thing(
        source_id=TEXT, title=TEXT, publisher=TEXT, url=MAYBE, date=MAYBE, date_estimated=FLAG
    ),
)
FACT = thing(
    layer=TEXT,
    status=TEXT,
    status_words=TEXT,
    absent=FLAG,
    about=TEXT,
    agency_id=MAYBE,
    when=MAYBE,
    note=MAYBE,
    until=MAYBE,
    documented=MAYBE,
    carried_forward=FLAG,
    officers=MAYBE,
    claims=IDS,
    beside=IDS,
    disagreeing=IDS,
)
STATEMENT = thing(mark=TEXT, text=MAYBE, quoted=MAYBE, fact=named("Fact"))
ENTRY = thing(agency_id=TEXT, agency=TEXT, words=TEXT, when=TEXT, claims=IDS)
LISTED: Schema = {"information_sharing": many(ENTRY), "coplink_readers": many(ENTRY)}
ACTION = thing(kind=TEXT, sentence=TEXT, title=TEXT, publisher=TEXT, url=TEXT)
PLACE = thing(
    geoid=TEXT,
    slug=TEXT,
    name=TEXT,
    kind=TEXT,
    words=TEXT,
    county=TEXT,
    county_geoid=TEXT,
    population_2020=WHOLE,
    page=TEXT,
)
LICENCE = thing(words=TEXT, credits=many(thing(credit=TEXT, licence=TEXT)))
STATUS = thing(key=TEXT, words=TEXT, absent=FLAG, count=WHOLE)
CAPTION = thing(
    key=TEXT,
    title=TEXT,
    about=TEXT,
    drawn_as=TEXT,
    as_of=TEXT,
    remarks=IDS,
    statuses=many(STATUS),
)
SHARED: dict[str, Schema] = {
    "Action": ACTION,
    "Claim": CLAIM,
    "Fact": FACT,
    "Layer": CAPTION,
    "Licence": LICENCE,
    "Statement": STATEMENT,
    "Refusal": thing(status=WHOLE, error=TEXT, lang=TEXT),
}
MUNICIPALITY: dict[str, Schema] = {
    "municipality": PLACE,
    "headline": IDS,
    "sections": many(
        thing(
            layer=TEXT,
            title=TEXT,
            about=TEXT,
            own=many(named("Statement")),
            also_applies=many(named("Statement")),
        )
    ),
    "other_sharing": thing(words=MAYBE, **LISTED),
    "contracts": many(
        thing(
            claim_id=TEXT,
            contractor=TEXT,
            purpose=TEXT,
            amount=MAYBE,
            other_amounts=IDS,
            when=TEXT,
            other_funder=MAYBE,
        )
    ),
    "what_you_can_do": many(named("Action")),
    "people": thing(
        sentence=TEXT, series=many(thing(period=TEXT, share=TEXT, people=TEXT, margin=TEXT))
    ),
    "policing": thing(
        words=MAYBE,
        agencies=many(
            thing(agency_id=TEXT, name=TEXT, relation=TEXT, does=TEXT, facts=many(named("Fact")))
        ),
    ),
    "history": many(thing(day=TEXT, claim_id=TEXT)),
    "neighbours": many(
        thing(geoid=TEXT, slug=TEXT, name=TEXT, coplink=TEXT, named_in_coplink_lists=FLAG)
    ),
    "not_checked": IDS,
    "claims": many(named("Claim")),
}
AGENCY: dict[str, Schema] = {
    "agency": thing(agency_id=TEXT, name=TEXT, kind=TEXT, does=TEXT, page=TEXT),
    "facts": many(thing(text=TEXT, fact=named("Fact"))),
    "other_sharing": thing(**LISTED),
    "contracts": many(thing(claim_id=TEXT)),
    "what_you_can_do": many(named("Action")),
    "other_records": thing(claims=IDS),
    "said_of_its_kind": thing(claims=IDS),
    "municipalities": many(thing(geoid=TEXT, slug=TEXT, name=TEXT)),
    "claims": many(named("Claim")),
}
