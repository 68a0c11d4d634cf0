#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension OutputSiblings {
  /// Brings an output back that a run moved away before it was killed, and removes what else such runs left.
  ///
  /// Only for a run that has the lock: then what it finds belongs to no other run that is still at work.
  ///
  /// - Throws: `RunError` (configuration) with what cannot be removed: an old internal book may be in it.
  static func clear(beside target: String) throws(RunError) {
    recover(target)
    for kind in Kind.allCases {
      for path in left(kind, beside: target) {
        // Where the output itself is missing, the old one is all there is, and it could not be brought back: it stays.
        guard kind != .old || FolderListing.isThere(target) else { throw RunError.cannotWrite(target) }
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
