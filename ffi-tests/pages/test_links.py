"""Links between the pages lead somewhere, to the heading that they name."""

import re

import pytest
from blocks import BLOCK, ROOT, pages

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"`[^`]*`")


def anchors(text):
    """The names by which a page's headings are linked to."""
    headings = re.findall(r"^#+ (.*)$", BLOCK.sub("", text), re.M)
    plain = [re.sub(r"\[(.*?)\]\(.*?\)", r"\1", heading).replace("`", "").lower() for heading in headings]
    return {re.sub(r"[^\w\- ]", "", heading).replace(" ", "-") for heading in plain}


def broken(page, text):
    for link in LINK.findall(CODE.sub("", BLOCK.sub("", text))):
        path, _, anchor = link.partition("#")
        if path.startswith(("https:", "mailto:")):
            continue
        target = page.parent / path if path else page
        if not target.exists():
            yield f"{link}: there is no {path}"
        elif anchor and anchor not in anchors(text if not path else target.read_text()):
            yield f"{link}: no heading is called so"


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    assert list(broken(page, page.read_text())) == []


def test_a_link_that_leads_nowhere_is_found():
    page = ROOT / "README.md"
    assert list(broken(page, "# A *b*\n[x](LICENSE-MIT) [y](#a-b)")) == []
    assert list(broken(page, "[x](nowhere.md)")) == ["nowhere.md: there is no nowhere.md"]
    assert list(broken(page, "# A\n[x](#b)")) == ["#b: no heading is called so"]


def test_the_index_has_every_page():
    index = (ROOT / "docs/README.md").read_text()
    listed = set(re.findall(r"^\| \[.*?\]\(([\w-]+\.md)\)", index, re.M))
    assert listed == {page.name for page in (ROOT / "docs").glob("*.md")} - {"README.md"}
