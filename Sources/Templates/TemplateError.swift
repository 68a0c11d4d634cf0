/// Why a template cannot be used, as facts; the words are in `TemplateError+Words.swift`.
public struct TemplateError: Error, Sendable, Hashable {
  /// The cause.
  public enum Cause: Sendable, Hashable {
    // The file.
    /// No folder has a template of this path.
    case notFound
    /// The path leads out of the templates' folder (`..`, an absolute path, a link).
    case outsideFolder(String)
    /// The file is there but cannot be read; the system's reason.
    case unreadable(String)
    /// There is something of this name, but it is no file.
    case notAFile
    /// The file is not UTF-8 from this place on.
    case notUTF8
    /// A limit was reached: which, and its value.
    case limit(Limit, Int)
    /// No page uses this file (only found by lint).
    case unused

    // The tags.
    /// A tag has no end.
    case unclosedTag
    /// A tag's name is empty or has spaces in it.
    case malformedName(String)
    /// A delimiter tag that does not name two delimiters.
    case malformedDelimiters
    /// A section, block or parent has no end.
    case unclosedSection(String)
    /// An end that ends nothing.
    case strayEnd(String)
    /// An end with another name than the section it would end; the expected name and the line it began in.
    case mismatchedEnd(String, expected: String, line: Int)
    /// A parent gives the same block twice.
    case repeatedBlock(String)

    // The names.
    /// The record has no such field.
    case unknownName(String)
    /// A dotted name goes through something that has no fields.
    case noFields(name: String, part: String)
    /// A section on a text.
    case sectionOnText(String)
    /// A list, record or flag printed as if it were a text.
    case printsSection(String)
    /// `{{{name}}}` on a text.
    case rawText(String)
    /// `{{name}}` on markup, which would show its tags.
    case escapedMarkup(String)
    /// No template has the name of this partial or parent.
    case unknownPartial(String)
    /// A partial includes itself without getting deeper into the data.
    case endlessPartial(String)
    /// A block that the parent does not have.
    case unknownBlock(String)

    // The place in the output.
    /// A name where no escaping makes it safe.
    case forbiddenPlace(ForbiddenPlace)
    /// A section that leaves the output at another kind of place than it began at.
    case unbalancedSection(String)
  }

  /// What is limited.
  public enum Limit: Sendable, Hashable {
    /// The bytes of one template.
    case bytes
    /// Sections within sections, or partials within partials.
    case depth
    /// What a template becomes with all its partials.
    case expansion
  }

  /// A place of the output where no value may be printed.
  public enum ForbiddenPlace: Sendable, Hashable {
    /// In the content of such an element (script, style …).
    case element(String)
    /// In a comment or declaration.
    case comment
    /// In the name of a tag or of an attribute, or between attributes.
    case tag
    /// In an attribute's value without quotation marks.
    case unquotedAttribute
    /// In an attribute that is code or style (onclick, style, srcdoc).
    case attribute(String)
    /// After an address scheme that runs code (javascript:), or before a colon that would make a value the scheme.
    case addressScheme
    /// Markup inside an attribute, an address or other text that has no tags.
    case markupInText
    /// In code of a Markdown page.
    case code
  }

  /// The cause.
  public var cause: Cause
  /// The template's path, as it was asked for: `html/public/index.html`.
  public var file: String
  /// The line, from 1; 0 when the fault is not at a place in the file.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int
  /// The text of that line.
  public var sourceLine: String
  /// How many characters of it are at fault.
  public var length: Int
  /// The known name that was most likely meant.
  public var suggestion: String?
  /// What included the template, innermost first: `html/public/index.html:12`.
  public var includedFrom: [String]

  init(
    _ cause: Cause, file: String, line: Int = 0, column: Int = 0, sourceLine: String = "", length: Int = 1,
    suggestion: String? = nil, includedFrom: [String] = []
  ) {
    self.cause = cause
    self.file = file
    self.line = line
    self.column = column
    self.sourceLine = sourceLine
    self.length = length
    self.suggestion = suggestion
    self.includedFrom = includedFrom
  }
}
