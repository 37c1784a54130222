"""French sentences as data: words, numbers, dates."""
