/// Goes through the values of a paper that travels in a 上报包, one after the other: to write them down, or to fill them in again.
///
/// One function of each record tells both (`UpwardRecord.code`), so that what is written is what is read.
protocol PaperCoder {
  /// Whether values are filled in.
  var isReading: Bool { get }
  /// A value with its name; `nil` where the paper has none.
  mutating func field(_ name: StaticString, _ field: inout CodedField?) throws(UpwardFault)
  /// The items of a list, each with its own values.
  ///
  /// - Parameter blank: an item without values.
  mutating func list<Item>(
    _ name: StaticString, _ items: inout [Item], blank: (Provenance) -> Item,
    _ body: (inout Self, inout Item) throws(UpwardFault) -> Void
  ) throws(UpwardFault)
}

/// A value as it stands in a package.
struct CodedField {
  /// As the person saw it.
  var raw: String
  /// What it was read as; empty where it could not be read, and for a text that is what it says.
  var value: String
  var at: Provenance
}

/// A paper that travels to the level above, with those of its values that open books print.
protocol UpwardRecord: Record {
  mutating func code(_ coder: inout some PaperCoder) throws(UpwardFault)
}

/// What a value means, as a package writes it.
protocol PaperValue: Sendable {
  static func coded(_ value: Self?, raw: String) -> String
  /// The value again; `nil` for a text that is none of its kind.
  static func decoded(_ text: String, raw: String) -> Self??
}

extension PaperCoder {
  /// A value with what was typed.
  mutating func entry<Value: PaperValue>(_ name: StaticString, _ entry: inout Entry<Value>) throws(UpwardFault) {
    var optional: Entry<Value>? = entry
    try self.entry(name, &optional)
    if isReading { entry = optional ?? Entry(value: nil, raw: "", at: entry.at) }
  }

  /// The same for one that a paper may not have.
  mutating func entry<Value: PaperValue>(_ name: StaticString, _ entry: inout Entry<Value>?) throws(UpwardFault) {
    var field: CodedField?
    if let entry {
      let value = Value.coded(entry.value, raw: entry.raw)
      if !value.isEmpty || !entry.raw.isEmpty { field = CodedField(raw: entry.raw, value: value, at: entry.at) }
    }
    try self.field(name, &field)
    guard isReading else { return }
    guard let field else {
      entry = nil
      return
    }
    guard let value = Value.decoded(field.value, raw: field.raw) else {
      throw .badValue(row: Int(field.at.row), text: field.value)
    }
    entry = Entry(value: value, raw: field.raw, at: field.at)
  }

  /// A text that has no cell of its own.
  mutating func text(_ name: StaticString, _ text: inout String) throws(UpwardFault) {
    text = try coded(name, text, text) { $0 }
  }

  /// A whole number.
  mutating func number(_ name: StaticString, _ number: inout Int) throws(UpwardFault) {
    number = try coded(name, number, String(number)) { Int($0) }
  }

  /// Whether something is so.
  mutating func flag(_ name: StaticString, _ flag: inout Bool) throws(UpwardFault) {
    flag = try coded(name, flag, flag ? UpwardColumns.yes : "") { ["": false, UpwardColumns.yes: true][$0] }
  }

  /// One of some words.
  mutating func word<Word: RawRepresentable<String>>(_ name: StaticString, _ word: inout Word) throws(UpwardFault) {
    word = try coded(name, word, word.rawValue) { Word(rawValue: $0) }
  }

  /// A value that is written as a text: itself where it is written down, else what the text says.
  private mutating func coded<Value>(
    _ name: StaticString, _ value: Value, _ text: String, _ decode: (String) -> Value?
  ) throws(UpwardFault) -> Value {
    var entry: Entry<String>? = Entry(value: text, raw: text, at: Provenance(file: 0, sheet: 0, row: 0, column: 0))
    try self.entry(name, &entry)
    guard isReading else { return value }
    guard let read = decode(entry?.raw ?? "") else {
      throw .badValue(row: Int(entry?.at.row ?? 0), text: entry?.raw ?? "")
    }
    return read
  }

  /// Texts one below the other.
  mutating func texts(_ name: StaticString, _ texts: inout [Entry<String>]) throws(UpwardFault) {
    try list(name, &texts, blank: { Entry(value: nil, raw: "", at: $0) }) {
      (coder, text) throws(UpwardFault) in try coder.entry("text", &text)
    }
  }
}

extension String: PaperValue {
  /// What stands for a text of which nothing could be made.
  private static let unread = "不识别"

  static func coded(_ value: String?, raw: String) -> String {
    value == raw ? "" : value ?? (raw.isEmpty ? "" : unread)
  }
  static func decoded(_ text: String, raw: String) -> String?? {
    text.isEmpty ? .some(raw) : text == unread ? .some(nil) : .some(text)
  }
}

extension Money: PaperValue {
  static func coded(_ value: Money?, raw: String) -> String { value?.exactWan ?? "" }
  static func decoded(_ text: String, raw: String) -> Money?? {
    text.isEmpty ? .some(nil) : FixedPoint.parse(text, decimals: 6).map { Money(fen: $0) }
  }
}

extension Score: PaperValue {
  static func coded(_ value: Score?, raw: String) -> String { value?.text ?? "" }
  static func decoded(_ text: String, raw: String) -> Score?? {
    text.isEmpty ? .some(nil) : FixedPoint.parse(text, decimals: 2).map { Score(hundredths: $0) }
  }
}

extension Rate: PaperValue {
  static func coded(_ value: Rate?, raw: String) -> String { value?.text ?? "" }
  static func decoded(_ text: String, raw: String) -> Rate?? {
    text.isEmpty ? .some(nil) : FixedPoint.parse(text, decimals: 2).map { Rate(hundredths: $0) }
  }
}
