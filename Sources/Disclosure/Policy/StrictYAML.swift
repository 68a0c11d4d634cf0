import Yams
import Templates

/// A mapping of a configuration file that accepts known keys only and says where a value is wrong.
///
/// Used for `gongkai.yml` and policy files: read every key you know with the typed readers, then call `finish()`,
/// which refuses whatever is left.
struct StrictYAML {
  /// The file's name for messages.
  let file: String
  /// The keys above this mapping, for messages: `disclosure.`.
  let path: String
  private let mapping: Node.Mapping
  /// The key of each entry; `nil` for one that is no text. The mapping makes a list of all entries for each search.
  private let written: [String?]
  private var known: [String] = []

  /// Parses a whole document, which must be a mapping (an empty document is an empty mapping).
  init(parsing text: String, file: String) throws(ConfigurationError) {
    let node: Node?
    do {
      // Every value is taken as it is written; the expressions that tell numbers from words take longer to make ready
      // than a small file takes to read.
      node = try Yams.compose(yaml: text, .basic)
    } catch let error as YamlError {
      throw ConfigurationError(yaml: error, in: text, file: file)
    } catch {
      throw ConfigurationError(file: file, line: 0, column: 0, problem: .syntax("\(error)"))
    }
    switch node {
    case .mapping(let mapping)?: self.init(mapping: mapping, file: file, path: "")
    case nil: self.init(mapping: Node.Mapping([]), file: file, path: "")
    case .some(let other):
      throw ConfigurationError(file: file, mark: other.mark, problem: .wrongType(key: "", expected: "键: 值", found: ""))
    }
  }

  private init(mapping: Node.Mapping, file: String, path: String) {
    self.mapping = mapping
    written = mapping.map { $0.key.scalar?.string }
    self.file = file
    self.path = path
  }

  /// The raw node of a key; also makes the key known.
  mutating func node(_ key: String) -> Node? {
    known.append(key)
    return written.firstIndex(of: key).map { mapping[$0].value }
  }

  /// The keys, as written.
  var keys: [String] { written.compactMap(\.self) }

  func has(_ key: String) -> Bool { written.contains(key) }

  /// An error at a key that should name something known.
  func unknownKey(_ key: String, of kind: Message, among known: [String]) -> ConfigurationError {
    let mark = mapping.first { $0.key.scalar?.string == key }?.key.mark
    let nearest = NearestName.of(key, in: known)
    return ConfigurationError(
      file: file, mark: mark,
      problem: .unknownName(key, of: kind, key: String(path.dropLast()), known: known, nearest: nearest))
  }

  /// A text; numbers and dates are taken as they are written.
  mutating func text(_ key: String) throws(ConfigurationError) -> String? {
    guard let node = node(key) else { return nil }
    guard let scalar = node.scalar else { throw wrongType(key, node, "一个文字或数字") }
    return scalar.string
  }

  /// A whole number inside a range.
  mutating func integer(_ key: String, in range: ClosedRange<Int>) throws(ConfigurationError) -> Int? {
    guard let node = node(key) else { return nil }
    guard let value = node.scalar.flatMap({ Int($0.string) }), range.contains(value) else {
      throw wrongType(key, node, "\(range.lowerBound)～\(range.upperBound) 之间的整数")
    }
    return value
  }

  /// A decimal as a whole number of `10^-decimals`; no binary floating point.
  mutating func decimal(_ key: String, decimals: Int, in range: ClosedRange<Int64>) throws(ConfigurationError) -> Int64?
  {
    guard let node = node(key) else { return nil }
    guard let value = node.scalar.flatMap({ FixedPoint.parse($0.string, decimals: decimals) }), range.contains(value)
    else {
      let low = FixedPoint.text(range.lowerBound, decimals: decimals)
      let high = FixedPoint.text(range.upperBound, decimals: decimals)
      throw wrongType(key, node, "\(low)～\(high) 之间、最多 \(decimals) 位小数的数")
    }
    return value
  }

  /// `true` or `false`.
  mutating func flag(_ key: String) throws(ConfigurationError) -> Bool? {
    guard let node = node(key) else { return nil }
    guard let value = node.bool else { throw wrongType(key, node, "true 或 false") }
    return value
  }

  /// One of the cases of an enumeration.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) throws(ConfigurationError) -> Choice?
  where Choice.RawValue == String {
    guard let node = node(key) else { return nil }
    guard let scalar = node.scalar, let value = Choice(rawValue: scalar.string) else {
      throw wrongType(key, node, Choice.allCases.map(\.rawValue).joined(separator: "、") + " 之一")
    }
    return value
  }

