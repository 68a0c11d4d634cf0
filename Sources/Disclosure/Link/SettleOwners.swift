extension ReadResult {
  /// Leaves the department of a ledger's line open where the register has the project under another (A30): it is the project of the
  /// register, and would else count as a second one, of an office that knows nothing of it. What the register closes is closed.
  ///
  /// - Parameter accepted: where the finding is accepted, the line is of another project of that name, and keeps its department; a closed
  ///   project stays closed.
  mutating func settleOwners(accepted: AcceptedFindings = AcceptedFindings()) {
    let owners = ProjectOwners(
      of: records.papers, register: records.register, projects: records.projects, listed: listed)
    for index in records.papers.indices {
      guard let owner = owners.contradicted(by: records.papers[index]) else { continue }
      let paper = records.papers[index]
      records.otherOffices.append(
        OtherOffice(
          form: paper.form, project: paper.name, written: paper.department.isEmpty ? paper.unit : paper.department,
          at: paper.source, owner: owner.department.isEmpty ? owner.unit : owner.department, ownerAt: owner.source))
      records.papers[index].mark.withhold(by: owner.mark)
      let isOther = !owner.mark.isWithheld && accepted.name("A30", at: records.sources.text(paper.source))
      if paper is LedgerLine, !isOther {
        (records.papers[index].department, records.papers[index].unit) = (Named(), Named())
      }
    }
  }
}
