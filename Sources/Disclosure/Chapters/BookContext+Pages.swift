/// What pages of all kinds take from the book.
extension BookContext {
  var yearText: String { input.settings.year.isEmpty ? "" : input.settings.year + "年度" }

  /// Whether a total computed here counts for some of the projects, so that a column for it stands beside the unit's own.
  func showsComputed(_ projects: [Int]) -> Bool { projects.contains { input.figures[$0].score.isTotalComputed } }

  func head(title: String, page: String, below crumbs: [(label: String, page: String)]) -> PageHead {
    PageHead(
      title: title, settings: input.settings, book: book, root: BookPaths.root(of: page),
      crumbs: crumbs.map { PageHead.Crumb(label: $0.label, path: BookPaths.link(from: page, to: $0.page)) })
  }

  /// The way from the entry page down to the region above this one.
  func crumbs(above region: Int) -> [(label: String, page: String)] {
    var crumbs: [(label: String, page: String)] = []
    var above = regions[region].parent
    while let index = above {
      crumbs.append((regions[index].group.label, regions[index].page))
      above = regions[index].parent
    }
    crumbs.append(("首页", "index"))
    return crumbs.reversed()
  }

  /// The way from the entry page down to the region itself.
  func crumbs(to region: Int) -> [(label: String, page: String)] {
    crumbs(above: region) + [(regions[region].group.label, regions[region].page)]
  }

  func projectRows(_ projects: [Int], on page: String) -> [ProjectRow] {
    projects.enumerated().map { number, index in
      let target = projectPages[index]
      return ProjectRow(
        number: number + 1, figures: input.figures, index: index,
        path: target.isEmpty ? "" : BookPaths.link(from: page, to: target), grades: input.policy.grades)
    }
  }

  /// Coverage belongs to the workspace as a whole, and so to the one region at its top.
  func coverage(of region: Int) -> [CoverageRow] {
    roots == [region] ? coverage : []
  }

  var coverage: [CoverageRow] { CoverageRow.rows(groups.coverage) }
}

extension GroupSummary {
  /// The name, or where there is none the code.
  var label: String { name.isEmpty ? (code.isEmpty ? "区划代码" + region + "地区" : code) : name }
}
