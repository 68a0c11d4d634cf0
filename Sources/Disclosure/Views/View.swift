import Templates

/// The fields that a template may name in a model, each declared once: name, meaning, and where the value comes from.
///
/// Shape and record are made from the same list, so that they cannot drift apart.
struct View<Model: Sendable>: Sendable {
  /// One field.
  struct Field: Sendable {
    var field: TemplateField
    /// The value of a model; the number is the field's in what templates look at, for a field that is a record or a list of them.
    var value: @Sendable (Model, FieldUse, Int) -> TemplateValue
    /// What stands for it where no template looks at it.
    var blank: TemplateValue

    init(
      field: TemplateField, blank: TemplateValue, value: @escaping @Sendable (Model, FieldUse, Int) -> TemplateValue
    ) {
      self.field = field
      self.blank = blank
      self.value = value
    }

    /// A text, escaped where it is printed.
    static func text(_ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> String) -> Self {
      Self(field: TemplateField(name: name, kind: .text, summary: summary), blank: .text("")) { model, _, _ in
        .text(value(model))
      }
    }

    /// A drawing, printed as it is.
    static func markup(_ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> String) -> Self {
      Self(field: TemplateField(name: name, kind: .markup, summary: summary), blank: .markup("")) { model, _, _ in
        .markup(value(model))
      }
    }

    /// A yes or no.
    static func flag(_ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> Bool) -> Self {
      Self(field: TemplateField(name: name, kind: .flag, summary: summary), blank: .flag(false)) { model, _, _ in
        .flag(value(model))
      }
    }

    /// A list of records.
    static func list<Item>(
      _ name: String, _ summary: String, of view: View<Item>, _ items: @escaping @Sendable (Model) -> [Item]
    ) -> Self {
      Self(field: TemplateField(name: name, kind: .list(view.shape), summary: summary), blank: .list([])) {
        model, use, number in
        let use = use[number] ?? FieldUse()
        let items = items(model)
        let borrowed = items.span
        var records: [TemplateRecord] = []
        records.reserveCapacity(items.count)
        for index in borrowed.indices { records.append(view.record(borrowed[index], for: use)) }
        return .list(records)
      }
    }

    /// A list of texts.
    static func texts(_ name: String, _ summary: String, _ texts: @escaping @Sendable (Model) -> [String]) -> Self {
      Self(field: TemplateField(name: name, kind: .texts(summary), summary: summary), blank: .list([])) { model, _, _ in
        .texts(texts(model))
      }
    }

    /// A record that may be missing.
    static func record<Inner>(
      _ name: String, _ summary: String, of view: View<Inner>, _ inner: @escaping @Sendable (Model) -> Inner?
    ) -> Self {
      Self(field: TemplateField(name: name, kind: .record(view.shape), summary: summary), blank: .record(nil)) {
        model, use, number in
        .record(inner(model).map { view.record($0, for: use[number] ?? FieldUse()) })
      }
    }
  }

  /// Fields that stand together: some of the model's own, or all of a part of it.
  struct Group: Sendable, ExpressibleByArrayLiteral {
    fileprivate var fields: [TemplateField]
    fileprivate var blanks: [TemplateValue]
    /// Appends the values; the first of the fields has this number in the record.
    fileprivate var append: @Sendable (Model, FieldUse, Int, inout [TemplateValue]) -> Void

    init(arrayLiteral fields: Field...) { self.init(fields: fields) }

    init(fields: [Field]) {
      self.init(fields: fields.map(\.field), blanks: fields.map(\.blank)) { model, use, first, values in
        var number = first
        for field in fields {
          values.append(use.contains(number) ? field.value(model, use, number) : field.blank)
          number += 1
        }
      }
    }

    fileprivate init(
      fields: [TemplateField], blanks: [TemplateValue],
      append: @escaping @Sendable (Model, FieldUse, Int, inout [TemplateValue]) -> Void
    ) {
      self.fields = fields
      self.blanks = blanks
      self.append = append
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
    for group in groups {
      if use.contains(anyOf: first..<first + group.fields.count) {
        group.append(model, use, first, &values)
      } else {
        values.append(contentsOf: group.blanks)
      }
      first += group.fields.count
    }
  }

  /// The same fields as part of a larger model; the part is made once for all of them.
  func fields<Outer>(in part: @escaping @Sendable (Outer) -> Model) -> View<Outer>.Group {
    View<Outer>.Group(fields: shape.fields, blanks: groups.flatMap(\.blanks)) { outer, use, first, values in
      append(part(outer), use, first, to: &values)
    }
  }
}
