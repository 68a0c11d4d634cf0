import Foundation
import Spreadsheets
import Testing

/// What needs the real sizes. `make slow` sets `GONGKAI_SLOW_TESTS` and runs these alone; in `make test` the same checks run with
/// small limits.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["GONGKAI_SLOW_TESTS"] != nil, "make slow runs it"))
struct SlowTests {
  @Test func `a quoted cell of more than a megabyte refuses the list, in any division`() throws {
    try ListTests.expectLimit(ReadLimits(), blockBytes: [1000, 1 << 20, 8 << 20])
  }
}
