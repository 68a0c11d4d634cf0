import Spreadsheets

/// Reads every input file: small ones side by side, large lists one after the other on all processors.
///
/// The result does not depend on which thread was faster: outcomes are put together in the order of the files.
func readInputs(
  _ given: [Workspace.InputFile], forms: FormSet, policy: Policy, detail: ListDetail, jobs: Int, limits: ReadLimits,
  unread: [UnreadFile] = [], upward: UpwardReceiver? = nil, progress: any Progress
) -> ReadResult {
  let stage = Message("读取", "Reading")
  let done = Counter()
  let policy = SharedPolicy(policy)
  let inputs =
    given.contains(where: \.isNamedAsPackage)
    ? Processors.map(given.count, jobs: jobs) { given[$0].opened(limits) }.flatMap(\.self) : given
  @Sendable func read(_ index: Int, workers: Int?) -> FileOutcome? {
    var outcome = readFile(
      inputs[index], index: index, forms: forms, policy: policy, detail: detail, limits: limits, workers: workers)
    guard outcome != nil else { return nil }
    outcome?.withholdMarkedNames()
    progress.report(stage, done: done.next(), of: inputs.count)
    return outcome
  }
  var outcomes = Processors.map(inputs.count, jobs: jobs) { read($0, workers: nil) }
  upward?.refuse(&outcomes)
  var result = ReadResult()
  result.reserveCapacity(inputs.count, lists: outcomes.flatMap { $0?.listLengths ?? [] })
  for index in inputs.indices {
    if let outcome = outcomes[index].take() ?? read(index, workers: jobs) {
      result.append(outcome, name: inputs[index].name)
    }
  }
  result.closeOtherVersions()
  result.records.settleUnread(unread)
  return result
}

extension Workspace.InputFile {
  /// Whether the name ends in `.zip`, in any case.
  fileprivate var isNamedAsPackage: Bool {
    name.utf8.suffix(4).elementsEqual(".zip".utf8) { $0 == $1 || $0 | 0x20 == $1 }
  }

  /// The file and, if it is a package, the files in it behind it; a package inside a package is opened too.
  ///
  /// Only what is called `.zip` is looked into, so that forms by the thousand are not opened twice; what it is, its content
  /// decides all the same.
  func opened(_ limits: ReadLimits) -> [Workspace.InputFile] {
    guard isNamedAsPackage, depth < 2 else { return [self] }
    // Whatever is wrong is met again, and reported, when the file is read.
    guard
      let package = try? Package(member?.sniff(limits: limits) ?? sniffFile(at: path, limits: limits), limits: limits)
    else { return [self] }
    var opened = self
    if package.isUpward {
      opened.upward = package
      return [opened]
    }
    opened.memberCount = package.members.count
    return [opened]
      + package.members.flatMap { member in
        Workspace.InputFile(path: member.path, name: "\(name)/\(member.name)", member: member, depth: depth + 1)
          .opened(limits)
      }
  }
}
