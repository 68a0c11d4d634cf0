"""Writes a grid as delimited text."""
import csv
import io

from .grid import plain


def delimited(grid, encoding, delimiter=","):
    rows, columns = grid.size()
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    for r in range(rows):
        writer.writerow([plain(grid.cells.get((r, c), "")) for c in range(columns)])
    return out.getvalue().encode(encoding)
