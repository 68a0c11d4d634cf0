/// What a template may name at one place: the fields of a record, each with its kind.
///
/// A template is checked against a shape when it is loaded, and every name becomes the number of a field.
/// Field names must not contain a dot, with one exception: a field named `.` is what `{{.}}` prints.
public struct TemplateShape: Sendable, Hashable {
  /// The name for the documentation, in Chinese: 项目.
  public var name: String
  /// What a record of this shape is, in Chinese.
  public var summary: String
  /// The fields, in the order of the values of a record.
  public var fields: [TemplateField]

  /// Makes a shape.
  public init(name: String, summary: String = "", fields: [TemplateField]) {
    self.name = name
    self.summary = summary
    self.fields = fields
  }

  /// The shape of an item of a list of texts: one field, named `.`.
  public static func text(_ summary: String) -> TemplateShape {
    TemplateShape(name: "文字", summary: summary, fields: [TemplateField(".", .text, summary)])
  }
}

/// One name that a template may use.
public struct TemplateField: Sendable, Hashable {
  /// The name, as a template writes it.
  public var name: String
  /// What may be done with it.
  public var kind: FieldKind
  /// What it means, in Chinese, for the documentation.
  public var summary: String

  /// Makes a field.
  public init(_ name: String, _ kind: FieldKind, _ summary: String) {
    self.name = name
    self.kind = kind
    self.summary = summary
  }

  /// Makes a field.
  public init(name: String, kind: FieldKind, summary: String) {
    self.init(name, kind, summary)
  }
}

/// What a template may do with a name.
public indirect enum FieldKind: Sendable, Hashable {
  /// Printed with `{{name}}`, escaped for its place.
  case text
  /// Trusted bytes such as a drawing: printed as they are with `{{{name}}}`.
  case markup
  /// Asked with `{{#name}}` and `{{^name}}`.
  case flag
  /// A record that may be missing: entered with `{{#name}}`, its fields also reached as `{{name.field}}`.
  case record(TemplateShape)
  /// Repeated with `{{#name}}`; `{{^name}}` when it is empty.
  case list(TemplateShape)

  /// A list of texts, repeated with `{{#name}}{{.}}{{/name}}`.
  public static func texts(_ summary: String) -> FieldKind { .list(.text(summary)) }
}
