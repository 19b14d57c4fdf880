"""Pieces of pages: what Streamlit shows, used by more than one page or too long for one."""
