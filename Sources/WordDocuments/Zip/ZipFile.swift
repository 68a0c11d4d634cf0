/// A zip file of files with their paths: the same files make the same bytes.
public enum ZipFile {
  /// - Parameter files: fewer than 65,536, of less than 4 GB together.
  public static func of(_ files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
    PackParts.zip(files.map { PackagePart(name: $0.path, bytes: $0.bytes) })
  }
}
