import CXLSXWriter

/// What a cell looks like and holds.
public struct CellLook: Sendable, Hashable {
  /// What part of a form a cell is.
  public enum Kind: Sendable, Hashable {
    /// The title of a form, over all its columns.
    case title
    /// A line under the title: year, unit of money.
    case caption
    /// A label or the head of a column.
    case label
    /// A cell to be filled in.
    case blank
    /// A cell with content.
    case plain
    /// A cell with a fault.
    case fault
  }

  /// What part of a form it is.
  public var kind: Kind
  /// As Excel writes it: `0.00`, `@` for text; `nil` for what Excel takes it for.
  public var numberFormat: String?

  /// Makes a look.
  public init(_ kind: Kind, numberFormat: String? = nil) {
    self.kind = kind
    self.numberFormat = numberFormat
  }

  /// A text that stays text.
  public static let text = CellLook(.plain, numberFormat: "@")

  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, kind == .title ? "方正小标宋简体" : kind == .label ? "黑体" : "宋体")
    format_set_font_size(format, kind == .title ? 18 : 11)
    format_set_text_wrap(format)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    if let numberFormat { format_set_num_format(format, numberFormat) }
    switch kind {
    case .title: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .caption: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .label:
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bg_color(format, 0xEDF0F3)
    case .blank:
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bg_color(format, 0xFFF9E0)
    case .plain: format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .fault:
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bg_color(format, 0xFBE3E1)
    }
  }
}
