/// A set of pages for one audience (design §1).
enum Book: String, Sendable, CaseIterable {
  /// 随预算草案.
  case budgetDraft = "budget-draft"
  /// 随决算草案.
  case finalAccounts = "final-accounts"
  /// 向社会公开.
  case publicBook = "public"
  /// 财政内部.
  case internalBook = "internal"
  /// 上报上级: a package of what the level above may see, and no pages.
  case upward

  var chinese: String {
    switch self {
    case .budgetDraft: "随预算草案"
    case .finalAccounts: "随决算草案"
    case .publicBook: "向社会公开"
    case .internalBook: "财政内部"
    case .upward: "上报上级"
    }
  }

  /// Whether it may show only what is public.
  var isOpen: Bool { self != .internalBook }
}
