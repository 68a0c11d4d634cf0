import Spreadsheets

/// Reads the records of an indicator list, one after the other, and adds them up by project.
///
/// Works on bytes and field positions, so that it does not matter whether they come from a CSV block or from the cells of a
/// workbook. The texts of a project are decoded once, in its first row; numbers are parsed from the bytes.
struct ListRowReader<Notation: ListNotation>: Sendable {
  let header: ListHeader
  let options: ListOptions
  var block = ListBlock()
  var texts: ListTexts
  var pool = OfficePool()

  let positions: ListPositions
  let scorer: Scorer
  var natures: ListWords<ListNature>
  /// The units that a column gives the amounts of its row.
  var moneyUnits = ListWords(ListRowUnit.init)
  /// What it says of the current row.
  var rowUnit = ListRowUnit.none
  /// The year of projects whose rows give none.
  let titleYear: Int?
  /// Results of qualitative rows: the policy's level that they name.
  var levels: ListWords<Int?>
  private var marks: ListWords<DisclosureMark.Statement>
  /// The words that withhold, as forms read them.
  private var readings: ListWords<DisclosureMark>
  private var kinds: ListWords<ListRowKind>
  /// Columns in which something may stand against publication, and what their texts were found to say.
  private let watched: [ListWatch]
  private var warnings: [ListWords<DisclosureMark?>]

  var current: ListProject?
  /// The last project of the blocks before, for rows that leave the project's columns blank; only where blocks follow in order.
  var carried: ListProject?
  /// Whether blocks follow in order.
  var followsBlocks = false
  var sums = ListSums()
  var key: [UInt8] = []
  var keyLengths = (0, 0)
  /// Bits of the amounts of the last row that are unreadable.
  var badAmounts = 0
  /// How many texts of earlier rows could not be decoded.
  private var undecodable = 0
  /// Whether the last record was a data row, so that a repeated prefix means the same project.
  private var followsData = false

  init(header: ListHeader, options: ListOptions, scorer: Scorer, encoding: TextEncoding) {
    self.header = header
    self.options = options
    texts = ListTexts(encoding: encoding)
    self.scorer = scorer
    positions = ListPositions(header, detail: options.detail, isStrict: Notation.isStrict)
    titleYear = Notation.isStrict ? nil : header.year
    natures = ListWords(Notation.nature)
    levels = ListWords { Notation.level($0, by: scorer) }
    kinds = ListWords(ListRowKind.init(level:))
    let label = header.label(.mark)
    marks = ListWords { Notation.statement($0, under: label) }
    readings = ListWords { readDisclosureMark($0, asked: label) }
    watched =
      header.watched + (Notation.isStrict ? [] : ListWatch(content: header.position(.reason)).map { [$0] } ?? [])
    warnings = watched.map { watch in ListWords { watch.withheld($0) } }
  }

  /// Whether a column whose text is used has doubled quotes.
  func needsContent(_ fields: [CSVField], count: Int, repeats: Bool) -> Bool {
    let texts = repeats && followsData && badAmounts == 0 ? positions.rowTexts : positions.texts
    return texts.contains { $0 < count && $0 < fields.count && fields[$0].flags.contains(.escaped) }
  }

