extension ReadResult {
  /// Leaves out what the directory says twice, as in a workbook and its copy: an office counts once.
  mutating func leaveOutRepeatedOffices() {
    struct Key: Hashable {
      var office: Named
      var region: String
      var level: OfficeLevel
    }
    var kept: [Key: Provenance] = [:]
    var repeated: [RepeatedOffice] = []
    records.directory.removeAll { entry in
      let key = Key(
        office: Named(code: TextKey.code(entry.code), name: TextKey.name(entry.name)), region: entry.region,
        level: entry.level)
      guard let first = kept[key] else {
        kept[key] = entry.source
        return false
      }
      // In one table two offices without codes may bear one name below different parents.
      if entry.source.isOfOneSheet(as: first), entry.code.isEmpty { return false }
      repeated.append(RepeatedOffice(name: entry.name, at: entry.source, kept: first))
      return true
    }
    records.repeatedOffices = repeated
  }
}
