/// Something that came after its last day, or has not come by the day of the report.
struct Lateness: Sendable {
  let due: CalendarDate
  /// When it was done; `nil` where it was not.
  let done: CalendarDate?
  let days: Int
  /// Why that day is the last: 批复（2024年1月25日）后20日内.
  var why = Message("", "")

  /// - Parameter today: the day on which it is looked; without one, what is not done is not late.
  init?(due: CalendarDate, done: CalendarDate?, today: CalendarDate?) {
    guard let end = done ?? today, end > due else { return nil }
    self.due = due
    self.done = done
    days = end.dayNumber - due.dayNumber
  }

  /// The sentence after the name of what is late: 应在2024年2月14日前公开（…），2024年2月20日才公开，晚了6天.
  func sentence(_ act: String, _ english: String, today: CalendarDate?) -> Message {
    let reason = why.chinese.isEmpty ? "" : "（\(why.chinese)）"
    let reasonInEnglish = why.english.isEmpty ? "" : " (\(why.english))"
    if let done {
      return Message(
        "应在\(due.chinese)前\(act)\(reason)，实际\(done.chinese)\(act)，晚了\(days)天",
        "had to be \(english) by \(due.iso)\(reasonInEnglish) and was on \(done.iso), \(days) days late")
    }
    let until = today?.chinese ?? ""
    return Message(
      "应在\(due.chinese)前\(act)\(reason)，到\(until)还没有\(act)，逾期\(days)天",
      "had to be \(english) by \(due.iso)\(reasonInEnglish) and is not by \(today?.iso ?? ""), \(days) days overdue")
  }
}

extension CheckedWorkspace {
  /// What the policy's deadline for a matter makes late; `nil` where it sets none, or all is in time.
  func lateness(_ matter: Deadline.Matter, from start: CalendarDate, done: CalendarDate?) -> Lateness? {
    guard let deadline = policy.deadlines.first(where: { $0.matter == matter }) else { return nil }
    // An answer before its question is told as such.
    if let done, done < start { return nil }
    let last = policy.calendar.last(of: deadline, from: start)
    guard var late = Lateness(due: last, done: done, today: date) else { return nil }
    let guess = deadline.days == .working && !policy.calendar.knows(last.year)
    late.why = Message(
      "\(deadline.start.chinese)日\(start.chinese)，\(deadline.chinese)\(guess ? "；办法没有写\(last.year)年的节假日，只扣除了周末" : "")",
      "\(deadline.english) of \(start.iso)\(guess ? "; the policy has no holidays of \(last.year), so weekends alone were left out" : "")"
    )
    return late
  }

  /// The lines of a ledger that count, in the order of reading.
  func lines(of form: any LedgerForm.Type) -> [LedgerLine] {
    let kind = form.card.kind
    return records.papers.enumerated().compactMap { index, paper in
      guard paper.form == kind, !counted.papersAside.contains(index) else { return nil }
      return paper as? LedgerLine
    }
  }
}

extension LedgerLine {
  /// Whether nothing stands in a column, or the paper has no such column.
  func isBlank(_ column: any AnyLedgerColumn) -> Bool { BlankText.isBlank(text(column)) }
}

/// Lines of a ledger by what they are about: by code, else by name and department.
struct LinesByObject: Sendable {
  private let lines: [LedgerLine]
  private var byCode: [String: [Int]] = [:]
  private var byName: [String: [Int]] = [:]

  init(_ lines: [LedgerLine]) {
    self.lines = lines
    for (index, line) in lines.enumerated() {
      let code = TextKey.code(line.code)
      if !code.isEmpty { byCode[code, default: []].append(index) }
      let name = ProjectName.core(of: TextKey.name(line.name))
      if !name.isEmpty { byName[name, default: []].append(index) }
    }
  }

  /// Those about the object of another ledger's line, in their order.
  func about(_ other: LedgerLine) -> [LedgerLine] { places(about: other).map { lines[$0] } }

  /// Where they stand among the lines.
  func places(about other: LedgerLine) -> [Int] {
    let code = TextKey.code(other.code)
    let coded = code.isEmpty ? [] : byCode[code] ?? []
    let named = (byName[ProjectName.core(of: TextKey.name(other.name))] ?? []).filter { index in
      let line = lines[index]
      if !code.isEmpty, !line.code.isEmpty { return false }
      return line.department.isEmpty || other.department.isEmpty || line.department.mayBeSame(as: other.department)
    }
    return (coded + named).sorted()
  }
}
