/// `datapackage.json`: a Tabular Data Package (specs.frictionlessdata.io) that describes the data files beside it.
func dataPackage(_ book: DataBook, _ tables: [DataTable]) -> [UInt8] {
  var json = "{\n  \"profile\": \"tabular-data-package\",\n"
  json += "  \"name\": \(quoted("gongkai-" + book.name)),\n  \"title\": \(quoted(book.title)),\n"
  json += "  \"description\": \(quoted(guardNote)),\n"
  if let date = book.date.flatMap(CalendarDate.init) {
    // The day in gongkai.yml is the only one there is: no clock is asked. A data package wants a time (RFC 3339).
    json += "  \"version\": \(quoted(version(book, date))),\n"
    json += "  \"created\": \(quoted(date.iso + "T00:00:00+08:00")),\n"
  }
  json += licenses(book)
  if !book.publisher.isEmpty {
    json += "  \"sources\": [{\"title\": \(quoted(book.publisher + "，根据各部门、各单位报送的绩效材料汇总"))}],\n"
    json += "  \"contributors\": [{\"title\": \(quoted(book.publisher)), \"role\": \"publisher\"}],\n"
  }
  json += "  \"resources\": [\n"
  json += tables.map(resource).joined(separator: ",\n")
  json += "\n  ]\n}\n"
  return Array(json.utf8)
}

/// The year that is reported on and the day of publication: `2024.20250820`.
private func version(_ book: DataBook, _ date: CalendarDate) -> String {
  let day = date.iso.filter { $0 != "-" }
  return book.year.isEmpty ? day : book.year + "." + day
}

/// The bureau's own terms. Where it says none, that is said: a program cannot grant a licence.
private func licenses(_ book: DataBook) -> String {
  guard book.isOpen else { return "" }
  let license =
    book.license
    ?? DataLicense(name: "notspecified", title: "未另行声明许可；使用时请注明来源：\(book.publisher)")
  var fields = ["\"name\": \(quoted(license.name))"]
  if !license.path.isEmpty { fields.append("\"path\": \(quoted(license.path))") }
  if !license.title.isEmpty { fields.append("\"title\": \(quoted(license.title))") }
  return "  \"licenses\": [{\(fields.joined(separator: ", "))}],\n"
}

private let guardNote =
  "金额单位为万元（六位小数，精确到分），得分和百分比为两位小数。以 = + - @ 等开头、可能被电子表格当作公式的文字，前面加了一个空格；指标表的文字里，可能被当作网页标记的小于号，后面加了一个空格。"

private func resource(_ table: DataTable) -> String {
  let fields = table.columns.map { column in
    let field = "          {\"name\": \(quoted(column.name)), \"type\": \"\(column.content.rawValue)\""
    return field + ", \"description\": \(quoted(column.description))}"
  }
  var keys = ""
  if !table.key.isEmpty { keys += ",\n        \"primaryKey\": \(list(table.key))" }
  if let points = table.points {
    keys += """
      ,
              "foreignKeys": [
                {
                  "fields": \(list(points.columns)),
                  "reference": {"resource": "\(points.to.name)", "fields": \(list(points.columns))}
                }
              ]
      """
  }
  return """
        {
          "profile": "tabular-data-resource",
          "name": "\(table.kind.name)",
          "title": \(quoted(table.title)),
          "path": "\(table.kind.name).csv",
          "format": "csv",
          "mediatype": "text/csv",
          "encoding": "utf-8",
          "dialect": {"delimiter": ",", "lineTerminator": "\\n", "header": true},
          "schema": {
            "missingValues": [""],
            "fields": [
    \(fields.joined(separator: ",\n"))
            ]\(keys)
          }
        }
    """
}

private func list(_ names: [String]) -> String { "[" + names.map(quoted).joined(separator: ", ") + "]" }

/// A JSON string (RFC 8259).
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "\u{0}"..."\u{1f}":
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
