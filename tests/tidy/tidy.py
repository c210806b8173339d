# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""The rules of the house that a compiler does not check, as functions from the tree to a list of violations.

Usage: tidy.py ROOT --qt DIRECTORY    where DIRECTORY holds Qt's headers, one folder for each module (QtCore, ...).
"""
import argparse
import bisect
import pathlib
import re
import sys

FILE_LINES = 600
FUNCTION_LINES = 70
CODE = ("core", "server", "gui")

# Which Qt modules a part may include, and which parts of the project.
QT_MODULES = {
    "core": ("QtCore",),
    "server": ("QtCore", "QtNetwork"),
    "gui": ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtNetwork"),
}
PROJECT = {"core": ("core/",), "server": ("server/", "core/"), "gui": ("gui/", "core/monitor/", "core/protocol/")}
# The desktop program's main function builds the broker that the window looks at.
PROJECT_OF_FILE = {"gui/main.cpp": ("gui/", "server/", "core/")}

COMMENTED = {".cpp", ".h", ".py", ".sh", ".mjs", ".js", ".cmake", ".html", ".css"}
SCRIPTS = {"CMakeLists.txt", "run"}
SKIPPED = {"build", "node_modules", ".git", ".cache", "__pycache__"}

BANNED = [
    (r"\bprocessEvents\b", "a nested event loop"),
    (r"\bwaitFor\w+", "a blocking wait"),
    (r"\b\w*sleep(_for|_until)?\s*\(", "a sleep"),
    (r"\b(throw|try|catch)\b|\bstd::exception\b", "an exception"),
    (r"\b(SIGNAL|SLOT)\s*\(", "a connection by name; connect by pointer"),
    (r"^\s*#\s*ifndef\s+\w+_H\b", "an include guard; #pragma once stands for it"),
]
# The function of QAbstractEventDispatcher that a dispatcher implements.
EXEMPT = {("epolleventdispatcher", "processEvents")}
BANNED_ANYWHERE = re.compile(r"\b(TODO|FIXME|XXX)\b")
TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/|R"(?P<raw>[^(\s]*)\(.*?\)(?P=raw)"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'""", re.S)


def files(root, suffixes):
    for path in sorted(root.rglob("*")):
        if path.suffix in suffixes and path.is_file() and not SKIPPED.intersection(path.relative_to(root).parts):
            yield path


def sources(root):
    """The C++ files of the program, with their part of the house."""
    for part in CODE:
        if (root / part).is_dir():
            for path in files(root / part, {".cpp", ".h"}):
                yield part, path


def blank(text):
    """The text without comments and the insides of literals; every line keeps its number."""
    def empty(match):
        return ("" if match[0].startswith("/") else '""') + "\n" * match[0].count("\n")
    return TOKEN.sub(empty, text)


def check_includes(root, qt):
    for part, path in sources(root):
        name = path.relative_to(root).as_posix()
        for number, line in enumerate(path.read_text().splitlines(), 1):
            match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
            if not match:
                continue
            problem = (project_include if match[1] == '"' else qt_include)(root, qt, part, path, match[2])
            if problem:
                yield f"{name}:{number}: {problem}"


def project_include(root, _qt, part, path, included):
    if included.endswith(".moc") or included.startswith("moc_"):
        return None
    if (path.parent / included).is_file():
        included = (path.parent / included).resolve().relative_to(root.resolve()).as_posix()
    elif not (root / included).is_file():
        return f'"{included}" does not exist, neither from the root nor from the directory of this file'
    allowed = PROJECT_OF_FILE.get(path.relative_to(root).as_posix(), PROJECT[part])
    return None if included.startswith(allowed) else f'{part} may not include "{included}", only {", ".join(allowed)}'


def qt_include(_root, qt, part, _path, included):
    folder, _, header = included.rpartition("/")
    if not folder.startswith("Qt") and not re.match(r"Q[A-Z]|q[a-z]+(\.h|_)|Qt[A-Z]", header):
        return None
    allowed = QT_MODULES[part]
    candidates = (folder,) if folder else allowed
    if any(module in allowed and (qt / module / header).is_file() for module in candidates):
        return None
    return f"{part} may not include <{included}>, only headers of {', '.join(allowed)}"


