import Testing

@testable import Disclosure

/// Registers whose headings, titles and notes are the marks.
@Suite struct RegisterGroupTests {
  private static let header = "序号|项目编码|项目名称|部门名称|全年预算数（万元）"

  /// `o` for an open line, `-` for a closed one, `.` for one without a mark.
  private func marks(_ rows: String, header: String = Self.header, above: String = "") -> String {
    let text = (above.isEmpty ? "" : above + "\n") + header + "\n" + rows
    return String(
      recognise(table(text), file: 0, sheetIndex: 0).register.map { line -> Character in
        switch line.mark.statement {
        case .published: "o"
        case .withheld: "-"
        case .none: "."
        }
      })
  }

  @Test func `a heading speaks of the lines below it until the next`() {
    let lines = "一、公开项目\n1||路|交通局|1\n二、不公开项目\n1||桥|交通局|2\n2||水|水利局|2\n三、涉密项目\n1||电|公安局|3\n四、其他项目\n1||气|住建局|4"
    #expect(marks(lines) == "o---.")
    #expect(marks("|（一）主动公开的项目|||\n||路|交通局|1\n|（二）依法不予公开的项目|||\n||桥|交通局|2") == "o-")
    #expect(marks("二|不公开项目|||3\n1||桥|交通局|2") == "-")
  }

  @Test func `a heading inside another ends with the outer one's successor, and a department's heading ends nothing`() {
    let nested = "一、教育局\n（一）公开项目\n1||路|教育局|1\n（二）不公开项目\n2||桥|教育局|1\n二、公安局\n3||水|公安局|1"
    #expect(marks(nested) == "o-.")
    let departments = "二、不公开项目\n（一）教育局\n1||路|教育局|1\n（二）公安局\n2||桥|公安局|1\n三、公开项目\n3||水|公安局|1"
    #expect(marks(departments) == "--o")
    #expect(marks("1||路|教育局|1\n以下项目涉密，不予公开\n2||桥|公安局|1") == ".-")
  }

  @Test func `a title closes all lines, and the title of a second block ends it`() {
    #expect(marks("1||路|教育局|1", above: "示例县2024年度不公开项目清单") == "-")
    #expect(marks("1||路|教育局|1", above: "示例县项目清单（不含涉密项目）") == ".")
    #expect(marks("1||路|教育局|1\n公开项目清单\n1||桥|教育局|1", above: "不公开项目清单") == "-o")
    #expect(marks("1||路|教育局|1", above: "示例县项目清单\n本清单不予公开") == "-")
  }

  @Test func `a note closes the lines that it names, or all that have no mark`() {
    let lines = "1||路|教育局|1\n2||桥★|公安局|1\n3||水|公安局|1\n"
    #expect(marks(lines + "注：第2项为涉密项目，不予公开。") == ".-.")
    #expect(marks(lines + "注：第二、3项不予公开。") == ".--")
    #expect(marks(lines + "注：序号1至2的项目不公开，涉及国家秘密。") == "--.")
    #expect(marks(lines + "注：带★的为涉密项目。") == ".-.")
    #expect(marks(lines + "以上项目不予公开\n4||电|公安局|1") == "---.")
    #expect(marks(lines + "注：第9项为涉密项目，不予公开。") == "---")
    #expect(marks(lines + "注：涉密项目未列入本清单。") == "...")
  }

  @Test func `names that speak of openness or secrecy are names`() {
    #expect(marks("1||政务公开项目|教育局|1\n2||保密工作经费|公安局|1\n3||公开课|教育局|1\n||精密仪器|教育局|3") == "....")
  }

  @Test func `other columns are read as the mark or the level`() {
    let header = "项目编码|项目名称|全年预算数（万元）|涉密|依申请公开|公开意见"
    #expect(marks("P1|路|1|否||公开\nP2|桥|1|是||\nP3|水|1||√|\nP4|电|1|||不同意\nP5|气|1|||", header: header) == "o---.")
  }
}
