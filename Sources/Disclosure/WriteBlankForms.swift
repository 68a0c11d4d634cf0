/// Writes the blank forms and ledgers of a workspace's year and region into a new folder, as Excel workbooks.
///
/// - Returns: what was made.
/// - Throws: `RunError` where there is no such workspace, or a file exists already or cannot be written.
public func writeBlankForms(of workspace: String, into folder: String) throws(RunError) -> Message {
  let opened = try Workspace.open(workspace, output: folder, names: RuleCatalogue.policyNames)
  let files = try BlankWorkbooks(opened.settings).files()
  try NewFiles.write(files, below: folder)
  let year = opened.settings.year.map { "\($0)年度" } ?? ""
  return Message(
    "已把\(opened.settings.region.name)\(year)的\(files.count)种空白表写到“\(folder)”，可以下发；黄底的格子由部门填写。",
    "Wrote \(files.count) blank forms of \(opened.settings.region.name) to \(folder); the yellow cells are to be filled in."
  )
}
