"""Reads a Word file back without the library that wrote it: the zip's parts, and the paragraphs as a reader sees them."""

import zipfile
from io import BytesIO

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PRINTED = {f"{W}br": "\n", f"{W}tab": "\t"}


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def trees(content: bytes) -> dict[str, etree._Element]:
    """Every XML part, read by a parser that forgives nothing."""
    strict = etree.XMLParser(recover=False, resolve_entities=False)
    return {n: etree.fromstring(b, strict) for n, b in parts(content).items() if n.endswith((".xml", ".rels"))}


def body(content: bytes) -> etree._Element:
    return trees(content)["word/document.xml"]


def paragraphs(root: etree._Element) -> list[str]:
    return [
        "".join(_PRINTED.get(e.tag, e.text or "") for e in p.iter(f"{W}t", f"{W}br", f"{W}tab") if e.getparent().tag == f"{W}r")
        for p in root.iter(f"{W}p")
    ]


def text(content: bytes) -> str:
    return "\n".join(paragraphs(body(content)))


def styled(content: bytes, style: str) -> list[str]:
    """The paragraphs in a style, by the style's id."""
    found = [p for p in body(content).iter(f"{W}p") if p.find(f"{W}pPr/{W}pStyle[@{W}val='{style}']") is not None]
    return [paragraphs(p)[0] for p in found]


def tables(content: bytes) -> list[list[list[str]]]:
    """Each table as rows of cell texts."""
    return [
        [["\n".join(paragraphs(tc)) for tc in tr.findall(f"{W}tc")] for tr in table.findall(f"{W}tr")]
        for table in body(content).iter(f"{W}tbl")
    ]
