import Disclosure
import Spreadsheets

/// Prints cells as they arrive.
struct CellPrinter: SheetConsumer {
  let json: Bool
  let only: String?
  let merges: [[CellAddress: CellRange]]
  private(set) var cells = 0
  private(set) var metSheet = false
  private var sheet = -1
  private var name = ""
  private var wanted = true
  private var bytes: [UInt8] = []

  init(json: Bool, only: String?, merges: [[CellAddress: CellRange]]) {
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
    let merged = sheet < merges.count ? merges[sheet] : [:]
    for cell in row.cells { write(cell, row: row.index, merged: merged) }
    return .proceed
  }

  mutating func end(merges: [CellRange]) { flush() }

  mutating func flush() {
    StandardStreams.output(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ cell: Cell, row: Int, merged: [CellAddress: CellRange]) {
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
        if let range = merged[address] { object.field("merged", range.description) }
      }
      bytes += writer.bytes
    } else {
      bytes += "\(name)!\(address)\t\(cell.kind.rawValue)\t\(cell.text)".utf8
      if let range = merged[address] { bytes += "\t合并 \(range)".utf8 }
    }
    bytes.append(0x0A)
    if bytes.count > 1 << 16 { flush() }
  }
}
