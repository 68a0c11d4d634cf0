"""Differences between a corpus and what we read that have a reason, and formats that are not read yet."""

# Refused with a clear message until their readers exist.
NOT_YET = (".xls", ".ods", ".xlsb", ".zip")

# (corpus, file pattern, cell pattern, reason)
KNOWN = []
