/// A code as one step of a page's path.
///
/// The step is the code itself wherever the code will do: codes stay what they are from year to year, and so do links.
/// A code will not do where a web server, an archive or a disk would take it for something else: `../x`, `a/b`, `二〇五`,
/// `index.html`, `CON` (a device of Windows), `A01.` (Windows drops the dot), 300 characters. The step is then made of a
/// number that neither clock, order nor machine changes.
enum PathStep {
  /// The code, or where it will not do, `n` and sixteen digits made of code and name.
  static func step(code: String, name: String) -> String {
    isSafe(code) ? code : "n" + hash(code + "\u{1F}" + name)
  }

  /// The step of a project: as any other, but without a code it is made of the names, so that it stays as long as they do.
  static func project(code: String, department: String, unit: String, name: String) -> String {
    guard code.isEmpty else { return step(code: code, name: "") }
    return "x" + hash([department, unit, name].joined(separator: "\u{0}")).prefix(12)
  }

  /// Whether a code can be a step as it is. Cheap for the codes that there are, for a list has a hundred thousand.
  static func isSafe(_ code: String) -> Bool {
    code.withBytes { code in
      guard let first = code.first, let last = code.last, code.count <= 64, first != dot, last != dot else {
        return false
      }
      guard code.allSatisfy(isPlain) else { return false }
      // No code of a bureau begins with three letters and goes on without a digit or a sign.
      guard code.count > 2, isLetter(code[0]), isLetter(code[1]), isLetter(code[2]) else { return true }
      return !reserved.contains(String(decoding: code.prefix { $0 != dot }, as: UTF8.self).lowercased())
    }
  }

  /// The step as a disk sees it that does not tell capitals from small letters.
  static func folded(_ step: String) -> String { hasSmallLetters(step) ? step.uppercased() : step }

  static func hasSmallLetters(_ step: String) -> Bool { step.withBytes { $0.contains { 97...122 ~= $0 } } }

  /// Sixteen hexadecimal digits (FNV-1a): the same on every machine and in every run, unlike Swift's own hashes.
  static func hash(_ text: String) -> String {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
      value ^= UInt64(byte)
      value = value &* 0x0000_0100_0000_01b3
    }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  private static let dot = UInt8(ascii: ".")

  /// What the program's own pages and folders are called, and the devices that Windows sees in every folder, whatever
  /// stands behind a dot.
  private static let reserved: Set<String> = Set(
    [
      "index", "assets", "data", "glossary", "other", "county", "city", "province", "township", "findings", "import",
      "con", "prn", "aux", "nul",
    ] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  private static func isPlain(_ byte: UInt8) -> Bool {
    48...57 ~= byte || isLetter(byte) || byte == dot || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 97...122 ~= byte | 0x20 }
}

/// Tells steps that stand in one folder apart: no two may be the same, nor differ in capitals and small letters only,
/// which many disks take for one name.
struct SiblingSteps {
  private var taken: Set<String> = []

  /// Notes a step that is what it is.
  mutating func keep(_ step: String, in folder: String) { taken.insert(folder + "/" + PathStep.folded(step)) }

  /// The step, or if an earlier one in the folder is taken for the same, the step with an addition.
  mutating func distinct(_ step: String, in folder: String, addition: @autoclosure () -> String) -> String {
    if taken.insert(folder + "/" + PathStep.folded(step)).inserted { return step }
    let longer = step + "-" + addition()
    var result = longer
    var number = 2
    while !taken.insert(folder + "/" + PathStep.folded(result)).inserted {
      result = longer + "-\(number)"
      number += 1
    }
    return result
  }
}
