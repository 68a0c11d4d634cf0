/// A count in a sentence beside a list: 共对12个项目进行了评价, 等级为“优”的3个, 涉及部门单位5个.
struct StatedCount: Equatable {
  enum Thing: Equatable {
    case all
    case grade(String)
    case kind(ObjectKind)
    case units
  }

  var thing: Thing
  var number: Int
  /// As printed.
  var words: String

  static func all(in text: String) -> [Self] {
    let text = NormalText.normalised(text)
    guard text.utf8.count <= 3000, text.contains(where: \.isNumber) else { return [] }
    var found: [Self] = []
    for match in text.matches(of: /(?:共对|共评价|共有|共计|共)(\d{1,4})(?:个|项)/) {
      add(.all, match.1, match.0, to: &found)
    }
    for match in text.matches(of: /涉及(?:部门单位|部门|单位|主管部门)(\d{1,4})个/) { add(.units, match.1, match.0, to: &found) }
    for match in text.matches(of: /涉及(\d{1,4})个(?:部门单位|部门|单位|主管部门)/) { add(.units, match.1, match.0, to: &found) }
    for match in text.matches(of: /(项目支出|项目|政策|部门整体)(?:绩效)?评价(\d{1,4})(?:个|项)/) {
      if let kind = LedgerReading.choice(String(match.1), among: ObjectKind.words).flatMap(ObjectKind.init) {
        add(.kind(kind), match.2, match.0, to: &found)
      }
    }
    // “良”的10个, "优"3个, 优等次2个.
    for match in text.matches(of: /"(优秀|优|良好|良|中|合格|一般|较差|差|不合格)"(?:等级|等次)?的?(?:项目)?有?(\d{1,4})(?:个|项)/) {
      add(.grade(String(match.1)), match.2, match.0, to: &found)
    }
    for match in text.matches(of: /(?:等级|结论|结果)为(优|良|中|差)的(?:项目)?有?(\d{1,4})(?:个|项)/) {
      add(.grade(String(match.1)), match.2, match.0, to: &found)
    }
    return found
  }

  private static func add(_ thing: Thing, _ number: Substring, _ words: Substring, to found: inout [Self]) {
    if let number = Int(number) { found.append(Self(thing: thing, number: number, words: String(words))) }
  }
}
