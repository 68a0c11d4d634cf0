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
}
