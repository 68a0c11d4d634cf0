/// Appends a text for HTML: `& < > " '` as references, control characters as U+FFFD.
func appendHTML(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
  let specials = htmlSpecials
  var start = 0
  var i = 0
  while i < text.count {
    let byte = text[i]
    if specials.contains(byte) {
      bytes.append(text, start, i)
      bytes.append(htmlReference(byte))
      start = i + 1
    }
    i += 1
  }
  bytes.append(text, start, text.count)
}

func htmlReference(_ byte: UInt8) -> StaticString {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: replacementCharacter
  }
}

private let htmlSpecials = ByteSet(Array("&<>\"'".utf8) + ByteSet.controls)
