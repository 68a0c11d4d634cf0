/// Paths of pages inside a book: made of codes, ASCII, the same from year to year.
enum BookPaths {
  /// A code as a step of a path, or where there is none that will do, a step made of the name.
  static func slug(code: String, name: String) -> String {
    let isPlain =
      !code.isEmpty && code.utf8.first != UInt8(ascii: ".")
      && code.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
          true
        default: false
        }
      }
    return isPlain && code.utf8.count <= 64 ? code : "n" + hash(code + "\u{1F}" + name)
  }

  /// From the page at one path to a target, both inside the book: `../../data/projects.csv`.
  static func link(from page: String, to target: String) -> String {
    guard let slash = page.lastIndex(of: "/") else { return target }
    let folder = page[...slash]
    return target.hasPrefix(folder) ? String(target.dropFirst(folder.count)) : root(of: page) + target
  }

  /// From a page up to the book's folder: `../../`, empty for a page in it.
  static func root(of page: String) -> String {
    String(repeating: "../", count: page.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// FNV-1a, 64 bits: the same on every machine and in every run, unlike Swift's own hashes.
  private static func hash(_ text: String) -> String {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
      value ^= UInt64(byte)
      value = value &* 0x0000_0100_0000_01b3
    }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
