extension Compiler {
  mutating func variable(_ name: Range<Int>, _ tag: Range<Int>, _ raw: Bool) {
    guard let meaning = meaning(name) else { return }
    let text = source.text(name)
    do throws(OutputPlace.Refusal) {
      switch (meaning.kind, raw) {
      case (.text, false): program.steps.append(.text(slot(meaning), try place.printText()))
      case (.markup, true):
        try place.printMarkup()
        program.steps.append(.markup(slot(meaning)))
      case (.text, true): fail(.rawText(text), tag)
      case (.markup, false): fail(.escapedMarkup(text), tag)
      case (.flag, _), (.record, _), (.list, _): fail(.printsSection(text), tag)
      }
    } catch {
      fail(.forbiddenPlace(error.place), tag)
    }
  }

  mutating func section(_ name: Range<Int>, _ inverted: Bool, _ nodes: [TemplateNode]) {
    guard let meaning = meaning(name) else { return }
    let slot: Slot
    var inner: TemplateShape?
    switch meaning.kind {
    case .text, .markup: return fail(.sectionOnText(source.text(name)), name)
    case .flag: slot = self.slot(meaning)
    case .record(let shape), .list(let shape):
      slot = self.slot(meaning)
      if !inverted { inner = shape }
    }
    let step = program.steps.count
    let literals = program.literals.count
    var before = place
    while true {
      program.steps.append(.flag(slot, end: 0))
      barrier = program.steps.count
      if let inner { scope.enter(inner, at: meaning) }
      program.frames = max(program.frames, scope.frames.count)
      compile(nodes)
      if inner != nil { scope.leave() }
      guard let merged = before.merged(with: place) else {
        fail(.unbalancedSection(source.text(name)), name)
        place = before
        break
      }
      // What the section leaves behind is also where a list's next item begins: once more, if that makes a difference.
      if case .list = meaning.kind, !inverted, merged != before {
        before = merged
        place = merged
        program.steps.removeSubrange(step...)
        program.literals.removeSubrange(literals...)
        continue
      }
      place = merged
      break
    }
    let end = Int32(program.steps.count)
    program.steps[step] =
      switch (meaning.kind, inverted) {
      case (.list, false): .list(slot, end: end)
      case (.list, true): .noList(slot, end: end)
      case (.record, false): .record(slot, end: end)
      case (.record, true): .noRecord(slot, end: end)
      case (_, false): .flag(slot, end: end)
      case (_, true): .noFlag(slot, end: end)
      }
    barrier = program.steps.count
  }

  private mutating func meaning(_ name: Range<Int>) -> Scope.Meaning? {
    do throws(Scope.Unresolved) {
      return try scope.resolve(source.text(name))
    } catch {
      fail(error.cause, name, suggestion: error.suggestion)
      return nil
    }
  }

  private mutating func slot(_ meaning: Scope.Meaning) -> Slot {
    var slot = Slot(frame: Int32(meaning.frame), field: meaning.path[meaning.path.count - 1])
    if meaning.path.count > 1 {
      slot.firstHop = Int32(program.hops.count)
      slot.hopCount = Int32(meaning.path.count - 1)
      program.hops.append(contentsOf: meaning.path.dropLast())
    }
    return slot
  }
}
