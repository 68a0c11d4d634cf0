import Testing
import WordDocuments

@Suite struct PageFragmentTests {
  private let page = """
    <!DOCTYPE html><html lang="zh-CN"><head><title>题</title><link rel="stylesheet" href="style.css"></head><body class="web">
    <header>页头</header><main id="main"><h1>教育局</h1><h2 class="x">总体</h2>
    <dl class="figures"><div><dt>项目</dt><dd>3<small>个</small></dd></div></dl>
    <figure><svg><title>图</title><text>优</text></svg><figcaption>图名</figcaption></figure>
    <div class="scroll"><table class="cards"><caption>表名<span class="unit">单位：万元</span></caption>
    <thead><tr><th scope="col" class="n">序号</th></tr></thead><tbody><tr class="sum"><td class="n" data-label="序号" colspan="2">1 &lt; 2</td></tr></tbody></table></div>
    <p class="note">说明：见<a href="../x.html">这里</a>、<a href="https://example.gov.cn/">网站</a>。</p></main><footer>页脚</footer></body></html>
    """

  @Test func `an article has its words and its looks, and nothing that another site does not take`() {
    let fragment = PageFragment(page: Array(page.utf8))
    #expect(fragment.title == "教育局")
    for word in ["总体", "项目", "3个", "表名", "（单位：万元）", "序号", "1 &lt; 2", "说明：见这里、"] {
      #expect(fragment.html.contains(word), "\(word)")
    }
    for odd in ["class=", "<svg", "<figure", "图名", "<h1", "页头", "页脚", "style.css", "x.html", "id=", "data-", "<script"]
    {
      #expect(!fragment.html.contains(odd), "\(odd)")
    }
    #expect(fragment.html.contains("<a href=\"https://example.gov.cn/\">网站</a>"))
    #expect(fragment.html.contains("colspan=\"2\"") && fragment.html.contains("text-align:right"))
  }

  @Test func `a part of an article keeps its heading, one level down`() {
    let html = PageFragment(page: Array(page.utf8), isPart: true).html
    #expect(html.contains(">教育局</h2>") && html.contains(">总体</h3>"))
  }
}
