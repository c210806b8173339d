# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""The rules of the house that a compiler does not check, as functions from the tree to a list of violations.

Usage: tidy.py ROOT --qt DIRECTORY [--clang-format PROGRAM]
    DIRECTORY holds Qt's headers, one folder for each module (QtCore, ...).
    PROGRAM is clang-format 14; without it, the layout is not checked.
"""
import argparse
import bisect
import collections
import pathlib
import re
import subprocess
import sys

CLASS_LINES = 600
FUNCTION_LINES = 70
LINE_LENGTH = 120
CODE = ("core", "server", "gui")

# The rooms of each part, from the ground up: a room may include those named before it, and itself.
ROOMS = {
    "core": ("protocol", "base", "console", "access", "messages", "storage", "matching", "broker"),
    "server": ("tls", "config", "storage", "network", "thread", "process"),
    "gui": ("look", "payload", "text", "publishing", "models", "feed", "widgets", "dialogs", "pages", "window"),
}
# The files that stand on top of all rooms of their part.
TOP_FILES = {"server/main.cpp", "gui/main.cpp"}

# Which Qt modules a part may include, and which parts of the project.
QT_MODULES = {
    "core": ("QtCore",),
    "server": ("QtCore", "QtNetwork"),
    "gui": ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtNetwork"),
}
PROJECT = {"core": ("core/",), "server": ("server/", "core/"), "gui": ("gui/", "core/console/", "core/protocol/")}
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
LITERAL = re.compile(r'"(?:\\.|[^"\\])*"')
CLANG_FORMAT_VERSION = 14
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
    if "/" not in included and (path.parent / included).is_file():
        included = (path.parent / included).relative_to(root).as_posix()
    elif not (root / included).is_file():
        return f'"{included}" does not exist, neither from the root nor from the directory of this file'
    elif not included.startswith(tuple(f"{part}/" for part in CODE)):
        return f'"{included}" is neither rooted at the repository nor a plain name in the directory of this file'
    name = path.relative_to(root).as_posix()
    allowed = PROJECT_OF_FILE.get(name, PROJECT[part])
    if not included.startswith(allowed):
        return f'{part} may not include "{included}", only {", ".join(allowed)}'
    return upward_include(name, included)


def upward_include(name, included):
    """What is wrong with the floors of an include between two rooms of one part, or None."""
    part, room = name.split("/")[:2]
    if name in TOP_FILES or not included.startswith(f"{part}/"):
        return None
    rooms, target = ROOMS[part], included.split("/")[1]
    if room not in rooms:
        return f"{part} has no room '{room}', only {', '.join(rooms)}"
    if included in TOP_FILES or target not in rooms or rooms.index(target) > rooms.index(room):
        return f'{part}/{room} may not include "{included}": {target} is above it'
    return None


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
        for start, end, head in functions(blank(text)):
            if end - start + 1 > FUNCTION_LINES:
                head = head.split("\n")[-1].strip()
                yield f"{name}:{start}: a function of {end - start + 1} lines, more than {FUNCTION_LINES}: {head}"


def check_classes(root):
    """A class lives in one .cpp, and in all its files together it has at most CLASS_LINES lines."""
    declared, members = {}, collections.defaultdict(dict)
    for _, path in sources(root):
        text = blank(path.read_text())
        if path.suffix == ".h":
            for owner, line, lines in class_bodies(text):
                declared[owner] = (path, line, lines)
            continue
        own = {owner for owner, _, _ in class_bodies(text)}
        for start, end, head in functions(text):
            owner = owner_of(head)
            if owner and owner not in own:
                first, lines = members[owner].get(path, (start, 0))
                members[owner][path] = (first, lines + end - start + 1)
    for owner, (path, line, lines) in declared.items():
        files_of = members[owner]
        if len(files_of) > 1:
            names = sorted(file.relative_to(root).as_posix() for file in files_of)
            first = files_of[root / names[1]][0]
            yield f"{names[1]}:{first}: {owner} is in more than one .cpp: {', '.join(names)}"
        total = lines + sum(lines for _, lines in files_of.values())
        if total > CLASS_LINES:
            yield f"{path.relative_to(root)}:{line}: {owner} has {total} lines, more than {CLASS_LINES}"


def class_bodies(text):
    """(name, first line, lines) of every class and struct with a body that does not stand inside of another one."""
    for match in re.finditer(r"^(?:class|struct)\s+(\w+)(?:\s+final)?\s*(?::[^:;{][^;{]*)?\{", text, re.M):
        depth, position = 1, match.end()
        while depth and position < len(text):
            depth += {"{": 1, "}": -1}.get(text[position], 0)
            position += 1
        yield match[1], text.count("\n", 0, match.start()) + 1, text.count("\n", match.start(), position) + 1


def owner_of(head):
    """The outermost class of the member function with that head; None if it is no member."""
    match = re.search(r"(?:^|[\s*&])(\w+)(?:<[^<>()]*>)?::(?:\w+::)*(?:~?\w+|operator\b[^(]*)\s*(?:\(|$)", head.split("(")[0] + "(")
    return match[1] if match else None


def check_layout(root, clang_format):
    """Lines of at most LINE_LENGTH characters, one form of string literals, and what clang-format would change."""
    paths = [path for part in (*CODE, "tests") if (root / part).is_dir() for path in files(root / part, {".cpp", ".h"})]
    for path in paths:
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if len(line) > LINE_LENGTH:
                yield f"{path.relative_to(root)}:{number}: {len(line)} characters, more than {LINE_LENGTH}"
            if re.search(r"\bQ(String|ByteArray)Literal\(|\bQLatin1String\(", LITERAL.sub('""', line)):
                yield f'{path.relative_to(root)}:{number}: string literals are u""_s, ""_ba and ""_L1'
    if not clang_format:
        return
    version = subprocess.run([clang_format, "--version"], capture_output=True, text=True, check=True).stdout
    if f"version {CLANG_FORMAT_VERSION}." not in version:
        yield f".clang-format:1: needs clang-format {CLANG_FORMAT_VERSION}, not {version.strip()}"
        return
    run = subprocess.run([clang_format, "--dry-run", *paths], capture_output=True, text=True, check=True)
    wrong = re.findall(r"^(.+?):(\d+):\d+: warning: code should be clang-formatted", run.stderr, re.M)
    for name, number in dict(reversed(wrong)).items():
        yield f"{pathlib.Path(name).relative_to(root)}:{number}: clang-format would change this"


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
                result.append((line, bisect.bisect_left(ends, position) + 1, head.strip()))
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


def check(root, qt, clang_format=None):
    root, qt = pathlib.Path(root), pathlib.Path(qt)
    return [*check_includes(root, qt), *check_licences(root), *check_lengths(root), *check_classes(root),
            *check_layout(root, clang_format), *check_words(root)]


def main():
    parser = argparse.ArgumentParser(description="Checks the rules of the house.")
    parser.add_argument("root")
    parser.add_argument("--qt", required=True, help="the directory of Qt's headers")
    parser.add_argument("--clang-format", help="clang-format, to check the layout with")
    arguments = parser.parse_args()
    if not (pathlib.Path(arguments.qt) / "QtCore/QObject").is_file():
        sys.exit(f"{arguments.qt} has no QtCore/QObject: name the directory of Qt's headers with --qt")
    violations = check(arguments.root, arguments.qt, arguments.clang_format)
    print("\n".join(violations))
    print(f"{len(violations)} violations")
    sys.exit(1 if violations else 0)


if __name__ == "__main__":
    main()
