/// What `gongkai build` did.
public struct BuildResult: Sendable {
  let survey: Survey
  let books: [Book]
  let output: String
  let written: PageCounts
  let accepted: Bool
  /// What was noted about the templates.
  let notes: [Message]

  /// 0, or 1 when error findings exist and were not accepted.
  public var exitCode: Int32 {
    !accepted && survey.findings.contains { $0.severity == .error } ? 1 : 0
  }

  /// One sentence: what was read, found and written.
  public var summary: Message {
    let read = survey.summary
    let names = books.map(\.chinese).joined(separator: "、")
    return Message(
      read.chinese + "写出\(names)共 \(books.count) 册 \(written.pages) 页（每页有 HTML 和 Markdown 各一份）、"
        + "\(written.files) 个数据和样式文件、\(written.documents) 个 Word 文件到 \(output)。",
      read.english
        + " Wrote \(books.count) books, \(written.pages) pages (HTML and Markdown each), \(written.files) data and style files and \(written.documents) Word files to \(output)."
    )
  }

  /// What the officer should know beside the summary: withheld projects, unreadable files, books still to come.
  public var notices: [Message] {
    var notices = notes
    for file in survey.records.files {
      if let error = file.error { notices.append(error) }
    }
    if let forced = survey.withheld.notice {
      notices.append(forced)
    } else if survey.withheld.unmarked > 0 {
      notices.append(
        Message(
          "有 \(survey.withheld.unmarked) 个项目的表格没有公开属性，按“没有标明就不公开”处理。要公开它们：在“项目清单”里给每个项目填上公开属性，"
            + "或者在 gongkai.yml 里写 disclosure: {unmarked: publish}。",
          "\(survey.withheld.unmarked) projects carry no publication mark and are withheld. To publish them, hand in a project "
            + "register with 公开属性, or set disclosure: {unmarked: publish} in gongkai.yml."))
    }
    if written.withoutDocuments > 0 {
      notices.append(
        Message(
          "部门或退回修改单太多，\(written.withoutDocuments) 页没有写成 Word 文件，只有 HTML 和 Markdown；各册仍有 Word 文件。",
          "There are too many departments or return slips: \(written.withoutDocuments) pages were not written as Word files and "
            + "are there as HTML and Markdown alone."))
    }
    if let first = written.withoutCopies.first {
      notices.append(
        Message(
          "有 \(written.withoutCopies.count) 份 .xlsx（“\(first)”\(written.withoutCopies.count > 1 ? "等" : "")）在压缩包里、加了保护或写法特殊，没有做标注副本；问题都在退回修改单上。",
          "No marked copy was made of \(written.withoutCopies.count) workbooks (\(first), …), which lie in a package, are protected or "
            + "written in an unusual way; their findings are on the return slips."))
    }
    if survey.withheld.undecided > 0 {
      notices.append(
        Message(
          "有 \(survey.withheld.undecided) 个项目有几份内容不同的表，没有选定以哪一份为准，没有出现在公开的册子里。请只留正确的一份，或在 gongkai.yml 的 chosen 里指明。",
          "\(survey.withheld.undecided) projects have differing papers of which none is chosen, and appear in no open book. Keep the right ones, or name them under chosen in gongkai.yml."
        ))
    }
    if survey.withheld.marked > 0 {
      notices.append(
        Message(
          "有 \(survey.withheld.marked) 个项目标明不公开、涉密或标记看不懂，没有出现在公开的册子里。",
          "\(survey.withheld.marked) projects are marked as not public (or their mark is unreadable) and appear in no open book."
        ))
    }
    if survey.totalsRefused {
      notices.append(
        Message(
          "gongkai.yml 要求合计包括不公开的项目（totals: all），但有的单位在一种预算里只有一个不公开的项目，用合计数减去公开的就能算出它，"
            + "所以公开册的合计仍然只算公开的项目。",
          "gongkai.yml asks for totals of all projects (totals: all), but some unit withholds a single project of one budget "
            + "type, which subtraction would give away: totals of the open books count published projects only."))
    }
    return notices
  }

  /// The result as JSON.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.field("output", output)
      object.key("books")
      object.array { list in
        for book in books { list.string(book.rawValue) }
      }
      object.key("pages")
      object.number(written.pages)
      object.key("files")
      object.number(written.files)
      object.key("documents")
      object.number(written.documents)
      object.key("projects")
      object.number(survey.figures.count)
      object.key("withheld")
      object.number(survey.withheld.all)
      object.key("findings")
      object.object { counts in
        for severity in Finding.Severity.allCases {
          counts.key(severity.rawValue)
          counts.number(survey.findings.count { $0.severity == severity })
        }
      }
    }
    return writer.bytes + [0x0A]
  }
}