def check_licences(root):
    for path in files(root, COMMENTED | {""} | {".txt"}):
        if path.suffix not in COMMENTED and path.name not in SCRIPTS:
            continue
        # Another project's file stands as it came, beside its licence.
        if path.name.endswith(".min.js"):
            if not path.with_name(path.name.removesuffix(".min.js") + ".LICENSE.md").exists():
                yield f"{path.relative_to(root)}:1: no licence beside it"
            continue
        head = "\n".join(path.read_text().splitlines()[:4])
        # Put together here, so that this line is not one of those it looks for.
        for tag in ("FileCopyrightText: 2026 The Skep authors", "License-Identifier: Apache-2.0"):
            if f"SPDX-{tag}" not in head:
                yield f"{path.relative_to(root)}:1: no line SPDX-{tag}"


def check_lengths(root):
    for _, path in sources(root):
        name, text = path.relative_to(root), path.read_text()
        lines = text.count("\n")
        if lines > FILE_LINES:
            yield f"{name}:1: {lines} lines, more than {FILE_LINES}: split the file"
        for start, end, head in functions(blank(text)):
            if end - start + 1 > FUNCTION_LINES:
                yield f"{name}:{start}: a function of {end - start + 1} lines, more than {FUNCTION_LINES}: {head}"


def functions(text):
    """(first line, last line, head) of every function body, by following the braces outside of functions."""
    text = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda match: "\n" * match[0].count("\n"), text, flags=re.M)
    ends = [match.start() for match in re.finditer("\n", text)]
    result, stack, head_start = [], [], 0
    for match in re.finditer(r"[{};]", text):
        position, character = match.start(), match[0]
        inside = bool(stack) and stack[-1][0] != "scope"
        if character == "{":
            head = text[head_start:position].strip()
            start = position - len(text[head_start:position].lstrip())
            stack.append(("inner" if inside else kind_of(head), start, head))
        elif character == "}" and stack:
            kind, start, head = stack.pop()
            rest = text[position + 1:position + 200].lstrip()
            if kind == "function" and rest[:1] in (",", "{"):
                continue  # A member initialised with braces: the head of the constructor goes on.
            if kind == "function":
                line = bisect.bisect_left(ends, start) + 1
                result.append((line, bisect.bisect_left(ends, position) + 1, head.split("\n")[-1].strip()))
        if not stack or stack[-1][0] == "scope":
            head_start = position + 1
    return result


def kind_of(head):
    """What a brace opens outside of functions, by the text before it: a scope, a function or a value."""
    if re.search(r"(^|[\s>])(namespace|class|struct|union|enum|extern)\b[^()]*$", head):
        return "scope"
    before, parenthesis, _ = head.partition("(")
    return "function" if parenthesis and ("=" not in before or "operator" in before) else "value"


def check_words(root):
    moves = []
    for _, path in sources(root):
        name, text = path.relative_to(root), path.read_text()
        for number, line in enumerate(blank(text).splitlines(), 1):
            for pattern, what in BANNED:
                match = re.search(pattern, line)
                if match and (path.stem, match[0]) not in EXEMPT:
                    yield f"{name}:{number}: {what}: {match[0].strip()}"
            if "moveToThread" in line:
                moves.append(f"{name}:{number}")
        for number, line in enumerate(text.splitlines(), 1):
            if BANNED_ANYWHERE.search(line):
                yield f"{name}:{number}: unfinished work: {line.strip()}"
        if path.suffix == ".h" and "#pragma once" not in text:
            yield f"{name}:1: no #pragma once"
    if len({place.split(":")[0] for place in moves}) > 1:
        yield f"{moves[1]}: moveToThread in more than one file: {', '.join(moves)}"


def check(root, qt):
    root, qt = pathlib.Path(root), pathlib.Path(qt)
    return [*check_includes(root, qt), *check_licences(root), *check_lengths(root), *check_words(root)]


def main():
    parser = argparse.ArgumentParser(description="Checks the rules of the house.")
    parser.add_argument("root")
    parser.add_argument("--qt", required=True, help="the directory of Qt's headers")
    arguments = parser.parse_args()
    if not (pathlib.Path(arguments.qt) / "QtCore/QObject").is_file():
        sys.exit(f"{arguments.qt} has no QtCore/QObject: name the directory of Qt's headers with --qt")
    violations = check(arguments.root, arguments.qt)
    print("\n".join(violations))
    print(f"{len(violations)} violations")
    sys.exit(1 if violations else 0)


if __name__ == "__main__":
    main()
