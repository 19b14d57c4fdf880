"""How pages leave the server: files in memory, headers on every answer."""
