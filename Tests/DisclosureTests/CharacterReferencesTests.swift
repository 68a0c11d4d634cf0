import Testing

@testable import Disclosure

@Suite struct CharacterReferencesTests {
  @Test(arguments: [
    ("", ""), ("没有引用", "没有引用"), ("&amp;", "&"), ("甲&amp;乙&lt;丙", "甲&乙<丙"), ("&#8212;&#x2014;", "——"),
    ("A&B公司", "A&B公司"), ("&&amp;&", "&&&"), ("&unknown;道路", "&unknown;道路"), ("结尾&", "结尾&"), ("&amp", "&amp"),
    ("&#xD800;", "&#xD800;"), ("&amp;lt;", "&lt;"),
  ])
  func `each reference is the character that it stands for, and all else stays`(text: String, resolved: String) {
    #expect(String(decoding: CharacterReferences.resolved(Array(text.utf8)), as: UTF8.self) == resolved)
  }
}
