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

  private struct Slot {
    var name: UnsafePointer<UInt8>?
    var address: UnsafePointer<UInt8>?
    var resolved: Resolved
  }

  private static let capacity = 128
  private let slots: UnsafeMutablePointer<Slot>

  /// Makes an empty table; its owner calls `free` when the parser ends.
  init() {
    slots = .allocate(capacity: Self.capacity)
    let empty = Slot(name: nil, address: nil, resolved: Resolved(name: .other, namespace: .none))
    slots.initialize(repeating: empty, count: Self.capacity)
  }

  /// Gives the memory back.
  func free() {
    slots.deinitialize(count: Self.capacity)
    slots.deallocate()
  }

  /// What the two interned pointers mean.
  @inline(__always)
  func resolve(_ name: UnsafePointer<UInt8>?, in address: UnsafePointer<UInt8>?) -> Resolved {
    let mixed = (UInt(bitPattern: name) &+ UInt(bitPattern: address) &* 31) &* 0x9E37_79B9_7F4A_7C15
    let slot = slots + Int(mixed >> 57)
    if slot.pointee.name == name, slot.pointee.address == address { return slot.pointee.resolved }
    return lookUp(name, in: address, slot: slot)
  }

  @inline(never)
  private func lookUp(
    _ name: UnsafePointer<UInt8>?, in address: UnsafePointer<UInt8>?, slot: UnsafeMutablePointer<Slot>
  ) -> Resolved {
    var resolved = Resolved(name: .other, namespace: .none)
    if let name { resolved.name = XMLName(name) }
    if let address { resolved.namespace = XMLNamespace.byAddress[String(cString: address)] ?? .other }
    slot.pointee = Slot(name: name, address: address, resolved: resolved)
    return resolved
  }
}
