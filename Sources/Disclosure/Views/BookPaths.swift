/// The ways between pages of a book; the steps of their paths are made by `PathStep`.
enum BookPaths {
  /// From the page at one path to a target, both inside the book: `../../data/projects.csv`.
  static func link(from page: String, to target: String) -> String {
    guard let slash = page.lastIndex(of: "/") else { return target }
    let folder = page[...slash]
    return target.hasPrefix(folder) ? String(target.dropFirst(folder.count)) : root(of: page) + target
  }

  /// From a page up to the book's folder: `../../`, empty for a page in it.
  static func root(of page: String) -> String {
    String(repeating: "../", count: page.utf8.count { $0 == UInt8(ascii: "/") })
  }
}
