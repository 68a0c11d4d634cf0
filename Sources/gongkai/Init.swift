import ArgumentParser
import Disclosure

/// `gongkai init`: a new workspace.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "新建一个工作区：带说明的 gongkai.yml 和可以下发的空白表。Makes a new workspace.")

  @Argument(help: "新文件夹的名字。The new folder.")
  var folder: String

  @Option(help: "用哪个办法：随程序的办法（gongkai policy 列出），或一个办法文件。A policy that comes with the program, or a policy file.")
  var policy: String = "national"

  @OptionGroup var common: CommonOptions

  func run() throws {
    do {
      let message = try createWorkspace(at: folder, policy: policy)
      StandardStreams.output(common.lang.text(message) + "\n")
    } catch {
      throw common.stop(error)
    }
  }
}
