"""Small facts about human text: languages, directions, openings, names."""
