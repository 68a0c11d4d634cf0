import Spreadsheets

/// A short cell text made comparable: in the normal form, brackets and numbering set apart.
///
/// `"1.实施单位（盖章）："` has the key `实施单位` and the note `盖章`.
struct Label: Sendable, Hashable {
  /// The whole text in the normal form.
  let full: String
  private let parts: Parts

  /// What differs from the whole text. Most cells are their own key, so that a label takes no more than a text.
  private indirect enum Parts: Sendable, Hashable {
    case none
    case key(String)
    case brackets(key: String, bare: String, notes: [String])
  }

  /// The longest text, in bytes, that is looked at as a label.
  static let longest = 240

  /// What is matched against the vocabulary: without numbering, `*`, trailing brackets and colon.
  var key: String {
    switch parts {
    case .none: full
    case .key(let key), .brackets(let key, _, _): key
    }
  }

  /// The key without any brackets, for `全年（调整）预算数`.
  var bare: String {
    switch parts {
    case .none: full
    case .key(let key): key
    case .brackets(_, let bare, _): bare
    }
  }

  /// What stood in the brackets: `万元`, `50分`, `A`.
  var notes: [String] {
    if case .brackets(_, _, let notes) = parts { notes } else { [] }
  }

  /// Whether brackets stand in it, so that `bare` is not `key`.
  var hasBrackets: Bool {
    if case .brackets = parts { true } else { false }
  }

  init(_ text: String) { self = Label(unlessPlain: text) ?? Label(plain: text) }

  /// The label of a text; `nil` if that is its own key.
  init?(unlessPlain text: borrowing String) {
    let label = text.withBytes { bytes in
      LabelParser.isPlain(bytes) ? nil : NormalText.withNormalBytes(bytes, Label.init(normal:))
    }
    guard let label else { return nil }
    self = label
  }

  /// The label of a text that is its own key, as one without any seam (`TextSigns.seam`) is.
  init(plain text: String) { self.init(full: text, parts: .none) }

  private init(full: String, parts: Parts) {
    self.full = full
    self.parts = parts
  }

  private init(normal bytes: UnsafeBufferPointer<UInt8>) {
    full = String(known: bytes)
    let rest = LabelParser.withoutNumbering(bytes)
    guard rest.contains(UInt8(ascii: "(")) else {
      parts = rest.count == bytes.count ? .none : .key(String(known: rest))
      return
    }
    let key = String(known: LabelParser.withoutTrailingBrackets(rest))
    let (bare, notes) = LabelParser.splitBrackets(rest)
    parts = .brackets(key: key, bare: bare, notes: notes)
  }
}
