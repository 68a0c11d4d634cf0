import Yams

/// A fault in `gongkai.yml` or a policy file, with its place.
struct ConfigurationError: Error, Sendable {
  enum Problem: Sendable {
    case syntax(String)
    /// A line with a sign of full width where YAML wants `: `.
    case wideColon(String)
    /// A line that begins with a tab.
    case tab
    case unknownKey(String, nearest: String?)
    case duplicateKey(String)
    case missingKey(String, example: String)
    /// A name of nothing that is known: what it should name, the key it stands behind, and what could stand there.
    case unknownName(String, of: Message, key: String, known: [String], nearest: String?)
    case wrongType(key: String, expected: String, found: String)
  }

  var file: String
  /// Counted from one; 0 when the parser gives none.
  var line: Int
  /// Counted from one; 0 when the parser gives none.
  var column: Int
  var problem: Problem

  init(file: String, line: Int, column: Int, problem: Problem) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
  }

  init(file: String, mark: Mark?, problem: Problem) {
    self.init(file: file, line: mark?.line ?? 0, column: mark?.column ?? 0, problem: problem)
  }

  /// A fault of the text itself; what people type by mistake is named at its own line, not where the parser stumbles over it.
  init(yaml error: YamlError, in text: String, file: String) {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let bare = line.drop { $0 == " " || $0 == "-" }
      if bare.first == "\t" {
        self.init(file: file, line: number + 1, column: line.count - bare.count + 1, problem: .tab)
        return
      }
      let key = bare.prefix { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") }
      if !key.isEmpty, bare[key.endIndex...].first == "：" {
        self.init(
          file: file, line: number + 1, column: line.count - bare.count + key.count + 1,
          problem: .wideColon(String(key)))
        return
      }
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(file: file, mark: mark, problem: .syntax(problem))
    case .duplicatedKeysInMapping(let duplicates, let context):
      // The place is where the mapping begins; the parser keeps no other.
      self.init(file: file, mark: context.mark, problem: .duplicateKey(duplicates.sorted().first ?? ""))
    default: self.init(file: file, line: 0, column: 0, problem: .syntax("\(error)"))
    }
  }

  /// The sentence for the user.
  var message: Message {
    let place = line > 0 ? "\(file) 第 \(line) 行第 \(column) 列：" : "\(file)："
    let position = line > 0 ? "\(file):\(line):\(column): " : "\(file): "
    switch problem {
    case .syntax(let reason):
      return Message(
        place + "写法不对。请检查缩进、冒号后的空格和引号。",
        position + "not valid YAML (\(reason)). Check indentation, the blank after colons, and quotes.")
    case .wideColon(let key):
      return Message(
        place + "“\(key)”后面的冒号是全角的“：”。请改成半角冒号加一个空格，例如：\(key): …。",
        position + "the colon behind \(key) is of full width (：). Write : and a blank.")
    case .tab:
      return Message(
        place + "这一行用制表符（Tab）缩进，YAML 只认空格。请把制表符换成两个空格。",
        position + "the line is indented by a tab, which YAML does not allow. Use blanks.")
    case .unknownKey(let key, _) where PolicyKey.all.contains { $0.name == key }:
      return Message(
        place
          + "“\(key)”是办法的设置，不写在这里。请用 gongkai policy national > 办法.yml 另存一份，在里面改“\(key)”，再在 gongkai.yml 里写 policy: 办法.yml。",
        position
          + "\(key) belongs into a policy file. Save one with gongkai policy national > local.yml, change \(key) there, and name it in "
          + "gongkai.yml: policy: local.yml.")
    case .unknownKey(let key, let nearest):
      return Message(
        place + "不认识“\(key)”。" + (nearest.map { "您是不是想写“\($0)”？" } ?? "请删去这一行。"),
        position + "unknown key \(key)." + (nearest.map { " Did you mean \($0)?" } ?? " Remove it."))
    case .duplicateKey(let key):
      return Message(place + "“\(key)”写了两次，请只留一处。", position + "key \(key) stands twice; keep one.")
    case .missingKey(let key, let example):
      return Message(
        place + "缺少“\(key)”。请加上，例如：\(example)",
        position + "missing key \(key). Add it, for example: \(example)")
    case .unknownName(let name, let kind, let key, let known, let nearest):
      return Message(
        place + "“\(key)”里的“\(name)”不是\(kind.chinese)。"
          + (nearest.map { "您是不是想写“\($0)”？" }
            ?? (known.isEmpty ? "现在没有可以写的，请删去这一条。" : "可以写：\(known.joined(separator: "、"))。")),
        position + "\(name) in \(key) is no \(kind.english)."
          + (nearest.map { " Did you mean \($0)?" }
            ?? (known.isEmpty ? " There is none; remove the entry." : " Known: \(known.joined(separator: ", ")).")))
    case .wrongType(let key, let expected, let found):
      let read = found.isEmpty ? "" : "，读到的是“\(found)”"
      return Message(
        place + "“\(key)”应为\(expected)\(read)。",
        position + "\(key) must be \(expected)\(found.isEmpty ? "" : "; found \(found)").")
    }
  }
}
