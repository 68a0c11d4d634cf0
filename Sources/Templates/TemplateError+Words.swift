extension TemplateError {
  /// What to tell the user, in Chinese: the place, what is wrong, the line with a caret, and the way out.
  public var chinese: String {
    let place = line > 0 ? "\(file) 第 \(line) 行第 \(column) 列：" : "\(file)："
    let meant = suggestion.map { "您是不是想写 \($0)？" } ?? ""
    let trail = includedFrom.isEmpty ? "" : "\n（由 \(includedFrom.joined(separator: "、")) 引入）"
    return place + chineseReason + meant + excerpt + trail
  }

  /// What to tell the user, in English.
  public var english: String {
    let place = line > 0 ? "\(file):\(line):\(column): " : "\(file): "
    let meant = suggestion.map { " Did you mean \($0)?" } ?? ""
    let trail = includedFrom.isEmpty ? "" : "\n(included from \(includedFrom.joined(separator: ", ")))"
    return place + englishReason + meant + excerpt + trail
  }

  /// The source line and, below it, a caret under the fault. Wide characters are matched by wide spaces.
  private var excerpt: String {
    guard line > 0 else { return "" }
    var lead = ""
    for character in sourceLine.prefix(column - 1) {
      lead += character == "\t" ? "\t" : Self.isWide(character) ? "\u{3000}" : " "
    }
    var mark = ""
    for character in sourceLine.dropFirst(column - 1).prefix(length) {
      mark += mark.isEmpty ? (Self.isWide(character) ? "^~" : "^") : Self.isWide(character) ? "~~" : "~"
    }
    return "\n  \(sourceLine)\n  \(lead)\(mark.isEmpty ? "^" : mark)"
  }

  private static func isWide(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
      || (0xF900...0xFAFF).contains(value) || (0xFE30...0xFE6F).contains(value) || (0xFF00...0xFF60).contains(value)
      || (0xFFE0...0xFFE6).contains(value) || (0x1F300...0x1FAFF).contains(value) || (0x20000...0x3FFFD).contains(value)
  }

  private var chineseReason: String {
    switch cause {
    case .notFound: "找不到这个模板文件。"
    case .outsideFolder(let path): "“\(path)”指向模板文件夹之外，不予读取。请把文件放进模板文件夹。"
    case .unreadable(let reason): "模板文件无法读取（\(reason)）。"
    case .notAFile: "这不是普通文件（是文件夹、管道或设备），不能使用。请换成普通文件。"
    case .notUTF8: "从这里起不是 UTF-8 编码的文字。请用 UTF-8 编码保存模板。"
    case .limit(.bytes, let value): "文件超过 \(value >> 20) MiB 的上限。请核对是不是放错了文件。"
    case .limit(.depth, let value): "标签或引用的嵌套超过 \(value) 层的上限。"
    case .limit(.expansion, let value): "连同引用的文件展开后超过上限（\(value)）。"
    case .unused: "没有页面使用这个文件，它不起任何作用。请核对文件名。"
    case .unclosedTag: "标签没有写完，缺少结束符号。"
    case .malformedName(let name): name.isEmpty ? "标签里没有写名称。" : "“\(name)”不能作名称：名称中不能有空格，圆点前后都要有文字。"
    case .malformedDelimiters: "更换标签符号的写法应为 {{=<% %>=}}：两个符号之间用空格隔开，符号中不含等号。"
    case .unclosedSection(let name): "“\(name)”有开头没有结尾，缺少 {{/\(name)}}。"
    case .strayEnd(let name): "{{/\(name)}} 前面没有对应的开头。"
    case .mismatchedEnd(let name, let expected, let line): "这里应当结束第 \(line) 行的“\(expected)”，却写成了“\(name)”。"
    case .repeatedBlock(let name): "同一处引用里把区块“\(name)”写了两遍。"
    case .unknownName(let name): "模板里没有“\(name)”这个名称可用。"
    case .noFields(let name, let part): "“\(name)”中的“\(part)”不是一组数据，后面不能再用圆点取值。"
    case .sectionOnText(let name): "“\(name)”是一段文字，不能用作 {{#\(name)}} 或 {{^\(name)}}，请直接写 {{\(name)}}，或改用对应的是否项。"
    case .printsSection(let name): "“\(name)”不是一段文字，不能直接写 {{\(name)}}，请用 {{#\(name)}}…{{/\(name)}}。"
    case .rawText(let name): "“\(name)”是一段文字，不能原样输出，请写两重花括号 {{\(name)}}。"
    case .escapedMarkup(let name): "“\(name)”是图形或标记，应当原样输出，请写三重花括号 {{{\(name)}}}。"
    case .unknownPartial(let name): "找不到要引用的模板“\(name)”。"
    case .endlessPartial(let name): "模板“\(name)”又引用了它自己，会没有尽头。"
    case .unknownBlock(let name): "被引用的模板里没有区块“\(name)”，这段内容不会出现在任何地方。"
    case .forbiddenPlace(let place): place.chinese
    case .unbalancedSection(let name): "“\(name)”的开头和结尾不在同一种位置（例如一段开始了标签或引号却没有在段内结束）。请让每一段都完整。"
    }
  }

  private var englishReason: String {
    switch cause {
    case .notFound: "there is no such template file."
    case .outsideFolder(let path):
      "\"\(path)\" leads out of the templates' folder and is not read. Put the file into the folder."
    case .unreadable(let reason): "the template cannot be read (\(reason))."
    case .notAFile: "this is no plain file (a folder, a pipe or a device). Put a plain file in its place."
    case .notUTF8: "from here on this is not UTF-8. Save the template as UTF-8."
    case .limit(.bytes, let value): "the file is larger than \(value >> 20) MiB. Check whether it is the right one."
    case .limit(.depth, let value): "tags or partials are nested more than \(value) deep."
    case .limit(.expansion, let value): "with all that it includes it grows beyond the limit (\(value))."
    case .unused: "no page uses this file; it has no effect. Check its name."
    case .unclosedTag: "the tag is not finished; its closing delimiter is missing."
    case .malformedName(let name):
      name.isEmpty
        ? "the tag has no name." : "\"\(name)\" cannot be a name: no spaces, and something on both sides of every dot."
    case .malformedDelimiters:
      "a delimiter tag looks like {{=<% %>=}}: two delimiters with a space between, no equals sign in them."
    case .unclosedSection(let name): "\"\(name)\" begins here but never ends; {{/\(name)}} is missing."
    case .strayEnd(let name): "{{/\(name)}} ends nothing."
    case .mismatchedEnd(let name, let expected, let line):
      "this should end \"\(expected)\", begun in line \(line), but says \"\(name)\"."
    case .repeatedBlock(let name): "the block \"\(name)\" is given twice."
    case .unknownName(let name): "there is no \"\(name)\" here."
    case .noFields(let name, let part): "\"\(part)\" in \"\(name)\" has no fields; nothing can follow its dot."
    case .sectionOnText(let name):
      "\"\(name)\" is a text, not a section; write {{\(name)}}, or use the flag that goes with it."
    case .printsSection(let name): "\"\(name)\" is no text; use {{#\(name)}}…{{/\(name)}}."
    case .rawText(let name): "\"\(name)\" is a text and may not be printed raw; write {{\(name)}}."
    case .escapedMarkup(let name): "\"\(name)\" is markup; write {{{\(name)}}}."
    case .unknownPartial(let name): "there is no template \"\(name)\" to include."
    case .endlessPartial(let name): "the template \"\(name)\" includes itself without end."
    case .unknownBlock(let name): "the parent has no block \"\(name)\"; this text would appear nowhere."
    case .forbiddenPlace(let place): place.english
    case .unbalancedSection(let name):
      "\"\(name)\" does not end at the kind of place it began at (a tag or a quotation mark is opened in it but not closed, say)."
    }
  }
}

