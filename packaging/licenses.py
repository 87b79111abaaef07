#!/usr/bin/env python3
"""Prints the licences of what is built into the library and its programs.

For each crate: its name, version, authors and the texts that lie in its sources; equal texts once.
What is only used to build or to test is not in the library, and not here.
"""

import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OURS = ("webgpu-c", "wgpu-trace")
TEXT = re.compile(r"(licen[cs]e|copying|notice|unlicense)", re.IGNORECASE)


def cargo(*arguments):
    output = subprocess.run(["cargo", *arguments], cwd=ROOT, check=True, capture_output=True, text=True)
    return output.stdout


def built_in(metadata):
    """The packages that ours are linked with."""
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    packages = {package["id"]: package for package in metadata["packages"]}
    found, todo = set(), [id for id in metadata["workspace_members"] if packages[id]["name"] in OURS]
    while todo:
        id = todo.pop()
        if id in found:
            continue
        found.add(id)
        for dependency in nodes[id]["deps"]:
            macro = any("proc-macro" in t["kind"] for t in packages[dependency["pkg"]]["targets"])
            normal = any(kind["kind"] is None for kind in dependency["dep_kinds"])
            if normal and not macro:
                todo.append(dependency["pkg"])
    members = set(metadata["workspace_members"])
    chosen = [packages[id] for id in found - members]
    return sorted(chosen, key=lambda package: (package["name"], package["version"]))


def texts(package):
    folder = Path(package["manifest_path"]).parent
    files = [file for file in sorted(folder.iterdir()) if file.is_file() and TEXT.match(file.name)]
    return [file.read_text(encoding="utf-8", errors="replace").strip() for file in files]


def main():
    (host,) = re.findall(r"^host: (\S+)$", subprocess.check_output(["rustc", "-vV"], text=True), re.M)
    target = sys.argv[1] if len(sys.argv) > 1 else host
    arguments = ["--format-version", "1", "--locked", "--filter-platform", target]
    packages = built_in(json.loads(cargo("metadata", *arguments)))
    using, first = defaultdict(list), {}
    print("webgpu-c is under the licences in LICENSE-APACHE and LICENSE-MIT, as you like.\n")
    print("It is built of these Rust packages, each under the licence that is named after it:\n")
    for package in packages:
        name = f"{package['name']} {package['version']}"
        licence = package["license"] or f"see {package['license_file']}"
        authors = ", ".join(re.sub(r"\s*<.*", "", author) for author in package["authors"])
        print(f"    {name}: {licence}" + (f" ({authors})" if authors else ""))
        for text in texts(package):
            words = " ".join(text.split())
            first.setdefault(words, text)
            using[words].append(name)
    print("    Rust's standard library: MIT OR Apache-2.0 (The Rust Project Developers)")
    line = "=" * 100
    for words, names in using.items():
        print(f"\n{line}\n{', '.join(names)}\n{line}\n\n{first[words]}")


if __name__ == "__main__":
    main()
