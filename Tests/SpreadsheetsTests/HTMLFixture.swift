@testable import Spreadsheets

extension Delivered {
  /// Reads a file as every file is read: what it is, its content decides.
  static func file(
    _ bytes: [UInt8], name: String = "自评表.xls", _ limits: ReadLimits = ReadLimits(),
    answers: [Int: Continuation] = [:]
  ) throws -> Delivered {
    var delivered = Delivered(answers: answers)
    do throws(ReadError) {
      let file = try ByteFile(bytes, path: name, limits: limits)
      delivered.facts = try readWorkbook(try sniff(file), limits: limits, into: &delivered)
    } catch {
      delivered.error = error.cause
    }
    return delivered
  }

  /// Reads a page.
  static func page(_ text: String, _ limits: ReadLimits = ReadLimits()) throws -> Delivered {
    try file(Array(text.utf8), limits)
  }
}

/// Pages as programs write them.
enum HTMLFixture {
  /// What Excel saves as a web page, around the rows of its table.
  static func excel(_ rows: String, styles: String = "", name: String = "自评表") -> String {
    """
    <html xmlns:o="urn:schemas-microsoft-com:office:office"\r
    xmlns:x="urn:schemas-microsoft-com:office:excel"\r
    xmlns="http://www.w3.org/TR/REC-html40">\r
    <head>\r
    <meta http-equiv=Content-Type content="text/html; charset=utf-8">\r
    <meta name=ProgId content=Excel.Sheet>\r
    <style>\r
    <!--table\r
    \t{mso-displayed-decimal-separator:"\\.";\r
    \tmso-displayed-thousand-separator:"\\,";}\r
    \(styles)\r
    -->\r
    </style>\r
    <!--[if gte mso 9]><xml>\r
     <x:ExcelWorkbook>\r
      <x:ExcelWorksheets>\r
       <x:ExcelWorksheet>\r
        <x:Name>\(name)</x:Name>\r
        <x:WorksheetOptions><x:Selected/></x:WorksheetOptions>\r
       </x:ExcelWorksheet>\r
      </x:ExcelWorksheets>\r
     </x:ExcelWorkbook>\r
     <x:ExcelName><x:Name>Print_Area</x:Name></x:ExcelName>\r
    </xml><![endif]-->\r
    </head>\r
    <body link=blue vlink=purple>\r
    <table x:str border=0 cellpadding=0 cellspacing=0 width=288 style='border-collapse:collapse'>\r
     <col width=72 span=4 style='mso-width-source:userset;width:54pt'>\r
    \(rows)\r
     <![if supportMisalignedColumns]>\r
     <tr height=0 style='display:none'><td width=72 style='width:54pt'></td></tr>\r
     <![endif]>\r
    </table>\r
    </body>\r
    </html>\r

    """
  }

  /// Every kind of element that the reader knows, in one page.
  static let everything = """
    <!DOCTYPE html><html><head><title>导出</title><meta charset="utf-8"><!--[if gte mso 9]><xml><x:ExcelWorkbook>\
    <x:ExcelWorksheet><x:Name>甲</x:Name></x:ExcelWorksheet></x:ExcelWorkbook></xml><![endif]-->
    <style>.p{mso-number-format:"0\\.00%"} td.t , th{mso-number-format:"\\@";}</style><script>if (1 < 2) {"<table>"}</script></head>
    <body><h2>自评表</h2><table border=1><caption>清单<br>一</caption><colgroup><col></colgroup><thead><tr><th rowspan=2>名称
    <th colspan="2" style="mso-ignore:colspan">金额</thead><tbody><tr><td class=p x:num="0.8618">86%</td><td x:str>001</td></tr>
    <tr><td rowspan=0>a<br>b</td><td>&nbsp;&#20013;&yen;</td><td x:err="#N/A"><pre> x
     y</pre></td></tr><tr><td><table><tr><td>1<td>2</tr><tr><td>3<td>4<td>5</table>后</td></tr></tbody><tfoot><tr><td><input value=6>
    <select><option>7<option selected>8</select></td></tr></tfoot></table><p>填表人：张三</p></body></html>
    """
}
