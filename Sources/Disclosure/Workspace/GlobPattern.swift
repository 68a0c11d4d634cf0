/// A path pattern of `gongkai.yml`: `*` and `?` inside one name, `**` over any number of folders.
struct GlobPattern: Sendable {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private let parts: [[UInt8]]
  /// The folder of a pattern such as `input/**`, with the slash: whatever begins with it matches.
  private let folder: [UInt8]?

  init(_ pattern: String) {
    // As Windows writes paths, and from the folder itself.
    var pattern = pattern.replacing("\\", with: "/")
    while pattern.hasPrefix("./") { pattern.removeFirst(2) }
    parts = pattern.split(separator: "/").map { Array($0.utf8) }
    let isPlain = parts.dropLast().allSatisfy { !$0.contains(UInt8(ascii: "*")) && !$0.contains(UInt8(ascii: "?")) }
    let isFolder = isPlain && parts.last == Array("**".utf8)
    folder = isFolder ? parts.dropLast().flatMap { $0 + [UInt8(ascii: "/")] } : nil
  }

  /// Whether a relative path matches the whole pattern.
  func matches(_ path: String) -> Bool {
    path.withBytes { path in
      if let folder, path.starts(with: folder) { return true }
      return matches(from: 0, path, 0)
    }
  }

  /// Whether the parts from one on match a path from a place on.
  private func matches(from part: Int, _ path: Bytes, _ place: Int) -> Bool {
    var start = place
    while start < path.count, path[start] == UInt8(ascii: "/") { start += 1 }
    guard part < parts.count else { return start == path.count }
    var end = start
    while end < path.count, path[end] != UInt8(ascii: "/") { end += 1 }
    if parts[part].count == 2, parts[part][0] == UInt8(ascii: "*"), parts[part][1] == UInt8(ascii: "*") {
      if part == parts.count - 1 || matches(from: part + 1, path, start) { return true }
      return start < path.count && matches(from: part, path, end)
    }
    guard start < path.count else { return false }
    let isMatch = parts[part].withUnsafeBufferPointer { pattern in
      Self.matches(pattern, Bytes(rebasing: path[start..<end]))
    }
    return isMatch && matches(from: part + 1, path, end)
  }

  /// Whether a name matches a part: `*` stands for any bytes, `?` for one character, however many bytes it takes.
  private static func matches(_ pattern: Bytes, _ name: Bytes) -> Bool {
    var part = 0
    var place = 0
    // Where to go on if what follows the last star does not match: with one more byte for the star.
    var retry: (part: Int, place: Int)?
    while place < name.count || part < pattern.count {
      if part < pattern.count {
        if pattern[part] == UInt8(ascii: "*") {
          part += 1
          retry = (part, place)
          continue
        }
        if place < name.count, pattern[part] == UInt8(ascii: "?") {
          part += 1
          place += 1
          while place < name.count, name[place] & 0xC0 == 0x80 { place += 1 }
          continue
        }
        if place < name.count, pattern[part] == name[place] {
          part += 1
          place += 1
          continue
        }
      }
      guard let again = retry, again.place < name.count else { return false }
      part = again.part
      place = again.place + 1
      retry = (part, place)
    }
    return true
  }
}
