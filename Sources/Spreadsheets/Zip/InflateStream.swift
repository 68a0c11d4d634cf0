import CZlib

/// Unpacks DEFLATE in pieces (zlib).
final class InflateStream {
  /// Whether the packed data has come to its end.
  private(set) var isFinished = false

  private let stream: UnsafeMutablePointer<z_stream>
  private var input: [UInt8] = []
  private var used = 0

  /// Begins.
  ///
  /// - Throws: `ReadError` when there is no memory.
  init(path: String) throws(ReadError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    if zlib_inflate_begin(stream) != Z_OK {
      stream.deallocate()
      throw ReadError(.cannotOpen("out of memory"), path: path)
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Whether all input has been used.
  var wantsInput: Bool { used == input.count }

  /// Takes the next packed bytes.
  func give(_ bytes: [UInt8]) {
    input = bytes
    used = 0
  }

  /// Unpacks into a buffer from an offset on.
  ///
  /// - Returns: how many bytes were written; zero when it ends or needs input; `nil` when the data is damaged.
  func unpack(into buffer: inout [UInt8], at offset: Int) -> Int? {
    let (code, read, written) = input.withUnsafeMutableBufferPointer { input in
      buffer.withUnsafeMutableBufferPointer { output in
        stream.pointee.next_in = input.baseAddress.map { $0 + used }
        stream.pointee.avail_in = UInt32(clamping: input.count - used)
        stream.pointee.next_out = output.baseAddress.map { $0 + offset }
        let room = UInt32(clamping: output.count - offset)
        stream.pointee.avail_out = room
        let code = inflate(stream, Z_NO_FLUSH)
        return (code, input.count - used - Int(stream.pointee.avail_in), Int(room - stream.pointee.avail_out))
      }
    }
    used += read
    switch code {
    case Z_STREAM_END: isFinished = true
    case Z_OK: break
    // No progress is possible without more input, or without more room, which there is.
    case Z_BUF_ERROR where wantsInput: break
    default: return nil
    }
    return written
  }
}
