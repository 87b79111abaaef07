"""Where traces go, and what becomes of them when something goes wrong."""

import os
import re
import resource
import signal
import subprocess

import pytest
from recordings import check_data_files, errors, names, program, run, run_well, whole_actions

SCENES = run_well("scenes").stdout.split()


@pytest.mark.parametrize("scene", SCENES)
def test_scene_is_whole(scene, tmp_path):
    trace, out = tmp_path / "trace", tmp_path / "out"
    out.mkdir()
    done = run("scenes", scene, trace, out)
    if done.returncode == 77:
        pytest.skip(done.stdout.splitlines()[-1])
    assert done.returncode == 0, done.stdout + done.stderr
    actions, rest = whole_actions(trace)
    assert rest == "]"
    assert names(actions)[0] == "Init"
    assert "Submit" in names(actions)
    check_data_files(trace, actions)
    assert any(out.iterdir())
    machine = (trace / "machine.ron").read_text()
    assert 'program: "scenes"' in machine and re.search(r'adapter: ".+"', machine)
    fields = re.findall(r"^    (\w+): ", machine, re.M)
    assert fields == ["library", "system", "program", "adapter", "device_type", "vendor_id", "device_id",
                      "driver", "driver_info", "backend"]


# ROW: trace-glsl
def test_shaders_are_what_the_compiler_got(tmp_path):
    run_well("scenes", "push-constants", tmp_path / "constants", tmp_path)
    [shader] = (tmp_path / "constants").glob("data?.wgsl")
    assert "var<immediate" in shader.read_text()
    [source] = (tmp_path / "constants").glob("data?.source.wgsl")
    assert "var<push_constant" in source.read_text()
    assert source.name.split(".")[0] == shader.name.split(".")[0]
    run_well("scenes", "languages", tmp_path / "languages", tmp_path)
    data = [file for file in (tmp_path / "languages").glob("data*") if ".source." not in file.name]
    assert {file.suffix for file in data} == {".bin", ".wgsl", ".spv", ".ron"}
    # What is GLSL has become a module, and the program's text stands beside it.
    assert {file.suffix for file in (tmp_path / "languages").glob("*.source.*")} == {".glsl"}


def test_what_was_mapped_is_written_before_the_buffer_goes(tmp_path):
    """Also where the mapping ends with the buffer."""
    run_well("scenes", "mapped", tmp_path / "trace", tmp_path)
    actions, _ = whole_actions(tmp_path / "trace")
    gone = set()
    for action in actions:
        if action.startswith("WriteBuffer"):
            assert re.search(r"PointerId\(\d+\)", action).group() not in gone, action
        if action.startswith(("DestroyBuffer", "DropBuffer")):
            gone.add(action[action.index("PointerId") : action.index("))") + 1])
        if action.startswith("CreateBuffer"):
            gone.discard(action[action.index("PointerId") : action.index("),") + 1])
    assert gone


def test_caches_are_recorded_without_their_data(tmp_path):
    """Pipelines have them, and none of them holds anything; a folder for pipelines stays empty."""
    kept = tmp_path / "kept"
    environment = {"WGPU_PIPELINE_CACHE": str(kept)}
    run_well("scenes", "cached", tmp_path / "trace", tmp_path, environment=environment)
    assert not kept.exists() or not list(kept.iterdir())
    actions, _ = whole_actions(tmp_path / "trace")
    caches = [action for action in actions if action.startswith("CreatePipelineCache")]
    assert len(caches) == 2 and all("data: None" in cache for cache in caches)
    pipelines = [action for action in actions if action.startswith("CreateComputePipeline")]
    assert len(pipelines) == 2 and all("cache: Some(PointerId(" in pipeline for pipeline in pipelines)
    assert names(actions).count("DropPipelineCache") == 2


def test_folder_is_made_with_its_parents(tmp_path):
    run_well("scenes", "compute", tmp_path / "a" / "b" / "c", tmp_path)
    assert (tmp_path / "a" / "b" / "c" / "trace.ron").exists()


