@testable import Spreadsheets

/// A small OpenDocument spreadsheet made of the inner XML of its parts, to be had zipped and flat.
struct ODSFixture {
  /// The content of the one table, unless `tables` says otherwise.
  var rows = ""
  /// The content of `office:spreadsheet`; without it, a table named 表 around `rows`.
  var tables: String?
  /// The content of `office:automatic-styles`.
  var styles = ""
  /// The content of `office:styles`.
  var commonStyles = ""
  /// What stands in `office:body`.
  var kind = "office:spreadsheet"
  var mimetype: String? = "application/vnd.oasis.opendocument.spreadsheet"
  var manifest = ""
  /// Whether the content cannot be read without a key.
  var isEncrypted = false

  static let namespaces = """
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" \
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" office:version="1.3"
    """

  private var body: String {
    "<office:automatic-styles>\(styles)</office:automatic-styles><office:body><\(kind)>"
      + (tables ?? "<table:table table:name=\"表\">\(rows)</table:table>") + "</\(kind)></office:body>"
  }

  /// The part with the cells.
  var content: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \(Self.namespaces)>\(body)</office:document-content>"
  }

  /// The whole as one file.
  var flat: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document \(Self.namespaces)><office:meta><dc:title>表</dc:title>"
      + "</office:meta><office:styles>\(commonStyles)</office:styles>\(body)</office:document>"
  }

  /// The parts by name, in order.
  var parts: [(String, String)] {
    var parts = mimetype.map { [("mimetype", $0)] } ?? []
    parts.append(
      (
        "styles.xml",
        "<office:document-styles \(Self.namespaces)><office:styles>\(commonStyles)</office:styles>"
          + "<office:automatic-styles/></office:document-styles>"
      ))
    parts.append(("content.xml", content))
    parts.append(("META-INF/manifest.xml", "<manifest>\(manifest)</manifest>"))
    return parts
  }

  /// The whole as a package.
  var zipped: [UInt8] {
    var zip = ZipFixture()
    for (name, text) in parts {
      zip.add(name, isEncrypted && name == "content.xml" ? text.utf8.map { $0 ^ 0xA5 } : Array(text.utf8))
    }
    return zip.bytes
  }

  /// What the reader of packages delivers.
  func read(_ limits: ReadLimits = ReadLimits(), answers: [Int: Continuation] = [:]) throws -> Delivered {
    try .readingODS(zipped, limits, answers: answers)
  }

  /// A cell of a type with a value, written as programs do.
  static func cell(_ type: String, _ value: String, shown: String = "", _ more: String = "") -> String {
    let name = ["date": "date-value", "time": "time-value", "boolean": "boolean-value"][type] ?? "value"
    return
      "<table:table-cell office:value-type=\"\(type)\" office:\(name)=\"\(value)\"\(more)><text:p>\(shown)</text:p>"
      + "</table:table-cell>"
  }

  /// A cell with a text.
  static func text(_ inner: String, _ more: String = "") -> String {
    "<table:table-cell office:value-type=\"string\"\(more)>\(inner)</table:table-cell>"
  }

  /// A row around cells.
  static func row(_ cells: String, _ attributes: String = "") -> String {
    "<table:table-row\(attributes)>\(cells)</table:table-row>"
  }
}

extension Delivered {
  /// Reads a package as OpenDocument, or a flat file.
  static func readingODS(
    _ bytes: [UInt8], _ limits: ReadLimits = ReadLimits(), isFlat: Bool = false, answers: [Int: Continuation] = [:]
  ) throws -> Delivered {
    var delivered = Delivered(answers: answers)
    do throws(ReadError) {
      let file = try ByteFile(bytes, path: "fixture", limits: limits)
      delivered.facts =
        isFlat
        ? try readFODS(file, limits: limits, into: &delivered) : try readZip(file, limits: limits, into: &delivered)
    } catch {
      delivered.error = error.cause
    }
    return delivered
  }
}
