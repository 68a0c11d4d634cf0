/// Names of the parts of a package.
enum PartName {
  /// The part that lists what another refers to.
  static func relationships(of part: String) -> String {
    guard let slash = part.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "_rels/\(part).rels" }
    return "\(part[..<slash])/_rels/\(part[slash...].dropFirst()).rels"
  }

  /// The part that a target means. Names are looked up inside the container only, so that `..` can lead nowhere else.
  static func resolve(_ target: String, from part: String) -> String {
    if isPlain(target) {
      guard let slash = part.utf8.lastIndex(of: UInt8(ascii: "/")) else { return target }
      return part[...slash] + target
    }
    let target = String(target.map { $0 == "\\" ? "/" : $0 })
    var steps = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") where step != "." {
      if step == ".." {
        if !steps.isEmpty { steps.removeLast() }
      } else {
        steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }

  // Letters, digits and slashes, and a full stop inside a name only.
  private static func isPlain(_ target: String) -> Bool {
    var previous = UInt8(ascii: "/")
    for byte in target.utf8 {
      if byte == UInt8(ascii: "\\") { return false }
      if previous == UInt8(ascii: "/"), byte == previous || byte == UInt8(ascii: ".") { return false }
      previous = byte
    }
    return previous != UInt8(ascii: "/")
  }
}
