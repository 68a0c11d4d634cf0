/// Several versions of a paper, of which the name of one says that it is to be published: 自评表（公开版） beside 自评表（原件）, 公开项目 beside other
/// sheets of a register. What the others have beyond it, nobody has said to be open: it is closed, and P02 tells.
extension ReadResult {
  mutating func closeOtherVersions() {
    let files = records.sources.files
    let versions = files.indices.filter { NameMark.mayOpen(files[$0]) }
      .flatMap { file in NameVersion.open(files[file]).map { (key: $0, file: file) } }
    guard !versions.isEmpty else { return }
    let open = Dictionary(grouping: versions, by: \.key).mapValues { Set($0.map(\.file)) }
    let opened = Set(versions.map(\.file))
    for file in files.indices where !opened.contains(file) {
      guard let version = NameVersion.others(files[file]).lazy.compactMap({ open[$0] }).first else { continue }
      let known = projects(of: version)
      guard !known.isEmpty else { continue }
      let name = files[file].split(separator: "/").last.map(String.init) ?? ""
      close(file, unlessIn: known, by: .unreadable(name, at: .path(file: Int32(clamping: file))))
    }
  }

  /// The codes and names in files.
  private func projects(of files: Set<Int>) -> Set<String> {
    var keys: Set<String> = []
    func add(_ code: String, _ name: String, _ source: Provenance) {
      if files.contains(Int(source.file)) { keys.formUnion(Self.keys(code, name)) }
    }
    for one in records.projects { add(one.code, one.name, one.source) }
    for one in records.papers { add(one.code, one.name, one.source) }
    for one in records.register { add(one.code, one.name, one.source) }
    for one in listed where files.contains(Int(one.source.file)) { add(one.code, one.name, one.source) }
    return keys
  }

  fileprivate static func keys(_ code: String, _ name: String) -> Set<String> {
    Set(["code " + TextKey.code(code), "name " + TextKey.name(SecrecyMark.withoutWords(name))]).subtracting([
      "code ", "name ",
    ])
  }

  private mutating func close(_ file: Int, unlessIn known: Set<String>, by mark: DisclosureMark) {
    func isOther(_ code: String, _ name: String, _ source: Provenance) -> Bool {
      Int(source.file) == file && known.isDisjoint(with: Self.keys(code, name))
    }
    for index in records.projects.indices {
      let one = records.projects[index]
      if isOther(one.code, one.name, one.source) { records.projects[index].mark.withhold(by: mark) }
    }
    for index in records.papers.indices {
      let one = records.papers[index]
      if isOther(one.code, one.name, one.source) { records.papers[index].mark.withhold(by: mark) }
    }
    for index in records.register.indices {
      let one = records.register[index]
      if isOther(one.code, one.name, one.source) { records.register[index].mark.withhold(by: mark) }
    }
    for index in listed.indices where Int(listed[index].source.file) == file {
      if isOther(listed[index].code, listed[index].name, listed[index].source) {
        listed[index].decision.mark.withhold(by: mark)
      }
    }
  }
}

extension [FileOutcome.Part] {
  /// The same for the sheets of a register that has no marks of its own: 公开项目 beside 其他项目.
  mutating func closeOtherSheets(_ names: [String], file: Int) {
    guard names.count > 1 else { return }
    let open = indices.filter { isOpen($0, names) }
    guard !open.isEmpty else { return }
    let known = Set(
      open.flatMap { index -> [String] in
        guard case .forms(let recognition) = self[index] else { return [] }
        return recognition.register.flatMap { ReadResult.keys($0.code, $0.name) }
      })
    for index in indices where !open.contains(index) {
      guard case .forms(var recognition) = self[index] else { continue }
      let place = Provenance(file: file, sheet: index, row: 0, column: 0)
      let mark = DisclosureMark.unreadable(names.indices.contains(index) ? names[index] : "", at: .sheetName(place))
      for line in recognition.register.indices {
        let entry = recognition.register[line]
        guard entry.mark.statement == .none, known.isDisjoint(with: ReadResult.keys(entry.code, entry.name)) else {
          continue
        }
        recognition.register[line].mark = mark
      }
      self[index] = .forms(recognition)
    }
  }

  /// Whether a sheet of a register is called 公开.
  private func isOpen(_ index: Int, _ names: [String]) -> Bool {
    guard names.indices.contains(index), NameMark.mayOpen(names[index]), case .forms(let recognition) = self[index]
    else { return false }
    return !recognition.register.isEmpty && NameMark.opens(names[index])
  }
}

/// What the path of a file has in common with other versions of the same paper.
private enum NameVersion {
  /// The paths without the words that say that this version is open; none where there are none.
  static func open(_ path: String) -> [String] {
    keys(path) { part in
      guard NameMark.opens(part) else { return [] }
      var letters = letters(part)
      guard let word = words(DisclosureWords.openVersions).first(where: letters.contains),
        let range = letters.firstRange(of: word)
      else { return [] }
      letters.removeSubrange(range)
      return [letters]
    }
  }

  /// The paths that an open version of a file would have.
  static func others(_ path: String) -> [String] {
    keys(path) { part in
      let letters = letters(part)
      return words(DisclosureWords.otherVersions).compactMap { word in
        letters.hasSuffix(word)
          ? String(letters.dropLast(word.count)) : letters.hasPrefix(word) ? String(letters.dropFirst(word.count)) : nil
      }
    } + [path.split(separator: "/").map { letters(String($0)) }.joined(separator: "/")]
  }

  /// The paths in which one part is replaced.
  private static func keys(_ path: String, _ replacements: (String) -> [String]) -> [String] {
    let parts = path.split(separator: "/").map(String.init)
    let plain = parts.map(letters)
    return parts.indices.flatMap { index in
      replacements(parts[index]).map { rest in
        var plain = plain
        plain[index] = rest
        return plain.joined(separator: "/")
      }
    }
  }

  /// With 版, 稿 and 件 behind, the longest first.
  private static func words(_ words: [String]) -> [String] {
    words.flatMap { word in ["版本", "版", "稿", "件", ""].map { word + $0 } }.sorted { $0.count > $1.count }
  }

  /// A part of a path without signs, and without `.xlsx` and the like behind.
  private static func letters(_ part: String) -> String {
    var text = NormalText.normalised(part)[...]
    if let point = text.lastIndex(of: "."), text[point...].dropFirst().allSatisfy(\.isASCII) { text = text[..<point] }
    return text.filter { $0.isLetter || $0.isNumber }
  }
}
