import Spreadsheets

/// What `gongkai check` found, for people and for programs.
public struct CheckResult: Sendable {
  let survey: Survey
  let policy: Policy
  /// How many threads may write.
  let jobs: Int
  /// What of the published papers would make `build` refuse; a build stops at the first.
  let leaks: [Leak]

  /// - Parameter opens: whether an open book is to be built: nothing else can give anything away.
  init(_ survey: Survey, policy: Policy, opens: Bool, jobs: Int) {
    self.survey = survey
    self.policy = policy
    self.jobs = jobs
    leaks =
      opens
      ? Leak.find(
        survey.searchedFigures, survey.records, openPapers: survey.openPapers, harmless: survey.harmlessPapers,
        closedLines: survey.closedLines, openNames: survey.openNames, limit: Self.listed, jobs: jobs) : []
  }

  /// 0, 1 (error findings), 3 (an input could not be read) or 4 (the publication gate would refuse to build).
  public var exitCode: Int32 {
    if !leaks.isEmpty { return 4 }
    if survey.records.files.contains(where: \.lacksPapers) { return 3 }
    return survey.findings.contains { $0.severity == .error } ? 1 : 0
  }

  /// One sentence: what was read and found.
  public var summary: Message { survey.summary }

  /// The findings and file faults, one per line, for a terminal.
  public func text(english: Bool) -> [UInt8] {
    var text = ""
    for file in survey.records.files {
      if let error = file.error { text += "\(english ? error.english : error.chinese)\n" }
      if let reason = file.passedOver {
        text += english ? "\(file.path): passed over, \(reason.english)\n" : "\(file.path)：略过，\(reason.chinese)\n"
      }
      for notice in file.notices { text += "\(file.path)：\(english ? notice.english : notice.chinese)\n" }
      for sheet in file.sheets {
        for reason in sheet.reasons {
          text += "\(file.path)!\(sheet.name)：\(english ? reason.english : reason.chinese)\n"
        }
      }
    }
    if let forced = survey.withheld.notice { text += "\(english ? forced.english : forced.chinese)\n" }
    text += gateText(english: english)
    for finding in survey.findings {
      let severity = english ? finding.severity.rawValue : finding.severity.chinese
      let message = english ? finding.message.english : finding.message.chinese
      text += "\(survey.records.sources.text(finding.at))  \(severity) \(finding.rule)  \(message)\n"
    }
    text += missingText(english: english)
    return Array(text.utf8)
  }

