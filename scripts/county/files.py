"""Writes grids in the formats in which offices hand in papers."""
import csv, io, zipfile
from html import escape as escaped
from xml.sax.saxutils import escape

import openpyxl, xlwt
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter

from .grid import Formula, Number, Pieces, text


def save(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def xlsx(path, *grids, title=None):
    """A workbook; `title` is a property of the document."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for grid in grids:
        sheet = book.create_sheet(grid.name)
        for (row, column), value in grid.cells.items():
            cell = sheet.cell(row + 1, column + 1)
            if isinstance(value, Number):
                cell.value = float(value.value)
                cell.number_format = value.format or "General"
            elif isinstance(value, Formula):
                cell.value = "=" + value.text
            elif isinstance(value, Pieces):
                fonts = {"struck": InlineFont(strike=True), "raised": InlineFont(vertAlign="superscript")}
                cell.value = CellRichText(*[TextBlock(fonts[look], piece) if look else piece for piece, look in value.pieces])
            else:
                cell.value = value
                cell.data_type = "s"
        for a, b, c, d in grid.merges:
            sheet.merge_cells(start_row=a + 1, start_column=b + 1, end_row=c + 1, end_column=d + 1)
        for row in grid.hidden_rows:
            sheet.row_dimensions[row + 1].hidden = True
        for column in grid.hidden_columns:
            sheet.column_dimensions[get_column_letter(column + 1)].hidden = True
        for (row, column), words in grid.comments.items():
            sheet.cell(row + 1, column + 1).comment = Comment(words, "预算股")
        if grid.header:
            sheet.oddHeader.right.text = grid.header
        if grid.is_hidden:
            sheet.sheet_state = "hidden"
    if title:
        book.properties.title = title
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)


def xls(path, *grids):
    """A workbook of Excel 97 to 2003, or of WPS under the ending .et."""
    book = xlwt.Workbook(encoding="utf-8")
    for grid in grids:
        sheet, spans = book.add_sheet(grid.name), grid.spans()
        for (row, column), value in sorted(grid.cells.items()):
            style = xlwt.XFStyle()
            if isinstance(value, Number):
                style.num_format_str = value.format or "General"
                value = float(value.value)
            rows, columns = spans.get((row, column), (1, 1))
            sheet.write_merge(row, row + rows - 1, column, column + columns - 1, value if isinstance(value, float) else text(value), style)
    out = io.BytesIO()
    book.save(out)
    save(path, out.getvalue())


def rows_of(grid):
    """The rows without covered cells: (row, [(column, value, rows, columns)])."""
    covered, spans = grid.covered(), grid.spans()
    for row in range(grid.next):
        yield row, [(column, grid.cells.get((row, column), ""), *spans.get((row, column), (1, 1)))
                    for column in range(grid.width) if (row, column) not in covered]


def csv_file(path, grid, encoding="gb18030"):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for row in range(grid.next):
        writer.writerow([text(grid.cells.get((row, column), "")) for column in range(grid.width)])
    save(path, out.getvalue().encode(encoding))


def web_page(path, grid, encoding="gbk"):
    rows = ""
    for _, cells in rows_of(grid):
        rows += "<tr>"
        for _, value, down, across in cells:
            words = f"{value.value:,.2f}" if isinstance(value, Number) and value.format else text(value)
            rows += f'<td rowspan="{down}" colspan="{across}">' + escaped(words).replace("\n", "<br>") + "</td>"
        rows += "</tr>\n"
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}">'
    save(path, f"<html><head>{head}</head><body><table border=1>\n{rows}</table></body></html>".encode(encoding))


def xml2003(path, grid):
    spread = "urn:schemas-microsoft-com:office:spreadsheet"
    formats = sorted({value.format for value in grid.cells.values() if isinstance(value, Number) and value.format})
    styles = "".join(f'<Style ss:ID="s{n}"><NumberFormat ss:Format="{escape(f)}"/></Style>' for n, f in enumerate(formats))
    rows = ""
    for row, cells in rows_of(grid):
        rows += f'<Row ss:Index="{row + 1}">'
        for column, value, down, across in cells:
            style = f' ss:StyleID="s{formats.index(value.format)}"' if isinstance(value, Number) and value.format else ""
            kind = "Number" if isinstance(value, Number) else "String"
            rows += (f'<Cell ss:Index="{column + 1}" ss:MergeDown="{down - 1}" ss:MergeAcross="{across - 1}"{style}>'
                     f'<Data ss:Type="{kind}">{escape(text(value))}</Data></Cell>' if value != "" or down + across > 2 else "")
        rows += "</Row>"
    save(path, (f'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="{spread}" xmlns:ss="{spread}">'
                f'<Styles>{styles}</Styles><Worksheet ss:Name="{grid.name}"><Table>{rows}</Table></Worksheet></Workbook>').encode())


def docx(path, *grids, before=(), after=(), header=None):
    """A Word document: paragraphs, a table for each grid, and a page header."""
    word, office = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://schemas.openxmlformats.org/officeDocument/2006"
    package = "http://schemas.openxmlformats.org/package/2006"

    def paragraph(words):
        return f'<w:p><w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'
    body = "".join(map(paragraph, before))
    for grid in grids:
        covered, spans = grid.covered(), grid.spans()
        body += "<w:tbl><w:tblPr/>"
        for row in range(grid.next):
            body += "<w:tr>"
            column = 0
            while column < grid.width:
                first = next(((a, b) for a, b, c, d in grid.merges if a <= row <= c and b == column), (row, column))
                rows, columns = spans.get(first, (1, 1))
                marks = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
                marks += ('<w:vMerge w:val="restart"/>' if first[0] == row else "<w:vMerge/>") if rows > 1 else ""
                value = "" if (row, column) in covered else text(grid.cells.get((row, column), ""))
                body += f"<w:tc><w:tcPr>{marks}</w:tcPr>{paragraph(value)}</w:tc>"
                column += columns
            body += "</w:tr>"
        body += "</w:tbl>" + paragraph("")
    body += "".join(map(paragraph, after))
    section = f'<w:sectPr><w:headerReference w:type="default" r:id="rId1" xmlns:r="{office}/relationships"/></w:sectPr>' if header else ""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        f'relationships+xml"/><Override PartName="/word/document.xml" ContentType="{kind}.document.main+xml"/>'
        f'<Override PartName="/word/header1.xml" ContentType="{kind}.header+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{word}"><w:body>{body}{section}</w:body></w:document>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/relationships/header" Target="header1.xml"/></Relationships>',
        "word/header1.xml": f'<w:hdr xmlns:w="{word}">{paragraph(header or "")}</w:hdr>',
    }
    zipped(path, {name: part.encode() for name, part in parts.items()})


def zipped(path, parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    save(path, out.getvalue())
