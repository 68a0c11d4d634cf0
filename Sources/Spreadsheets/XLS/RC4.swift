/// The key stream RC4, as old workbooks are encrypted with it.
struct RC4 {
  private var table = [UInt8](0...255)
  private var first: UInt8 = 0
  private var second: UInt8 = 0

  /// Begins the stream of a key.
  init(_ key: [UInt8]) {
    var other: UInt8 = 0
    for index in 0..<256 {
      other = other &+ table[index] &+ key[index % key.count]
      table.swapAt(index, Int(other))
    }
  }

  /// The next byte of the stream.
  mutating func next() -> UInt8 {
    first = first &+ 1
    second = second &+ table[Int(first)]
    table.swapAt(Int(first), Int(second))
    return table[Int(table[Int(first)] &+ table[Int(second)])]
  }
}
