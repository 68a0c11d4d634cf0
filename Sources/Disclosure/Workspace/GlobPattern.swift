/// A path pattern of `gongkai.yml`: `*` and `?` inside one name, `**` over any number of folders.
struct GlobPattern: Sendable {
  private let parts: [[UInt8]]
  /// The folder of a pattern such as `input/**`, with the slash: whatever begins with it matches.
  private let folder: [UInt8]?

  init(_ pattern: String) {
    parts = pattern.split(separator: "/").map { Array($0.utf8) }
    let isPlain = parts.dropLast().allSatisfy { !$0.contains(UInt8(ascii: "*")) && !$0.contains(UInt8(ascii: "?")) }
    let isFolder = isPlain && parts.last == Array("**".utf8)
    folder = isFolder ? parts.dropLast().flatMap { $0 + [UInt8(ascii: "/")] } : nil
  }

  /// Whether a relative path matches the whole pattern.
  func matches(_ path: String) -> Bool {
    if let folder, path.utf8.starts(with: folder) { return true }
    return Self.match(parts[...], path.split(separator: "/").map { Array($0.utf8) }[...])
  }

  private static func match(_ pattern: ArraySlice<[UInt8]>, _ path: ArraySlice<[UInt8]>) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    if first == [UInt8](repeating: UInt8(ascii: "*"), count: 2) {
      let rest = pattern.dropFirst()
      if rest.isEmpty { return true }
      var tail = path
      while true {
        if match(rest, tail) { return true }
        if tail.isEmpty { return false }
        tail = tail.dropFirst()
      }
    }
    guard let name = path.first, matchName(first[...], name[...]) else { return false }
    return match(pattern.dropFirst(), path.dropFirst())
  }

  private static func matchName(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return name.isEmpty }
    if first == UInt8(ascii: "*") {
      var tail = name
      while true {
        if matchName(pattern.dropFirst(), tail) { return true }
        if tail.isEmpty { return false }
        tail = tail.dropFirst()
      }
    }
    guard let byte = name.first else { return false }
    guard first == UInt8(ascii: "?") else { return first == byte && matchName(pattern.dropFirst(), name.dropFirst()) }
    // One character, however many bytes it takes.
    var rest = name.dropFirst()
    while let next = rest.first, next & 0xC0 == 0x80 { rest = rest.dropFirst() }
    return matchName(pattern.dropFirst(), rest)
  }
}
