extension UnsafePointer<UInt8> {
  /// Eight bytes as one number, the first lowest, so that they can be looked at together; the caller has made sure that
  /// there are eight.
  @inline(__always)
  var eightBytes: UInt64 { UInt64(littleEndian: UnsafeRawPointer(self).loadUnaligned(as: UInt64.self)) }
}
