import Dispatch
import Spreadsheets
import Synchronization

/// Reads an indicator list from a CSV file of any length, on several threads.
///
/// Threads take blocks in turn; finished blocks are put together in the order of the file, whoever finishes them. If quotes
/// mislead the division into blocks, the file is read once more in one piece after the other.
///
/// - Throws: `ReadError` when reading fails; a fault in the content is a finding or a note.
func readIndicatorList(
  csv file: CSVFile, header: ListHeader, options: ListOptions, scorer: Scorer, check: ListCheck
) throws(ReadError) -> ListOutcome {
  var options = options
  options.isText = true
  return options.isStrict
    ? try read(file, header, options, scorer, check, in: StrictNotation.self)
    : try read(file, header, options, scorer, check, in: TolerantNotation.self)
}

private func read<Notation: ListNotation>(
  _ file: CSVFile, _ header: ListHeader, _ options: ListOptions, _ scorer: Scorer, _ check: ListCheck,
  in notation: Notation.Type
) throws(ReadError) -> ListOutcome {
  func read(_ file: CSVFile) throws(ReadError) -> ListMerge {
    try merged(file, header: header, options: options, scorer: scorer, in: notation)
  }
  var merge = try read(file)
  var change: EncodingChange?
  // A file that changes its encoding is rare, so it may be read twice. What follows the change would be decoded wrongly and
  // is left out.
  if merge.seemsForeign, let found = try file.encodingChange() {
    change = found
    merge = try read(file.upTo(found.offset))
  }
  var outcome = finishList(merge, header: header, options: options, scorer: scorer, check: check, in: notation)
  outcome.change = change
  return outcome
}

private func merged<Notation: ListNotation>(
  _ file: CSVFile, header: ListHeader, options: ListOptions, scorer: Scorer, in notation: Notation.Type
) throws(ReadError) -> ListMerge {
  let blocks = try CSVBlocks(of: file, blockBytes: options.blockBytes)
  let run = ListRun<Notation>(blocks: blocks, header: header, options: options, scorer: scorer)
  let threads = max(1, min(options.workers, file.byteCount / options.blockBytes + 1))
  if threads == 1 {
    run.work()
  } else {
    DispatchQueue.concurrentPerform(iterations: threads) { _ in run.work() }
  }
  if let merge = try run.result() { return merge }
  let sequence = try CSVBlocks(of: file, blockBytes: options.blockBytes, isSequential: true)
  let again = ListRun<Notation>(blocks: sequence, header: header, options: options, scorer: scorer)
  again.work()
  if let merge = try again.result() { return merge }
  throw ReadError(.undecodable(offset: 0, reason: "CSV"), path: file.path)
}

/// One reading of a list: hands blocks to threads and merges what they give, in order.
private final class ListRun<Notation: ListNotation>: Sendable {
  private struct State {
    var waiting: [Int: ListBlock] = [:]
    /// `nil` while a thread merges.
    var merge: ListMerge? = ListMerge(isFirstRowAll: Notation.isStrict)
    var next = 0
    var error: ReadError?
    var isMisled = false
  }

  /// After how many blocks it is guessed how many projects the file has.
  private static var sample: Int { 8 }

  private let blocks: CSVBlocks
  private let header: ListHeader
  private let options: ListOptions
  private let scorer: Scorer
  private let state = Mutex(State())

  init(blocks: CSVBlocks, header: ListHeader, options: ListOptions, scorer: Scorer) {
    self.blocks = blocks
    self.header = header
    self.options = options
    self.scorer = scorer
  }

  /// What was read; `nil` when a block did not end with a record, or begins in the middle of a project.
  func result() throws(ReadError) -> ListMerge? {
    let (merge, error) = state.withLock { state in
      (state.isMisled ? nil : state.merge ?? ListMerge(isFirstRowAll: Notation.isStrict), state.error)
    }
    if let error { throw error }
    return merge
  }

