/// The blank forms that forms bring along, beside those of ledgers.
enum BlankForms {
  /// CSV files with a byte-order mark.
  static var files: [(name: String, bytes: [UInt8])] {
    [("blank-forms/绩效评价报告提纲.md", Array(outline.utf8))]
      + FormSet.all.forms.filter { !$0.blankForm.isEmpty }.map { form in
        ("blank-forms/\(form.title).csv", [0xEF, 0xBB, 0xBF] + form.blankForm.replacing("\n", with: "\r\n").utf8)
      }
  }

  /// The seven parts of an evaluation report, as `reports:` in `gongkai.yml` has them read.
  private static var outline: String {
    let hanzi = ["一", "二", "三", "四", "五", "六", "七"]
    let parts = zip(hanzi, ReportPart.allCases).map { "## \($0)、\($1.heading)\n\n" }
    return "# （项目名称）绩效评价报告\n\n主管部门：\n\n" + parts.joined()
  }
}
