import WordDocuments

/// What a bureau's own templates have in them that documents for Word do not show as a browser does.
enum OwnMarkup {
  /// One note a file, in the order of the files.
  static func notes(on templates: String) throws(RunError) -> [Message] {
    var notes: [Message] = []
    for file in FolderListing.files(below: templates) where file.hasPrefix("html/") && file.hasSuffix(".html") {
      guard let bytes = try PlainFile.bytes(of: templates + "/" + file, atMost: PlainFile.settingsBytes) else {
        continue
      }
      let unknown = KnownMarkup.unknown(in: withoutNames(bytes))
      guard !unknown.isEmpty else { continue }
      notes.append(
        Message(
          "模板 \(file) 里的 \(unknown.joined(separator: "、")) 在 Word 文件里没有对应的样式，Word 文件只保留了其中的文字，网页不受影响。",
          "The template \(file) has \(unknown.joined(separator: ", ")), which documents for Word have no look for: they keep the words alone. "
            + "Web pages are as they were."))
    }
    return notes
  }

  /// What the names of a template stand for is text; where they stand is a blank.
  private static func withoutNames(_ template: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(template.count)
    var isName = false
    var index = 0
    while index < template.count {
      let pair = template[index...].prefix(2)
      if !isName, pair.elementsEqual("{{".utf8) {
        isName = true
        index += 2
      } else if isName, pair.elementsEqual("}}".utf8) {
        isName = false
        plain.append(UInt8(ascii: " "))
        index += 2
        // Three braces around a name that is written as it is.
        while index < template.count, template[index] == UInt8(ascii: "}") { index += 1 }
      } else {
        if !isName { plain.append(template[index]) }
        index += 1
      }
    }
    return plain
  }
}
