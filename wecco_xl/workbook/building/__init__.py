"""The workbook as XlsxWriter builds it."""
