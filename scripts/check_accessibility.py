#!/usr/bin/env python3
"""Runs axe over the pages of a built workspace, in every mode and at the widths of phones.

    python3 scripts/check_accessibility.py OUTPUT_FOLDER [--pages 24]

Screen, dark, high-contrast, forced-colours and print mode at 320 and 390 px; pages are an even sample of each book. The script axe.min.js is taken from
the Python package axe-playwright-python (or axe-core-python), which carries it; without it or Chromium a line says that nothing was checked.
Exit 1 on any violation.
"""
import argparse
import importlib.util
import json
import pathlib
import shutil
import sys
from collections import Counter

from check_screens import BROWSERS, Browser, even

MODES = {
    "screen": {}, "dark": {"prefers-color-scheme": "dark"}, "more contrast": {"prefers-contrast": "more"}, "forced colors": {"forced-colors": "active"},
    "print": None,
}
RUN = """axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v =>
  ({id: v.id, impact: v.impact, count: v.nodes.length, first: v.nodes[0].html.slice(0, 120)})))"""


def engine():
    for package in ("axe_playwright_python", "axe_core_python"):
        found = importlib.util.find_spec(package)
        scripts = sorted(pathlib.Path(found.submodule_search_locations[0]).rglob("axe*.js")) if found else []
        if scripts:
            return scripts[0].read_text(encoding="utf-8")
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--pages", type=int, default=24)
    options = parser.parse_args()
    axe, program = engine(), next(filter(None, map(shutil.which, BROWSERS)), None)
    if not axe or not program:
        print(f"check_accessibility: skipped, {'Chromium' if axe else 'axe (pip install axe-playwright-python)'} is missing")
        return 0
    pages = [page for book in sorted(options.folder.iterdir()) if book.is_dir()
             for page in even(sorted(book.rglob("*.html")), options.pages // 4)]
    browser, faults, runs = Browser(program), Counter(), 0
    try:
        for page in pages:
            for width in (320, 390):
                browser.width(width)
                browser.open(page.resolve().as_uri())
                browser.evaluate(axe + ";0")
                for mode, features in MODES.items():
                    if features is None:
                        browser.call("Emulation.setEmulatedMedia", media="print", features=[])
                    else:
                        browser.mode(features)
                    runs += 1
                    for fault in browser.evaluate(RUN):
                        key = f"{fault['id']} ({fault['impact']}) in {mode} at {width}: {fault['first']}"
                        if not faults[key]:
                            print(f"check_accessibility: {page.relative_to(options.folder)}: {key}")
                        faults[key] += 1
                browser.mode({})
    finally:
        browser.close()
    print(f"check_accessibility: {len(pages)} pages, {runs} runs, {sum(faults.values())} violations")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
