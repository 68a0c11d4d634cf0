import Spreadsheets

/// Rows that have another shape than the header.
extension ListRowReader {
  /// Reports what stands in fields beyond the header's last column; blank ones do not matter.
  mutating func reportSurplus(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int) {
    let surplus = (header.labels.count..<max(header.labels.count, record.count)).filter { !fields[$0].isEmpty }
    guard !surplus.isEmpty else { return }
    // Where nothing was shifted, there is nothing to show but the surplus.
    let read = surplus.prefix(3).map { "“" + texts.text(bytes, record.range($0, fields)) + "”" }.joined(separator: "、")
    block.faults.append(
      ListRowFault(
        kind: .surplusFields, column: .project, row: row, project: block.projects.count, actual: read,
        expected: String(record.count)))
  }
}
