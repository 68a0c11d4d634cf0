"""A sheet in memory: cells at fixed places, with merged ranges. The writers turn it into files."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Number:
    """A numeric cell; `text` is what the file stores. `percent`: shown as a percentage (0.8618 as 86.18%)."""

    text: str
    percent: bool = False


def column_name(index):
    """A, B … Z, AA … from a zero-based index."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def address(row, column):
    return f"{column_name(column)}{row + 1}"


class Grid:
    """Cells by (row, column), zero-based; `merges` holds (row, column, height, width)."""

    def __init__(self, name, hidden=False):
        self.name, self.hidden = name, hidden
        self.cells, self.merges, self.places = {}, [], {}
        self.next_row = 0

    def put(self, row, column, value, width=1, height=1, key=None):
        """Writes one cell; `key` remembers where it is, for the list of planted faults."""
        if value not in (None, ""):
            self.cells[(row, column)] = value
        if width > 1 or height > 1:
            self.merges.append((row, column, height, width))
        if key is not None:
            self.places[key] = (row, column)

    def row(self, *cells, start=0):
        """Appends a row of (value, width) or (value, width, key) or plain values, from `start` on."""
        column = start
        for cell in cells:
            value, width, key = (cell + (None,))[:3] if isinstance(cell, tuple) else (cell, 1, None)
            self.put(self.next_row, column, value, width, key=key)
            column += width
        self.next_row += 1
        return self.next_row - 1

    def skip(self, rows=1):
        self.next_row += rows

    def size(self):
        rows = [r + 1 for r, _ in self.cells] + [r + h for r, _, h, _ in self.merges]
        columns = [c + 1 for _, c in self.cells] + [c + w for _, c, _, w in self.merges]
        return max(rows, default=0), max(columns, default=0)

    def where(self, key):
        return address(*self.places[key])


def plain(value):
    """What a cell looks like in a text file."""
    if isinstance(value, Number):
        if not value.percent:
            return value.text
        hundredths = value.text.replace(".", "")
        places = len(value.text.partition(".")[2])
        shown = int(hundredths) * 10 ** max(0, 4 - places)
        return f"{shown // 100}.{shown % 100:02d}%"
    return value
