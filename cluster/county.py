"""Builds the package of one county with gongkai, on whatever machine it runs. Never raises: what went wrong is part of the result."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import time


class Options:
    """What every county needs to know; sent to the workers."""

    def __init__(self, gongkai, packages, settings, headers, depth, attempts, timeout, scratch):
        self.gongkai = gongkai
        self.packages = packages
        self.settings = settings
        self.headers = headers
        self.depth = depth
        self.attempts = attempts
        self.timeout = timeout
        self.scratch = scratch


def from_rows(code, pieces, options):
    """Builds the package of a county from its rows of the lists."""
    pieces = sorted(pieces, key=lambda piece: piece[:2])
    rows = sum(piece[3] for piece in pieces)
    name = next((piece[2] for piece in pieces if piece[2]), code)

    def prepare(folder):
        (folder / "input").mkdir()
        settings = options.settings.replace("@code@", code).replace("@name@", name)
        (folder / "gongkai.yml").write_text(settings, encoding="utf-8")
        for number, path in enumerate(sorted({piece[0] for piece in pieces})):
            with open(folder / "input" / f"list-{number}.csv", "wb") as file:
                file.write(options.headers[path])
                file.writelines(piece[4] for piece in pieces if piece[0] == path)
        return folder

    return _attempts(code, name, rows, prepare, options)


def from_workspace(workspace, options):
    """Builds the package of a county that has a workspace of its own."""
    name = pathlib.Path(workspace).name
    return _attempts(name, name, 0, lambda _: pathlib.Path(workspace), options)


def _attempts(code, name, rows, prepare, options):
    begin = time.perf_counter()
    message, package = "", ""
    attempt = 0
    for attempt in range(1, options.attempts + 1):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="gongkai-", dir=options.scratch))
        try:
            package, message = _build(prepare(folder), folder / "output", options)
        except (OSError, subprocess.TimeoutExpired) as error:
            package, message = "", str(error)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        if package:
            break
    return {
        "code": code, "name": name, "rows": rows, "package": package, "attempts": attempt,
        "seconds": time.perf_counter() - begin, "message": "" if package else message,
    }


def _build(workspace, output, options):
    """The name of the package that was written, or why none was."""
    command = [
        options.gongkai, "build", str(workspace), "--output", str(output), "--book", "upward", "--depth", options.depth, "--jobs", "1",
    ]
    # An environment that stays the same on all machines; messages are read as UTF-8.
    run = subprocess.run(command, capture_output=True, timeout=options.timeout, stdin=subprocess.DEVNULL)
    written = list((output / "upward").glob("*.zip"))
    # 1: there are findings of severity error, which are the county's own and do not keep its figures back.
    if run.returncode not in (0, 1) or len(written) != 1:
        lines = (run.stderr + run.stdout).decode("utf-8", "replace").strip().splitlines()
        return "", f"gongkai 以 {run.returncode} 结束：" + " ".join(lines)[-400:]
    target = os.path.join(options.packages, written[0].name)
    # Beside its place first: a worker that runs the same county twice replaces a whole file by a whole one.
    handle, beside = tempfile.mkstemp(prefix=".gongkai-", dir=options.packages)
    os.close(handle)
    shutil.copyfile(written[0], beside)
    os.chmod(beside, 0o644)
    os.replace(beside, target)
    return written[0].name, ""
