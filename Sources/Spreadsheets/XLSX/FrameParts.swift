#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The parts of a container from which a frame is read; keeps account of them, and of those that it does not have.
struct FrameParts {
  /// A part as it lies in the container, or that there is none of that name.
  struct Part: Sendable {
    var name: String
    var exists: Bool
    var method = 0
    var checksum: UInt32 = 0
    var claimedBytes = 0
    var packed: [UInt8] = []

    /// Whether a container has the same.
    func isIn(_ archive: ZipArchive) -> Bool {
      guard exists else { return !archive.contains(name) }
      guard let (entry, bytes) = try? archive.packedBytes(of: name), entry.method == method,
        entry.checksum == checksum, entry.claimedBytes == claimedBytes, bytes.count == packed.count
      else { return false }
      guard let base = bytes.baseAddress else { return packed.isEmpty }
      return packed.withUnsafeBytes { $0.baseAddress.map { memcmp($0, base, bytes.count) == 0 } ?? true }
    }
  }

  let limits: ReadLimits
  /// What was looked at so far; `nil` if some of it does not lie in memory.
  private(set) var read: [Part]? = []

  private let archive: ZipArchive
  private var buffer: [UInt8] = []

  init(_ archive: ZipArchive, limits: ReadLimits) {
    self.archive = archive
    self.limits = limits
  }

  /// The path of the file.
  var path: String { archive.path }
  /// The names of the files in the container, should it be a package.
  var names: MemberNames { MemberNames(archive.entries) }

  /// Whether there is a part of that name.
  mutating func contains(_ name: String) -> Bool {
    let exists = archive.contains(name)
    if !exists { read?.append(Part(name: name, exists: false)) }
    return exists
  }

  /// Reads a whole part; `nil` if there is none of that name.
  mutating func read<Events: XMLEvents>(_ name: String, into events: Events) throws(ReadError) -> Events? {
    guard contains(name) else { return nil }
    if let (entry, packed) = try archive.packedBytes(of: name) {
      read?.append(
        Part(
          name: name, exists: true, method: entry.method, checksum: entry.checksum, claimedBytes: entry.claimedBytes,
          packed: Array(packed)))
    } else {
      read = nil
    }
    return try archive.read(name, into: events, limits: limits, &buffer)
  }
}
