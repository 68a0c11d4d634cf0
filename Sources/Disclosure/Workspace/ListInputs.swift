import Spreadsheets

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Workspace {
  /// The files that match the input patterns; the tool's own files are never inputs.
  static func listInputs(
    _ folder: String, settings: Settings, output: String?
  ) throws(RunError) -> [InputFile] {
    let patterns = settings.inputs.map { text in
      // A folder means everything in it.
      GlobPattern(FolderListing.isFolder(folder + "/" + text) ? text + "/**" : text)
    }
    var own = ["gongkai.yml", "templates", "output", settings.policy]
    let previous = settings.previous.hasSuffix("/") ? String(settings.previous.dropLast()) : settings.previous
    if let output = output.flatMap({ OwnFolders.path(of: $0, in: folder) }) { own.append(output) }
    var written: [InputFile] = []
    let walk = FolderWalk(folder) { path in
      own.contains { path.isSame(as: $0) } || !previous.isEmpty && path.hasPrefix(previous + "/")
        || path.hasPrefix(".gongkai-") || path.hasPrefix(".git/")
        || OutputSiblings.isOne(path)
    } closing: { path in
      if OwnFolders.isOpenedPackage(folder + "/" + path) {
        if patterns.contains(where: { $0.matches(path + "/" + UpwardManifest.fileName) }) {
          let words = OwnFolders.opened
          written.append(
            InputFile(
              path: folder + "/" + path, name: path,
              fault: Message("“\(path)”" + words.chinese, path + " " + words.english)))
        }
        return true
      }
      guard let mark = OwnFolders.markOfOutput(folder + "/" + path) else { return false }
      if patterns.contains(where: { $0.matches(path + "/" + mark) }) {
        written.append(InputFile(path: folder + "/" + path, name: path, passedOver: OwnFolders.reason))
      }
      return true
    }
    let found = walk.found.map { InputFile($0, below: folder) }
    // Each file is looked at once for each pattern, of which there are few.
    let matches = patterns.map { pattern in found.map { pattern.matches($0) } }
    for (matches, text) in zip(matches, settings.inputs) where !matches.contains(true) {
      guard !text.hasPrefix("/"), !text.hasPrefix(".."), !text.dropFirst().hasPrefix(":") else {
        throw RunError(
          .configuration,
          "inputs: \(text) 在工作区“\(folder)”外面，读不到。请把材料放进工作区，或在工作区里做一个指向那个文件夹的链接，再写链接的名称。",
          "inputs: \(text) lies outside of the workspace \(folder). Put the papers into the workspace, or a link to their folder, and "
            + "name the link.")
      }
      throw RunError(
        .input,
        "“\(folder)”里没有符合 inputs: \(text) 的文件，没有找到输入文件。请把各部门交来的表格放进去，或改 gongkai.yml 的 inputs。",
        "No file in \(folder) matches inputs: \(text). Put the departments' spreadsheets there, or change inputs in gongkai.yml."
      )
    }
    var inputs = written
    var isLinked: Set<Int> = []
    inputs.reserveCapacity(written.count + found.count)
    for index in found.indices where matches.contains(where: { $0[index] }) {
      if walk.found[index].isLinked { isLinked.insert(inputs.count) }
      inputs.append(found[index])
    }
    passOverTwins(&inputs, linked: isLinked)
    try exclude(settings.exclude, from: &inputs, folder)
    try addReports(settings.reports, to: &inputs, folder)
    return inputs
  }

  /// The bureau's own texts of reports, which need not match a pattern of inputs.
  private static func addReports(
    _ reports: [String], to inputs: inout [InputFile], _ folder: String
  ) throws(RunError) {
    for name in reports {
      if let index = inputs.firstIndex(where: { $0.name == name }) {
        inputs[index].isReport = true
        continue
      }
      guard !name.hasPrefix("/"), !name.hasPrefix(".."), FolderListing.isThere(folder + "/" + name),
        !FolderListing.isFolder(folder + "/" + name)
      else {
        throw RunError(
          .configuration, "“\(folder)/gongkai.yml”的 reports 写了“\(name)”，工作区里没有这个文件。请核对路径，或删去这一条。",
          "reports in \(folder)/gongkai.yml names \(name), which is no file of the workspace. Check the path, or remove it."
        )
      }
      var input = InputFile(path: folder + "/" + name, name: name)
      input.isReport = true
      let place = inputs.firstIndex { $0.name.utf8.lexicographicallyPrecedes(name.utf8) == false } ?? inputs.count
      inputs.insert(input, at: place)
    }
  }

  /// A file that a link leads to, and that lies in the inputs anyway, is read once.
  private static func passOverTwins(_ inputs: inout [InputFile], linked: Set<Int>) {
    guard !linked.isEmpty else { return }
    var known: [[UInt64]: Int] = [:]
    for index in inputs.indices where inputs[index].fault == nil && inputs[index].passedOver == nil {
      var information = stat()
      guard FilePath.withBytes(of: inputs[index].path, { stat($0, &information) }) == 0 else { continue }
      let identity = [UInt64(truncatingIfNeeded: information.st_dev), UInt64(truncatingIfNeeded: information.st_ino)]
      if linked.contains(index), let first = known[identity] {
        let other = inputs[first].name
        inputs[index].passedOver = Message("与“\(other)”是同一个文件，只读一次", "the same file as \(other), which is read once")
      } else if known[identity] == nil {
        known[identity] = index
      }
    }
  }

  /// Passes over what `exclude` names; a pattern that matches nothing stops.
  private static func exclude(_ patterns: [String], from inputs: inout [InputFile], _ folder: String) throws(RunError) {
    for text in patterns {
      let pattern = GlobPattern(text)
      let matching = inputs.indices.filter { pattern.matches(inputs[$0]) }
      guard !matching.isEmpty else {
        throw RunError(
          .configuration, "“\(folder)/gongkai.yml”的 exclude 写了“\(text)”，但没有符合的文件。请核对路径，或删去这一条。",
          "exclude in \(folder)/gongkai.yml names \(text), but no file matches. Check the path, or remove it.")
      }
      for index in matching {
        inputs[index].fault = nil
        inputs[index].passedOver = Message("gongkai.yml 的 exclude 写明不读", "left out by exclude in gongkai.yml")
      }
    }
  }
}

extension Workspace.InputFile {
  /// What a walk found.
  init(_ found: FolderWalk.Found, below folder: String) {
    let name = FilePath.shown(found.path)
    self.init(path: folder + "/" + found.path, name: name, fault: found.fault)
  }
}

extension GlobPattern {
  /// Whether it means a file, or may mean one in a folder that cannot be entered.
  fileprivate func matches(_ input: Workspace.InputFile) -> Bool {
    if matches(input.name) { return true }
    guard input.fault != nil else { return false }
    return ["xlsx", "xls", "csv", "docx"].contains { matches(input.name + "/自评表." + $0) }
  }
}
