"""The letter T: dates that are days, in order, in the project and in the phase."""
