/// The blank forms that forms bring along, beside those of ledgers.
enum BlankForms {
  /// CSV files with a byte-order mark.
  static var files: [(name: String, bytes: [UInt8])] {
    FormSet.all.forms.filter { !$0.blankForm.isEmpty }.map { form in
      ("blank-forms/\(form.title).csv", [0xEF, 0xBB, 0xBF] + form.blankForm.replacing("\n", with: "\r\n").utf8)
    }
  }
}
