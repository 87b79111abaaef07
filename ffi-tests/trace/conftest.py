"""Tells at the end how the scenes came out of their replays."""


def pytest_terminal_summary(terminalreporter):
    found = {}
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for name, value in report.user_properties:
                if name == "replayed" and report.when == "call":
                    scene, way, difference = value
                    found.setdefault(scene, {})[way] = difference
    if not found:
        return
    ways = ["same backend", "vulkan to gl", "gl to vulkan"]
    terminalreporter.section("replayed: largest difference from what the application saw, in steps of 255")
    terminalreporter.write_line(f"{'scene':<16}" + "".join(f"{way:>16}" for way in ways))
    for scene, differences in found.items():
        cells = (str(differences.get(way, "not run")) for way in ways)
        terminalreporter.write_line(f"{scene:<16}" + "".join(f"{cell:>16}" for cell in cells))
