@testable import Disclosure

/// The fields of a record whose texts its `visit` leaves out, so that neither masking nor the search for leaks sees them.
///
/// Looked for in the struct itself.
func unvisitedTexts(of record: any Record) -> [String] {
  var visited: Set<String> = []
  record.forEachText { visited.insert($0.text) }
  var missing: [String] = []
  func walk(_ value: Any, _ path: String) {
    if let text = value as? String {
      if !text.isEmpty, !visited.contains(text) { missing.append(path) }
      return
    }
    for child in Mirror(reflecting: value).children {
      let name = child.label ?? ""
      // What a ledger's sheet is made of is no text of a line, and what a cell was read as is not typed.
      if !["form", "sheet", "value"].contains(name) { walk(child.value, path.isEmpty ? name : path + "." + name) }
    }
  }
  walk(record, "")
  return missing
}

extension Record {
  /// All that it says, in the order of the paper, without where.
  var texts: [String] {
    var texts: [String] = []
    forEachText { texts.append($0.text) }
    return texts
  }
}
