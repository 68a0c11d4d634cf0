/// Why a file cannot be read, or not to its end, as facts.
///
/// ``chinese`` and ``english`` say it to a person, with what to do. What a reader can mend or pass over is no error but a
/// ``ReadNotice``.
public struct ReadError: Error, Sendable, Hashable {
  /// The cause.
  public enum Cause: Sendable, Hashable {
    /// The file is not there or may not be opened; the text is the system's reason.
    case cannotOpen(String)
    /// The file has no bytes, or none that mean anything.
    case empty
    /// The content is no spreadsheet format known here; what it seems to be (`PDF`, `JPEG`, `Word`, `HTML`), if known.
    case notASpreadsheet(String?)
    /// The file is a package: the spreadsheets are in it (see `Package`), under these names.
    case package(MemberNames)
    /// The file is said to lie in a package, but is not there or cannot be unpacked.
    case inPackage(PackageFault)
    /// A known format that is not read: `xlsb`, `xls4` (workbooks of Excel 4, `.xlw`) or `slk`; or, from
    /// ``CSVFile/init(_:limits:)``, an encoding that cannot be split as bytes (`utf-16le`, `utf-16be`).
    case unsupportedFormat(String)
    /// The file is protected by a password.
    case encrypted
    /// The zip container or one of its parts is damaged or missing; which.
    case damagedArchive(String)
    /// The XML is not well-formed: part, line and the parser's reason.
    case malformedXML(part: String, line: Int, reason: String)
    /// The XML declares a document type or entities, which no honest spreadsheet does.
    case forbiddenMarkup(part: String)
    /// A limit was reached: which, and its value.
    case limit(String, Int)
    /// Nothing is understood from the given byte offset on; the reason.
    case undecodable(offset: Int, reason: String)
    /// The XML declares an encoding that is not read: part and name.
    case unknownEncoding(part: String, name: String)
    /// From the given byte offset on, the text is written in another encoding; what stands before was read.
    case encodingChanges(EncodingChange)
  }

  /// The cause.
  public var cause: Cause
  /// The file's path as it was given.
  public var path: String

  /// Makes an error.
  public init(_ cause: Cause, path: String) {
    self.cause = cause
    self.path = path
  }
}
