/// A paper with what tells whether another one is about the same: its form, year, project and the key of its form.
struct FiledPaper: Sendable {
  /// Whether it is a project's self-evaluation, on a form or in a list, or a paper of another form.
  var isProject: Bool
  /// Its index in the figures, or in `Records.papers`.
  var index: Int
  var form: FormKind
  /// Whether it is one of many in a list.
  var isListed: Bool
  var year: Int?
  /// What the form declares to tell its papers apart; of a paper without name and code all that it says.
  var own: String
  var region: String
  var department: Named
  var unit: Named
  /// The project's name as written.
  var name: String
  /// Name and code as they are compared.
  let nameKey: String
  let codeKey: String
  /// Where the record begins.
  var place: Provenance

  init(_ figures: borrowing ProjectFigures, index: Int, isListed: Bool) {
    isProject = true
    self.index = index
    form = .projectSelfEvaluation
    self.isListed = isListed
    year = figures.identity.year
    own = ""
    region = RegionCode.county(figures.region)
    department = figures.department
    unit = figures.unit
    name = figures.identity.title
    nameKey = TextKey.name(figures.name)
    codeKey = Self.code(figures.code)
    place = figures.source
  }

  init(_ paper: any Record, index: Int) {
    isProject = false
    self.index = index
    form = paper.form
    isListed = false
    year = paper.year
    own = NormalText.normalised(paper.key)
    region = RegionCode.county(paper.region.code)
    department = paper.department
    unit = paper.unit
    name = paper.name
    nameKey = TextKey.name(paper.name)
    codeKey = Self.code(paper.code)
    place = paper.source
  }

  var isNameless: Bool { nameKey.isEmpty && codeKey.isEmpty }

  /// A code as it is compared; spreadsheet programs drop zeros in front.
  private static func code(_ code: String) -> String {
    let key = TextKey.code(code)
    let rest = key.drop { $0 == "0" }
    return rest.utf8.count >= 6 ? String(rest) : key
  }

  /// What papers of one project have in common, one or the other.
  enum Key: Hashable {
    case code(ByteKey)
    case name(ByteKey, department: ByteKey)
    case nameless
  }

  var keys: [Key] {
    let code: [Key] = codeKey.isEmpty ? [] : [.code(ByteKey(codeKey))]
    if nameKey.isEmpty { return code.isEmpty && !isListed ? [.nameless] : code }
    return code + [.name(ByteKey(nameKey), department: ByteKey(department.key))]
  }

  /// Whether both are about one project, in one year and on one form.
  ///
  /// Two papers with one code whose names have little in common are of two projects: one of the codes is mistyped.
  func isOfOneProject(_ other: Self) -> Bool {
    guard form == other.form, own == other.own, year == other.year || year == nil || other.year == nil,
      region == other.region || region.isEmpty || other.region.isEmpty
    else { return false }
    // Rows of one list that repeat a project are looked for by the rules of lists.
    if isListed, other.isListed, place.file == other.place.file, place.sheet == other.place.sheet { return false }
    if !codeKey.isEmpty, !other.codeKey.isEmpty { return codeKey == other.codeKey && resembles(other) }
    if nameKey.isEmpty || other.nameKey.isEmpty { return nameKey == other.nameKey && department == other.department }
    guard nameKey == other.nameKey else { return false }
    let unitsAgree = unit.isEmpty || other.unit.isEmpty || unit.mayBeSame(as: other.unit)
    if department.isEmpty != other.department.isEmpty {
      return !unit.isEmpty && !other.unit.isEmpty && unitsAgree
    }
    return unitsAgree && (department.key == other.department.key || department.mayBeSame(as: other.department))
  }

  private func resembles(_ other: Self) -> Bool {
    if nameKey.isEmpty || other.nameKey.isEmpty || nameKey == other.nameKey { return true }
    let names = [nameKey, other.nameKey].map { Array(ProjectName.core(of: $0).unicodeScalars) }
    return EditDistance.of(names[0], names[1], atMost: min(names[0].count, names[1].count) / 4) != nil
  }
}
