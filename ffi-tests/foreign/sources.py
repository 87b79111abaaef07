"""Snapshots of repositories, each at the commit that docs/foreign.md tells of."""

import subprocess
from pathlib import Path

from common import Trouble, run

COMMITS = {
    "AnswerDotAI/gpu.cpp": "09bdeaa7a0c6715ed7624ee90eda53aa2d8c4cbc",
    "beaufortfrancois/webgpu-cross-platform-app": "2319e9ea91a56ba87af387ea8618cfd3506437bc",
    "eliemichel/WebGPU-Cpp": "f72670b327c394a0197536ba8c389ce08ecf560d",
    "eliemichel/WebGPU-distribution": "17dcd42a7683355e7a40ac4e97e77f36dff5b5ab",
    "eliemichel/glfw3webgpu": "8f14534e79c590e8a7f7795ea42e01bedea9e137",
    "floooh/sokol": "7cee0ba17c358985e4744fe8ac20b6829d328229",
    "floooh/sokol-samples": "f77449c941217e96be355438b5f0986b1a35b9a5",
    "glfw/glfw": "3.4",
    "libsdl-org/SDL": "release-3.4.8",
    "samdauwe/webgpu-native-examples": "1decbc858eb7bb3bd98398b86c3a96cfd4ed4674",
    "webgpu-native/webgpu-headers": "b3f67b89929c133403fd95638be4ef96b56ddca0",
}


class Sources:
    """Puts files of repositories into a folder of their own, once.

    `where` says where a repository is, with {owner} and {name} in it: an address or, to work from copies, a
    folder. A copy may lack files that nobody asks for."""

    def __init__(self, where, folder):
        self.where, self.folder = where, folder

    def get(self, repository, *paths):
        """These files and folders of a repository, or all of it."""
        owner, name = repository.split("/")
        target = self.folder / name
        done = target / ".commit"
        commit = COMMITS[repository]
        if done.exists() and done.read_text() == commit:
            return target
        target.mkdir(parents=True, exist_ok=True)
        place = self.where.format(owner=owner, name=name)
        if not Path(place).is_dir():
            place = self.fetch(place, name, commit)
            commit = "FETCH_HEAD"
        archive = subprocess.Popen(["git", "-C", place, "archive", commit, "--", *paths],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        subprocess.run(["tar", "x", "-C", target], stdin=archive.stdout, capture_output=True, check=False)
        archive.stdout.close()
        said = archive.stderr.read().decode(errors="replace").strip()
        if archive.wait():
            raise Trouble(f"{repository}: {said}")
        done.write_text(COMMITS[repository])
        return target

    def fetch(self, address, name, commit):
        """One commit of a repository, without its past."""
        bare = self.folder / f"{name}.git"
        run("git", "init", "-q", "--bare", bare)
        run("git", "-C", bare, "fetch", "-q", "--depth", "1", address, commit)
        return bare
