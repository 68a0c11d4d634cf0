import Foundation
import Spreadsheets
import Testing

@testable import Disclosure

@Suite struct NormalTextTests {
  @Test(arguments: [
    // Pasted from a PDF, whose font gives radicals for hanzi.
    ("项⽬名称", "项目名称"), ("全年执⾏数", "全年执行数"), ("⼈⺠政府", "人民政府"), ("⻋辆购置", "车辆购置"), ("⾒习补贴", "见习补贴"),
    ("⾨户⽹站", "门户网站"), ("⼾籍管理", "户籍管理"), ("林区巡护", "林区巡护"), ("年度", "年度"),
    // Typed with another input method, or a font of another country.
    ("項目績效評價", "项目绩效评价"), ("不公開", "不公开"), ("涉密項目", "涉密项目"), ("機密", "机密"), ("內部資料", "内部资料"),
    ("預算執行數", "预算执行数"), ("戶籍", "户籍"), ("關於", "关于"), ("會後", "会后"),
    // What nobody sees.
    ("安全\u{AD}宣传", "安全宣传"), ("视频\u{2060}专网", "视频专网"), ("\u{202A}90\u{202C}", "90"), ("\u{2066}90\u{2069}", "90"),
    ("项\u{200B}目\u{200D}名\u{FEFF}称", "项目名称"), ("葛\u{FE00}城", "葛城"), ("葛\u{E0100}城", "葛城"),
    ("项\u{180E}\u{3164}\u{FFA0}\u{115F}\u{34F}目", "项目"), ("项\u{E0041}\u{E007F}目", "项目"), ("项\u{0}目\u{7F}", "项目"),
    // White space of every kind.
    ("项 目　名\u{A0}称\r\n", "项目名称"), ("项\u{2003}目\u{2028}名\u{202F}称\u{85}", "项目名称"),
    // Full width and what NFKC takes apart.
    ("ＰＰＰ项目（２０２４年）", "PPP项目(2024年)"), ("Ⅱ期①", "II期1"), ("㈠总体", "(一)总体"), ("５０㎡", "50m2"), ("⒈名称", "1.名称"),
    // Brackets, quotation marks, dashes, dots.
    ("【甲】〔乙〕［丙］｛丁｝〖戊〗{己}", "[甲][乙][丙][丁][戊][己]"), ("“甲”「乙」『丙』〝丁〞＂戊＂", "\"甲\"\"乙\"\"丙\"\"丁\"\"戊\""),
    ("‘甲’＇乙＇`丙´", "'甲''乙''丙'"), ("〈甲〉《乙》", "《甲》《乙》"), ("甲—乙－丙–丁─戊−己‐庚ー辛", "甲-乙-丙-丁-戊-己-庚-辛"),
    ("甲·乙•丙‧丁・戊∙己", "甲·乙·丙·丁·戊·己"), ("甲：乙∶丙", "甲:乙:丙"), ("5～10〜15", "5~10~15"),
    // Numbers as hanzi keep what they mean.
    ("二〇二四", "二〇二四"), ("二○二四", "二○二四"), ("二零二四", "二零二四"), ("café", "café"), ("cafe\u{301}", "café"),
  ])
  func `texts that read the same have one form`(text: String, form: String) {
    let normal = NormalText.normalised(text)
    #expect(Array(normal.unicodeScalars) == Array(form.unicodeScalars), "\(text) became \(normal)")
  }

  @Test(arguments: [
    ("10²", "10²"), ("5①", "5①"), ("1½", "1½"), ("\u{202D}９０．５\u{202C}", "90.5"), ("1 200,00", "1200,00"), ("−5", "-5"),
    ("10萬圓", "10万圆"), ("＝", "="), ("≧", "≧"), ("￥90", "¥90"), ("7\u{AD}6", "76"),
  ])
  func `a figure keeps its raised digits`(text: String, form: String) {
    #expect(NormalText.figure(text) == form)
  }

