/// A zip file with spreadsheets in it, as a department hands in all its papers at once.
///
/// A package is listed without being unpacked, and each of its files is sniffed and read like a file of its own, in memory.
/// Names are read in the encoding that they are in (Chinese programs write GB 18030 without saying so), and never used as paths
/// of the system. A file in a package can also be had by its address: `sniffFile(at: "包.zip/自评表.xlsx")`.
public struct Package: Sendable {
  /// The files in it, sorted by name; folders are no files.
  public let members: [PackageMember]

  /// Lists what is in a package; `nil` if the file is something else, such as a workbook, which is a zip file as well.
  ///
  /// - Parameters:
  ///   - sniffed: any file.
  ///   - limits: how many files, and how many bytes in all.
  /// - Throws: `ReadError` when it is damaged, or holds more than the limits allow.
  public init?(_ sniffed: SniffedFile, limits: ReadLimits = ReadLimits()) throws(ReadError) {
    guard sniffed.kind == .zip else { return nil }
    let file = sniffed.file
    let all = try readZipDirectory(file)
    guard !all.contains(where: \.isOfDocument) else { return nil }
    let entries = all.filter { !$0.isFolder }
    if entries.count > limits.packageMembers {
      throw ReadError(.limit("packageMembers", limits.packageMembers), path: file.path)
    }
    var total = 0
    for entry in entries {
      let (sum, overflows) = total.addingReportingOverflow(entry.claimedBytes)
      if overflows || sum > limits.packageBytes {
        throw ReadError(.limit("packageBytes", limits.packageBytes), path: file.path)
      }
      total = sum
    }
    var names: [String: Int] = [:]
    let readable = ZipNames(entries)
    let home = PackageHome(sniffed)
    members = entries.map { entry in
      let name = readable.name(of: entry)
      // Of two files of one name neither may stand for the other.
      let count = names[name, default: 0] + 1
      names[name] = count
      return PackageMember(name: count == 1 ? name : "\(name) (\(count))", entry: entry, home: home)
    }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}

/// One file in a package.
public struct PackageMember: Sendable {
  /// Its name in the package, with the folders before it (`教育局/自评表.xlsx`). Of two files of one name the second has ` (2)`
  /// behind it.
  public let name: String

  let entry: ZipEntry
  let home: PackageHome

  /// How it is addressed: `包.zip/自评表.xlsx`.
  public var path: String { "\(home.path)/\(name)" }

  /// How many bytes of memory it takes at most, to be read: its own unpacked, and those of a package inside of a package.
  public var heldBytes: Int {
    let (sum, overflows) = entry.claimedBytes.addingReportingOverflow(home.origin?.entry.claimedBytes ?? 0)
    return overflows ? .max : sum
  }

  /// Unpacks it into memory and finds out what it is; the memory is given back with the result.
  ///
  /// It may be a package itself. Of a large file that begins like a picture, a document or the like, no more than the beginning is
  /// unpacked.
  ///
  /// - Parameter limits: how large it may be, unpacked (`memberBytes`).
  /// - Throws: `ReadError` when it is damaged, protected by a password, or larger than the limits allow.
  public func sniff(limits: ReadLimits = ReadLimits()) throws(ReadError) -> SniffedFile {
    if entry.claimedBytes > Self.largeFile, let foreign = try foreign(limits: limits) { return foreign }
    var sniffed = try Spreadsheets.sniff(unpack(limits: limits))
    sniffed.origin = self
    return sniffed
  }

  /// Its bytes, unpacked; it is not looked at what they are.
  ///
  /// - Parameter limits: how large it may be, unpacked (`memberBytes`).
  /// - Throws: `ReadError` when it is damaged, protected by a password, or larger than the limits allow.
  public func bytes(limits: ReadLimits = ReadLimits()) throws(ReadError) -> [UInt8] {
    let file = try unpack(limits: limits)
    return try file.bytes(at: 0, count: file.size)
  }

  // Scans and photographs, never a form.
  private static let largeFile = 4 << 20

