import Templates
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder of templates that exists while a test uses it.
struct TemplateFiles: ~Copyable {
  let folder: String

  init(_ files: [String: String]) throws {
    let root = FileManager.default.temporaryDirectory.path + "/gongkai-templates-\(UInt64.random(in: 0 ... .max))"
    folder = root
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    for (path, text) in files {
      try add(path, Array(text.utf8))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func add(_ path: String, _ bytes: [UInt8]) throws {
    let file = folder + "/" + path
    if let cut = file.lastIndex(of: "/") {
      try FileManager.default.createDirectory(atPath: String(file[..<cut]), withIntermediateDirectories: true)
    }
    try Data(bytes).write(to: URL(filePath: file))
  }

  var library: TemplateLibrary { TemplateLibrary(folders: [folder]) }
}

extension TemplateLibrary {
  /// A library of some templates in memory.
  init(_ texts: [String: String]) { self.init(texts: texts.mapValues { Array($0.utf8) }) }
}

/// The page of `html/page.html` of some templates.
func render(
  _ templates: [String: String], _ shape: TemplateShape, _ record: TemplateRecord, path: String = "html/page.html"
) throws -> String {
  let template = try TemplateLibrary(templates).template(path, shape: shape)
  return String(decoding: template.render(record), as: UTF8.self)
}

/// The page of one template.
func render(_ template: String, _ shape: TemplateShape, _ record: TemplateRecord, extension suffix: String = "html")
  throws -> String
{
  try render(["out/page." + suffix: template], shape, record, path: "out/page." + suffix)
}

/// The first error of a template of some templates, if it has one.
func fault(_ templates: [String: String], _ shape: TemplateShape, path: String = "html/page.html") -> TemplateError? {
  do throws(TemplateError) {
    _ = try TemplateLibrary(templates).template(path, shape: shape)
    return nil
  } catch {
    return error
  }
}
