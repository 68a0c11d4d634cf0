#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of one file, to be read from any place and by any number of threads.
///
/// A small file is read at once and closed: forms come by the thousand, and every question to the system costs more than
/// the bytes do. A large one stays open and is read in pieces. A member of a package was never a file of its own and
/// lies in memory from the start.
final class ByteFile: Sendable {
  /// The path as it was given; for a member of a package `包.zip/自评表.xlsx`.
  let path: String
  /// The size in bytes, as it was when the file was opened.
  let size: Int

  private let descriptor: Int32
  private nonisolated(unsafe) let memory: UnsafeMutableRawPointer?

  /// The most that is held in memory; larger files stay on the disk.
  private static let smallFile = 4 << 20

  /// Opens a file.
  ///
  /// - Throws: `ReadError` when it cannot be opened, is no file (a folder, a pipe, a device), or is larger than the limits
  ///   allow.
  init(path: String, limits: ReadLimits) throws(ReadError) {
    // Opening a pipe would wait for a writer.
    let descriptor = FilePath.withBytes(of: path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    if descriptor < 0 { throw ReadError(.cannotOpen(Self.systemReason), path: path) }
    do throws(ReadError) {
      var size = try Self.size(of: descriptor, path: path)
      guard size <= limits.fileBytes else { throw ReadError(.limit("fileBytes", limits.fileBytes), path: path) }
      if size <= Self.smallFile {
        memory = try Self.load(descriptor, &size, path: path)
        self.descriptor = -1
        close(descriptor)
      } else {
        memory = nil
        self.descriptor = descriptor
      }
      self.size = size
      self.path = path
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Takes bytes that are in memory already.
  ///
  /// - Throws: `ReadError` when they are more than the limits allow.
  init(_ bytes: some Collection<UInt8>, path: String, limits: ReadLimits) throws(ReadError) {
    guard bytes.count <= limits.fileBytes else { throw ReadError(.limit("fileBytes", limits.fileBytes), path: path) }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    room.copyBytes(from: bytes)
    memory = room.baseAddress
    size = bytes.count
    descriptor = -1
    self.path = path
  }

  /// Makes bytes that lie in memory, at most so many; memory that is not written costs nothing.
  ///
  /// - Parameter fill: writes them, and returns how many they are.
  init(
    path: String, atMost room: Int, fill: (UnsafeMutableRawBufferPointer) throws(ReadError) -> Int
  ) throws(ReadError) {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, room), alignment: 1)
    do throws(ReadError) {
      size = try fill(UnsafeMutableRawBufferPointer(rebasing: bytes[..<room]))
    } catch {
      bytes.deallocate()
      throw error
    }
    memory = bytes.baseAddress
    descriptor = -1
    self.path = path
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    memory?.deallocate()
  }

  /// All bytes, if they are in memory; valid while the file lives.
  var inMemory: UnsafeRawBufferPointer? { memory.map { UnsafeRawBufferPointer(start: $0, count: size) } }

  /// Reads from an offset on into a buffer, behind its first `kept` bytes, until it is full or the file ends.
  ///
  /// - Returns: how many bytes were read; fewer than there was room for only at the end.
  /// - Throws: `ReadError` when the system refuses.
  func read(into buffer: inout [UInt8], kept: Int = 0, from offset: Int) throws(ReadError) -> Int {
    let count = buffer.withUnsafeMutableBytes { room in
      read(into: UnsafeMutableRawBufferPointer(rebasing: room[kept...]), offset)
    }
    if count < 0 { throw ReadError(.cannotOpen(Self.systemReason), path: path) }
    return count
  }

  /// Some bytes from an offset on, fewer where the file ends.
  func bytes(at offset: Int, count: Int) throws(ReadError) -> [UInt8] {
    let room = min(count, size - offset)
    // An array made without room is the one that all empty arrays share: its count may not be written.
    if room <= 0 { return [] }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { bytes, filled in
      let count = read(into: UnsafeMutableRawBufferPointer(bytes), offset)
      failed = count < 0
      filled = max(0, count)
    }
    if failed { throw ReadError(.cannotOpen(Self.systemReason), path: path) }
    return bytes
  }

  /// Reads from an offset on into memory until it is full or the file ends.
  ///
  /// - Returns: how many bytes were read.
  /// - Throws: `ReadError` when the system refuses.
  func read(into room: UnsafeMutableRawBufferPointer, from offset: Int) throws(ReadError) -> Int {
    let count = read(into: room, offset)
    if count < 0 { throw ReadError(.cannotOpen(Self.systemReason), path: path) }
    return count
  }

  /// How many bytes were read, or -1 for an error of the system.
  private func read(into room: UnsafeMutableRawBufferPointer, _ offset: Int) -> Int {
    if let inMemory {
      guard offset >= 0, offset < size else { return 0 }
      let count = min(room.count, size - offset)
      room.copyMemory(from: UnsafeRawBufferPointer(rebasing: inMemory[offset..<offset + count]))
      return count
    }
    var filled = 0
    while filled < room.count {
      let count = pread(descriptor, room.baseAddress.map { $0 + filled }, room.count - filled, off_t(offset + filled))
      if count < 0, errno == EINTR { continue }
      if count < 0 { return -1 }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  private static func size(of descriptor: Int32, path: String) throws(ReadError) -> Int {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw ReadError(.cannotOpen(systemReason), path: path) }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: return max(0, Int(facts.st_size))
    case S_IFDIR: throw ReadError(.cannotOpen(String(cString: strerror(EISDIR))), path: path)
    default: throw ReadError(.cannotOpen("not a regular file"), path: path)
    }
  }

  /// Reads a whole small file. One that shrinks meanwhile is as long as what was read.
  private static func load(
    _ descriptor: Int32, _ size: inout Int, path: String
  ) throws(ReadError) -> UnsafeMutableRawPointer {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(1, size), alignment: 1)
    var count = 0
    while count < size {
      let piece = systemRead(descriptor, memory + count, size - count)
      if piece < 0, errno == EINTR { continue }
      if piece < 0 {
        let reason = systemReason
        memory.deallocate()
        throw ReadError(.cannotOpen(reason), path: path)
      }
      if piece == 0 { break }
      count += piece
    }
    size = count
    return memory
  }

  private static var systemReason: String { String(cString: strerror(errno)) }
}

// Inside the class, `read` means its own method.
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}
