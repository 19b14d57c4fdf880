"""One thin file a page: title, choices, call, caption."""
