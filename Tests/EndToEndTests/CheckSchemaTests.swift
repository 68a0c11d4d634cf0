import Foundation
import Testing

@testable import Disclosure

/// What `check --json` prints is what its schema says: every key, and no other.
@Suite struct CheckSchemaTests {
  private typealias Object = [String: Any]

  /// The first place where a value is not what a schema allows; `nil` where it is.
  private static func fault(_ value: Any, _ schema: Object, _ definitions: Object, at path: String) -> String? {
    if let name = (schema["$ref"] as? String)?.split(separator: "/").last,
      let other = definitions[String(name)] as? Object
    {
      return fault(value, other, definitions, at: path)
    }
    if let words = schema["enum"] as? [String] { return words.contains(value as? String ?? "") ? nil : path }
    let types = schema["type"] as? [String] ?? [schema["type"] as? String ?? ""]
    guard types.contains(type(of: value)) else { return "\(path): \(type(of: value)), not \(types)" }
    if let object = value as? Object {
      let properties = schema["properties"] as? Object ?? [:]
      let required = schema["required"] as? [String] ?? []
      if Set(required) != Set(object.keys) {
        return "\(path): \(Set(required).symmetricDifference(object.keys).sorted())"
      }
      for (key, inner) in object {
        guard let expected = properties[key] as? Object else { return "\(path): \(key)" }
        if let found = fault(inner, expected, definitions, at: path + "." + key) { return found }
      }
    }
    if let list = value as? [Any], let items = schema["items"] as? Object {
      for inner in list { if let found = fault(inner, items, definitions, at: path + "[]") { return found } }
    }
    return nil
  }

  private static func type(of value: Any) -> String {
    switch value {
    case is NSNull: "null"
    case is Object: "object"
    case is [Any]: "array"
    case is String: "string"
    case let number as NSNumber: name(of: number)
    default: "\(value)"
    }
  }

  /// A truth value and a whole number are both numbers to Foundation; only the one prints itself as a word.
  private static func name(of number: NSNumber) -> String {
    String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B" ? "boolean" : "integer"
  }

  @Test func `the sample county's result is as the schema says, and another key is seen`() throws {
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(CheckSchema.text.utf8)) as? Object)
    let definitions = try #require(schema["$defs"] as? Object)
    let result = try checkInputs(CheckRequest(paths: [Checkout.root + "/input/demo-county"]), progress: Silent())
    var object = try #require(try JSONSerialization.jsonObject(with: Data(result.json())) as? Object)
    #expect(Self.fault(object, schema, definitions, at: "") == nil)
    #expect((object["projects"] as? [Any])?.isEmpty == false && (object["records"] as? [Any])?.isEmpty == false)
    object["more"] = 1
    #expect(Self.fault(object, schema, definitions, at: "") != nil)
  }
}