extension TemplateError.ForbiddenPlace {
  fileprivate var chinese: String {
    switch self {
    case .element(let name): "<\(name)> 的内容里不能使用数据，写在这里的数据可能被当作程序或样式执行。"
    case .comment: "注释里不能使用数据，请把它移到注释外面，或用 {{! … }} 写模板注释。"
    case .tag: "标签名、属性名的位置不能使用数据，数据只能写在正文里或加了引号的属性值里。"
    case .unquotedAttribute: "这个属性值没有加引号，请写成 属性=\"{{…}}\"。"
    case .attribute(let name): "属性 \(name) 的内容会被当作程序或样式执行，不能使用数据。"
    case .addressScheme: "这里的数据会成为网址的协议或程序的一部分（如 javascript:），不能使用。"
    case .markupInText: "属性值、网址和标题里不能放图形或标记，只能放文字。"
    case .code: "代码（反引号之间）里的文字无法可靠转义，不能使用数据。"
    }
  }

  fileprivate var english: String {
    switch self {
    case .element(let name): "no data may be printed inside <\(name)>, where it could be run as code or style."
    case .comment: "no data may be printed inside a comment; move it out, or use {{! … }}."
    case .tag:
      "no data may be printed as the name of a tag or attribute; use it in text or in a quoted attribute value."
    case .unquotedAttribute: "this attribute's value has no quotation marks; write name=\"{{…}}\"."
    case .attribute(let name): "the content of \(name) is run as code or style; no data may be printed there."
    case .addressScheme: "data here would become the scheme of an address or part of a program (javascript:, say)."
    case .markupInText: "an attribute, an address or a title can hold text only, no markup."
    case .code: "text between backquotes cannot be escaped reliably; no data may be printed there."
    }
  }
}
