/// What Excel writes about the workbook into the head of a page, and the names of the sheets that follow from it.
///
/// The names are in an XML island, usually inside a comment that only Office reads (`<!--[if gte mso 9]><xml>…`).
struct HTMLSheetNames {
  /// Whether days are counted from 1904.
  var is1904 = false
  /// The names that Excel gave, in order.
  private(set) var given: [String] = []

  private let fileName: String
  private var used: Set<String> = []
  private var count = 0

  private static let most = 4096

  /// Makes names for the sheets of a file.
  init(fileName: String) { self.fileName = fileName }

  /// Takes a name from the island.
  mutating func add(_ name: String) {
    if !name.isEmpty, given.count < Self.most { given.append(name) }
  }

  /// Looks for the island in a comment.
  mutating func readComment(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count < 1 << 20 else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.contains("ExcelWorkbook") || text.contains("WorksheetOptions") else { return }
    if text.contains("<x:Date1904") { is1904 = true }
    for sheet in text.split(separator: "<x:ExcelWorksheet>").dropFirst() {
      let sheet = sheet.prefix(upTo: sheet.firstRange(of: "</x:ExcelWorksheet>")?.lowerBound ?? sheet.endIndex)
      guard let open = sheet.firstRange(of: "<x:Name>"),
        let close = sheet[open.upperBound...].firstRange(of: "</x:Name>")
      else { continue }
      add(Self.decoded(sheet[open.upperBound..<close.lowerBound]))
    }
  }

  /// The name of the next sheet: Excel's, else the table's caption, else the file's name, with a number from the second
  /// on. No two sheets have the same.
  mutating func next(caption: String) -> String {
    count += 1
    var name = count == 1 ? fileName : "\(fileName) \(count)"
    if count <= given.count {
      name = given[count - 1]
    } else if !caption.isEmpty {
      name = String(caption.prefix { $0 != "\n" }.prefix(100))
    }
    guard used.count < Self.most else { return name }
    let wanted = name
    var number = 2
    while !used.insert(name).inserted {
      name = "\(wanted) (\(number))"
      number += 1
    }
    return name
  }

  private static func decoded(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    return String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