def test_trace_is_never_overwritten(tmp_path):
    trace = tmp_path / "trace"
    run_well("scenes", "compute", trace, tmp_path)
    first = {file.name: file.read_bytes() for file in trace.iterdir()}
    for number in 2, 3:
        done = run_well("scenes", "mapped", trace, tmp_path, environment={"SCENES_LOG": "1"} if number == 2 else {})
        told = f"'{trace}' holds a trace already; the new one goes to '{trace / str(number)}'"
        assert (told in done.stdout.splitlines()) == (number == 2)
        assert errors(done) == []  # it is a warning
        actions, rest = whole_actions(trace / str(number))
        assert rest == "]" and "WriteBuffer" in names(actions)
    assert first == {file.name: file.read_bytes() for file in trace.iterdir() if file.is_file()}


@pytest.mark.parametrize("below", ["", "x", "x/y"])
def test_request_fails_where_nothing_can_be_written(below, tmp_path):
    (tmp_path / "file").write_text("")
    trace = tmp_path / "file" / below if below else tmp_path / "file"
    done = run("scenes", "compute", trace, tmp_path)
    assert done.returncode != 0
    reason = "Not a directory (os error 20)" if below else "File exists (os error 17)"
    assert f"descriptor.tracePath: '{trace}' cannot be written: {reason}" in done.stdout
    done = run("scenes", "compute", "-", tmp_path, environment={"WGPU_TRACE": str(tmp_path / "file")})
    assert done.returncode != 0
    assert f"WGPU_TRACE: '{tmp_path / 'file'}/scenes-" in done.stdout


def test_environment_records_every_device(tmp_path):
    traces = tmp_path / "traces"
    run_well("scenes", "devices", "-", tmp_path, environment={"WGPU_TRACE": str(traces)})
    folders = sorted(traces.iterdir())
    processes = {folder.name.rsplit("-", 1)[0] for folder in folders}
    assert [folder.name.rsplit("-", 1)[1] for folder in folders] == ["1", "2"]
    assert len(processes) == 1 and processes.pop().startswith("scenes-")
    for folder in folders:
        actions, rest = whole_actions(folder)
        assert rest == "]" and "Submit" in names(actions)


def test_application_decides_before_the_environment(tmp_path):
    traces = tmp_path / "traces"
    run_well("scenes", "compute", tmp_path / "own", tmp_path, environment={"WGPU_TRACE": str(traces)})
    assert (tmp_path / "own" / "trace.ron").exists() and not traces.exists()


def test_empty_variable_is_none(tmp_path):
    run_well("scenes", "compute", "-", tmp_path, environment={"WGPU_TRACE": ""}, cwd=tmp_path)
    assert not list(tmp_path.rglob("trace.ron"))


# ROW: trace-unbuffered
@pytest.mark.parametrize("uploads", [0, 100_000])
@pytest.mark.parametrize("draws", [1, 3_000])
def test_killed(draws, uploads, tmp_path):
    """All that was submitted before a SIGKILL is there."""
    trace = tmp_path / "trace"
    with subprocess.Popen(program("frames", trace, 0, draws, uploads), stdout=subprocess.PIPE, text=True) as process:
        while (line := process.stdout.readline()) != "frame 20\n":
            assert line.startswith("frame "), line
        process.send_signal(signal.SIGKILL)
    actions, rest = whole_actions(trace)
    assert names(actions).count("Submit") >= 20
    if uploads:
        assert names(actions).count("WriteBuffer") >= 20
    # The last data file may be torn, if its action is missing.
    check_data_files(trace, actions)
    assert not rest.startswith("[")
    draws_seen = [action.count("Draw(") for action in actions if action.startswith("Submit")]
    assert set(draws_seen) == {draws}


def check_went_on(done, folder, reason):
    """The program ran to its end, said once what happened, and left a trace that is whole."""
    assert done.returncode == 0, done.stdout + done.stderr
    assert "frame 60\n" in done.stdout
    told = errors(done)
    assert len(told) == 1, told
    assert told[0].startswith(f"the trace ends, and the application goes on without: '{folder}': ")
    assert reason in told[0]


def check_part_is_whole(folder):
    actions, rest = whole_actions(folder)
    assert rest in ("", "]")
    assert "Submit" in names(actions)
    check_data_files(folder, actions)
    return names(actions)


