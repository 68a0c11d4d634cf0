import Spreadsheets

/// One record in `check --json`.
struct RecordRow: Sendable {
  var record: any Record
  var isPublic: Bool
  /// Whether it is what books are made of, and not another paper of the same project.
  var counts: Bool
}

extension Survey {
  /// The records of self-evaluations and of all other forms that are about a subject, in the order of reading. Lists are left out: their
  /// projects stand under `projects`.
  var recordRows: [RecordRow] {
    let evaluations = figures.filter {
      records.projects.indices.contains($0.record) && records.projects[$0.record].form != .indicatorList
    }
    let projects = evaluations.map { figure in
      RecordRow(
        record: records.projects[figure.record], isPublic: figure.decision.isPublic,
        counts: figure.decision.reason != .closedUntilChosen)
    }
    let others = aside.filter {
      records.projects.indices.contains($0.record) && records.projects[$0.record].form != .indicatorList
    }
    .map { RecordRow(record: records.projects[$0.record], isPublic: false, counts: false) }
    let open = Set(openPapers + harmlessPapers.filter { !counted.papersAside.contains($0) })
    return projects + others
      + records.papers.enumerated().map { index, paper in
        RecordRow(record: paper, isPublic: open.contains(index), counts: !counted.papersAside.contains(index))
      }
  }
}

extension CheckResult {
  /// Writes a record with every value that it has, each with its path and its cell.
  func write(_ row: RecordRow, to writer: inout JSONWriter) {
    let record = row.record
    let sources = survey.records.sources
    writer.newLine()
    writer.object { object in
      object.field("form", record.form.rawValue)
      object.field("stage", FormSet.all[record.form]?.stage.rawValue ?? "")
      object.key("year")
      object.number(record.year)
      object.key("subject")
      object.object { subject in
        subject.field("kind", record.subject.rawValue)
        subject.field("code", record.code)
        subject.field("name", record.name)
        subject.field("department", record.department.label)
        subject.field("unit", record.unit.label)
      }
      object.field("key", record.key)
      object.key("counts")
      object.boolean(row.counts)
      object.key("public")
      object.boolean(row.isPublic)
      object.field("source", sources.text(record.source))
      object.key("values")
      object.array { values in
        var texts: [RecordText] = []
        record.forEachText { if $0.kind != .meaning, !$0.text.isEmpty { texts.append($0) } }
        for text in texts {
          values.object { value in
            value.field("path", text.path.description)
            value.field("text", text.text)
            value.field("at", place(of: text, in: record))
          }
        }
      }
    }
  }

  /// The cell in the record's own sheet; file, sheet and cell where the value was filled in from another paper.
  private func place(of text: RecordText, in record: any Record) -> String {
    if text.isFromSettings { return "gongkai.yml" }
    let isOwn = text.at.file == record.source.file && text.at.sheet == record.source.sheet
    return isOwn ? text.at.address.description : survey.records.sources.text(text.at)
  }
}
