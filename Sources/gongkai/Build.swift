import ArgumentParser
import Disclosure

/// `gongkai build`: the main job.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "读取、核对、汇总并生成各册报告。Reads, checks, sums up and writes the books.")

  @Argument(help: "工作区文件夹；不写就是当前文件夹。The workspace; by default the current folder.")
  var workspace: String = "."

  @Option(help: "输出到哪个文件夹；默认是工作区里的 output。The output folder; by default output in the workspace.")
  var output: String?

  @Option(
    help: ArgumentHelp(
      "只生成这一册（可多次）：public、final-accounts、budget-draft、internal。Only this book; may be repeated.", valueName: "name"))
  var book: [String] = []

  @Option(
    help: ArgumentHelp(
      "细到哪一级：data 只出数据文件，region 到地区，department 到部门，project 到项目（默认）。How deep pages go.",
      valueName: "level"))
  var depth: String = "project"

  @Option(help: "同时使用几个处理器。How many processors to use.")
  var jobs: Int?

  @Flag(help: "有错误级问题、有文件读不了时仍然生成，并以 0 退出。Build in spite of error findings and unreadable files.")
  var acceptFindings = false

  @Option(
    help: ArgumentHelp(
      "以前生成的输出文件夹：退回修改单写明上次的问题哪些改了、哪些没有改。An earlier output: return slips say what was mended since.",
      valueName: "folder"))
  var since: String?

  @Flag(help: "把结果写成 JSON。Print the result as JSON.")
  var json = false

  @OptionGroup var limits: LimitOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let progress = ProgressLine(language: common.lang)
    do throws(RunError) {
      let result = try buildReports(
        BuildRequest(
          workspace: workspace, output: output, books: book, depth: depth, jobs: jobs,
          acceptFindings: acceptFindings, since: since, limits: limits.limits()),
        progress: progress)
      progress.clear()
      if json {
        StandardStreams.output(result.json())
        StandardStreams.error(common.lang.text(result.summary) + "\n")
      } else {
        for notice in result.notices { StandardStreams.output(common.lang.text(notice) + "\n") }
        StandardStreams.output(common.lang.text(result.summary) + "\n")
      }
      // Giving back the memory of all records piece by piece would only take time.
      withExtendedLifetime(result) { StandardStreams.exit(result.exitCode) }
    } catch {
      progress.clear()
      throw common.stop(error)
    }
  }
}
