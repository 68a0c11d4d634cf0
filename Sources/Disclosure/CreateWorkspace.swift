/// Makes a new workspace: `gongkai.yml` with comments, an input folder, blank forms to hand out.
///
/// - Returns: what was made and what to do next.
/// - Throws: `RunError` (configuration) when the folder is already a workspace, cannot be written, or the policy is unknown.
public func createWorkspace(at folder: String, policy name: String) throws(RunError) -> Message {
  let names = RuleCatalogue.policyNames
  let settings = folder + "/gongkai.yml"
  guard !FolderListing.exists(settings) else {
    throw RunError(
      .configuration, "“\(folder)”里已经有 gongkai.yml，没有改动它。请换一个文件夹名。",
      "\(folder) already holds a gongkai.yml, which was left alone. Choose another folder.")
  }
  do {
    _ = try Workspace.choosePolicy(name, relativeTo: ".", names: names)
  } catch let error as RunError {
    throw error
  } catch let error as ConfigurationError {
    throw RunError(.configuration, error.message.chinese, error.message.english)
  } catch {
    throw RunError(.ours, "\(error)", "\(error)")
  }
  let text = WorkspaceFiles.settings(policy: name)
  var files =
    [("gongkai.yml", text)] + WorkspaceFiles.blankForms + BlankForms.files + BlankLedgers.files
  do {
    let settings = try readSettings(String(decoding: text, as: UTF8.self), file: "gongkai.yml")
    files += try BlankWorkbooks(settings).files().map { ("blank-forms/" + $0.name, $0.bytes) }
  } catch let error as RunError {
    throw error
  } catch {
    throw RunError(.ours, "\(error)", "\(error)")
  }
  try NewFiles.write(files, below: folder)
  return Message(
    "已新建工作区“\(folder)”。下一步：\n  1. 打开 \(settings)，改标题、年度、日期和地区；\n"
      + "  2. 把各部门交来的表格放进 \(folder)/input（空白表在 \(folder)/blank-forms，可以下发；"
      + "改了年度、地区以后，用 gongkai forms --blank 新文件夹 --workspace \(folder) 重新生成）；\n"
      + "  3. 运行 gongkai check \(folder) 看问题，再运行 gongkai build \(folder) 生成报告。",
    "Made the workspace \(folder). Next: edit \(settings); put the spreadsheets into \(folder)/input (blank forms to hand out are in "
      + "\(folder)/blank-forms); run gongkai check \(folder), then gongkai build \(folder).")
}

/// Writes new files; nothing that exists is replaced.
enum NewFiles {
  static func write(_ files: [(name: String, bytes: [UInt8])], below folder: String) throws(RunError) {
    let staged = try StagedOutput(target: folder + "/.new")
    defer { staged.discard() }
    for file in files {
      if let slash = file.name.lastIndex(of: "/") { try staged.createFolder(String(file.name[..<slash])) }
      try staged.write(file.bytes, to: file.name)
    }
    try staged.move(into: folder)
  }
}
