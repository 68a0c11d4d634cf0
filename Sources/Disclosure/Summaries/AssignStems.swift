/// Gives every project the last step of its page's path: ASCII, unique in its county, and stable from year to year.
///
/// It is the project's code; a project without a code gets one made of its department and name, so that it stays the same
/// as long as these do. A code that an earlier project used gets the number of the project's first row behind it.
func assignStems(_ figures: inout [ProjectFigures]) {
  // The projects of one list have their stems already, and no others to clash with.
  guard let first = figures.first,
    figures.contains(where: {
      $0.stem.isEmpty || $0.source.file != first.source.file || $0.source.sheet != first.source.sheet
    })
  else { return }
  var taken: Set<String> = []
  for index in figures.indices {
    let county = Division.county(figures[index].region) + "/"
    let base = figures[index].code.isEmpty ? nameStem(figures[index]) : asciiStem(figures[index].code)
    var stem = base
    var number = 1
    while !taken.insert(county + stem).inserted {
      stem = base + "-\(figures[index].source.row + 1)" + (number > 1 ? "-\(number)" : "")
      number += 1
    }
    figures[index].stem = stem
  }
}

/// A code as a path step; what is not ASCII letter, digit, `_` or `-` becomes `-`.
private func asciiStem(_ code: String) -> String {
  let isPlain = code.withBytes { code in
    code.count <= 64
      && code.allSatisfy {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0
          || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
      }
  }
  if isPlain { return code }
  let bytes = code.utf8.prefix(64).map { byte -> UInt8 in
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      byte
    default: UInt8(ascii: "-")
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Twelve hexadecimal digits made of the names (FNV-1a), which no clock, order or machine changes.
private func nameStem(_ project: ProjectFigures) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in [project.department.name, project.unit.name, project.name].joined(separator: "\u{0}").utf8 {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
  let digits = String(hash >> 16, radix: 16)
  return "x" + String(repeating: "0", count: 12 - digits.count) + digits
}
