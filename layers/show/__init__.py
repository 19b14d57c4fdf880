"""The presentation: scenes computed from the ledger, and what shows them."""
