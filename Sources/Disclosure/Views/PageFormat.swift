/// A format in which every page is written.
struct PageFormat: Sendable {
  /// The folder under `templates/`.
  let folder: String
  /// The file extension.
  let suffix: String

  static let all = [PageFormat(folder: "html", suffix: "html"), PageFormat(folder: "markdown", suffix: "md")]
}
