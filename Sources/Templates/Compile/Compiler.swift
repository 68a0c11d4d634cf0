/// Turns a parsed template, with all that it includes, into a program; collects every fault it meets.
struct Compiler {
  static let depthLimit = 48
  static let stepLimit = 50_000
  static let literalLimit = 16 << 20

  /// What a block is filled with, and where that was written.
  struct Filling {
    var block: TemplateBlock
    var source: TemplateSource
    /// The fillings in force where it was written.
    var fillings: [String: Int]
    var isUsed = false
  }

  let folders: TemplateFolders
  var program = Program()
  var errors: [TemplateError] = []
  var scope: Scope
  var place: OutputPlace
  /// The template whose nodes are being compiled, what included it, and how its lines are indented.
  var source: TemplateSource
  var included: [Inclusion] = []
  var indentation: [UInt8] = []
  var skipsIndentation = false
  var fillings: [Filling] = []
  var inForce: [String: Int] = [:]
  /// The first step that no earlier literal may grow over.
  var barrier = 0
  private var parsed: [String: ParsedTemplate] = [:]
  private var work = 0
  private var isExhausted = false

  struct Inclusion {
    var place: String
    var path: String
    var reach: [[Int32]]
    var fillings: [String: String]
  }

  init(folders: TemplateFolders, shape: TemplateShape, path: String) {
    self.folders = folders
    scope = Scope(shape: shape)
    place = OutputPlace(path: path)
    source = TemplateSource(path: path, bytes: [])
  }

  /// The paths of all templates read so far.
  var paths: [String] { parsed.keys.sorted() }

  /// Compiles the template of a path; `errors` tells whether the program may be used.
  mutating func compile(_ path: String) {
    do throws(TemplateError) {
      let template = try load(path)
      source = template.source
      included = [Inclusion(place: "", path: path, reach: scope.reach, fillings: [:])]
      compile(template.nodes)
    } catch {
      errors.append(error)
    }
  }

  mutating func load(_ path: String) throws(TemplateError) -> ParsedTemplate {
    if let template = parsed[path] { return template }
    let template = try parseTemplate(try folders.read(path))
    parsed[path] = template
    return template
  }

  mutating func compile(_ nodes: [TemplateNode]) {
    for node in nodes where !isExhausted {
      work += 1
      if work > Self.stepLimit || program.literals.count > Self.literalLimit {
        isExhausted = true
        fail(.limit(.expansion, Self.stepLimit), 0..<0)
        return
      }
      switch node {
      case .text(let range): literal(source.bytes[range])
      case .lineStart:
        if !skipsIndentation { literal(indentation[...]) }
        skipsIndentation = false
      case .variable(let name, let tag, let raw): variable(name, tag, raw)
      case .section(let name, let inverted, let nodes): section(name, inverted, nodes)
      case .partial(let name, let indentation): include(name, indentation, [])
      case .parent(let name, let indentation, let blocks): include(name, indentation, blocks)
      case .block(let block, let form): self.block(block, form)
      }
    }
  }

  mutating func fail(_ cause: TemplateError.Cause, _ range: Range<Int>, suggestion: String? = nil) {
    let trail = included.dropFirst().reversed().map(\.place)
    let error = source.error(cause, at: range, suggestion: suggestion, includedFrom: trail)
    let isKnown = errors.contains {
      $0.cause == cause && $0.file == error.file && $0.line == error.line && $0.column == error.column
    }
    if !isKnown { errors.append(error) }
  }

  mutating func literal(_ bytes: ArraySlice<UInt8>) {
    if bytes.isEmpty { return }
    place.read(bytes)
    let start = Int32(program.literals.count)
    program.literals.append(contentsOf: bytes)
    let end = Int32(program.literals.count)
    if program.steps.count > barrier, case .literal(let first, start)? = program.steps.last {
      program.steps[program.steps.count - 1] = .literal(start: first, end: end)
    } else {
      program.steps.append(.literal(start: start, end: end))
    }
  }
}
