import Synchronization

/// Where a package lies: in a file, or in another package, out of which it is unpacked when one of its files is wanted.
///
/// All files of many packages in one would not fit into memory together; those unpacked last are kept, since files are
/// mostly wanted in their order.
final class PackageHome: Sendable {
  /// The package that this one lies in, and under which name.
  let origin: PackageMember?
  /// How the package is addressed.
  let path: String

  private let file: ByteFile?
  private let unpacked: UnpackedPackages

  /// Takes the file that a package was found to be.
  init(_ sniffed: SniffedFile) {
    origin = sniffed.origin
    path = sniffed.file.path
    if let origin {
      file = nil
      unpacked = origin.home.unpacked
      unpacked.keep(sniffed.file, of: self)
    } else {
      file = sniffed.file
      unpacked = UnpackedPackages()
    }
  }

  /// The bytes of the package.
  ///
  /// - Throws: `ReadError` when it cannot be unpacked again.
  func open(limits: ReadLimits) throws(ReadError) -> ByteFile {
    if let file { return file }
    if let file = unpacked.file(of: self) { return file }
    guard let origin else { throw ReadError(.damagedArchive("Zip archive inconsistent"), path: path) }
    let file = try origin.unpack(limits: limits)
    unpacked.keep(file, of: self)
    return file
  }
}

/// The packages that were unpacked last out of one other, in memory together up to a size.
private final class UnpackedPackages: Sendable {
  private let files = Mutex<[(home: ObjectIdentifier, file: ByteFile)]>([])

  // Forms of a few hundred departments, or one package alone that is larger.
  private static let mostBytes = 16 << 20

  func file(of home: PackageHome) -> ByteFile? {
    files.withLock { files in files.first { $0.home == ObjectIdentifier(home) }?.file }
  }

  func keep(_ file: ByteFile, of home: PackageHome) {
    files.withLock { files in
      files.removeAll { $0.home == ObjectIdentifier(home) }
      files.append((ObjectIdentifier(home), file))
      var size = files.reduce(0) { $0 + $1.file.size }
      while files.count > 1, size > Self.mostBytes { size -= files.removeFirst().file.size }
    }
  }
}
