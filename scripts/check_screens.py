#!/usr/bin/env python3
"""Looks at the pages of a built workspace as phones, desks and people with dark or high-contrast screens see them.

    python3 scripts/check_screens.py OUTPUT_FOLDER... [--widths 320,390,768,1200] [--all]

Every page is laid out by Chromium at each width (of pages beyond 150 a folder, an even sample; --all takes them all):
- the page itself does not scroll sideways;
- no text leaves its cell, runs over other text or is cut off by a box that does not scroll;
- no number is broken over two lines, and none is cut by the edge of a table that scrolls (4791 would read as 479).
Charts are drawn in light, dark, forced-colors and prefers-contrast mode, on the page and without its style sheet, and
what was drawn is measured: text 4.5:1 or more against what is behind it, marks 3:1. The text of pages likewise, from
computed colours.
Exit 1 on any finding; without Chromium a line says that nothing was checked.
"""
import argparse
import base64
import fcntl
import json
import os
import pathlib
import shutil
import signal
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

WIDTHS = [320, 390, 768, 1200]
SAMPLE = 150
BROWSERS = ["chromium", "chromium-browser", "google-chrome"]
MODES = {
    "light": {},
    "dark": {"prefers-color-scheme": "dark"},
    "more contrast": {"prefers-contrast": "more"},
    "dark, more contrast": {"prefers-color-scheme": "dark", "prefers-contrast": "more"},
    "forced colors": {"forced-colors": "active"},
    "forced colors, dark": {"forced-colors": "active", "prefers-color-scheme": "dark"},
}

