import Testing

@testable import Spreadsheets

/// A change to a sound container of three parts, and what comes of it.
struct ZipCase: CustomTestStringConvertible, Sendable {
  var name: String
  /// Why the second part cannot be read; `nil` if it can.
  var cause: ReadError.Cause?
  var change: @Sendable (inout ZipFixture) -> Void

  init(_ name: String, _ cause: ReadError.Cause? = nil, _ change: @escaping @Sendable (inout ZipFixture) -> Void) {
    self.name = name
    self.cause = cause
    self.change = change
  }

  var testDescription: String { name }

  /// What the second part holds.
  static let content = Array("项目支出绩效自评表".utf8)

  /// The container.
  var zip: ZipFixture {
    var zip = ZipFixture()
    zip.add("[Content_Types].xml", [])
    zip.addDeflated("a/b.xml", Self.content)
    zip.add("c.xml", Array("c".utf8))
    change(&zip)
    return zip
  }

  /// Containers whose second part is read, and its second part is…
  static let sound: [ZipCase] = [
    ZipCase("as it is") { _ in },
    ZipCase("stored") {
      $0.entries[1] = ZipFixture.Entry(
        name: Array("a/b.xml".utf8), packed: content, size: content.count, checksum: ZipFixture.checksum(content))
    },
    ZipCase("with a comment") { $0.comment = Array("注".utf8) + [UInt8](repeating: 0x50, count: 300) },
    ZipCase("with the longest comment") { $0.comment = [UInt8](repeating: 0x20, count: 65_535) },
    ZipCase("behind a program that unpacks it") { $0.prefix = [UInt8](repeating: 0x4D, count: 700) },
    ZipCase("behind a program, and counted from its beginning") {
      $0.prefix = [UInt8](repeating: 0x4D, count: 700); $0.countsPrefix = true
    },
    ZipCase("in ZIP64") { $0.isWide = true },
    ZipCase("in ZIP64 with a comment") {
      $0.isWide = true; $0.comment = [1, 2, 3]
    },
    ZipCase("in ZIP64 behind a program, and counted from its beginning") {
      $0.isWide = true; $0.prefix = [0]; $0.countsPrefix = true
    },
    ZipCase("named in another case") { $0.entries[1].name = Array("A/B.XML".utf8) },
    ZipCase("named as Windows writes paths") { $0.entries[1].name = Array("a\\b.xml".utf8) },
    ZipCase("among more than can be searched one by one") { for index in 0..<100 { $0.add("p\(index)", []) } },
    ZipCase("among many, named in another case") {
      $0.entries[1].name = Array("A\\b.XML".utf8); for index in 0..<100 { $0.add("p\(index)", []) }
    },
    ZipCase("claiming to be shorter") { $0.entries[1].size = 3 },
    ZipCase("claiming to be nothing") { $0.entries[1].size = 0 },
    ZipCase("claiming to be longer") { $0.entries[1].size = 1 << 19 },
    ZipCase("claiming to be far longer") { $0.entries[1].size = Int(UInt32.max) - 1 },
    ZipCase("claiming to be longer than anything") {
      $0.isWide = true; $0.entries[1].size = .max
    },
    ZipCase("beside a part of an unknown method") { $0.entries[0].method = 12 },
    ZipCase("beside an encrypted part") { $0.entries[2].flags = 1 },
    ZipCase("beside two others of one name") { $0.add("C.XML", []) },
    ZipCase("with bytes behind the packed ones") { $0.entries[1].packed += [0, 0, 0] },
  ]

  private static let inconsistent = ReadError.Cause.damagedArchive("Zip archive inconsistent")
  private static let none = ReadError.Cause.damagedArchive("Not a zip archive")
  private static func damaged(_ reason: String) -> ReadError.Cause { .damagedArchive("a/b.xml: \(reason)") }

  private static let twice = damaged("Two parts of one name")

