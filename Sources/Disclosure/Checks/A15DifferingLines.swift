/// What A15 says of lines of the register, and of offices of the directory, that stand there more than once.
extension A15DifferingPapers {
  static func reportLines(_ records: Records, _ report: inout RuleReport) {
    var copies: [SheetPair: [Provenance]] = [:]
    var names: [Provenance: String] = [:]
    for repeated in records.repeatedLines {
      let lines = repeated.lines.map { records.register[$0] }
      switch repeated.decision {
      case .equal:
        // A list of what is not public repeats lines of the register.
        if lines.contains(where: \.mark.isWithheld), !lines.allSatisfy({ $0.source.isOfOneSheet(as: lines[0].source) })
        {
          continue
        }
        for line in lines.dropFirst() {
          copies[SheetPair(lines[0].source, line.source), default: []].append(line.source)
          names[line.source] = line.title
        }
      case .parts: reportParts(lines, records.sources, &report)
      case .chosen: reportChosen(lines, records.sources, .info, &report)
      case .corrected: reportChosen(lines, records.sources, .warning, &report)
      case .undecided: reportUndecided(lines, records.sources, &report)
      }
    }
    for office in records.repeatedOffices {
      copies[SheetPair(office.kept, office.at), default: []].append(office.at)
      names[office.at] = office.name
    }
    for (pair, places) in copies.sorted(by: { $0.key < $1.key }) {
      guard let first = places.first, let name = names[first] else { continue }
      let kept = records.sources.file(pair.first) + "!" + records.sources.sheet(pair.first)
      report.add(
        at: first, field: "名称", actual: name, expected: "一行", severity: .warning,
        Message(
          "这里有 \(places.count) 行（“\(name)”等）与 \(kept) 重复，内容相同，只计一次。请只留一份。",
          "\(places.count) lines (\(name), …) say again what \(kept) says, and count once. Keep one."))
    }
  }

  private static func reportParts(_ lines: [RegisterEntry], _ sources: SourceTable, _ report: inout RuleReport) {
    let sum = lines[0].countedBudget.map { "，预算数相加为 \($0.plainWan) 万元" } ?? ""
    report.add(
      at: lines[0].source, field: "项目名称", actual: lines[0].title, expected: "一个项目", severity: .info,
      Message(
        "“\(lines[0].title)”按资金性质或单位分列 \(lines.count) 行（\(places(lines, sources))），计为一个项目\(sum)。",
        "\(lines[0].title) has \(lines.count) lines, one for each kind of money or unit; they count as one project."))
  }

  private static func reportChosen(
    _ lines: [RegisterEntry], _ sources: SourceTable, _ severity: Finding.Severity, _ report: inout RuleReport
  ) {
    let reason = severity == .info ? "gongkai.yml 的 chosen 指明" : "文件名或文件夹名写明是修改、更正或定稿的一份，请核对，并只留正确的一份"
    report.add(
      at: lines[0].source, field: "项目名称", actual: lines[0].title, expected: "一行", severity: severity,
      Message(
        "项目清单里“\(lines[0].title)”有 \(lines.count) 行，预算数不同，以这一行为准（\(reason)），没有计入：\(places(lines.dropFirst(), sources))。",
        "The register has \(lines.count) lines of \(lines[0].title) with different amounts; this one counts."))
  }

  private static func reportUndecided(_ lines: [RegisterEntry], _ sources: SourceTable, _ report: inout RuleReport) {
    let all = lines.map(\.source)
    let example = ChosenPapers.entry(for: all[0], among: all, in: sources)
    for line in lines {
      report.add(
        at: line.source, field: "项目名称", actual: line.budget.raw, expected: "一行",
        Message(
          "项目清单里“\(line.title)”有 \(lines.count) 行，预算数不同（\(places(lines, sources))），不能确定以哪一行为准，计为一个项目，预算数不计入覆盖率。请只留正确的一行；按资金性质分列的写明预算类型；或在 gongkai.yml 里写明以哪一行为准，例如 chosen: [\"\(example)\"]。",
          "The register has \(lines.count) lines of \(line.title) with different amounts (\(places(lines, sources))); it counts as one project without an amount. Keep the right line, name the kind of money of each, or write for example chosen: [\"\(example)\"] in gongkai.yml."
        ))
    }
  }

  private static func places(_ lines: some Sequence<RegisterEntry>, _ sources: SourceTable) -> String {
    lines.map { sources.text($0.source) }.joined(separator: "、")
  }
}

/// Two sheets, each by its first cell.
private struct SheetPair: Hashable, Comparable {
  let first: Provenance
  let second: Provenance

  init(_ first: Provenance, _ second: Provenance) {
    func sheet(_ place: Provenance) -> Provenance {
      Provenance(file: Int(place.file), sheet: Int(place.sheet), row: 0, column: 0)
    }
    (self.first, self.second) = (sheet(first), sheet(second))
  }

  static func < (left: Self, right: Self) -> Bool { (left.first, left.second) < (right.first, right.second) }
}
