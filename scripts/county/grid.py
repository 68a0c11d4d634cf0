"""A sheet as an office draws it: cells with values, formats and merges."""
from decimal import Decimal


class Number:
    """A number, with the format by which a workbook shows it."""

    def __init__(self, value, shown=None):
        self.value, self.format = Decimal(str(value)), shown


class Formula:
    """A formula that was never calculated."""

    def __init__(self, text):
        self.text = text


class Pieces:
    """A text of pieces, each (text, None), (text, "struck") or (text, "raised")."""

    def __init__(self, *pieces):
        self.pieces = pieces


def plain(value):
    """A decimal without zeros behind."""
    text = format(Decimal(value), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def text(value):
    """What a format without numbers has of a value."""
    if isinstance(value, Number):
        return plain(value.value)
    if isinstance(value, Formula):
        return ""
    if isinstance(value, Pieces):
        return "".join(piece for piece, _ in value.pieces)
    return str(value)


class Grid:
    """Rows are added one below the other; `at` keeps the places of cells that are changed later."""

    def __init__(self, name="Sheet1"):
        self.name, self.cells, self.merges, self.at, self.next = name, {}, [], {}, 0
        self.hidden_rows, self.hidden_columns, self.comments = set(), set(), {}
        self.header, self.is_hidden = None, False

    def put(self, row, column, value, columns=1, rows=1, key=None):
        if value not in ("", None):
            self.cells[row, column] = value
        if columns > 1 or rows > 1:
            self.merges.append((row, column, row + rows - 1, column + columns - 1))
        if key:
            self.at[key] = (row, column)

    def row(self, *items, start=0):
        """A row of values, or of (value, columns) or (value, columns, key)."""
        column = start
        for item in items:
            item = item if isinstance(item, tuple) else (item,)
            columns = item[1] if len(item) > 1 else 1
            self.put(self.next, column, item[0], columns, 1, item[2] if len(item) > 2 else None)
            column += columns
        self.next += 1

    def set(self, key, value):
        self.cells[self.at[key]] = value

    def clear(self, *keys):
        for key in keys:
            self.cells.pop(self.at[key], None)

    @property
    def width(self):
        return max([column for _, column in self.cells] + [merge[3] for merge in self.merges]) + 1

    def take(self, other, down=0, right=0):
        """Another grid's cells, moved."""
        for (row, column), value in other.cells.items():
            self.cells[row + down, column + right] = value
        self.merges += [(a + down, b + right, c + down, d + right) for a, b, c, d in other.merges]
        self.next = max(self.next, other.next + down)
        return self

    def beside(self, other, gap=1):
        return self.take(other, right=self.width + gap)

    def below(self, other, gap=1):
        return self.take(other, down=self.next + gap)

    def insert(self, place, *rows):
        """Rows before another, as page breaks and copied heads are."""
        count = len(rows)

        def moved(row):
            return row + count if row >= place else row
        self.cells = {(moved(row), column): value for (row, column), value in self.cells.items()}
        self.merges = [(moved(a), b, moved(c), d) for a, b, c, d in self.merges]
        self.at = {key: (moved(row), column) for key, (row, column) in self.at.items()}
        self.next += count
        for offset, row in enumerate(rows):
            for column, value in enumerate(row):
                self.put(place + offset, column, value)

    def covered(self):
        """The cells that lie under a merge."""
        return {(row, column) for a, b, c, d in self.merges for row in range(a, c + 1) for column in range(b, d + 1) if (row, column) != (a, b)}

    def spans(self):
        """How many rows and columns the first cells of merges take."""
        return {(a, b): (c - a + 1, d - b + 1) for a, b, c, d in self.merges}
