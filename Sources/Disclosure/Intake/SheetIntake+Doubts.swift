/// What may be a paper, or the rest of one, though no form has it.
extension SheetIntake {
  /// Says of a sheet without a form that it is the rest of the one before, or has one in running text.
  mutating func doubtPartOfForm(_ grid: FormGrid, _ status: inout SheetStatus) {
    if goesOnWithForm(grid) {
      status.isUnread = true
      status.reasons = [RecogniseNote.nextPage]
      // Half a form is no account, and what makes its project secret may stand in the other half.
      taken[taken.count - 1].part.withhold(for: "文件没有读完", at: .unfinished(file: Int32(clamping: file)))
    } else if grid.holdsWrittenForm {
      status.isUnread = true
      status.reasons = [RecogniseNote.writtenForm]
    }
  }

  /// Whether a sheet without a form has the rest of the one on the sheet before it: indicators with results, or a total that is missing
  /// there.
  private func goesOnWithForm(_ grid: FormGrid) -> Bool {
    guard case .forms(let before)? = taken.last?.part, before.status.form == .projectSelfEvaluation,
      let project = before.projects.last, PaperTitle.first(in: grid)?.other == nil
    else { return false }
    if grid.rows.contains(where: {
      $0.isIndicatorHeader && $0.indicators.contains(.actual) && $0.indicators.contains(.score)
    }) {
      return true
    }
    return project.printedTotal == nil
      && grid.rows.contains { row in
        row.cells.count >= 5 && row.cells.count { readScore($0.text) != nil } >= 2
          || row.cells.count > 1 && TotalRow.begins(row) && TotalRow.isOfPoints(row)
      }
  }

  /// Whether a sheet tells how papers were published, by its title: 是否公开 = 否 there is no mark of a project.
  func saysHowPublished(_ grid: FormGrid) -> Bool {
    PaperTitle.first(in: grid)?.other == .disclosureStatus
  }

  /// Whether a sheet without a form has rows as a list on the sheet before it has, and no header of its own.
  private func goesOn(_ grid: FormGrid) -> Bool {
    guard let first = grid.rows.first else { return false }
    // 续表 after a ledger or a form, without a head of its own.
    if !taken.isEmpty, Self.isContinued(grid.name) || first.cells.count == 1 && Self.isContinued(first.cells[0].text) {
      return grid.rows.contains { $0.cells.count >= 3 }
    }
    guard case .list? = taken.last?.part, first.cells.count >= 8 else { return false }
    return first.cells.count { ExactDecimal($0.text) != nil } >= 3
  }

  /// Keeps a sheet without a form in mind as unread, if it may be part of a list or say what is closed.
  mutating func doubt(_ grid: FormGrid, _ status: inout SheetStatus) {
    if goesOn(grid) {
      status.isUnread = true
      status.reasons.append(RecogniseNote.withoutHeader)
    } else if SecrecyMark.closes(sheet: grid.name), grid.rows.contains(where: { $0.cells.count > 1 }) {
      status.doubt(RecogniseNote.closedByName)
    } else if grid.listsProjects {
      namingProjects.append(taken.count)
    }
  }

  /// 续表, （续）, 清单续1.
  private static func isContinued(_ text: String) -> Bool {
    let text = NormalText.normalised(text)
    return text.utf8.count <= 60 && (text.contains("续表") || text.contains("(续") || text.hasSuffix("续"))
  }
}

extension SheetStatus {
  /// It may be a paper, and was not read.
  mutating func doubt(_ reason: Message) {
    mayHideMarks = true
    guard !isUnread else { return }
    isUnread = true
    reasons.append(reason)
  }
}
