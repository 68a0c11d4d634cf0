import Spreadsheets
import WordDocuments

/// What the editor of a government website needs: for each article a piece of HTML to paste, the meta tags, and its attachments; a
/// list of all files with their digests; a site map; and the whole static site as one zip file.
///
/// It is made of what was written before, after the last book, and lies in `website` in the public book; in a run without that
/// one, in the first open book that the run wrote.
struct WriteWebsite {
  /// The book in which it lies.
  let book: Book
  let input: ReportInput
  let website: WebsiteSettings
  let output: GuardedOutput

  /// - Parameter books: what this run wrote. Books that it kept are in the output, too, and their articles are in the kit.
  init?(books: [Book], input: ReportInput, output: GuardedOutput) {
    guard input.depth > .data, let website = input.settings.website,
      let book = Self.order.first(where: books.contains)
    else { return nil }
    (self.book, self.input, self.website, self.output) = (book, input, website, output)
  }

  private static let order: [Book] = [.publicBook, .finalAccounts, .budgetDraft]

  /// Regions and departments, where the public book was written, and the books of the congress.
  private var articles: [WebArticle] {
    let pages = book == .publicBook ? WebArticle.all(of: BookContext(book, input)) : []
    return pages
      + Self.order.dropFirst().map { WebArticle.whole($0) }.filter {
        FolderListing.exists(path($0.page + ".html", in: $0.book))
      }
  }

  /// One file of the kit, for the list.
  private struct Entry {
    var title: String
    var path: String
    var bytes: [UInt8]
    var remark = ""
  }

  private var root: String { book.rawValue + "/website/" }

  /// A kit that an earlier run left in the public book has the older article of the book that this run wrote.
  func note(besides kept: [KeptBook]) -> Message? {
    let old = kept.first { old in
      old.book == .publicBook && old.files.contains { $0.hasPrefix(Book.publicBook.rawValue + "/website/") }
    }
    guard old != nil else { return nil }
    return Message(
      "这一次的网站文章在 \(root) 里；public/website/ 是以前生成的，没有更新。请把 public 一册一起生成。",
      "The articles of this run are in \(root); public/website/ is of an earlier run. Build the public book as well.")
  }

  /// - Returns: how many files were written.
  func write() throws(RunError) -> Int {
    let articles = articles
    var entries: [Entry] = []
    for (index, article) in articles.enumerated() {
      entries += try write(article, number: index + 1, of: articles.count)
    }
    let site = FolderListing.files(below: path("", in: book))
      .filter { !$0.hasPrefix("website/") }.sorted()
    if !website.url.isEmpty { entries.append(try write(map(site), "网站地图", to: "sitemap.xml")) }
    var files: [(path: String, bytes: [UInt8])] = []
    for path in site { files.append((path, try read(path, of: book))) }
    // Its files were searched one by one; packed, they show nothing.
    let zip = ZipFile.of(files)
    try output.writeUnsearched(zip, to: root + "site.zip")
    entries.append(Entry(title: "全部网页", path: "site.zip", bytes: zip))
    try output.write(list(entries), to: root + "发布清单.csv")
    return entries.count + 1
  }

  private func write(_ article: WebArticle, number: Int, of count: Int) throws(RunError) -> [Entry] {
    let fragment = PageFragment(page: try read(article.page + ".html", of: article.book))
    var html = fragment.html
    for part in article.parts {
      html += PageFragment(page: try read(part + ".html", of: article.book), isPart: true).html
    }
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, String(count).count - digits.count)) + digits
    let folder = padded + "-" + FileName.of(fragment.title, else: "文章") + "/"
    try output.staged.createFolder(root + folder)
    var entries = [
      try write(Array(html.utf8), fragment.title, to: folder + "正文.html"),
      try write(meta(fragment.title), fragment.title, to: folder + "meta.html"),
    ]
    let own = article.page.lastIndex(of: "/").map { String(article.page[...$0]) } ?? ""
    var attachments = FolderListing.names(in: path(own, in: article.book))
      .filter { $0.hasSuffix(".docx") }.map { own + $0 }
    if article.hasData {
      attachments += FolderListing.names(in: path("data", in: article.book))
        .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".xlsx") }.map { "data/" + $0 }
    }
    for path in attachments.sorted() {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let bytes = try read(path, of: article.book)
      try output.writeUnsearched(bytes, to: root + folder + name)
      entries.append(Entry(title: fragment.title, path: folder + name, bytes: bytes))
    }
    for index in entries.indices { entries[index].remark = remark(on: article.book) }
    return entries
  }

  /// Budget and accounts are published within twenty days after their approval (预算法第十四条), and not before it.
  private func remark(on book: Book) -> String {
    switch book {
    case .finalAccounts: "决算经批准后发布"
    case .budgetDraft: "预算经批准后发布"
    case .publicBook, .internalBook, .upward: ""
    }
  }

  /// The tags that the rules for government websites ask of an article (国办发〔2017〕47号, 附件).
  private func meta(_ title: String) -> [UInt8] {
    let source = website.source.isEmpty ? input.settings.publisher : website.source
    let tags = [
      ("SiteName", website.site), ("ColumnName", website.column), ("ArticleTitle", title),
      ("PubDate", input.settings.date), ("ContentSource", source), ("Author", input.settings.publisher),
      ("Keywords", "预算绩效,绩效自评," + input.settings.region.name), ("Description", title),
    ]
    var markup: EscapedMarkup = ""
    for (name, content) in tags { markup += "<meta name=\"\(name)\" content=\"\(content)\">\n" }
    return markup.bytes
  }

  private func map(_ site: [String]) -> [UInt8] {
    var xml: EscapedMarkup = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    for path in site where path.hasSuffix(".html") {
      xml += "<url><loc>\(website.url + path)</loc>"
      if !input.settings.date.isEmpty { xml += "<lastmod>\(input.settings.date)</lastmod>" }
      xml += "</url>\n"
    }
    xml += "</urlset>\n"
    return xml.bytes
  }

  private func list(_ entries: [Entry]) -> [UInt8] {
    var text = DataText()
    text.mark()
    text.row(["序号", "标题", "栏目", "日期", "文件", "字节数", "SHA-256", "备注"])
    for (index, entry) in entries.enumerated() {
      text.number(index + 1)
      text.text(entry.title)
      text.text(website.column)
      text.text(input.settings.date)
      text.text(entry.path)
      text.number(entry.bytes.count)
      text.text(Digest.sha256.hexadecimal(entry.bytes))
      text.text(entry.remark)
      text.endRow()
    }
    return text.bytes
  }

  private func write(_ bytes: [UInt8], _ title: String, to path: String) throws(RunError) -> Entry {
    try output.write(bytes, to: root + path)
    return Entry(title: title, path: path, bytes: bytes)
  }

  private func path(_ path: String, in book: Book) -> String {
    output.staged.staging + "/" + book.rawValue + "/" + path
  }

  private func read(_ path: String, of book: Book) throws(RunError) -> [UInt8] {
    let full = self.path(path, in: book)
    guard let bytes = try PlainFile.bytes(of: full) else { throw RunError.cannotWrite(full) }
    return bytes
  }
}
