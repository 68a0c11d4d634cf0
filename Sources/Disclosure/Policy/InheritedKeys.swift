/// What a policy file leaves to another, as comments that stand below it: `# lamp-red-below: 60`.
///
/// A file with them stays one to copy: whoever wants another value takes the mark away and edits.
struct InheritedKeys {
  /// Values longer than this many lines are named alone.
  private static let mostLines = 8

  /// - Parameters:
  ///   - text: the file.
  ///   - base: the text of the policy that gives what the file leaves out.
  ///   - name: how that policy is called.
  static func comments(of text: String, base: String, name: String) -> String {
    let own = Set(blocks(text).map(\.key))
    let inherited = blocks(base).filter { !own.contains($0.key) }
    guard !inherited.isEmpty else { return "" }
    var comments = "\n# 以下各键本文件没有写，用 \(name) 的值：\n"
    for block in inherited {
      if block.lines.count > mostLines {
        comments += "# \(block.key): 见 gongkai policy \(name)\n"
      } else {
        for line in block.lines { comments += "# \(line)\n" }
      }
    }
    return comments
  }

  /// The keys of a file's top level, each with its lines; comments and empty lines left out.
  private static func blocks(_ text: String) -> [(key: String, lines: [Substring])] {
    var blocks: [(key: String, lines: [Substring])] = []
    for line in text.split(separator: "\n") where !line.allSatisfy(\.isWhitespace) && !line.hasPrefix("#") {
      if let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") {
        blocks.append((String(line[..<colon]), [line]))
      } else if !blocks.isEmpty {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
    return blocks
  }
}
