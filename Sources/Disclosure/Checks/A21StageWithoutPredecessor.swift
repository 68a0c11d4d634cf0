/// A21: what rests on an earlier stage of the year has a paper of it: no application of a result without an evaluation.
enum A21StageWithoutPredecessor: WorkspaceRule {
  static let card = RuleCard(
    id: "A21",
    title: Message("后面的环节应有前面环节的材料", "A later stage needs the papers of the earlier one"), severity: .warning,
    basis: "编制有目标、执行有监控、完成有评价、评价有反馈、反馈有应用",
    remedy: Message(
      "补报前面环节的材料；项目名称、编码不一致的，改成一致。", "Hand in what is missing of the earlier stage, or make names and codes agree."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let dossiers = workspace.dossiers.all + workspace.dossiers.onlySaid
    let stages = CountyStages(dossiers)
    for dossier in dossiers {
      for stage in [Stage.monitoring, .evaluation, .rectification, .application] {
        for case .paper(let index) in dossier.papers[stage] ?? [] {
          let paper = workspace.records.papers[index]
          let needed = needs(paper, at: stage)
          // Where the county has no paper of a stage at all, nobody forgot this one.
          guard !needed.isEmpty, !needed.contains(where: dossier.has),
            let first = needed.first(where: { stages.has($0, in: dossier.region) })
          else { continue }
          let words = needed.filter { stages.has($0, in: dossier.region) }.map(\.rawValue).joined(separator: "、")
          report.add(
            at: paper.source, field: "项目名称", actual: paper.name, expected: first.rawValue, subject: figure(dossier),
            office: paper.department,
            Message(
              "“\(paper.name)”有\(stage.rawValue)环节的材料，没有\(words)环节的材料。请补报；名称、编码不一致的，改成一致。",
              "\(paper.name) has a paper of \(stage.english), and none of \(first.english). Hand it in, or make names and codes agree."
            ))
          break
        }
      }
    }
  }

  /// The stages of which one must have come before a paper.
  private static func needs(_ paper: any Record, at stage: Stage) -> [Stage] {
    switch stage {
    case .monitoring: return [.targets]
    case .evaluation:
      // A plan looks ahead, and an evaluation may be the first of its project; only what checks a self-evaluation needs one.
      guard let line = paper as? LedgerLine, line.value(EvaluationResultsForm.evaluator) == .review else { return [] }
      return [.selfEvaluation]
    case .rectification:
      guard let line = paper as? LedgerLine, let source = RectificationForm.source(of: line) else { return [] }
      switch source {
      case .monitoring: return [.monitoring]
      case .selfEvaluation: return [.selfEvaluation]
      case .department, .bureau: return [.evaluation]
      }
    case .application: return [.evaluation, .selfEvaluation]
    default: return []
    }
  }

  private static func figure(_ dossier: Dossier) -> Int? {
    if case .figure(let index)? = dossier.papers[.selfEvaluation]?.first { index } else { nil }
  }
}

/// Of which stages a county has any paper of a project.
struct CountyStages {
  private var known: Set<String> = []

  init(_ dossiers: [Dossier]) {
    for dossier in dossiers {
      let county = RegionCode.county(dossier.region)
      for stage in dossier.papers.keys where known.insert(county + stage.rawValue).inserted {
        known.insert("*" + stage.rawValue)
      }
    }
  }

  /// A project without a region belongs to whichever county there is.
  func has(_ stage: Stage, in region: String) -> Bool {
    let county = RegionCode.county(region)
    return known.contains((county.isEmpty ? "*" : county) + stage.rawValue) || known.contains(stage.rawValue)
  }
}
