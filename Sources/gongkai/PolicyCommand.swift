import ArgumentParser
import Disclosure

/// `gongkai policy`: the policies that come with the program.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "列出随程序的办法，或者印出一个，复制后可以修改。Lists the policies, or prints one to copy and edit.")

  @Argument(help: "办法的名称，例如 national。A policy's name.")
  var name: String?

  @Flag(help: "输出办法文件的全部键（docs/policies.md）。Print the keys of policy files as Markdown.")
  var markdown = false

  @Flag(
    help: "列出办法文件的各项要求和由什么落实；不写名称的列出全部办法的。Lists the demands of the policy's document, or of all, and what answers them."
  )
  var clauses = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let reference = PolicyReference()
    if markdown { return StandardStreams.output(reference.markdown()) }
    do throws(RunError) {
      let text =
        if clauses { try reference.clauses(name) } else if let name { try reference.file(name) } else {
          try reference.list()
        }
      StandardStreams.output(text)
    } catch {
      throw common.stop(error)
    }
  }
}
