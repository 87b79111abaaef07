"""The page that `wgpu-trace report` writes, used in a browser as people use it.

`make test-report` runs this. Screenshots go to SCREENSHOTS, if that is set.
"""

import base64
import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import trace

TOOL = os.environ["WGPU_TRACE_TOOL"]
EVIL = "</script><img src=x onerror=\"window.hacked = 1\"><!-- ' & \u2028 \\"
FRAMES = 1000


def report(folder: Path, *options: str, code: int = 0) -> Path:
    page = folder.with_suffix(".html")
    done = subprocess.run([TOOL, "report", folder, "-o", page, *options], capture_output=True, text=True)
    assert done.returncode == code, done.stdout + done.stderr
    return page


@pytest.fixture(scope="session")
def pages(tmp_path_factory):
    """The pages that the tests look at, made when first asked for."""
    folder = tmp_path_factory.mktemp("pages")
    makers = {
        "small": lambda at: report(trace.write(at, frames=6, draws_per_frame=3)),
        "plain": lambda at: report(trace.write(at, frames=2), "--no-thumbnails"),
        "evil": lambda at: report(trace.write(at, frames=2, evil=EVIL)),
        "large": lambda at: report(trace.write(at, frames=FRAMES, draws_per_frame=50)),
    }
    made = {}

    def page(name):
        if name not in made:
            made[name] = makers[name](folder / name)
        return made[name]

    return page


@pytest.fixture(scope="session")
def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1400,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    service = webdriver.ChromeService(shutil.which("chromedriver"))
    with webdriver.Chrome(options=options, service=service) as driver:
        yield driver


