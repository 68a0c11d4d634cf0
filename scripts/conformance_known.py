"""Differences between a corpus and what we read that have a reason, and formats that are not read yet."""

# Refused with a clear message until their readers exist.
NOT_YET = (".xlsb", ".zip")

# (corpus, file pattern, cell pattern, reason)
KNOWN = [
    ("calamine", r"tests/date_iso\.xlsx", r"0!A3", "a time of day gets the date that XML Spreadsheet 2003 gives it, in every format"),
    ("roo-xls", r"false_encoding\.xml/\.xls", r"0![A-D]1", "formulas of today and now, saved on different days"),
    ("roo-xls", r"link\.xls/\.csv", r"0!A1", "the cell holds the text Google, the CSV the address that it links to"),
    ("roo-xls", r"(simple_spreadsheet|whitespace)\.xml/\.xls", r"0!E(13|6)", "the .xls asks to be calculated when it is opened, and has no result for the formula"),
    ("xml2003", r"2011/openpyxl_g_empty\.xlsx\.xml#1", r"G(9|10)", "the XML holds booleans there that the CSV saved beside it lacks"),
    ("csv-spectrum", r"csvs/location_coordinates\.csv", r"A2", "the file holds 2095257564, its JSON another number"),
    ("csv-spectrum", r"csvs/utf8\.csv", r"C3", "ʤ alone in UTF-8 is 胜 in GB 18030, byte for byte; among no other letters it is read so, with a notice"),
    ("csv-spectrum", r"csvs/newlines_crlf\.csv", r"A3", "the file holds LF inside the quotes, its JSON CRLF"),
    ("go-encoding-csv", r"csv/36_CRLFInQuotedField\.csv", r"B1", "Go turns CRLF inside quotes into LF; we keep what is there"),
    ("go-encoding-csv", r"csv/(02_BareCR|4\d_\w*CR\w*)\.csv", r".*", "a CR alone ends a line, as old exports for the Mac write it; Go keeps it as text"),
    ("papaparse", r"csv/072\.csv", r".*", "a CR alone ends a line; Papa Parse keeps it as text beside CRLF"),
    ("papaparse", r"csv/(068|069|070|153|154)\.csv", r".*", "text after a closing quote: RFC 4180 has none, so the field is kept as typed, with a notice"),
    ("papaparse", r"csv/130\.csv", r".*", "the pipe is none of the delimiters that are looked for (comma, tab, semicolon)"),
]
