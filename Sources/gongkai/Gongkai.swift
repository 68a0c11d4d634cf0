import ArgumentParser
import Disclosure
import Templates

/// The command line. Each subcommand has its own file; the work is done by `Disclosure`.
@main
struct Gongkai: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongkai",
    abstract: "公开：把部门报来的表格变成预算绩效公开报告。Turns departments' spreadsheets into budget-performance reports.",
    discussion: """
      第一次使用：gongkai init 我的工作区，把表格放进 input 文件夹，再运行 gongkai build 我的工作区。
      First use: gongkai init WORKSPACE, put the spreadsheets into its input folder, then gongkai build WORKSPACE.

      退出码 exit codes: 0 完成 done · 1 完成但有错误级问题 done with error findings · 2 用法或配置不对 wrong usage or configuration ·
      3 有文件读不了 an input could not be read · 4 公开关口拒绝 the publication gate refused · 70 程序自身出错 our fault
      """,
    version: "gongkai 0.1.0",
    subcommands: [
      Init.self, Check.self, Build.self, Cells.self, Forms.self, Rules.self, PolicyCommand.self, TemplatesCommand.self,
    ])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as Stop {
      Self.exit(withStatus: error.status)
    } catch {
      let status = exitCode(for: error).rawValue
      let text = fullMessage(for: error)
      if status == 0 {
        StandardStreams.output(text + "\n")
        Self.exit(withStatus: 0)
      }
      StandardStreams.error("命令写法不对 wrong usage:\n" + (unknownCommand ?? "") + text + "\n")
      Self.exit(withStatus: 2)
    }
  }

  /// What to say where the first word is no subcommand; `nil` where it is one, or an option.
  private static var unknownCommand: String? {
    let known = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), word != "help",
      !known.contains(word)
    else { return nil }
    let nearest = NearestName.of(word, in: known)
    return "没有“\(word)”这个子命令。" + (nearest.map { "您是不是想写“\($0)”？" } ?? "") + "可以用的有：\(known.joined(separator: "、"))。\n"
      + "There is no subcommand \(word)." + (nearest.map { " Did you mean \($0)?" } ?? "") + "\n"
  }

  private static func exit(withStatus status: Int32) -> Never { StandardStreams.exit(status) }
}

/// Ends the program with a status after everything has been said.
struct Stop: Error {
  var status: Int32
}
