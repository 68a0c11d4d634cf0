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

/// The page of `html/page.html` of some files.
func render(
  _ files: [String: String], _ shape: TemplateShape, _ record: TemplateRecord, path: String = "html/page.html"
)
  throws -> String
{
  let files = try TemplateFiles(files)
  return String(decoding: try files.library.template(path, shape: shape).render(record), as: UTF8.self)
}

/// The page of one template.
func render(
  _ template: String, _ shape: TemplateShape = .init(name: "空", fields: []), _ record: TemplateRecord = .init(),
  extension suffix: String = "html"
) throws -> String {
  try render(["out/page." + suffix: template], shape, record, path: "out/page." + suffix)
}
