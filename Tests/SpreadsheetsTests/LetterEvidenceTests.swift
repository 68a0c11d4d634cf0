import Testing

@testable import Spreadsheets

/// Texts that are well-formed UTF-8 and hanzi of GB 18030 as well.
@Suite struct LetterEvidenceTests {
  private func sniff(_ bytes: [UInt8]) -> EncodingEvidence {
    bytes.withUnsafeBufferPointer { sniffEncoding(of: $0, isWhole: true) }
  }

  @Test(arguments: [
    "id,sex\nA001,女\nA002,女\n", "id,n\nA001,一\n", "执\n", "预,1\n", "学校,3\n", "医院,12.5\n", "目录,序\n", "a,b\n1,女\n2,一\n",
    "A女\n", "U模,3\n", "GDP木,1\n", "煤,吨\n1,毛\n", "3楼\n", "5路,103路\n", "小学,学校\n小学,校\n", "女,一,目\n目,女,一\n", "位,1\n", "未\n",
    "为,未\n", "没有\n", "业,营业\n", "元,1\n", "园\n圆\n", "英,应\n", "证,执\n职,直\n", "装\n", "战,占\n", "要,1\n要,2\n", "校\n", "效,1\n",
    "住\n", "XX小学女\n", "PM女,1\n", "A一\n", "1,女\n1,女\n2,女\n", "木\n", "目录,录\n", "未为位\n", "小校些\n",
  ])
  func `hanzi that are letters by accident are GB 18030, with a notice`(text: String) throws {
    let bytes = national(text)
    let found = sniff(bytes)
    #expect(found.encoding == .gb18030 && found.isGuess, "\(text)")
    let workbook = try workbook(bytes)
    #expect(texts(workbook.sheets[0]) == texts(try marked(text)))
    #expect(workbook.facts.notices.map(\.kind) == [.encodingGuessed])
  }

  private func marked(_ text: String) throws -> Sheet {
    try workbook([0xEF, 0xBB, 0xBF] + Array(text.utf8)).sheets[0]
  }

  @Test(arguments: [
    "Café\n", "naïve,façade\n", "Müller,1\nGröße,2\n", "São Paulo,1\n", "name\nJosé\n", "Привет мир\n",
    "дом,1\nдома,2\n", "Ελλάδα\n",
    "και,το\n", "£5\n", "25°C\n", "20 °C\n", "±0.2\n", "a×b\n", "§ 5\n", "a·b\n", "m²,5 m³\n", "Nº,1º\n", "5½\n",
    "¿Qué?\n", "«été»,déjà\n", "µm\n",
    "μm,kΩ\n", "¥100\n", "item,price\nTea,£5\n", "Žižek,Dvořák\n", "Kraków,Łódź\n", "İstanbul,Kadıköy\n",
    "Győr,Szűcs\n", "Šibenik,Čačak\n",
    "Қазақстан,ұлт\n", "Україна,ґанок\n", "Հայաստան\n", "ירושלים\n", "القاهرة\n", "señor,niño\n",
    "été,né\nélève,créé\n", "Zoë,Chloë\n", "ŽENA\n",
    "Ålesund,Tromsø\n", "l'été,«thé»\n", "São,Não\nPão,Mão\n", "Þór,Guðrún\n", "iPhoné,café\n", "Dĩ An,Cần Thơ\n",
    "tūkst.,mēnesī\n",
    "© 2024\n", "Ōsaka,Kyōto\n",
  ])
  func `words and signs of other languages stay UTF-8, without a notice`(text: String) {
    #expect(sniff(Array(text.utf8)) == EncodingEvidence(encoding: .utf8), "\(text)")
  }

  @Test(arguments: [
    "·\n", "é\n", "né,1\n", "и,в\n", "на,по\n", "α,β\n", "a,b\n1,·\n", "a\n¶\nb\n", "½,¥\n", "Café,Ů\n", "Vũ,Nghĩa\n",
  ])
  func `what may be either stays UTF-8, with a notice`(text: String) {
    #expect(sniff(Array(text.utf8)) == EncodingEvidence(encoding: .utf8, isGuess: true), "\(text)")
  }

  @Test(arguments: ["±\n", "×\n", "°\n", "§\n", "à,1\n"])
  func `signs that no table has as hanzi are UTF-8 alone too`(text: String) {
    #expect(sniff(Array(text.utf8)) == EncodingEvidence(encoding: .utf8), "\(text)")
  }

