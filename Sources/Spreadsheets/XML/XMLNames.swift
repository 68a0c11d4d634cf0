/// The names of one document: each is kept once, and known by its number from then on.
///
/// A name is looked up by its bytes, found out about once, and from then on costs one comparison. What a prefix stands for
/// is worked out anew only when declarations have come or gone.
struct XMLNames: ~Copyable {
  /// A name and its namespace, resolved.
  struct Resolved {
    var name: XMLName
    var namespace: XMLNamespace
  }

  private struct Entry {
    /// The first eight bytes, the rest zero.
    var head: UInt64
    var start: Int32
    var count: Int32
    /// The number of the prefix as a name of its own; -1 if there is none.
    var prefix: Int32
    var name: XMLName
    /// The number of the prefix that this declares, -1 for the default namespace, -2 if it declares none.
    var declares: Int32 = -2
    var namespace = XMLNamespace.none
    /// The state of the declarations for which `namespace` holds.
    var era: Int32 = -1
  }

  private struct Declaration {
    var prefix: Int32
    var namespace: XMLNamespace
    var depth: Int
  }

  // Honest workbooks have a few dozen names; a document with more, or with more bytes of them, is refused.
  private static let mostNames = 4096
  private static let mostBytes = 1 << 20
  private static let mostDeclarations = 256
  private static let placeCount = 8

  /// The names that stood at the first places of the last tag.
  private let places = UnsafeMutablePointer<Int32>.allocate(capacity: Self.placeCount)
  private var entries: UnsafeMutablePointer<Entry>
  private var capacity = 64
  // Twice as many slots as entries; each holds the number of a name, or -1.
  private var slots: UnsafeMutablePointer<Int16>
  private var shift: UInt64 = 57
  private var count = 0
  private var text: [UInt8]
  private var declarations: [Declaration] = []
  private var era: Int32 = 0

  /// Makes an empty table.
  init() {
    entries = .allocate(capacity: capacity)
    slots = .allocate(capacity: 2 * capacity)
    slots.initialize(repeating: -1, count: 2 * capacity)
    places.initialize(repeating: -1, count: Self.placeCount)
    text = []
    text.reserveCapacity(480)
    declarations.reserveCapacity(8)
  }

  deinit {
    places.deallocate()
    entries.deallocate()
    slots.deallocate()
  }

  /// The number of a name; `nil` if it is no name, or one too many.
  ///
  /// - Parameter room: how many bytes may be read from the start on, at least `length`.
  @inline(__always)
  mutating func number(_ start: UnsafePointer<UInt8>, _ length: Int, room: Int) -> Int32? {
    let head = Self.head(start, length, room)
    var slot = slot(head, length)
    while true {
      let number = Int(slots[slot])
      if number < 0 { break }
      if entries[number].head == head, Int(entries[number].count) == length,
        length <= 8 || isSame(number, start, length)
      {
        return Int32(truncatingIfNeeded: number)
      }
      slot = (slot + 1) & (2 * capacity - 1)
    }
    return add(start, length, head)
  }

  /// The number of a name that stands at some place of a tag: mostly the one that stood there in the tag before.
  @inline(__always)
  mutating func number(
    _ start: UnsafePointer<UInt8>, _ length: Int, room: Int, at place: Int
  ) -> Int32? {
    guard place < Self.placeCount else { return number(start, length, room: room) }
    let guess = places[place]
    if guess >= 0, matches(guess, start, length, room: room) { return guess }
    guard let number = number(start, length, room: room) else { return nil }
    places[place] = number
    return number
  }

  /// Whether bytes are the name of a number.
  @inline(__always)
  func matches(_ number: Int32, _ start: UnsafePointer<UInt8>, _ length: Int, room: Int) -> Bool {
    let number = Int(number)
    return Int(entries[number].count) == length && entries[number].head == Self.head(start, length, room)
      && (length <= 8 || isSame(number, start, length))
  }

  /// What an element's name means.
  @inline(__always)
  mutating func element(_ number: Int32) -> Resolved {
    let place = Int(number)
    if entries[place].era != era { resolve(place) }
    return Resolved(name: entries[place].name, namespace: entries[place].namespace)
  }

  /// What an attribute's name means; without a prefix it is in no namespace.
  @inline(__always)
  mutating func attribute(_ number: Int32) -> Resolved {
    if entries[Int(number)].prefix < 0 { return Resolved(name: entries[Int(number)].name, namespace: .none) }
    return element(number)
  }

  /// Whether a name has a prefix.
  @inline(__always)
  func hasPrefix(_ number: Int32) -> Bool { entries[Int(number)].prefix >= 0 }

  /// The number of the prefix that an attribute of this name declares, -1 for the default; `nil` if it declares none.
  @inline(__always)
  func declaredPrefix(_ number: Int32) -> Int32? {
    let declares = entries[Int(number)].declares
    return declares == -2 ? nil : declares
  }

