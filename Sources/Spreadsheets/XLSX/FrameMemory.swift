import Synchronization

/// Remembers the frames of the last few workbooks, with the parts that they were read from.
///
/// Forms that were filled in from one blank form have these parts in common, byte for byte. What was read of the first is
/// then true of all the others: nothing is unpacked or scanned again. The sheets and their texts differ.
final class FrameMemory: Sendable {
  private struct Entry {
    var parts: [FrameParts.Part]
    var limits: ReadLimits
    var frame: WorkbookFrame
  }

  // A bureau's departments use a handful of programs and blank forms.
  private static let most = 8
  private static let longest = 1 << 16

  private let entries = Mutex<[Entry]>([])

  /// The frame of a container with the same parts, read within the same limits.
  func frame(of archive: ZipArchive, _ limits: ReadLimits) -> WorkbookFrame? {
    // Compared outside the lock, in which others would wait.
    let entries = entries.withLock { $0 }
    for index in entries.indices where entries[index].limits == limits {
      if entries[index].parts.allSatisfy({ $0.isIn(archive) }) { return entries[index].frame }
    }
    return nil
  }

  /// Remembers a frame, and forgets the oldest.
  func keep(_ frame: WorkbookFrame, _ parts: FrameParts) {
    guard let read = parts.read, frame.isSmall, read.reduce(0, { $0 + $1.packed.count }) <= Self.longest else { return }
    entries.withLock { entries in
      if entries.count == Self.most { entries.removeFirst() }
      entries.append(Entry(parts: read, limits: parts.limits, frame: frame))
    }
  }
}
