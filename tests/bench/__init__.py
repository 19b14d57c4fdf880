"""How fast the map is, beside a bare Streamlit page and a naive peer: ``python -m tests.bench``."""
