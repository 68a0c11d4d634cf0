"""Builds the pages of forms and looks for every printed value on them."""
import html
import pathlib
import re
import subprocess
import tempfile
import unicodedata

SETTINGS = """title: 表样
date: 2025-08-20
region: {code: "990101", name: 示例县, level: county}
inputs: ["input/**"]
books: [public]
disclosure: {unmarked: publish, totals: published-only}
"""


def pages(binary, folder, names):
    """The words of each form's page as the public sees it, by the form's file; a text says why there is none.

    Each form is a workspace of its own, so that no code is a duplicate and pages have the same paths whatever the format.
    """
    found = {}
    for name in names:
        with tempfile.TemporaryDirectory() as place:
            workspace = pathlib.Path(place) / "w"
            (workspace / "input").mkdir(parents=True)
            (workspace / "gongkai.yml").write_text(SETTINGS, encoding="utf-8")
            # One name for all formats: it is shown where a form has nothing else to be called by.
            (workspace / "input" / ("form." + name.rsplit(".", 1)[1])).write_bytes((folder / name).read_bytes())
            run = subprocess.run([binary, "build", str(workspace), "--book", "public", "--accept-findings"], capture_output=True, text=True)
            if run.returncode != 0:
                found[name] = f"exit {run.returncode}: {run.stdout.strip()[-300:]} {run.stderr.strip()[-300:]}"
                continue
            output = workspace / "output" / "public"
            forms = sorted(p for p in output.rglob("index.md") if len(p.relative_to(output).parts) > 4)
            found[name] = [words(p.with_suffix(".html").read_text(encoding="utf-8")) for p in forms]
    return found


def plain(text):
    """A text without what formats and pages change: width, white space, thousands separators, zeros at the end of decimals, 万元 behind
    an amount."""
    text = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text or ""))
    text = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text)
    text = re.sub(r"(\d\.\d*?)0+(?!\d)", r"\1", text)
    return re.sub(r"(\d)\.(?!\d)", r"\1", re.sub(r"(\d)万元$", r"\1", text))


def words(page):
    """The text of an HTML page."""
    return "\x1f".join(plain(html.unescape(text)) for text in re.split(r"<[^>]+>", page))


def missing(fact, text):
    """The printed values of a form that its page does not show, and how many were looked for."""
    absent, count = [], 0
    template = re.compile(r"(指标\d+[:：]?|…+)?")
    rows = [i for i in fact["indicators"]
            if not (template.fullmatch((i["level3"] or "").strip()) and not any(i.get(k) for k in ("target", "actual", "weight", "score")))]
    values = [(f"indicator {n + 1} {k}", i.get(k)) for n, i in enumerate(rows)
              for k in ("level3", "target", "actual", "weight", "score", "deviation")]
    values += [(f"fund row {n + 1} {k}", f.get(k)) for n, f in enumerate(fact["funds"] or [])
               for k in ("initial", "budget", "executed", "weight", "rate", "score")]
    values += [(k, fact.get(k)) for k in ("goal_expected", "goal_actual")]
    for place, value in values:
        if not plain(value):
            continue
        count += 1
        if plain(value) not in text:
            absent.append(f'{fact["id"]}: {place}: “{value}” is not on the page')
    return absent, count
