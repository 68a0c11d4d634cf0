import WordDocuments

/// What the editor of a government website needs: for each article a piece of HTML to paste, the meta tags, and its attachments; a
/// list of all files with their digests; a site map; and the whole static site as one zip file.
///
/// It is made of what was written before, after the last page, and lies in `website` in the book.
struct WriteWebsite {
  let book: Book
  let input: ReportInput
  let website: WebsiteSettings
  let output: GuardedOutput

  /// One file of the kit, for the list.
  private struct Entry {
    var title: String
    var path: String
    var bytes: [UInt8]
  }

  private var root: String { book.rawValue + "/website/" }

  /// - Returns: how many files were written.
  func write(_ articles: [WebArticle]) throws(RunError) -> Int {
    var entries: [Entry] = []
    for (index, article) in articles.enumerated() {
      entries += try write(article, number: index + 1, of: articles.count)
    }
    let site = FolderListing.files(below: output.staged.staging + "/" + book.rawValue)
      .filter { !$0.hasPrefix("website/") }.sorted()
    if !website.url.isEmpty { entries.append(try write(map(site), "网站地图", to: "sitemap.xml")) }
    var files: [(path: String, bytes: [UInt8])] = []
    for path in site { files.append((path, try read(path))) }
    // Its files were searched one by one; packed, they show nothing.
    let zip = ZipFile.of(files)
    try output.writeUnsearched(zip, to: root + "site.zip")
    entries.append(Entry(title: "全部网页", path: "site.zip", bytes: zip))
    try output.write(list(entries), to: root + "发布清单.csv")
    return entries.count + 1
  }

  private func write(_ article: WebArticle, number: Int, of count: Int) throws(RunError) -> [Entry] {
    let fragment = PageFragment(page: try read(article.page + ".html"))
    var html = fragment.html
    for part in article.parts { html += PageFragment(page: try read(part + ".html"), isPart: true).html }
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, String(count).count - digits.count)) + digits
    let folder = padded + "-" + FileName.of(fragment.title, else: "文章") + "/"
    try output.staged.createFolder(root + folder)
    var entries = [
      try write(Array(html.utf8), fragment.title, to: folder + "正文.html"),
      try write(meta(fragment.title), fragment.title, to: folder + "meta.html"),
    ]
    let own = article.page.lastIndex(of: "/").map { String(article.page[...$0]) } ?? ""
    var attachments = FolderListing.names(in: output.staged.staging + "/" + book.rawValue + "/" + own)
      .filter { $0.hasSuffix(".docx") }.map { own + $0 }
    if article.hasData {
      attachments += FolderListing.names(in: output.staged.staging + "/" + book.rawValue + "/data")
        .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".xlsx") }.map { "data/" + $0 }
    }
    for path in attachments.sorted() {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let bytes = try read(path)
      try output.writeUnsearched(bytes, to: root + folder + name)
      entries.append(Entry(title: fragment.title, path: folder + name, bytes: bytes))
    }
    return entries
  }

  /// The tags that the rules for government websites ask of an article (国办发〔2017〕47号, 附件).
  private func meta(_ title: String) -> [UInt8] {
    let source = website.source.isEmpty ? input.settings.publisher : website.source
    let tags = [
      ("SiteName", website.site), ("ColumnName", website.column), ("ArticleTitle", title),
      ("PubDate", input.settings.date), ("ContentSource", source), ("Author", input.settings.publisher),
      ("Keywords", "预算绩效,绩效自评," + input.settings.region.name), ("Description", title),
    ]
    return Array(
      tags.map { "<meta name=\"\($0.0)\" content=\"\(Chart.escaped($0.1))\">\n" }.joined().utf8)
  }

  private func map(_ site: [String]) -> [UInt8] {
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    for path in site where path.hasSuffix(".html") {
      xml += "<url><loc>\(Chart.escaped(website.url + path))</loc>"
      if !input.settings.date.isEmpty { xml += "<lastmod>\(input.settings.date)</lastmod>" }
      xml += "</url>\n"
    }
    return Array((xml + "</urlset>\n").utf8)
  }

  private func list(_ entries: [Entry]) -> [UInt8] {
    var text = DataText()
    text.mark()
    text.row(["序号", "标题", "栏目", "日期", "文件", "字节数", "SHA-256"])
    for (index, entry) in entries.enumerated() {
      text.number(index + 1)
      text.text(entry.title)
      text.text(website.column)
      text.text(input.settings.date)
      text.text(entry.path)
      text.number(entry.bytes.count)
      text.text(SHA256.hex(entry.bytes))
      text.endRow()
    }
    return text.bytes
  }

  private func write(_ bytes: [UInt8], _ title: String, to path: String) throws(RunError) -> Entry {
    try output.write(bytes, to: root + path)
    return Entry(title: title, path: path, bytes: bytes)
  }

  private func read(_ path: String) throws(RunError) -> [UInt8] {
    let full = output.staged.staging + "/" + book.rawValue + "/" + path
    guard let bytes = try PlainFile.bytes(of: full) else { throw RunError.cannotWrite(full) }
    return bytes
  }
}
