import Spreadsheets

extension Workspace {
  /// Reads last year's workspace by its own settings and policy; `nil` where `previous:` names none.
  ///
  /// - Parameters:
  ///   - accepted: whether files of it that cannot be read are put up with: what they close is then not known.
  ///   - required: whether a workspace that is missing stops also where errors are put up with.
  ///   - opens: whether an open book is wanted, beside whose figures last year's stand.
  /// - Throws: `RunError` where there is none, or it is not last year's, or cannot be read to its end.
  func readPrevious(
    accepted: Bool, required: Bool = false, opens: Bool = false, jobs: Int, limits: ReadLimits
  ) throws(RunError) -> LastYear? {
    guard !settings.previous.isEmpty else { return nil }
    let path = settings.previous.hasPrefix("/") ? settings.previous : folder + "/" + settings.previous
    let last: Workspace
    do throws(RunError) {
      last = try Workspace.open(path, output: nil, names: RuleCatalogue.policyNames)
    } catch {
      if accepted, !required, let year = settings.year { return Self.missing(path, year: year, error) }
      throw RunError(
        error.cause,
        "gongkai.yml 的 previous（上年工作区）读不了：\(error.message.chinese)改正 previous 的路径，或删去这一行：没有它就不与上年比较，也不知道上年哪些项目不公开。",
        "previous in gongkai.yml (last year's workspace) cannot be read: \(error.message.english) Correct its path, or delete it."
      )
    }
    guard let thisYear = settings.year, let year = last.settings.year, year < thisYear else {
      throw RunError(
        .configuration,
        "gongkai.yml 的 previous 应是上年的工作区：本工作区 year: \(settings.year.map(String.init) ?? "没有写")，“\(path)”的 year: \(last.settings.year.map(String.init) ?? "没有写")。请改正路径，或补写年度。",
        "previous in gongkai.yml must be last year's workspace, but its year is \(last.settings.year.map(String.init) ?? "not given") and this one's \(settings.year.map(String.init) ?? "not given")."
      )
    }
    try refuseOtherRegion(last.settings, at: path)
    let gap = year < thisYear - 1 ? Self.gap(path, year, thisYear) : nil
    let linksToPages = opens && !settings.previousSite.isEmpty
    // Its findings were told in its own year.
    var policy = last.policy
    policy.rules = .none
    let survey = Survey.make(
      inputs: last.inputs, settings: last.settings, policy: policy, detail: linksToPages ? .records : .figures,
      opens: opens, sums: false,
      jobs: jobs, limits: limits, progress: NoProgress())
    let unread = survey.records.files.filter(\.lacksPapers)
    if !accepted, let first = unread.first {
      throw RunError(
        .input,
        "上年工作区“\(path)”里有\(unread.count)份文件没有读出（“\(first.path)”等），不知道其中有没有不公开的项目。请先在上年的工作区里处理好，或在它的 gongkai.yml 的 unread 里写明。",
        "\(unread.count) files of last year's workspace \(path) cannot be read (\(first.path), …): they may close projects. Mend that there first, or name them under unread in its gongkai.yml."
      )
    }
    let moved = MovedRegion(from: last.settings.region.code, to: settings.region.code)
    var projects = moved.moved(survey.closings(below: settings.previous))
    func lastYear(_ figures: YearFigures? = nil, before: LastYear? = nil, note: Message? = nil) -> LastYear {
      var all = PreviousYear(year: year, projects: projects)
      all.hasUnreadFiles = survey.records.files.contains(where: \.mayHideRegister)
      return LastYear(
        projects: all, figures: figures, earlier: before.map { [$0.projects] + $0.earlier } ?? [],
        note: note ?? gap ?? before?.note, unread: unread.first.map { Self.unread($0, of: unread.count, in: path) })
    }
    guard opens else {
      projects += moved.moved(survey.evaluations(below: settings.previous, pages: []))
      return lastYear()
    }
    do throws(RunError) {
      let (shown, before) = try last.asPublished(
        survey, policy: policy, detail: linksToPages ? .records : .figures, accepted: accepted, jobs: jobs,
        limits: limits)
      let pages =
        linksToPages
        ? BookContext(.publicBook, ReportInput(survey: shown, workspace: last, depth: .project, jobs: jobs))
          .projectPages : []
      projects += moved.moved(shown.evaluations(below: settings.previous, pages: pages))
      return lastYear(shown.yearFigures(year, home: last.settings.region.code, grades: policy.grades), before: before)
    } catch {
      return lastYear(
        note: Message(
          "上年的工作区“\(path)”自己的 previous 读不了，不知道上年的册子没有公开哪些项目，所以没有与上年比较。\(error.message.chinese)",
          "The previous of last year's workspace \(path) cannot be read, so that it is not known what last year's books kept back, and nothing was compared with it. \(error.message.english)"
        ))
    }
  }

  /// A last year that cannot be read and that is put up with: nothing is compared, and what nobody marked stays closed, because it may have
  /// been withheld.
  private static func missing(_ path: String, year: Int, _ error: RunError) -> LastYear {
    var projects = PreviousYear(year: year - 1, projects: [])
    projects.hasUnreadFiles = true
    return LastYear(
      projects: projects,
      note: Message(
        "gongkai.yml 的 previous（上年工作区“\(path)”）读不了，所以没有与上年比较；上年哪些项目不公开也不知道，没有公开属性的项目这次一律不公开。\(error.message.chinese)请改正路径。",
        "previous in gongkai.yml (last year's workspace \(path)) cannot be read: nothing was compared with it, and projects without a mark are withheld, because it may have withheld them. \(error.message.english) Correct the path."
      ))
  }

