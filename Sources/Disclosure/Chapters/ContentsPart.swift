/// A part of a chapter in the table of contents.
struct ContentsPart: Sendable {
  var anchor: String
  var ordinal: String
  var name: String

  static let view = View<ContentsPart>(
    "目录细目", "目录里一章下面的一项",
    [
      .text("anchor", "这一项页内链接的锚点") { $0.anchor },
      .text("ordinal", "汉字序号") { $0.ordinal },
      .text("name", "名称，如项目名称") { $0.name },
    ])
}
