extension UpwardManifest {
  /// As it stands in the package. Amounts are texts in 万元 with six decimals, like those of all data files.
  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.newLine()
      object.key("format")
      object.number(Self.newestFormat)
      object.newLine()
      object.field("title", title)
      if let year {
        object.newLine()
        object.key("year")
        object.number(year)
      }
      object.newLine()
      object.field("date", date)
      object.newLine()
      object.field("publisher", publisher)
      object.newLine()
      object.key("region")
      object.object { place in
        place.field("code", region.code)
        place.field("name", region.name)
        place.field("level", level.rawValue)
      }
      object.newLine()
      object.field("policy", policy)
      object.newLine()
      object.texts("grades", grades)
      object.newLine()
      object.texts("regionCodes", regions.map(\.code))
      object.newLine()
      object.texts("regionNames", regions.map(\.name))
      object.newLine()
      object.count("projects", projects)
      object.newLine()
      object.field("budget", budget.exactWan)
      object.newLine()
      object.field("executed", executed.exactWan)
      object.newLine()
      object.count("papers", papers)
      object.newLine()
      object.texts("letters", letters)
      object.newLine()
      object.count("expectedUnits", expectedUnits)
      object.count("reportedUnits", reportedUnits)
      object.count("formedClauses", formedClauses)
      object.count("missingClauses", missingClauses)
    }
    writer.end()
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func texts(_ name: String, _ texts: [String]) {
    key(name)
    array { list in
      for text in texts { list.string(text) }
    }
  }

  fileprivate mutating func count(_ name: String, _ count: Int) {
    key(name)
    number(count)
  }
}
