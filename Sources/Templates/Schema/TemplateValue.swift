/// The value of one field.
public enum TemplateValue: Sendable, Hashable {
  /// For a text field.
  case text(String)
  /// For a markup field: bytes that are printed as they are.
  case markup(String)
  /// For a flag.
  case flag(Bool)
  /// For a record; `nil` when there is none.
  case record(TemplateRecord?)
  /// For a list.
  case list([TemplateRecord])

  /// The value of a list of texts.
  public static func texts(_ texts: [String]) -> TemplateValue {
    .list(texts.map { TemplateRecord(values: [.text($0)]) })
  }
}

/// The values of a record, in the order of the fields of its shape.
public struct TemplateRecord: Sendable, Hashable {
  /// The values.
  public var values: [TemplateValue]

  /// Makes a record.
  public init(values: [TemplateValue]) {
    self.values = values
  }

  /// Makes a record.
  public init(_ values: TemplateValue...) {
    self.values = values
  }

  /// Where this record does not have the shape, as a path of names; `nil` when it has. For the tests of whoever makes records.
  public func fault(against shape: TemplateShape) -> String? {
    guard values.count == shape.fields.count else {
      return "\(shape.name): \(values.count) values for \(shape.fields.count) fields"
    }
    for (value, field) in zip(values, shape.fields) {
      let inner: String?
      switch (value, field.kind) {
      case (.text, .text), (.markup, .markup), (.flag, .flag): inner = nil
      case (.record(let record), .record(let shape)): inner = record.flatMap { $0.fault(against: shape) }
      case (.list(let records), .list(let shape)):
        var first: String?
        for record in records where first == nil { first = record.fault(against: shape) }
        inner = first
      default: inner = "value of another kind"
      }
      if let inner { return field.name + ": " + inner }
    }
    return nil
  }
}
