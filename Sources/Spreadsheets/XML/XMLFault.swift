/// Why an XML document cannot be read on.
enum XMLFault {
  case endsEarly
  case tooLong
  case nesting
  case forbidden
  case encoding(Int)
  case unknownEncoding(String)
  case malformed(String)

  /// The cause for the reader.
  func cause(part: String, line: Int, nesting: Int, longest: Int) -> ReadError.Cause {
    switch self {
    case .endsEarly: .malformedXML(part: part, line: line, reason: "ends early")
    case .tooLong: .limit("cellBytes", longest)
    case .nesting: .limit("nesting", nesting)
    case .forbidden: .forbiddenMarkup(part: part)
    case .encoding(let offset):
      .malformedXML(part: part, line: line, reason: "byte \(offset + 1) is not of the encoding")
    case .unknownEncoding(let name): .unknownEncoding(part: part, name: name)
    case .malformed(let reason): .malformedXML(part: part, line: line, reason: reason)
    }
  }
}
