@testable import Spreadsheets

/// What only documents have, whose tables are sheets.
extension ReaderFeatures {
  private static let deleted =
    "<w:p><w:del w:id=\"1\"><w:r><w:delText>80</w:delText></w:r></w:del><w:ins w:id=\"2\">\(DOCXFixture.run("90"))</w:ins></w:p>"

  static let documents: [ReaderFeature] = [
    ReaderFeature(
      "paragraphs over and under a table are rows of its sheet",
      [
        .docx: .reads(
          DOCXFixture(
            body: DOCXFixture.paragraph("表") + DOCXFixture.table(DOCXFixture.row("1")) + DOCXFixture.paragraph("注")
          ).bytes, ["A1 text 表", "A2 text 1", "A3 text 注"])
      ]),
    ReaderFeature(
      "tracked deletions, hidden and struck-out texts are not read, with a notice",
      [
        .docx: .reads(
          DOCXFixture(body: "<w:tbl><w:tr>\(DOCXFixture.cell(deleted))</w:tr></w:tbl>").bytes, ["A1 text 90"],
          notices: ["partial A1 tracked"])
      ]),
  ]
}
