#!/usr/bin/env python3
"""Opens the Word files of a build in LibreOffice and compares them with the pages they were made of.

    python3 scripts/check_word.py output/demo-county

Every file opens and prints on A4; its text is that of the page, word for word and in order; the contents name the pages
on which chapters stand; no page ends with a heading or is blank; the parts are valid (openxml-audit from PyPI). Needs Debian's libreoffice-writer-nogui, fonts-noto-cjk
and poppler-utils; without them it says so and checks the text alone.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile
from collections import Counter
from html.parser import HTMLParser

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A4 = (595, 842)


class PageText(HTMLParser):
    """The words of a page without those of its frame."""

    def __init__(self):
        super().__init__()
        self.words, self.drawings, self.skipped, self.is_book = [], [], [], False
        self.frame = ("head", "header", "nav.crumbs", "a.skip")

    def handle_starttag(self, tag, attributes):
        if tag in ("meta", "link", "br", "path", "rect", "circle", "line"):
            return
        classes = (dict(attributes).get("class") or "").split()
        if tag == "body":
            self.is_book = "booklet" in classes
        if self.skipped or tag in self.frame or any(f"{tag}.{name}" in self.frame for name in classes):
            self.skipped.append(tag)
        elif tag == "footer" and self.is_book or tag in ("svg",):
            self.skipped.append(tag)

    def handle_endtag(self, tag):
        if self.skipped and tag == self.skipped[-1]:
            self.skipped.pop()

    def handle_data(self, text):
        if not self.skipped:
            self.words.append(text)


def plain(text):
    """Without white space, which lines and pages part differently."""
    return re.sub(r"[\s\u3000]+", "", text)


def words_of_page(path):
    page = PageText()
    page.feed(path.read_text(encoding="utf-8"))
    return plain("".join(page.words))


def words_of_document(root):
    """The text without drawings, page numbers and what fields ask for."""
    words, field = [], []

    def walk(element):
        if element.tag == W + "drawing":
            return
        if element.tag == W + "fldChar":
            kind = element.get(W + "fldCharType")
            if kind == "begin":
                field.append("")
            elif kind == "end" and field:
                field.pop()
        elif element.tag == W + "instrText" and field:
            field[-1] = element.text.strip()
        elif element.tag == W + "t" and not any(name.startswith("PAGEREF") for name in field):
            words.append(element.text or "")
        for child in element:
            walk(child)

    walk(root)
    return plain("".join(words))


def contents_of_document(root):
    """The entries of the contents with their page numbers."""
    entries = []
    for paragraph in root.iter(W + "p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is None or style.get(W + "val") not in ("TOC1", "TOC2"):
            continue
        texts = [t.text or "" for t in paragraph.iter(W + "t")]
        entries.append((plain("".join(texts[:-1])), texts[-1]))
    return entries


def headings_of_document(root):
    found = []
    for paragraph in root.iter(W + "p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and style.get(W + "val") in ("Heading1", "Heading2", "ListedHeading2"):
            found.append(plain("".join(t.text or "" for t in paragraph.iter(W + "t"))))
    return found


def pages_of(pdf):
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    return text.split("\f")[:-1]


def number_on(page):
    found = re.findall(r"^\s*—\s*(\d+)\s*—\s*$", page, re.M)
    return found[-1] if found else None


def check_print(docx, root, pdf, say):
    info = subprocess.run(["pdfinfo", "-l", "9999", pdf], capture_output=True, text=True, check=True).stdout
    for width, height in re.findall(r"size:\s+([\d.]+) x ([\d.]+)", info):
        size = tuple(sorted((round(float(width)), round(float(height)))))
        if size != A4:
            say(f"a page is {size}, not A4")
    pages = pages_of(pdf)
    headings = set(headings_of_document(root))
    by_number = {}
    for index, page in enumerate(pages):
        lines = [plain(line) for line in page.splitlines() if plain(line)]
        number = number_on(page)
        if number:
            by_number[number] = plain(page)
            lines = [line for line in lines if line != f"—{number}—"]
        if not lines:
            say(f"page {index + 1} is blank")
        elif lines[-1] in headings:
            say(f"page {index + 1} ends with the heading {lines[-1]}")
    # LibreOffice has been seen to leave out the rest of a table behind a heading that it could not place.
    lost = Counter(words_of_document(root)) - Counter(plain("".join(pages)))
    lost = {letter: count for letter, count in lost.items() if "\u4e00" <= letter <= "\u9fff"}
    if sum(lost.values()) > 20:
        say(f"the print lacks {sum(lost.values())} letters of the document: {''.join(lost)[:40]}")
    for entry, number in contents_of_document(root):
        real = [page for page, text in by_number.items() if entry in text]
        if number not in real:
            say(f"the contents say {number} for {entry}, which stands on {real}")
    return len(pages)


def main():
    output = pathlib.Path(sys.argv[1])
    documents = sorted(output.rglob("*.docx"))
    if not documents:
        sys.exit(f"no .docx below {output}")
    faults, pages = [], 0
    can_print = all(shutil.which(program) for program in ("soffice", "pdftotext", "pdfinfo"))
    with tempfile.TemporaryDirectory() as folder:
        copies = {}
        for index, docx in enumerate(documents):
            copies[docx] = pathlib.Path(folder) / f"{index}.docx"
            shutil.copy(docx, copies[docx])
        if can_print:
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
                 "--outdir", folder] + [str(copy) for copy in copies.values()],
                check=True, capture_output=True)
        for docx in documents:
            def say(text):
                faults.append(f"{docx}: {text}")
            with zipfile.ZipFile(docx) as package:
                bad = package.testzip()
                if bad:
                    say(f"{bad} is damaged")
                for name in package.namelist():
                    ElementTree.fromstring(package.read(name))
                root = ElementTree.fromstring(package.read("word/document.xml"))
            page = docx.parent / "index.html"
            if page.exists():
                wanted, found = words_of_page(page), words_of_document(root)
                if wanted != found:
                    at = next((i for i, (a, b) in enumerate(zip(wanted, found)) if a != b), min(len(wanted), len(found)))
                    say(f"the page says …{wanted[max(at - 10, 0):at + 20]}…, the document …{found[max(at - 10, 0):at + 20]}…")
            pdf = copies[docx].with_suffix(".pdf")
            if can_print:
                if pdf.exists():
                    pages += check_print(docx, root, str(pdf), say)
                else:
                    say("LibreOffice did not open it")
    audit = shutil.which("openxml-audit") or str(pathlib.Path(sys.executable).parent / "openxml-audit")
    can_audit = pathlib.Path(audit).exists()
    if can_audit:
        found = subprocess.run([audit, "-f", "office2019", "-q", "-r", str(output)], capture_output=True, text=True)
        if found.returncode:
            faults.append((found.stdout + found.stderr).strip())
    for fault in faults:
        print(fault)
    printed = f", {pages} pages printed" if can_print else "; not printed: soffice or poppler-utils is missing"
    printed += ", parts validated" if can_audit else "; parts not validated: no openxml-audit"
    print(f"check_word: {len(documents)} documents{printed}, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
