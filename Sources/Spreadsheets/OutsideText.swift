/// A text of a file that stands in no cell: a page header, a comment, a title among the document's properties.
///
/// Offices put marks of secrecy there. Texts are handed on as they stand, one for each place, without the codes for fonts and page
/// numbers; lines within a text are separated by line feeds.
public struct OutsideText: Sendable, Hashable {
  /// Where in a file such a text stands.
  public enum Kind: String, Sendable, CaseIterable {
    /// A page header, or a watermark in it.
    case header
    /// A page footer.
    case footer
    /// A comment on a cell or on a passage.
    case comment
    /// A text box, or another shape with a text.
    case shape
    /// A property of the document: title, subject, keywords, category, status, and those that users add.
    case property
    /// A paragraph outside of tables.
    case paragraph
  }

  /// Where it stands.
  public var kind: Kind
  /// The text.
  public var text: String
  /// The sheet that it belongs to, counted from zero in the order of delivery; `nil` if it speaks of the file as a whole.
  public var sheet: Int?
  /// The cell that it is attached to, if it is to one.
  public var cell: CellAddress?

  /// Makes a text.
  public init(kind: Kind, text: String, sheet: Int? = nil, cell: CellAddress? = nil) {
    self.kind = kind
    self.text = text
    self.sheet = sheet
    self.cell = cell
  }
}

extension OutsideText.Kind {
  /// What officers call the place.
  public var chinese: String {
    switch self {
    case .header: "页眉"
    case .footer: "页脚"
    case .comment: "批注"
    case .shape: "文本框"
    case .property: "文档属性"
    case .paragraph: "表外文字"
    }
  }

  /// The same in English.
  public var english: String {
    switch self {
    case .header: "page header"
    case .footer: "page footer"
    case .comment: "comment"
    case .shape: "text box"
    case .property: "document properties"
    case .paragraph: "text outside the tables"
    }
  }
}

/// The texts of one file that stand in no cell, as far as they may say something: blank ones and repetitions are left out, and so
/// are those beyond what honest files have.
struct OutsideTexts {
  private(set) var all: [OutsideText] = []
  private var known: Set<OutsideText> = []
  private var bytes = 0
  /// Parts of the file that could not be read, or not to their end.
  private(set) var missed: [String] = []
  /// The sheets that show a picture.
  private(set) var pictures: Set<Int> = []

  /// The most of a part that is looked through as a whole.
  static let mostPartBytes = 16 << 20

  /// Says that a part may have more.
  mutating func miss(_ part: String) { if !missed.contains(part) { missed.append(part) } }

  /// Says that a sheet shows a picture.
  mutating func addPicture(sheet: Int) { pictures.insert(sheet) }

  // A sheet of a list may have a comment on each row.
  private static let mostBytes = 4 << 20

  /// Adds a text.
  mutating func add(_ text: OutsideText) {
    var text = text
    text.text = Self.trimmed(text.text)
    // Marks are in Chinese.
    guard text.text.utf8.contains(where: { $0 >= 0x80 }), known.insert(text).inserted else { return }
    guard bytes < Self.mostBytes else { return miss("…") }
    bytes += text.text.utf8.count
    all.append(text)
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
