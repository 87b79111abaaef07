"""That the bench of cold starts runs, and that there is something in the folder that it measures with."""

import os

from cold_start import PROGRAMS, rounds


def test_pipelines_are_kept_for_the_next_run():
    times, size = rounds(PROGRAMS["40 compute pipelines"], os.environ["WGPU_LIB_PATH"], 1)
    assert len(times) == 3 and all(time > 0 for time in times)
    assert size > 44
