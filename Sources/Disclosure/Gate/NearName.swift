/// A project's name, to be compared with that of a line that withholds.
struct NearName {
  private let core: [Unicode.Scalar]
  /// Without the brackets behind it: 水库除险加固 of 水库除险加固（一期）.
  private let bare: [Unicode.Scalar]

  /// - Parameter regions: the keys of the names of regions that may stand in front.
  init(_ name: String, regions: [String] = []) {
    core = Self.characters(name, regions)
    let text = NormalText.normalised(name)
    let open = text.hasSuffix(")") ? text.lastIndex(of: "(") : nil
    bare = open.map { Self.characters(String(text[..<$0]), regions) } ?? core
  }

  /// The characters of the name, without the region in front, the year and 项目.
  private static func characters(_ name: String, _ regions: [String]) -> [Unicode.Scalar] {
    let core = ProjectName.core(of: TextKey.name(SecrecyMark.withoutWords(name)))
    let region = regions.first { core.hasPrefix($0) && core.count >= $0.count + shortest }
    return Array(core.dropFirst(region?.count ?? 0).unicodeScalars)
  }

  private static let shortest = 4

  /// Whether two names differ in few characters, or one has brackets behind it that the other has not.
  func isNear(_ other: Self) -> Bool {
    guard min(core.count, other.core.count) >= Self.shortest else { return false }
    return isSameButForBrackets(other)
      || EditDistance.of(core, other.core, atMost: max(1, max(core.count, other.core.count) / 4)) != nil
  }

  /// Whether one of two near names is the other with words left out or added that number no part: 扩容 and 扩容工程, and not 扩容二期.
  func isAbridged(_ other: Self) -> Bool { isSameButForBrackets(other) || isShortened(other) }

  /// Where both have brackets, these tell them apart.
  private func isSameButForBrackets(_ other: Self) -> Bool {
    (bare.count < core.count) != (other.bare.count < other.core.count) && bare == other.bare
  }

  private func isShortened(_ other: Self) -> Bool {
    let (short, long) = core.count <= other.core.count ? (core, other.core) : (other.core, core)
    var rest = short[...]
    var left: [Unicode.Scalar] = []
    for character in long {
      if rest.first == character { rest.removeFirst() } else { left.append(character) }
    }
    guard rest.isEmpty else { return false }
    return !left.indices.contains { index in
      // 甲市 and 乙县 are places.
      let isPlace = index + 1 < left.count && Self.places.contains(left[index + 1])
      return !isPlace && Self.isNumeral(left[index])
    }
  }

  /// Whether the names differ in one character that is no number and no opposite.
  func isMistyped(_ other: Self) -> Bool {
    guard core.count == other.core.count, core.count >= 6 else { return false }
    let different = core.indices.filter { core[$0] != other.core[$0] }
    guard different.count == 1, let place = different.first else { return false }
    return ![core[place], other.core[place]].contains { Self.isNumeral($0) || Self.opposites.contains($0) }
  }

  private static func isNumeral(_ character: Unicode.Scalar) -> Bool {
    character.properties.numericType != nil || numerals.contains(character)
  }

  private static let numerals = Set("一二三四五六七八九十甲乙丙丁".unicodeScalars)
  private static let places = Set("省市州县区镇乡村".unicodeScalars)
  /// One of them for another is no slip: 城东小学, 城西小学.
  private static let opposites = Set("东西南北中上下前后左右大小新旧老内外高低男女春夏秋冬".unicodeScalars)
}
