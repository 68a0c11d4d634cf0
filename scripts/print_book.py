#!/usr/bin/env python3
"""Prints a book of the congress to PDF, with page numbers in its contents.

    python3 scripts/print_book.py output/final-accounts/index.html BOOK.pdf

A browser does not know on which page a heading will stand when it lays out the contents before it. So the book is printed
twice: the first time to see where its headings are, the second time with their numbers. Cover and contents have no number,
and the text begins with 1 on a right page, as in the Word file: a browser does not leave a page empty by itself. Needs Chromium and pdfinfo (poppler-utils). Exit 1 where the numbers would not be right.
"""
import base64
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.dont_write_bytecode = True
import check_screens

STYLE = """
@media print {
  .contents a { display: flex; align-items: baseline; gap: 1mm; }
  .contents a::before { order: 1; flex: 1; height: 1em; content: ""; border-bottom: 1px dotted currentColor; transform: translateY(-.3em); }
  .contents a::after { order: 2; content: attr(data-page); font-variant-numeric: tabular-nums; }
}
"""
# Gives every link of the contents the number of its page, and the page the style that prints it.
NUMBER = r"""
((pages, style, blank) => {
  const sheet = document.createElement('style');
  sheet.textContent = style;
  document.head.append(sheet);
  if (blank) {
    const empty = document.createElement('div');
    empty.style = 'page: cover; break-after: page';
    empty.textContent = '\u00a0';
    document.querySelector('.contents').after(empty);
  }
  const links = [...document.querySelectorAll('.contents a')];
  for (const a of links) a.dataset.page = pages[decodeURIComponent(a.hash.slice(1))] ?? '000';
  return links.map(a => decodeURIComponent(a.hash.slice(1)));
})
"""


def printed(browser):
    answer = browser.call("Page.printToPDF", printBackground=True, preferCSSPageSize=True, displayHeaderFooter=False)
    return base64.b64decode(answer["data"])


def destinations(pdf):
    """The page of each anchor that something leads to."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        lines = subprocess.run(["pdfinfo", "-dests", file.name], check=True, capture_output=True, text=True).stdout.splitlines()
    found = (re.match(r'\s*(\d+)\s.*"(.*)"\s*$', line) for line in lines)
    return {m[2]: int(m[1]) for m in found if m}


def main(arguments):
    book, target = pathlib.Path(arguments[0]), pathlib.Path(arguments[1])
    program = next((p for p in map(shutil.which, check_screens.BROWSERS) if p), None)
    if not program or not shutil.which("pdfinfo"):
        print("print_book: Chromium or pdfinfo is not installed, nothing was printed")
        return 0
    browser = check_screens.Browser(program)
    try:
        pages, wanted, blank = {}, [], False
        for _ in range(4):
            browser.open(book.resolve().as_uri())
            wanted = browser.evaluate(
                f"{NUMBER}({json.dumps(pages)}, {json.dumps(STYLE)}, {json.dumps(blank)})")
            pdf = printed(browser)
            found = {name: page for name, page in destinations(pdf).items() if name in wanted}
            front = min(found.values(), default=1) - 1
            seen = {name: page - front for name, page in found.items()}
            if seen == pages and front % 2 == 0:
                break
            pages, blank = seen, blank != (front % 2 == 1)
    finally:
        browser.close()
    missing = [name for name in wanted if name not in pages]
    if seen != pages or missing:
        print(f"print_book: {book}: the contents have no sure number for {', '.join(missing) or 'some headings'}")
        return 1
    target.write_bytes(pdf)
    print(f"print_book: {target}: {len(wanted)} lines of contents, numbered")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
