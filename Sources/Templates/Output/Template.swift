/// A template ready to print records of the shape it was checked against.
///
/// Rendering cannot fail and runs from any number of threads.
public struct Template: Sendable {
  let program: Program
  let shape: TemplateShape

  /// The fields that the template looks at.
  public var use: FieldUse { FieldUse(of: program) }

  /// Appends the page of a record, which must have the shape that the template was loaded with.
  public func render(_ record: TemplateRecord, into bytes: inout [UInt8]) {
    assert(record.fault(against: shape) == nil, record.fault(against: shape) ?? "")
    var frames: [TemplateRecord] = []
    frames.reserveCapacity(program.frames)
    frames.append(record)
    program.steps.withUnsafeBufferPointer { steps in
      program.literals.withUnsafeBufferPointer { literals in
        program.hops.withUnsafeBufferPointer { hops in
          Run(steps: steps, literals: literals, hops: hops).run(0..<steps.count, &frames, &bytes)
        }
      }
    }
  }

  /// The page of a record.
  public func render(_ record: TemplateRecord) -> [UInt8] {
    var bytes: [UInt8] = []
    render(record, into: &bytes)
    return bytes
  }
}

/// A program being run. Its parts are borrowed, so that no step costs a retain.
private struct Run {
  let steps: UnsafeBufferPointer<Step>
  let literals: UnsafeBufferPointer<UInt8>
  let hops: UnsafeBufferPointer<Int32>

  func run(_ range: Range<Int>, _ frames: inout [TemplateRecord], _ bytes: inout [UInt8]) {
    var i = range.lowerBound
    while i < range.upperBound {
      let step = steps[i]
      i += 1
      switch step {
      case .literal(let start, let end):
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(end)]))
      case .text(let slot, let escaping):
        if case .text(let text)? = value(slot, frames) { escaping.append(text, to: &bytes) }
      case .markup(let slot):
        if case .markup(let text)? = value(slot, frames) { Escaping.none.append(text, to: &bytes) }
      case .list(let slot, let end):
        if case .list(let records)? = value(slot, frames), !records.isEmpty {
          let top = frames.count
          frames.append(records[0])
          for record in records {
            frames[top] = record
            run(i..<Int(end), &frames, &bytes)
          }
          frames.removeLast()
        }
        i = Int(end)
      case .record(let slot, let end):
        if case .record(let record?)? = value(slot, frames) {
          frames.append(record)
          run(i..<Int(end), &frames, &bytes)
          frames.removeLast()
        }
        i = Int(end)
      case .flag(let slot, let end):
        if !isOn(slot, frames) { i = Int(end) }
      case .noFlag(let slot, let end):
        if isOn(slot, frames) { i = Int(end) }
      case .noList(let slot, let end):
        if case .list(let records)? = value(slot, frames), !records.isEmpty { i = Int(end) }
      case .noRecord(let slot, let end):
        if case .record(.some)? = value(slot, frames) { i = Int(end) }
      }
    }
  }

  private func isOn(_ slot: Slot, _ frames: [TemplateRecord]) -> Bool {
    if case .flag(true)? = value(slot, frames) { true } else { false }
  }

  /// The value at a slot; `nil` if a record on the way to it is missing.
  @inline(__always)
  private func value(_ slot: Slot, _ frames: [TemplateRecord]) -> TemplateValue? {
    slot.hopCount == 0 ? frames[Int(slot.frame)].value(slot.field) : innerValue(slot, frames)
  }

  private func innerValue(_ slot: Slot, _ frames: [TemplateRecord]) -> TemplateValue? {
    var record = frames[Int(slot.frame)]
    for index in Int(slot.firstHop)..<Int(slot.firstHop + slot.hopCount) {
      guard case .record(let inner?)? = record.value(hops[index]) else { return nil }
      record = inner
    }
    return record.value(slot.field)
  }
}

extension TemplateRecord {
  @inline(__always)
  fileprivate func value(_ field: Int32) -> TemplateValue? {
    Int(field) < values.count ? values[Int(field)] : nil
  }
}
