/// Codes such as `9.90101E+17`: the spreadsheet program took them for numbers and kept fifteen digits at most.
enum LostDigits {
  static func card(_ id: String, _ title: Message) -> RuleCard {
    RuleCard(
      id: id, title: title, severity: .error, basis: "预算管理一体化规范：项目编码唯一；表格软件的数值只保留15位有效数字",
      remedy: remedy)
  }

  private static let remedy = Message(
    "先把编码列的单元格格式设为“文本”，再照原件重新填写编码，然后保存；只改格式找不回丢掉的数字。",
    "Format the column of codes as text, type the codes again from the original and save: the format alone does not bring the digits back."
  )

  /// Whether a code is a number in scientific notation: one digit, more behind a point or not, and an exponent.
  static func shows(in code: String) -> Bool {
    guard let first = code.utf8.first, isDigit(first), code.utf8.count >= 4,
      let mark = code.utf8.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") })
    else { return false }
    let mantissa = code.utf8[..<mark].dropFirst()
    let exponent = code.utf8[mark...].dropFirst()
    let digits = exponent.first == UInt8(ascii: "+") ? exponent.dropFirst() : exponent
    // A code may be digits with one E in them: only a point or a sign shows that it is a rounded number.
    return (mantissa.isEmpty ? digits.count < exponent.count : mantissa.first == UInt8(ascii: "."))
      && mantissa.dropFirst().allSatisfy(isDigit) && !digits.isEmpty && digits.allSatisfy(isDigit)
  }

  static func violation(of code: String) -> Violation? {
    shows(in: code) ? violation(lost: code) : nil
  }

  /// The same for a code of which it is known that its last digits are lost.
  static func violation(lost code: String) -> Violation {
    Violation(actual: code, expected: "完整的项目编码", message: message(code))
  }

  /// How many digits of a number a spreadsheet program keeps.
  static let kept = 15

  /// A whole number as such a program shows one that is too long for it: 99010124201001000001 is 9.90101242010010E+19.
  static func rounded(_ code: String) -> String {
    guard code.utf8.count > kept, let first = code.first, code.utf8.allSatisfy(isDigit) else { return code }
    return "\(first).\(code.dropFirst().prefix(kept - 1))E+\(code.utf8.count - 1)"
  }

  private static func message(_ code: String) -> Message {
    Message(
      "项目编码读到“\(code)”，是表格软件把编码当成数字改写的，后面的位数已经丢失，不同项目会成为同一编码。请"
        + remedy.chinese.dropFirst(),
      "The project code reads “\(code)”: the spreadsheet program took it for a number, and digits are lost. "
        + remedy.english)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
