import Templates

/// The fields that a template may name in a model, each declared once: name, meaning, and where the value comes from.
///
/// Shape and record are made from the same list, so that they cannot drift apart.
struct View<Model: Sendable>: Sendable {
  /// Where the value of a field comes from. A closure that is written where the field is declared captures nothing, so that calling it
  /// counts no references; what all threads share would be counted by all of them, page for page.
  fileprivate enum Source: Sendable {
    case text(@Sendable (Model) -> String)
    case markup(@Sendable (Model) -> String)
    case flag(@Sendable (Model) -> Bool)
    /// The number is the field's in what templates look at.
    case made(@Sendable (Model, FieldUse, Int) -> TemplateValue)

    func value(_ model: Model, _ use: FieldUse, _ number: Int) -> TemplateValue {
      switch self {
      case .text(let value): .text(value(model))
      case .markup(let value): .markup(value(model))
      case .flag(let value): .flag(value(model))
      case .made(let value): value(model, use, number)
      }
    }
  }

  /// One field.
  struct Field: Sendable {
    var field: TemplateField
    fileprivate var source: Source
    /// What stands for it where no template looks at it.
    fileprivate var blank: TemplateValue

    fileprivate init(_ name: String, _ summary: String, _ kind: FieldKind, blank: TemplateValue, _ source: Source) {
      field = TemplateField(name: name, kind: kind, summary: summary)
      self.source = source
      self.blank = blank
    }

    /// A text, escaped where it is printed.
    static func text(_ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> String) -> Self {
      Self(name, summary, .text, blank: .text(""), .text(value))
    }

    /// A drawing, printed as it is.
    static func markup(_ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> String) -> Self {
      Self(name, summary, .markup, blank: .markup(""), .markup(value))
    }

    /// A yes or no.
    static func flag(_ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> Bool) -> Self {
      Self(name, summary, .flag, blank: .flag(false), .flag(value))
    }

    /// A list of records.
    static func list<Item>(
      _ name: String, _ summary: String, of view: View<Item>, _ items: @escaping @Sendable (Model) -> [Item]
    ) -> Self {
      Self(
        name, summary, .list(view.shape), blank: .list([]),
        .made { model, use, number in
          let use = use[number] ?? FieldUse()
          let items = items(model)
          let borrowed = items.span
          var records: [TemplateRecord] = []
          records.reserveCapacity(items.count)
          for index in borrowed.indices { records.append(view.record(borrowed[index], for: use)) }
          return .list(records)
        })
    }

    /// A list of texts.
    static func texts(_ name: String, _ summary: String, _ texts: @escaping @Sendable (Model) -> [String]) -> Self {
      Self(name, summary, .texts(summary), blank: .list([]), .made { model, _, _ in .texts(texts(model)) })
    }

    /// A record that may be missing.
    static func record<Inner>(
      _ name: String, _ summary: String, of view: View<Inner>, _ inner: @escaping @Sendable (Model) -> Inner?
    ) -> Self {
      Self(
        name, summary, .record(view.shape), blank: .record(nil),
        .made { model, use, number in .record(inner(model).map { view.record($0, for: use[number] ?? FieldUse()) }) })
    }
  }

  /// Fields that stand together: some of the model's own, or all of a part of it.
  struct Group: Sendable, ExpressibleByArrayLiteral {
    fileprivate var fields: [TemplateField]
    fileprivate var blanks: [TemplateValue]
    /// Of the model's own fields; none for those of a part.
    fileprivate var sources: [Source] = []
    /// Appends the values of a part; the first of the fields has this number in the record.
    fileprivate var part: (@Sendable (Model, FieldUse, Int, inout [TemplateValue]) -> Void)?

    init(arrayLiteral fields: Field...) { self.init(fields: fields) }

    init(fields: [Field]) {
      self.fields = fields.map(\.field)
      blanks = fields.map(\.blank)
      sources = fields.map(\.source)
    }

    fileprivate init(
      fields: [TemplateField], blanks: [TemplateValue],
      part: @escaping @Sendable (Model, FieldUse, Int, inout [TemplateValue]) -> Void
    ) {
      self.fields = fields
      self.blanks = blanks
      self.part = part
    }

    fileprivate func append(_ model: Model, _ use: FieldUse, _ first: Int, to values: inout [TemplateValue]) {
      if let part { return part(model, use, first, &values) }
      let (sources, blanks) = (sources.span, blanks.span)
      for index in sources.indices {
        let number = first + index
        values.append(use.contains(number) ? sources[index].value(model, use, number) : blanks[index])
      }
    }
  }

  let shape: TemplateShape
  private let groups: [Group]

  init(_ name: String, _ summary: String, _ groups: Group...) {
    self.groups = groups
    shape = TemplateShape(name: name, summary: summary, fields: groups.flatMap(\.fields))
  }

  /// The values of a model; those that no template looks at are blank.
  func record(_ model: Model, for use: FieldUse) -> TemplateRecord {
    var values: [TemplateValue] = []
    values.reserveCapacity(shape.fields.count)
    append(model, use, 0, to: &values)
    return TemplateRecord(values: values)
  }

  private func append(_ model: Model, _ use: FieldUse, _ first: Int, to values: inout [TemplateValue]) {
    var first = first
    let groups = groups.span
    for index in groups.indices {
      let next = first + groups[index].fields.count
      if use.contains(anyOf: first..<next) {
        groups[index].append(model, use, first, to: &values)
      } else {
        values.append(contentsOf: groups[index].blanks)
      }
      first = next
    }
  }

  /// The same fields as part of a larger model; the part is made once for all of them.
  func fields<Outer>(in part: @escaping @Sendable (Outer) -> Model) -> View<Outer>.Group {
    View<Outer>.Group(fields: shape.fields, blanks: groups.flatMap(\.blanks)) { outer, use, first, values in
      append(part(outer), use, first, to: &values)
    }
  }
}
