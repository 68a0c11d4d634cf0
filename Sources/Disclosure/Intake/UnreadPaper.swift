/// What cannot be read and may be a paper all the same, by what the file is and what it and its folders are called.
///
/// A form that came as a scan, or a register that came packed, is missing from the report and from what withholds projects. So such a
/// file is an error until `gongkai.yml` says why it need not be read.
enum UnreadPaper {
  enum Verdict: Sendable {
    /// It may be a paper; whether it may be the picture of one that was read.
    case paper(mayBeScan: Bool)
    /// It came with papers: a covering letter, instructions.
    case letter
    /// It has nothing to do with papers.
    case unrelated
  }

  /// - Parameters:
  ///   - path: where it lies, as people read it.
  ///   - kind: what its content seems to be, if known.
  static func judge(_ path: String, kind: String?) -> Verdict {
    let ending = ending(of: path)
    if archives.contains(ending) || kind.map(archiveKinds.contains) == true { return .paper(mayBeScan: false) }
    let isDocument = documents.contains(ending) || kind.map(documentKinds.contains) == true
    let isPicture = !isDocument && (pictures.contains(ending) || kind.map(pictureKinds.contains) == true)
    if !isPicture, !isDocument, kind.map(otherKinds.contains) == true { return .unrelated }
    if isLetter(path) { return .letter }
    if isPicture { return mayBePaper(path) || saysNothing(path) ? .paper(mayBeScan: true) : .unrelated }
    if isDocument { return .paper(mayBeScan: false) }
    return mayBePaper(path) ? .paper(mayBeScan: false) : .unrelated
  }

  /// Whether a name is that of a scan, an old document or an archive.
  static func isNamedAsOther(_ path: String) -> Bool {
    let ending = ending(of: path)
    return (archives.contains(ending) || pictures.contains(ending) || documents.contains(ending))
      && !PassOver.isNamedAsSpreadsheet(path)
  }

  /// Whether a name or a folder's name is that of a paper of performance or of a register.
  static func mayBePaper(_ path: String) -> Bool { words.finds(in: NormalText.normalised(path)) }

  /// Whether a name does not tell what a picture shows: 扫描件001, IMG_20250312, 微信图片_1, a number.
  static func saysNothing(_ path: String) -> Bool {
    let name = NormalText.normalised(stem(of: path)).lowercased()
    if photographs.contains(where: name.contains) { return false }
    var rest = name
    for word in nameless { rest = rest.replacing(word, with: "") }
    return rest.allSatisfy { $0.isASCII && ($0.isNumber || !$0.isLetter) || "、。《》第页张号".contains($0) }
      || rest.allSatisfy(\.isHexDigit) && rest.contains(where: \.isNumber) && rest.count >= 8
  }

  private static let photographs = ["照片", "相片", "合影", "logo", "图标", "头像", "二维码"]
  private static let nameless = [
    "盖章扫描件", "扫描全能王", "扫描件", "扫描版", "扫描", "微信图片", "qq图片", "wps图片", "图片", "屏幕截图", "截图", "截屏", "复印件", "影印件", "盖章件",
    "盖章版", "盖章", "签字版", "签字", "公章", "原件", "附件", "附表", "新建", "未命名", "无标题", "文档", "文件", "副本", "camscanner", "mmexport",
    "screenshot",
    "microsoft", "word", "image", "scanner", "scan", "photo", "img", "dscn", "dsc", "doc", "pic", "new", "copy", "tmp",
    "pdf", "jpg", "wx_camera", "wechat",
  ]

  /// Whether a name is that of a list or a form.
  static func isNamedAsTable(_ path: String) -> Bool { tables.finds(in: NormalText.normalised(stem(of: path))) }

  /// Whether a name is that of a register of projects, of closed ones or of offices, which decide who is who and what may be seen.
  static func isNamedAsMaster(_ stem: String) -> Bool {
    let name = NormalText.normalised(stem)
    return masters.finds(in: name) && OtherPaper.named(by: name) == nil
      && !["采购", "合同", "整改", "销号", "指标"].contains(where: name.contains)
  }

