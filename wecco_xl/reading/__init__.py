"""From a spreadsheet to a plan, its places and its judgement."""
