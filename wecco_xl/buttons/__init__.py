"""What a spreadsheet calls."""