  /// The file, if its first bytes say that it is none that is read here.
  private func foreign(limits: ReadLimits) throws(ReadError) -> SniffedFile? {
    let part = try open(limits)
    var head: [UInt8] = []
    let count: Int
    do throws(ReadError) {
      count = try part.read(into: &head).count
    } catch {
      throw ReadError(error.cause, path: path)
    }
    guard case .other = head.prefix(count).withUnsafeBufferPointer({ FileKind(signatureOf: $0) }) else { return nil }
    return try Spreadsheets.sniff(ByteFile(head.prefix(count), path: path, limits: limits))
  }

  /// Unpacks it into memory.
  func unpack(limits: ReadLimits) throws(ReadError) -> ByteFile {
    let part = try open(limits)
    guard entry.claimedBytes <= limits.memberBytes else {
      throw ReadError(.limit("memberBytes", limits.memberBytes), path: path)
    }
    do throws(ReadError) {
      return try ByteFile(path: path, atMost: part.mostBytes, fill: part.read)
    } catch {
      throw ReadError(error.cause, path: path)
    }
  }

  private func open(_ limits: ReadLimits) throws(ReadError) -> ZipPart {
    do throws(ReadError) {
      if entry.isEncrypted { throw ReadError(.inPackage(.password), path: path) }
      return try ZipArchive(try home.open(limits: limits), [entry], limits: limits).part(entry, named: name)
    } catch {
      throw ReadError(error.cause, path: path)
    }
  }
}

extension ZipEntry {
  /// Whether only documents of an office program have such a part (ISO/IEC 29500-2 §10.1.2, OpenDocument 1.3 part 2 §3.3).
  fileprivate var isOfDocument: Bool {
    ["[content_types].xml", "mimetype", "xl/workbook.xml", "meta-inf/manifest.xml"].contains {
      ZipEntry.folded(name).elementsEqual($0.utf8)
    }
  }
}

extension Package {
  /// Finds a file inside a package by its address (`包.zip/自评表.xlsx`), at most one package inside another.
  ///
  /// - Returns: `nil` if no part of the path is a file.
  /// - Throws: `ReadError`, with what is there instead if there is no such file.
  static func member(at path: String, limits: ReadLimits) throws(ReadError) -> SniffedFile? {
    var slash = path.utf8.endIndex
    while let found = path.utf8[..<slash].lastIndex(of: UInt8(ascii: "/")), found > path.utf8.startIndex {
      slash = found
      let outer: ByteFile
      do throws(ReadError) {
        outer = try ByteFile(path: String(path[..<slash]), limits: limits)
      } catch {
        // The file of the system's may stand further to the left.
        if error.isBeyondFile { continue }
        throw error
      }
      let name = path[path.utf8.index(after: slash)...]
      return try member(named: String(name), of: sniff(outer), depth: 1, limits: limits)
    }
    return nil
  }

  private static func member(
    named name: String, of sniffed: SniffedFile, depth: Int, limits: ReadLimits
  ) throws(ReadError) -> SniffedFile {
    let outer = sniffed.file.path
    let path = "\(outer)/\(name)"
    guard let package = try Package(sniffed, limits: limits) else {
      throw ReadError(.inPackage(.notAPackage(outer)), path: path)
    }
    guard depth <= 2 else { throw ReadError(.inPackage(.tooDeep), path: path) }
    let names = package.members.map(\.name)
    if name.isEmpty { throw ReadError(.package(MemberNames(names)), path: outer) }
    if let member = package.members.first(where: { $0.name == name }) { return try member.sniff(limits: limits) }
    for inner in package.members where name.hasPrefix(inner.name + "/") {
      let rest = String(name.dropFirst(inner.name.count + 1))
      return try member(named: rest, of: inner.sniff(limits: limits), depth: depth + 1, limits: limits)
    }
    throw ReadError(.inPackage(.noSuchFile(in: outer, MemberNames(names, folder: name))), path: path)
  }
}
