"""Writes grids as XLSX with nothing but the standard library, the same bytes every time."""
import io
import zipfile
from xml.sax.saxutils import escape

from .grid import Number, address, column_name

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STYLES = (
    f'{HEAD}<styleSheet xmlns="{MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font>'
    '<font><b/><sz val="16"/><name val="宋体"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3">'
    '<xf borderId="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>'
    '<xf numFmtId="10" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>'
    '<xf fontId="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>'
    "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"常规\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
)


def xlsx(grids, inline=False):
    """The bytes of a workbook. `inline`: texts in the cells, not in a table of shared strings (as some exporters do)."""
    shared, parts = {}, []
    for number, grid in enumerate(grids, 1):
        parts.append((f"xl/worksheets/sheet{number}.xml", worksheet(grid, shared, inline)))
    sheets = "".join(
        f'<sheet name="{escape(g.name)}" sheetId="{n}"{" state=" + chr(34) + "hidden" + chr(34) if g.hidden else ""} r:id="rId{n}"/>'
        for n, g in enumerate(grids, 1)
    )
    workbook = f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{sheets}</sheets></workbook>'
    links = [("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(grids) + 1)]
    links += [("styles", "styles.xml")] + ([("sharedStrings", "sharedStrings.xml")] if shared else [])
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATIONS}/{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(links, 1)
    )
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        for n in range(1, len(grids) + 1)
    )
    if shared:
        types += '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
    files = [
        ("[Content_Types].xml",
         f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
         'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
         '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>'
         f"{types}</Types>"),
        ("_rels/.rels",
         f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>'),
        ("xl/styles.xml", STYLES),
    ]
    if shared:
        items = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in shared)
        files.append(("xl/sharedStrings.xml", f'{HEAD}<sst xmlns="{MAIN}" uniqueCount="{len(shared)}">{items}</sst>'))
    return zipped(files + parts)


def worksheet(grid, shared, inline):
    rows, columns = grid.size()
    cells = dict(grid.cells)
    for top, left, height, width in grid.merges:  # Excel keeps styled, empty cells inside merged ranges
        for r in range(top, top + height):
            for c in range(left, left + width):
                cells.setdefault((r, c), None)
    by_row = {}
    for (r, c), value in sorted(cells.items(), key=lambda item: item[0]):
        by_row.setdefault(r, []).append(cell(r, c, value, shared, inline))
    body = "".join(f'<row r="{r + 1}">{"".join(texts)}</row>' for r, texts in by_row.items())
    merges = "".join(f'<mergeCell ref="{address(r, c)}:{address(r + h - 1, c + w - 1)}"/>' for r, c, h, w in grid.merges)
    if merges:
        merges = f'<mergeCells count="{len(grid.merges)}">{merges}</mergeCells>'
    widths = f'<cols><col min="1" max="{max(columns, 1)}" width="13" customWidth="1"/></cols>'
    dimension = f"A1:{column_name(max(columns, 1) - 1)}{max(rows, 1)}"
    return f'{HEAD}<worksheet xmlns="{MAIN}"><dimension ref="{dimension}"/>{widths}<sheetData>{body}</sheetData>{merges}</worksheet>'


def cell(row, column, value, shared, inline):
    place = address(row, column)
    style = ' s="2"' if (row, column) == (0, 0) else ""
    if value is None:
        return f'<c r="{place}"{style}/>'
    if isinstance(value, Number):
        style = ' s="1"' if value.percent else style
        return f'<c r="{place}"{style}><v>{value.text}</v></c>'
    if inline:
        return f'<c r="{place}"{style} t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    index = shared.setdefault(value, len(shared))
    return f'<c r="{place}"{style} t="s"><v>{index}</v></c>'


def zipped(files):
    """A zip of (name, text), every entry dated 1980-01-01 so that nothing depends on the clock."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(entry, text.encode("utf-8"), compresslevel=6)
    return out.getvalue()
