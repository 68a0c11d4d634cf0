/// A choice on a page while it is read, and what a browser shows of it.
///
/// Of a drop-down list that is the option that was selected last, or the first that can be (HTML §4.10.7); of a list whose
/// options all lie open, only what is selected means something.
struct HTMLSelect {
  private let isDropDown: Bool
  private var shown: [[UInt8]] = []
  private let limit: Int
  private var size = 0
  private var isOpen = false

  /// Begins, with the most bytes that are of use.
  init(_ attributes: HTMLAttributes, limit: Int) {
    let lines = attributes.text(of: .size).flatMap { Int($0) } ?? 1
    isDropDown = attributes.text(of: .multiple) == nil && lines <= 1
    self.limit = limit
  }

  /// An option begins.
  mutating func startOption(_ attributes: HTMLAttributes) {
    let isSelected = attributes.text(of: .selected) != nil
    isOpen = isSelected || (isDropDown && shown.isEmpty && attributes.text(of: .disabled) == nil)
    guard isOpen else { return }
    if isDropDown {
      shown = []
      size = 0
    }
    guard size <= limit else { return }
    shown.append([])
    size += 1
  }

  /// The open option ends.
  mutating func endOption() { isOpen = false }

  /// A piece of text.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    // What goes beyond the limit is refused when it is written.
    guard isOpen, size <= limit else { return }
    shown[shown.count - 1].append(contentsOf: text)
    size += text.count
  }

  /// Adds what is shown to the text around it.
  func write(to text: inout HTMLText) {
    for (index, option) in shown.enumerated() {
      if index > 0 { text.lineBreak() }
      option.withUnsafeBufferPointer { text.append($0) }
    }
  }
}
