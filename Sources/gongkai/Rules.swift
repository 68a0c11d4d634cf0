import ArgumentParser
import Disclosure

/// `gongkai rules`: the catalogue of checks.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "列出全部核对规则。Lists every check.")

  @Flag(help: "输出 JSON。Print JSON.")
  var json = false

  @Flag(help: "输出 Markdown（docs/rules.md）。Print Markdown.")
  var markdown = false

  @OptionGroup var common: CommonOptions

  func run() {
    let catalogue = RuleReference()
    if json {
      StandardStreams.output(catalogue.json())
    } else if markdown {
      StandardStreams.output(catalogue.markdown())
    } else {
      StandardStreams.output(catalogue.text(english: common.lang == .en))
    }
  }
}
