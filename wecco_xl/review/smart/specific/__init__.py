"""The letter S: one promised result that can be seen."""
