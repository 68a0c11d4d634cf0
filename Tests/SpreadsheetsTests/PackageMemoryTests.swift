import Testing

@testable import Spreadsheets

/// How much memory files in packages take.
struct PackageMemoryTests {
  private static let csv = Array("项目,金额\n甲,1\n".utf8)

  private func package(_ zip: ZipFixture) throws -> Package {
    try #require(try Package(sniff(ByteFile(zip.bytes, path: "包.zip", limits: ReadLimits()))))
  }

  @Test func `a file is held once, and no larger than it is`() async throws {
    // Content that packs to a 150th, so that it is the memory that counts.
    var zip = ZipFixture()
    zip.addBomb("甲.csv", "a,b\n", spaces: 24 << 20)
    let file = try TextFile(zip.bytes, name: "包.zip")
    await #expect(processExitsWith: .success) { [path = file.path as String] in
      let package = try #require(try Package(sniffFile(at: path)))
      let before = try mostMemory()
      // The checksum is wrong, which is found when all has been unpacked.
      #expect(throws: ReadError.self) { try package.members[0].sniff() }
      #expect(try mostMemory() - before < 30 << 20)
    }
  }

  @Test func `a web archive is held as it is and decoded, and not once more`() async throws {
    // Long comments, as they are passed over faster.
    let comment = "<!--" + String(repeating: " ", count: 4088) + "-->\n"
    try await Self.expectHeldTwice(comment, count: 24 << 8)
  }

  /// A web archive of 24 MB takes no more memory than that twice.
  static func expectHeldTwice(_ comment: String, count: Int) async throws {
    let page = "<table><tr><td>a<td>b</tr><tr><td>c<td>d</tr></table>"
    let text = "MIME-Version: 1.0\nContent-Type: text/html\n\n" + page + String(repeating: comment, count: count)
    #expect(text.utf8.count > 24 << 20)
    let file = try TextFile(text, name: "自评表.mht")
    await #expect(processExitsWith: .success) { [path = file.path as String] in
      let sniffed = try sniffFile(at: path)
      #expect(sniffed.isHeldInMemory)
      let before = try mostMemory()
      var cells = CellCount()
      _ = try readWorkbook(sniffed, into: &cells)
      #expect(cells.count == 4)
      // 24 MB twice.
      #expect(try mostMemory() - before < 60 << 20)
    }
  }

  @Test(arguments: [1 << 20, 40 << 20])
  func `a claim makes no room that the packed bytes cannot fill`(claim: Int) throws {
    var zip = ZipFixture()
    zip.add("甲.csv", Self.csv)
    zip.addDeflated("乙.csv", Self.csv)
    for index in 0..<2 { zip.entries[index].size = claim }
    for member in try package(zip).members {
      let part = try ZipArchive(member.home.open(limits: ReadLimits()), [member.entry], limits: ReadLimits())
        .part(member.entry, named: member.name)
      #expect(part.mostBytes <= 1032 * member.entry.packedBytes)
      #expect(try member.sniff().byteCount == Self.csv.count)
    }
  }

  @Test func `packages in a package are unpacked again when the memory was needed for others`() throws {
    var outer = ZipFixture()
    for name in ["一", "二", "三"] {
      var inner = ZipFixture()
      inner.add("\(name).csv", Self.csv)
      inner.add("图", [UInt8](repeating: 0x41, count: 6 << 20))
      outer.add("\(name).zip", inner.bytes)
    }
    let packages = try package(outer).members.map { try #require(try Package($0.sniff())) }
    let members = packages.flatMap(\.members).filter { $0.name.hasSuffix(".csv") }
    #expect(members.map(\.path) == ["一", "三", "二"].map { "包.zip/\($0).zip/\($0).csv" })
    for member in members + members.reversed() {
      #expect(try member.sniff().byteCount == Self.csv.count)
      #expect(member.heldBytes > 6 << 20)
    }
  }

  @Test func `of a large picture no more than the beginning is unpacked, whatever the limit`() throws {
    var zip = ZipFixture()
    zip.addBomb("扫描.pdf", "%PDF-1.7\n", spaces: 5 << 20)
    var limits = ReadLimits()
    limits.memberBytes = 1 << 20
    let sniffed = try package(zip).members[0].sniff(limits: limits)
    #expect(sniffed.kind == .other("PDF"))
    zip.entries = []
    zip.addBomb("扫描.csv", "a,b\n", spaces: 5 << 20)
    #expect(throws: ReadError(.limit("memberBytes", 1 << 20), path: "包.zip/扫描.csv")) {
      try package(zip).members[0].sniff(limits: limits)
    }
  }
}

private struct CellCount: SheetConsumer {
  var count = 0
  mutating func begin(sheet name: String, isHidden: Bool) {}
  mutating func row(_ row: Row) -> Continuation {
    count += row.cells.count
    return .proceed
  }
  mutating func end(merges: [CellRange]) {}
}
