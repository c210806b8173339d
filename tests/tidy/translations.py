# SPDX-FileCopyrightText: 2026 The Skep authors
# SPDX-License-Identifier: Apache-2.0
"""Whether every text of the window is translated into every language: nothing unfinished, nothing that the code has and a
file has not, no placeholder lost, and no text for people in gui/ that does not go through tr().

Usage: translations.py ROOT --lupdate PROGRAM
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

LANGUAGES = ("de", "es", "fr", "ja", "zh_CN")
PLACEHOLDER = re.compile(r"%L?[1-9n]")
# What people read, set from a literal: words of it would stay English.
UNTRANSLATED = re.compile(
    r"\b(setText|setToolTip|setWindowTitle|setPlaceholderText|setAccessibleName|setAccessibleDescription|setTitle|"
    r"setInformativeText|showMessage|messageRequested)\((?:\w+, )?(?:u|QStringLiteral\(u?)\"([^\"]*[A-Za-z]{3}[^\"]*)\"")
# The same where a widget, an action or a line of a menu is made.
MADE_UNTRANSLATED = re.compile(
    r"\b(new Q(?:PushButton|Label|CheckBox|Action|ToolButton|RadioButton|GroupBox|MessageBox|Menu)|addAction|addMenu|addItem|"
    r"addSelectionAction|addRowAction|addSelectionMenu|addButton|sectionLabel|setNote|setTexts|setActionText|setHeaderLabels|"
    r"setSuffix|setSpecialValueText|setLabelText)\([^;\n]*?(?:u|QStringLiteral\(u?)\"([^\"]*[A-Za-z]{3}[^\"]*)\"")
# Names and examples that are the same in every language.
NAMES = {"sensors/+/temperature", "plant/hall-1/temperature", "application/json"}


def messages(path):
    """(context, source, comment) → the translation's forms, None where it is unfinished."""
    result = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            result[key] = forms if translation.get("type") is None else None
    return result


def check_file(path, wanted):
    have = messages(path)
    for key, forms in have.items():
        if forms is None or not all(forms):
            yield f"{path.name}: unfinished: {key[0]}: {key[1]!r}"
            continue
        for form in forms:
            lost = sorted(set(PLACEHOLDER.findall(key[1])) ^ set(PLACEHOLDER.findall(form)))
            if lost:
                yield f"{path.name}: {', '.join(lost)} differ: {key[1]!r} → {form!r}"
    for key in wanted - have.keys():
        yield f"{path.name}: not in the file: {key[0]}: {key[1]!r}"
    for key in have.keys() - wanted:
        yield f"{path.name}: no longer in the code: {key[0]}: {key[1]!r}"


def check_code(root):
    for path in sorted((root / "gui").rglob("*.cpp")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            match = UNTRANSLATED.search(line) or MADE_UNTRANSLATED.search(line)
            if match and match[2] not in NAMES:
                yield f"{path.relative_to(root)}:{number}: outside of tr(): {match[2]!r}"


def texts_of_code(root, lupdate):
    """What lupdate finds in gui/, from an empty file."""
    with tempfile.TemporaryDirectory() as directory:
        path = pathlib.Path(directory, "all.ts")
        subprocess.run([lupdate, "-silent", "-locations", "none", "-source-language", "en", "-target-language", "de",
                        str(root / "gui"), "-ts", str(path)], check=True, stdout=subprocess.DEVNULL)
        return set(messages(path))


def main():
    parser = argparse.ArgumentParser(description="Checks the translations.")
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("--lupdate", required=True, help="Qt's lupdate")
    arguments = parser.parse_args()
    if not shutil.which(arguments.lupdate):
        sys.exit(f"{arguments.lupdate} is not a program: name Qt's lupdate with --lupdate")
    wanted = texts_of_code(arguments.root, arguments.lupdate)
    faults = list(check_code(arguments.root))
    for language in LANGUAGES:
        path = arguments.root / "translations" / f"skep_{language}.ts"
        faults += check_file(path, wanted) if path.exists() else [f"{path.name}: there is no such file"]
    print("\n".join(faults))
    print(f"{len(wanted)} texts in {len(LANGUAGES)} languages, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
