/// Who is evaluated as a whole: the column of a list, or a line above the table.
enum Evaluated {
  static let office = Ledger.text(
    "department", "被评价单位",
    [
      "被考核单位", "考核对象", "被评价乡镇", "被考核部门", "乡镇", "乡镇(街道)", "街道", "乡镇名称", "乡镇(街道)名称", "县(市、区)", "县区", "县市区", "部门", "部门名称",
      "主管部门",
      "单位名称", "单位", "地区", "被考核对象",
    ], .department)
}
