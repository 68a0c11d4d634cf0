"""Cuts a long list (CSV, one row per indicator) into the rows of each county, as bytes: nothing in a row is read or changed.

A list is cut into ranges of bytes, which are looked at side by side. A row may have line ends inside quotation marks, so a range has to
know whether it begins inside of some: the marks before it are counted first. UTF-8 and GB 18030 have the bytes of comma, quotation
mark and line end for nothing else.
"""
import csv
import os

RANGE = 32 << 20
REGION, REGION_NAME = "区划代码", "区划名称"


class ListFault(Exception):
    """Why a list cannot be cut; said to the user."""


class Header:
    """The first row of a list: its bytes, its delimiter, and where the columns of the region stand."""

    def __init__(self, path):
        self.path = path
        with open(path, "rb") as file:
            self.bytes = next(records(file, 0, 1, False), b"")
        text = self._text()
        self.delimiter = max(",\t;", key=text.count)
        names = [name.strip().strip("\ufeff") for name in next(csv.reader([text], delimiter=self.delimiter), [])]
        if REGION not in names:
            raise ListFault(f"“{path}”的第一行里没有“{REGION}”一栏，不能按地区分开。请在第一行写上各栏名称。")
        self.region = names.index(REGION)
        self.name = names.index(REGION_NAME) if REGION_NAME in names else None

    def _text(self):
        for encoding in ("utf-8-sig", "gb18030"):
            try:
                return self.bytes.decode(encoding)
            except UnicodeDecodeError:
                continue
        raise ListFault(f"“{self.path}”不是 UTF-8 或 GB 18030 的文本，不能按地区分开。请另存为 UTF-8 的 CSV。")

    def field(self, record, column):
        """What stands in a column of a row, as text."""
        parts = record.split(self.delimiter.encode(), column + 1)[: column + 1]
        if len(parts) <= column:
            return ""
        if any(b'"' in part for part in parts):
            row = next(csv.reader([record.decode("latin-1")], delimiter=self.delimiter), [])
            parts = [value.encode("latin-1") for value in row]
            if len(parts) <= column:
                return ""
        for encoding in ("utf-8", "gb18030"):
            try:
                return parts[column].decode(encoding).strip()
            except UnicodeDecodeError:
                continue
        return ""


def ranges(path):
    """The ranges of a list: path, first byte, end."""
    size = os.path.getsize(path)
    return [(path, start, min(start + RANGE, size)) for start in range(0, size, RANGE)]


def quotation_marks(path, start, end):
    """How many quotation marks a range has."""
    count = 0
    with open(path, "rb") as file:
        file.seek(start)
        while start < end:
            piece = file.read(min(1 << 20, end - start))
            if not piece:
                break
            count += piece.count(b'"')
            start += len(piece)
    return count


def records(file, start, end, is_inside):
    """The rows that begin in a range of an open file; the last may reach beyond it.

    `is_inside` says whether the range begins inside of quotation marks."""
    is_fresh = start == 0
    if start > 0:
        file.seek(start - 1)
        is_fresh = file.read(1) == b"\n" and not is_inside
    else:
        file.seek(0)
    position = start
    while not is_fresh:
        line = file.readline()
        if not line:
            return
        position += len(line)
        is_inside ^= line.count(b'"') & 1 == 1
        is_fresh = not is_inside
    pending = []
    while position < end or pending:
        line = file.readline()
        if not line:
            break
        position += len(line)
        is_inside ^= line.count(b'"') & 1 == 1
        pending.append(line)
        if not is_inside:
            yield b"".join(pending)
            pending = []
    if pending:
        yield b"".join(pending)


def by_county(header, start, end, is_inside):
    """The rows of a range by county: code, name of the region, place of the first row, how many rows, their bytes.

    A row without a code stands under an empty one."""
    counties = {}
    with open(header.path, "rb") as file:
        rows = records(file, start, end, is_inside)
        if start == 0:
            next(rows, None)
        for row in rows:
            if not row.strip():
                continue
            code = header.field(row, header.region)[:6]
            code = code if len(code) == 6 and code.isascii() and code.isdigit() else ""
            if code not in counties:
                name = header.field(row, header.name) if header.name is not None else ""
                counties[code] = (name, [])
            # The last row of a file may lack its line end.
            counties[code][1].append(row if row.endswith(b"\n") else row + b"\n")
    return [(code, (header.path, start, name, len(rows), b"".join(rows))) for code, (name, rows) in counties.items()]
