/// Which project it is: its offices, code, name, year and budget.
struct ProjectIdentity: Sendable {
  private var shared: SharedOffices
  var code: String
  var name: String
  /// The last step of the page's path: the code, made unique and ASCII.
  var stem = ""
  @Compact var year: Int?
  var budgetType: BudgetType
  /// The budget type as typed.
  var budgetTypeRaw: String
  /// Whether it is a key project 重点项目.
  var isKeyProject: Bool

  init(
    offices: SharedOffices, code: String, name: String, stem: String = "", year: Int? = nil,
    budgetType: BudgetType = .other, budgetTypeRaw: String = "", isKeyProject: Bool = false
  ) {
    shared = offices
    (self.code, self.name, self.stem) = (code, name, stem)
    (self.budgetType, self.budgetTypeRaw, self.isKeyProject) = (budgetType, budgetTypeRaw, isKeyProject)
    self.year = year
  }

  /// Its offices; what is set is its own, and no longer shared.
  var offices: PaperOffices {
    get { shared.offices }
    set { shared = SharedOffices(newValue) }
  }

  /// The same for projects that keep their offices in one place; those of others may be equal all the same.
  var officesKey: ObjectIdentifier { ObjectIdentifier(shared) }

  /// The name as printed; a code is none.
  var title: String { name.isEmpty ? "（没有填写项目名称）" : name }
}