# The layout of one page at one width. Returns the number of tables, and faults as [kind, table number or -1, text].
LAYOUT = r"""
(() => {
  const slack = 0.75, faults = [], tables = [...document.querySelectorAll('table')];
  const tableOf = e => { const t = e.closest('table'); return t ? tables.indexOf(t) : -1; };
  const say = (kind, e, text) => faults.push([kind, tableOf(e), text.replace(/\s+/g, ' ').slice(0, 60)]);
  const view = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > view)
    say('page scrolls sideways', document.body, document.documentElement.scrollWidth + ' > ' + view);
  const scrolls = v => v === 'auto' || v === 'scroll', hides = v => v === 'hidden' || v === 'clip';
  const known = new Map();
  // The boxes above an element that hide what leaves them, up to and with the first that scrolls.
  const frames = e => {
    if (!e || e === document.documentElement) return [];
    if (!known.has(e)) {
      const style = getComputedStyle(e), x = style.overflowX, y = style.overflowY;
      const own = e instanceof SVGElement && e.tagName !== 'svg' ? [] :
        scrolls(x) ? [[e, true]] : hides(x) || hides(y) ? [[e, false]] : [];
      known.set(e, own.length && own[0][1] ? own : own.concat(frames(e.parentElement)));
    }
    return known.get(e);
  };
  const box = e => {
    const r = e.getBoundingClientRect();
    if (e instanceof SVGElement) return r;
    return {left: r.left + e.clientLeft, right: r.left + e.clientLeft + e.clientWidth, top: r.top, bottom: r.bottom};
  };
  // A hyphen after a letter or a digit is no sign: UTF-16, 2020-2021.
  const number = /(?<![\p{L}\d])[-−+]?\d(?:[\d,.]*\d)?[%％]?|\d(?:[\d,.]*\d)?[%％]?/gu, texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const e = node.parentElement;
    if (!node.data.trim() || /^(title|desc|style)$/.test(e.tagName) || e.closest('.skip')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(r => r.width > 0 && r.height > 0);
    const cell = e.closest('td, th, caption, dt, dd, figcaption'), area = cell && cell.getBoundingClientRect();
    const around = frames(e), scroller = around.find(f => f[1]);
    for (const r of rects) {
      texts.push([r, node]);
      if (area && (r.left < area.left - slack || r.right > area.right + slack
        || r.top < area.top - r.height / 3 || r.bottom > area.bottom + r.height / 3)) say('text leaves its cell', e, node.data);
      for (const [f, moves] of around) {
        const b = box(f);
        if (moves) {
          const left = b.left - f.scrollLeft;
          if (r.left < left - slack || r.right > left + f.scrollWidth + slack) say('text out of reach', e, node.data);
        } else if (r.left < b.left - slack || r.right > b.right + slack || r.top < b.top - r.height / 3
          || r.bottom > b.bottom + r.height / 3) say('text cut off', e, node.data);
      }
      if (!scroller && (r.left < -slack || r.right > view + slack)) say('text off the screen', e, node.data);
    }
    for (const match of node.data.matchAll(number)) {
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const parts = [...range.getClientRects()].filter(r => r.width > 0);
      if (!parts.length) continue;
      // Longer than 18 digits is no number (nor a code of an institution), and may be too long for any line.
      if (match[0].length <= 18 && parts.some(p => Math.abs(p.top - parts[0].top) > p.height / 2)) say('number broken', e, match[0] + ' in ' + node.data);
      if (scroller) {
        const b = box(scroller[0]);
        for (const p of parts)
          if (p.left < b.right - slack && p.right > b.right + slack || p.left < b.left - slack && p.right > b.left + slack)
            say('number cut by the edge', e, match[0] + ' in ' + node.data);
      }
    }
  }
  for (const e of document.querySelectorAll('td, th, dd, dt, caption'))
    // What stands before the first of a row of short numbers reaches over its neighbours on purpose (td.g).
    if (e.scrollWidth > e.clientWidth + 1 && e.clientWidth && !e.matches('td.g')) say('cell too narrow', e, e.textContent);
  // A cell of a table that turns into cards carries the name of its column.
  for (const table of document.querySelectorAll('table.cards')) {
    const heads = [...table.tHead.rows[0].cells].map(c => c.textContent);
    for (const row of table.tBodies[0].rows)
      [...row.cells].forEach((c, i) => {
        const label = c.dataset.label;
        if (c.tagName === 'TD' && c.textContent && !label) say('no column name', c, heads[i] + ': ' + c.textContent);
        if (label && !row.matches('.sum') && !label.trim().split(' ').includes(heads[i]))
          say('wrong column name', c, label + ' under ' + heads[i]);
      });
  }
  // Text over text, of the boxes without the leading that CJK fonts add above and below.
  texts.sort((a, b) => a[0].top - b[0].top);
  for (let i = 0; i < texts.length; i++)
    for (let j = i + 1; j < texts.length && texts[j][0].top < texts[i][0].bottom; j++) {
      const a = texts[i][0], b = texts[j][0];
      if (texts[i][1] === texts[j][1]) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 1 && down > Math.min(a.height, b.height) * 0.4)
        say('text over text', texts[j][1].parentElement, texts[i][1].data.trim() + ' | ' + texts[j][1].data.trim());
    }
  return {tables: tables.length, faults};
})()
"""

# What the text of a page has for contrast, from computed colours: [ratio, colours, text] of everything below 4.5.
COLOURS = r"""
(() => {
  const parse = c => { const n = c.match(/[\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
  const channel = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = c => 0.2126 * channel(c[0]) + 0.7152 * channel(c[1]) + 0.0722 * channel(c[2]);
  const behind = e => {
    for (; e; e = e.parentElement) {
      const c = parse(getComputedStyle(e).backgroundColor);
      if (c[3] === 1) return c;
    }
    return matchMedia('(prefers-color-scheme: dark)').matches && getComputedStyle(document.documentElement).colorScheme.includes('dark')
      ? [18, 18, 18] : [255, 255, 255];
  };
  const low = [];
  for (const e of document.querySelectorAll('body *')) {
    if (e.closest('svg') || e.closest('.skip')) continue;
    const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    for (const part of own ? [null, '::before'] : ['::before']) {
      const style = getComputedStyle(e, part);
      if (part && (style.content === 'none' || style.content === 'normal' || style.display === 'none')) continue;
      if (!e.getClientRects().length) continue;
      const a = light(parse(style.color)), b = light(behind(e));
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      low.push([ratio, style.color, e.textContent.trim().slice(0, 30)]);
    }
  }
  low.sort((a, b) => a[0] - b[0]);
  return low.slice(0, 3);
})()
"""

