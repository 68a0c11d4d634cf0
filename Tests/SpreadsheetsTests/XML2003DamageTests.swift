import Testing

@testable import Spreadsheets

struct XML2003DamageTests {
  private let sound = XML2003Tests.book(
    """
    <Row><Cell ss:StyleID="p" ss:MergeAcross="2"><Data ss:Type="Number">0.5</Data></Cell></Row>\
    <Row ss:Index="4"><Cell><Data ss:Type="String">项目&#10;名称</Data></Cell><Cell ss:Formula="=1"/></Row>
    """, styles: "<Style ss:ID=\"p\"><NumberFormat ss:Format=\"0%\"/></Style>")

  private func read(
    _ text: String, _ limits: ReadLimits = ReadLimits(), answers: [Int: Continuation] = [:]
  ) throws -> Delivered {
    try .reading(Array(text.utf8), as: .xml2003, limits, answers: answers)
  }

  @Test(arguments: [
    "<!DOCTYPE Workbook>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<!DOCTYPE a SYSTEM \"http://localhost:9/a.dtd\">",
    "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/passwd\">%p;]>",
  ])
  func `a document type is refused`(_ type: String) throws {
    let read = try read(sound.replacing("<?xml version=\"1.0\"?>", with: "<?xml version=\"1.0\"?>\(type)"))
    guard case .forbiddenMarkup = read.error else {
      Issue.record("got \(String(describing: read.error))")
      return
    }
    #expect(read.pages.isEmpty)
  }

  @Test func `limits are kept`() throws {
    var limits = ReadLimits()
    limits.rows = 10
    limits.columns = 5
    limits.cellBytes = 20
    func error(_ table: String) throws -> ReadError.Cause? { try read(XML2003Tests.book(table), limits).error }
    #expect(try error("<Row ss:Index=\"11\"/>") == .limit("rows", 10))
    for index in ["4294967299", "2147483648", "99999999999999999999"] {
      #expect(try error("<Row ss:Index=\"\(index)\"><Cell/></Row>") == .limit("rows", 10))
      #expect(try error("<Row><Cell ss:Index=\"\(index)\"/></Row>") == .limit("columns", 5))
      #expect(try error("<Column ss:Index=\"\(index)\"/><Row/>") == nil)
    }
    for index in ["0", "-3", "3.5", "B", ""] {
      for table in [
        "<Row ss:Index=\"#\"><Cell/></Row>", "<Row><Cell ss:Index=\"#\"/></Row>", "<Column ss:Index=\"#\"/><Row/>",
      ] {
        guard case .malformedXML(_, _, let reason) = try error(table.replacing("#", with: index)) else {
          Issue.record("\(index) was taken for a place")
          continue
        }
        #expect(reason == "a place that is no number from 1 on")
      }
    }
    #expect(try error("<Row><Cell ss:MergeDown=\"10\"/></Row>") == .limit("rows", 10))
    #expect(try error("<Row><Cell ss:Index=\"6\"/></Row>") == .limit("columns", 5))
    #expect(try error("<Row><Cell ss:MergeAcross=\"2000000000\"/></Row>") == .limit("columns", 5))
    #expect(try error("<Row><Cell><Data>123456789012345678901</Data></Cell></Row>") == .limit("cellBytes", 20))
    #expect(try error(String(repeating: "<a>", count: 70)) == .limit("nesting", 64))
    limits.fileBytes = 100
    #expect(try error("") == .limit("fileBytes", 100))
  }

  @Test func `what is no workbook is said to be none`() throws {
    #expect(try read("<html><table/></html>").error == .notASpreadsheet("XML 文档"))
  }

  @Test func `what is whole before the damage is delivered`() throws {
    let text = XML2003Tests.book("<Row><Cell><Data>1</Data></Cell></Row><Row><Cell><Data>2</Data></Wrong>")
    let read = try read(text)
    #expect(read.cells == ["A1 text 1"])
    #expect(read.pages.map(\.isEnded) == [true])
    guard case .malformedXML = read.error else {
      Issue.record("got \(String(describing: read.error))")
      return
    }
  }

  @Test func `what stands inside its like ends what is open`() throws {
    let text = XML2003Tests.book(
      "<Row><Cell ss:Index=\"2\"><Data>1</Data><Cell ss:Index=\"3\"><Data>2</Data></Cell></Cell><Row><Cell><Data>3</Data>"
        + "</Cell><Cell><Data>4<Worksheet ss:Name=\"乙\"><Table><Row><Cell><Data>5</Data></Cell></Row></Table></Worksheet>"
        + "</Data></Cell></Row></Row>")
    let read = try read(text)
    #expect(read.error == nil)
    #expect(read.pages.map(\.cells) == [["B1 text 1", "C1 text 2", "A2 text 3", "B2 text 4"], ["A1 text 5"]])
    #expect(read.pages.map(\.name) == ["表", "乙"])
    #expect(read.allEnded)
  }

  @Test func `bytes outside the declared encoding are an error`() throws {
    let text = XML2003Tests.book(
      "<Row><Cell><Data>#</Data></Cell></Row>", head: "<?xml version=\"1.0\" encoding=\"GBK\"?>")
    for (original, replacement) in [(text, [0xFF, 0xFF]), (text.replacing("GBK", with: "UTF-8"), [0xD4, 0xA4, 0x80])] {
      let bytes = original.utf8.flatMap { $0 == UInt8(ascii: "#") ? replacement.map { UInt8($0) } : [$0] }
      #expect(try Delivered.reading(bytes, as: .xml2003).error != nil)
    }
  }

  @Test(arguments: [
    (Continuation.skipSheet, ["A1 text 1", "A1 text 3"]), (Continuation.stop, ["A1 text 1"]),
    (Continuation.proceed, ["A1 text 1", "A2 text 2", "A1 text 3"]),
  ])
  func `a consumer may leave a sheet or the file`(_ answer: Continuation, _ cells: [String]) throws {
    func row(_ number: Int) -> String { "<Row><Cell><Data>\(number)</Data></Cell></Row>" }
    let text = XML2003Tests.book(
      row(1) + row(2), after: "</Worksheet><Worksheet ss:Name=\"乙\"><Table>\(row(3))</Table>")
    let read = try read(text, answers: [0: answer])
    #expect(read.cells == cells)
    #expect(read.allEnded)
  }

  @Test func `a file cut off anywhere gives an error and no crash`() throws {
    let bytes = Array(sound.utf8)
    for length in 0..<bytes.count {
      let read = try Delivered.reading(Array(bytes[..<length]), as: .xml2003)
      #expect(read.error != nil)
      #expect(read.allEnded)
    }
  }

  @Test(arguments: 0..<8)
  func `a file changed anywhere never crashes`(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for _ in 0..<100 {
      var bytes = Array(sound.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let read = try Delivered.reading(bytes, as: .xml2003)
      #expect(read.allEnded)
    }
  }
}
