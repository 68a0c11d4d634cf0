import ArgumentParser
import Disclosure

/// `gongkai check`: reads and checks, renders nothing.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "读取并核对表格，不生成报告。Reads and checks spreadsheets; renders nothing.")

  @Argument(help: "工作区文件夹，或若干表格文件；不写就是当前文件夹。A workspace or files; by default the current folder.")
  var paths: [String] = []

  @Flag(help: "输出 JSON。Print JSON.")
  var json = false

  @Flag(help: "输出 --json 的 JSON Schema，不读文件。Print the JSON Schema of --json; reads nothing.")
  var schema = false

  @Option(
    help:
      "准备生成到哪一层：data、region、department、project。写 project 以外的，不查清单文字里的泄露，很长的清单快得多。How deep the build will go; other than project, texts of lists are not searched for leaks."
  )
  var depth = "project"

  @Option(help: "同时使用几个处理器。How many processors to use.")
  var jobs: Int?

  @OptionGroup var limits: LimitOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    if schema { return StandardStreams.output(CheckSchema.text) }
    let progress = ProgressLine(language: common.lang)
    do {
      let result = try checkInputs(
        CheckRequest(paths: paths, depth: depth, jobs: jobs, limits: limits.limits()), progress: progress)
      progress.clear()
      if json {
        StandardStreams.output(result.json())
        StandardStreams.error(common.lang.text(result.summary) + "\n")
      } else {
        StandardStreams.output(result.text(english: common.lang == .en))
        StandardStreams.output(common.lang.text(result.summary) + "\n")
      }
      // The system takes all memory back at once; giving it back piece by piece would take longer than printing.
      withExtendedLifetime(result) { StandardStreams.exit(result.exitCode) }
    } catch {
      progress.clear()
      throw common.stop(error)
    }
  }
}
