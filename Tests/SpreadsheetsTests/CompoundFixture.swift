/// An OLE2 compound file ([MS-CFB]).
struct CompoundFixture {
  /// Streams by name. A name with a slash lies in a storage of the root.
  var streams: [(name: String, bytes: [UInt8])]
  /// Whether the sectors of streams lie in the file from the last to the first.
  var isReversed = false

  private static let free = 0xFFFF_FFFF
  private static let end = 0xFFFF_FFFE

  private struct Entry {
    var name: String
    var type: UInt8
    var right = 0xFFFF_FFFF
    var child = 0xFFFF_FFFF
    var start = 0xFFFF_FFFE
    var size = 0
  }

  /// The file.
  var bytes: [UInt8] {
    var body: [UInt8] = []
    var table: [Int] = []
    func add(_ content: [UInt8]) -> Int {
      let count = (content.count + 511) / 512
      let first = table.count
      let padded = content + [UInt8](repeating: 0, count: count * 512 - content.count)
      if isReversed {
        for index in (0..<count).reversed() { body += padded[index * 512..<index * 512 + 512] }
        for index in 0..<count { table.append(index == 0 ? Self.end : first + index - 1) }
        return first + count - 1
      }
      body += padded
      for index in 0..<count { table.append(index == count - 1 ? Self.end : first + index + 1) }
      return first
    }
    var small: [UInt8] = []
    var smallTable: [Int] = []
    var entries = [Entry(name: "Root Entry", type: 5)]
    for (name, content) in streams {
      var entry = Entry(name: name.split(separator: "/").last.map(String.init) ?? name, type: 2)
      entry.size = content.count
      if content.count >= 4096 {
        entry.start = add(content)
      } else if !content.isEmpty {
        let count = (content.count + 63) / 64
        entry.start = smallTable.count
        for index in 0..<count { smallTable.append(index == count - 1 ? Self.end : entry.start + index + 1) }
        small += content + [UInt8](repeating: 0, count: count * 64 - content.count)
      }
      if name.contains("/") {
        entries.append(Entry(name: "MBD0001", type: 1, child: entries.count + 1))
        link(&entries, entries.count - 1)
        entries.append(entry)
      } else {
        entries.append(entry)
        link(&entries, entries.count - 1)
      }
    }
    entries[0].start = small.isEmpty ? Self.end : add(small)
    entries[0].size = small.count
    let smallStart = smallTable.isEmpty ? Self.end : add(smallTable.flatMap(XLSFixture.four))
    let directory = add(entries.flatMap(Self.bytes))
    return Self.joined(body, table, directory: directory, smallStart: smallStart)
  }

  /// Every entry of the root lies to the right of the one before.
  private func link(_ entries: inout [Entry], _ index: Int) {
    var last = entries[0].child
    if last == Self.free {
      entries[0].child = index
      return
    }
    while entries[last].right != Self.free { last = entries[last].right }
    entries[last].right = index
  }

  private static func bytes(_ entry: Entry) -> [UInt8] {
    var bytes = XLSFixture.wide(entry.name)
    let length = bytes.count + 2
    bytes += [UInt8](repeating: 0, count: 64 - bytes.count) + XLSFixture.two(length) + [entry.type, 1]
    bytes += XLSFixture.four(free) + XLSFixture.four(entry.right) + XLSFixture.four(entry.child)
    bytes += [UInt8](repeating: 0, count: 36) + XLSFixture.four(entry.start) + XLSFixture.four(entry.size)
    return bytes + [0, 0, 0, 0]
  }

  /// Adds the table, the list of its sectors beyond the 109 in the header, and the header.
  private static func joined(_ body: [UInt8], _ table: [Int], directory: Int, smallStart: Int) -> [UInt8] {
    var parts = 0
    var lists = 0
    while parts * 128 < table.count + parts + lists {
      parts += 1
      lists = parts > 109 ? (parts - 109 + 126) / 127 : 0
    }
    let first = table.count
    var table = table + (0..<parts).map { _ in 0xFFFF_FFFD } + (0..<lists).map { _ in 0xFFFF_FFFC }
    table += [Int](repeating: free, count: parts * 128 - table.count)
    var places = (0..<parts).map { first + $0 }
    places += [Int](repeating: free, count: max(0, 109 + lists * 127 - parts))
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
    header += [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0] + [UInt8](repeating: 0, count: 10) + XLSFixture.four(parts)
    header += XLSFixture.four(directory) + [0, 0, 0, 0] + XLSFixture.four(4096) + XLSFixture.four(smallStart)
    header += XLSFixture.four(smallStart == end ? 0 : 1)
    header += XLSFixture.four(lists == 0 ? end : first + parts) + XLSFixture.four(lists)
    header += places[..<109].flatMap(XLSFixture.four)
    var bytes = header + body + table.flatMap(XLSFixture.four)
    for index in 0..<lists {
      bytes += places[109 + index * 127..<109 + index * 127 + 127].flatMap(XLSFixture.four)
      bytes += XLSFixture.four(index == lists - 1 ? end : first + parts + index + 1)
    }
    return bytes
  }
}
