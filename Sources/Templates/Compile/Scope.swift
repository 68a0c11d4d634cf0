/// The records that are entered at a place of a template, outermost first; resolves names to slots.
struct Scope {
  struct Frame {
    var shape: TemplateShape
    /// The way from the outermost record to this one, as field numbers: equal ways are equal data.
    var origin: [Int32]
  }

  /// A name's meaning.
  struct Meaning {
    var frame: Int
    /// The fields from that frame's record to the value.
    var path: [Int32]
    var kind: FieldKind
  }

  private(set) var frames: [Frame]

  init(shape: TemplateShape) {
    frames = [Frame(shape: shape, origin: [])]
  }

  mutating func enter(_ shape: TemplateShape, at meaning: Meaning) {
    frames.append(Frame(shape: shape, origin: frames[meaning.frame].origin + meaning.path))
  }

  mutating func leave() { frames.removeLast() }

  /// The ways of the records that names can still reach: a record entered again hides its first entry.
  var reach: [[Int32]] {
    var reach: [[Int32]] = []
    for frame in frames.reversed() where !reach.contains(frame.origin) { reach.append(frame.origin) }
    return reach
  }

  /// Finds a name: its first part in the innermost record that has it, further parts only within what that names.
  func resolve(_ name: String) throws(Unresolved) -> Meaning {
    if name == "." {
      let last = frames.count - 1
      guard let field = frames[last].shape.fields.firstIndex(where: { $0.name == "." }) else {
        throw Unresolved(cause: .unknownName("."))
      }
      return Meaning(frame: last, path: [Int32(field)], kind: frames[last].shape.fields[field].kind)
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.contains("") { throw Unresolved(cause: .malformedName(name)) }
    for index in frames.indices.reversed() {
      let fields = frames[index].shape.fields
      guard let field = fields.firstIndex(where: { $0.name == parts[0] }) else { continue }
      var meaning = Meaning(frame: index, path: [Int32(field)], kind: fields[field].kind)
      for (i, part) in parts.enumerated().dropFirst() {
        guard case .record(let shape) = meaning.kind else {
          throw Unresolved(cause: .noFields(name: name, part: parts[i - 1]))
        }
        guard let field = shape.fields.firstIndex(where: { $0.name == part }) else {
          let nearest = NearestName.of(part, in: shape.fields.map(\.name))
          let before = parts[..<i].joined(separator: ".")
          throw Unresolved(cause: .unknownName(name), suggestion: nearest.map { before + "." + $0 })
        }
        meaning.path.append(Int32(field))
        meaning.kind = shape.fields[field].kind
      }
      return meaning
    }
    let known = frames.reversed().flatMap { $0.shape.fields.map(\.name) }
    let rest = parts.dropFirst().map { "." + $0 }.joined()
    throw Unresolved(cause: .unknownName(name), suggestion: NearestName.of(parts[0], in: known).map { $0 + rest })
  }

  struct Unresolved: Error {
    var cause: TemplateError.Cause
    var suggestion: String?
  }
}
