/// A piece of a template: a tag, or text without a line break but at its end.
struct TemplateToken: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case text
    /// `{{name}}`
    case variable
    /// `{{{name}}}`, `{{&name}}`
    case raw
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case end
    /// `{{>name}}`
    case partial
    /// `{{<name}}`
    case parent
    /// `{{$name}}`
    case block
    /// `{{!…}}`, `{{=…=}}`
    case silent
  }

  var kind: Kind
  /// The bytes of the whole piece.
  var range: Range<Int>
  /// The bytes of a tag's name.
  var name: Range<Int>

  var isOpening: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    default: false
    }
  }
  /// Whether a line that holds nothing else vanishes.
  var mayStandAlone: Bool { kind != .text && kind != .variable && kind != .raw }
}
