import Disclosure
import Spreadsheets

/// Prints cells as they arrive.
struct CellPrinter: SheetConsumer {
  let json: Bool
  let only: String?
  let merges: [MergedRanges]
  private(set) var cells = 0
  private(set) var metSheet = false
  private var sheet = -1
  private var name = ""
  private var wanted = true
  private var bytes: [UInt8] = []

  init(json: Bool, only: String?, merges: [MergedRanges]) {
    self.json = json
    self.only = only
    self.merges = merges
  }

  mutating func begin(sheet name: String, isHidden: Bool) {
    self.name = name
    sheet += 1
    wanted = only == nil || only == name
    metSheet = metSheet || wanted
  }

  mutating func row(_ row: Row) -> Continuation {
    guard wanted else { return .skipSheet }
    let merged = sheet < merges.count ? merges[sheet] : MergedRanges()
    for cell in row.cells { write(cell, row: row.index, merged: merged) }
    return .proceed
  }

  mutating func end(merges: [CellRange]) { flush() }

  mutating func flush() {
    StandardStreams.output(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ cell: Cell, row: Int, merged: MergedRanges) {
    let address = CellAddress(row: row, column: cell.column)
    cells += 1
    if json {
      var writer = JSONWriter()
      let name = name
      writer.object { object in
        object.field("sheet", name)
        object.field("cell", address.description)
        object.field("type", cell.kind.rawValue)
        object.field("text", cell.text)
        if let range = merged.range(at: address) { object.field("merged", range.description) }
      }
      bytes += writer.bytes
    } else {
      bytes += "\(name)!\(address)\t\(cell.kind.rawValue)\t\(onOneLine(cell.text))".utf8
      if let range = merged.range(at: address) { bytes += "\t合并 \(range)".utf8 }
    }
    bytes.append(0x0A)
    if bytes.count > 1 << 16 { flush() }
  }
}

/// A text without line breaks, tabs and control characters, which would look like other cells or change the terminal.
func onOneLine(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else { return text }
  var line = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0A, 0x0D: line += "↵"
    case 0x09: line += "⇥"
    case 0..<0x20: line.unicodeScalars.append(Unicode.Scalar(scalar.value + 0x2400) ?? "�")
    case 0x7F, 0x80..<0xA0: line += "�"
    default: line.unicodeScalars.append(scalar)
    }
  }
  return line
}