  @Test func `every radical and every compatibility ideograph is a hanzi`() {
    // Twelve ideographs of the compatibility block are hanzi of their own; U+2E80 and U+2E9A are none.
    let unified = Set([0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29])
    let blocks: [ClosedRange<Int>] = [
      0x2E81...0x2EF3, 0x2F00...0x2FD5, 0xF900...0xFA6D, 0xFA70...0xFAD9, 0x2F800...0x2FA1D,
    ]
    for value in blocks.joined() where value != 0x2E9A && !unified.contains(value) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let form = Array(NormalText.normalised(String(scalar)).unicodeScalars)
      #expect(
        form.count == 1 && form[0] != scalar && form[0].properties.isUnifiedIdeograph, "U+\(String(value, radix: 16))")
    }
  }

  @Test func `what the table keeps NFKC keeps as well`() {
    let table = CharacterTable.shared
    for value in 0..<0x10000 {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      if table.isRegular(value) {
        #expect(table.other[value] == CharacterTable.unknown)
        #expect(String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars.elementsEqual([scalar]))
        #expect(scalar.properties.canonicalCombiningClass == .notReordered)
      } else if table.other[value] > CharacterTable.gone, let other = Unicode.Scalar(UInt32(table.other[value])) {
        // A character becomes one that stays, and needs no more bytes than it had.
        #expect(table.isRegular(Int(other.value)))
        #expect(UTF8.width(other) <= UTF8.width(scalar))
      }
    }
  }

  @Test func `tables of hanzi are pairs of three bytes each`() {
    for pairs in [TraditionalHanzi.pairs, LookAlikes.radicals] {
      let scalars = Array(pairs.unicodeScalars)
      #expect(scalars.count.isMultiple(of: 2) && pairs.utf8.count == scalars.count * 3)
      let first = stride(from: 0, to: scalars.count, by: 2).map { scalars[$0] }
      #expect(Set(first).count == first.count)
    }
  }

  @Test func `all that nobody sees goes`() {
    for value in 0..<UInt32(0x110000) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      guard properties.isWhitespace || properties.isDefaultIgnorableCodePoint || properties.generalCategory == .control
      else {
        continue
      }
      #expect(NormalText.normalised("项\(scalar)目") == "项目", "U+\(String(value, radix: 16))")
    }
  }

  /// Characters that people type, and others from everywhere.
  private static func randomText(_ random: inout SplitMix) -> String {
    let typed = Array(
      "项目名称公开不機密⼯⾒，。（）【】“”—-·1２ⅡabＺ \u{3000}\u{AD}\u{200B}\u{301}\u{338}é㎡①½ﬁ\u{1100}\u{1161}".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      if Int.random(in: 0..<3, using: &random) > 0, let scalar = typed.randomElement(using: &random) {
        text.append(scalar)
      } else if let scalar = Unicode.Scalar(UInt32.random(in: 0..<0x30000, using: &random)) {
        text.append(scalar)
      }
    }
    return String(text)
  }

  @Test(arguments: 0..<20)
  func `the forms are stable, and a text that is normal at a glance is`(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<500 {
      let text = Self.randomText(&random)
      let normal = NormalText.normalised(text)
      #expect(normal.isSame(as: NormalText.normalised(normal)))
      #expect(normal.isSame(as: normal.precomposedStringWithCompatibilityMapping))
      // The quick way and the slow way agree.
      let slow = text.withBytes { bytes in NormalText.withNormalBytes(bytes) { String(known: $0) } }
      #expect(normal.isSame(as: slow))
      #expect(!text.withBytes(NormalText.isNormal) || text.isSame(as: normal))
      let figure = NormalText.figure(text)
      #expect(figure.isSame(as: NormalText.figure(figure)))
      for key in [TextKey.name, TextKey.code] {
        #expect(key(text).isSame(as: key(key(text))), "\(text.unicodeScalars.map(\.value))")
        #expect(key(text).isSame(as: key(normal)))
      }
    }
  }

  @Test func `the words that labels and marks are compared with are in the form`() {
    let words =
      HeadWords.words.map(\.word) + FundWords.columns.map(\.word) + FundWords.weak.map(\.key)
      + IndicatorWords.columns.map(\.word) + DisclosureWords.labels
      + ListColumn.allCases.map(\.label) + ["密", "内部", "公开", "不公开", "涉密项目", "不予公开"]
    for word in words { #expect(word.withBytes(NormalText.isNormal), "\(word)") }
  }
}
