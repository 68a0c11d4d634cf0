import Testing

@testable import Disclosure

@Suite struct TextKeyTests {
  @Test(arguments: [
    ("信访接待⼯作经费补助", "信访接待工作经费补助"), ("安全宣传\u{AD}阵地建设", "安全宣传阵地建设"), ("“天穹”感知平台扩建", "天穹感知平台扩建"),
    ("专用通道整治（二期）", "专用通道整治二期"), ("专用通道整治(二期)", "专用通道整治【二期】"), ("北山—南岭专用通道", "北山-南岭专用通道"),
    ("北山——南岭专用通道", "北山南岭专用通道"), ("天穹PPP平台扩建", "天穹ppp平台扩建"), ("天穹ＰＰＰ平台", "天穹ppp平台"), ("示例县 交通运输局", "示例县交通运输局"),
    ("示例县\n水利局", "示例县水利局："), ("《乡村振兴》专项", "乡村振兴专项"), ("「乡村振兴」专项", "'乡村振兴'专项"), ("王·买买提工作室", "王•买买提工作室"),
    ("視頻專網擴容", "视频专网扩容"), ("2024—2025年道路养护", "2024-2025年道路养护"), ("2024～2025年道路养护", "２０２４－２０２５年道路养护"),
    ("道路养护Ⅱ期", "道路养护II期"), ("★重点项目", "重点项目"), ("道路养护。", "道路养护"), ("教育、卫生补助", "教育卫生补助"), ("1、2标段", "１，２标段"),
    ("5G+智慧农业", "5g＋智慧农业"), ("A-1地块", "A1地块"),
  ])
  func `one name in two spellings`(left: String, right: String) {
    #expect(TextKey.name(left) == TextKey.name(right))
  }

  @Test(arguments: [
    ("道路养护一期", "道路养护二期"), ("1.5公里绿道", "15公里绿道"), ("1-2标段", "12标段"), ("1.2标段", "1-2标段"), ("1、2标段", "1-2标段"),
    ("二〇二四年", "二四年"), ("5G+农业", "5G农业"), ("设备购置1", "设备购置"), ("未开发", "末开发"), ("己建项目", "已建项目"), ("甲乙", "乙甲"),
  ])
  func `two names stay two`(left: String, right: String) {
    #expect(TextKey.name(left) != TextKey.name(right))
  }

  @Test(arguments: [
    ("99010124T-000000-200027", "99010124T000000200027"), ("=\"9901012024T0007\"", "9901012024T0007"),
    ("=\"\"9901012024T0007\"\"", "9901012024t0007"), ("'001234", "001234"), ("’001234", "001234"),
    ("`001234", "００１２３４"),
    ("\u{202D}001234\u{202C}", "001234"), ("0012 34", "001234"), ("\t001234\u{FEFF}", "001234"),
    ("教〔2024〕1号", "教20241号"), ("—", ""), ("/", ""),
  ])
  func `one code in two spellings`(left: String, right: String) {
    #expect(TextKey.code(left) == TextKey.code(right))
  }

  @Test(arguments: [
    ("1234567", "0001234567"), ("9.9010124E+20", "990101240000000000000"), ("A01", "A1"), ("215", "215001"),
  ])
  func `two codes stay two`(left: String, right: String) {
    #expect(TextKey.code(left) != TextKey.code(right))
  }

  @Test func `nothing but a sign is no office's name or code`() {
    #expect(!Named(code: "-", name: "教育局").mayBeSame(as: Named(code: "/", name: "水利局")))
    #expect(Named(code: "", name: "—").mayBeSame(as: Named(code: "215", name: "水利局")))
    #expect(Named(code: "=\"215\"", name: "").key == "215")
    #expect(Named(code: "—", name: "示例县 水利局").key == "示例县水利局")
  }

  @Test(arguments: [
    ("与专用通道整治二期衔接", "专用通道整治（二期）"), ("与视频专网\u{2060}扩容衔接", "视频专网扩容"), ("并入“天穹”ppp平台 3号机房", "天穹PPP平台"),
    ("视频专网A 99号", "视频专网A"), ("教育、卫生补助已到位", "教育、卫生补助"), ("教育卫生补助已到位", "教育、卫生补助"), ("完成1.5公里绿道的维护", "1.5公里绿道"),
  ])
  func `a name stands in a text`(text: String, name: String) {
    let search = SearchText(text)
    let found = [Array(TextKey.name(name).utf8), SearchText(name).bytes].contains { needle in
      Self.places(of: needle, in: search.bytes).contains(where: search.isWhole)
    }
    #expect(found)
  }

  @Test(arguments: [
    ("修建道路，养护设施", "道路养护"), ("完成天穹。二号井开工", "天穹二号"), ("设备购置12台", "设备购置1"), ("15公里绿道", "1.5公里绿道"), ("新建1-2标段", "12标段"),
  ])
  func `a name does not stand in a text that only has its characters`(text: String, name: String) {
    let search = SearchText(text)
    #expect(!Self.places(of: Array(TextKey.name(name).utf8), in: search.bytes).contains(where: search.isWhole))
  }

  @Test(arguments: [
    ("编码99010124T-000000-200027的项目", true), ("编码 99010124t 000000 200027", true),
    ("2024年12月99010124T000000200027", true),
    ("编码12-99010124T000000200027-3", true), ("编码199010124T000000200027", false), ("99010124T、000000、200027", false),
  ])
  func `a code stands in a text`(text: String, stands: Bool) {
    let search = SearchText(text, forCodes: true)
    let places = Self.places(of: Array("99010124T000000200027".utf8), in: search.bytes)
    #expect(places.contains(where: search.isWhole) == stands)
  }

  private static func places(of part: [UInt8], in bytes: [UInt8]) -> [Range<Int>] {
    guard bytes.count >= part.count else { return [] }
    return (0...bytes.count - part.count).filter { Array(bytes[$0..<$0 + part.count]) == part }.map {
      $0..<$0 + part.count
    }
  }
}
