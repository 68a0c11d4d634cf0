"""Writes grids as XML Spreadsheet 2003, as Excel and WPS save it: ss:Index after gaps, MergeAcross, MergeDown."""
from xml.sax.saxutils import escape

from .grid import Number

SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"


def xml2003(grids):
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<?mso-application progid="Excel.Sheet"?>',
        f'<Workbook xmlns="{SPREADSHEET}" xmlns:o="urn:schemas-microsoft-com:office:office" '
        f'xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="{SPREADSHEET}" xmlns:html="http://www.w3.org/TR/REC-html40">',
        " <Styles>",
        '  <Style ss:ID="Default" ss:Name="Normal"><Alignment ss:Vertical="Center" ss:WrapText="1"/><Font ss:FontName="宋体" ss:Size="11"/></Style>',
        '  <Style ss:ID="s62"><NumberFormat ss:Format="Percent"/></Style>',
        " </Styles>",
    ]
    for grid in grids:
        lines += sheet_lines(grid)
    return ("\r\n".join(lines + ["</Workbook>", ""])).encode("utf-8")


def sheet_lines(grid):
    rows, columns = grid.size()
    spans = {(r, c): (h, w) for r, c, h, w in grid.merges}
    taken = {(r + i, c + j) for r, c, h, w in grid.merges for i in range(h) for j in range(w)} - set(spans)
    yield f' <Worksheet ss:Name="{escape(grid.name)}">'
    yield f'  <Table ss:ExpandedColumnCount="{columns}" ss:ExpandedRowCount="{rows}" x:FullColumns="1" x:FullRows="1">'
    expected_row = 0
    for r in range(rows):
        places = sorted(c for (row, c) in set(grid.cells) | set(spans) if row == r and (row, c) not in taken)
        if not places:
            continue
        yield "   <Row>" if r == expected_row else f'   <Row ss:Index="{r + 1}">'
        expected_row, expected = r + 1, 0
        for c in places:
            height, width = spans.get((r, c), (1, 1))
            index = "" if c == expected else f' ss:Index="{c + 1}"'
            across = f' ss:MergeAcross="{width - 1}"' if width > 1 else ""
            down = f' ss:MergeDown="{height - 1}"' if height > 1 else ""
            value = grid.cells.get((r, c))
            style = ' ss:StyleID="s62"' if isinstance(value, Number) and value.percent else ""
            yield f"    <Cell{index}{across}{down}{style}>{data(value)}</Cell>"
            expected = c + width
        yield "   </Row>"
    yield "  </Table>"
    if grid.hidden:
        yield '  <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>'
    yield " </Worksheet>"


def data(value):
    if value is None:
        return ""
    if isinstance(value, Number):
        return f'<Data ss:Type="Number">{value.text}</Data>'
    text = escape(value).replace("\n", "&#10;")
    return f'<Data ss:Type="String">{text}</Data>'
