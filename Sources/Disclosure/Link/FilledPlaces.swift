/// Where the parts of a record stand that other papers filled in.
extension Record {
  /// The department that the paper names is a unit: what it says, and where, is the unit's.
  mutating func moveDepartmentToUnit() {
    unit = department
    places.set(.unit, at: places.place(of: .department, in: source))
  }

  /// Places what was filled in of offices that other papers name, too.
  ///
  /// - Parameter written: the offices as the paper names them.
  mutating func placeOffices(
    writtenAs written: PaperOffices, known: (department: KnownOffice?, unit: KnownOffice?)
  ) {
    place(
      .department, .departmentCode, department, written.department, known.department?.nameAt, known.department?.codeAt)
    if !written.unit.isEmpty { place(.unit, .unitCode, unit, written.unit, known.unit?.nameAt, known.unit?.codeAt) }
  }

  /// Places what was filled in of the offices from a line of the register.
  mutating func placeOffices(writtenAs written: PaperOffices, line: RegisterEntry) {
    place(
      .department, .departmentCode, department, written.department, line.place(of: .department),
      line.place(of: .departmentCode, orWith: .department))
    place(.unit, .unitCode, unit, written.unit, line.place(of: .unit), line.place(of: .unitCode, orWith: .unit))
  }

  private mutating func place(
    _ name: HeadPlaces.Field, _ code: HeadPlaces.Field, _ office: Named, _ written: Named, _ nameAt: Provenance?,
    _ codeAt: Provenance?
  ) {
    if office.name != written.name { places.set(name, at: nameAt) }
    if office.code != written.code { places.set(code, at: codeAt) }
  }
}

extension RegisterEntry {
  /// The cell of a column in this line; that of the line's name where the register has no such column.
  func place(of field: HeadPlaces.Field, orWith other: HeadPlaces.Field? = nil) -> Provenance {
    places.place(of: field, in: source) ?? other.flatMap { places.place(of: $0, in: source) } ?? source
  }
}
