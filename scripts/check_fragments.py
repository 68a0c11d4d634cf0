#!/usr/bin/env python3
"""Pastes the articles of a website kit into a plain rich-text editor, as the editor of a government website does.

    python3 scripts/check_fragments.py OUTPUT_FOLDER/public/website [--picture FOLDER]

In headless Chromium each 正文.html goes into a contenteditable box without a style sheet. What is in it then must have as many tables as the article, a border on every
cell, no table wider than the box, and no script, drawing, link to a style or style sheet. --picture keeps a picture of each to look at.
Exit 1 on any difference; without Chromium a line says that nothing was checked.
"""
import argparse
import base64
import json
import pathlib
import shutil
import sys
import tempfile

from check_screens import BROWSERS, Browser

WIDTH = 760
EDITOR = f'<!doctype html><meta charset="utf-8"><div id="e" contenteditable style="width:{WIDTH}px;border:1px solid #aaa">'
PASTE = """(html => {
  const e = document.getElementById('e');
  e.focus();
  document.execCommand('insertHTML', false, html);
  const count = (list, is) => [...list].filter(is).length;
  return {
    tables: e.querySelectorAll('table').length, text: e.innerText.length, foreign: e.querySelectorAll('script, svg, link, style, img').length,
    bare: count(e.querySelectorAll('td, th'), c => getComputedStyle(c).borderTopWidth === '0px'),
    wide: count(e.querySelectorAll('table'), t => t.getBoundingClientRect().width > %d)};
})(%s)"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("website", type=pathlib.Path)
    parser.add_argument("--picture", type=pathlib.Path)
    options = parser.parse_args()
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not program:
        print("check_fragments: skipped, Chromium is missing")
        return 0
    articles, faults = sorted(options.website.glob("*/正文.html")), 0
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder) / "editor.html"
        page.write_text(EDITOR, encoding="utf-8")
        browser = Browser(program)
        try:
            for article in articles:
                html = article.read_text(encoding="utf-8")
                browser.width(WIDTH + 40, 1200)
                browser.open(page.as_uri())
                got = browser.evaluate(PASTE % (WIDTH + 2, json.dumps(html)))
                right = got["tables"] == html.count("<table") and got["text"] > 0 and not (got["foreign"] or got["bare"] or got["wide"])
                if not right:
                    faults += 1
                    print(f"check_fragments: {article.parent.name}: {html.count('<table')} tables in the article, in the editor {got}")
                if options.picture:
                    options.picture.mkdir(parents=True, exist_ok=True)
                    clip = {"x": 0, "y": 0, "width": WIDTH + 40, "height": 2000, "scale": 1}
                    shot = browser.call("Page.captureScreenshot", format="png", clip=clip, captureBeyondViewport=True)["data"]
                    (options.picture / (article.parent.name + ".png")).write_bytes(base64.b64decode(shot))
        finally:
            browser.close()
    print(f"check_fragments: {len(articles)} articles pasted, {faults} faults")
    return 1 if faults or not articles else 0


if __name__ == "__main__":
    sys.exit(main())
