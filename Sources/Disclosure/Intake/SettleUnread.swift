import Spreadsheets

extension FileStatus {
  /// Passes over what is no table, or keeps it in mind as a paper that cannot be read.
  mutating func passOver(_ words: Message, kind: String?) {
    switch UnreadPaper.judge(path, kind: kind) {
    case .paper(let mayBeScan): unread = UnreadCandidate(message: words, mayBeScan: mayBeScan)
    case .letter: passedOver = Message("从名称看是随文的函件或说明，没有读取", "by its name a covering letter or instructions; not read")
    case .unrelated: passedOver = words
    }
  }

  /// What is named as a scan, a document or an archive and was read as a table without a form may be damaged.
  mutating func doubtItsName() {
    guard error == nil, passedOver == nil, unread == nil, !sheets.contains(where: { $0.form != nil }) else { return }
    guard UnreadPaper.isNamedAsOther(path) else { return doubtItsContent() }
    passOver(
      Message(
        "“\(path)”的内容与扩展名不符，没有读出表格。请核对是不是传坏了，或让单位改交表格（.xlsx）。",
        "What \(path) holds is not what its name says, and no table was read. Check whether it is damaged, or ask for a table (.xlsx)."
      ),
      kind: nil)
  }

  /// What is named as a form or a register and has no label of any is damaged, or another file under its name.
  private mutating func doubtItsContent() {
    let stem = UnreadPaper.stem(of: path)
    let isMaster = UnreadPaper.isNamedAsMaster(stem)
    guard UnreadPaper.mayBePaper(stem), UnreadPaper.isNamedAsTable(path), !UnreadPaper.isLetter(path),
      isMaster
        || sheets.allSatisfy({
          $0.reasons.first == RecogniseNote.unknownSheet || $0.reasons.first == RecogniseNote.emptySheet
        })
    else { return }
    unread = UnreadCandidate(
      message: Message(
        isMaster
          ? "“\(path)”从名称看是项目清单或单位名录，里面却没有认出这样的表，没有读出。请核对表头是否写全，是不是放错了文件。"
          : "“\(path)”从名称看是报送的表，里面却没有任何已知的栏目，没有读出。请核对是不是空表、传坏了或放错了文件。",
        isMaster
          ? "By its name \(path) is a register or a directory, but no sheet of it is one; nothing was read. Check whether its header is whole, or it is another file."
          : "By its name \(path) is a form or a register, but it has no known label; nothing was read. Check whether it is blank, damaged, or another file."
      ),
      mayBeScan: false)
  }

  /// A document without a table has nothing to read; a list may stand in its paragraphs all the same.
  mutating func passOverWithoutTable(_ facts: FileFacts) {
    guard facts.format == .docx else { return }
    let nothing = Message("文档里没有表格，没有可读的内容", "the document has no table, so there was nothing to read")
    // In place of a table the document may have a picture or an embedded workbook.
    let hasForeign = facts.notices.contains { ["embedded", "altChunk"].contains($0.detail) }
    // A letter with a seal has more words than a page on which a scan is pasted.
    let words = facts.paragraphs.reduce(0) { $0 + $1.utf8.count }
    let hasPicture =
      facts.notices.contains { $0.detail == "picture" }
      && (UnreadPaper.mayBePaper(path) || words <= Self.fewWords && !UnreadPaper.isLetter(path))
    let isMarked = facts.outside.contains { SecrecyMark.line(inOutside: $0.text) != nil }
    let saysTargets = TargetText.stands(in: facts.outside.lazy.filter { $0.kind == .paragraph }.map(\.text))
    let holdsForm = WrittenForm.stands(in: facts.paragraphs)
    guard
      isMarked || hasForeign || hasPicture || saysTargets || holdsForm
        || (UnreadPaper.isNamedAsTable(path) && !UnreadPaper.isLetter(path))
    else {
      passedOver = nothing
      return
    }
    unread = UnreadCandidate(
      message: Message(
        "“\(path)”里没有表格，但\(isMarked ? "正文提到涉密或不公开" : hasForeign || hasPicture ? "有图片或嵌入的文件" : saysTargets ? "正文写了绩效目标" : holdsForm ? "正文写了自评表的内容" : "从名称看应当有表")，没有读出。"
          + "请让单位改交表格（.xlsx 或带表格的 .docx）。",
        "\(path) has no table, but \(isMarked ? "its text speaks of secrecy" : hasForeign || hasPicture ? "pictures or embedded files" : saysTargets ? "its text says targets" : holdsForm ? "its text has what a self-evaluation has" : "by its name it should have one"); nothing was read. "
          + "Ask for a table (.xlsx, or .docx with one)."),
      mayBeScan: true)
  }

  private static let fewWords = 400

