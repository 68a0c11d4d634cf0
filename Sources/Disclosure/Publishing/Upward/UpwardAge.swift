import WordDocuments

/// Whether a 上报包 of an earlier build, which this one leaves as it is, is older than the papers.
struct UpwardAge: Sendable {
  let input: ReportInput
  let records: Records
  let jobs: Int

  /// What to say of it; `nil` where the projects in it are those that would be written now.
  func note(on old: KeptBook) -> Message? {
    let package = old.files.first { $0.hasSuffix(".zip") }
    guard let package, let bytes = FolderListing.bytes(of: old.output + "/" + package),
      let parts = ZipFile.files(in: bytes)
    else { return nil }
    let writer = WriteUpward(input: input, records: records, output: nil, jobs: jobs)
    let now = writer.files()
    let isOlder = [UpwardColumns.table, PaperColumns.papers, PaperColumns.values].contains { table in
      parts.first { $0.path == table }?.bytes != now.first { $0.path == table }?.bytes
    }
    guard isOlder else { return nil }
    return Message(
      "上报包“\(package)”是按以前的材料生成的，与现在的数据不一致。请重新生成（加上 --book upward，或在 gongkai.yml 的 books 里写 upward）后再上报。",
      "The package \(package) was built from earlier papers and differs from the data now. Build it again (--book upward, or upward under books in gongkai.yml) before it is handed in."
    )
  }
}
