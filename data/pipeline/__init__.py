"""The data pipeline: read the raw tables, validate, derive, stamp, write `data/processed`."""

VERSION = "1"
"""Goes into every file's provenance; raise it when a derivation changes its results."""
