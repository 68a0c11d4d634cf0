#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension OutputSiblings {
  /// Brings an output back that a run moved away before it was killed, and removes what else such runs left.
  ///
  /// Only for a run that has the lock: what it finds belongs to nobody who is still at work.
  ///
  /// - Throws: `RunError` (configuration) with what cannot be removed: an old internal book may be in it.
  static func clear(beside target: String) throws(RunError) {
    recover(target)
    for kind in Kind.allCases {
      for path in left(kind, beside: target) {
        // It is all there is, and could not be brought back.
        guard kind != .old || FolderListing.isThere(target) else { throw StagedOutput.cannotWrite(target) }
        StagedOutput.removeTree(path)
        guard !FolderListing.isThere(path) else { throw StagedOutput.leftOver(path) }
      }
    }
  }

  /// Puts an old output back in its place if a run was killed between two renames.
  static func recover(_ target: String) {
    guard !FolderListing.isThere(target), let old = left(.old, beside: target).last else { return }
    rename(old, target)
  }
}
