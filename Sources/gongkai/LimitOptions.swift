import ArgumentParser
import Disclosure
import Spreadsheets

/// How much is taken from one file before it is refused; for every subcommand that reads files.
struct LimitOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "改一个读取上限（可多次），名称见 gongkai cells --limits。Changes a limit on reading; may be repeated.",
      valueName: "name=number"))
  var limit: [String] = []

  /// The limits as asked for.
  ///
  /// - Throws: `RunError` (configuration) when a name is not known or a value is no number above zero.
  func limits() throws(RunError) -> ReadLimits {
    var limits = ReadLimits()
    for wish in limit {
      let parts = wish.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let value = Int(parts[1]), limits.set(String(parts[0]), to: value) else {
        let names = limits.all.map(\.name)
        throw RunError(
          .configuration, "--limit \(wish) 看不懂。请写成“名称=数”，名称是其中之一：\(names.joined(separator: "、"))。",
          "--limit \(wish) is not understood. Write NAME=NUMBER with one of these names: \(names.joined(separator: ", "))."
        )
      }
    }
    return limits
  }
}
