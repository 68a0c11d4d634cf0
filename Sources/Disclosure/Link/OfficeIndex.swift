/// Finds the known offices of one kind by code and by name.
struct OfficeIndex: Sendable {
  private var codes: [ByteKey: [Int]] = [:]
  private var names: [ByteKey: [Int]] = [:]
  private var cores: [ByteKey: [Int]] = [:]

  mutating func add(_ office: Int, code: String) { Self.add(office, TextKey.code(code), to: &codes) }

  mutating func add(_ office: Int, name: OfficeName) {
    Self.add(office, name.key, to: &names)
    for core in name.cores { Self.add(office, core, to: &cores) }
  }

  private static func add(_ office: Int, _ key: String, to places: inout [ByteKey: [Int]]) {
    let key = ByteKey(key)
    if !key.text.isEmpty, places[key]?.contains(office) != true { places[key, default: []].append(office) }
  }

  /// The offices of a code.
  func offices(code: String) -> [Int] { code.isEmpty ? [] : codes[ByteKey(TextKey.code(code))] ?? [] }

  /// The offices of just this name.
  func offices(named name: OfficeName) -> [Int] { name.key.isEmpty ? [] : names[ByteKey(name.key)] ?? [] }

  /// The offices of this name but for region and additions.
  func offices(resembling name: OfficeName) -> [Int] {
    var found: [Int] = []
    for core in name.cores {
      for office in cores[ByteKey(core)] ?? [] where !found.contains(office) { found.append(office) }
    }
    return found
  }
}
