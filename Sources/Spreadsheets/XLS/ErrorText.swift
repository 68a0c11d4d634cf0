/// The error value of a code ([MS-XLS] 2.5.10), as spreadsheets show it.
func errorText(_ code: Int) -> String {
  switch code {
  case 0x00: "#NULL!"
  case 0x07: "#DIV/0!"
  case 0x0F: "#VALUE!"
  case 0x17: "#REF!"
  case 0x1D: "#NAME?"
  case 0x24: "#NUM!"
  case 0x2A: "#N/A"
  case 0x2B: "#GETTING_DATA"
  default: "#ERROR!\(code)"
  }
}
