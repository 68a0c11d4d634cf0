/// What keeps amounts of a register from being read, or was passed over (A12).
struct RegisterDoubt: Sendable {
  enum Kind: Sendable {
    /// Columns of one meaning, of which none is the whole.
    case columns([String])
    /// A unit of money that is not known, or not the one that the table states.
    case unit(String, stated: String?)
    /// So many numbers that stand under no label.
    case unlabelled(Int, example: String)
  }

  var kind: Kind
  var at: Provenance
}
