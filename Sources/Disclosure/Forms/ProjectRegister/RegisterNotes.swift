import Spreadsheets

/// A note on a register that closes some of its lines: 第2、3项为涉密项目，不予公开; 带★的不公开; 以上项目不公开.
struct RegisterNote {
  let cell: FormGrid.Cell
  let row: Int
  /// The lines by their numbers; empty where it names none.
  let numbers: Set<Int>
  private let signs: Set<Character>
  private let isOfAbove: Bool

  /// `nil` where a text is no such note: a heading speaks of what stands below it.
  init?(_ cell: FormGrid.Cell, isHead: Bool = false) {
    let text = NormalText.normalised(cell.text)
    guard cell.text.utf8.count <= 900, SecrecyMark.standsAbove(cell.text) else { return nil }
    numbers = Self.numbers(in: text)
    signs = Set(text.filter { "★☆*※▲△●◆#".contains($0) })
    isOfAbove = ["以上", "上述", "上列"].contains(where: text.contains) || !isHead && SecrecyMark.closes(table: cell.text)
    let isBelow = ["以下", "下列"].contains(where: text.contains)
    let isSentence =
      ["注", "备注", "说明", "附注"].contains(where: text.hasPrefix) || text.contains { ",。;".contains($0) }
    let isMark = DisclosureSpeech.isMark(text[...])
    guard !numbers.isEmpty || isOfAbove || !isMark && !isHead && !signs.isEmpty || isSentence && !isBelow && !isHead
    else { return nil }
    self.cell = cell
    row = cell.row
  }

  /// A line, as notes speak of it.
  struct Line {
    var row: Int
    /// Its own number, or its place.
    var number: Int
    var texts: [String]
    var isMarked: Bool
  }

  /// The lines that it closes. Where it says which and none is found, and where it does not say, those without a mark of their own.
  func lines(_ lines: [Line]) -> [Int] {
    let named = lines.indices.filter { index in
      numbers.contains(lines[index].number)
        || !signs.isEmpty && lines[index].texts.contains { $0.contains(where: signs.contains) }
        || isOfAbove && lines[index].row < row
    }
    return named.isEmpty ? lines.indices.filter { !lines[$0].isMarked } : named
  }

  /// The numbers behind 第 or 序号, with those that follow: 第2、3项, 序号1至3, 第五项.
  private static func numbers(in text: String) -> Set<Int> {
    var found: Set<Int> = []
    for lead in ["第", "序号", "编号", "行次"] {
      for range in text.ranges(of: lead) {
        var rest = text[range.upperBound...].drop { "为是:".contains($0) }
        var last: Int?
        var isRange = false
        while true {
          let digits = rest.prefix { $0.isNumber || "一二三四五六七八九十".contains($0) }
          guard let number = Int(digits) ?? hanzi(digits), number < 100_000 else { break }
          if isRange, let last, last < number, number - last < 10_000 { found.formUnion(last...number) }
          found.insert(number)
          last = number
          rest = rest[digits.endIndex...].drop { "项号行条个第".contains($0) }
          guard let sign = rest.first, "、,和及与至到-~".contains(sign) else { break }
          isRange = "至到-~".contains(sign)
          rest = rest.dropFirst().drop { "第".contains($0) }
        }
      }
    }
    return found
  }

  private static func hanzi(_ digits: Substring) -> Int? {
    let values = Array("一二三四五六七八九")
    func value(_ character: Character) -> Int? { values.firstIndex(of: character).map { $0 + 1 } }
    let parts = digits.split(separator: "十", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: return digits.count == 1 ? digits.first.flatMap(value) : nil
    case 2:
      let tens = parts[0].isEmpty ? 1 : parts[0].first.flatMap(value)
      let ones = parts[1].isEmpty ? 0 : parts[1].first.flatMap(value)
      return tens.flatMap { tens in ones.map { tens * 10 + $0 } }
    default: return nil
    }
  }
}
