/// A value as it was filled in: what it means, what was typed, and where.
struct Entry<Value: Sendable>: Sendable {
  /// What it means; `nil` when the cell is blank or cannot be read.
  var value: Value?
  /// What was typed, as the person saw it (a percent-formatted `0.8618` is `86.18%`); empty for a blank cell.
  var raw: String
  /// The cell.
  var at: Provenance

  init(value: Value?, raw: String, at: Provenance) {
    self.value = value
    self.raw = raw
    self.at = at
  }

  /// Nothing, with a place.
  static func blank(at place: Provenance) -> Self { Self(value: nil, raw: "", at: place) }

  /// Something was typed, but it is not a value of this kind.
  var isUnreadable: Bool { value == nil && !raw.isEmpty && !BlankText.isBlank(raw) }
}

extension Entry: Equatable where Value: Equatable {}
extension Entry: Hashable where Value: Hashable {}
