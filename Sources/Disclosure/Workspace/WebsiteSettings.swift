/// Where the pages are published: `website: {site: 示例县人民政府, column: 预算绩效, url: "https://www.example.gov.cn/czj/"}`.
struct WebsiteSettings: Sendable, Equatable {
  /// 网站名称.
  var site: String
  /// 栏目名称.
  var column: String
  /// 来源; by default who publishes.
  var source = ""
  /// Where the static pages will lie, with a slash at the end; empty where they will not.
  var url = ""

  /// Reads the key.
  static func read(_ yaml: inout StrictYAML) throws(ConfigurationError) -> Self? {
    guard var entry = try yaml.mapping("website") else { return nil }
    guard let site = try entry.text("site"), !site.isEmpty else {
      throw entry.refuse("site", expected: "网站名称，例如 示例县人民政府")
    }
    guard let column = try entry.text("column"), !column.isEmpty else {
      throw entry.refuse("column", expected: "栏目名称，例如 预算绩效公开")
    }
    var website = Self(site: site, column: column)
    website.source = try entry.text("source") ?? ""
    website.url = try entry.text("url") ?? ""
    guard website.url.isEmpty || website.url.hasPrefix("http://") || website.url.hasPrefix("https://") else {
      throw entry.refuse("url", expected: "网址，以 https:// 或 http:// 开头")
    }
    if !website.url.isEmpty, !website.url.hasSuffix("/") { website.url += "/" }
    try entry.finish()
    return website
  }
}
