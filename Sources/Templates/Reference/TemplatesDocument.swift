/// docs/templates.md: how a template is written and edited, which page uses which, and every name, in Chinese.
///
/// - Parameters:
///   - shapes: the templates' paths below `html/` and `markdown/`, without extension, and what they may name.
///   - notes: what else is to be said of them, as Markdown.
public func templatesDocument(shapes: [(path: String, shape: TemplateShape)], notes: String = "") -> String {
  var document = templatesIntroduction + notes
  document += "\n## 页面与模板\n\n| 页面 | 网页模板 | Markdown 模板 | 可用的数据 |\n|---|---|---|---|\n"
  var catalogue = ShapeCatalogue()
  for (path, shape) in shapes {
    let name = catalogue.add(shape)
    document += "| \(cell(shape.summary)) | `html/\(path).html` | `markdown/\(path).md` | [\(name)](#\(name)) |\n"
  }
  document += "\n## 可用的名称\n"
  // Adding a shape's fields may add shapes behind it.
  var next = 0
  while next < catalogue.shapes.count {
    let (name, shape) = catalogue.shapes[next]
    next += 1
    document += "\n### \(name)\n\n"
    if !shape.summary.isEmpty { document += cell(shape.summary) + "\n\n" }
    document += "| 名称 | 写法 | 种类 | 含义 |\n|---|---|---|---|\n"
    for field in shape.fields {
      document += "| `\(field.name)` | `\(field.usage)` | \(kind(of: field, &catalogue)) | \(cell(field.summary)) |\n"
    }
  }
  return document
}

/// The shapes met so far, each under a name of its own.
private struct ShapeCatalogue {
  private(set) var shapes: [(name: String, shape: TemplateShape)] = []
  private var names: [TemplateShape: String] = [:]
  private var counts: [String: Int] = [:]

  mutating func add(_ shape: TemplateShape) -> String {
    if let name = names[shape] { return name }
    let count = counts[shape.name, default: 0] + 1
    counts[shape.name] = count
    let name = count == 1 ? shape.name : "\(shape.name)-\(count)"
    names[shape] = name
    shapes.append((name, shape))
    return name
  }
}

private func kind(of field: TemplateField, _ catalogue: inout ShapeCatalogue) -> String {
  switch field.kind {
  case .text: return "文字"
  case .markup: return "图形"
  case .flag: return "是否"
  case .record(let shape):
    let name = catalogue.add(shape)
    return "一组数据，可能没有：[\(name)](#\(name))"
  case .list(let shape):
    if shape.fields.map(\.name) == ["."] { return "列表，每项是一段文字" }
    let name = catalogue.add(shape)
    return "列表，每项是：[\(name)](#\(name))"
  }
}

private func cell(_ text: String) -> String {
  text.replacing("|", with: "\\|").replacing("\n", with: "<br>")
}

extension TemplateField {
  fileprivate var usage: String {
    switch kind {
    case .text: "{{\(name)}}"
    case .markup: "{{{\(name)}}}"
    case .flag: "{{#\(name)}}…{{/\(name)}}"
    case .record: "{{#\(name)}}…{{/\(name)}}"
    case .list(let shape):
      shape.fields.map(\.name) == ["."]
        ? "{{#\(name)}}{{.}}{{/\(name)}}" : "{{#\(name)}}…{{/\(name)}}"
    }
  }
}
