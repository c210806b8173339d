# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""Whether what the documents point to is there: each relative link, its heading, each path of the tree that a text names, and
each class and function that a page for developers names.

Usage: links.py ROOT
"""
import argparse
import pathlib
import re
import sys

SKIPPED = {"build", "node_modules", ".git", ".cache"}
LINK = re.compile(r"""\]\(<?([^()<>\s]+)>?\)|\b(?:src|srcset|href)="([^"\s]+)\"""")
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:", re.I)
# A path from the root, as prose and code spans name it. The character before it tells it from the tail of another path.
PATH = re.compile(r"(?<![\w/.$:-])(?:core|server|gui|tests|docs|resources|translations|examples|debian|\.cmake|\.ci|\.github)"
                  r"/[\w./*-]*")
# Pages for developers: what they put into code spans, such as `Client`, `Router::publish()` or `wake()`, is in the code.
FOR_DEVELOPERS = ("ARCHITECTURE.md", "CONTRIBUTING.md", "docs/design/")
NAME = re.compile(r"`(?:([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:::(\w+)(?:\(\))?)?|(\w+)\(\))`")
OF_QT = re.compile(r"Q[A-Z]")
CODE = ("core", "server", "gui", "tests")
# Another project's text stands as it came.
FOREIGN = {"mqtt.LICENSE.md"}


def documents(root):
    for path in sorted(root.rglob("*.md")):
        if not SKIPPED.intersection(path.relative_to(root).parts) and path.name not in FOREIGN:
            yield path


def without_blocks(text):
    """The text without its code blocks; every line keeps its number."""
    return re.sub(r"^```.*?^```", lambda match: "\n" * match[0].count("\n"), text, flags=re.S | re.M)


def headings(path):
    """The anchors that a forge makes of the headings of a document."""
    found = set()
    for line in without_blocks(path.read_text()).splitlines():
        match = re.match(r"#+\s+(.*)", line)
        if match:
            words = re.sub(r"[^\w\s-]", "", re.sub(r"\]\([^)]*\)", "]", match[1]).lower())
            found.add(re.sub(r"\s", "-", words.strip()))
    return found


def check_link(path, target):
    """What is wrong with a link, or None."""
    if ELSEWHERE.match(target):
        return None
    file, _, anchor = target.partition("#")
    file = path.parent / file if file else path
    if not file.exists():
        return f"links to {target}, which is not there"
    if anchor and file.suffix == ".md" and anchor not in headings(file):
        return f"links to {target}, but {file.name} has no such heading"
    return None


def exists(root, name):
    """A file or directory, a pattern that finds one, or a source and its header named once, without suffix."""
    name = name.rstrip("./") or name
    return any(next(root.glob(name + suffix), None) for suffix in ("", ".h", ".cpp"))


def check_document(root, path):
    name, text = path.relative_to(root), path.read_text()
    for number, line in enumerate(without_blocks(text).splitlines(), 1):
        for match in LINK.finditer(re.sub(r"`[^`]*`", "", line)):
            problem = check_link(path, match[1] or match[2])
            if problem:
                yield f"{name}:{number}: {problem}"
    for number, line in enumerate(text.splitlines(), 1):
        for match in PATH.finditer(re.sub(r"\]\([^)]*\)", "]", line)):
            if not exists(root, match[0]):
                yield f"{name}:{number}: names {match[0]}, which is not there"


def words_of_code(root):
    sources = (path for part in CODE for suffix in ("*.h", "*.cpp", "CMakeLists.txt") for path in (root / part).rglob(suffix))
    return {word for path in sources for word in re.findall(r"\w+", path.read_text())}


def check_names(root):
    words = words_of_code(root)
    for path in documents(root):
        name = path.relative_to(root).as_posix()
        if not name.startswith(FOR_DEVELOPERS):
            continue
        for number, line in enumerate(without_blocks(path.read_text()).splitlines(), 1):
            for match in NAME.finditer(line):
                missing = [word for word in match.groups() if word and word not in words and not OF_QT.match(word)]
                if missing:
                    yield f"{name}:{number}: names {missing[0]}, which the code does not have"


def check(root):
    root = pathlib.Path(root)
    links = [problem for path in documents(root) for problem in check_document(root, path)]
    return [*links, *check_names(root)]


def main():
    parser = argparse.ArgumentParser(description="Checks the links and paths in the documents.")
    parser.add_argument("root")
    problems = check(parser.parse_args().root)
    print("\n".join(problems))
    print(f"{len(problems)} broken links")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
