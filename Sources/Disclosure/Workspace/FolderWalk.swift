import Spreadsheets

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Everything that lies below a folder of inputs. Nothing is passed over: what cannot be listed or reached is found with the reason.
///
/// Links to folders are followed, behind everything else, so that a file which lies in the inputs anyway is found under its own
/// name. A link that leads back to the folder that it lies in, or above the inputs, is not.
struct FolderWalk {
  /// A file, or a folder that cannot be entered.
  struct Found {
    /// The path below the folder.
    var path: String
    /// Why it cannot be read, where that is known already.
    var fault: Message?
    /// Whether a link to a folder leads to it.
    var isLinked = false
  }

  private(set) var found: [Found] = []

  private let root: String
  private let skip: (String) -> Bool
  private let close: (String) -> Bool
  private var links: [String] = []

  // A share of a whole bureau has fewer.
  private static let mostLinkedFiles = 100_000
  private static let mostLinks = 8

  /// Lists a folder.
  ///
  /// - Parameters:
  ///   - skip: whether a path, of a file or a folder, is left out.
  ///   - close: whether a folder that was not skipped is left out.
  init(_ root: String, skipping skip: @escaping (String) -> Bool, closing close: @escaping (String) -> Bool) {
    self.root = root
    self.skip = skip
    self.close = close
    walk("", depth: 0)
    followLinks()
  }

  private func full(_ path: String) -> String { path.isEmpty ? root : root + "/" + path }

  private mutating func walk(_ folder: String, depth: Int) {
    let listing = FolderListing.listing(of: full(folder))
    for (name, kind) in listing.entries {
      let path = folder.isEmpty ? name : folder + "/" + name
      if skip(path) { continue }
      // Most file systems say with the name what it is.
      if kind == Int(DT_REG) {
        found.append(Found(path: path, isLinked: depth > 0))
      } else {
        look(at: path, depth: depth)
      }
    }
    if let code = listing.fault {
      let shown = FilePath.shown(folder)
      let reason = SystemReason.message(code)
      found.append(
        Found(
          path: folder,
          fault: Message(
            "文件夹“\(shown)”打不开（\(reason.chinese)），里面的材料没有读到。请检查它的读取权限。",
            "The folder \(shown) cannot be listed (\(reason.english)); nothing in it was read. Check its permissions."),
          isLinked: depth > 0))
    }
  }

  /// What has to be looked at to know what it is.
  private mutating func look(at path: String, depth: Int) {
    var information = stat()
    guard FilePath.withBytes(of: full(path), { lstat($0, &information) }) == 0 else {
      // Reading it says why.
      return found.append(Found(path: path, isLinked: depth > 0))
    }
    let isLink = information.st_mode & S_IFMT == S_IFLNK
    if isLink, FilePath.withBytes(of: full(path), { stat($0, &information) }) != 0 {
      let shown = FilePath.shown(path)
      return found.append(
        Found(
          path: path,
          fault: Message(
            "“\(shown)”是断了的链接，指向的文件或文件夹不在，没有读到。请接通它所在的磁盘，或放进原文件。",
            "\(shown) is a link to something that is not there, so nothing was read. Connect the disk, or put the file in its place."
          ),
          isLinked: depth > 0))
    }
    guard information.st_mode & S_IFMT == S_IFDIR else { return found.append(Found(path: path, isLinked: depth > 0)) }
    if close(path) { return }
    if isLink { links.append(path) } else { walk(path, depth: depth) }
  }

  private mutating func followLinks() {
    let top = FolderListing.real(root) ?? root
    var depth = 0
    while !links.isEmpty, depth < Self.mostLinks {
      depth += 1
      let level = links
      links = []
      for path in level {
        guard let target = FolderListing.real(full(path)), found.count < Self.mostLinkedFiles else {
          refuse(path, "指向的文件夹太大", "it leads to too many files")
          continue
        }
        let parent = FolderListing.real(full(Self.parent(of: path))) ?? top
        if Self.contains(target, top) || Self.contains(target, parent) {
          refuse(path, "指向它自己所在的文件夹", "it leads to the folder that it lies in")
        } else {
          walk(path, depth: depth)
        }
      }
    }
    for path in links { refuse(path, "链接套链接太深", "links lead to links too often") }
  }

  private mutating func refuse(_ path: String, _ chinese: String, _ english: String) {
    let shown = FilePath.shown(path)
    found.append(
      Found(
        path: path,
        fault: Message(
          "“\(shown)”是文件夹的链接，\(chinese)，没有进去。请去掉这个链接，需要的材料直接放进来。",
          "\(shown) is a link to a folder and was not followed: \(english). Remove it and put the papers there."),
        isLinked: true))
  }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// Whether a folder is another, or holds it.
  private static func contains(_ outer: String, _ inner: String) -> Bool {
    outer == inner || inner.hasPrefix(outer == "/" ? "/" : outer + "/")
  }
}
