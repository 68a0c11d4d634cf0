#!/usr/bin/env python3
"""Runs `gongkai cells FILE --json` over public spreadsheet corpora and compares with their expectations.

    python3 scripts/conformance.py [PATH/TO/gongkai] [--corpora FOLDER] [--verbose]

Prints one line per corpus: files, cells compared, agreed, differing, explained (a known reason, listed in
conformance_known.py), refused. Exit 1 on a difference without a reason, a crash, or a file beyond the limits
(2 s, 200 MB for hostile files). Skips with a line when the corpora are not there.
"""
import csv
import json
import os
import pathlib
import re
import sys
import tempfile
import time
from collections import defaultdict
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.dont_write_bytecode = True
from conformance_known import KNOWN, NOT_YET  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent
SECONDS, MEGABYTES = 2.0, 200
ERRORS = {"Div0": "#DIV/0!", "Name": "#NAME?", "Value": "#VALUE!", "Null": "#NULL!", "Ref": "#REF!", "Num": "#NUM!", "NA": "#N/A"}


class Run:
    """What the command said about one file."""

    def __init__(self, binary, path):
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            started = time.monotonic()
            child = os.posix_spawn(binary, [binary, "cells", str(path), "--json"], os.environ, file_actions=[
                (os.POSIX_SPAWN_DUP2, out.fileno(), 1), (os.POSIX_SPAWN_DUP2, err.fileno(), 2)])
            status, usage = wait(child, started + 20)
            self.seconds, self.megabytes = time.monotonic() - started, usage.ru_maxrss / 1024
            out.seek(0), err.seek(0)
            lines, self.message = out.read().decode("utf-8", "replace"), err.read().decode("utf-8", "replace").strip()
        self.code = os.waitstatus_to_exitcode(status)
        self.crashed = self.code < 0 or self.code not in (0, 3)
        self.sheets = defaultdict(dict)
        if not self.crashed:
            for line in filter(None, lines.split("\n")):
                cell = json.loads(line)
                self.sheets[cell["sheet"]][place(cell["cell"])] = (cell["type"], cell["text"])

    def sheet(self, which):
        names = list(self.sheets)
        if which is None or isinstance(which, int):
            return self.sheets[names[which or 0]] if len(names) > (which or 0) else {}
        return self.sheets.get(which, {})


def wait(child, deadline):
    while True:
        done, status, usage = os.wait4(child, os.WNOHANG)
        if done:
            return status, usage
        if time.monotonic() > deadline:
            os.kill(child, 9)
            _, status, usage = os.wait4(child, 0)
            return status, usage
        time.sleep(0.002)


def place(text):
    letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", text).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits) - 1, column - 1


class Tally:
    def __init__(self, corpus):
        self.corpus, self.files, self.agreed, self.refused = corpus, set(), 0, 0
        self.differences, self.explained, self.failures = [], 0, []

    def run(self, binary, path, name):
        run = Run(binary, path)
        self.files.add(name)
        if run.crashed:
            self.failures.append(f"{name}: exit {run.code} after {run.seconds:.2f} s: {run.message[:200]}")
        return run

    def compare(self, file, cell, expected, found, equal):
        if equal:
            self.agreed += 1
            return
        for corpus, pattern, at, reason in KNOWN:
            if corpus == self.corpus and re.fullmatch(pattern, file) and re.fullmatch(at, str(cell)):
                self.explained += 1
                return
        self.differences.append(f"{file} {cell}: expected {expected!r}, got {found!r}")

    @property
    def bad(self):
        return bool(self.differences or self.failures)

    def line(self):
        compared = self.agreed + len(self.differences) + self.explained
        return f"{self.corpus:18}{len(self.files):6}{compared:10}{self.agreed:10}{len(self.differences):11}{self.explained:11}{self.refused:9}{len(self.failures):9}"


def name_of(row, column):
    text, column = "", column + 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return f"{text}{row + 1}"


def as_number(text):
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


# -- calamine -----------------------------------------------------------------------------------------------------

