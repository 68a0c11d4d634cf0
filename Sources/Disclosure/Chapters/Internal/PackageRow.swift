/// The 上报包 of a region below, for the report on the inputs.
struct PackageRow: Sendable {
  var file: String
  var manifest: UpwardManifest

  static let view = View<PackageRow>(
    "上报包", "下级地区报来的一个上报包",
    [
      .text("region", "地区") { $0.manifest.region.label },
      .text("code", "区划代码") { $0.manifest.region.code },
      .text("file", "文件路径") { $0.file },
      .text("date", "包的日期，照下级 gongkai.yml 的写法") { $0.manifest.date },
      .text("projects", "项目数") { String($0.manifest.projects) },
      .text("papers", "其他环节的材料份数，台账一行算一份") { String($0.manifest.papers) },
      .text("units", "已报送和应报送的单位数，如 23/24；下级没有单位名录的为空") { row in
        row.manifest.expectedUnits > 0 ? "\(row.manifest.reportedUnits)/\(row.manifest.expectedUnits)" : ""
      },
      .text("clauses", "文件要求已形成的条数，缺材料的在后面，如 40（缺 3）；下级的办法没有条款的为空") { row in
        let (formed, missing) = (row.manifest.formedClauses, row.manifest.missingClauses)
        return formed + missing == 0 ? "" : missing == 0 ? "\(formed)" : "\(formed)（缺 \(missing)）"
      },
      .text("policy", "下级用的办法") { $0.manifest.policy },
    ])
}