  private static let masters = WordFinder(["项目清单", "公开目录", "项目目录", "项目一览", "项目名录", "不公开项目", "涉密项目", "单位名录", "部门名录"])

  /// Whether a name is that of a letter or of instructions, and says nothing of secrecy.
  static func isLetter(_ path: String) -> Bool {
    let name = NormalText.normalised(ScanStem.core(of: stem(of: path)))
    return letters.contains(where: name.hasSuffix) && !secret.finds(in: NormalText.normalised(path))
  }

  private static let words = WordFinder([
    "自评", "绩效", "目标", "清单", "名录", "名单", "目录", "监控", "整改", "公开", "涉密", "保密", "台账", "评价", "项目库", "附表", "一览",
  ])
  private static let tables = WordFinder(["表", "清单", "名录", "名单", "目录", "台账", "涉密", "不公开", "不予公开"])
  private static let letters = ["函", "通知", "说明", "请示", "批复", "回执", "复函", "须知", "指南"]
  private static let secret = WordFinder(["涉密", "不公开", "不予公开", "机密", "秘密", "绝密"])

  private static let archives: Set<String> = [
    "rar", "7z", "tar", "gz", "tgz", "bz2", "xz", "zst", "lz4", "cab", "iso", "lzh", "arj", "zipx", "001", "z01",
  ]
  private static let archiveKinds: Set<String> = ["RAR", "7z", "gzip", "xz", "bzip2", "zstd", "ZIP"]
  private static let pictures: Set<String> = [
    "pdf", "ofd", "png", "jpg", "jpeg", "jpe", "bmp", "tif", "tiff", "gif", "webp", "heic", "heif", "caj",
  ]
  private static let pictureKinds: Set<String> = ["PDF", "PNG", "JPEG", "GIF", "TIFF"]
  private static let documents: Set<String> = [
    "doc", "dot", "wps", "wpt", "rtf", "odt", "docx", "docm", "et", "ett", "xlsb",
  ]
  private static let documentKinds: Set<String> = ["Word", "RTF", "OpenDocument", "OLE2"]
  private static let otherKinds: Set<String> = ["EXE", "ELF", "Mach-O", "MP4", "RIFF", "SQLite"]

  private static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  /// The name without its ending.
  static func stem(of path: String) -> String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    return String(Substring(name.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name))
  }
}

/// The name of a paper without what scans of it have in addition: 自评表（盖章扫描件）2 is the scan of 自评表.
enum ScanStem {
  /// The folder and the name of a file, as they are compared.
  static func of(_ path: String) -> String {
    let folders = path.split(separator: "/").dropLast().map { NormalText.normalised(String($0)) }
    let kept = folders.filter { !core($0).isEmpty }
    return (kept + [core(of: UnreadPaper.stem(of: path))]).joined(separator: "/")
  }

  /// A name without the words of scans at its end, in any brackets; empty if it has no others.
  static func core(of name: String) -> String { core(NormalText.normalised(name)) }

  private static func core(_ name: String) -> String {
    var rest = name[...]
    while let last = rest.last {
      if let word = words.first(where: rest.hasSuffix) {
        rest.removeLast(word.count)
      } else if "()[]{}<>《》-_+. 、,".contains(last) {
        rest.removeLast()
      } else {
        // A number at the end of the name is that of a page, unless it has four digits: then it is a year.
        let digits = rest.reversed().prefix { $0.isASCII && $0.isNumber }.count
        guard 1...2 ~= digits, digits < rest.count else { break }
        rest.removeLast(digits)
      }
    }
    return String(rest)
  }

  private static let words = [
    "盖章扫描件", "签字盖章版", "盖章扫描", "签字盖章", "盖章版", "扫描件", "扫描版", "盖章件", "已盖章", "盖公章", "盖章", "签字版", "签字",
    "扫描", "公章", "原件", "影印件", "照片", "电子版", "电子档", "pdf版", "word版", "excel版", "pdf", "jpg",
  ]
}
