#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lists folders in byte order, so that no file system's own order reaches the output.
enum FolderListing {
  /// The names in a folder, sorted by their bytes; empty when it cannot be read.
  static func names(in folder: String) -> [String] { entries(in: folder).map(\.name) }

  private static func entries(in folder: String) -> [(name: String, kind: Int)] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var entries: [(name: String, kind: Int)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { entries.append((name, Int(entry.pointee.d_type))) }
    }
    // Sorted by places, so that no name is copied, and most pairs are told apart by their first bytes.
    let keys = entries.indices.map { (head: head(entries[$0].name), place: $0) }
    let order = keys.sorted { left, right in
      left.head != right.head ? left.head < right.head : precedes(entries[left.place].name, entries[right.place].name)
    }
    return order.map { entries[$0.place] }
  }

  /// The first eight bytes of a name as a number; names that differ in them stand in its order.
  private static func head(_ name: String) -> UInt64 {
    name.withBytes { name in
      var head: UInt64 = 0
      for place in 0..<8 { head = head << 8 | (place < name.count ? UInt64(name[place]) : 0) }
      return head
    }
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.withBytes { left in
      right.withBytes { right in
        guard let first = left.baseAddress, let second = right.baseAddress else { return left.count < right.count }
        let order = memcmp(first, second, min(left.count, right.count))
        return order == 0 ? left.count < right.count : order < 0
      }
    }
  }

  /// Every regular file below a folder, as paths relative to it, in byte order. Links to folders are not followed.
  ///
  /// - Parameters:
  ///   - skip: whether a path, of a file or a folder, is left out.
  ///   - close: whether a folder that was not skipped is left out; asked of folders only.
  static func files(
    below folder: String, skipping skip: (String) -> Bool = { _ in false },
    closing close: (String) -> Bool = { _ in false }
  ) -> [String] {
    var found: [String] = []
    func walk(_ relative: String) {
      for (name, kind) in entries(in: relative.isEmpty ? folder : folder + "/" + relative) {
        let path = relative.isEmpty ? name : relative + "/" + name
        if skip(path) { continue }
        // Most file systems say with the name what it is.
        if kind == Int(DT_REG) {
          found.append(path)
          continue
        }
        var information = stat()
        guard lstat(folder + "/" + path, &information) == 0 else { continue }
        let isLink = information.st_mode & S_IFMT == S_IFLNK
        if isLink, stat(folder + "/" + path, &information) != 0 { continue }
        if information.st_mode & S_IFMT == S_IFDIR {
          if !isLink, !close(path) { walk(path) }
        } else {
          found.append(path)
        }
      }
    }
    walk("")
    return found
  }

  /// A path without links and dots; `nil` where nothing is there.
  static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether anything has this name, be it a link that leads nowhere.
  static func isThere(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0
  }

  /// The whole of a small file; `nil` if there is none or it cannot be read.
  static func bytes(of path: String) -> [UInt8]? {
    do throws(RunError) { return try PlainFile.bytes(of: path) } catch { return nil }
  }
}
