import Spreadsheets

/// Finds out which form a sheet holds and reads it.
///
/// Labels and their neighbourhood decide, never fixed positions.
///
/// - Parameters:
///   - sheet: the sheet with its merged ranges.
///   - file: index into `SourceTable.files`.
///   - sheetIndex: index of the sheet inside the file.
/// - Returns: the records, and a `SheetRecord` that says what was left out, or which form is nearest and what it lacks.
func recognise(_ sheet: Sheet, file: Int, sheetIndex: Int) -> Recognition {
  recognise(FormGrid(sheet, file: file, sheetIndex: sheetIndex))
}

/// The same for a sheet that was looked at.
func recognise(_ grid: FormGrid) -> Recognition {
  guard !grid.rows.isEmpty else {
    return Recognition(
      record: SheetRecord(name: grid.name, form: nil, records: 0, rows: 0, reasons: [RecogniseNote.emptySheet]))
  }
  for recogniser in FormRecognisers.all {
    if var recognition = recogniser.recognise(grid) {
      if !grid.hidden.isEmpty {
        recognition.record.reasons.append(RecogniseNote.hiddenUnderMerge(grid.hidden))
      }
      return recognition
    }
  }
  return Recognition(
    record: SheetRecord(
      name: grid.name, form: nil, records: 0, rows: 0, reasons: [nearestForm(grid)]))
}

/// The words for a sheet that no recogniser takes.
private func nearestForm(_ grid: FormGrid) -> Message {
  var best: (any FormRecogniser.Type)?
  var nearest = Nearness(found: [], missing: [])
  for recogniser in FormRecognisers.all {
    let nearness = recogniser.nearness(grid)
    // Shares are compared crosswise: whole numbers only.
    let left = nearness.found.count * max(1, nearest.found.count + nearest.missing.count)
    let right = nearest.found.count * max(1, nearness.found.count + nearness.missing.count)
    if best == nil || left > right {
      best = recogniser
      nearest = nearness
    }
  }
  guard let best, !nearest.found.isEmpty else { return RecogniseNote.unknownSheet }
  return RecogniseNote.nearest(
    best.title, found: nearest.found, missing: nearest.missing, title: FormTitle.known(in: grid))
}
