import Spreadsheets
import Testing

@testable import Disclosure

@Suite struct UnreadPaperTests {
  private func word(_ verdict: UnreadPaper.Verdict) -> String {
    switch verdict {
    case .paper(let mayBeScan): mayBeScan ? "scan" : "paper"
    case .letter: "letter"
    case .unrelated: "unrelated"
    }
  }

  @Test(arguments: [
    ("input/水利局.rar", "RAR", "paper"), ("input/材料.7z", nil, "paper"), ("input/a.tar.gz", "gzip", "paper"),
    ("input/关于报送的函.rar", "RAR", "paper"),
    ("input/桥梁.doc", "Word", "paper"), ("input/桥梁.wps", "OLE2", "paper"), ("input/桥梁.rtf", "RTF", "paper"),
    ("input/填报说明.doc", "Word", "letter"), ("input/关于报送自评表的函（盖章）.pdf", "PDF", "letter"),
    ("input/关于做好绩效自评工作的通知.wps", "Word", "letter"), ("input/涉密项目说明.pdf", "PDF", "scan"),
    ("input/食堂改造绩效自评表.pdf", "PDF", "scan"), ("input/涉密项目清单.png", "PNG", "scan"), ("input/自评材料/1.jpg", "JPEG", "scan"),
    ("input/教育局/扫描件001.jpg", "JPEG", "scan"), ("input/教育局/IMG_20250312_101520.png", "PNG", "scan"),
    ("input/教育局/1.pdf", "PDF", "scan"), ("input/教育局/微信图片_20250312.jpg", "JPEG", "scan"),
    ("input/扫描全能王 2025-03-12.pdf", "PDF", "scan"),
    ("input/教育局/a3f9c01e22b7.jpg", "JPEG", "scan"), ("input/教育局/现场照片1.jpg", "JPEG", "unrelated"),
    ("input/教育局/logo.png", "PNG", "unrelated"), ("input/教育局/食堂.jpg", "JPEG", "unrelated"),
    ("input/校园照片.jpg", "JPEG", "unrelated"), ("input/宣传片.mp4", "MP4", "unrelated"),
    ("input/自评.exe", "EXE", "unrelated"),
    ("input/會議.pdf", "PDF", "unrelated"), ("input/績效自評表.heic", "MP4", "scan"), ("input/自评表", nil, "paper"),
  ]) func `what a file is and is called says whether it may be a paper`(path: String, kind: String?, expected: String) {
    #expect(word(UnreadPaper.judge(path, kind: kind)) == expected)
  }

  @Test(arguments: [
    ("input/自评表2.et", true), ("input/项目清单.csv", true), ("input/绩效自评填表说明.xlsx", false), ("input/通讯录.xlsx", false),
  ]) func `what is named as a form or a register and has no label of any is a paper that is not read`(
    path: String, isUnread: Bool
  ) {
    var status = FileStatus(path: path, format: "csv", encoding: nil)
    status.sheets = [SheetStatus(name: "表", form: nil, records: 0, rows: 0, reasons: [RecogniseNote.unknownSheet])]
    status.doubtItsName()
    #expect((status.unread != nil) == isUnread)
  }

  @Test(arguments: [
    ("input/教育局/自评表（盖章扫描件）.pdf", "input/教育局/自评表.xlsx", true),
    ("input/教育局/自评表-盖章2.jpg", "input/教育局/自评表.xlsx", true),
    ("input/教育局/扫描件/自评表.pdf", "input/教育局/自评表.xlsx", true),
    ("input/盖章扫描件/教育局/自评表.pdf", "input/电子版/教育局/自评表.xlsx", true),
    ("input/教育局/自评表.pdf", "input/水利局/自评表.xlsx", false),
    ("input/教育局/自评表2023.pdf", "input/教育局/自评表2024.xlsx", false),
    ("input/教育局/食堂自评表.pdf", "input/教育局/校舍自评表.xlsx", false),
  ]) func `a scan has the name of its paper, apart from what scans have in addition`(
    scan: String, paper: String, isSame: Bool
  ) {
    #expect((ScanStem.of(scan) == ScanStem.of(paper)) == isSame)
  }
}

/// Documents of Word without a table.
@Suite struct DocumentWithoutTableTests {
  private func isUnread(_ path: String, _ paragraphs: [String], hasPicture: Bool = true) -> Bool {
    var facts = FileFacts(
      format: .docx, notices: hasPicture ? [ReadNotice(kind: .partial, detail: "picture")] : [])
    facts.paragraphs = paragraphs
    var status = FileStatus(path: path, format: "docx", encoding: nil)
    status.passOverWithoutTable(facts)
    return status.unread != nil
  }

  @Test func `a page with a picture and hardly a word may be a scan, a letter with a seal is none`() {
    let letter = [String](repeating: "关于报送二〇二四年度工作总结的有关事项，现将材料报上，请审阅。", count: 6)
    #expect(isUnread("input/教育局.docx", []) && isUnread("input/教育局.docx", ["附件"]))
    #expect(!isUnread("input/教育局.docx", letter) && !isUnread("input/教育局的函.docx", []))
    #expect(!isUnread("input/教育局.docx", [], hasPicture: false))
  }

  @Test func `a form in paragraphs is a paper that is not read`() {
    let form = ["项目支出绩效自评表", "项目名称\t农村公路养护", "年度资金总额\t100\t100\t90\t10", "总分\t100\t99"]
    #expect(isUnread("input/a.docx", form, hasPicture: false))
    #expect(!isUnread("input/a.docx", Array(form.dropFirst(2)), hasPicture: false))
  }
}

/// Targets that stand in running text.
@Suite struct TargetTextTests {
  @Test func `a notice says targets, a report and a rule do not`() {
    let notice = ["关于2023年柠条种植项目绩效目标的公示", "一、产出指标", "数量指标：种植面积（≥**亩）17600亩；", "质量指标：成活率≥85%；"]
    #expect(TargetText.stands(in: notice))
    #expect(!TargetText.stands(in: ["2023年项目支出绩效自评报告", "绩效目标", "数量指标：完成17600亩", "质量指标：85%"]))
    #expect(!TargetText.stands(in: ["绩效目标管理办法", "绩效目标包括数量指标：…", "质量指标：…"]))
    #expect(!TargetText.stands(in: ["关于绩效目标的通知", "请按时报送。"]))
    // Beside a table that is no paper the sentences are missing all the same; beside a form they are its own.
    var status = FileStatus(path: "公示.docx", format: "docx", encoding: nil)
    status.sheets = [SheetStatus(name: "表", form: .projectTarget, records: 1, rows: 1)]
    status.doubt(notice)
    #expect(status.unread == nil)
    status.sheets[0].form = nil
    status.doubt(notice)
    #expect(status.unread?.message.chinese.contains("没有绩效目标表") == true)
  }
}
