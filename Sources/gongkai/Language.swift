import ArgumentParser
import Disclosure

/// The language of messages.
enum Language: String, ExpressibleByArgument {
  case zh, en

  func text(_ message: Message) -> String {
    switch self {
    case .zh: message.chinese
    case .en: message.english
    }
  }
}

/// Options that every subcommand has.
struct CommonOptions: ParsableArguments {
  @Option(name: .long, help: "消息的语言：zh 或 en。Language of messages: zh or en.")
  var lang: Language = .zh

  /// Says why the run cannot go on, and ends it with the right exit code.
  func stop(_ error: RunError) -> Stop {
    StandardStreams.error("gongkai: " + lang.text(error.message) + "\n")
    return Stop(status: error.exitCode)
  }
}
