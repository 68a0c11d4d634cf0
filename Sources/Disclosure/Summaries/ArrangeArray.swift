extension Array {
  /// Puts the elements into another order, in place: each is moved, and none is copied.
  ///
  /// - Parameter order: for each place the index of the element that comes there; every index once.
  mutating func arrange(by order: some Sequence<Int>) {
    var order = Array<Int>(order)
    withUnsafeMutableBufferPointer { elements in
      for start in order.indices where order[start] != start {
        // The elements of a cycle follow each other; the first waits outside for the last place.
        let first = elements.moveElement(from: start)
        var place = start
        while order[place] != start {
          let next = order[place]
          elements.initializeElement(at: place, to: elements.moveElement(from: next))
          order[place] = place
          place = next
        }
        elements.initializeElement(at: place, to: first)
        order[place] = place
      }
    }
  }
}
