/// The rules of every ledger.
enum LedgerRules {
  static let ofAll: [any LedgerRule.Type] = [
    T01UnreadableValue.self, T02UnknownWord.self, T03MissingValue.self, T04Totals.self, T05DateOrder.self,
  ]
}
