/// One pass over a text that masks what is personal in it.
struct PersonalScan {
  /// The hanzi with which number plates begin.
  private static let provinceScalars = Set(provinces.unicodeScalars)
  static let provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"

  /// A run of digits, as places among the characters.
  struct Group {
    var range: Range<Int>
    var digits: [UInt8]
    /// Whether a line break stands before it.
    var isOnNewLine = false
  }

  var characters: [Unicode.Scalar]
  /// The same as half-width capitals.
  private(set) var folded: [Unicode.Scalar]
  var kinds: [PersonalDataKind] = []

  init(_ text: String) {
    characters = Array(text.unicodeScalars)
    folded = characters.map { scalar in
      switch scalar.value {
      case 0xFF01...0xFF5E: Self.capital(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: Self.capital(scalar)
      }
    }
    foldHanzi()
  }

  /// Digits in hanzi where as many stand together as a mobile number has: 一三八〇〇一三八〇〇〇, 壹叁捌…, 幺三八….
  private mutating func foldHanzi() {
    var start = 0
    while start < folded.count {
      guard Self.hanziDigit(folded[start]) != nil || isDigit(start) else {
        start += 1
        continue
      }
      var places: [Int] = []
      var end = start
      var next = start
      while next < folded.count, next - end <= 3 {
        if Self.hanziDigit(folded[next]) != nil || isDigit(next) {
          places.append(next)
          end = next + 1
        } else if !Self.isSign(folded[next]) {
          break
        }
        next += 1
      }
      let digits = places.map { Self.hanziDigit(folded[$0]) ?? folded[$0] }
      // A name may end in one: 张三13800138000, 李四一三八〇〇一三八〇〇〇.
      let inHanzi = places.count { Self.hanziDigit(folded[$0]) != nil }
      let skipped = [12, 19].contains(places.count) && digits[0] != "1" && !isDigit(places[0]) ? 1 : 0
      if places.count >= 11 + skipped, inHanzi * 2 >= places.count {
        for (place, digit) in zip(places, digits).dropFirst(skipped) { folded[place] = digit }
      }
      start = end
    }
  }

  private static func hanziDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? { hanziDigits[scalar] }

  private static let hanziDigits: [Unicode.Scalar: Unicode.Scalar] = {
    let rows = ["〇零○◯", "一壹幺弌", "二贰貳弍", "三叁參弎", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"]
    var digits: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (value, row) in rows.enumerated() {
      for scalar in row.unicodeScalars { digits[scalar] = Unicode.Scalar(UInt8(0x30 + value)) }
    }
    return digits
  }()

  private static func capital(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    0x61...0x7A ~= scalar.value ? Unicode.Scalar(scalar.value - 0x20) ?? scalar : scalar
  }

  var text: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: characters)
    return String(text)
  }

  mutating func run() {
    if folded.contains("@") { maskAddresses() }
    maskPlates()
    maskAccounts()
    let chains = chains()
    for chain in chains {
      var index = 0
      while index < chain.count {
        if let count = mask(chain[index...]) { index += count } else { index += 1 }
      }
    }
  }

  // MARK: numbers

  /// Runs of digits that stand together, with nothing but signs between them.
  private func chains() -> [[Group]] {
    var chains: [[Group]] = []
    var last = -1
    var index = 0
    while index < folded.count {
      guard isDigit(index) else {
        index += 1
        continue
      }
      var end = index
      while end < folded.count, isDigit(end) || isUnseen(end) && end + 1 < folded.count && isDigit(end + 1) { end += 1 }
      let digits = folded[index..<end].filter { 0x30...0x39 ~= $0.value }.map { UInt8($0.value - 0x30) }
      var group = Group(range: index..<end, digits: digits)
      let between = last < 0 ? folded[index..<index] : folded[last..<index]
      if last >= 0, between.count <= 3, between.allSatisfy(Self.isSign) {
        group.isOnNewLine = between.contains { $0 == "\n" || $0 == "\r" }
        chains[chains.count - 1].append(group)
      } else {
        chains.append([group])
      }
      last = end
      index = end
    }
    return chains
  }

  /// Masks the number that begins with the first group, and tells how many groups it has.
  private mutating func mask(_ groups: ArraySlice<Group>) -> Int? {
    // No number of a person has fewer than seven digits.
    guard let first = groups.first, groups.reduce(0, { $0 + $1.digits.count }) >= 7,
      !isBehindLetters(first.range.lowerBound)
    else { return nil }
    let label = PersonalLabel(before: folded[..<first.range.lowerBound])
    let isDecimal = isFraction(first.range.lowerBound)
    var all: [Group] = []
    var found: (count: Int, kind: PersonalDataKind, kept: (Int, Int), places: [Int])?
    // Digits typed one by one are one number where they are as many as an identity number or a card has.
    let single = groups.prefix { $0.digits.count == 1 }.count
    let least = 15...19 ~= single ? single : 1
    for group in groups.prefix(25) {
      all.append(group)
      if all.count < least { continue }
      var digits = all.count == 1 ? group.digits : all.flatMap { $0.digits }
      let end = group.range.upperBound
      if digits.count > 25 { break }
      var places = all.flatMap { group in group.range.filter { isDigit($0) } }
      // The X of an identity number whose digits are typed one by one has a space before it as they have.
      let last = least > 1 && end < folded.count && folded[end] == " " ? end + 1 : end
      if digits.count == 17, last < folded.count, folded[last] == "X",
        !isLetterOrDigit(last + 1) || isOfDisability(last + 1)
      {
        digits.append(10)
        places.append(last)
      }
      let number = PersonalNumber(
        digits: digits, groups: all.map(\.digits.count), isBroken: all.dropFirst().contains(where: \.isOnNewLine),
        label: label, isQuantity: isDecimal || isQuantity(first.range.lowerBound, end),
        isCountryCode: isPlus(before: first))
      guard digits.count == 18 && digits[17] == 10 || !isLetterOrDigit(end), !beginsFraction(end),
        let (kind, kept) = number.kind
      else { continue }
      found = (all.count, kind, kept, places)
      // Longer ones may follow: an extension, the last group of a card.
      if kind != .landline, kind != .bankCard { break }
    }
    guard let found else { return nil }
    let places = found.places
    for place in places.dropFirst(found.kept.0).dropLast(found.kept.1) { characters[place] = "*" }
    kinds.append(found.kind)
    return found.count
  }

