/// The parts of a workbook by their paths, in their order.
struct MarkedPackage {
  private(set) var parts: [MarkedWorkbook.Part]

  init(_ parts: [MarkedWorkbook.Part]) { self.parts = parts }

  subscript(_ path: String) -> [UInt8]? {
    get { parts.first { $0.path == path }?.bytes }
    set {
      guard let newValue else { return }
      if let place = parts.firstIndex(where: { $0.path == path }) {
        parts[place].bytes = newValue
      } else {
        parts.append((path, newValue))
      }
    }
  }

  /// Where the relations of a part stand.
  static func relations(of path: String) -> String {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return path[..<slash] + "_rels/" + path[slash...] + ".rels"
  }

  /// The sheets by name; `nil` where the workbook is not as it is known.
  func sheets() -> [(name: String, path: String)]? {
    guard let workbook = self["xl/workbook.xml"].map(PartText.init(bytes:)),
      let relations = self["xl/_rels/workbook.xml.rels"].map(PartText.init(bytes:))
    else { return nil }
    var targets: [String: String] = [:]
    var place = 0
    while let tag = relations.find("<Relationship ", from: place) {
      guard let id = relations.value(of: "Id", inTag: tag), let target = relations.value(of: "Target", inTag: tag)
      else {
        return nil
      }
      let path = relations.text(target)
      targets[relations.text(id)] = path.hasPrefix("/") ? String(path.dropFirst()) : "xl/" + path
      place = tag + 1
    }
    var sheets: [(name: String, path: String)] = []
    place = 0
    while let tag = workbook.find("<sheet ", from: place) {
      guard let name = workbook.value(of: "name", inTag: tag), let id = workbook.value(of: "r:id", inTag: tag),
        let path = targets[workbook.text(id)]
      else { return nil }
      sheets.append((Self.plain(workbook.text(name)), path))
      place = tag + 1
    }
    return sheets.isEmpty ? nil : sheets
  }

  private static func plain(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&apos;", with: "'").replacing("&amp;", with: "&")
  }

  private static let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  /// Adds the comments of a sheet and their boxes.
  mutating func addComments(_ marks: [(cell: String, text: String)], number: Int, relations path: String) -> Bool {
    var comments = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    comments +=
      "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors><author>gongkai</author></authors><commentList>"
    var boxes = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
    boxes +=
      "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" "
    boxes +=
      "path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
    for (index, mark) in marks.enumerated() {
      guard let row = Int(mark.cell.drop { $0.isLetter }) else { return false }
      let column = MarkedSheet.column(mark.cell)
      comments +=
        "<comment ref=\"\(mark.cell)\" authorId=\"0\"><text><r><t xml:space=\"preserve\">\(PartText.escaped(mark.text))</t></r></text></comment>"
      boxes +=
        "<v:shape id=\"_x0000_s\(1024 * number + index + 1)\" type=\"#_x0000_t202\" style=\"position:absolute;width:240pt;height:90pt;visibility:hidden\" "
      boxes +=
        "fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:textbox style=\"mso-direction-alt:auto\"/>"
      boxes +=
        "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>\(column), 15, \(max(row - 2, 0)), 2, \(column + 4), 15, \(row + 4), 4</x:Anchor>"
      boxes +=
        "<x:AutoFill>False</x:AutoFill><x:Row>\(row - 1)</x:Row><x:Column>\(column - 1)</x:Column></x:ClientData></v:shape>"
    }
    self["xl/commentsGongkai\(number).xml"] = Array((comments + "</commentList></comments>").utf8)
    self["xl/drawings/vmlDrawingGongkai\(number).vml"] = Array((boxes + "</xml>").utf8)
    let added =
      "<Relationship Id=\"rIdGongkaiComments\" Type=\"\(Self.kinds)comments\" Target=\"/xl/commentsGongkai\(number).xml\"/>"
      + "<Relationship Id=\"rIdGongkaiDrawing\" Type=\"\(Self.kinds)vmlDrawing\" Target=\"/xl/drawings/vmlDrawingGongkai\(number).vml\"/>"
    guard let before = self[path] else {
      self[path] = Array(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + added + "</Relationships>").utf8)
      return true
    }
    var part = PartText(bytes: before)
    guard let end = part.find("</Relationships>") else { return false }
    part.insert(added, at: end)
    self[path] = part.bytes
    return true
  }

  mutating func addContentTypes(comments count: Int) -> Bool {
    guard let bytes = self["[Content_Types].xml"] else { return false }
    var part = PartText(bytes: bytes)
    guard let end = part.find("</Types>") else { return false }
    var added = ""
    if part.find("Extension=\"vml\"") == nil {
      added += "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
    }
    for number in 1...count {
      added +=
        "<Override PartName=\"/xl/commentsGongkai\(number).xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml\"/>"
    }
    part.insert(added, at: end)
    self["[Content_Types].xml"] = part.bytes
    return true
  }
}
