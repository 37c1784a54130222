"""How a plan lies on sheets: cells, addresses, layout, regions of values."""