  /// Another region's figures are no last year of this one; a region that got another code says so.
  private func refuseOtherRegion(_ last: Settings, at path: String) throws(RunError) {
    let (code, old) = (RegionCode.whole(settings.region.code), RegionCode.whole(last.region.code))
    let named = RegionCode.whole(settings.previousRegion)
    guard code != old, settings.previousRegion.isEmpty || named != old else { return }
    throw RunError(
      .configuration,
      "gongkai.yml 的 previous（“\(path)”）是别的地区的工作区：本工作区是 \(settings.region.code)“\(settings.region.name)”，它是 \(last.region.code)“\(last.region.name)”。别的地区的数不能当作本地区的上年数。请改正路径；本地区改过代码（如撤县设区）的，加一行 previous-region: \"\(last.region.code)\"。",
      "previous in gongkai.yml (\(path)) is of another region: \(last.region.code) \(last.region.name), not \(settings.region.code) \(settings.region.name). Correct the path; where this region had another code last year, add previous-region: \"\(last.region.code)\"."
    )
  }

  /// Said of a workspace of an earlier year than the last.
  private static func gap(_ path: String, _ before: Int, _ year: Int) -> Message {
    Message(
      "gongkai.yml 的 previous（“\(path)”）是 \(before) 年度的工作区，不是上年（\(year - 1)年度）的，与上年的比较因此不全或者没有；其中不公开的项目仍按不公开处理。请改成 \(year - 1) 年度的工作区。",
      "previous in gongkai.yml (\(path)) is of \(before), not of \(year - 1): comparisons with last year are missing or not whole. What it withholds stays withheld. Name the workspace of \(year - 1)."
    )
  }

  /// What is said where files of last year cannot be read and that is put up with.
  private static func unread(_ first: FileStatus, of count: Int, in path: String) -> Message {
    Message(
      "上年工作区“\(path)”里有\(count)份文件没有读出（“\(first.path)”等），里面可能有标明哪些项目不公开的清单，所以没有公开属性的项目这次一律不公开。请先在上年的工作区里处理好，或在它的 gongkai.yml 的 unread 里写明。",
      "\(count) files of last year's workspace \(path) cannot be read (\(first.path), …) and may withhold projects: those without a mark are withheld in this run. Mend that there, or name them under unread in its gongkai.yml."
    )
  }

  /// The year as its own books have it, which keep back what the year before them closes; and that year.
  private func asPublished(
    _ survey: Survey, policy: Policy, detail: ListDetail, accepted: Bool, jobs: Int, limits: ReadLimits
  ) throws(RunError) -> (Survey, before: LastYear?) {
    guard let before = try readPrevious(accepted: accepted, required: true, opens: true, jobs: jobs, limits: limits)
    else {
      return (survey, nil)
    }
    let shown = Survey.make(
      inputs: inputs, settings: settings, policy: policy, detail: detail, sums: false, previous: before.projects,
      jobs: jobs, limits: limits, progress: NoProgress())
    return (shown, before)
  }
}

/// Last year's workspace, as far as this year's needs it.
struct LastYear: Sendable {
  var projects: PreviousYear
  /// What its open books said in sum; `nil` where no open book is wanted.
  var figures: YearFigures?
  /// The years before it, as far as their workspaces name the one before; the latest first.
  var earlier: [PreviousYear] = []
  /// Why nothing is compared with it, where something should be.
  var note: Message?
  /// That files of it cannot be read.
  var unread: Message?
}

/// Says nothing.
private struct NoProgress: Progress {
  func report(_ message: Message, done: Int, of total: Int) {}
}

extension RuleSelection {
  /// No rule runs.
  fileprivate static let none = Self(only: [""])
}

extension Survey {
  /// The projects of a year by what closes them: those of the register, the self-evaluations and all other papers.
  fileprivate func closings(below folder: String) -> [PreviousYear.Project] {
    func place(_ source: Provenance) -> String { folder + "/" + records.sources.text(source) }
    func words(_ mark: DisclosureMark) -> String? {
      mark.isWithheld ? (mark.words.isEmpty ? "公开属性空白" : mark.words) : nil
    }
    var projects = (figures + aside).map { one in
      PreviousYear.Project(
        region: one.region, department: one.department, unit: one.unit, code: one.code, name: one.name,
        budget: one.amounts.budget ?? one.amounts.initial, closedBy: words(one.mark), place: place(one.source))
    }
    projects += records.register.map { line in
      PreviousYear.Project(
        region: line.region, department: line.department, unit: line.unit, code: line.code, name: line.name,
        budget: line.budget.value, closedBy: words(line.mark), place: place(line.source))
    }
    projects += records.papers.filter { $0.subject.mayBeSecret && $0.mark.isWithheld }.map { paper in
      PreviousYear.Project(
        region: paper.region.code, department: paper.department, unit: paper.unit, code: paper.code, name: paper.name,
        budget: nil, closedBy: words(paper.mark), place: place(paper.source))
    }
    return projects
  }

  /// What the self-evaluations that count came to.
  ///
  /// - Parameter pages: their pages in the public book, where pages of the next year link to them.
  fileprivate func evaluations(below folder: String, pages: [String]) -> [PreviousYear.Project] {
    figures.enumerated().map { index, one in
      PreviousYear.Project(
        region: one.region, department: one.department, unit: one.unit, code: one.code, name: one.name,
        budget: one.amounts.budget ?? one.amounts.initial,
        evaluation: PreviousYear.Evaluation(
          budget: one.amounts.budget, executed: one.amounts.executed, total: one.score.total,
          isOpen: one.decision.isPublic, page: pages.indices.contains(index) ? pages[index] : ""),
        closedBy: nil, place: folder + "/" + records.sources.text(one.source))
    }
  }
}
