/// A zip file of files with their paths: the same files make the same bytes.
public enum ZipFile {
  /// - Parameter files: fewer than 65,536, of less than 4 GB together.
  public static func of(_ files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
    PackParts.zip(files.map { PackagePart(name: $0.path, bytes: $0.bytes) })
  }
}

extension ZipFile {
  /// The files in a zip file by its directory; `nil` for what is none, or damaged, or too large.
  public static func files(in file: [UInt8]) -> [(path: String, bytes: [UInt8])]? {
    UnpackParts.parts(of: file)?.map { ($0.name, $0.bytes) }
  }
}