  /// Reads blocks until there are no more.
  func work() {
    var reader = ListRowReader<Notation>(
      header: header, options: options, scorer: scorer, encoding: blocks.file.encoding)
    var scanner = CSVScanner(delimiter: blocks.file.delimiter, limits: blocks.file.limits)
    scanner.sharedColumns = header.sharedColumns
    scanner.skipsMarks = blocks.file.encoding == .utf8
    reader.followsBlocks = blocks.isSequential
    var buffer: [UInt8] = []
    while !isOver {
      do throws(ReadError) {
        guard let block = try blocks.next(into: &buffer) else { return }
        guard let read = try read(block, of: buffer, &scanner, &reader) else {
          state.withLock { $0.isMisled = true }
          return
        }
        finish(block.index, consume read)
      } catch {
        state.withLock { $0.error = error }
        return
      }
    }
  }

  private var isOver: Bool { state.withLock { $0.isMisled || $0.error != nil } }

  /// Reads one block; `nil` when it cannot be read apart from those before it.
  private func read(
    _ block: CSVBlocks.Block, of buffer: [UInt8], _ scanner: inout CSVScanner, _ reader: inout ListRowReader<Notation>
  ) throws(ReadError) -> ListBlock? {
    let bytes = buffer.span.extracting(0..<block.count)
    let firstRow = block.index == 0 ? header.row + 1 : 0
    scanner.forgetPrevious()
    var position = 0
    var row = 0
    loop: while true {
      switch scanner.next(in: bytes, at: position, isLast: block.isLast) {
      case .record(let next):
        if scanner.flags.contains(.tooLong) {
          throw ReadError(.limit("cellBytes", scanner.cellBytes), path: blocks.file.path)
        }
        if row >= firstRow { reader.take(scanner, bytes, at: position, row: row) }
        row += 1
        position = next
      case .end: break loop
      case .needsMore:
        if blocks.isSequential {
          blocks.giveBack(block, of: buffer, from: position)
        } else if position < block.count {
          return nil
        }
        break loop
      }
    }
    let read = reader.finishBlock(records: row)
    return read.needsPredecessor && block.index > 0 && !blocks.isSequential ? nil : read
  }

  /// Merges a block, and those after it that are waiting, unless another thread is at it.
  private func finish(_ index: Int, _ block: consuming ListBlock) {
    // Blocks and the merge are moved into the state and out of it: while two hold them, a change would copy all projects.
    var arrived: ListBlock? = consume block
    state.withLock { swap(&$0.waiting[index], &arrived) }
    while true {
      var merge: ListMerge?
      let next = state.withLock { state -> ListBlock? in
        guard state.merge != nil, let block = state.waiting.removeValue(forKey: state.next) else { return nil }
        swap(&merge, &state.merge)
        return block
      }
      guard let next else { return }
      merge?.add(consume next)
      state.withLock { state in
        state.next += 1
        if state.next == Self.sample {
          merge?.reserve(part: state.next, of: blocks.file.byteCount / options.blockBytes + 1)
        }
        swap(&merge, &state.merge)
      }
    }
  }
}

extension ListRowReader {
  /// Takes the record that a scanner has just read.
  fileprivate mutating func take(_ scanner: borrowing CSVScanner, _ bytes: Span<UInt8>, at start: Int, row: Int) {
    if !scanner.flags.isDisjoint(with: [.strayQuote, .unclosed]) { noteQuotes(scanner.flags, row: row) }
    if scanner.flags.contains(.escaped),
      needsContent(scanner.fields, count: scanner.fieldCount, repeats: scanner.repeatsPrefix)
    {
      takeUnescaped(scanner, bytes, at: start, row: row)
    } else {
      take(
        bytes, at: start, fields: scanner.fields, count: scanner.fieldCount, row: row, repeats: scanner.repeatsPrefix)
    }
  }

  /// A record with doubled quotes in a column that counts: its contents are put side by side first.
  private mutating func takeUnescaped(
    _ scanner: borrowing CSVScanner, _ bytes: Span<UInt8>, at start: Int, row: Int
  ) {
    var content: [UInt8] = []
    var fields: [CSVField] = []
    for index in 0..<min(scanner.fieldCount, scanner.fields.count) {
      let begin = UInt32(clamping: content.count)
      scanner.fields[index].appendContent(of: bytes, recordAt: start, to: &content)
      fields.append(CSVField(start: begin, end: UInt32(clamping: content.count)))
    }
    take(content.span, at: 0, fields: fields, count: scanner.fieldCount, row: row, repeats: scanner.repeatsPrefix)
  }
}
