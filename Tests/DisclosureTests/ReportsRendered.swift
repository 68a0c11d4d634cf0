import Templates
import Testing

@testable import Disclosure

/// All pages of a book as the templates of the project print them, by path with extension.
struct RenderedBook {
  var pages: [String: String] = [:]

  init(_ book: Book, _ input: ReportInput) throws {
    let source = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let library = TemplateLibrary(
      folders: ["/" + source + "/templates"],
      texts: chapterLists { Books.chapters(of: $0.book, under: input.policy) })
    var templates: [String: Template] = [:]
    for plan in pages_(of: book, from: input) {
      let record = plan.record()
      #expect(record.fault(against: plan.shape) == nil, "\(plan.path)")
      for format in PageFormat.all {
        let path = "\(format.folder)/\(plan.template).\(format.suffix)"
        let template = try templates[path] ?? library.template(path, shape: plan.shape)
        templates[path] = template
        var bytes: [UInt8] = []
        template.render(record, into: &bytes)
        let page = plan.path + "." + format.suffix
        #expect(pages[page] == nil, "two pages of one path: \(page)")
        pages[page] = String(decoding: bytes, as: UTF8.self)
      }
    }
  }

  var html: [(path: String, text: String)] { sorted(".html") }
  var markdown: [(path: String, text: String)] { sorted(".md") }

  private func sorted(_ suffix: String) -> [(path: String, text: String)] {
    pages.filter { $0.key.hasSuffix(suffix) }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

private func pages_(of book: Book, from input: ReportInput) -> [PagePlan] { pages(of: book, from: input).plans }

/// The tables of a page as grids of text, cell by cell.
enum PageTables {
  static func html(_ page: String) -> [[[String]]] {
    elements("table", in: page).map { table in
      elements("tr", in: table).map { row in
        cells(in: row).map { text(withoutTags($0)) }
      }
    }
  }

  static func markdown(_ page: String) -> [[[String]]] {
    var tables: [[[String]]] = []
    var isInside = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        isInside = false
        continue
      }
      if !isInside { tables.append([]) }
      isInside = true
      let row = cells(ofMarkdown: line)
      let isRuler = row.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 == "-" || $0 == ":" } }
      if !isRuler { tables[tables.count - 1].append(row) }
    }
    return tables
  }

  /// The content of every element of a name; elements of one name do not nest on these pages.
  static func elements(_ name: String, in page: String) -> [String] {
    var found: [String] = []
    for part in page.components(around: "<" + name).dropFirst() where part.hasPrefix(">") || part.hasPrefix(" ") {
      let content = part.components(around: ">").dropFirst().joined(separator: ">")
      found.append(content.components(around: "</" + name + ">")[0])
    }
    return found
  }

  private static func cells(in row: String) -> [String] {
    row.components(around: "<t").dropFirst().filter { $0.hasPrefix("h ") || $0.hasPrefix("h>") || $0.hasPrefix("d") }
      .map { part in
        let content = part.components(around: ">").dropFirst().joined(separator: ">")
        return content.components(around: "</t")[0]
      }
  }

  private static func withoutTags(_ text: String) -> String {
    var out = ""
    var isTag = false
    for character in text {
      switch character {
      case "<": isTag = true
      case ">": isTag = false
      default: if !isTag { out.append(character) }
      }
    }
    return out
  }

  private static func text(_ html: String) -> String {
    var text = html
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      text = text.components(around: entity).joined(separator: character)
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func cells(ofMarkdown line: Substring) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    // A link's target is left out: [text](target) is text.
    var isTarget = false
    var last: Character = " "
    for character in line.dropFirst() {
      if isEscaped {
        if !isTarget { cell.append(character) }
        isEscaped = false
        last = " "
        continue
      }
      switch character {
      case "\\": isEscaped = true
      case "|":
        let broken = cell.components(around: "<br>").joined(separator: " ")
        cells.append(broken.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        cell = ""
      case "[", "]": break
      case "(" where last == "]": isTarget = true
      case ")" where isTarget: isTarget = false
      default: if !isTarget { cell.append(character) }
      }
      last = character
    }
    return cells
  }
}

extension String {
  /// The parts between occurrences of a separator.
  func components(around separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
