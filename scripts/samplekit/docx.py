"""Writes grids as a Word document, as a department fills in a form there: titles as paragraphs, one table for each grid."""
from xml.sax.saxutils import escape

from .grid import plain
from .xlsx import zipped

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def docx(grids):
    return written('<w:p><w:r><w:br w:type="page"/></w:r></w:p>'.join("".join(table(grid)) for grid in grids))


def report(paragraphs):
    """A document of running text; a grid among the paragraphs is a table."""
    return written("".join("".join(table(part)) if hasattr(part, "cells") else paragraph(part) for part in paragraphs))


def written(body):
    return zipped([
        ("[Content_Types].xml",
         f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
         'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType='
         '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
        ("_rels/.rels",
         f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
         'Target="word/document.xml"/></Relationships>'),
        ("word/document.xml",
         f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="{WORD}"><w:body>{body}'
         '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:body></w:document>'),
    ])


def paragraph(value):
    lines = escape(str(plain(value))).split("\n")
    runs = "<w:r><w:br/></w:r>".join(f'<w:r><w:t xml:space="preserve">{line}</w:t></w:r>' for line in lines if line)
    return f"<w:p>{runs}</w:p>"


def table(grid):
    """The rows over the table are paragraphs; of a merged range its first cell has the text, and those below go on."""
    rows, columns = grid.size()
    spans = {(r, c): (h, w) for r, c, h, w in grid.merges}
    first = 0
    while first < rows and [c for r, c in grid.cells if r == first] == [0] and spans.get((first, 0), (1, 1))[1] == columns:
        yield paragraph(grid.cells[(first, 0)])
        first += 1
    below = {(r + i, c): w for (r, c), (h, w) in spans.items() for i in range(1, h)}
    yield "<w:tbl><w:tblPr/><w:tblGrid>" + "<w:gridCol/>" * columns + "</w:tblGrid>"
    for r in range(first, rows):
        cells, c = [], 0
        while c < columns:
            height, width = spans.get((r, c), (1, below.get((r, c), 1)))
            merge = '<w:vMerge w:val="restart"/>' if height > 1 else "<w:vMerge/>" if (r, c) in below else ""
            span = f'<w:gridSpan w:val="{width}"/>' if width > 1 else ""
            cells.append(f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{paragraph(grid.cells.get((r, c), ''))}</w:tc>")
            c += width
        yield "<w:tr>" + "".join(cells) + "</w:tr>"
    yield "</w:tbl>"