# Where a drawing and its texts and marks are.
PARTS = r"""
(() => [...document.querySelectorAll('svg')].map(svg => {
  const s = svg.getBoundingClientRect();
  const place = (e, kind, spread) => {
    const r = e.getBoundingClientRect();
    return {kind, text: e.textContent || e.getAttribute('class') || e.tagName,
      x: r.left - s.left - spread, y: r.top - s.top - spread, width: r.width + 2 * spread, height: r.height + 2 * spread};
  };
  return {x: s.left + scrollX, y: s.top + scrollY, width: s.width, height: s.height, size: Math.min(...[...svg.querySelectorAll('text')]
      .map(t => parseFloat(getComputedStyle(t).fontSize) * s.width / svg.viewBox.baseVal.width)),
    parts: [...svg.querySelectorAll('text')].map(e => place(e, 'text', 0)).concat([...svg.querySelectorAll('path')].map(e => place(e, 'mark', 1)),
      [...svg.querySelectorAll('rect')].filter(e => e.getAttribute('width') > 2).map(e => place(e, 'mark', 0)))};
}))()
"""

# The contrast of each part of a picture: its most contrasting colour (of a few pixels or more, so that one stray pixel does
# not count) against the commonest colour around it, for marks against the commonest of the whole drawing.
PIXELS = r"""
(async (data, drawing, scale) => {
  const picture = await createImageBitmap(await (await fetch('data:image/png;base64,' + data)).blob());
  const canvas = new OffscreenCanvas(picture.width, picture.height), context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  const colours = (x, y, w, h) => {
    x = Math.max(0, Math.round(x)), y = Math.max(0, Math.round(y));
    w = Math.max(1, Math.min(Math.round(w), picture.width - x)), h = Math.max(1, Math.min(Math.round(h), picture.height - y));
    const count = new Map(), pixels = context.getImageData(x, y, w, h).data;
    for (let i = 0; i < pixels.length; i += 4) {
      const c = pixels[i] << 16 | pixels[i + 1] << 8 | pixels[i + 2];
      count.set(c, (count.get(c) || 0) + 1);
    }
    return [...count].sort((a, b) => b[1] - a[1]);
  };
  const channel = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = c => 0.2126 * channel(c >> 16) + 0.7152 * channel(c >> 8 & 255) + 0.0722 * channel(c & 255);
  const ratio = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const paper = colours(0, 0, picture.width, picture.height)[0][0];
  return drawing.parts.map(p => {
    const found = colours(p.x * scale, p.y * scale, p.width * scale, p.height * scale);
    const ground = p.kind === 'text' ? found[0][0] : paper;
    return [p.kind, p.text, Math.max(1, ...found.filter(f => f[1] >= 4).map(f => ratio(f[0], ground)))];
  });
})
"""


