import Testing

@testable import Spreadsheets

struct ReadLimitsTests {
  @Test func `every limit has a name of its own and can be set by it`() {
    let standard = ReadLimits()
    #expect(Set(standard.all.map(\.name)).count == standard.all.count)
    #expect(standard.all.count == Mirror(reflecting: standard).children.count)
    for limit in standard.all {
      var limits = ReadLimits()
      let isSet = limits.set(limit.name, to: 7)
      #expect(isSet)
      #expect(limits.all.filter { $0.value == 7 }.map(\.name) == [limit.name])
    }
  }

  @Test(arguments: [("cell", 5), ("cells", 0), ("cells", -1), ("", 1)])
  func `unknown names and values that are no limit are refused`(name: String, value: Int) {
    var limits = ReadLimits()
    let isSet = limits.set(name, to: value)
    #expect(!isSet)
    #expect(limits.all.map(\.value) == ReadLimits().all.map(\.value))
  }

  @Test func `every limit is named in the message by what it counts`() {
    for limit in ReadLimits().all {
      #expect(ReadError(.limit(limit.name, 7), path: "a").chinese.contains("\(limit.chinese)最多 7"))
    }
  }
}
