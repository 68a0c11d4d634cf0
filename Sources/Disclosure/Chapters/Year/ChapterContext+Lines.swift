extension ChapterContext {
  /// The lines of a ledger that the book may show.
  ///
  /// - Parameter year: the year that they are about; a line that names none is taken for one of it.
  func lines(of form: any LedgerForm.Type, in year: String) -> [LedgerLine] {
    input.openPapers.lines(of: form, in: Int(year))
  }

  /// The same without those of regions below: accounts and rules of a county are not those of its province.
  func ownLines(of form: any LedgerForm.Type, in year: String) -> [LedgerLine] {
    let counties = countiesBelow
    return lines(of: form, in: year).filter { line in
      // A ledger whose region nobody knows may name it in its title, or a rule in its name or by who made it.
      let words = [line.title, NormalText.normalised(line.name), line.text(RegulationsForm.issuer)]
      return !input.settings.isBelow(line.region.code)
        && !counties.contains { county in words.contains { $0.hasPrefix(county) } }
    }
  }

  /// The names of the regions below.
  private var countiesBelow: [String] {
    let groups = (input.open.counties + input.open.cities).map { ($0.region, $0.name) }
    let listed = input.openDirectory.filter { $0.level == .county || $0.level == .city }.map { ($0.code, $0.name) }
    return (groups + listed).filter { input.settings.isBelow($0.0) && !$0.1.isEmpty }.map(\.1)
  }

  /// The year that the book is about.
  var year: String { input.settings.year }

  /// The year after it.
  var nextYear: String { Int(year).map { String($0 + 1) } ?? "" }

  /// The year before it: in the budget's book, the one that was reported on.
  var lastYear: String { Int(year).map { String($0 - 1) } ?? "" }
}

/// Lines with a word in common, and their money.
struct LedgerGroup: Sendable {
  var name: String
  private(set) var count = 0
  /// The sum of the amounts that are known; `nil` where none is.
  private(set) var amount: Money?
  /// Lines whose amount is blank or cannot be read; the sum leaves them out.
  private(set) var unknown = 0
  /// Whether its lines go on, so that no sum of theirs says that nothing is budgeted any more.
  var isKept = false
  /// Whether it is the last of its list.
  private(set) var isLast = false

  init(name: String) { self.name = name }

  mutating func add(_ money: Money?) {
    count += 1
    if let money { amount = (amount ?? .zero) + money } else { unknown += 1 }
  }

  /// One group for each word that a line has, in the order of the words, then one for each other word, and one for lines that say nothing.
  static func groups<Choice: LedgerChoice & Hashable>(
    _ lines: [LedgerLine], by column: LedgerColumn<Choice>, amount: LedgerColumn<Money>?, other: String,
    named: (Choice) -> String = \.rawValue
  ) -> [LedgerGroup] {
    var groups: [LedgerGroup] = []
    for choice in Choice.allCases {
      var group = LedgerGroup(name: named(choice))
      for line in lines where line.value(column) == choice { group.add(amount.flatMap(line.value)) }
      if group.count > 0 { groups.append(group) }
    }
    let others = lines.filter { $0.value(column) == nil }
    for isBlank in [false, true] {
      for line in others where line.isBlank(column) == isBlank {
        // A sentence is no word.
        let name = isBlank ? other : line.text(column).count <= 12 ? line.text(column) : "其他"
        let place = groups.firstIndex { $0.name == name } ?? groups.count
        if place == groups.count { groups.append(LedgerGroup(name: name)) }
        groups[place].add(amount.flatMap(line.value))
      }
    }
    return listed(groups)
  }

  /// One group for each name, in the order of the items; an item without a name is in none.
  static func groups<Item>(
    _ items: [Item], named name: (Item) -> String?, amount: (Item) -> Money? = { _ in nil }
  ) -> [LedgerGroup] {
    var groups: [LedgerGroup] = []
    for item in items {
      guard let name = name(item), !BlankText.isBlank(name) else { continue }
      let place = groups.firstIndex { $0.name == name } ?? groups.count
      if place == groups.count { groups.append(LedgerGroup(name: name)) }
      groups[place].add(amount(item))
    }
    return listed(groups)
  }

  /// One group for each name, with as many lines as are counted; a name that nothing counts for is in none.
  static func groups(_ counts: KeyValuePairs<String, Int>) -> [LedgerGroup] {
    listed(
      counts.filter { $0.value > 0 }.map { name, count in
        var group = LedgerGroup(name: name)
        group.count = count
        return group
      })
  }

  /// With the last one marked.
  static func listed(_ groups: [LedgerGroup]) -> [LedgerGroup] {
    var groups = groups
    for index in groups.indices { groups[index].isLast = false }
    if !groups.isEmpty { groups[groups.count - 1].isLast = true }
    return groups
  }

  static let view = View<LedgerGroup>(
    "台账分组", "台账里同一种情况的各行",
    [
      .text("name", "这一种情况") { $0.name },
      .text("count", "行数") { String($0.count) },
      .text("amount", "金额合计（万元）；都没有填写时为空") { Words.wan($0.amount) },
      .flag("hasAmount", "知道金额") { $0.amount != nil },
      .flag("isNothing", "知道的金额合计为0，而且可能不再安排") { $0.amount == .zero && !$0.isKept },
      .flag("isPartial", "知道一些金额，另有一些没有填写或不能识别") { $0.amount != nil && $0.unknown > 0 },
      .text("unknownCount", "金额没有填写或不能识别的行数") { String($0.unknown) },
      .flag("isLast", "最后一种情况") { $0.isLast },
    ])
}

extension [LedgerLine] {
  /// How many names its lines bear; the same name in two counties is two.
  func count(of name: (LedgerLine) -> String) -> Int {
    Set(map { CountyKey(TextKey.name(name($0)), in: $0.region.code) }).count
  }

  /// The sum of the amounts of a column that are known; `nil` where none is.
  func sum(of column: LedgerColumn<Money>) -> Money? {
    let amounts = compactMap { $0.value(column) }
    return amounts.isEmpty ? nil : amounts.reduce(.zero, +)
  }

  /// How many lines a sum leaves out, because their amount is blank or cannot be read.
  func unknown(_ column: LedgerColumn<Money>) -> Int { count { $0.value(column) == nil } }
}

extension LedgerLine {
  /// The line's department as pages name it, or its unit where it names none.
  var office: String { department.isEmpty ? unit.label : department.label }

  /// A day as pages print it; what was typed where it is none.
  func day(_ column: LedgerColumn<CalendarDate>) -> String { value(column)?.chinese ?? text(column) }

  /// An amount in 万元 as pages print it; blank where it is not known.
  func wan(_ column: LedgerColumn<Money>) -> String { Words.wan(value(column)) }
}
