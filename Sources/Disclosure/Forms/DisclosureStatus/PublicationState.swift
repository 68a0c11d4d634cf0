extension LedgerLine {
  private typealias Form = DisclosureStatusForm

  /// How far the matter of a line of 信息公开情况表 was published: what the paper says, else what its day and its figures show; `nil` where the
  /// paper has no column that would tell, or its columns differ.
  var publication: DisclosureStatusForm.Published? {
    if let said = value(Form.isPublished) { return said }
    if let share = value(Form.publishedRate), share.hundredths < 10_000 {
      return share.hundredths == 0 ? .no : .partly
    }
    if let part = value(Form.publishedProjects), let whole = value(Form.projects), part < whole {
      return part == 0 ? .no : .partly
    }
    if value(Form.published) != nil { return .yes }
    // A day that cannot be read, or an address beside a blank day, may be of something published.
    return has(Form.published) && BlankText.isBlank(text(Form.published)) && BlankText.isBlank(text(Form.address))
      ? .no : nil
  }
}
