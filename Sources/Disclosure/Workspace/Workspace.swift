import Spreadsheets

/// A workspace as it lies on disk: settings, input files, templates.
struct Workspace: Sendable {
  /// The folder, as the user gave it.
  var folder: String
  var settings: Settings
  var policy: Policy
  /// The input files in byte order.
  var inputs: [InputFile]

  /// A file to read: where it lies, and what it is called in messages.
  struct InputFile: Sendable {
    var path: String
    var name: String
    /// Where it lies inside a package, if it does.
    var member: PackageMember?
    /// In how many packages it lies.
    var depth = 0
    /// How many files follow it because they lie in it; `nil` for what is no package, or was not opened.
    var memberCount: Int?
    /// What lies in it, if it is the 上报包 of a region below: then it is read as a whole.
    var upward: Package?
    /// Why it is not even opened, where that is known before.
    var passedOver: Message?
    /// Whether the user named it: then it is an error when it cannot be read, whatever it is.
    var isNamed = false
    /// Why it cannot be read, where that is known before.
    var fault: Message?
    /// Whether `gongkai.yml` names it as the text of an evaluation report.
    var isReport = false
  }

  /// The workspace's own templates, if it has any.
  ///
  /// - Throws: `RunError` (configuration) when something of that name is no folder: its changes would be passed over in silence.
  func templates() throws(RunError) -> String? {
    let own = folder + "/templates"
    if FolderListing.isFolder(own) { return own }
    guard FolderListing.isThere(own) else { return nil }
    throw RunError(
      .configuration, "“\(own)”不是文件夹（或是一个断了的链接），里面的模板用不上。请放上模板文件夹，或删除它、改用程序自带的模板。",
      "\(own) is no folder (or a broken link), so it holds no templates. Put the folder there, or delete it to use the program's own."
    )
  }

  /// Opens a workspace: reads `gongkai.yml` and the policy it names, and lists the input files.
  ///
  /// - Parameters:
  ///   - output: the output folder, which is never an input.
  ///   - names: what the policy may name.
  /// - Throws: `RunError` (configuration) when there is no `gongkai.yml`, or it or the policy is at fault.
  static func open(_ folder: String, output: String?, names: PolicyNames) throws(RunError) -> Workspace {
    guard FolderListing.isFolder(folder) else {
      let hint = PathHint.of(folder)
      throw RunError(
        .configuration, "没有“\(folder)”这个文件夹。\(hint.chinese)还没有工作区的，先运行 gongkai init 新建。",
        "There is no folder \(folder).\(hint.english) If there is no workspace yet, make one with gongkai init.")
    }
    let file = folder + "/gongkai.yml"
    guard let bytes = try PlainFile.bytes(of: file, atMost: PlainFile.settingsBytes) else {
      throw RunError(
        .configuration, "“\(folder)”里没有 gongkai.yml。请先运行 gongkai init 新建工作区，或把 gongkai.yml 放到这个文件夹。",
        "There is no gongkai.yml in \(folder). Make a workspace with gongkai init, or put gongkai.yml there.")
    }
    do {
      let settings = try readSettings(SettingsText.of(bytes, file: file), file: file, names: names)
      let policy = try choosePolicy(settings.policy, relativeTo: folder, names: names)
      let inputs = try listInputs(folder, settings: settings, output: output)
      try UnreadFile.refuseStrangers(settings.unread, inputs: inputs.map(\.name), file: file)
      return Workspace(folder: folder, settings: settings, policy: policy, inputs: inputs)
    } catch let error as ConfigurationError {
      throw RunError(.configuration, error.message.chinese, error.message.english)
    } catch let error as RunError {
      throw error
    } catch {
      throw RunError(.ours, "\(error)", "\(error)")
    }
  }

  /// A policy that comes with the program by its name, or a policy file relative to the workspace.
  static func choosePolicy(_ name: String, relativeTo folder: String, names: PolicyNames) throws -> Policy {
    if let known = try PolicyFiles.policy(name, names: names) { return known }
    let path = name.hasPrefix("/") ? name : folder + "/" + name
    guard let bytes = try PlainFile.bytes(of: path, atMost: PlainFile.settingsBytes) else {
      throw RunError(
        .configuration,
        "找不到办法“\(name)”。请写随程序的办法之一（\(try PolicyFiles.names().joined(separator: "、"))），或写一个办法文件（.yml）的路径。",
        "There is no policy \(name). Write one that comes with the program (\(try PolicyFiles.names().joined(separator: ", "))), or the path of a policy file."
      )
    }
    return try readPolicy(
      yaml: SettingsText.of(bytes, file: path), file: path, base: try PolicyFiles.nationalPolicy(names),
      names: names)
  }
}
