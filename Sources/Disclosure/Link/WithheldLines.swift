/// The withheld lines of the register that a project may be meant by although they are written otherwise: with or without the year, with
/// a code that has lost the zeros in front of it, or its last digits in a spreadsheet program. In doubt a project is withheld.
struct WithheldLines {
  private struct Line {
    var entry: RegisterEntry
    var offices: PaperOffices
  }

  private var lines: [Line] = []
  private var names: [String: [Int]] = [:]
  private var codes: [Substring: [Int]] = [:]
  /// What is left of codes that were rounded: their first digits, and how many there were.
  private var rounded: [(digits: Substring, count: Int, line: Int)] = []

  init(_ register: [RegisterEntry], offices: KnownOffices) {
    for entry in register where entry.mark.isWithheld {
      let line = lines.count
      lines.append(Line(entry: entry, offices: offices.resolved(entry.offices)))
      let name = ProjectName.key(entry.name)
      if !name.isEmpty { names[ProjectName.core(of: name), default: []].append(line) }
      if let number = Self.rounded(entry.code) {
        rounded.append((number.digits, number.count, line))
      } else if let code = Self.withoutZeros(entry.code) {
        codes[code, default: []].append(line)
      }
    }
  }

  var isEmpty: Bool { lines.isEmpty }

  /// The first line that may mean a project.
  func entry(code: String, name: String, written: PaperOffices, known: PaperOffices) -> RegisterEntry? {
    if lines.isEmpty { return nil }
    var found: [Int] = []
    let key = ProjectName.key(name)
    if !key.isEmpty {
      found += (names[ProjectName.core(of: key)] ?? []).filter {
        code.isEmpty || lines[$0].entry.code.isEmpty || LostDigits.shows(in: lines[$0].entry.code)
      }
    }
    if let number = Self.withoutZeros(code) {
      found += codes[number] ?? []
      if !rounded.isEmpty {
        let digits = TextKey.code(code)
        found += rounded.filter { digits.utf8.count == $0.count && digits.hasPrefix($0.digits) }.map(\.line)
      }
    }
    let line = found.filter { isNear(lines[$0].offices, written) || isNear(lines[$0].offices, known) }.min()
    return line.map { lines[$0].entry }
  }

  /// The same department, or the same unit; a line that names neither may mean any.
  private func isNear(_ line: PaperOffices, _ paper: PaperOffices) -> Bool {
    if line.department.isEmpty, line.unit.isEmpty { return true }
    return [line.department, line.unit].contains { office in
      !office.isEmpty
        && [paper.department, paper.unit].contains { !$0.isEmpty && office.mayBeSame(as: $0) }
    }
  }

  /// A code without the zeros in front; `nil` where too little is left to tell anything.
  private static func withoutZeros(_ code: String) -> Substring? {
    let code = TextKey.code(code)
    guard code.utf8.count >= 6 else { return nil }
    let rest = code.drop { $0 == "0" }
    return rest.utf8.count >= 6 ? rest : nil
  }

  /// `9.9010124E+20`: the digits 9901012, which rounding leaves as they were, and 21 of them in all.
  private static func rounded(_ code: String) -> (digits: Substring, count: Int)? {
    guard LostDigits.shows(in: code), let mark = code.firstIndex(where: { $0 == "E" || $0 == "e" }),
      let exponent = Int(code[code.index(after: mark)...].drop { $0 == "+" }), (5...40).contains(exponent)
    else { return nil }
    let digits = String(code[..<mark].filter(\.isNumber))
    return digits.count >= 4 ? (digits.dropLast(), exponent + 1) : nil
  }
}
