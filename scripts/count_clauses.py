#!/usr/bin/env python3
"""Counts, over the samples of the five regions, the demands of their documents that show 已形成 in 落实情况对照表.

    python3 scripts/count_clauses.py [PATH/TO/gongkai] [--list]

Builds input/demo-hubei and the others into a scratch folder and reads the table of the internal book. `--list` prints every clause with its state.
Exit 1 where a demand that software can fulfil is not met. Python's standard library only.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

SCRIPTS = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(SCRIPTS))
sys.dont_write_bytecode = True

from regions.papers import REGIONS  # noqa: E402

ROOT = SCRIPTS.parent
FORMED, OUTSIDE = "已形成", "不属软件办理"


def main(arguments):
    names = [a for a in arguments if not a.startswith("--")]
    binary = str(pathlib.Path(names[0] if names else ROOT / ".build" / "release" / "gongkai").resolve())
    if not os.access(binary, os.X_OK):
        print(f"count_clauses: skipped, no program at {binary} (swift build -c release)")
        return 0
    formed = whole = 0
    for policy in REGIONS:
        rows = clauses(binary, policy)
        possible = [row for row in rows if row[2] != OUTSIDE]
        met = [row for row in possible if row[2] == FORMED]
        formed, whole = formed + len(met), whole + len(possible)
        print(f"{policy:10} {len(met)} of {len(possible)} {FORMED}, {len(rows) - len(possible)} {OUTSIDE}")
        for number, demand, state, answers in rows:
            if "--list" in arguments or state not in (FORMED, OUTSIDE):
                print(f"    {number} {demand} → {state} {answers}")
    print(f"count_clauses: {formed} of {whole} {FORMED}")
    return 0 if whole and formed == whole else 1


def clauses(binary, policy):
    """The rows of the table: number, demand, state, what answers."""
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run([binary, "build", str(ROOT / "input" / f"demo-{policy}"), "--output", folder + "/out", "--accept-findings"],
                             capture_output=True, text=True)
        if run.returncode:
            raise SystemExit(f"count_clauses: {policy}: exit {run.returncode}: {run.stderr[-500:]}")
        lines = (pathlib.Path(folder) / "out/internal/clauses/index.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines if line.startswith("| ")]
    return [row for row in rows if len(row) == 4 and row[0] != "条款"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
