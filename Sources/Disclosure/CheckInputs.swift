public import Spreadsheets

/// What to check: a workspace, or files by name.
public struct CheckRequest: Sendable {
  /// A workspace folder, or spreadsheet files.
  public var paths: [String]
  /// How deep the pages of the build will go: `project` searches the texts of lists for withheld projects, the others need not.
  public var depth: String
  /// How many processors to use; all by default.
  public var jobs: Int?
  /// How much is taken from one file.
  public var limits: ReadLimits

  /// Makes a request.
  public init(
    paths: [String], depth: String = "project", jobs: Int? = nil, limits: ReadLimits = ReadLimits()
  ) {
    self.paths = paths
    self.depth = depth
    self.jobs = jobs
    self.limits = limits
  }
}

/// Reads and checks, renders nothing.
///
/// - Throws: `RunError` when there is nothing to read or the configuration is at fault.
public func checkInputs(_ request: CheckRequest, progress: any Progress) throws(RunError) -> CheckResult {
  let jobs = try processors(request.jobs)
  let depth = try reportDepth(request.depth)
  let folder = request.paths.count <= 1 ? request.paths.first ?? "." : nil
  if let folder, FolderListing.exists(folder + "/gongkai.yml") || request.paths.isEmpty {
    let workspace = try Workspace.open(folder, output: nil, names: RuleCatalogue.policyNames)
    var survey = Survey.make(
      inputs: workspace.inputs, settings: workspace.settings, policy: workspace.policy,
      detail: ListDetail(for: workspace.settings.books, depth: depth), opens: false, sums: false,
      previous: try workspace.readPrevious(accepted: false, jobs: jobs, limits: request.limits)?.projects, jobs: jobs,
      limits: request.limits, progress: progress)
    try survey.accept(workspace.settings)
    return CheckResult(
      survey, policy: workspace.policy, opens: workspace.settings.books.contains { $0.isOpen }, jobs: jobs)
  }
  var inputs: [Workspace.InputFile] = []
  for path in request.paths {
    guard FolderListing.exists(path) else {
      let hint = PathHint.of(path)
      throw RunError(
        .input, "没有“\(path)”这个文件或文件夹。" + hint.chinese, "There is no file or folder \(path)." + hint.english)
    }
    if FolderListing.isFolder(path) {
      let walk = FolderWalk(path, skipping: OutputSiblings.isOne) { OwnFolders.markOfOutput(path + "/" + $0) != nil }
      inputs += walk.found.map { Workspace.InputFile($0, below: path) }
    } else {
      inputs.append(Workspace.InputFile(path: path, name: path, isNamed: true))
    }
  }
  guard !inputs.isEmpty else { throw RunError(.input, "这里没有可读的文件。", "There is no file to read here.") }
  let policy = try PolicyFiles.nationalPolicy(RuleCatalogue.policyNames)
  let survey = Survey.make(
    inputs: inputs, settings: Settings(), policy: policy, detail: .figures, opens: false, sums: false, jobs: jobs,
    limits: request.limits, progress: progress)
  return CheckResult(survey, policy: policy, opens: true, jobs: jobs)
}
