/// What a person sees of a cell where that is more, less or something else than its content.
///
/// Most cells have none. It is one reference wide, so that it costs the others nothing.
public indirect enum CellLook: Sendable, Hashable {
  /// The text that is seen, and why it is another than the content.
  case seen(String, Causes)

  /// Why what is seen is not what is stored.
  public struct Causes: OptionSet, Sendable, Hashable {
    /// The causes as bits.
    public let rawValue: UInt8
    /// Makes a set of the causes that are set as bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The number format adds words, a unit or leading zeros, or shows a date in its own form.
    public static let format = Causes(rawValue: 1)
    /// The number format shows the number divided or multiplied by a power of ten: 1000000 as 100.0万.
    public static let scale = Causes(rawValue: 1 << 1)
    /// The number format shows something that is not known here; the text is the stored number.
    public static let unknownFormat = Causes(rawValue: 1 << 2)
    /// Text that is struck out was left out.
    public static let struck = Causes(rawValue: 1 << 3)
    /// Raised text, such as the number of a note, was left out.
    public static let raised = Causes(rawValue: 1 << 4)
    /// The cell shows a picture, or in a document of Word a formula or an object, alone or beside its text.
    public static let picture = Causes(rawValue: 1 << 5)
    /// The number format shows nothing at all.
    public static let blanked = Causes(rawValue: 1 << 6)
    /// The number is negative, and its number format shows it without a minus or brackets, perhaps in red: 95.00 for -95.
    public static let unsigned = Causes(rawValue: 1 << 7)
  }

  /// The text that is seen; empty where nothing is.
  public var text: String {
    switch self {
    case .seen(let text, _): text
    }
  }

  /// Why it is another than the content.
  public var causes: Causes {
    switch self {
    case .seen(_, let causes): causes
    }
  }
}