def limit_file_size():
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))


@pytest.mark.parametrize("draws, uploads", [(100, 0), (30, 1_000)])
def test_actions_that_cannot_be_written(draws, uploads, tmp_path):
    """A file that may not grow is as good as a full disk."""
    trace = tmp_path / "trace"
    # Python ignores the signal that says so, and its child shall, too.
    done = run("frames", trace, 60, draws, uploads, preexec_fn=limit_file_size, restore_signals=False)
    check_went_on(done, trace, "File too large (os error 27)")
    assert 1 < check_part_is_whole(trace).count("Submit") < 60


def check_crowd(trace):
    actions, rest = whole_actions(trace)
    assert rest in ("", "]")
    check_data_files(trace, actions)
    return {name: names(actions).count(name) for name in ("CreateShaderModule", "WriteBuffer", "Submit")}


# ROW: trace-end
def test_threads(tmp_path):
    """Four threads that use one device find all they did in its trace, and no loss that is none."""
    done = run_well("crowd", tmp_path / "trace", 50, 10_000)
    assert errors(done) == []
    assert check_crowd(tmp_path / "trace") == {"CreateShaderModule": 200, "WriteBuffer": 400, "Submit": 200}


@pytest.mark.parametrize("bytes", [4, 300_000])
def test_threads_when_nothing_can_be_written(bytes, tmp_path):
    """They are told once, whatever fails first."""
    trace = tmp_path / "trace"
    done = run("crowd", trace, 200, bytes, preexec_fn=limit_file_size, restore_signals=False)
    assert done.returncode == 0, done.stdout + done.stderr
    [told] = errors(done)
    assert f"'{trace}'" in told and "File too large (os error 27)" in told
    assert check_crowd(trace)["Submit"] < 800


# ROW: trace-write-errors
def test_data_that_cannot_be_written(tmp_path):
    trace = tmp_path / "trace"
    done = run("frames", trace, 60, 1, 300_000, preexec_fn=limit_file_size, restore_signals=False)
    check_went_on(done, trace, "data2.bin has 200000 of 300000 bytes: File too large (os error 27)")
    actions, rest = whole_actions(trace)
    assert rest == "]" and "Init" in names(actions)
    check_data_files(trace, actions)


@pytest.fixture
def small_disk(tmp_path):
    if os.geteuid() != 0:
        pytest.skip("mounting a small disk takes root")
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "small", tmp_path], capture_output=True, text=True)
    if mounted.returncode != 0:
        pytest.skip(f"a small disk cannot be mounted here: {mounted.stderr.strip()}")
    yield tmp_path
    subprocess.run(["umount", tmp_path], check=True)


@pytest.mark.parametrize("draws, uploads", [(300, 0), (1, 30_000), (1, 300_000)])
def test_full_disk(draws, uploads, small_disk):
    trace = small_disk / "trace"
    done = run("frames", trace, 60, draws, uploads)
    check_went_on(done, trace, "No space left on device (os error 28)")
    assert 1 < check_part_is_whole(trace).count("Submit") < 60


def test_disk_that_is_full_from_the_start(small_disk):
    filler = small_disk / "filler"
    with filler.open("wb", buffering=0) as file, pytest.raises(OSError):
        while True:
            file.write(bytes(4096))
    done = run("scenes", "compute", small_disk / "trace", small_disk)
    assert done.returncode != 0
    assert "descriptor.tracePath: " in done.stdout and "No space left on device" in done.stdout


def test_folder_that_is_removed(tmp_path):
    for uploads in 0, 1_000:
        trace = tmp_path / f"trace-{uploads}"
        command = program("frames", trace, 60, 1, uploads)
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
            seen = ""
            while not seen.endswith("frame 20\n"):
                seen += process.stdout.readline()
            process.send_signal(signal.SIGSTOP)
            for file in trace.iterdir():
                file.unlink()
            trace.rmdir()
            process.send_signal(signal.SIGCONT)
            out, err = process.communicate(timeout=60)
        done = subprocess.CompletedProcess(command, process.returncode, seen + out, err)
        check_went_on(done, trace, "No such file or directory (os error 2)")
        assert not trace.exists()
