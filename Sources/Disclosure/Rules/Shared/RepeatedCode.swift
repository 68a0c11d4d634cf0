/// A code that another project has: A10 between papers, L06 inside a list.
enum RepeatedCode {
  /// - Parameters:
  ///   - other: the name of the project that has the code already.
  ///   - place: where that one stands.
  static func violation(code: String, other: String, at place: Message) -> Violation {
    // A path is set off from the words around it.
    let position = place.chinese.hasPrefix("第") ? place.chinese : " \(place.chinese) "
    return Violation(
      actual: code, expected: "",
      message: Message(
        "项目编码“\(code)”已被\(position)的项目“\(other)”使用。请核对编码；如是同一项目，请统一区划、编码和名称。",
        "The project code “\(code)” is already used by “\(other)” at \(place.english). Correct it; if it is the same project, make division, code and name agree."
      ))
  }
}
