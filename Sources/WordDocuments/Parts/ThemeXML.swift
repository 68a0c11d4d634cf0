/// The theme that every Word document has: black on white, the fonts of official documents, nothing drawn with effects.
enum ThemeXML {
  static let bytes: [UInt8] = {
    var xml = XMLText.declaration
    xml += "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"公文\"><a:themeElements>"
    xml += "<a:clrScheme name=\"公文\">"
    let colours = [
      ("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "1D2329"), ("lt2", "F3F5F7"), ("accent1", "3A75B0"),
      ("accent2", "8F1D1A"), ("accent3", "7B858F"), ("accent4", "B35C00"), ("accent5", "1A4F83"),
      ("accent6", "565F69"), ("hlink", "1A4F83"), ("folHlink", "565F69"),
    ]
    for (name, colour) in colours { xml += "<a:\(name)><a:srgbClr val=\"\(colour)\"/></a:\(name)>" }
    xml += "</a:clrScheme><a:fontScheme name=\"公文\">"
    for (kind, font) in [("major", "黑体"), ("minor", "仿宋_GB2312")] {
      xml +=
        "<a:\(kind)Font><a:latin typeface=\"Times New Roman\"/><a:ea typeface=\"\(font)\"/><a:cs typeface=\"\"/></a:\(kind)Font>"
    }
    xml += "</a:fontScheme><a:fmtScheme name=\"公文\">"
    // Three of each are asked for.
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
    let lists = [
      ("fillStyleLst", fill), ("lnStyleLst", "<a:ln w=\"6350\">\(fill)</a:ln>"),
      ("effectStyleLst", "<a:effectStyle><a:effectLst/></a:effectStyle>"), ("bgFillStyleLst", fill),
    ]
    for (name, style) in lists { xml += "<a:\(name)>" + String(repeating: style, count: 3) + "</a:\(name)>" }
    return Array((xml + "</a:fmtScheme></a:themeElements></a:theme>").utf8)
  }()
}
