#!/usr/bin/env python3
"""Runs all cases of ../shared/cases on gongkai and prints how many hold.

    check_cases.py GONGKAI

The cases that are named in HOLD must hold: if one of them fails, what was seen is printed and the exit code is 1. The others are counted
only. Where ../shared is missing, the script says so and ends with 0.
"""
import pathlib, re, subprocess, sys

# Those about who may see, personal numbers and the search for leaks.
SEEN = ["28", "30", "71", "81", "84", "85", "89"]

# Beginnings of the names of cases that hold and must go on holding.
HOLD = ["11", "20-copy", "21", "22", "26-code-by", "46-name", "24", "25", "36", "47", "76", "77", "86", "87", "88"] + [str(number) for number in range(60, 76)]
HOLD += ["03-unit-after", "03-unit-in-note", "03-unit-with", "04", "09", "10", "32", "33", "40", "42-caption", "42-label", "43", "48"]
HOLD += ["44-total", "49", "52"]
HOLD += ["27-code-as-formula", "80-traditional-characters", "83-code", "83-department", "83-line", "83-name"]
HOLD += ["23", "29", "37", "38", "79-column-kind", "79-list", "79-sheet", "80", "82", "83"]
HOLD += ["03-unit-in-list", "06", "07", "08", "39", "79-column-is", "79-column-remark", "79-column-secrecy"]
HOLD += [f"85-{name}" for name in ["code-with", "hyphen-for", "small-letters", "soft-hyphen", "without", "word-joiner"]]
HOLD += ["18", "19", "20", "50"]
HOLD += ["05", "53"]

HOLD += ["28", "81"]
HOLD += ["41", "45", "51", "78"]
HOLD += ["01", "02", "03-unit-in-format", "13", "14", "15", "16", "17-note-number-behind", "17-square", "26", "31", "34-formulas", "35", "44"]
HOLD += ["27"]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    runner = pathlib.Path(__file__).resolve().parents[2] / "shared" / "cases" / "run.py"
    if not runner.is_file():
        print("cases: skipped, ../shared/cases is not here")
        return
    run = subprocess.run([sys.executable, str(runner), str(pathlib.Path(sys.argv[1]).resolve())], capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(run.stdout + run.stderr)
    print("cases:", run.stdout.strip().splitlines()[-1])
    # A failing case is told in blocks whose first line is its name, and whose next lines are indented.
    blocks = re.finditer(r"^(\S+?): .*\n(?:[ \t].*\n)*", run.stdout, re.M)
    broken = [block for block in blocks if any(block.group(1).startswith(name) for name in HOLD + SEEN)]
    for block in broken:
        print(block.group(0), end="")
    if broken:
        sys.exit("cases: these must hold and do not: " + ", ".join(sorted({block.group(1) for block in broken})))


main()
