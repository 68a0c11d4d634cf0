import Spreadsheets
import Testing

@testable import Disclosure

/// A sheet that looks like a form and is another paper, or is one although it looks odd, with what must be read from it.
struct NearMissSheet: Sendable, CustomTestStringConvertible {
  /// What the reader of a sheet must find. It says nothing of how forms are told apart.
  enum Expected: Sendable, Equatable {
    /// No record of any form that is read: no project, no line of a register, of a directory or of a list.
    case nobody
    /// So many records of this form, and none of another. A blank form is the form, with none.
    case form(FormKind, records: Int)
    /// No record, and a reason that names every one of these.
    case refused(naming: [String])
  }

  /// What it is, in a few words.
  let name: String
  /// What makes it a near miss: the form that it resembles, and by what it is told from it.
  let why: String
  let expected: Expected
  /// The paper that it is, where a form of its own will read it some day.
  var laterForm: String?
  /// Whether another thing is read from it as yet. Whoever mends that takes the flag away: the test demands it.
  var isRedToday = false
  var sheetName = "Sheet1"
  var merges: [String] = []
  let text: String

  var sheet: Sheet { table(text, name: sheetName, merges: merges) }

  var testDescription: String { name }
}
