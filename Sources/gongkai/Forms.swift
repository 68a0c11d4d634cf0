import ArgumentParser
import Disclosure

/// `gongkai forms`: the forms that are known.
struct Forms: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms",
    abstract: "列出能读的表样和台账的栏目。Lists the forms that are read, and the columns of ledgers; writes blank ones.")

  @Flag(help: "输出 JSON。Print JSON.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "把空白表（Excel）写到一个新文件夹，按工作区的年度和地区。Write the blank forms as Excel workbooks into a new folder.",
      valueName: "folder"))
  var blank: String?

  @Option(help: ArgumentHelp("哪个工作区；默认是当前文件夹。The workspace; by default the current folder.", valueName: "folder"))
  var workspace: String = "."

  @OptionGroup var common: CommonOptions

  func run() throws {
    if let blank {
      do {
        StandardStreams.output(common.lang.text(try writeBlankForms(of: workspace, into: blank)) + "\n")
      } catch {
        throw common.stop(error)
      }
      return
    }
    let forms = FormReference()
    StandardStreams.output(json ? forms.json() : forms.text(english: common.lang == .en))
  }
}
