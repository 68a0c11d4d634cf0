/// The element and attribute names that the reader of web pages knows.
enum HTMLName: String {
  // Tables.
  case table, caption, tr, td, th, thead, tbody, tfoot
  case colspan, rowspan
  // Text.
  case br, pre, textarea, input, option, select, a, em
  case s, strike, del, sup, span, font, rt, rp
  case col, colgroup, width
  case p, div, center, form, fieldset, address, blockquote, ul, ol, li, dl, dt, dd, hr, h1, h2, h3, h4, h5, h6
  case section, article, header, footer, main, nav, aside, figure, details, summary
  case body, frameset, frame
  // What no person sees.
  case script, style, title, noscript, template, iframe, object, xml, meta
  // Attributes; `style` and `title` are elements too.
  case `class`, hidden, type, value, selected, multiple, size, disabled, name, content
  // What Excel, and LibreOffice after it, add.
  case excelWorksheet = "x:excelworksheet"
  case excelName = "x:name"
  case excelDate1904 = "x:date1904"
  case excelNumber = "x:num"
  case excelText = "x:str"
  case excelError = "x:err"
  case excelBoolean = "x:bool"
  case calcValue = "sdval"
  case calcFormat = "sdnum"
  /// Any other name.
  case other = ""

  /// Whether a browser begins a new line before and after it.
  var isBlock: Bool {
    switch self {
    case .p, .div, .center, .form, .fieldset, .address, .blockquote, .ul, .ol, .li, .dl, .dt, .dd, .hr, .h1, .h2, .h3,
      .h4, .h5, .h6, .section, .article, .header, .footer, .main, .nav, .aside, .figure, .details, .summary, .pre,
      .body, .table, .caption, .tr:
      true
    default: false
    }
  }

  /// Whether nothing in it is part of the page's text.
  var isUnseen: Bool {
    switch self {
    case .script, .style, .title, .noscript, .template, .iframe, .object, .xml, .rt, .rp: true
    default: false
    }
  }
}

/// Turns the parser's interned name pointers into names without comparing text; a name met first is looked up once.
struct HTMLNameTable {
  private struct Slot {
    var text: UnsafePointer<UInt8>?
    var name = HTMLName.other
  }

  private static let count = 256
  private let slots: UnsafeMutablePointer<Slot>

  /// Makes an empty table; its owner calls `free` when the parser ends.
  init() {
    slots = .allocate(capacity: Self.count)
    slots.initialize(repeating: Slot(), count: Self.count)
  }

  /// Gives the memory back.
  func free() { slots.deallocate() }

  /// What an interned pointer means.
  @inline(__always)
  func name(_ text: UnsafePointer<UInt8>?) -> HTMLName {
    let slot = slots + Int((UInt(bitPattern: text) &* 0x9E37_79B9_7F4A_7C15) >> 56)
    if slot.pointee.text != text, let text {
      slot.pointee = Slot(text: text, name: HTMLName(rawValue: String(cString: text).lowercased()) ?? .other)
    }
    return slot.pointee.name
  }
}
