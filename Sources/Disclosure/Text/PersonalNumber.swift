/// What words in front of a number say that it is.
struct PersonalLabel {
  var isIdentity = false
  var isPhone = false
  var isCard = false
  /// The number of a project, a contract or a document.
  var isCode = false
  /// An amount.
  var isAmount = false

  /// - Parameter text: as half-width capitals; of a list of numbers the words before the first.
  init(before text: ArraySlice<Unicode.Scalar>) {
    var words: [Unicode.Scalar] = []
    for scalar in text.reversed() {
      // Words before an earlier number of the same list count for this number; words of another sentence do not.
      if words.isEmpty, 0x30...0x39 ~= scalar.value || "、,和及与-()*X".unicodeScalars.contains(scalar) { continue }
      if "。;!?".unicodeScalars.contains(scalar) { break }
      if LookAlikes.isUnseen(scalar) || ":为是".unicodeScalars.contains(scalar) { continue }
      words.append(scalar)
      if words.count == 8 { break }
    }
    if words.isEmpty { return }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: words.reversed())
    let label = String(view)
    isIdentity = Self.identities.finds(in: label)
    isPhone = Self.phones.finds(in: label)
    isCard = Self.cards.finds(in: label)
    let isKnown = isIdentity || isPhone || isCard
    isCode = !isKnown && Self.codes.finds(in: label)
    isAmount = !isKnown && ["金额", "投资", "资金", "预算", "支出", "收入", "产值", "税额"].contains(where: label.hasSuffix)
  }

  private static let identities = WordFinder(["身份证", "证件", "公民号码", "ID", "SFZ"])
  private static let phones = WordFinder(["电话", "热线", "传真", "座机", "手机", "联系", "TEL", "PHONE", "MOB"])
  private static let cards = WordFinder(["卡号", "账号", "帐号", "账户", "帐户", "银行卡", "一卡通", "CARD", "卡"])
  private static let codes = WordFinder(["编码", "代码", "编号", "文号", "单号", "合同号", "标识码", "流水号", "项目", "发票号"])
}

/// Digits that may be a personal number, with how they are grouped and what stands around them.
struct PersonalNumber {
  /// Ten for the X at the end of an identity number.
  var digits: [UInt8]
  /// How many digits each group has.
  var groups: [Int]
  /// Whether a line break stands between two groups.
  var isBroken: Bool
  var label: PersonalLabel
  var isQuantity: Bool
  /// Whether `+86` or `0086` begins it.
  var isCountryCode: Bool

  /// What it is, and how many digits stay at both ends; `nil` for nothing personal.
  var kind: (PersonalDataKind, (Int, Int))? {
    if isIdentity { return (.identityNumber, (2, 3)) }
    if let prefix = mobilePrefix { return (.mobilePhone, (prefix + 3, 4)) }
    if isCard { return (.bankCard, (0, 4)) }
    return isLandline ? (.landline, (min(2, digits.count - 7), 2)) : nil
  }

  private var isSolid: Bool { groups.count == 1 }

  private var isIdentity: Bool {
    switch digits.count {
    case 18:
      guard Self.isDate(digits[6..<14]) else { return false }
      return label.isIdentity || !label.isCode && (digits[17] == 10 || Self.passesCheck(digits))
        || label.isCode && digits[17] == 10 && Self.passesCheck(digits)
    case 20:
      // 残疾人证: an identity number, the kind of disability and its degree.
      return Self.isDate(digits[6..<14]) && 1...7 ~= digits[18] && 1...4 ~= digits[19] && Self.passesCheck(digits)
    case 15:
      guard isSolid || groups == [6, 6, 3], !isQuantity, Self.isDate([1, 9] + digits[6..<12]) else { return false }
      return label.isIdentity || !label.isCode && !label.isAmount && !label.isCard
    default: return false
    }
  }

  /// How many digits the country code has, if this is a mobile number.
  private var mobilePrefix: Int? {
    guard !isQuantity, !label.isAmount, !label.isCode || isCountryCode else { return nil }
    var prefix = 0
    if digits.count == 13, digits.starts(with: [8, 6]) { prefix = 2 }
    if digits.count == 15, digits.starts(with: [0, 0, 8, 6]) { prefix = 4 }
    guard digits.count == 11 + prefix, digits[prefix] == 1, digits[prefix + 1] >= 3 else { return nil }
    var groups = groups
    if prefix > 0, groups.first == prefix { groups.removeFirst() } else { groups[0] -= prefix }
    let isGrouped =
      [[11], [3, 4, 4], [3, 8], [7, 4], [3, 3, 5], [4, 3, 4], [5, 6], [3, 4, 2, 2], [3, 2, 2, 2, 2]].contains(groups)
      || groups.allSatisfy { $0 == 1 } || isBroken && groups.count == 2
    return isGrouped ? prefix : nil
  }

  private var isCard: Bool {
    if label.isCard, (12...25).contains(digits.count), !isQuantity { return true }
    guard !label.isCode, !label.isAmount, !isQuantity, (16...19).contains(digits.count), Self.passesLuhn(digits) else {
      return false
    }
    let isInFours = groups.count > 1 && groups.dropLast().allSatisfy { $0 == 4 }
    guard isInFours || digits.count == 16 || digits.count == 19, isSolid || isInFours || isBroken else { return false }
    let first = digits[0] * 10 + digits[1]
    return first == 62
      || isSolid && digits.count == 16 && (40...49 ~= first || 51...55 ~= first || [35, 37].contains(first))
  }

  /// `0717-6221234`, `(0717)6221234`, with an extension; without an area code only behind 电话 and the like.
  private var isLandline: Bool {
    guard !isQuantity, !label.isCode, !label.isAmount, digits.count >= 7 else { return false }
    if digits[0] == 0, digits[1] != 0 {
      let area = digits[1] <= 2 ? 3 : 4
      let rest = digits.count - area
      if isSolid { return label.isPhone && (7...8).contains(rest) }
      guard groups[0] == area else { return false }
      let parts = Array(groups.dropFirst())
      return [[7], [8], [3, 4], [4, 4], [4, 3]].contains(parts)
        || parts.count == 2 && (7...8).contains(parts[0]) && parts[1] <= 6
    }
    guard label.isPhone, digits[0] > 1 else { return false }
    return [[7], [8], [3, 4], [4, 4], [4, 3]].contains(groups) && !Self.isDate(digits.prefix(8))
  }

  /// A day of the years 1900 to 2100.
  private static func isDate(_ digits: some Collection<UInt8>) -> Bool {
    guard digits.count == 8 else { return false }
    let number = digits.reduce(0) { $0 * 10 + Int($1) }
    return (1900...2100).contains(number / 10_000) && (1...12).contains(number / 100 % 100)
      && (1...31).contains(number % 100)
  }

  /// GB 11643: a check character modulo 11.
  private static func passesCheck(_ digits: [UInt8]) -> Bool {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0) * $1.1 }
    return [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2][sum % 11] == digits[17]
  }

  private static func passesLuhn(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (position, digit) in digits.reversed().enumerated() {
      let doubled = Int(digit) * 2
      sum += position % 2 == 0 ? Int(digit) : (doubled > 9 ? doubled - 9 : doubled)
    }
    return sum % 10 == 0
  }
}
