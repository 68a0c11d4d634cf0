import Templates

/// The fields that a template may name in a model, each declared once: name, meaning, and where the value comes from.
///
/// Shape and record are made from the same list, so that they cannot drift apart.
struct View<Model: Sendable>: Sendable {
  /// One field.
  struct Field: Sendable {
    var field: TemplateField
    var value: @Sendable (Model) -> TemplateValue

    /// A text, escaped where it is printed.
    static func text(_ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> String) -> Self {
      Self(field: TemplateField(name: name, kind: .text, summary: summary)) { .text(value($0)) }
    }

    /// A drawing, printed as it is.
    static func markup(_ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> String) -> Self {
      Self(field: TemplateField(name: name, kind: .markup, summary: summary)) { .markup(value($0)) }
    }

    /// A yes or no.
    static func flag(_ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> Bool) -> Self {
      Self(field: TemplateField(name: name, kind: .flag, summary: summary)) { .flag(value($0)) }
    }

    /// A list of records.
    static func list<Item>(
      _ name: String, _ summary: String, of view: View<Item>, _ items: @escaping @Sendable (Model) -> [Item]
    ) -> Self {
      Self(field: TemplateField(name: name, kind: .list(view.shape), summary: summary)) { model in
        .list(items(model).map { view.record($0) })
      }
    }

    /// A list of texts.
    static func texts(_ name: String, _ summary: String, _ texts: @escaping @Sendable (Model) -> [String]) -> Self {
      Self(field: TemplateField(name: name, kind: .texts(summary), summary: summary)) { .texts(texts($0)) }
    }

    /// A record that may be missing.
    static func record<Inner>(
      _ name: String, _ summary: String, of view: View<Inner>, _ inner: @escaping @Sendable (Model) -> Inner?
    ) -> Self {
      Self(field: TemplateField(name: name, kind: .record(view.shape), summary: summary)) { model in
        .record(inner(model).map { view.record($0) })
      }
    }
  }

  let shape: TemplateShape
  private let fields: [Field]

  init(_ name: String, _ summary: String, _ groups: [Field]...) {
    fields = groups.flatMap { $0 }
    shape = TemplateShape(name: name, summary: summary, fields: fields.map(\.field))
  }

  func record(_ model: Model) -> TemplateRecord {
    var values: [TemplateValue] = []
    values.reserveCapacity(fields.count)
    for field in fields { values.append(field.value(model)) }
    return TemplateRecord(values: values)
  }

  /// The same fields as part of a larger model.
  func fields<Outer>(in part: @escaping @Sendable (Outer) -> Model) -> [View<Outer>.Field] {
    fields.map { field in
      View<Outer>.Field(field: field.field) { field.value(part($0)) }
    }
  }
}
