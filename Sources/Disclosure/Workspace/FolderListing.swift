import Spreadsheets

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lists folders in byte order, so that no file system's own order reaches the output.
enum FolderListing {
  /// The names in a folder, sorted by their bytes; empty when it cannot be read.
  static func names(in folder: String) -> [String] { listing(of: folder).entries.map(\.name) }

  /// What lies in a folder, sorted by the bytes of the names, and the system's code if it cannot be read, or not to its end.
  static func listing(of folder: String) -> (entries: [(name: String, kind: Int)], fault: Int32?) {
    guard let stream = FilePath.withBytes(of: folder, { opendir($0) }) else { return ([], errno) }
    defer { closedir(stream) }
    var entries: [(name: String, kind: Int)] = []
    var fault: Int32?
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { fault = errno }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 1) { start in
          FilePath.text(of: UnsafeBufferPointer(start: start, count: strlen(pointer)))
        }
      }
      if name != ".", name != ".." { entries.append((name, Int(entry.pointee.d_type))) }
    }
    // Sorted by places, so that no name is copied, and most pairs are told apart by their first bytes.
    let keys = entries.indices.map { (head: head(entries[$0].name), place: $0) }
    let order = keys.sorted { left, right in
      left.head != right.head ? left.head < right.head : precedes(entries[left.place].name, entries[right.place].name)
    }
    return (order.map { entries[$0.place] }, fault)
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

  /// Every regular file below a folder of our own, as paths relative to it, in byte order. Links to folders are not followed; for
  /// inputs there is `FolderWalk`.
  static func files(below folder: String) -> [String] {
    var found: [String] = []
    func walk(_ relative: String) {
      for (name, kind) in listing(of: relative.isEmpty ? folder : folder + "/" + relative).entries {
        let path = relative.isEmpty ? name : relative + "/" + name
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
          if !isLink { walk(path) }
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
    guard let resolved = FilePath.withBytes(of: path, { realpath($0, nil) }) else { return nil }
    defer { free(resolved) }
    return resolved.withMemoryRebound(to: UInt8.self, capacity: 1) { start in
      FilePath.text(of: UnsafeBufferPointer(start: start, count: strlen(resolved)))
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return FilePath.withBytes(of: path) { stat($0, &information) } == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool { FilePath.withBytes(of: path) { access($0, F_OK) } == 0 }

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
