extension ReadResult {
  /// Takes short codes off the names of forms where the register, a list or another form has a project of that code and name:
  /// A01-农村公路养护, 农村公路养护（A01）. What looks like a code alone may be part of a name: 5G-基站.
  mutating func takeShortCodes() {
    var names: [Int: [Named]] = [:]
    for case .form(let record) in order where records.projects[record].code.isEmpty {
      let parts = ShortCode.parts(of: records.projects[record].name)
      if !parts.isEmpty { names[record] = parts }
    }
    let papers = records.papers.indices.compactMap { index -> (index: Int, parts: [Named])? in
      guard records.papers[index].code.isEmpty else { return nil }
      let parts = ShortCode.parts(of: records.papers[index].name)
      return parts.isEmpty ? nil : (index, parts)
    }
    guard !names.isEmpty || !papers.isEmpty else { return }
    var wanted: Set<Named> = []
    for parts in names.values { wanted.formUnion(parts.map(\.compared)) }
    for paper in papers { wanted.formUnion(paper.parts.map(\.compared)) }
    var known: Set<Named> = []
    func add(_ code: String, _ name: String) {
      let named = Named(code: code, name: name).compared
      if wanted.contains(named) { known.insert(named) }
    }
    for line in records.register { add(line.code, line.name) }
    for index in listed.indices { add(listed.span[index].code, listed.span[index].name) }
    for project in records.projects { add(project.code, project.name) }
    for (record, parts) in names {
      guard let named = parts.first(where: { known.contains($0.compared) }) else { continue }
      records.projects[record].code = named.code
      records.projects[record].name = named.name
    }
    for paper in papers {
      guard let named = paper.parts.first(where: { known.contains($0.compared) }) else { continue }
      records.papers[paper.index].name = named.name
    }
  }
}

private enum ShortCode {
  /// What may be code and name: a few letters and digits in front, before a dash, or in brackets behind.
  static func parts(of name: String) -> [Named] {
    // Most names begin and end with a hanzi.
    guard name.withBytes({ ($0.first ?? 0) < 0x80 || ($0.first ?? 0) >= 0xEF || [0x29, 0x89].contains($0.last ?? 0) })
    else {
      return []
    }
    let text = NormalText.normalised(name)
    var parts: [Named] = []
    let front = text.prefix(while: isOfCode)
    if isCode(front) {
      let rest = trimmed(String(text[front.endIndex...].drop { "-_—– 、.".contains($0) }))
      if !rest.isEmpty { parts.append(Named(code: String(front), name: rest)) }
    }
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      let code = text[text.index(after: open)...].dropLast()
      let rest = trimmed(String(text[..<open]))
      if isCode(code), !rest.isEmpty { parts.append(Named(code: String(code), name: rest)) }
    }
    return parts
  }

  private static func isOfCode(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || character.isLetter)
  }

  private static func isCode(_ text: Substring) -> Bool {
    (1...14).contains(text.utf8.count) && text.allSatisfy(isOfCode) && text.contains(where: \.isNumber)
  }
}

extension Named {
  /// As codes and names of projects are compared.
  fileprivate var compared: Named { Named(code: TextKey.code(code), name: ProjectName.key(name)) }
}