  /// Whether the two digits stand there that a 残疾人证 has behind the identity number.
  private func isOfDisability(_ place: Int) -> Bool {
    place + 1 < folded.count && "1234567".unicodeScalars.contains(folded[place])
      && "1234".unicodeScalars.contains(folded[place + 1]) && !isLetterOrDigit(place + 2)
  }

  private func isPlus(before group: Group) -> Bool {
    let before = group.range.lowerBound - 1
    return before >= 0 && folded[before] == "+" || group.digits.starts(with: [0, 0, 8, 6])
  }

  /// A digit behind letters belongs to a code, unless they are a label: ID, TEL.
  private func isBehindLetters(_ place: Int) -> Bool {
    var start = place
    while start > 0, 0x41...0x5A ~= folded[start - 1].value { start -= 1 }
    if start == place { return false }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: folded[start..<place])
    return !["ID", "IDNO", "IDCARD", "NO", "TEL", "PHONE", "MOBILE", "MOB", "CARD", "SFZ", "SFZH"].contains(
      String(word))
      || start > 0 && isDigit(start - 1)
  }

  private func isFraction(_ place: Int) -> Bool { place > 1 && folded[place - 1] == "." && isDigit(place - 2) }

  /// Whether a decimal point and less than the groups of a number follow.
  private func beginsFraction(_ end: Int) -> Bool {
    guard end + 1 < folded.count, folded[end] == ".", isDigit(end + 1) else { return false }
    let digits = folded[(end + 1)...].prefix { 0x30...0x39 ~= $0.value }.count
    return digits < 3
  }

  /// Whether a unit or a sign of comparison tells that a number is counted.
  func isQuantity(_ start: Int, _ end: Int) -> Bool {
    var next = end
    while next < folded.count, Self.isSpace(folded[next]) { next += 1 }
    if next < folded.count, "元万亿千百亩吨米平立公人次户个台套%‰℃株头只㎡".unicodeScalars.contains(folded[next]) { return true }
    var before = start - 1
    while before >= 0, Self.isSpace(folded[before]) { before -= 1 }
    return before >= 0 && "≥≤<>=￥¥$≈约".unicodeScalars.contains(folded[before])
  }

  private func isDigit(_ place: Int) -> Bool { 0x30...0x39 ~= folded[place].value }

  private func isUnseen(_ place: Int) -> Bool {
    LookAlikes.isUnseen(folded[place]) && !folded[place].properties.isWhitespace && folded[place].value >= 0x7F
  }

  func isLetterOrDigit(_ place: Int) -> Bool {
    place < folded.count && (isDigit(place) || 0x41...0x5A ~= folded[place].value)
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool { LookAlikes.isUnseen(scalar) }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    isSpace(scalar) || signs.contains(scalar)
  }

  private static let signs = Set("-.·()‐‑‒–—―−•‧∙⋅・_".unicodeScalars)

  // MARK: addresses and plates

  /// `name@host.domain`, in every width: the first character and the host stay.
  private mutating func maskAddresses() {
    func isName(_ place: Int) -> Bool { isLetterOrDigit(place) || "._%+-".unicodeScalars.contains(folded[place]) }
    for at in folded.indices where folded[at] == "@" {
      var start = at
      while start > 0, isName(start - 1) { start -= 1 }
      var end = at + 1
      while end < folded.count, isName(end) { end += 1 }
      let host = folded[min(at + 1, end)..<end]
      guard start < at, host.contains(".") else { continue }
      let kept = at - start > 1 ? 1 : 0
      for place in (start + kept)..<at { characters[place] = "*" }
      kinds.append(.mailAddress)
    }
  }

  /// 鄂A·12345 and 鄂AD12345: province, letter and the last character stay.
  private mutating func maskPlates() {
    for start in folded.indices.dropLast() where Self.provinceScalars.contains(folded[start]) {
      var place = start + 1
      guard place < folded.count, 0x41...0x5A ~= folded[place].value else { continue }
      place += 1
      while place < folded.count, place < start + 5, Self.isSign(folded[place]), folded[place] != "(" { place += 1 }
      var end = place
      while isLetterOrDigit(end) { end += 1 }
      let isSpecial = end < folded.count && "警学挂领试超港澳使".unicodeScalars.contains(folded[end])
      let count = end - place
      let digits = folded[place..<end].count { 0x30...0x39 ~= $0.value }
      guard count == 5 || count == 6 || isSpecial && count == 4, digits >= 2 else { continue }
      for place in place..<end - 1 { characters[place] = "*" }
      kinds.append(.numberPlate)
    }
  }
}
