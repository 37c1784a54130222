"""The letter R: a need and an opportunity that are linked, a plausible size."""
