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
      if known.contains(SeveralNames.core(line.name)) { continue }
      for name in SeveralNames.all(in: line.name) where known.contains(SeveralNames.core(name)) {
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

  private func knownNames(besides lines: Set<Int>) -> Set<String> {
    var known: Set<String> = []
    for project in records.projects { known.insert(SeveralNames.core(project.name)) }
    for paper in records.papers { known.insert(SeveralNames.core(paper.name)) }
    for index in listed.indices { known.insert(SeveralNames.core(listed.span[index].name)) }
    for index in records.register.indices where !lines.contains(index) {
      known.insert(SeveralNames.core(records.register[index].name))
    }
    known.remove("")
    return known
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
