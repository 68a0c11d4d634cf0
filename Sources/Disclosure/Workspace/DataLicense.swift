/// Under which terms the data files may be used: `license: {name: CC-BY-4.0, title: …, path: https://…}`.
struct DataLicense: Sendable, Equatable {
  /// A name of the Open Definition's list (licenses.opendefinition.org), or another short name.
  var name: String
  /// What people call it; may be empty.
  var title = ""
  /// Where its words stand; may be empty.
  var path = ""

  /// Reads the key.
  static func read(_ yaml: inout StrictYAML) throws(ConfigurationError) -> Self? {
    guard var entry = try yaml.mapping("license") else { return nil }
    guard let name = try entry.text("name"), isName(name) else {
      throw entry.refuse("name", expected: "许可的简称，只用字母、数字、- 和 .，例如 CC-BY-4.0")
    }
    var license = Self(name: name)
    license.title = try entry.text("title") ?? ""
    license.path = try entry.text("path") ?? ""
    guard license.path.isEmpty || license.path.hasPrefix("http://") || license.path.hasPrefix("https://") else {
      throw entry.refuse("path", expected: "网址，以 https:// 或 http:// 开头")
    }
    try entry.finish()
    return license
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
