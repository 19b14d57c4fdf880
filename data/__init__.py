"""Where the figures and facts come from, how they are built, and how they are read."""
