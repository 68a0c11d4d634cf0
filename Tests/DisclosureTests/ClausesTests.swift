import Testing

@testable import Disclosure

/// The demands of the policies that come with the program, and what they say of a run.
@Suite struct ClausesTests {
  @Test(arguments: ["hubei", "chenzhou", "qianjiang", "huangpi", "beilin", "national"])
  func `every demand is answered by something that there is, or says why not`(name: String) throws {
    let policy = try #require(try PolicyFiles.policy(name, names: RuleCatalogue.policyNames))
    #expect(policy.clauses.count > 5)
    #expect(Set(policy.clauses.map(\.number)).count == policy.clauses.count)
    #expect(policy.clauses.allSatisfy { $0.demand.count < 60 && !$0.demand.contains("|") })
  }

  @Test(arguments: [
    ("clause: 一, demand: 公开, chapters: [disclosre]", "disclosure"), ("clause: 一, demand: 检查, rules: [S5]", "S05"),
    ("clause: 一, demand: 台账, forms: [整改台账]", "绩效整改台账"), ("clause: 一, demand: 什么也没有", "outside"),
    ("clause: 一, demand: 都写, chapters: [disclosure], outside: 组织工作", "outside"), ("demand: 没有条款号", "clause"),
    ("clause: 一, demand: 抽查, pages: [sample]", "samples"),
    ("clause: 一, demand: 公开, chapters: [disclosure]}\n  - {clause: 一, demand: 再写, rules: [S05]", "“一”写了两次"),
  ])
  func `a demand that names nothing stops with the nearest name`(clause: String, near: String) throws {
    let base = try #require(try PolicyFiles.policy("national", names: RuleCatalogue.policyNames))
    do throws(ConfigurationError) {
      _ = try readPolicy(
        yaml: "name: x\nclauses:\n  - {\(clause)}\n", file: "x.yml", base: base, names: RuleCatalogue.policyNames)
      Issue.record("read: \(clause)")
    } catch {
      #expect(error.message.chinese.contains(near), "\(error.message.chinese)")
    }
  }

  @Test func `every chapter, letter and page is wanted by a clause or by the national policy`() throws {
    var (chapters, letters, pages): (Set<String>, Set<String>, Set<String>) = ([], [], [])
    for name in try PolicyFiles.names() {
      let policy = try #require(try PolicyFiles.policy(name, names: RuleCatalogue.policyNames))
      for clause in policy.clauses {
        chapters.formUnion(clause.chapters)
        letters.formUnion(clause.letters)
        pages.formUnion(clause.pageNames)
      }
      if name == "national" {
        chapters.formUnion(policy.books.values.joined())
        #expect(policy.rules.off.isEmpty && policy.rules.only.isEmpty, "the national policy wants every rule")
      }
    }
    chapters.insert(ClausesChapter.card.id)
    #expect(Set(Books.chapters.map { $0.card.id }).subtracting(chapters).isEmpty)
    #expect(Set(Letters.kinds.map { $0.card.id }).subtracting(letters).isEmpty)
    #expect(Set(ClausePage.all.map(\.id)).subtracting(pages).isEmpty)
  }

  @Test func `a policy is printed with what it leaves to the national one, and reads the same`() throws {
    let own = try #require(try PolicyFiles.text("beilin"))
    let printed = String(decoding: try PolicyReference().file("beilin"), as: UTF8.self)
    let inherited = try #require(printed.split(separator: "用 national 的值：").last).split(separator: "\n")
    #expect(inherited.allSatisfy { $0.hasPrefix("# ") })
    let named = Set(inherited.compactMap { $0.dropFirst(2).split(separator: ":").first.map(String.init) })
    for key in PolicyKey.all {
      #expect(named.contains(key.name) != own.contains("\n\(key.name):"), "\(key.name)")
    }
    let base = try #require(try PolicyFiles.policy("national", names: RuleCatalogue.policyNames))
    let read = try readPolicy(yaml: printed, file: "x.yml", base: base, names: RuleCatalogue.policyNames)
    #expect(read.clauses.map(\.number).first == "一（二）1")
    #expect(read.demandedStages.first?.from == Money(fen: 30_0000_00))
  }
}
