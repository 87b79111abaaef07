"""What a release is compiled by: counts of what the library does."""

import os
import shutil

from conftest import ROOT, run


def test_a_release_does_without_a_profile_where_a_tool_is_missing(tmp_path):
    tools = tmp_path / "tools"
    tools.mkdir()
    for tool in ("bash", "dirname", "env"):
        (tools / tool).symlink_to(shutil.which(tool))
    profile = tmp_path / "profile"
    script = f"{ROOT}/packaging/profile.sh {tmp_path}/work {profile} 2>&1"
    said = run("bash", "-c", script, env={"PATH": tools})
    assert said == "packaging/profile.sh: no cmake; the release is compiled without a profile\n"
    assert not profile.exists()
    assert os.listdir(tmp_path) == ["tools"]


def test_a_release_is_compiled_by_its_profile(tmp_path):
    def commands(*arguments):
        return run("make", "-n", "-C", ROOT, f"CARGO_TARGET_DIR={tmp_path}", "compile-library", *arguments)

    counts = tmp_path / "profile/release.profdata"
    assert f"packaging/profile.sh {counts.parent}/work {counts}" in commands()
    assert f"-Cprofile-use={counts}" in commands()
    for without in ("PROFILE=", "TRIPLE=x86_64-pc-windows-gnu"):
        assert "profile.sh" not in commands(without), without
        assert str(counts) not in commands(without), without
