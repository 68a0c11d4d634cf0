import Testing

@testable import Spreadsheets

@Suite struct SniffEncodingTests {
  private func sniff(_ bytes: [UInt8], isWhole: Bool = true) -> EncodingEvidence {
    bytes.withUnsafeBufferPointer { sniffEncoding(of: $0, isWhole: isWhole) }
  }

  /// 项目名称,金额 and 县医院,12.5 in GB 18030.
  private let chinese: [UInt8] = [
    0xCF, 0xEE, 0xC4, 0xBF, 0xC3, 0xFB, 0xB3, 0xC6, 0x2C, 0xBD, 0xF0, 0xB6, 0xEE, 0x0A, 0xCF, 0xD8, 0xD2, 0xBD, 0xD4,
    0xBA,
    0x2C, 0x31, 0x32, 0x2E, 0x35, 0x0A,
  ]

  @Test func `marks decide`() {
    #expect(sniff([0xEF, 0xBB, 0xBF, 0x61]) == EncodingEvidence(encoding: .utf8, markLength: 3))
    #expect(sniff([0xFF, 0xFE, 0x61, 0]) == EncodingEvidence(encoding: .utf16LittleEndian, markLength: 2))
    #expect(sniff([0xFE, 0xFF, 0, 0x61]) == EncodingEvidence(encoding: .utf16BigEndian, markLength: 2))
  }

  @Test func `valid UTF-8 is UTF-8, plain ASCII too, also when a piece ends inside a character`() {
    #expect(sniff(Array("项目,1\n".utf8)) == EncodingEvidence(encoding: .utf8))
    #expect(sniff(Array("a,b\n".utf8)) == EncodingEvidence(encoding: .utf8))
    #expect(sniff(Array("项目,1\n项".utf8.dropLast()), isWhole: false) == EncodingEvidence(encoding: .utf8))
  }

  @Test func `common hanzi are GB 18030 for certain, two of them alone only likely`() {
    #expect(sniff(chinese) == EncodingEvidence(encoding: .gb18030))
    #expect(sniff([0xD6, 0xD0, 0xCE, 0xC4]) == EncodingEvidence(encoding: .gb18030, isGuess: true))
    // 联通 is also well-formed in a careless UTF-8.
    #expect(sniff([0xC1, 0xAA, 0xCD, 0xA8]).encoding == .gb18030)
  }

  @Test func `traditional characters of GBK are GB 18030`() {
    // 預算執行績效 in GBK.
    let bytes: [UInt8] = [0xEE, 0x41, 0xCB, 0xE3, 0x88, 0xCC, 0xD0, 0xD0, 0xBF, 0x83, 0xD0, 0xA7, 0x0A]
    #expect(sniff(bytes).encoding == .gb18030)
  }

  @Test(arguments: [
    "Café,naïve\n", "Müller;Zürich;Größe\n", "100 £,25 °C\n", "Ça va,déjà vu,Noël\n", "“quoted” – dash\n",
  ])
  func `Western texts do not turn into hanzi`(text: String) {
    let marks: [Character: UInt8] = ["“": 0x93, "”": 0x94, "–": 0x96]
    let bytes = text.map { marks[$0] ?? UInt8($0.unicodeScalars.first?.value ?? 0) }
    #expect(sniff(bytes) == EncodingEvidence(encoding: .windows1252, isGuess: true))
  }

  /// Tables all of whose accented letters make common hanzi, two by two.
  private static let capitals = [
    "PROGRAMA;AÇÃO;SITUAÇÃO\r\nEDUCAÇÃO BÁSICA;CONSTRUÇÃO;1\r\nADMINISTRAÇÃO;MANUTENÇÃO;2\r\n",
    "AÇÃO;SITUAÇÃO\r\nFUNÇÃO;DESCRIÇÃO\r\nEDUCAÇÃO;100\r\n", "DESCRIÇÕES;AÇÕES\r\nINFORMAÇÕES;OPERAÇÕES\r\n",
    "Nº;AÇÃO\r\n1;ALIMENTAÇÃO\r\n", "AÇÃO\r\n", "RÉÉLECTION;CRÉÉES;CRÉÉ\r\nRÉÉVALUATION;CRÉÉS;RÉÉL\r\n",
    "RUNÄÄNI;PÄÄ;SÄÄ\nVÄÄRÄ;HÄÄ;KÄÄNTÄÄ\n", "VÍÐIR;STÖÐIN\nVÍÐA;LÖÐIN\n",
  ]

