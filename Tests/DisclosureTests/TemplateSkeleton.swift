@testable import Templates

/// What a template prints whichever way its sections go: every name it looks at, and its headings with `{name}` for values.
struct TemplateSkeleton {
  /// By the way from the page's record: `key-projects.keyProjects.name`.
  private(set) var names: Set<String> = []
  private var text = ""

  init(_ template: Template) {
    var frames = [(shape: template.shape, path: "")]
    walk(0..<template.program.steps.count, of: template.program, &frames)
  }

  /// The headings of a page in HTML, with their level: `2 目录`.
  var htmlHeadings: [String] {
    text.matches(of: /<h([1-6])[^>]*>(.*?)<\/h[1-6]>/).map { match in
      String(match.1) + " " + match.2.replacing(/<[^>]*>/, with: "")
    }
  }

  /// The headings of a page in Markdown.
  var markdownHeadings: [String] {
    text.matches(of: /(#+) ([^\n]*)\n/.anchorsMatchLineEndings()).filter { match in
      match.range.lowerBound == text.startIndex || text[text.index(before: match.range.lowerBound)] == "\n"
    }.map { "\($0.1.count) \($0.2)" }
  }

  private mutating func walk(
    _ range: Range<Int>, of program: Program, _ frames: inout [(shape: TemplateShape, path: String)]
  ) {
    var i = range.lowerBound
    while i < range.upperBound {
      let step = program.steps[i]
      i += 1
      switch step {
      case .literal(let start, let end):
        text += String(decoding: program.literals[Int(start)..<Int(end)], as: UTF8.self)
      case .text(let slot, _):
        let (field, path) = field(at: slot, program, frames)
        names.insert(path)
        text += "{" + field.name + "}"
      case .markup(let slot), .flag(let slot, _), .noList(let slot, _), .noRecord(let slot, _), .noFlag(let slot, _):
        names.insert(field(at: slot, program, frames).path)
      case .list(let slot, let end), .record(let slot, let end):
        let (field, path) = field(at: slot, program, frames)
        names.insert(path)
        guard let inner = field.kind.inner else { continue }
        frames.append((inner, path + "."))
        walk(i..<Int(end), of: program, &frames)
        frames.removeLast()
        i = Int(end)
      }
    }
  }

  private func field(
    at slot: Slot, _ program: Program, _ frames: [(shape: TemplateShape, path: String)]
  ) -> (field: TemplateField, path: String) {
    var (shape, path) = frames[Int(slot.frame)]
    for hop in program.hops[Int(slot.firstHop)..<Int(slot.firstHop + slot.hopCount)] {
      let field = shape.fields[Int(hop)]
      path += field.name + "."
      shape = field.kind.inner ?? shape
    }
    let field = shape.fields[Int(slot.field)]
    return (field, path + field.name)
  }
}

extension FieldKind {
  fileprivate var inner: TemplateShape? {
    switch self {
    case .record(let shape), .list(let shape): shape
    case .text, .markup, .flag: nil
    }
  }
}
