@testable import Disclosure

/// A policy that comes with the program.
func policy(named name: String) throws -> Policy? {
  try PolicyFiles.policy(name, names: RuleCatalogue.policyNames)
}

/// A policy made of a text, which builds on the national one.
func readPolicy(yaml text: String, file: String) throws -> Policy {
  try readPolicy(
    yaml: text, file: file, base: try PolicyFiles.nationalPolicy(RuleCatalogue.policyNames),
    names: RuleCatalogue.policyNames)
}

extension Policy {
  /// The national policy, for tests that only need some policy.
  static let national = (try? PolicyFiles.nationalPolicy(RuleCatalogue.policyNames)) ?? Policy()
}
