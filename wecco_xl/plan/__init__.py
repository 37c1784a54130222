"""The field list: one plan d'accompagnement, section by section, in the order of the guide."""
