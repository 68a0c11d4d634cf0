/// Bytes that lie in pieces of a file and are read as one run.
struct CompoundStream {
  /// How many bytes there are; fewer than there should be if the file has ended or its chain of sectors is broken.
  let size: Int

  private let file: ByteFile
  private let pieces: [Range<Int>]
  /// Where each piece begins in the run.
  private let starts: [Int]

  /// Joins pieces of a file up to a size.
  init(_ file: ByteFile, _ pieces: [Range<Int>], size: Int) {
    var starts: [Int] = []
    var total = 0
    for piece in pieces {
      starts.append(total)
      total += piece.count
    }
    self.file = file
    self.pieces = pieces
    self.starts = starts
    self.size = min(size, total)
  }

  /// A whole file.
  init(_ file: ByteFile) { self.init(file, file.size > 0 ? [0..<file.size] : [], size: file.size) }

  /// Reads from an offset on into memory until it is full or the run ends.
  ///
  /// - Returns: how many bytes were read.
  func read(into room: UnsafeMutableRawBufferPointer, from offset: Int) throws(ReadError) -> Int {
    var filled = 0
    for place in pieces(from: offset, to: min(size, offset + room.count)) {
      let count = try file.read(
        into: UnsafeMutableRawBufferPointer(rebasing: room[filled..<filled + place.count]), from: place.lowerBound)
      filled += count
      if count < place.count { break }
    }
    return filled
  }

  /// Some bytes from an offset on, fewer where the run ends.
  func bytes(at offset: Int, count: Int) throws(ReadError) -> [UInt8] {
    var bytes: [UInt8] = []
    for place in pieces(from: offset, to: min(size, offset + count)) {
      bytes += try file.bytes(at: place.lowerBound, count: place.count)
    }
    return bytes
  }

  /// Where a part of the run lies in the file; nowhere, if it ends before it begins.
  func pieces(from first: Int, to end: Int) -> [Range<Int>] {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= first { low = middle } else { high = middle }
    }
    var found: [Range<Int>] = []
    var offset = first
    while offset < end, low < pieces.count {
      let begin = pieces[low].lowerBound + offset - starts[low]
      let stop = min(pieces[low].upperBound, begin + end - offset)
      guard begin < stop else { break }
      found.append(begin..<stop)
      offset += stop - begin
      low += 1
    }
    return found
  }
}
