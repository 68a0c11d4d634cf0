/// What is known of a kind of letter before any paper is read.
struct LetterCard: Sendable {
  /// Its name in templates and addresses: `rectification-notice`.
  var id: String
  /// 绩效问题整改通知.
  var name: String
  /// The demand that it answers, in a few words.
  var clause: String

  var template: String { "internal/letters/" + id }
}
