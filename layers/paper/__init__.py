"""What leaves the screen: handouts, cards, letters, briefs and maps as pictures."""
