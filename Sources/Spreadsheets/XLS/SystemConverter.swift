#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Decodes a code page by way of the system (`iconv`).
///
/// For the pages that are met in Chinese files there are decoders of our own; this is for the rest, and does without
/// where the system has none.
final class SystemConverter {
  #if canImport(Glibc) || canImport(Musl)
    private let converter: iconv_t

    /// Opens a converter by one of the system's names; `nil` if it knows none of them.
    init?(_ names: [String]) {
      for name in names {
        let converter = iconv_open("UTF-8", name)
        // The system reports failure by an address of -1.
        if let converter, converter != UnsafeMutableRawPointer(bitPattern: -1) {
          self.converter = converter
          return
        }
      }
      return nil
    }

    deinit { iconv_close(converter) }

    /// The text of some bytes; those that mean nothing become U+FFFD.
    func text(_ bytes: UnsafeBufferPointer<UInt8>, replaced: inout Bool) -> String {
      var input = bytes.map { CChar(bitPattern: $0) }
      // One byte is at most a character of three, and some pages have a character for two others.
      var output = [CChar](repeating: 0, count: bytes.count * 6 + 16)
      var written = 0
      var taken = 0
      iconv(converter, nil, nil, nil, nil)
      while taken < input.count, written + 3 <= output.count {
        let before = taken
        convert(&input, &taken, &output, &written)
        guard taken < input.count, written + 3 <= output.count else { break }
        replaced = true
        for (index, byte) in "\u{FFFD}".utf8.enumerated() { output[written + index] = CChar(bitPattern: byte) }
        written += 3
        taken = max(taken, before) + 1
      }
      return String(decoding: output[..<written].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Converts until the end or the first fault.
    private func convert(_ input: inout [CChar], _ taken: inout Int, _ output: inout [CChar], _ written: inout Int) {
      input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
          var from = input.baseAddress.map { $0 + taken }
          var to = output.baseAddress.map { $0 + written }
          var left = input.count - taken
          var room = output.count - written
          _ = iconv(converter, &from, &left, &to, &room)
          taken = input.count - left
          written = output.count - room
        }
      }
    }
  #else
    init?(_ names: [String]) { nil }

    func text(_ bytes: UnsafeBufferPointer<UInt8>, replaced: inout Bool) -> String { "" }
  #endif
}
