"""Open data for other programs: read-only routes below ``/api/v1/``, in JSON, CSV and GeoJSON.

Everything that is said comes from ``layers``, as on the pages. ``resources.py`` lists what there
is; ``asked.py`` reads a request; ``answer.py`` makes an answer, ``app.py`` keeps and gives it.
"""
