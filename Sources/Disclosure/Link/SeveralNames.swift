extension ReadResult {
  /// Adds a line for each project that a withheld line of the register names beside others in one cell: 候车亭改造、敬老院维修. Only names
  /// that a paper or another line bears are taken, since 、 and 和 stand in many names.
  mutating func takeNamesApart() {
    let lines = records.register.indices.filter { index in
      records.register[index].mark.isWithheld && SeveralNames.mayStand(in: records.register[index].name)
    }
    guard !lines.isEmpty else { return }
    let known = knownNames(besides: Set(lines))
    for index in lines {
      let line = records.register[index]
      func isKnown(_ name: String) -> Bool {
        known[SeveralNames.core(name)]?.contains { line.offices.mayBeOfOne(with: $0) } ?? false
      }
      if isKnown(line.name) { continue }
      for name in SeveralNames.all(in: line.name) where isKnown(name) {
        var one = line
        one.name = name
        one.code = ""
        one.budget = Entry(value: nil, raw: "", at: line.budget.at)
        one.otherAmounts = []
        one.leftOut = .oneOfSeveral(line.name)
        records.register.append(one)
      }
    }
  }

  /// The offices of all projects, by their names.
  private func knownNames(besides lines: Set<Int>) -> [String: Set<PaperOffices>] {
    var known: [String: Set<PaperOffices>] = [:]
    func add(_ name: String, _ offices: PaperOffices) {
      let core = SeveralNames.core(name)
      if !core.isEmpty { known[core, default: []].insert(offices) }
    }
    for project in records.projects { add(project.name, project.offices) }
    for paper in records.papers { add(paper.name, paper.offices) }
    for index in listed.indices { add(listed.span[index].name, listed.span[index].identity.offices) }
    for index in records.register.indices where !lines.contains(index) {
      add(records.register[index].name, records.register[index].offices)
    }
    return known
  }
}

extension PaperOffices {
  /// Whether two papers may be of one department or unit; one that names neither may be of any.
  fileprivate func mayBeOfOne(with other: Self) -> Bool {
    let (own, others) = (
      [department, unit].filter { !$0.isEmpty }, [other.department, other.unit].filter { !$0.isEmpty }
    )
    return own.isEmpty || others.isEmpty || own.contains { office in others.contains(where: office.mayBeSame) }
  }
}

/// The names of projects in one cell.
enum SeveralNames {
  static func mayStand(in name: String) -> Bool { signs.finds(in: name) }

  static func core(_ name: String) -> String { ProjectName.core(of: ProjectName.key(name)) }

  /// What may be a name: between signs, and of what 和 and the like join, each part and all that stand together.
  static func all(in text: String) -> [String] {
    var names: [String] = []
    for part in text.split(whereSeparator: strong.contains) {
      var pieces: [Substring] = []
      var rest = part[...]
      while let place = rest.firstIndex(where: weak.contains) {
        pieces.append(rest[..<place])
        rest = rest[rest.index(after: place)...]
      }
      pieces.append(rest)
      guard pieces.count <= most else { continue }
      for first in pieces.indices {
        for last in first..<pieces.count {
          let name = plain(part[pieces[first].startIndex..<pieces[last].endIndex])
          if !name.isEmpty, !names.contains(name) { names.append(name) }
        }
      }
    }
    return names
  }

  /// Without a number in front, and without 等2个项目 behind.
  private static func plain(_ part: Substring) -> String {
    var rest = part
    let number = rest.drop { $0.isWhitespace }.drop { $0.isNumber || "（）()一二三四五六七八九十".contains($0) }
    if let sign = number.first, ".．、)）".contains(sign) {
      rest = number.dropFirst()
    } else if let open = rest.first(where: { !$0.isWhitespace }), "(（".contains(open) {
      rest = number
    }
    if let and = rest.lastIndex(of: "等"),
      rest[rest.index(after: and)...].allSatisfy({ $0.isNumber || "个项目类等共计二三四五六七八九十两多 ".contains($0) })
    {
      rest = rest[..<and]
    }
    return trimmed(String(rest))
  }

  private static let most = 6
  private static let strong: Set<Character> = [
    "、", "，", ",", "；", ";", "。", "/", "／", "|", "｜", "\n", "\r", "\r\n", "\t", "+", "＋", "&",
  ]
  private static let weak: Set<Character> = ["和", "与", "及", "暨", " ", "　"]
  private static let signs = WordFinder((strong.union(weak).union(["等"])).map(String.init).sorted())
}