  /// The report of design §5.1 as JSON, one file, project or finding a line.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { root in
      root.key("files")
      root.array { files in
        files.lines(survey.records.files, jobs: jobs) { write($0, to: &$1) }
      }
      root.newLine()
      root.key("projects")
      root.array { projects in
        projects.lines(survey.figures, jobs: jobs) { write($0, to: &$1) }
      }
      root.newLine()
      root.key("records")
      root.array { records in
        records.lines(survey.recordRows, jobs: jobs) { write($0, to: &$1) }
      }
      root.newLine()
      root.key("findings")
      root.array { findings in
        findings.lines(survey.findings, jobs: jobs) { write($0, to: &$1) }
      }
      root.newLine()
      writeMissing(to: &root)
      root.newLine()
      root.key("refusals")
      root.array { refusals in
        for leak in leaks { write(leak, to: &refusals) }
      }
    }
    writer.end()
    return writer.bytes
  }

  private func write(_ file: FileStatus, to writer: inout JSONWriter) {
    writer.newLine()
    writer.object { object in
      object.field("path", file.path)
      object.field("format", file.format.isEmpty ? nil : file.format)
      object.field("encoding", file.encoding)
      object.field("error", (file.error ?? file.passedOver)?.chinese)
      object.key("passedOver")
      object.boolean(file.passedOver != nil)
      object.key("notices")
      object.array { notices in
        for notice in file.notices { notices.string(notice.chinese) }
      }
      object.key("sheets")
      object.array { sheets in
        for sheet in file.sheets {
          sheets.object { entry in
            entry.field("name", sheet.name)
            entry.field("form", sheet.form?.rawValue)
            entry.key("records")
            entry.number(sheet.records)
            entry.field("reason", sheet.reasons.isEmpty ? nil : sheet.reasons.map(\.chinese).joined(separator: "；"))
          }
        }
      }
    }
  }

  private func write(_ project: ProjectFigures, to writer: inout JSONWriter) {
    writer.newLine()
    writer.object { object in
      object.field("code", project.code)
      object.field("name", project.name)
      object.field("department", project.department.label)
      object.field("unit", project.unit.label)
      object.key("year")
      object.number(project.identity.year)
      object.field("budget", project.amounts.budget?.exactWan)
      object.field("executed", project.amounts.executed?.exactWan)
      object.field("rate", project.amounts.rate?.text)
      object.field("total", project.score.selfTotal?.text)
      object.field("recomputed", project.score.recomputedTotal?.text)
      object.field("grade", project.score.grade.map { policy.grades[$0].label })
      object.key("public")
      object.boolean(project.decision.isPublic)
      object.key("disclosure")
      writeDisclosure(of: project, to: &object)
      object.key("indicators")
      object.number(project.score.indicatorCount)
      object.field("source", survey.records.sources.text(project.source))
    }
  }

  private func write(_ finding: Finding, to writer: inout JSONWriter) {
    writer.newLine()
    writer.object { object in
      object.field("rule", finding.rule)
      object.field("severity", finding.severity.rawValue)
      object.field("file", survey.records.sources.file(finding.at))
      object.field("sheet", survey.records.sources.sheet(finding.at))
      object.field("cell", finding.at.address.description)
      object.field("project", survey.projectName(of: finding))
      object.field("message", finding.message.chinese)
      object.field("expected", finding.expected)
      object.field("actual", finding.actual)
    }
  }
}

extension WithheldCounts {
  /// What is said where unreadable files keep projects closed that the workspace would publish.
  var notice: Message? {
    guard isForcedByUnreadFiles else { return nil }
    return Message(
      "有文件读不了，或有很长的工作表没有读完，里面可能有标明哪些项目不公开的项目清单，所以 \(unmarked) 个没有公开属性的项目这次一律不公开，"
        + "gongkai.yml 里的 unmarked: publish 这次不起作用。请修好或移走这样的文件后重新运行；或者在“项目清单”里给这些项目填上公开属性。",
      "Some files could not be read, or not to their end, and may be the register that withholds projects: the \(unmarked) projects without a mark are "
        + "withheld in this run in spite of unmarked: publish. Mend or remove those files and run again, or mark the projects "
        + "in a register.")
  }
}

extension Survey {
  /// The name of the project a finding belongs to.
  func projectName(of finding: Finding) -> String? {
    finding.subject.flatMap { figures.indices.contains($0) ? figures[$0].name : nil }
  }

  /// One sentence: what was read and found.
  var summary: Message {
    let failed = records.files.count { $0.error != nil }
    let passed = records.files.count { $0.passedOver != nil }
    let read = records.files.count { $0.error == nil && $0.passedOver == nil }
    let indicators = figures.indices.reduce(0) { $0 + figures[$1].score.indicatorCount }
    let counts = Finding.Severity.allCases.map { severity in findings.count { $0.severity == severity } }
    let others = [(failed, "读不了"), (passed, "略过")].filter { $0.0 > 0 }.map { "\($0.0) 个\($0.1)" }
    return Message(
      "读了 \(read) 个文件" + (others.isEmpty ? "" : "（另有 \(others.joined(separator: "、"))）")
        + "，得到 \(figures.count) 个项目、\(indicators) 条指标；"
        + "发现错误 \(counts[0]) 处、警告 \(counts[1]) 处、提示 \(counts[2]) 处；"
        + "\(figures.count - withheld.all) 个项目可以公开，\(withheld.all) 个不公开。",
      "Read \(read) files (\(failed) unreadable, \(passed) passed over): \(figures.count) projects, "
        + "\(indicators) indicators; \(counts[0]) errors, \(counts[1]) warnings, \(counts[2]) notes; "
        + "\(figures.count - withheld.all) projects may be published, \(withheld.all) are withheld.")
  }
}
