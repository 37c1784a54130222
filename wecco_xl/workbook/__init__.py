"""The workbook: where fields sit, how it is built, read, written and patched."""
