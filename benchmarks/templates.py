#!/usr/bin/env python3
"""How long a printed value takes here and in MiniJinja, on the same two pages with the same data.

    python3 benchmarks/templates.py

Needs swiftc, and MiniJinja for the comparison (`pip install minijinja`; without it only our figures are printed).
Both engines must write the same bytes. MiniJinja is timed twice: with its data as Python objects, which is how a Python
program uses it, and with one row repeated that lives inside the engine, which is the engine alone at its best.
"""
import glob, os, re, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
PAGES = os.path.join(HERE, "templates")
COLUMNS = "code name unit budget executed rate score grade year level region note".split()
FIGURES = "name year code rank of cty ctyn n np a0 a1 a2 rate mean wmean g0 g1 g2 g3".split()
PROJECTS = "index code stem name unit bt a0 a1 a2 rate bar es ind total grade self diff".split()


def fill(names, i):
    def value(column, name):
        if name == "name":
            return f"第 {i} 项义务教育薄弱环节改善与能力提升补助资金"
        if name == "unit":
            return f"示例县第{i % 97}中学 & 附属小学"
        if name == "note":
            return "受天气影响，<部分> 工程顺延至下一年度，已督促实施单位加快进度" if i % 5 == 0 else ""
        return f"{i * 7 % 1_000_003 + column}.{10 + i % 90}"
    return {name: value(column, name) for column, name in enumerate(names)}


def contexts():
    table = {"title": "一览表", "rows": [fill(COLUMNS, i) for i in range(10_000)]}
    x = fill(FIGURES, 1)
    x["types"] = [list(fill(["name", "a0", "a1", "a2"], i).values()) for i in range(5)]
    department = {"x": x, "links": True, "projects": [fill(PROJECTS, i) for i in range(1, 201)]}
    return {"table": (table, 30), "department": (department, 300)}


def values(name):
    """How many values a page prints."""
    text = open(os.path.join(PAGES, name + ".jinja.html"), encoding="utf-8").read()
    text = re.sub(r"\{% else %\}.*?\{% endif %\}", "", text)
    count = 0
    for part in re.split(r"(\{% for .*?\{% endfor %\})", text, flags=re.S):
        times = 10_000 if "in rows" in part else 200 if "in projects" in part else 5 if "in x.types" in part else 1
        count += times * len(re.findall(r"\{\{", part))
    return count


def ours(scratch):
    program = os.path.join(scratch, "templates")
    sources = glob.glob(os.path.join(HERE, "..", "Sources", "Templates", "**", "*.swift"), recursive=True)
    subprocess.run(["swiftc", "-O", "-wmo", "-swift-version", "6", "-o", program, os.path.join(PAGES, "main.swift"), *sorted(sources)], check=True)
    output = subprocess.run([program, PAGES, scratch], check=True, capture_output=True, text=True).stdout
    return {name: int(time) for name, time in map(str.split, output.splitlines())}


def best(render, runs):
    fastest = None
    for _ in range(runs):
        start = time.perf_counter_ns()
        render()
        taken = time.perf_counter_ns() - start
        fastest = taken if fastest is None else min(fastest, taken)
    return fastest


def within(name, text):
    """The template with one row that lives inside the engine, repeated."""
    def literal(record):
        return "{" + ", ".join(f'"{k}": "{v}"' for k, v in record.items()) + "}"
    if name == "table":
        return "{% set one = " + literal(fill(COLUMNS, 1)) + " %}" + text.replace("{% for r in rows %}", "{% for i in range(10000) %}{% set r = one %}")
    return "{% set one = " + literal(fill(PROJECTS, 1)) + " %}" + text.replace("{% for p in projects %}", "{% for i in range(200) %}{% set p = one %}")


def main():
    with tempfile.TemporaryDirectory() as scratch:
        mine = ours(scratch)
        try:
            import minijinja
        except ImportError:
            minijinja = None
            print("MiniJinja is not installed; comparison skipped (pip install minijinja)")
        print(f"{'page':12}{'values':>9}{'ours':>12}{'MiniJinja':>14}{'ratio':>8}{'engine alone':>16}{'ratio':>8}   (ns per value)")
        failed = False
        for name, (context, runs) in contexts().items():
            count = values(name)
            line = f"{name:12}{count:9}{mine[name] / count:12.1f}"
            if minijinja:
                source = open(os.path.join(PAGES, name + ".jinja.html"), encoding="utf-8").read()
                # A whole table of integers would exhaust its fuel; and blocks leave no lines, as here.
                environment = minijinja.Environment(
                    templates={"page.html": source, "within.html": within(name, source)}, trim_blocks=True, lstrip_blocks=True,
                    keep_trailing_newline=True)
                page = environment.render_template("page.html", **context)
                own = open(os.path.join(scratch, name + ".html"), encoding="utf-8").read()
                if page != own:
                    failed = True
                    print(f"{name}: the two pages differ", file=sys.stderr)
                theirs = best(lambda: environment.render_template("page.html", **context), max(3, runs // 10))
                alone = best(lambda: environment.render_template("within.html", **context), max(3, runs // 10))
                line += f"{theirs / count:14.1f}{theirs / mine[name]:8.1f}{alone / count:16.1f}{alone / mine[name]:8.1f}"
            print(line)
        sys.exit(1 if failed else 0)


main()