  /// Takes one record.
  ///
  /// - Parameters:
  ///   - bytes: where its fields are.
  ///   - start: where it begins in the bytes.
  ///   - fields: its fields, of which `count` are valid.
  ///   - row: its row, counted from zero inside the block.
  ///   - repeats: whether the header's shared columns are those of the record before.
  mutating func take(
    _ bytes: Span<UInt8>, at start: Int, fields: [CSVField], count: Int, row: Int, repeats: Bool
  ) {
    if block.otherHead != nil { return }
    let record = ListFields(start: start, count: min(count, fields.count))
    if !Notation.isStrict, mayBeHead(bytes, record, fields), changesColumns(bytes, record, fields) {
      block.otherHead = row
      followsData = false
      return
    }
    if !Notation.isStrict, isRemark(bytes, record, fields) || !repeats && isCaption(bytes, record, fields) {
      noteRemark(bytes, record, fields, row)
      followsData = false
      return
    }
    if !Notation.isStrict, addsUp(bytes, record, fields, row) {
      followsData = false
      return
    }
    if !(repeats && followsData) {
      guard beginRow(bytes, record, fields, row) else {
        followsData = false
        return
      }
      followsData = true
    }
    if count != header.labels.count {
      if count < header.labels.count { block.passedOver.short.add(row) } else { block.passedOver.long.add(row) }
    }
    if count > header.labels.count, !Notation.isStrict, options.isText { reportSurplus(bytes, record, fields, row) }
    if badAmounts != 0 { reportAmounts(bytes, record, fields, row) }
    if !positions.printed.isEmpty { notePrinted(bytes, record, fields, row) }
    if !header.rivals.isEmpty { compareRivals(bytes, record, fields) }

    block.rows += 1
    let weight = points(bytes, record.range(positions.weight, fields), .weight, row)
    let score = points(bytes, record.range(positions.score, fields), .score, row)
    if weight >= 0, scorer.exceeds(Score(hundredths: score), weight: Score(hundredths: weight)) {
      fault(
        .scoreAboveWeight, .score, row, bytes, record.range(positions.score, fields),
        expected: Score(hundredths: weight).text)
    }
    if !Notation.isStrict, kind(bytes, record, fields) == .execution {
      if score < 0 { sums.unscored += 1 } else { sums.execution = score }
    } else {
      if !Notation.isStrict, score < 0 { sums.unscored += 1 }
      sums.rows += 1
      sums.weight += max(0, weight)
      sums.score += max(0, score)
      sums.points += Notation.earned(&self, bytes, record, fields, row, weight: weight, score: score)
      if options.detail == .records {
        let row = indicator(bytes, record, fields, row, weight: weight, score: score)
        current?.indicators.append(row)
      }
    }
    if current?.withheld == nil { noteMarks(bytes, record, fields, row) }
    if texts.undecodable > undecodable {
      undecodable = texts.undecodable
      block.passedOver.undecodable.add(row)
    }
  }

  /// A weight or score; `ListNumber.unreadable` is reported.
  @inline(__always)
  private mutating func points(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ column: ListColumn, _ row: Int
  ) -> Int64 {
    var points = ListNumber.points(bytes, range)
    if points < 0, !Notation.isStrict { points = LenientNumber.points(texts.text(bytes, range)) }
    if points < 0 { fault(.badNumber, column, row, bytes, range) }
    return points
  }

  /// What the levels of an indicator and its name make of a row.
  mutating func kind(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField]) -> ListRowKind {
    for position in [positions.level1, positions.level2, positions.level3] {
      let range = record.range(position, fields)
      // A long text names an indicator of its own (预算执行进度通报及时率).
      guard !range.isEmpty, range.count <= 24 else { continue }
      let kind = kinds.meaning(bytes, range, &texts)
      if kind != .indicator { return kind }
    }
    return .indicator
  }

  /// Keeps what a row says of publication; the first mark that withholds counts for its project.
  private mutating func noteMarks(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int) {
    if positions.mark >= 0 {
      let range = record.range(positions.mark, fields)
      switch marks.meaning(bytes, range, &texts) {
      case .published: current?.isPublished = true
      case .withheld:
        current?.withheld = ListMark(
          words: texts.text(bytes, range), row: row, column: positions.mark,
          reading: readings.meaning(bytes, range, &texts))
        return
      case .none: break
      }
    }
    for index in watched.indices {
      let range = record.range(watched[index].position, fields)
      if !range.isEmpty, let mark = warnings[index].meaning(bytes, range, &texts) {
        current?.withheld = ListMark(
          words: texts.text(bytes, range), row: row, column: watched[index].position, reading: mark)
        return
      }
    }
  }

  mutating func fault(
    _ kind: ListRowFault.Kind, _ column: ListColumn, _ row: Int, _ bytes: Span<UInt8>, _ range: Range<Int>,
    expected: String = ""
  ) {
    guard header.has(column) else { return }
    block.faults.append(
      ListRowFault(
        kind: kind, column: column, row: row, project: block.projects.count, actual: texts.text(bytes, range),
        expected: expected))
  }

  /// Counts blank rows that a workbook does not have.
  mutating func noteBlank(from row: Int, count: Int) {
    block.passedOver.blank.add(row)
    block.passedOver.blank.count += count - 1
  }

  /// Keeps what a scanner noticed about a record's quotes.
  mutating func noteQuotes(_ flags: CSVField.Flags, row: Int) {
    if flags.contains(.unclosed) {
      block.passedOver.unclosedQuotes.add(row)
    } else if flags.contains(.strayQuote) {
      block.passedOver.strayQuotes.add(row)
    }
  }

  /// Ends the block and gives what it says; the next record begins a new one.
  mutating func finishBlock(records: Int) -> ListBlock {
    finishProject()
    followsData = false
    if followsBlocks, let last = block.projects.last { carried = last }
    var finished = ListBlock()
    swap(&finished, &block)
    finished.records = records
    finished.seemsForeign = texts.seemsForeign
    return finished
  }
}
