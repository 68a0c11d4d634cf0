"""Differences between a corpus and what we read that have a reason, and formats that are not read yet."""

# Refused with a clear message until their readers exist.
NOT_YET = (".xls", ".ods", ".xlsb", ".zip")

# (corpus, file pattern, cell pattern, reason)
KNOWN = [
    ("calamine", r"tests/date_iso\.xlsx", r"0!A3", "a time of day gets the date that XML Spreadsheet 2003 gives it, in every format"),
    ("xml2003", r"2011/openpyxl_g_empty\.xlsx\.xml#1", r"G(9|10)", "the XML holds booleans there that the CSV saved beside it lacks"),
]
