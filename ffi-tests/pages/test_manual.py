"""Doxygen makes pages of the headers, and has nothing to complain of."""

import re
import shutil
import subprocess

from blocks import ROOT


def doxygen(folder, source):
    """The manual of the headers in a folder, made in another one."""
    settings = (ROOT / "docs/Doxyfile").read_text()
    settings += f'OUTPUT_DIRECTORY = "{folder}"\nINPUT = "{source}"\nSTRIP_FROM_PATH = "{source}/.."\n'
    return subprocess.run(["doxygen", "-"], input=settings, capture_output=True, text=True, cwd=ROOT)


def test_the_manual_has_no_warning(tmp_path):
    done = doxygen(tmp_path, ROOT / "include/webgpu")
    assert (done.returncode, done.stderr) == (0, "")
    made = "".join(page.read_text() for page in (tmp_path / "html").glob("*.html"))
    functions = set()
    for header in ("webgpu.h", "wgpu.h"):
        functions |= set(re.findall(r"WGPU_EXPORT .*?\b(wgpu\w+)\(", (ROOT / "include/webgpu" / header).read_text()))
    missing = {name for name in functions if f'">{name}</a>' not in made}
    assert len(functions) > 200 and not missing


def test_a_reference_that_leads_nowhere_is_a_warning(tmp_path):
    headers = tmp_path / "headers/webgpu"
    shutil.copytree(ROOT / "include/webgpu", headers)
    header = headers / "webgpu.h"
    header.write_text(header.read_text().replace("@section errors Errors", "@section errors Errors\n * @ref nowhere\n"))
    done = doxygen(tmp_path, headers)
    assert done.returncode != 0 and "nowhere" in done.stderr