  /// Containers that are not read, because they have…
  static let broken: [ZipCase] = [
    ZipCase("a part too many", inconsistent) { $0.surplus = 1 },
    ZipCase("a part too few", inconsistent) { $0.surplus = -1 },
    ZipCase("a part too many in ZIP64", inconsistent) {
      $0.isWide = true; $0.surplus = 1
    },
    ZipCase("a directory cut short", inconsistent) {
      $0.sizeLie = -1; $0.placeLie = 1
    },
    ZipCase("a directory too long", inconsistent) { $0.sizeLie = 1 },
    ZipCase("a directory longer than the file", inconsistent) { $0.sizeLie = 1 << 20 },
    ZipCase("a directory longer than anything", inconsistent) {
      $0.isWide = true; $0.sizeLie = .max - 1000
    },
    ZipCase("a directory beyond the file", inconsistent) { $0.placeLie = 1 << 20 },
    ZipCase("a directory beyond anything", inconsistent) {
      $0.isWide = true; $0.placeLie = .max - 1000
    },
    ZipCase("a directory beyond anything and longer than that", inconsistent) {
      $0.isWide = true; $0.placeLie = .max - 1000; $0.sizeLie = .max - 1000
    },
    ZipCase("a part in the directory", inconsistent) { $0.entries[1].claimsHeader = 1 << 20 },
    ZipCase("a part beyond anything", inconsistent) {
      $0.isWide = true; $0.entries[1].claimsHeader = .max
    },
    ZipCase("a part beyond anything, behind a program", inconsistent) {
      $0.isWide = true; $0.prefix = [0]; $0.countsPrefix = false; $0.entries[1].claimsHeader = .max
    },
    ZipCase("a part at the place of another's content", damaged("Zip archive inconsistent")) {
      $0.entries[1].claimsHeader = 3
    },
    ZipCase("a part that goes on beyond the file", inconsistent) { $0.entries[1].claimsPacked = 1 << 20 },
    ZipCase("a part that goes on beyond anything", inconsistent) {
      $0.isWide = true; $0.entries[1].claimsPacked = .max
    },
    ZipCase("parts upon each other", inconsistent) { zip in
      for index in 0..<9 {
        zip.entries.append(zip.entries[1]); zip.entries[3 + index].claimsHeader = 49;
        zip.entries[3 + index].packed = []; zip.entries[3 + index].claimsPacked = 40
      }
    },
    ZipCase("an encrypted part", .encrypted) { $0.entries[1].flags = 1 },
    ZipCase("a part of WinZip's encryption", .encrypted) { $0.entries[1].method = 99 },
    ZipCase("bzip2", .inPackage(.method(12))) { $0.entries[1].method = 12 },
    ZipCase("DEFLATE64", .inPackage(.method(9))) { $0.entries[1].method = 9 },
    ZipCase("a wrong checksum", damaged("CRC error")) { $0.entries[1].checksum ^= 1 },
    ZipCase("a wrong checksum of a stored part", damaged("CRC error")) { $0.entries[1].method = 0 },
    ZipCase("packed bytes cut short", damaged("Compressed data invalid")) { $0.entries[1].claimsPacked = 5 },
    ZipCase("packed bytes cut short, claiming to be nothing", damaged("Unexpected end of file")) {
      $0.entries[1].claimsPacked = 5; $0.entries[1].size = 0
    },
    ZipCase("bytes that are no DEFLATE", damaged("Compressed data invalid")) {
      $0.entries[1].packed = [0xFF, 0xFF, 0xFF]
    },
    ZipCase("bytes that are no DEFLATE, in pieces", damaged("Compressed data invalid")) {
      $0.entries[1].packed = [0xFF, 0xFF, 0xFF]; $0.entries[1].size = 1 << 30
    },
    ZipCase("two parts of one name", twice) { $0.addDeflated("a/b.xml", [1]) },
    ZipCase("two parts of one name in another case", twice) { $0.addDeflated("A\\B.xml", [1]) },
    ZipCase("two parts of one name, one from the root on", twice) { $0.addDeflated("/a/b.xml", [1]) },
    ZipCase("two parts of one name among many", twice) { zip in
      for index in 0..<100 { zip.add("p\(index)", []) }
      zip.addDeflated("a/B.xml", [1])
    },
    ZipCase("no packed bytes", damaged("Compressed data invalid")) { $0.entries[1].packed = [] },
  ]
}
