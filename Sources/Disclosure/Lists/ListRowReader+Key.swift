import Spreadsheets

/// What tells the projects of a list apart.
extension ListRowReader {
  func isCurrent(
    _ bytes: Span<UInt8>, _ region: Range<Int>, _ code: Range<Int>, _ name: Range<Int>
  ) -> Bool {
    guard keyLengths == (region.count, code.count), key.count == region.count + code.count + name.count else {
      return false
    }
    var position = 0
    for range in [region, code, name] {
      for index in range {
        if key[position] != bytes[index] { return false }
        position += 1
      }
    }
    return true
  }

  mutating func remember(
    _ bytes: Span<UInt8>, _ region: Range<Int>, _ code: Range<Int>, _ name: Range<Int>
  ) {
    keyLengths = (region.count, code.count)
    key.removeAll(keepingCapacity: true)
    for range in [region, code, name] {
      bytes.extracting(range).withUnsafeBufferPointer { key.append(contentsOf: $0) }
    }
  }

  /// Hashes what tells projects and their codes apart: the bytes of region code, project code and name, or what they are compared by.
  func hash(_ project: inout ListProject, _ bytes: Span<UInt8>, _ code: Range<Int>) {
    var hasher = Hasher()
    var codeHasher = Hasher()
    if Notation.isStrict {
      hasher.combine(keyLengths.0)
      hasher.combine(keyLengths.1)
      key.withUnsafeBytes { hasher.combine(bytes: $0) }
      bytes.extracting(code).withUnsafeBytes { codeHasher.combine(bytes: $0) }
    } else {
      let codeKey = TextKey.code(project.code)
      hasher.combine(project.region)
      hasher.combine(codeKey)
      hasher.combine(TextKey.name(project.name))
      if project.code.isEmpty { hasher.combine(project.office) }
      codeHasher.combine(codeKey)
    }
    project.hash = UInt64(bitPattern: Int64(hasher.finalize()))
    project.codeHash = UInt64(bitPattern: Int64(codeHasher.finalize()))
  }

  /// Whether a row without a code names no other office than the project above it.
  mutating func agreesOnOffice(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField]) -> Bool {
    guard let current else { return true }
    let offices: [(ListColumn, String)] = [
      (.department, current.department.code), (.departmentName, current.department.name), (.unit, current.unit.code),
      (.unitName, current.unit.name),
    ]
    return offices.allSatisfy { column, known in
      let range = record.range(header.position(column), fields)
      return range.isEmpty || texts.repeated(bytes, range, of: column) == known
    }
  }
}
