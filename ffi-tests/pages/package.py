"""The blocks of the pages of js, the package for Node: programs in a folder where it is installed."""

import importlib.util
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

from blocks import ROOT

JS = ROOT / "js"
GIVEN = Path(__file__).with_name("javascript")
# What a reader puts in.
WGPU = importlib.util.find_spec("wgpu").submodule_search_locations[0]
PUT_IN = {"/path/to/site-packages/wgpu": WGPU}


def is_of_package(page):
    return page.startswith("js/")


def filled_in(code):
    for gap, value in PUT_IN.items():
        code = code.replace(gap, value)
    return code


def wheel(archive, folder):
    """What `pip wheel` makes, as far as `import` needs it."""
    with zipfile.ZipFile(archive, "w") as file:
        for source in Path(folder).rglob("*.py"):
            file.write(source, source.relative_to(Path(folder).parent))


def install(folder):
    """Makes a folder one in which programs find the package, what it needs and what they take for given."""
    modules = folder / "node_modules"
    modules.mkdir()
    for found in (JS / "node_modules").iterdir():
        if not found.name.startswith(".") and found.is_dir():
            (modules / found.name).symlink_to(found)
    (modules / "webgpu-c").symlink_to(JS)
    for file in GIVEN.iterdir():
        shutil.copy(file, folder)
    (folder / "package.json").write_text(json.dumps({"private": True, "type": "module"}))
    wheel(folder / "wgpu-….whl", WGPU)
    wheel(folder / "js_webgpu-….whl", JS / "pyodide/js_webgpu")


def build():
    """What the package is made of, unless it is there."""
    if not (JS / "build/webgpu_c.node").exists():
        subprocess.run(["npm", "run", "--silent", "build"], cwd=JS, check=True)


def scripts():
    """What `npm run` knows."""
    return json.loads((JS / "package.json").read_text())["scripts"]
