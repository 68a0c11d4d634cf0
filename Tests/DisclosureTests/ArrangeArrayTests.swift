import Testing

@testable import Disclosure

@Suite struct ArrangeArrayTests {
  @Test(arguments: [[], [0], [1, 0], [2, 0, 1], [3, 2, 1, 0], [0, 2, 1, 3, 4], [4, 0, 3, 2, 1, 5]])
  func `every place gets the element that the order names`(order: [Int]) {
    var letters = order.indices.map { "element \($0)" }
    letters.arrange(by: order)
    #expect(letters == order.map { "element \($0)" })
  }

  @Test func `orders of many elements, too`() {
    var random = SplitMix(state: 7)
    for count in 0..<60 {
      let order = (0..<count).shuffled(using: &random)
      var numbers = Array(0..<count)
      numbers.arrange(by: order)
      #expect(numbers == order)
    }
  }
}
