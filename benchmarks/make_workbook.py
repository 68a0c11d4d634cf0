#!/usr/bin/env python3
"""make_workbook.py xlsx|xls CELLS PATH: writes the rows of benchmarks/readers with XlsxWriter or xlwt; exit 1 without them."""
import importlib.machinery, importlib.util, sys
from pathlib import Path

format, cells, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
source = Path(__file__).with_name("readers").read_text(encoding="utf-8").replace("\nmain()\n", "\n")
names = {"__file__": __file__}
exec(compile(source, "readers", "exec"), names)
try:
    if format == "xlsx":
        import xlsxwriter
        book = xlsxwriter.Workbook(path, {"constant_memory": False})
        sheet = book.add_worksheet("表")
        for n, row in enumerate(names["rows"](cells)):
            sheet.write_row(n, 0, row)
        book.close()
    else:
        import xlwt
        book = xlwt.Workbook(encoding="utf-8")
        # An XLS sheet has at most 65,536 rows.
        columns = -(-cells // 10 // 65_000)
        sheet = book.add_sheet("表")
        for n, row in enumerate(names["rows"](cells)):
            for k, value in enumerate(row):
                sheet.write(n // columns, n % columns * 10 + k, value)
        book.save(path)
except ImportError:
    sys.exit(1)