class Browser:
    """A Chromium without a window, spoken to over a pair of pipes (messages of JSON, each ended by a zero byte)."""

    def __init__(self, program):
        down, self.out = self.pipe()
        self.input, up = self.pipe()
        self.home = tempfile.mkdtemp(prefix="check_screens.")
        command = [
            program, "--headless", "--remote-debugging-pipe", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
            "--force-color-profile=srgb", "--disable-lcd-text", "--disable-background-networking", "--disable-extensions",
            f"--user-data-dir={self.home}", "about:blank",
        ]
        if os.geteuid() == 0:
            command.insert(1, "--no-sandbox")
        null = [(os.POSIX_SPAWN_OPEN, n, os.devnull, os.O_RDWR, 0) for n in (0, 1, 2)]
        self.process = os.posix_spawnp(
            program, command, os.environ,
            file_actions=null + [(os.POSIX_SPAWN_DUP2, down, 3), (os.POSIX_SPAWN_DUP2, up, 4)], setpgroup=0)
        os.close(down)
        os.close(up)
        self.rest, self.number, self.events = b"", 0, []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = None
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Page.enable")

    @staticmethod
    def pipe():
        """Two ends that stay out of the way of descriptors 3 and 4, which the browser expects."""
        ends = []
        for end in os.pipe():
            ends.append(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10))
            os.close(end)
        return ends

    def receive(self):
        while b"\0" not in self.rest:
            block = os.read(self.input, 1 << 20)
            if not block:
                raise SystemExit("check_screens: the browser went away")
            self.rest += block
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if getattr(self, "session", None):
            message["sessionId"] = self.session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.out, data):]
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise SystemExit(f"check_screens: {method}: {answer['error']['message']}")
                return answer["result"]
            if "method" in answer:
                self.events.append(answer["method"])

    def open(self, address):
        self.events.clear()
        self.call("Page.navigate", url=address)
        while "Page.loadEventFired" not in self.events:
            self.events.append(self.receive().get("method"))

    def width(self, width, height=844, scale=1):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=width < 600)

    def mode(self, features):
        names = ("prefers-color-scheme", "prefers-contrast", "forced-colors")
        self.call("Emulation.setEmulatedMedia", media="screen", features=[{"name": n, "value": features.get(n, "")} for n in names])

    def evaluate(self, script):
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise SystemExit("check_screens: " + json.dumps(answer["exceptionDetails"])[:600])
        return answer["result"].get("value")

    def close(self):
        try:
            os.killpg(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        shutil.rmtree(self.home, ignore_errors=True)


def layouts(browser, pages, widths, root):
    """Number of tables looked at, and of those with a fault; faults by width."""
    tables, faulty, faults = 0, 0, []
    for page in pages:
        for n, width in enumerate(widths):
            browser.width(width)
            if n == 0:
                browser.open(page.resolve().as_uri())
            found = browser.evaluate(LAYOUT)
            tables += found["tables"]
            faulty += len({table for _, table, _ in found["faults"] if table >= 0})
            for kind, table, text in found["faults"]:
                where = f"table {table + 1}: " if table >= 0 else ""
                faults.append(f"{page.relative_to(root)} at {width}: {where}{kind}: {text}")
    return tables, faulty, faults


def even(items, count):
    """About `count` of the items, from first to last."""
    if len(items) <= count:
        return items
    if count < 2:
        return items[:max(count, 1)]
    return [items[i * (len(items) - 1) // (count - 1)] for i in range(count)]


class Contrasts:
    """The lowest contrast of texts and marks, mode by mode."""

    LEAST = {"text": 4.5, "mark": 3.0, "page": 4.5}

    def __init__(self):
        self.lowest, self.faults = {}, []

    def note(self, mode, kind, ratio, where):
        key = (mode, kind)
        self.lowest[key] = min(self.lowest.get(key, 99), ratio)
        if ratio < self.LEAST[kind] - 0.005:
            self.faults.append(f"{where}: {kind} in {mode}: {ratio:.2f}:1, below {self.LEAST[kind]}:1")


def unroll(browser, page):
    """Opens a page in a window as high as the page, so that all of it is drawn before a picture is taken."""
    browser.width(390)
    browser.open(page.resolve().as_uri())
    browser.width(390, min(browser.evaluate("document.documentElement.scrollHeight"), 16000))


def drawn(browser, contrasts, mode, where, least_size):
    """Measures the drawings of the page that is open."""
    for drawing in browser.evaluate(PARTS):
        clip = {k: drawing[k] for k in ("x", "y", "width", "height")} | {"scale": 3}
        picture = browser.call("Page.captureScreenshot", format="png", clip=clip)["data"]
        for kind, text, ratio in browser.evaluate(f"{PIXELS}('{picture}', {json.dumps(drawing)}, 3)"):
            contrasts.note(mode, kind, ratio, f"{where}: chart: {text.strip()}")
        if drawing["size"] < least_size:
            contrasts.faults.append(f"{where}: chart text of {drawing['size']:.1f} px in {mode}, below {least_size}")


def colours(browser, pages, root, forced):
    """Pages in every mode, and their drawings on bare pages, light and dark, without a style sheet.

    Forced colours have a browser of their own: Chromium keeps their background when they are switched off again.
    """
    contrasts = Contrasts()
    with_charts = [p for p in pages if "<svg" in p.read_text(encoding="utf-8")]
    others = [] if forced else [p for p in pages if p not in set(with_charts)]
    for page in even(with_charts, 6) + even(others, 8):
        where = str(page.relative_to(root))
        unroll(browser, page)
        for mode, features in MODES.items():
            if ("forced-colors" in features) != forced:
                continue
            browser.mode(features)
            if not forced:
                for ratio, colour, text in browser.evaluate(COLOURS):
                    contrasts.note(mode, "page", ratio, f"{where}: {colour}: {text}")
            drawn(browser, contrasts, mode, where, 11)
    bare = [("no style sheet, white", "#fff", "#222", "light"), ("no style sheet, black", "#15181b", "#ddd", "light")]
    if forced:
        bare = [("no style sheet, forced colors, dark", "#fff", "#222", "forced colors, dark")]
    for page in even(with_charts, 3):
        for name, ground, ink, mode in bare:
            browser.mode(MODES[mode])
            unroll(browser, page)
            browser.evaluate(
                "document.body.innerHTML = [...document.querySelectorAll('svg')].map(s => '<p>' + s.outerHTML).join('');"
                "document.querySelectorAll('link').forEach(l => l.remove());"
                f"document.body.style = 'background: {ground}; color: {ink}'")
            drawn(browser, contrasts, name, page.relative_to(root), 11)
    browser.mode({})
    return len(with_charts), contrasts


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--widths", default=",".join(map(str, WIDTHS)))
    parser.add_argument("--all", action="store_true", help=f"every page, not a sample of {SAMPLE} a folder")
    options = parser.parse_args()
    widths = [int(w) for w in options.widths.split(",")]
    program = next((p for p in map(shutil.which, BROWSERS) if p), None)
    if not program:
        print("check_screens: skipped, no chromium in PATH")
        return 0
    browsers = [Browser(program) for _ in range(2)]
    total = 0
    try:
        for root in options.folders:
            pages = sorted(root.rglob("*.html"))
            if not pages:
                print(f"check_screens: no HTML page below {root}")
                total += 1
                continue
            if not options.all:
                pages = even(pages, SAMPLE)
            with ThreadPoolExecutor(2) as pool:
                halves = list(pool.map(lambda b: layouts(browsers[b], pages[b::2], widths, root), range(2)))
                (charts, plain), (_, forced) = pool.map(lambda b: colours(browsers[b], pages, root, b == 1), range(2))
            faults = halves[0][2] + halves[1][2] + plain.faults + forced.faults
            lowest = plain.lowest | forced.lowest
            for fault in faults[:40]:
                print(fault)
            if len(faults) > 40:
                print(f"… {len(faults) - 40} more")
            for mode in dict.fromkeys(mode for mode, _ in lowest):
                values = [f"{kind} {r:.1f}:1" for (m, kind), r in lowest.items() if m == mode]
                print(f"check_screens: {mode}: lowest contrast " + ", ".join(values))
            print(
                f"check_screens: {root}: {len(pages)} pages at {', '.join(map(str, widths))} px: "
                f"{halves[0][0] + halves[1][0]} tables laid out, {halves[0][1] + halves[1][1]} with faults; "
                f"{charts} pages with charts; {len(faults)} faults")
            total += len(faults)
    finally:
        for browser in browsers:
            browser.close()
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