  /// Says targets that stand in the sentences of a document whose tables are no papers.
  mutating func doubt(_ paragraphs: [String]) {
    guard unread == nil, error == nil, sheets.allSatisfy({ $0.form == nil }), TargetText.stands(in: paragraphs) else {
      return
    }
    passedOver = nil
    unread = UnreadCandidate(
      message: Message(
        "“\(path)”的正文写了绩效目标，但没有绩效目标表，没有读出。请让单位改交表格（.xlsx 或带表格的 .docx）。",
        "\(path) says targets in its text and has no table of them; nothing was read. Ask for a table (.xlsx, or .docx with one)."
      ),
      mayBeScan: true)
  }

  /// What of it is missing from the report: why it cannot be read, or why a sheet is no form.
  var gaps: [Message] {
    if let error { return [error] }
    return sheets.filter(\.isUnread).map { sheet in
      Message(
        "“\(path)”的工作表“\(sheet.name)”：" + sheet.reasons.map(\.chinese).joined(separator: "；"),
        "\(path), sheet \(sheet.name): " + sheet.reasons.map(\.english).joined(separator: "; "))
    }
  }
}

extension Records {
  /// Decides on what may be a paper and was not read: the settings say that it need not be, or it is the scan of one that was
  /// read; otherwise it is an error.
  mutating func settleUnread(_ declared: [UnreadFile]) {
    refuseStrangers(declared)
    for index in files.indices
    where files[index].unread == nil && !files[index].lacksPapers && files[index].passedOver == nil {
      guard declared.contains(where: { $0.file == files[index].path }) else { continue }
      files[index].notices.append(
        Message(
          "gongkai.yml 的 unread 写了这个文件，但它读出来了，这一条可以删去。",
          "unread in gongkai.yml names this file, but it was read; the entry can go."))
    }
    guard files.contains(where: { $0.unread != nil || $0.lacksPapers }) else { return }
    var read: [String: String] = [:]
    for file in files where file.unread == nil && !file.lacksPapers && file.sheets.contains(where: { $0.form != nil }) {
      read[ScanStem.of(file.path)] = file.path
    }
    for index in files.indices where files[index].unread != nil || files[index].lacksPapers {
      let path = files[index].path
      if let entry = declared.first(where: { $0.names(path) }) {
        files[index].acceptUnread(because: entry.because)
      } else if let unread = files[index].unread {
        if unread.mayBeScan, let twin = read[ScanStem.of(path)] {
          files[index].passedOver = Message(
            "与“\(twin)”同名，是它的扫描件，表格已经读取", "by its name the scan of \(twin), which was read")
        } else {
          files[index].error = Message(
            unread.message.chinese
              + "可能是报送的材料或项目清单。财政部门确认不用读的，在 gongkai.yml 里写明原因：unread: [{file: \"\(path)\", because: …}]。",
            unread.message.english
              + " It may be a paper or a register. If it need not be read, say why in gongkai.yml: unread: [{file: \"\(path)\", because: …}]."
          )
        }
      }
      files[index].unread = nil
      for sheet in files[index].sheets.indices where files[index].sheets[sheet].isUnread {
        files[index].sheets[sheet].reasons.append(
          Message(
            "它可能是单位报送的表，没有计入。请改好重报；财政部门确认不用读的，在 gongkai.yml 里写明原因：unread: [{file: \"\(path)\", because: …}]。",
            "It may be a paper and does not count. Have it corrected; if it need not be read, say why in gongkai.yml: "
              + "unread: [{file: \"\(path)\", because: …}]."))
      }
    }
  }

  /// An entry that means a file in a package which is not there is an error of the package.
  private mutating func refuseStrangers(_ declared: [UnreadFile]) {
    for entry in declared where !files.contains(where: { entry.names($0.path) }) {
      guard let index = files.lastIndex(where: { entry.mayName($0.path) }) else { continue }
      files[index].error = Message(
        "gongkai.yml 第 \(entry.line) 行的 unread 写了“\(entry.file)”，压缩包里没有这个文件。请核对后改正。",
        "unread in gongkai.yml, line \(entry.line), names \(entry.file), which is not in the package. Correct it.")
    }
  }
}

extension FileStatus {
  /// The settings say that it need not be read.
  fileprivate mutating func acceptUnread(because reason: String) {
    let words = Message(
      "gongkai.yml 的 unread 写明不用读：\(reason)", "unread in gongkai.yml says that it need not be read: \(reason)")
    if unread != nil || error != nil {
      error = nil
      passedOver = words
    }
    for index in sheets.indices where sheets[index].isUnread {
      sheets[index].isUnread = false
      sheets[index].mayHideMarks = false
      sheets[index].reasons.append(words)
    }
  }
}