  @Test(arguments: capitals, [1, 90])
  func `Western capitals do not turn into hanzi`(text: String, count: Int) {
    let bytes = Array(repeatElement(western(text), count: count).joined())
    #expect(sniff(bytes) == EncodingEvidence(encoding: .windows1252, isGuess: true))
  }

  @Test(arguments: [
    "等级,数量\nA类,1\nB类,2\nC类,3\n", "A类\nB类\nC类\nD类\n", "指标\nGDP增长率\nCPI涨幅\n", "软件\nWPS表格\nOffice办公套件\n",
    "设备,数量\nU盘,3\nCT室,1\nA型,2\nB型,2\nLED灯,9\n", "型号\nA型,B型,C型\n", "地点,数量\nA市第一中学,1\nB市人民医院,2\n",
    "APP用户数,PC端\nA和B,X与Y\nX行Y列,T恤\n", "Q1完成率\nQ2完成率\n", "PM2.5浓度,COD排放\nSO2减排量,VOCs治理\n",
    "K线,B超,X光,CT片\nA股,B股,H股\n", "单位,kW时,约kg\n机房,10kVA,每km\n",
    "姓名,学历\n朱镕基,A\n李喆,B\n王堃,C\n",
  ])
  func `hanzi beside Latin letters are GB 18030 for certain`(text: String) {
    for count in [1, 90] {
      let bytes = Array(repeatElement(national(text), count: count).joined())
      #expect(sniff(bytes) == EncodingEvidence(encoding: .gb18030), "\(text)")
    }
  }

  @Test(arguments: ["A型B\n合计\nC型D\n甲,乙\n", "S型P\n甲乙丙丁戊\n", "地点\nA市B县,1\nC市D县,2\n"])
  func `where hanzi may be letters as well, it is said to be a guess`(text: String) {
    #expect(sniff(national(text)) == EncodingEvidence(encoding: .gb18030, isGuess: true))
    // 中 is `ÖÐ` as well, which ends words.
    #expect(sniff(western("VÍÐIR;STÖÐ;KVÖÐ\nVÍÐA;STÖÐIN;LÖÐ\n")).isGuess)
  }

  @Test func `UTF-16 without a mark is known by its zeros`() {
    let text = "项目名称,一级指标,12.5\r\n县医院,产出指标,3\r\n"
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(sniff(little) == EncodingEvidence(encoding: .utf16LittleEndian, isGuess: true))
    #expect(sniff(big) == EncodingEvidence(encoding: .utf16BigEndian, isGuess: true))
  }

  @Test func `of two encodings in one file the first is believed`() {
    let utf8 = Array("项目名称,金额\n".utf8)
    #expect(sniff(utf8 + chinese) == EncodingEvidence(encoding: .utf8, isGuess: true))
    let long = Array(repeatElement(chinese, count: 50).joined())
    #expect(sniff(long + utf8).encoding == .gb18030)
  }

  @Test func `a damaged beginning does not change the encoding of the rest`() {
    let utf8 = Array(repeatElement(Array("预算执行情况\n".utf8), count: 30).joined())
    #expect(sniff(Array(utf8.dropFirst())).encoding == .utf8)
    let long = Array(repeatElement(chinese, count: 50).joined())
    #expect(sniff([0xFF] + long).encoding == .gb18030)
  }

  @Test func `bytes that fit nothing are said to be unreadable`() {
    let bytes = (0..<2000).map { UInt8(truncatingIfNeeded: 0x81 + $0 * 37 % 0x7E) }
    let noise = bytes.enumerated().map { $0.offset % 3 == 0 ? 0xFF : $0.element }
    #expect(sniff(noise).unreadable == 0)
  }
}
