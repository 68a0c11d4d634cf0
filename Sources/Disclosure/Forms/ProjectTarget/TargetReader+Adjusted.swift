extension TargetReader {
  /// Leaves out what a form with 调整前 and 调整后 had before its adjustment.
  mutating func keepAdjusted() {
    let totals = target.funds.indices.filter { target.funds[$0].isTotal }
    let labels = totals.map { Label(target.funds[$0].label) }
    if totals.count > 1, labels.contains(where: { $0.full.contains("调整") }),
      let kept = labels.lastIndex(where: TargetWords.isAfterAdjustment)
        ?? labels.firstIndex(where: { !TargetWords.isBeforeAdjustment($0) })
    {
      // A whole of before stands above its own parts.
      for place in totals.indices.reversed() where place != kept {
        let end = place + 1 < totals.count ? totals[place + 1] : target.funds.count
        target.funds.removeSubrange(totals[place]..<end)
      }
      notes.append(TargetNote.adjusted)
    }
    if earlierGoals.count < target.goals.count {
      for place in earlierGoals.reversed() { target.goals.remove(at: place) }
    }
  }
}
