import Foundation
import Testing

@testable import Spreadsheets

/// What needs the real sizes: megabytes, and memory that grows with them. `make slow` sets `GONGKAI_SLOW_TESTS` and runs these alone;
/// in `make test` the same checks run with small limits and short files.
@Suite(
  .serialized,
  .enabled(if: ProcessInfo.processInfo.environment["GONGKAI_SLOW_TESTS"] != nil, "make slow runs it"))
struct SlowTests {
  @Test(arguments: [1, 3, 20])
  func `an opening quote that is never closed swallows no lines, however many megabytes follow`(megabytes: Int) throws {
    try CSVWildTests.expectUnclosedQuote(before: megabytes << 20, ReadLimits())
  }

  @Test(arguments: CSVWildTests.piecesOfCells)
  func `a quoted cell of more than a megabyte is refused by name, one of a megabyte is read`(piece: String) throws {
    try CSVWildTests.expectLimit(of: piece, ReadLimits())
  }

  @Test(arguments: [true, false])
  func `a change of encoding after five megabytes of short lines is found`(startsNational: Bool) throws {
    try EncodingWildTests.expectChange(after: 5_000_000, line: "教育局,校舍维修\n", startsNational)
  }

  @Test func `a web archive of millions of comments is held as it is and decoded, and not once more`() async throws {
    try await PackageMemoryTests.expectHeldTwice("<!---->\n", count: 3 << 20)
  }

  // A Word table is held whole, because its rows and columns merge forwards; the limits bound it.
  @Test(arguments: FileFormat.allCases.filter { $0 != .docx })
  func `memory does not grow with tens of thousands of rows`(format: FileFormat) async throws {
    try await ReaderFeatures.staysSmall(format, rows: 15_000, repetitions: 35)
  }
}
