/// The looks of paragraphs. One table says how they are written and how many lines fit on a page, so that both agree.
///
/// The measures are those of official documents (GB/T 9704): 22 lines of 28 characters on a page of A4, text in 仿宋 of
/// 16 points, the title in 小标宋 of 22, headings in 黑体 and 楷体. Lines have an exact height, which no substitute font
/// changes.
enum ParagraphStyle: String, CaseIterable, Sendable {
  case body = "Body"
  case plain = "Plain"
  case title = "Title"
  case chapter = "Heading1"
  case part = "Heading2"
  case listedPart = "ListedHeading2"
  case subtitle = "Subtitle"
  case coverLine = "CoverLine"
  case signature = "Signature"
  case imprint = "Imprint"
  case contentsTitle = "ContentsTitle"
  case contents1 = "TOC1"
  case contents2 = "TOC2"
  case item = "ListItem"
  case numberedItem = "NumberedItem"
  case term = "Term"
  case alert = "Alert"
  case note = "TableNote"
  case caption = "Caption"
  case unit = "TableUnit"
  case cell = "TableText"
  case denseCell = "TableTextDense"
  case drawing = "Drawing"
  case drawingCaption = "DrawingCaption"
  case gap = "Gap"
  case space = "TableSpace"

  /// The name that programs show.
  var name: String {
    switch self {
    case .body: "正文段落"
    case .plain: "正文顶格"
    case .title: "Title"
    case .chapter: "heading 1"
    case .part: "heading 2"
    case .listedPart: "列入目录的二级标题"
    case .subtitle: "Subtitle"
    case .coverLine: "封面落款"
    case .signature: "落款"
    case .imprint: "发布信息"
    case .contentsTitle: "目录标题"
    case .contents1: "toc 1"
    case .contents2: "toc 2"
    case .item: "列项"
    case .numberedItem: "编号列项"
    case .term: "名词"
    case .alert: "提示"
    case .note: "表注"
    case .caption: "caption"
    case .unit: "表格单位"
    case .cell: "表格文字"
    case .denseCell: "表格小字"
    case .drawing: "图"
    case .drawingCaption: "图题"
    case .gap: "空隙"
    case .space: "表前空隙"
    }
  }

  /// The size of its letters, in half points.
  var size: Int {
    switch self {
    case .title, .contentsTitle: 44
    case .note, .caption, .unit, .cell, .drawingCaption, .imprint: 21
    case .denseCell: 18
    case .gap, .space: 2
    default: 32
    }
  }

  /// The height of a line, in twentieths of a point; `nil` where a drawing makes it.
  var line: Int? {
    switch self {
    case .title: 800
    case .contentsTitle: 800
    case .note, .unit, .caption, .imprint: 340
    case .drawingCaption: 340
    case .cell: 300
    case .denseCell: 250
    case .gap: 20
    case .space: 100
    case .drawing: nil
    default: 579
    }
  }

  /// Space above and below.
  var space: (before: Int, after: Int) {
    switch self {
    case .title: (0, 280)
    case .contentsTitle: (0, 360)
    case .subtitle: (0, 5000)
    case .imprint: (0, 200)
    case .caption: (160, 40)
    case .note: (60, 60)
    case .drawing: (160, 0)
    case .drawingCaption: (40, 160)
    case .alert: (60, 60)
    default: (0, 0)
    }
  }

  /// How far the first line is set in, in hundredths of a character.
  var firstLine: Int {
    switch self {
    case .body, .chapter, .part, .listedPart, .term, .alert: 200
    default: 0
    }
  }

  /// How far all lines are set in, in twips, from the left and from the right.
  var indent: (left: Int, right: Int) {
    switch self {
    case .contents2: (640, 0)
    case .item, .numberedItem: (1280, 0)
    case .signature: (0, 640)
    default: (0, 0)
    }
  }

  /// How much closer letters stand than their font has them: 28 characters of 16 points do not quite fit on a line.
  var tracking: Int { line == 579 ? -5 : 0 }

  /// Whether it stays on the page of what follows.
  var keepsNext: Bool {
    switch self {
    case .title, .chapter, .part, .listedPart, .caption, .unit, .contentsTitle, .drawing, .term, .space: true
    default: false
    }
  }

  /// Its level in the outline of the document, from 0.
  var outline: Int? {
    switch self {
    case .chapter: 0
    case .part, .listedPart: 1
    default: nil
    }
  }
}
