// Renders the two pages of benchmarks/templates.py, writes them, and prints the nanoseconds of the best of the runs.
// Compiled by that script together with Sources/Templates.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

func texts(_ names: String) -> [TemplateField] {
  names.split(separator: " ").map { TemplateField(String($0), .text, "") }
}

func fill(_ names: String, _ i: Int) -> [TemplateValue] {
  names.split(separator: " ").enumerated().map { column, name in
    switch name {
    case "name": .text("第 \(i) 项义务教育薄弱环节改善与能力提升补助资金")
    case "unit": .text("示例县第\(i % 97)中学 & 附属小学")
    case "note": .text(i % 5 == 0 ? "受天气影响，<部分> 工程顺延至下一年度，已督促实施单位加快进度" : "")
    default: .text("\(i * 7 % 1_000_003 + column).\(10 + i % 90)")
    }
  }
}

let columns = "code name unit budget executed rate score grade year level region note"
let tableShape = TemplateShape(
  name: "",
  fields: [
    TemplateField("title", .text, ""),
    TemplateField("rows", .list(TemplateShape(name: "", fields: texts(columns))), ""),
  ])
let table = TemplateRecord(.text("一览表"), .list((0..<10_000).map { TemplateRecord(values: fill(columns, $0)) }))

let figures = "name year code rank of cty ctyn n np a0 a1 a2 rate mean wmean g0 g1 g2 g3"
let projects = "index code stem name unit bt a0 a1 a2 rate bar es ind total grade self diff"
let departmentShape = TemplateShape(
  name: "",
  fields: [
    TemplateField(
      "x",
      .record(
        TemplateShape(
          name: "",
          fields: texts(figures) + [
            TemplateField("types", .list(TemplateShape(name: "", fields: texts("name a0 a1 a2"))), "")
          ])), ""),
    TemplateField("links", .flag, ""),
    TemplateField("projects", .list(TemplateShape(name: "", fields: texts(projects))), ""),
  ])
let department = TemplateRecord(
  .record(
    TemplateRecord(
      values: fill(figures, 1) + [.list((0..<5).map { TemplateRecord(values: fill("name a0 a1 a2", $0)) })])),
  .flag(true),
  .list(
    (1...200).map { i in
      var values = fill(projects, i)
      values[0] = .text("\(i)")
      return TemplateRecord(values: values)
    }))

func now() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

func measure(_ name: String, _ shape: TemplateShape, _ record: TemplateRecord, runs: Int) throws {
  let template = try TemplateLibrary(folders: [CommandLine.arguments[1]]).template(name + ".html", shape: shape)
  var bytes: [UInt8] = []
  var best = UInt64.max
  for _ in 0..<runs {
    // A new array each time, as for a new page.
    bytes = []
    let start = now()
    template.render(record, into: &bytes)
    best = min(best, now() - start)
  }
  let path = CommandLine.arguments[2] + "/" + name + ".html"
  guard let file = fopen(path, "w") else { return }
  fwrite(bytes, 1, bytes.count, file)
  fclose(file)
  print(name, best)
}

do {
  try measure("table", tableShape, table, runs: 30)
  try measure("department", departmentShape, department, runs: 300)
} catch let error as TemplateError {
  print(error.english)
  exit(1)
}
