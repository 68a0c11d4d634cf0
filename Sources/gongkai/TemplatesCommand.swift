import ArgumentParser
import Disclosure

/// `gongkai templates`: the names templates may use, and a check of edited templates.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "列出模板可用的名称，检查改过的模板。Lists the names templates may use; checks edited templates.")

  @Option(help: ArgumentHelp("检查这个文件夹里的模板。Check the templates in this folder.", valueName: "dir"))
  var lint: String?

  @Flag(help: "输出 Markdown（docs/templates.md）。Print Markdown.")
  var markdown = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let faults: [Message]
    do throws(RunError) {
      guard let lint else {
        StandardStreams.output(try TemplateReference().markdown())
        return
      }
      faults = try TemplateReference().lint(folder: lint)
    } catch {
      throw common.stop(error)
    }
    for fault in faults { StandardStreams.output(common.lang.text(fault) + "\n") }
    StandardStreams.output(
      common.lang.text(
        faults.isEmpty
          ? Message("模板检查完毕，没有发现问题。", "Templates checked: no faults.")
          : Message("模板检查完毕，发现 \(faults.count) 处问题。", "Templates checked: \(faults.count) faults.")) + "\n")
    if !faults.isEmpty { throw Stop(status: 2) }
  }
}