class Page:
    """A page in the browser."""

    def __init__(self, driver, file):
        self.driver, self.file = driver, file

    def open(self, address=""):
        self.driver.get("about:blank")
        self.driver.get(f"file://{self.file}#{address}")
        self.wait("document.documentElement.dataset.ready")
        return self

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def wait(self, condition):
        end = time.monotonic() + 30
        while not self.run(f"return Boolean({condition})"):
            assert time.monotonic() < end, f"waited in vain for {condition}"
            time.sleep(0.02)

    def press(self, *keys):
        for key in keys:
            self.driver.switch_to.active_element.send_keys(key)

    @property
    def address(self):
        return self.run("return location.hash.slice(1)")

    @property
    def text(self):
        return self.run("return document.getElementById('detail').innerText")

    @property
    def focused(self):
        return self.run("return document.activeElement.getAttribute('aria-label') || document.activeElement.id")

    def chosen(self):
        """The text of the chosen row of the list at the side."""
        return self.run("return document.querySelector('#rows [aria-selected=true]')?.innerText")

    def resource(self, label):
        """The address of the object with this label."""
        return self.run(
            "const all = JSON.parse(document.getElementById('data').textContent).resources;"
            "return 'resource/' + all.findIndex(resource => resource.label === arguments[0])",
            label,
        )

    def screenshot(self, name):
        if folder := os.environ.get("SCREENSHOTS"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            self.driver.save_screenshot(f"{folder}/{name}.png")


@pytest.fixture
def page(browser, pages, request):
    def opened(name, address=""):
        return Page(browser, pages(name)).open(address)

    browser.get_log("browser")
    yield opened
    assert [entry["message"] for entry in browser.get_log("browser")] == []


def test_summary(page):
    shown = page("small")
    shown.screenshot("summary")
    words = shown.text.split("\n")
    for number, what in [("6", "submissions"), ("7", "passes"), ("18", "draws"), ("1", "shaders"), ("1", "failures")]:
        assert words[words.index(what) - 1] == number
    assert "Recorded by sketch on Some GPU, DiscreteGpu, 10de:008a, driver some 1.2 (vulkan)" in shown.text
    assert "test device" in shown.text and "pictures drawn on" in shown.text
    assert len(shown.driver.find_elements(By.CSS_SELECTOR, "#detail img")) == 1


def test_nothing_is_loaded(page):
    shown = page("small", "pass/1")
    loaded = shown.run("return performance.getEntriesByType('resource').map(entry => entry.name)")
    assert [name for name in loaded if not name.startswith("data:")] == []
    refused = shown.run(
        "return fetch('http://localhost:9/').then(() => 'loaded', error => error.message)")
    assert refused != "loaded"
    shown.driver.get_log("browser")  # which tells of that refusal


def test_pass(page):
    shown = page("small", "pass/1")
    shown.wait("document.querySelector('#detail canvas')?.width === 64")
    shown.screenshot("pass")
    assert "Render pass “frame 1”" in shown.text
    for word in ["Before", "After", "rgba8unorm", "64 × 48", "load", "store"]:
        assert word in shown.text, word
    # What the pass says to have changed is what the picture of the difference shows.
    red = shown.run("""const canvas = document.querySelector('#detail canvas');
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        return data.filter((_, i) => i % 4 === 3 && data[i] > 0).length""")
    assert red > 20
    assert f"Difference: {red} of 3,072 pixels" in shown.text


def test_what_frames_clear_is_new(page):
    shown = page("small", "pass/0")
    assert "Empty before: 3,072 of 3,072 pixels (100 %), within 64 × 48 at 0, 0" in shown.text
    assert "0.1, 0.1, 0.2, 1" in shown.text


def test_state_follows_the_command(page):
    shown = page("small", "pass/1")
    state = lambda: shown.run("return document.querySelector('.state').innerText")
    # The first that works is chosen; before it, less is set.
    assert "vertex count\n3" in state()
    assert "3 vertices, first instance 1" in shown.text
    for word in ["Render pipeline “triangle pipeline”", "Bind group “place group”", "binding 0", "Buffer “places”",
                 "vertex buffer 0", "Buffer “corners”", "64 × 48 at 0, 0, depth 0 to 1", "debug groups", "triangles"]:
        assert word in state(), word
    shown.press(Keys.ENTER)
    assert shown.focused == "Commands"
    shown.press(Keys.HOME, "j")
    assert "Render pipeline “triangle pipeline”" in state() and "vertex buffer" not in state()
    assert shown.address == "pass/1/1"
    shown.press(Keys.ESCAPE)
    assert shown.focused == "Timeline"


def test_keys(page):
    shown = page("small")
    assert shown.chosen() == "Summary"
    shown.press("j", Keys.ARROW_DOWN)
    assert "Submission 1" in shown.chosen() and "Submission 1" in shown.text
    shown.press("j", "k", "j")
    assert "Render pass “frame 0”" in shown.text
    shown.press(Keys.END)
    assert shown.chosen().startswith("Commands")
    assert "Offset 3 is not a multiple of 4" in shown.text
    shown.press(Keys.HOME)
    assert shown.chosen() == "Summary"
    for key, name in [("2", "Objects"), ("3", "Shaders"), ("4", "Failures"), ("1", "Timeline")]:
        shown.press(key)
        assert shown.focused == name
        assert shown.run("return document.querySelector('[role=tab][aria-selected=true]').dataset.tab") == name


def test_focus_is_visible(page):
    shown = page("small")
    outline = "return getComputedStyle(arguments[0]).outlineStyle"
    shown.press("j")
    row = shown.driver.find_element(By.CSS_SELECTOR, "#rows [aria-selected=true]")
    assert shown.run(outline, row) == "solid"
    seen = set()
    for _ in range(12):
        shown.press(Keys.TAB)
        element = shown.driver.switch_to.active_element
        if element.tag_name not in ("body", "html") and element.get_attribute("role") != "listbox":
            assert shown.run(outline, element) != "none", element.get_attribute("outerHTML")[:200]
        seen.add(element.id)
    assert len(seen) > 3


def test_search(page):
    shown = page("small")
    shown.press("/")
    assert shown.focused == "Search"
    shown.press("PAINT no such thing")
    shown.wait("document.getElementById('found').textContent === '0 found'")
    shown.press(Keys.ESCAPE, "/", "corner * 0.3")
    shown.wait("document.getElementById('found').textContent === '1 found'")
    shown.press(Keys.ENTER)
    shown.press(Keys.HOME)
    assert "corner * 0.3" in shown.chosen()
    assert shown.run("return document.querySelector('.source .found').textContent").strip().startswith("return vec4f(corner")
    shown.press("/", "Triangle Pipeline", Keys.ENTER, Keys.END)
    assert shown.focused == "Search results"
    # Every pass sets it, and the pipeline itself has the name.
    assert shown.run("return document.getElementById('found').textContent") == "7 found"
    assert shown.address == "pass/5/1"
    shown.press("/", Keys.ESCAPE)
    assert shown.focused == "Timeline"


def test_objects(page):
    shown = page("small")
    shown.open(shown.resource("places"))
    shown.screenshot("object")
    for moment in ["created", "written: 16 bytes at 0", "binding 0", "Render pass “frame 5”", "Bind group “place group”", "16 B"]:
        assert moment in shown.text, moment
    shown.open(shown.resource("picture"))
    for moment in ["color target 0", "destroyed", "64 × 48", "rgba8unorm", "12 KiB"]:
        assert moment in shown.text, moment
    shown.driver.find_element(By.LINK_TEXT, "Render pass “frame 2”").click()
    assert shown.address == "pass/2" and "frame 2" in shown.text
    shown.driver.back()
    shown.wait("document.querySelector('h1').innerText === 'Texture “picture”'")


def test_shaders(page):
    shown = page("small")
    shown.open(shown.resource("triangle shader"))
    shown.screenshot("shader")
    lines = shown.run("return document.querySelectorAll('.source span').length")
    assert lines == trace.SHADER.count("\n")
    assert "Render pipeline “triangle pipeline”" in shown.text and "WGSL" in shown.text and "data1.wgsl" in shown.text


def test_failures(page):
    shown = page("small", "failure/0")
    assert "Offset 3 is not a multiple of 4" in shown.text
    shown.driver.find_element(By.PARTIAL_LINK_TEXT, "Commands").click()
    assert "ClearBuffer" in shown.text and "Buffer “places”" in shown.text


def test_labels_are_harmless(page):
    shown = page("evil")
    for address in ["", "pass/0", "event/2", "failure/0", *[f"resource/{i}" for i in range(8)]]:
        shown.open(address)
        time.sleep(0.05)
        assert shown.run("return window.hacked ?? null") is None
        assert shown.run("return [...document.images].filter(image => !image.src.startsWith('data:')).length") == 0
    shown.open(shown.resource("picture" + EVIL))
    assert shown.run("return document.querySelector('h1').textContent") == f"Texture “picture{EVIL}”"
    shown.open(shown.resource("triangle shader" + EVIL))
    assert EVIL.replace("\u2028", " ") in shown.run("return document.querySelector('.source span').textContent")
    shown.press("/", "onerror", Keys.ENTER)
    assert shown.run("return window.hacked ?? null") is None
    assert "onerror" in shown.chosen()


def test_thousand_submissions(page, capsys):
    shown = page("large")
    timing = shown.run("return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")

    def timed(work):
        start = time.monotonic()
        work()
        shown.run("return document.body.offsetHeight")
        return time.monotonic() - start

    one_key = min(timed(lambda: shown.press("j")) for _ in range(20))
    to_the_end = timed(lambda: shown.press(Keys.END))
    assert "Failed" in shown.text
    shown.press("k", "k", "k")
    assert f"frame {FRAMES - 1}" in shown.text
    shown.screenshot("large")
    rows = shown.run("return document.querySelectorAll('.row').length")
    search = shown.run("""const start = performance.now(), box = document.getElementById('search');
        box.value = 'triangle pipeline';
        box.dispatchEvent(new Event('input'));
        return new Promise(done => {
            const look = () => document.getElementById('found').textContent ? done(performance.now() - start) : setTimeout(look, 5);
            look();
        })""")
    assert shown.run("return document.getElementById('found').textContent") == f"{FRAMES + 1:,} found"
    with capsys.disabled():
        print(f"\n{FRAMES} submissions of 50 draws: {shown.file.stat().st_size / 1e6:.1f} MB, loaded in {timing:.0f} ms, "
              f"a key in {one_key * 1000:.0f} ms, to the end in {to_the_end * 1000:.0f} ms, found in {search:.0f} ms")
    # Only what is in sight is built.
    assert rows < 150
    # Generous, as machines that test are busy; a page that builds everything takes far longer.
    assert timing < 5000 and one_key < 0.5 and to_the_end < 2 and search < 5000


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_readable_in(page, scheme):
    shown = page("small", "pass/1")
    shown.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
    try:
        shown.open("pass/1")
        shown.screenshot(scheme)
        contrast = shown.run("""
            const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
            const light = color => {
                pixel.fillStyle = color;
                pixel.fillRect(0, 0, 1, 1);
                const parts = [...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3).map(value => value / 255)
                    .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
                return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
            };
            const behind = element => {
                const color = getComputedStyle(element).backgroundColor;
                return /, 0\\)$/.test(color) && element.parentElement ? behind(element.parentElement) : color;
            };
            return [...document.querySelectorAll('h1, h2, dt, dd, td, th, .quiet, .number, a, button, figcaption, #keys')].map(element => {
                const [a, b] = [light(getComputedStyle(element).color), light(behind(element))];
                return [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), element.outerHTML.slice(0, 100)];
            })""")
        assert len(contrast) > 50
        assert min(contrast)[0] >= 4.5, min(contrast)
        dark = shown.run("return getComputedStyle(document.body).backgroundColor") == "rgb(22, 24, 28)"
        assert dark == (scheme == "dark")
    finally:
        shown.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def test_print(page):
    shown = page("small", "pass/1")
    pdf = base64.b64decode(shown.driver.print_page())
    assert pdf.startswith(b"%PDF") and len(pdf) > 10_000
    shown.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert shown.run("return getComputedStyle(document.getElementById('side')).display") == "none"
        assert shown.run("return getComputedStyle(document.getElementById('detail')).overflow") == "visible"
        assert shown.run("dispatchEvent(new Event('beforeprint')); return document.querySelectorAll('#detail .row').length") == 9
    finally:
        shown.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_roles(page):
    for address in ["", "pass/1", "event/3", "resource/3"]:
        shown = page("small", address)
        nameless = shown.run("""return [...document.querySelectorAll('[role=listbox], [role=tabpanel], [role=tablist], canvas, nav, input')]
            .filter(element => !element.getAttribute('aria-label')).map(element => element.outerHTML.slice(0, 100))""")
        assert nameless == []
        assert shown.run("return [...document.images].filter(image => !image.hasAttribute('alt')).length") == 0
        assert shown.run("return document.querySelectorAll('h1').length") == 1
    shown.press("j")
    active = shown.run("return document.activeElement.getAttribute('aria-activedescendant')")
    assert shown.run("return document.getElementById(arguments[0]).getAttribute('aria-selected')", active) == "true"


def test_without_thumbnails(page):
    shown = page("plain", "pass/1")
    assert shown.run("return document.images.length") == 0
    assert "No picture was made" in shown.text and "Draw" in shown.text


def test_damaged_trace(page, browser, tmp_path):
    folder = trace.write(tmp_path / "damaged", frames=3)
    text = (folder / "trace.ron").read_text()
    (folder / "trace.ron").write_text(text.replace("Submit(2", "Sumbit(2"))
    shown = Page(browser, report(folder, code=2)).open()
    assert "Reading stopped: action 14" in shown.text and "Sumbit" in shown.text
    assert "frame 0" in shown.open("pass/0").text

    torn = trace.write(tmp_path / "torn", frames=3)
    (torn / "trace.ron").write_text(text[: text.index("Submit(3") + 40])
    shown = Page(browser, report(torn)).open()
    assert "the trace ends in the middle of action 16" in shown.text

    missing = trace.write(tmp_path / "missing", frames=1)
    (missing / "data1.wgsl").unlink()
    shown = Page(browser, report(missing, code=1)).open(shown.resource("triangle shader"))
    assert "data1.wgsl" in shown.text and "No such file" in shown.text
