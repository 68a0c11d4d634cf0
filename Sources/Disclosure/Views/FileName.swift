/// Makes names of files from titles, such as every system takes that the file may be sent to.
enum FileName {
  /// - Parameter other: the name where nothing is left of the title.
  static func of(_ title: String, else other: String) -> String {
    var name = ""
    for scalar in title.unicodeScalars {
      let isForbidden = scalar.value < 0x20 || scalar.value == 0x7F || scalar.properties.generalCategory == .format
      if !isForbidden { name.unicodeScalars.append(wide[scalar] ?? scalar) }
    }
    // Windows drops blanks and points at the end; a point in front hides the file elsewhere.
    name = trimmed(name)
    while name.utf8.count > longest { name.removeLast() }
    name = trimmed(name)
    if name.isEmpty { return other }
    let stem = name.prefix { $0 != "." }.uppercased()
    return reserved.contains(stem) || numbered(stem) ? "_" + name : name
  }

  /// Some file systems take 255 bytes, some archives and encrypted disks fewer.
  private static let longest = 120

  /// Signs that no file name on Windows may have, and the wide ones that say the same.
  private static let wide: [Unicode.Scalar: Unicode.Scalar] = [
    "/": "／", "\\": "＼", ":": "：", "*": "＊", "?": "？", "\"": "＂", "<": "＜", ">": "＞", "|": "｜",
  ]

  /// Devices of Windows.
  private static let reserved: Set<String> = ["CON", "PRN", "AUX", "NUL"]

  private static func numbered(_ stem: String) -> Bool {
    stem.utf8.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT")) && stem.last?.isNumber == true
  }

  private static func trimmed(_ name: String) -> String {
    var name = name[...]
    while let last = name.last, last == "." || last.isWhitespace { name.removeLast() }
    while let first = name.first, first == "." || first.isWhitespace { name.removeFirst() }
    return String(name)
  }
}
