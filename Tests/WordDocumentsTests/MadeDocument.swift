import WordDocuments

/// A document made of a few elements in the frame that all pages have.
func made(_ content: String, body: String = "web") -> WordDocument {
  let page = """
    <!DOCTYPE html><html lang="zh-CN"><head><title>表</title></head><body class="\(body)"><a class="skip" href="#main">跳</a>
    <header class="masthead"><p class="publication">公开</p><p class="audience">财政内部</p></header>
    <main id="main">\(content)</main><footer><p>脚注</p></footer></body></html>
    """
  return WordDocument(page: Array(page.utf8), properties: .init(author: "示例县财政局", date: "2025-08-20"))
}

/// The main part of such a document.
func text(_ content: String, body: String = "booklet") -> String { made(content, body: body).part("word/document.xml") }

/// What stands between two pieces of text, for each time they occur.
func all(_ text: String, from start: String, to end: String) -> [String] {
  var found: [String] = []
  var rest = text[...]
  while let (from, to) = pair(in: rest, start, end) {
    found.append(String(rest[from..<to]))
    rest = rest[to...]
  }
  return found
}

private func pair(in text: Substring, _ start: String, _ end: String) -> (String.Index, String.Index)? {
  guard let first = text.firstRange(of: start) else { return nil }
  guard let last = text[first.upperBound...].firstRange(of: end) else { return nil }
  return (first.upperBound, last.lowerBound)
}