  @Test(arguments: ["项目,Ů\n", "Ů,女\n", "ѧУ,…\n"])
  func `next to hanzi of UTF-8 everything is UTF-8`(text: String) {
    #expect(sniff(Array(text.utf8)) == EncodingEvidence(encoding: .utf8))
  }

  /// Tables of short cells as lists hold them.
  @Test func `no short table of GB 18030 is read wrong without a notice`() throws {
    let hanzi = Array("村镇县乡项目名称金额预算执行是否有无一二三四五六七八九十男女甲乙丙丁优良中差个元张王李赵刘陈杨黄吴周徐孙马朱胡林郭何高罗学校医院")
    var numbers = SteadyNumbers(3)
    for _ in 0..<6000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let cells = (0..<3).map { _ in
          switch Int.random(in: 0..<3, using: &numbers) {
          case 0: return String(Int.random(in: 0..<1000, using: &numbers))
          case 1: return "A0\(Int.random(in: 10..<99, using: &numbers))"
          default:
            let count = [1, 1, 2].randomElement(using: &numbers) ?? 1
            return String((0..<count).map { _ in hanzi.randomElement(using: &numbers) ?? "村" })
          }
        }
        text += cells.joined(separator: ",") + "\n"
      }
      let found = sniff(national(text))
      let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
      #expect(found.encoding == .gb18030 || found.isGuess || isPlain, "\(text)")
    }
  }

  @Test(arguments: ["女,1\n一,2\n女,3\n", "女,一,目\n", "学校,1\n医院,2\n", "1,女\n2,女\n3,女\n4,女\n"])
  func `lines of such hanzi behind UTF-8 are a change of encoding`(text: String) throws {
    let first = Array("项目,金额\n农村公路养护,1\n义务教育补助,2\n".utf8)
    let error = #expect(throws: ReadError.self) { try workbook(first + national(text)) }
    #expect(
      error?.cause == .encodingChanges(EncodingChange(offset: first.count, before: .utf8, after: .gb18030)), "\(text)")
  }

  @Test func `a declaration decides where the bytes allow both`() throws {
    let cell = national("女")
    for (head, encoding) in [
      ("<meta charset=utf-8><table><tr><td>", TextEncoding.utf8), ("<meta charset=gbk><table><tr><td>", .gb18030),
    ] {
      let facts = try workbook(Array(head.utf8) + cell + Array("<td>1</table>".utf8)).facts
      #expect(facts.encoding == encoding)
      #expect(facts.notices.isEmpty)
    }
    for (declared, encoding, notices) in [
      (" encoding=\"UTF-8\"", TextEncoding.utf8, []), (" encoding=\"GBK\"", .gb18030, []),
      ("", .gb18030, [ReadNotice.Kind.encodingGuessed]),
    ] {
      let head = "<?xml version=\"1.0\"\(declared)?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
      let table = head + "<Worksheet Name=\"a\"><Table><Row><Cell><Data>"
      let end = "</Data></Cell></Row></Table></Worksheet></Workbook>"
      let facts = try workbook(Array(table.utf8) + cell + Array(end.utf8)).facts
      #expect(facts.encoding == encoding && facts.notices.map(\.kind) == notices, "\(declared)")
    }
  }

  @Test func `one or two of them are read as letters, with a notice`() throws {
    let first = Array("项目,金额\n农村公路养护,1\n义务教育补助,2\n".utf8)
    let workbook = try workbook(first + national("女,1\n"))
    #expect(workbook.facts.notices.map(\.kind) == [.encodingGuessed])
    #expect(workbook.facts.encoding == .utf8)
  }

  @Test(arguments: [
    "αβ,é,Ω\n", "λ,1\nμ,2\nδ,3\nσ,4\n", "Zoë\nNoël\nMüller\n", "±,·,°\n±,·,°\n", "и,в\nна,по\n", "5½,§\n",
  ])
  func `letters and signs in a Chinese table are no change and no doubt`(text: String) throws {
    let workbook = try workbook(Array("项目,金额\n农村公路养护,1\n".utf8) + Array(text.utf8))
    #expect(workbook.facts.notices.isEmpty, "\(text)")
    #expect(workbook.facts.encoding == .utf8)
  }
}
