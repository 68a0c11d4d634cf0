import ArgumentParser
import Disclosure

/// `gongkai forms`: the forms that are known.
struct Forms: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms",
    abstract: "列出能读的表样和台账的栏目。Lists the forms that are read, and the columns of ledgers.")

  @Flag(help: "输出 JSON。Print JSON.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() {
    let forms = FormReference()
    StandardStreams.output(json ? forms.json() : forms.text(english: common.lang == .en))
  }
}
