/// How much a reader takes from one untrusted file before it refuses (design §4.9).
///
/// A file beyond a limit gives ``ReadError/Cause/limit(_:_:)`` with the limit's name and value; what stands before was delivered. In text
/// files a row beyond `columns`, or a cell without quotes beyond `cellBytes`, is cut instead, with a notice. The defaults let every honest file
/// through that Excel can hold, and lists of millions of rows; raise one for a file that is known to be honest:
///
///     var limits = ReadLimits()
///     limits.memberBytes = 1 << 30
public struct ReadLimits: Sendable, Equatable {
  /// The largest file, in bytes. Default 8 GiB (lists are streamed).
  public var fileBytes = 8 << 30
  /// The most cells of one workbook held in memory (``loadWorkbook(at:limits:)``), and the most that the repetitions of an
  /// OpenDocument file, or long shared texts of XLSX, may stand for (``Cell/weight``). Default 5 million.
  public var cells = 5_000_000
  /// The most of one sheet that `gongkai` holds in memory to recognise a form in it, in bytes: its texts, and 64 for each cell.
  /// Lists are streamed. Default 24 MiB.
  public var formBytes = 24 << 20
  /// The most columns of a sheet. Default 16,384, as in Excel.
  public var columns = 16_384
  /// The most rows of a sheet in a workbook format. Default 1,048,576, as in Excel; text files, which are read as a stream, may
  /// have any number.
  public var rows = 1_048_576
  /// The deepest nesting of XML elements; elements of web pages may nest eight times as deep. Default 64.
  public var nesting = 64
  /// The largest uncompressed part of a zip container, in bytes. Default 4 GiB.
  public var partBytes = 4 << 30
  /// The largest ratio of uncompressed to compressed bytes of a part over 16 MiB. Default 400.
  public var expansion = 400
  /// The most files in a package. Default 10,000.
  public var packageMembers = 10_000
  /// The largest file in a package, unpacked, and the largest web archive, in bytes; each is held in memory. Default 40 MiB: a
  /// web archive in a package in a package is held three times over.
  public var memberBytes = 40 << 20
  /// All files of a package together, unpacked, in bytes. Default 4 GiB.
  public var packageBytes = 4 << 30
  /// The longest text of one cell, in bytes of UTF-8. Default 1 MiB.
  public var cellBytes = 1 << 20
  /// All shared strings of a workbook together, in bytes. Default 128 MiB.
  public var sharedStringBytes = 128 << 20
  /// The longest record of a text file, in bytes. Default 64 MiB.
  public var recordBytes = 64 << 20

  /// The default limits.
  public init() {}
}
