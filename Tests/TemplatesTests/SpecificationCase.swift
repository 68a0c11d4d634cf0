import Templates

struct SpecificationFile: Decodable {
  var tests: [SpecificationCase]
}

struct SpecificationCase: Decodable {
  var name: String
  var data: SpecificationData
  var template: String
  var partials: [String: String]?
  var expected: String
}

/// Data of any type, and the shape that it would have if somebody had declared it.
indirect enum SpecificationData: Decodable {
  case null
  case bool(Bool)
  case text(String)
  case list([SpecificationData])
  case object([(name: String, value: SpecificationData)])

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      self = .null
    } else if let value = try? single.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? single.decode(Int.self) {
      self = .text(String(value))
    } else if let value = try? single.decode(Double.self) {
      self = .text("\(value)")
    } else if let value = try? single.decode(String.self) {
      self = .text(value)
    } else if let value = try? single.decode([SpecificationData].self) {
      self = .list(value)
    } else {
      let object = try single.decode([String: SpecificationData].self)
      self = .object(object.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) })
    }
  }

  /// The shape of a record: an object's fields, or for anything else one field named `.`.
  func shape(rawNames: (String) -> Bool, sectionNames: (String) -> Bool) -> TemplateShape {
    var fields: [TemplateField] = []
    if case .object(let object) = self {
      for (name, value) in object {
        fields.append(TemplateField(name, value.kind(name, rawNames, sectionNames), ""))
      }
    } else {
      fields = [TemplateField(".", kind(".", rawNames, sectionNames), "")]
    }
    return TemplateShape(name: "数据", fields: fields)
  }

  private func kind(_ name: String, _ rawNames: (String) -> Bool, _ sectionNames: (String) -> Bool) -> FieldKind {
    switch self {
    case .null: sectionNames(name) ? .flag : rawNames(name) ? .markup : .text
    case .bool: .flag
    case .text: rawNames(name) ? .markup : .text
    case .object: .record(shape(rawNames: rawNames, sectionNames: sectionNames))
    case .list(let items):
      .list(
        items.first?.shape(rawNames: rawNames, sectionNames: sectionNames) ?? TemplateShape(name: "空", fields: []))
    }
  }

  func record(of shape: TemplateShape) -> TemplateRecord {
    if case .object(let object) = self {
      return TemplateRecord(values: zip(object, shape.fields).map { $0.value.value(of: $1.kind) })
    }
    return TemplateRecord(values: shape.fields.map { value(of: $0.kind) })
  }

  private func value(of kind: FieldKind) -> TemplateValue {
    switch (self, kind) {
    case (.bool(let value), _): .flag(value)
    case (.text(let text), .markup): .markup(text)
    case (.text(let text), _): .text(text)
    case (.null, .flag): .flag(false)
    case (.null, .markup): .markup("")
    case (.null, _): .text("")
    case (.object, .record(let shape)): .record(record(of: shape))
    case (.list(let items), .list(let shape)): .list(items.map { $0.record(of: shape) })
    case (.object, _), (.list, _): .record(nil)
    }
  }
}
