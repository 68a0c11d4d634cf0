import Spreadsheets
import Testing

@testable import Disclosure

/// The quick ways beside the general readers: each must say the same, or leave the text to them.
@Suite
struct PlainReadersTests {
  private static let bmp = (0..<UInt32(0x1_0000)).compactMap(Unicode.Scalar.init).map { String(Character($0)) }

  @Test
  func `a text without a seam is its own key`() {
    for character in Self.bmp {
      for text in ["项" + character + "目", character + "项目", "项目" + character] where !TextSigns(text).contains(.seam) {
        #expect(Label(text) == Label(plain: text))
      }
    }
  }

  @Test(arguments: [
    "0", "7", "57.189291", "100", "1.", ".5", "12.5", "0.5", "1..5", "1.-5", "-3", "1.5a", "", ".", "1 2",
  ])
  func `a number has nothing to take apart`(text: String) {
    guard let signs = TextSigns.ofNumber(text) else { return }
    #expect(TextSigns(text).subtracting(.seam) == signs && Label(text) == Label(plain: text))
  }

  @Test
  func `a text without a blank has nothing to trim`() {
    for character in Self.bmp {
      for text in [character + "项目", "项目" + character] where !TextSigns(text).contains(.blank) {
        let cell = Cell(column: 0, text: text)
        #expect(trimmed(cell.seen) == text)
      }
    }
  }

  @Test(arguments: [
    ("秘密", TextSigns.secrecy), ("内部", .secrecy), ("万元", .money), ("2024年", .year), ("注:", .colon), ("注：", .colon),
    ("第1批", .digit), ("第１批", .digit), ("偏差原因", .reason), ("项目", .project), ("指标", .indicator), ("分值", .weight),
    ("权重", .weight), ("项", .wide), ("a b", .blank), ("（一）", .seam),
  ])
  func `a sign is seen wherever it stands`(text: String, sign: TextSigns) {
    for one in [text, "工程" + text, text + "工程", "ab" + text + "😀"] { #expect(TextSigns(one).contains(sign)) }
    #expect(!TextSigns("x").contains(sign))
  }

  @Test
  func `plain values are read as the general reader reads them`() {
    let signs = ["", "≥", "≤", "=", "<", ">", "≥=", "＞", "约", "不低于"]
    let numbers = [
      "", "0", "7", "12", "95", "1989", "1990", "2024", "2101", "123456789012", "1234567890123", "99999999999999999999",
      "0.5", "95.00", "3.1415926", "123456789012.9999999", "999999999999.999999", "7.", ".5", "1.2.3", "1,000", "-3",
      "十",
    ]
    let units =
      IndicatorUnit.words + [
        "", "年底", "月底前", "年", "月", "元/亩", "元/人·天", "个工作日", "台(套)", "余次", "多个", "左右", "米左右", "以上", "个以内",
        "天内", "至", "到位率", "-5", "%以上", "人民币", "万千百", "一二三四五六七八九十一二三", "％", " 个", "个 ", "é", "😀", "。", "（%）",
      ]
    var read = 0
    for sign in signs {
      for number in numbers {
        for unit in units {
          let text = sign + number + unit
          guard let plain = PlainValue.read(text) else { continue }
          read += 1
          #expect(plain == IndicatorValueReader(text).read(), "\(text)")
        }
      }
    }
    // Signs and numbers of the plainest kind, before most units.
    #expect(read > 5_000)
  }

  @Test
  func `plain words are read as the general reader reads them`() {
    for first in Self.bmp {
      for text in [first, first + "著增强", first + "5天", first + "于95%", first + "2024年12月", first + "底 前"] {
        guard let plain = PlainValue.read(text) else { continue }
        #expect(plain == IndicatorValueReader(text).read(), "\(text)")
      }
    }
    #expect(PlainValue.read("效果明显")?.content == .words)
    #expect(PlainValue.read("无") == nil && PlainValue.read("达到95%") == nil)
  }

  @Test
  func `the last of overlapping merges covers a cell`() {
    let covered = CoveredCells([
      CellRange(first: CellAddress(row: 0, column: 0), last: CellAddress(row: 3, column: 2)),
      CellRange(first: CellAddress(row: 2, column: 1), last: CellAddress(row: 2, column: 5)),
    ])
    #expect(covered[CellAddress(row: 0, column: 0)] == nil && covered[CellAddress(row: 2, column: 6)] == nil)
    #expect(covered[CellAddress(row: 3, column: 2)] == CellAddress(row: 0, column: 0))
    #expect(covered[CellAddress(row: 2, column: 1)] == CellAddress(row: 0, column: 0))
    #expect(covered[CellAddress(row: 2, column: 2)] == CellAddress(row: 2, column: 1))
    #expect(covered[CellAddress(row: 2, column: 5)] == CellAddress(row: 2, column: 1))
  }

  @Test(arguments: [
    ("项目资金(万元)", "项目资金", "项目资金", ["万元"]), ("1.实施单位（盖章）：", "实施单位", "实施单位", ["盖章"]),
    ("全年（调整）预算数", "全年(调整)预算数", "全年预算数", ["调整"]), ("★绩效指标((90分))", "绩效指标", "绩效指标", ["(90分)"]),
    ("一、年度:(A)", "年度", "年度:", ["A"]), ("a(b", "a(b", "a", ["b"]), ("a)b(c)", "a)b", "a)b", ["c"]),
  ])
  func `brackets of a label are set apart`(text: String, key: String, bare: String, notes: [String]) {
    let label = Label(text)
    #expect(label.key == key && label.bare == bare && label.notes == notes)
  }
}
