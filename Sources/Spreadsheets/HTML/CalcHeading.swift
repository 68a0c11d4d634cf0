/// The heading that LibreOffice and OpenOffice write over each sheet of a page with several.
///
/// `<a name="table0"><h1>Sheet 1: <em>一中</em></h1></a>`; before the first stands an overview with links to all. Neither is a
/// cell of the workbook: with them taken for the names, every cell has the address that it had there.
struct CalcHeading {
  /// Whether one of these programs wrote the page.
  private(set) var isOfCalc = false
  /// Whether a heading is open.
  private(set) var isOpen = false
  /// Whether the open heading is the first.
  private(set) var isFirst = true

  private var isInName = false
  private var bytes: [UInt8] = []

  /// An element begins.
  mutating func start(_ name: HTMLName, _ attributes: HTMLAttributes) {
    switch name {
    case .meta where attributes.text(of: .name)?.lowercased() == "generator":
      let program = attributes.text(of: .content) ?? ""
      isOfCalc = program.hasPrefix("LibreOffice") || program.contains("OpenOffice")
    case .a where isOfCalc:
      guard let anchor = attributes.text(of: .name), anchor.hasPrefix("table") else { return }
      isOpen = anchor.utf8.count > 5 && anchor.utf8.dropFirst(5).allSatisfy { 0x30...0x39 ~= $0 }
      bytes = []
    case .em: isInName = isOpen
    case .table: isOpen = false
    default: break
    }
  }

  /// A piece of text.
  @inline(__always)
  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if isInName, bytes.count < 1024 { bytes.append(contentsOf: piece.prefix(1024)) }
  }

  /// An element ends; gives the sheet's name if it was the heading.
  mutating func end(_ name: HTMLName) -> String? {
    if name == .em { isInName = false }
    guard isOpen, name == .h1 else { return nil }
    isOpen = false
    isInName = false
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// The heading has been taken.
  mutating func take() { isFirst = false }
}
