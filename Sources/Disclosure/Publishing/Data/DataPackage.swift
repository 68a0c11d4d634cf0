/// `datapackage.json`: a Tabular Data Package (specs.frictionlessdata.io) that describes the data files beside it.
func dataPackage(_ book: DataBook, _ tables: [DataTable]) -> [UInt8] {
  var json = "{\n  \"profile\": \"tabular-data-package\",\n"
  json += "  \"name\": \(quoted("gongkai-" + book.name)),\n  \"title\": \(quoted(book.title)),\n"
  if let date = book.date { json += "  \"created\": \(quoted(date)),\n" }
  json += "  \"description\": \(quoted(guardNote)),\n  \"resources\": [\n"
  json += tables.map(resource).joined(separator: ",\n")
  json += "\n  ]\n}\n"
  return Array(json.utf8)
}

private let guardNote =
  "金额单位为万元（六位小数，精确到分），得分和百分比为两位小数。以 = + - @ 等开头、可能被电子表格当作公式的文字，前面加了一个空格。"

private func resource(_ table: DataTable) -> String {
  let fields = table.columns.map { column in
    var field = "          {\"name\": \(quoted(column.name)), \"type\": \"\(column.content.rawValue)\""
    if !column.description.isEmpty { field += ", \"description\": \(quoted(column.description))" }
    return field + "}"
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
            ]
          }
        }
    """
}

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
