/// Turns the parser's interned name pointers into `XMLName` and `XMLNamespace` without comparing text.
///
/// A parser interns each name once, so that equal pointers mean equal names while it lives. A name is looked up
/// by its text when it is met first, and by its pointer from then on.
struct XMLNameTable {
  /// A name and its namespace, resolved.
  struct Resolved {
    var name: XMLName
    var namespace: XMLNamespace
  }

  private struct NameSlot {
    var text: UnsafePointer<UInt8>?
    var name = XMLName.other
  }

  private struct NamespaceSlot {
    var address: UnsafePointer<UInt8>?
    var namespace = XMLNamespace.none
  }

  private static let nameCount = 256
  private static let namespaceCount = 8
  private let names: UnsafeMutablePointer<NameSlot>
  private let namespaces: UnsafeMutablePointer<NamespaceSlot>

  /// Makes an empty table; its owner calls `free` when the parser ends.
  init() {
    names = .allocate(capacity: Self.nameCount)
    names.initialize(repeating: NameSlot(), count: Self.nameCount)
    namespaces = .allocate(capacity: Self.namespaceCount)
    namespaces.initialize(repeating: NamespaceSlot(), count: Self.namespaceCount)
  }

  /// Gives the memory back.
  func free() {
    names.deallocate()
    namespaces.deallocate()
  }

  /// What the two interned pointers mean.
  @inline(__always)
  func resolve(_ text: UnsafePointer<UInt8>?, in address: UnsafePointer<UInt8>?) -> Resolved {
    Resolved(name: name(text), namespace: address == nil ? .none : namespace(address))
  }

  @inline(__always)
  private func name(_ text: UnsafePointer<UInt8>?) -> XMLName {
    let slot = names + Int((UInt(bitPattern: text) &* 0x9E37_79B9_7F4A_7C15) >> 56)
    if slot.pointee.text != text, let text {
      slot.pointee = NameSlot(text: text, name: XMLName(text))
    }
    return slot.pointee.name
  }

  @inline(__always)
  private func namespace(_ address: UnsafePointer<UInt8>?) -> XMLNamespace {
    // The namespace of nearly everything is met first.
    for slot in namespaces..<(namespaces + Self.namespaceCount) {
      if slot.pointee.address == address { return slot.pointee.namespace }
      if slot.pointee.address == nil { break }
    }
    return lookUp(address)
  }

  @inline(never)
  private func lookUp(_ address: UnsafePointer<UInt8>?) -> XMLNamespace {
    guard let address else { return .none }
    let namespace = XMLNamespace.byAddress[String(cString: address)] ?? .other
    for slot in namespaces..<(namespaces + Self.namespaceCount) where slot.pointee.address == nil {
      slot.pointee = NamespaceSlot(address: address, namespace: namespace)
      break
    }
    return namespace
  }
}
