import Testing

@testable import Spreadsheets

/// Encodings of text files as they come, and as they are mixed up.
@Suite struct EncodingWildTests {
  private func load(_ bytes: [UInt8]) throws -> Workbook { try workbook(bytes) }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 in both orders, with and without a mark`(isLittle: Bool, isMarked: Bool) throws {
    for text in ["项目名称,金额\r\n县医院设备购置,12.5\r\n", "名,额\n甲,1\n", "a,b\n1,2\n", "项目\t备注\n㳇水𠮷\tⅡ期①㎡“好”—…\n"] {
      let bytes = wide((isMarked ? "\u{FEFF}" : "") + text, isLittle: isLittle)
      let workbook = try load(bytes)
      let expected = try load(Array(text.utf8))
      #expect(workbook.sheets[0].rows.map(\.cells) == expected.sheets[0].rows.map(\.cells))
      #expect(workbook.facts.encoding == (isLittle ? .utf16LittleEndian : .utf16BigEndian))
      #expect(workbook.facts.notices.map(\.kind) == (isMarked ? [] : [.encodingGuessed]))
      // Half a character at the end.
      #expect(try load(bytes + [0x41]).facts.notices.last?.detail == String(bytes.count))
    }
  }

  @Test(arguments: [true, false], [1, 5, 4000])
  func `long hanzi in UTF-16 without a mark are known by their lines`(isLittle: Bool, rows: Int) throws {
    let row = "农村公路养护工程一标段二标段三标段的绩效目标完成情况说明，以及其他需要说明的问题都在这里“上级”开工\t交通运输局"
    for text in ["项目名称\t主管部门\r\n" + String(repeating: row + "\r\n", count: rows), row + "\n" + row] {
      let workbook = try load(wide(text, isLittle: isLittle))
      #expect(workbook.sheets[0].rows.map(\.cells) == (try load(Array(text.utf8)).sheets[0].rows.map(\.cells)))
      #expect(workbook.facts.encoding == (isLittle ? .utf16LittleEndian : .utf16BigEndian))
      #expect(workbook.facts.notices.map(\.kind) == [.encodingGuessed])
    }
  }

  @Test func `a text of hanzi alone in UTF-16 without a mark is refused, not garbled`() throws {
    for isLittle in [true, false] {
      let text = wide("项目名称和金额是多少这里没有字母", isLittle: isLittle)
      let error = #expect(throws: ReadError.self) { try load(text) }
      #expect(error?.chinese.contains("文字编码") == true && error?.chinese.contains("另存为") == true)
    }
  }

  @Test func `characters of four bytes are read in any company`() throws {
    #expect(national("㳇㮾") == [0x82, 0x31, 0xD2, 0x33, 0x82, 0x31, 0xB7, 0x39])
    for text in [
      "地名,金额\n㳇水镇,1\n㮾梨镇,2\n𠮷野𫭢𬇙,3\n", "㳇,1\n㮾,2\n", "𠮷,3\n", "㳇镇,㮾梨街道,𠮷\n1,2,3\n",
      "㳇水𬇙,A\nÖl,Ñ村\n", "名,\"𠮷\n㳇\"\n",
    ] {
      let workbook = try load(national(text))
      #expect(workbook.facts.encoding == .gb18030)
      #expect(workbook.sheets[0].rows.map(\.cells) == (try load(Array(text.utf8)).sheets[0].rows.map(\.cells)))
      #expect(!workbook.facts.notices.map(\.kind).contains(.undecodable))
    }
  }

  @Test(arguments: [
    "Nom;Montant\r\nFrançois;10 €\r\nÉlodie;12\r\n", "Straße,Größe\r\nMüller,1\r\n", "item,price\nTea,£5\nCoffee,€7\n",
    "item,price\nTea,5£\n", "item,price\nTea,5€\n", "name,note\nA,“quoted”\nB,it’s\n", "name,city\nBob,Orléans\n",
    "é", "café\n",
    "Nom\nNoël\ncréée\nréélu\n", "Año,Señor,¿Qué?\nEspaña,José,¡Olé!\n", "T\n25°C\n±5\n",
    "item,note\nTea,wait…\nB,a – b\n",
    "item,price\nTea,1\u{A0}000\nB,2\u{A0}500\n", "Descrição;Ação\nInformações;São\nnão;Órgão\n",
    "naïve,façade\nÀ,Ç\nâge,où\n",
    "Société;Montant\nÉlectricité générale;1\nRéélection «été»;2\n",
  ])
  func `Western tables do not turn into hanzi, however short`(text: String) throws {
    let workbook = try load(western(text))
    #expect(workbook.facts.encoding == .windows1252)
    #expect(workbook.facts.notices.map(\.kind) == [.encodingGuessed])
    #expect(workbook.sheets[0].rows.map(\.cells) == (try load(Array(text.utf8)).sheets[0].rows.map(\.cells)))
  }

  /// Short texts as lists hold them.
  private static let words = [
    "甲", "乙局", "联通", "合计", "张三", "县医院", "沅江市", "濮阳县", "璧山区", "涪陵区", "亳州市", "泸州市", "瞿塘峡", "教育局", "改造", "数量指标",
    "≥90%", "100平方米", "按时完成", "示例县第一中学", "危桥改造工程", "群众满意度（%）", "①已完成；②未完成", "2024年12月31日前", "鹭江道", "饶河镇",
    "犍为县", "郫都区", "邛崃市", "岷江", "嘉陵江", "闽侯县", "桦甸市", "镇赉县", "鄄城县", "莒县", "Ⅲ级", "‰", "—", "×",
  ]

  @Test(arguments: [TextEncoding.utf8, .gb18030])
  func `lists of short lines are no change of encoding`(encoding: TextEncoding) throws {
    for word in Self.words {
      let bytes = encoding == .utf8 ? Array(word.utf8) : national(word)
      #expect(bytes.withUnsafeBufferPointer { !isForeign($0, to: encoding) }, "\(word)")
      // Every pair of words on one line.
      for other in Self.words {
        let line = bytes + [0x2C] + (encoding == .utf8 ? Array(other.utf8) : national(other))
        #expect(line.withUnsafeBufferPointer { !isForeign($0, to: encoding) }, "\(word),\(other)")
      }
    }
  }

  @Test func `one truncated character in a line of UTF-8 is no change of encoding`() throws {
    let head = Array("部门,项目名称\n教育局,校舍维修\n".utf8)
    for word in Self.words {
      let bytes = Array(word.utf8)
      for cut in 1..<min(4, bytes.count) {
        for damaged in [Array(bytes.dropLast(cut)), Array(bytes.dropFirst(cut))] {
          let (number, rest) = (Array("12".utf8), Array("局,1".utf8))
          for line in [damaged, damaged + [0x2C] + number, number + [0x2C] + damaged, damaged + rest] {
            let workbook = try load(head + line + [0x0A] + head)
            #expect(workbook.sheets[0].rows.count >= 4, "\(word)")
            #expect(workbook.facts.encoding == .utf8)
          }
        }
      }
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"], [true, false])
  func `a change inside a quoted field of several lines ends the table before that row`(
    end: String, startsNational: Bool
  ) throws {
    let encode: (String, Bool) -> [UInt8] = { $1 ? national($0) : Array($0.utf8) }
    let first = encode("部门,项目名称\(end)教育局,校舍维修\(end)", startsNational)
    let opened = encode("水利局,\"说明第一行文字\(end)", startsNational)
    let closed = encode("第二行文字说明\"\(end)交通局,危桥改造\(end)", !startsNational)
    var collector = SheetCollector(cells: 100)
    let file = try TextFile(first + opened + closed)
    let error = #expect(throws: ReadError.self) { try readWorkbook(at: file.path, into: &collector) }
    let (before, after): (TextEncoding, TextEncoding) = startsNational ? (.gb18030, .utf8) : (.utf8, .gb18030)
    let change = EncodingChange(offset: first.count + opened.count, before: before, after: after)
    #expect(error?.cause == .encodingChanges(change))
    #expect(texts(collector.sheets[0]) == [0: ["部门", "项目名称"], 1: ["教育局", "校舍维修"]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"], [true, false])
  func `lines too short to tell belong to the change that follows them`(end: String, startsNational: Bool) throws {
    let encode: (String, Bool) -> [UInt8] = { $1 ? national($0) : Array($0.utf8) }
    let first = encode("部门,项目名称\n教育局,校舍维修\n1,2\n".replacing("\n", with: end), startsNational)
    let rest = encode("甲,1\n乙,2\n水利局,渠道清淤\n".replacing("\n", with: end), !startsNational)
    var collector = SheetCollector(cells: 100)
    let file = try ByteFile(first + rest, path: "x.csv", limits: ReadLimits())
    let error = #expect(throws: ReadError.self) { try readWorkbook(sniff(file), into: &collector) }
    let (before, after): (TextEncoding, TextEncoding) = startsNational ? (.gb18030, .utf8) : (.utf8, .gb18030)
    #expect(error?.cause == .encodingChanges(EncodingChange(offset: first.count, before: before, after: after)))
    #expect(collector.sheets[0].rows.count == 3)
  }

  @Test(arguments: [true, false])
  func `a change after five megabytes is found`(startsNational: Bool) throws {
    // More than the four megabytes that decide the encoding and are held in memory. Long lines, as they are read faster.
    try Self.expectChange(
      after: 5_000_000, line: "教育局,校舍维修" + String(repeating: "x", count: 8000) + "\n", startsNational)
  }

  /// A line in the other encoding is found where it begins, after so many bytes of another line.
  static func expectChange(after bytes: Int, line: String, _ startsNational: Bool) throws {
    let encode: (String, Bool) -> [UInt8] = { $1 ? national($0) : Array($0.utf8) }
    let row = encode(line, startsNational)
    var first: [UInt8] = []
    while first.count < bytes { first += row }
    var collector = SheetCollector(cells: 1_000_000)
    let file = try TextFile(first + encode("水利局,渠道清淤\n", !startsNational))
    let error = #expect(throws: ReadError.self) { try readWorkbook(at: file.path, into: &collector) }
    guard case .encodingChanges(let change) = error?.cause else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(change.offset == first.count)
    #expect(collector.sheets[0].rows.count == first.count / row.count)
  }

  @Test(arguments: ["utf8", "marked", "national", "western", "plain"], [0, 1, 400])
  func `lines that PowerShell appends in UTF-16 end the table before them`(head: String, rows: Int) throws {
    let chinese = "部门,项目名称\r\n" + String(repeating: "教育局,校舍维修\r\n", count: rows)
    let (first, before): ([UInt8], TextEncoding) =
      switch head {
      case "utf8": (Array(chinese.utf8), .utf8)
      case "marked": ([0xEF, 0xBB, 0xBF] + Array(chinese.utf8), .utf8)
      case "national": (national(chinese), .gb18030)
      case "western": (western("Société,Montant\n" + String(repeating: "Élodie,Noël\n", count: rows)), .windows1252)
      default: (Array(("name,sum\n" + String(repeating: "x1,2\n", count: rows)).utf8), .utf8)
      }
    for tail in ["水利局,渠道\r\n上级,上下\r\n", "\u{FEFF}水利局,1\r\n", "1,2\r\n", "上海上,1\r\n", "开工,1\r\n"] {
      var collector = SheetCollector(cells: 100_000)
      let bytes = first + wide(String(repeating: tail, count: max(1, rows)), isLittle: true)
      let file = try ByteFile(bytes, path: "x.csv", limits: ReadLimits())
      let error = #expect(throws: ReadError.self, "\(tail)") { try readWorkbook(sniff(file), into: &collector) }
      let change = EncodingChange(offset: first.count, before: before, after: .utf16LittleEndian)
      #expect(error?.cause == .encodingChanges(change), "\(tail)")
      #expect(collector.sheets.first?.rows.count == rows + 1)
      #expect(try CSVFile(sniff(file)).encodingChange() == change)
    }
  }

  @Test(arguments: [true, false])
  func `lines of UTF-16 behind a last line without its end take that with them`(isNational: Bool) throws {
    let encode: (String) -> [UInt8] = { isNational ? national($0) : Array($0.utf8) }
    let first = encode("部门,项目名称\r\n教育局,校舍维修\r\n")
    let tail = wide("开上级,上海\r\n水利局,渠道\r\n水利局,12\r\n", isLittle: true)
    for last in ["交通局,危桥", "交通局,100", "公路,1"] {
      var collector = SheetCollector(cells: 100)
      let file = try ByteFile(first + encode(last) + tail, path: "x.csv", limits: ReadLimits())
      let error = #expect(throws: ReadError.self) { try readWorkbook(sniff(file), into: &collector) }
      let before = isNational ? TextEncoding.gb18030 : .utf8
      let change = EncodingChange(offset: first.count, before: before, after: .utf16LittleEndian)
      #expect(error?.cause == .encodingChanges(change), "\(last)")
      #expect(collector.sheets.first?.rows.count == 2)
    }
  }

  @Test func `an export in UTF-8 with its mark behind one in GB 18030 is a change`() throws {
    let first = national("部门,项目名称\n教育局,校舍维修\n")
    let file = try TextFile(first + Array("\u{FEFF}部门,项目名称\n水利局,渠道\n".utf8))
    var collector = SheetCollector(cells: 100)
    let error = #expect(throws: ReadError.self) { try readWorkbook(at: file.path, into: &collector) }
    #expect(error?.cause == .encodingChanges(EncodingChange(offset: first.count, before: .gb18030, after: .utf8)))
    #expect(collector.sheets[0].rows.count == 2)
  }

  @Test func `accents in a Chinese table are no change of encoding`() throws {
    for text in ["项目名称,备注\n咖啡café,25℃±1\n", "品牌,价格\nNestlé,5€\nOréal,£7\n"] {
      let workbook = try load(Array(text.utf8))
      #expect(workbook.facts.encoding == .utf8)
      #expect(workbook.facts.notices.isEmpty)
    }
  }
}