  /// Declares what a prefix stands for inside an element of the given depth.
  ///
  /// - Returns: `false` if it may not: twice in one tag, a prefix undone or one of XML's own taken away (Namespaces in
  ///   XML 1.0, 3 and 5), or one declaration too many.
  mutating func declare(_ prefix: Int32, _ namespace: XMLNamespace, depth: Int) -> Bool {
    guard declarations.count < Self.mostDeclarations else { return false }
    if prefix >= 0 {
      let name = entries[Int(prefix)].name
      guard namespace != .none, name != .xmlns, (name == .xml) == (namespace == .xml) else { return false }
    }
    if declarations.reversed().prefix(while: { $0.depth == depth }).contains(where: { $0.prefix == prefix }) {
      return false
    }
    declarations.append(Declaration(prefix: prefix, namespace: namespace, depth: depth))
    era &+= 1
    return true
  }

  /// Ends the declarations of an element of the given depth.
  @inline(__always)
  mutating func endElement(depth: Int) {
    guard let last = declarations.last, last.depth >= depth else { return }
    while let last = declarations.last, last.depth >= depth { declarations.removeLast() }
    era &+= 1
  }

  private mutating func resolve(_ place: Int) {
    entries[place].era = era
    let prefix = entries[place].prefix
    if let declaration = declarations.last(where: { $0.prefix == prefix }) {
      entries[place].namespace = declaration.namespace
    } else if prefix >= 0 {
      // `xml` needs no declaration; other prefixes without one are passed over with what they name.
      entries[place].namespace = entries[Int(prefix)].name == .xml ? .xml : .other
    } else {
      entries[place].namespace = .none
    }
  }

  @inline(never)
  private mutating func add(_ start: UnsafePointer<UInt8>, _ length: Int, _ head: UInt64) -> Int32? {
    guard length > 0, count < Self.mostNames, length <= Self.mostBytes - text.count, Self.isName(start, length) else {
      return nil
    }
    let bytes = UnsafeBufferPointer(start: start, count: length)
    var entry = Entry(head: head, start: Int32(text.count), count: Int32(length), prefix: -1, name: XMLName(bytes))
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, colon + 1 < length {
      let local = UnsafeBufferPointer(rebasing: bytes[(colon + 1)...])
      guard let prefix = number(start, colon, room: colon) else { return nil }
      entry.prefix = prefix
      entry.name = XMLName(local)
      if entries[Int(prefix)].name == .xmlns {
        guard let declared = number(start + colon + 1, local.count, room: local.count) else { return nil }
        entry.declares = declared
      }
    } else if entry.name == .xmlns {
      entry.declares = -1
    }
    guard count < Self.mostNames, length <= Self.mostBytes - text.count else { return nil }
    if count == capacity { grow() }
    entry.start = Int32(text.count)
    text += bytes
    let number = count
    (entries + number).initialize(to: entry)
    count += 1
    file(number)
    return Int32(number)
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: 2 * capacity)
    larger.moveInitialize(from: entries, count: count)
    entries.deallocate()
    entries = larger
    capacity *= 2
    shift -= 1
    slots.deallocate()
    slots = .allocate(capacity: 2 * capacity)
    slots.initialize(repeating: -1, count: 2 * capacity)
    for number in 0..<count { file(number) }
  }

  private func file(_ number: Int) {
    var slot = slot(entries[number].head, Int(entries[number].count))
    while slots[slot] >= 0 { slot = (slot + 1) & (2 * capacity - 1) }
    slots[slot] = Int16(truncatingIfNeeded: number)
  }

  @inline(never)
  private func isSame(_ number: Int, _ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let from = Int(entries[number].start)
    return text.withUnsafeBufferPointer { text in
      for index in 0..<length where text[from + index] != start[index] { return false }
      return true
    }
  }

  /// Letters, marks beyond ASCII, `_` and `:` begin a name; digits, `-` and `.` may follow (XML 1.0, production 5).
  private static func isName(_ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    for index in 0..<length {
      switch start[index] {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"),
        UInt8(ascii: ":"), 0x80...0xFF:
        continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if index == 0 { return false }
      default: return false
      }
    }
    return true
  }

  @inline(__always)
  private static func head(_ start: UnsafePointer<UInt8>, _ length: Int, _ room: Int) -> UInt64 {
    if room >= 8 {
      let word = start.eightBytes
      return length >= 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: length &* 8)) &- 1)
    }
    var word: UInt64 = 0
    for index in 0..<min(length, 8) { word |= UInt64(start[index]) << UInt64(index * 8) }
    return word
  }

  @inline(__always)
  private func slot(_ head: UInt64, _ length: Int) -> Int {
    let mixed = (head ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> shift)
  }
}
