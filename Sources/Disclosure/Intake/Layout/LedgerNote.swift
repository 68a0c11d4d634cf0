/// What is said of a ledger's sheet: which rows are no lines.
enum LedgerNote {
  static func noCase(_ row: Int) -> Message {
    Message("第\(row + 1)行没有填写内容，未作为记录。", "Row \(row + 1) says nothing and is no record.")
  }

  /// Rows whose name or office was taken from the line above.
  static func goesOn(_ rows: [Int]) -> Message {
    let numbers = rows.map { String($0 + 1) }
    return Message(
      "第\(numbers.joined(separator: "、"))行没有写名称或单位，或者写的是“同上”，按上一行的读取。请核对。",
      "Rows \(numbers.joined(separator: ", ")) name nothing, or say ditto, and were read with the name or office of the line above. Check them."
    )
  }

  static func heading(_ row: Int) -> Message {
    Message("第\(row + 1)行是分类标题，不是一条记录。", "Row \(row + 1) is a heading, no record.")
  }

  static func statistic(_ row: Int) -> Message {
    Message("第\(row + 1)行是统计数或转页行，不是一条记录。", "Row \(row + 1) says statistics or carries forward, and is no record.")
  }

  static func note(_ row: Int) -> Message {
    Message("第\(row + 1)行是表下的说明或落款，不是一条记录。", "Row \(row + 1) is a note or a signature, no record.")
  }

  static func columnNumbers(_ row: Int) -> Message {
    Message("第\(row + 1)行是栏次，已跳过。", "Row \(row + 1) numbers the columns and was passed over.")
  }

  /// A second table under the ledger, which is not read.
  static func otherTable(_ row: Int, _ title: String) -> Message {
    Message(
      "第\(row + 1)行“\(title)”起是另一张表，没有读取。请一张工作表只放一种表，分开后重新报送。",
      "From row \(row + 1) (\(title)) on stands another table, which was not read. Put one table into each sheet and hand it in again."
    )
  }

  /// A table of another year under the ledger.
  static func otherYear(_ row: Int, _ title: String) -> Message {
    Message(
      "第\(row + 1)行“\(title)”起是另一年度的，以下各行按那一年度计，不计入表头年度的数。",
      "From row \(row + 1) (\(title)) on the lines are of another year; they count for that year, and not for the one of the head."
    )
  }

  static func blank(_ title: String) -> Message {
    Message("这是没有填写的空白“\(title)”，没有计入。", "This is a blank form (\(title)); it was not counted.")
  }

  static let unitAssumed = Message(
    "表上没有写金额单位，按万元读取；如果不是万元，请在表头或表题下注明单位。",
    "The ledger names no unit of money; 万元 was assumed. If that is wrong, write the unit into the header or under the title."
  )
}