  /// A list of texts; a single text stands for a list of one.
  mutating func texts(_ key: String) throws(ConfigurationError) -> [String]? {
    guard let node = node(key) else { return nil }
    if let scalar = node.scalar { return [scalar.string] }
    guard let sequence = node.sequence else { throw wrongType(key, node, "一个列表") }
    var values: [String] = []
    for item in sequence {
      guard let scalar = item.scalar else { throw wrongType(key, item, "一个文字") }
      values.append(scalar.string)
    }
    return values
  }

  /// A list of texts, each with its place.
  mutating func placedTexts(_ key: String) throws(ConfigurationError) -> [(text: String, mark: Mark?)]? {
    guard let texts = try texts(key) else { return nil }
    let node = mapping.first { $0.key.scalar?.string == key }?.value
    return texts.enumerated().map { ($1, node?.sequence?[$0].mark ?? node?.mark) }
  }

  /// Where an item of a list stands.
  func mark(of key: String, _ item: Int) -> Mark? {
    let node = mapping.first { $0.key.scalar?.string == key }?.value
    return node?.sequence?[item].mark ?? node?.mark
  }

  /// A list of names of things that are known; one that is not, or stands twice, stops at its own place.
  ///
  /// - Parameter kind: what they are names of, for messages: 规则编号.
  mutating func names(_ key: String, of kind: Message, in known: [String]) throws(ConfigurationError) -> [String]? {
    guard let names = try texts(key) else { return nil }
    let node = mapping.first { $0.key.scalar?.string == key }?.value
    for (index, name) in names.enumerated() {
      let mark = node?.sequence?[index].mark ?? node?.mark
      guard known.contains(name) else {
        throw ConfigurationError(
          file: file, mark: mark,
          problem: .unknownName(
            name, of: kind, key: path + key, known: known, nearest: NearestName.of(name, in: known)))
      }
      guard !names[..<index].contains(name) else {
        throw ConfigurationError(file: file, mark: mark, problem: .duplicateKey(name))
      }
    }
    return names
  }

  /// A mapping below a key.
  mutating func mapping(_ key: String) throws(ConfigurationError) -> StrictYAML? {
    guard let node = node(key) else { return nil }
    guard let inner = node.mapping else { throw wrongType(key, node, "若干“键: 值”") }
    return StrictYAML(mapping: inner, file: file, path: path + key + ".")
  }

  /// The mappings of a list below a key.
  mutating func mappings(_ key: String) throws(ConfigurationError) -> [StrictYAML]? {
    guard let node = node(key) else { return nil }
    guard let sequence = node.sequence else { throw wrongType(key, node, "一个列表") }
    var items: [StrictYAML] = []
    for (index, item) in sequence.enumerated() {
      guard let inner = item.mapping else { throw wrongType(key, item, "若干“键: 值”") }
      items.append(StrictYAML(mapping: inner, file: file, path: path + key + "[\(index + 1)]."))
    }
    return items
  }

  /// Where the value of a key stands; zeros where there is none.
  func place(of key: String) -> (line: Int, column: Int) {
    let mark = mapping.first { $0.key.scalar?.string == key }?.value.mark
    return (mark?.line ?? 0, mark?.column ?? 0)
  }

  /// An error at the place of a key, for what only the caller can judge.
  func refuse(_ key: String, expected: String) -> ConfigurationError {
    let node = mapping.first { $0.key.scalar?.string == key }?.value
    return wrongType(key, node, expected)
  }

  /// Refuses every key that was not asked for, naming the nearest that was, and every key that stands twice.
  func finish() throws(ConfigurationError) {
    var seen: Set<String> = []
    for (key, _) in mapping {
      let name = key.scalar?.string ?? ""
      guard known.contains(name) else {
        throw ConfigurationError(
          file: file, mark: key.mark, problem: .unknownKey(path + name, nearest: NearestName.of(name, in: known)))
      }
      guard seen.insert(name).inserted else {
        throw ConfigurationError(file: file, mark: key.mark, problem: .duplicateKey(path + name))
      }
    }
  }

  private func wrongType(_ key: String, _ node: Node?, _ expected: String) -> ConfigurationError {
    ConfigurationError(
      file: file, mark: node?.mark,
      problem: .wrongType(key: path + key, expected: expected, found: node?.scalar?.string ?? ""))
  }
}
