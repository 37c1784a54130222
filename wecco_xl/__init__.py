"""The plan d'accompagnement of a couple of entrepreneurs: a workbook, read back and judged."""