def moment(serial, is1904):
    start = datetime(1904, 1, 1) if is1904 else datetime(1899, 12, 30)
    return start + timedelta(seconds=round(serial * 86400))


def duration(text):
    """Seconds of an ISO 8601 duration, PT255H10M10S."""
    match = re.fullmatch(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?", text)
    return match and sum(int(n or 0) * size for n, size in zip(match.groups(), (3600, 60, 1)))


def matches(value, found):
    """Whether an expected value of calamine's tests is what we read."""
    kind, text = found or (None, "")
    if value is None:
        return None
    expected = value.get("value")
    if value["type"] == "empty" or (value["type"] == "string" and expected == ""):
        return text == ""
    if value["type"] == "string":
        return kind == "text" and text == expected
    if value["type"] in ("float", "int"):
        return kind == "number" and as_number(text) is not None and float(text) == expected
    if value["type"] == "bool":
        return kind == "boolean" and text.lower() in (("true", "1") if expected else ("false", "0"))
    if value["type"] == "error":
        return kind in ("error", "formula-error") and text == ERRORS[expected]
    if value["type"] == "DateTimeIso":
        return kind == "date" and text in (expected, expected.replace("T00:00:00", ""))
    if value["type"] == "DurationIso":  # a time of day, as XML Spreadsheet 2003 stores it, or a length of time
        hours, minutes, seconds = re.fullmatch(r"PT(\d+)H(\d+)M([\d.]+)S", expected).groups()
        return kind == "date" and text in (expected, f"1899-12-31T{hours:0>2}:{minutes:0>2}:{seconds}")
    if value["type"] == "datetime" and value["kind"] == "TimeDelta":
        return kind == "date" and duration(text) == round(value["serial"] * 86400)
    if value["type"] == "datetime":
        iso = moment(value["serial"], value["is1904"]).isoformat()
        return kind == "date" and text in (iso, iso.replace("T00:00:00", ""))
    raise ValueError(value)


def calamine(binary, folder):
    tally, runs = Tally("calamine"), {}
    for case in json.loads((folder / "expected.json").read_text(encoding="utf-8"))["cases"]:
        file, sheet = case["file"] or "", case.get("sheet")
        if not (folder / file).is_file():
            continue
        run = runs.get(file) or runs.setdefault(file, tally.run(binary, folder / file, file))
        if not_yet(folder / file):
            refuse_not_yet(tally, run, file)
            continue
        cells = run.sheet(int(sheet) if isinstance(sheet, str) and sheet.isdigit() and sheet not in run.sheets else sheet)
        if "value" in case:
            r, c = case.get("cell_abs0") or case["cell_rel0"]
            check(tally, file, sheet, r, c, case["value"], cells)
            continue
        used = [p for p, (_, text) in cells.items() if text != ""]
        top, left = min((r for r, _ in used), default=0), min((c for _, c in used), default=0)
        rows = case["rows"] or []
        if rows and all(value and value["type"] == "empty" for value in rows[0]):
            top, left = 0, 0  # the test asked for the range from A1 on: no first used cell is in an empty row
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                check(tally, file, sheet, top + r, left + c, value, cells)
    # The others have no expectation, but must be read or refused all the same.
    for path in sorted((folder / "tests").rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_file() and name not in runs:
            tally.refused += tally.run(binary, path, name).code == 3
    return tally


def check(tally, file, sheet, r, c, value, cells):
    found = cells.get((r, c))
    equal = matches(value, found)
    if equal is not None:
        tally.compare(file, f"{sheet}!{name_of(r, c)}", value, found, equal)


def not_yet(path):
    """Whether the content is of a format that has no reader yet, whatever the name says."""
    return path.suffix in NOT_YET and path.read_bytes()[:4] != b"\xd0\xcf\x11\xe0"


def refuse_not_yet(tally, run, file):
    """.xlsb: the clear message that the format is not supported."""
    if run.code == 3 and run.message:
        tally.refused += 1
    else:
        tally.differences.append(f"{file}: expected a refusal, got exit {run.code}")


# -- roo-xls: the same content in several formats -----------------------------------------------------------------

def roo(binary, folder):
    tally, groups = Tally("roo-xls"), defaultdict(dict)
    for path in sorted((folder / "test" / "files").iterdir()):
        run = tally.run(binary, path, path.name)
        if not_yet(path):
            refuse_not_yet(tally, run, path.name)
        elif path.suffix in (".xml", ".csv", ".xlsx", ".xls", ".ods"):
            groups[path.stem][path.suffix] = run
            if run.code == 3:
                tally.refused += 1
    for stem, runs in sorted(groups.items()):
        first, *others = sorted(runs, reverse=True)  # xml or xlsx before ods and csv
        for other in others:
            sheets = 1 if other == ".csv" else max(len(runs[first].sheets), len(runs[other].sheets))
            for n in range(sheets):
                left, right = runs[first].sheet(n), runs[other].sheet(n)
                for at in sorted(set(left) | set(right)):
                    a, b = left.get(at, ("", ""))[1], right.get(at, ("", ""))[1]
                    tally.compare(f"{stem}{first}/{other}", f"{n}!{name_of(*at)}", a, b, same_text(a, b))
    return tally


def same_text(a, b):
    if a == b or a.lower() == b.lower() and a.lower() in ("true", "false"):
        return True
    if re.fullmatch(r"\d\d:\d\d:\d\d", b) and a == f"1899-12-31T{b}":  # a time of day, as XML Spreadsheet 2003 stores it
        return True
    x, y = as_number(a), as_number(b)
    return x is not None and x == y


# -- XML Spreadsheet 2003 with the CSV that Excel saved -----------------------------------------------------------

def xml2003(binary, folder):
    tally = Tally("xml2003")
    for entry in json.loads((folder / "expected.json").read_text(encoding="utf-8")):
        file = entry["file"]
        run = tally.run(binary, folder / file, file)
        if run.code == 3:
            tally.refused += 1
            if not entry["not_well_formed"]:
                tally.differences.append(f"{file}: refused: {run.message[:150]}")
            continue
        order = worksheet_names(folder / file)
        for sheet in entry["sheets"]:
            cells = run.sheets.get(order[sheet["sheet"]], {}) if sheet["sheet"] < len(order) else {}
            encoding = {"ascii": "ascii", "utf-8": "utf-8-sig"}.get(sheet["encoding"])
            if encoding is None:
                continue
            text = (folder / sheet["csv"]).read_bytes().decode(encoding, "replace")
            rows = list(csv.reader(re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)))
            compare_csv(tally, f"{file}#{sheet['sheet']}", cells, rows, sheet["row_offset"], sheet["col_offset"])
    return tally


def worksheet_names(path):
    from html import unescape
    text = path.read_bytes().decode("utf-8", "replace")
    return [unescape(name) for name in re.findall(r'<(?:\w+:)?Worksheet\b[^>]*?\bss:Name="([^"]*)"', text)]


def compare_csv(tally, name, cells, rows, down, right):
    for (r, c), (kind, text) in sorted(cells.items()):
        row = rows[r - down] if 0 <= r - down < len(rows) else []
        shown = row[c - right] if 0 <= c - right < len(row) else ""
        if kind == "text":
            tally.compare(name, name_of(r, c), shown, text, flat(shown) == flat(text))
        elif kind == "number" and (rounded := displayed(shown)) is not None:
            number, digits = rounded
            close = any(abs(Decimal(text) * scale - number) <= Decimal(51).scaleb(-2 - digits) for scale in (1, 100))
            tally.compare(name, name_of(r, c), shown, text, close)
        elif kind in ("boolean", "error"):
            tally.compare(name, name_of(r, c), shown, text, shown.lower() == text.lower())
    for r, row in enumerate(rows):
        for c, shown in enumerate(row):
            if shown != "" and (r + down, c + right) not in cells:
                tally.compare(name, name_of(r + down, c + right), shown, None, False)


def displayed(shown):
    """A number that was displayed without exponent, fraction or text, and how many decimals it showed."""
    match = re.fullmatch(r"\s*[($]*\s*(-?[\d,]*\.?\d+)\s*[)%]*\s*", shown)
    if not match:
        return None
    digits = match[1].replace(",", "")
    return Decimal(digits) * (-1 if "(" in shown else 1), len(digits.partition(".")[2])


def flat(text):
    return text.replace("\r\n", "\n").replace("\r", "\n").strip(" ")


# -- CSV ----------------------------------------------------------------------------------------------------------

def table(cells):
    rows = defaultdict(dict)
    for (r, c), (_, text) in cells.items():
        rows[r][c] = text
    return [[row.get(c, "") for c in range(max(row) + 1)] for _, row in sorted(rows.items())]


def trimmed(rows):
    """Rows without empty cells at their ends, empty rows left out: what the two sides can agree on."""
    out = []
    for row in rows:
        row = ["" if x is None else str(x) for x in row]
        while row and row[-1] == "":
            row.pop()
        if row:
            out.append(row)
    return out


def compare_rows(tally, file, expected, cells):
    expected, found = trimmed(expected), trimmed(table(cells))
    for r in range(max(len(expected), len(found))):
        a, b = (expected[r] if r < len(expected) else []), (found[r] if r < len(found) else [])
        for c in range(max(len(a), len(b))):
            x, y = (a[c] if c < len(a) else ""), (b[c] if c < len(b) else "")
            tally.compare(file, name_of(r, c), x, y, x == y)


def csv_spectrum(binary, folder):
    tally = Tally("csv-spectrum")
    for case in json.loads((folder / "expected.json").read_text())["cases"]:
        run = tally.run(binary, folder / case["csv"], case["csv"])
        objects = json.loads((folder / case["expected_json"]).read_text(encoding="utf-8"))
        objects = objects if isinstance(objects, list) else [objects]
        expected = [list(objects[0])] + [list(o.values()) for o in objects] if objects else []
        compare_rows(tally, case["csv"], expected, run.sheet(0))
    return tally


def go_csv(binary, folder):
    tally = Tally("go-encoding-csv")
    for case in json.loads((folder / "cases.json").read_text(encoding="utf-8"))["cases"]:
        run = tally.run(binary, folder / case["file"], case["file"])
        options = {k: v for k, v in case["options"].items() if k not in ("UseFieldsPerRecord", "FieldsPerRecord", "ReuseRecord")}
        strange = options and options != {"Comma": ";"}
        if strange or case["errors"] or case.get("expected_is_hex"):
            continue  # other dialects, and input that Go refuses: they must only not crash
        compare_rows(tally, case["file"], case["expected"], run.sheet(0))
    return tally


def papaparse(binary, folder):
    tally = Tally("papaparse")
    for case in json.loads((folder / "cases.json").read_text(encoding="utf-8"))["cases"]:
        run = tally.run(binary, folder / case["file"], case["file"])
        config = case.get("config") or {}
        plain = set(config) <= {"delimiter", "newline"} and config.get("delimiter", ",") in (",", "\t", ";")
        if not plain or case["expected"].get("errors") not in (None, []):
            continue  # other dialects and malformed quotes: they must only not crash
        data = case["expected"]["data"]
        if any(not isinstance(row, list) for row in data):
            continue
        compare_rows(tally, case["file"], data, run.sheet(0))
    return tally


# -- files made for faults that public corpora showed ---------------------------------------------------------------

def wild(binary, folder):
    tally = Tally("wild")
    for file, wanted in json.loads((folder / "expected.json").read_text(encoding="utf-8")).items():
        run = tally.run(binary, folder / file, file)
        tally.refused += run.code == 3
        cells = {name_of(*at): text for at, (_, text) in run.sheet(0).items()}
        texts = [text for sheet in run.sheets.values() for _, text in sheet.values()]
        for at, text in wanted.get("cells", {}).items():
            tally.compare(file, at, text, cells.get(at), cells.get(at) == text)
        for at, text in wanted.get("not_cells", {}).items():
            tally.compare(file, at, f"anything but {text}", cells.get(at), cells.get(at) != text)
        for text in wanted.get("texts", []):
            tally.compare(file, "", text, texts, text in texts)
        if wanted.get("refused"):
            tally.compare(file, "", "a refusal", f"exit {run.code}: {run.message}", run.code == 3 and bool(run.message))
        if unknown := set(wanted) - {"why", "cells", "not_cells", "texts", "refused"}:
            tally.failures.append(f"{file}: nobody knows how to compare {', '.join(sorted(unknown))}")
    return tally


# -- hostile files ------------------------------------------------------------------------------------------------

def hostile(binary, folder):
    tally, slowest, largest = Tally("hostile"), (0, ""), (0, "")
    manifest = {e["file"]: e["expected"] for e in json.loads((folder / "manifest.json").read_text(encoding="utf-8"))}
    for path in sorted(folder.iterdir()):
        if path.name == "manifest.json" or not path.is_file():
            continue
        run = tally.run(binary, path, path.name)
        slowest, largest = max(slowest, (run.seconds, path.name)), max(largest, (run.megabytes, path.name))
        if run.seconds > SECONDS or run.megabytes > MEGABYTES:
            tally.failures.append(f"{path.name}: {run.seconds:.2f} s, {run.megabytes:.0f} MB")
        if run.code == 3:
            tally.refused += 1
            tally.compare(path.name, "", "a message", run.message, bool(run.message))
        leaked = any("root:" in text and ":0:0:" in text for cells in run.sheets.values() for _, text in cells.values())
        tally.compare(path.name, "", "nothing of another file", "/etc/passwd", not leaked)
        markup = path.read_bytes().lstrip(b"\xef\xbb\xbf \r\n\t").startswith((b"<", b"PK"))
        if "refused" in manifest.get(path.name, "") and markup:
            cells = sum(map(len, run.sheets.values()))
            tally.compare(path.name, "", "a refusal, or nothing", f"exit {run.code}, {cells} cells", run.code == 3 or cells == 0)
        if "pass_protected" in path.name or "pwd_123" in path.name:
            tally.compare(path.name, "", "a refusal", f"exit {run.code}", run.code == 3)
    tally.note = f"slowest {slowest[0]:.2f} s ({slowest[1]}), largest {largest[0]:.0f} MB ({largest[1]})"
    return tally


CORPORA = [("calamine", calamine), ("roo-xls", roo), ("xml2003", xml2003), ("csv-spectrum", csv_spectrum),
           ("go-encoding-csv", go_csv), ("papaparse", papaparse), ("wild", wild), ("hostile", hostile)]


def main(arguments):
    verbose = "--verbose" in arguments
    corpora = pathlib.Path(arguments[arguments.index("--corpora") + 1]) if "--corpora" in arguments else ROOT.parent / "shared" / "corpora"
    names = [a for n, a in enumerate(arguments) if not a.startswith("--") and (n == 0 or arguments[n - 1] != "--corpora")]
    binary = str(pathlib.Path(names[0] if names else ROOT / ".build" / "release" / "gongkai").resolve())
    if not corpora.is_dir():
        print(f"conformance: skipped, no corpora at {corpora}")
        return 0
    if not os.access(binary, os.X_OK):
        print(f"conformance: skipped, no program at {binary} (swift build -c release)")
        return 0
    print(f"{'corpus':18}{'files':>6}{'compared':>10}{'agreed':>10}{'differing':>11}{'explained':>11}{'refused':>9}{'failed':>9}")
    bad = False
    for name, body in CORPORA:
        if not (corpora / name).is_dir():
            print(f"{name:18}skipped, not there")
            continue
        tally = body(binary, corpora / name)
        bad = bad or tally.bad
        print(tally.line() + (f"  {tally.note}" if hasattr(tally, "note") else ""))
        shown = tally.differences if verbose else tally.differences[:20]
        for line in tally.failures + shown:
            print(f"    {line}")
        if len(shown) < len(tally.differences):
            print(f"    … {len(tally.differences) - len(shown)} more (--verbose)")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
