#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the hidden sheets of an XML Spreadsheet 2003 file, which says so only after a sheet's rows.
///
/// The file is searched for the words first, which is fast; only if they occur somewhere is it parsed once for this.
///
/// - Returns: the numbers of the hidden sheets, from zero, with the word that hides each.
func hiddenSheets(in file: inout XMLSource, limits: ReadLimits, _ buffer: inout [UInt8]) throws(ReadError) -> [Int:
  String]
{
  defer { file.rewind() }
  guard try mentionsHidden(&file, &buffer) else { return [:] }
  file.rewind()
  var scanner = XMLScanner(VisibilityEvents(), part: "", limits: limits, encoding: file.undeclared)
  while true {
    let count = try file.read(into: &buffer)
    let fault = scanner.feed(buffer[..<count], isLast: count == 0)
    // Whatever is wrong is found, and reported, again when the rows are read.
    if fault != nil || count == 0 { return scanner.events.hidden }
  }
}

private func mentionsHidden(_ file: inout XMLSource, _ buffer: inout [UInt8]) throws(ReadError) -> Bool {
  var tail: [UInt8] = []
  var isFirst = true
  while true {
    let count = try file.read(into: &buffer)
    if count == 0 { return false }
    // The word is not to be found this way in UTF-16.
    if isFirst, buffer[..<count].prefix(4).contains(where: { $0 == 0 || $0 >= 0xFE }) { return true }
    isFirst = false
    let seam = tail + buffer[..<min(count, 16)]
    if containsHidden(seam, count: seam.count) || containsHidden(buffer, count: count) { return true }
    tail = Array(buffer[..<count].suffix(16))
  }
}

// `SheetHidden` or `SheetVeryHidden`; the attribute `ss:Hidden` of rows and columns does not count.
private func containsHidden(_ bytes: [UInt8], count: Int) -> Bool {
  bytes.withUnsafeBytes { bytes in
    guard let base = bytes.baseAddress else { return false }
    var from = 1
    while from + 6 <= count, let found = memchr(base + from, Int32(UInt8(ascii: "H")), count - from - 5) {
      let at = base.distance(to: UnsafeRawPointer(found))
      let before = bytes[at - 1]
      if before == UInt8(ascii: "t") || before == UInt8(ascii: "y"), memcmp(base + at, "Hidden", 6) == 0 { return true }
      from = at + 1
    }
    return false
  }
}

private struct VisibilityEvents: XMLEvents {
  private(set) var verdict = XMLVerdict()
  private(set) var hidden: [Int: String] = [:]
  private var sheet = -1
  private var isInVisible = false
  private var value: [UInt8] = []

  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    if element.name == .worksheet2003 { sheet += 1 }
    if element.name == .visible2003 {
      isInVisible = true
      value = []
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInVisible, value.count < 64 { value.append(contentsOf: bytes.prefix(64)) }
  }

  mutating func end(_ element: XMLNames.Resolved) {
    guard element.name == .visible2003, isInVisible else { return }
    isInVisible = false
    switch String(decoding: value.filter { !isXMLSpace($0) }, as: UTF8.self) {
    case "SheetHidden": hidden[sheet] = "hidden"
    case "SheetVeryHidden": hidden[sheet] = "veryHidden"
    default: break
    }
  }
}
