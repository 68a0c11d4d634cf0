import CLibZip

/// A zip container opened for reading (libzip). Names of parts never touch the file system.
final class ZipArchive {
  /// The path of the file, as it was given.
  var path: String { file.path }
  private let file: ByteFile
  private let archive: OpaquePointer
  private let limits: ReadLimits

  /// Opens a container.
  ///
  /// - Throws: `ReadError` when the file cannot be opened or is no whole container.
  init(_ file: ByteFile, limits: ReadLimits) throws(ReadError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = Self.source(file, &error) else {
      throw ReadError(.cannotOpen(Self.reason(&error)), path: file.path)
    }
    guard let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), &error) else {
      zip_source_free(source)
      switch error.zip_err {
      case ZIP_ER_OPEN, ZIP_ER_READ, ZIP_ER_NOENT: throw ReadError(.cannotOpen(Self.reason(&error)), path: file.path)
      default: throw ReadError(.damagedArchive(Self.reason(&error)), path: file.path)
      }
    }
    self.archive = archive
    self.file = file
    self.limits = limits
  }

  private static func source(_ file: ByteFile, _ error: inout zip_error_t) -> OpaquePointer? {
    guard let bytes = file.inMemory else { return zip_source_file_create(file.path, 0, -1, &error) }
    return zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error)
  }

  private static func reason(_ error: inout zip_error_t) -> String {
    zip_error_strerror(&error).map { String(cString: $0) } ?? ""
  }

  deinit { zip_discard(archive) }

  /// Whether the container has a part of that name, in any case.
  func contains(_ name: String) -> Bool { index(of: name) != nil }

  /// Opens a part; `nil` if there is none of that name.
  ///
  /// - Throws: `ReadError` when the part is encrypted, or cannot be read.
  func part(_ name: String) throws(ReadError) -> ZipPart? {
    guard let index = index(of: name) else { return nil }
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    guard zip_stat_index(archive, index, 0, &facts) == 0 else { throw damaged(name) }
    let valid = UInt64(facts.valid)
    if valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0, facts.encryption_method != ZIP_EM_NONE {
      throw ReadError(.encrypted, path: path)
    }
    guard let file = zip_fopen_index(archive, index, 0) else { throw damaged(name) }
    let packed = valid & UInt64(ZIP_STAT_COMP_SIZE) != 0 ? Int(clamping: facts.comp_size) : 0
    return ZipPart(file, of: self, name: name, packedBytes: packed, limits: limits)
  }

  /// The whole of a small part.
  func bytes(_ name: String, atMost limit: Int) throws(ReadError) -> [UInt8]? {
    guard let part = try part(name) else { return nil }
    var piece = [UInt8](repeating: 0, count: limit)
    let count = try part.read(into: &piece).count
    return Array(piece.prefix(count))
  }

  private func index(of name: String) -> UInt64? {
    var index = zip_name_locate(archive, name, 0)
    if index < 0 { index = zip_name_locate(archive, name, ZIP_FL_NOCASE) }
    if index < 0 {
      // Some programs write the names of parts as Windows writes paths.
      index = zip_name_locate(archive, String(name.map { $0 == "/" ? "\\" : $0 }), ZIP_FL_NOCASE)
    }
    return index < 0 ? nil : UInt64(index)
  }

  private func damaged(_ name: String) -> ReadError {
    let reason = zip_strerror(archive).map { String(cString: $0) } ?? ""
    return ReadError(.damagedArchive("\(name): \(reason)"), path: path)
  }
}

/// One part of a zip container while it is unpacked.
final class ZipPart {
  private let file: OpaquePointer
  /// The name of the part.
  let name: String
  private let archive: ZipArchive
  private let packedBytes: Int
  private let limits: ReadLimits
  private var unpackedBytes = 0

  fileprivate init(
    _ file: OpaquePointer, of archive: ZipArchive, name: String, packedBytes: Int, limits: ReadLimits
  ) {
    self.file = file
    self.archive = archive
    self.name = name
    self.packedBytes = packedBytes
    self.limits = limits
  }

  deinit { zip_fclose(file) }

  /// Unpacks the next piece, as much as the buffer takes.
  ///
  /// What comes out is counted, whatever sizes the container claims.
  ///
  /// - Returns: how many bytes were written, and whether they are the last.
  /// - Throws: `ReadError` when the part is damaged, or unpacks to more than the limits allow.
  func read(into buffer: inout [UInt8]) throws(ReadError) -> (count: Int, isLast: Bool) {
    var filled = 0
    while filled < buffer.count {
      let count = buffer.withUnsafeMutableBytes {
        Int(zip_fread(file, $0.baseAddress.map { $0 + filled }, UInt64($0.count - filled)))
      }
      guard count >= 0 else {
        let reason = zip_file_strerror(file).map { String(cString: $0) } ?? ""
        throw ReadError(.damagedArchive("\(name): \(reason)"), path: archive.path)
      }
      if count == 0 { return (filled, true) }
      filled += count
      try take(count)
    }
    return (filled, false)
  }

  private func take(_ count: Int) throws(ReadError) {
    unpackedBytes += count
    if unpackedBytes > limits.partBytes {
      throw ReadError(.limit("partBytes", limits.partBytes), path: archive.path)
    }
    // Small parts may be as repetitive as they like: sixteen megabytes are no bomb.
    let (allowed, overflows) = packedBytes.multipliedReportingOverflow(by: limits.expansion)
    if unpackedBytes > 16 << 20, !overflows, unpackedBytes > allowed {
      throw ReadError(.limit("expansion", limits.expansion), path: archive.path)
    }
  }
}
