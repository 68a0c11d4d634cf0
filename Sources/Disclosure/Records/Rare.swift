/// A value that few of many records have, in eight bytes where there is none.
@propertyWrapper struct Rare<Value: Sendable>: Sendable {
  /// One value, or none.
  private var stored: [Value] = []

  init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  var wrappedValue: Value? {
    get { stored.first }
    set { stored = newValue.map { [$0] } ?? [] }
  }
}
