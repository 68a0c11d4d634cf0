/// Characters that are typed, copied or printed for others, and are taken for them in every comparison.
///
/// NFKC knows those that Unicode has only for old encodings: full width, ①, Ⅱ, ㎡, Kangxi radicals, compatibility ideographs.
/// Here stand those that it keeps apart.
enum LookAlikes {
  /// Each sign with what is typed for it. 〇, ○ and 零 are none of them: as digits they mean something.
  static let signs: [(sign: Unicode.Scalar, others: String)] = [
    // Round brackets hold what belongs to a label (a unit, a note); all others are one kind.
    ("(", "❨❪⦅⸨"), (")", "❩❫⦆⸩"),
    ("[", "{【〔〖〘〚❲❴⟦⁅"), ("]", "}】〕〗〙〛❳❵⟧⁆"),
    ("《", "〈〈⟨⟪❬❰≪"), ("》", "〉〉⟩⟫❭❱≫"),
    ("\"", "“”„‟«»「」『』〝〞〟″❝❞"), ("'", "‘’‚‛‹›′`´ʼʹ❛❜"),
    ("-", "‐‑‒–—―⁃−─━ー⸺⸻➖"), ("~", "〜∼⁓〰"),
    ("·", "•‧∙⋅・⸱▪◦᛫"), (":", "∶꞉"), ("/", "∕⁄"), ("*", "∗✱"),
    ("¥", "￥"),
  ]

  /// Radicals of the CJK supplement, each before the hanzi for which a PDF's font gives it (Unicode's
  /// EquivalentUnifiedIdeograph.txt; where that names none of the basic plane, the hanzi of the radical's name).
  static let radicals = """
    ⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月\
    ⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯纟⺰纟⺱罓⺲罒⺳罒⺴冗⺵网⺶羊⺷羊⺸羊⺹耂⺺肀\
    ⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑长⻒长⻓长⻔门⻕阜⻖阝\
    ⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟饣⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟
    """

  /// What nobody sees, and white space: both go. Blanks and breaks of every kind, soft hyphens, joiners, marks and isolates of
  /// direction, variation selectors, fillers, language tags, controls.
  static let unseen: [ClosedRange<UInt32>] = [
    0x00...0x20, 0x7F...0xA0, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160, 0x1680...0x1680,
    0x17B4...0x17B5, 0x180B...0x180F, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x2800...0x2800,
    0x3000...0x3000, 0x3164...0x3164, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF0...0xFFFC,
    0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF,
  ]

  /// Whether nobody sees a character; white space counts as unseen.
  static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    // ASCII and hanzi, by far the most, lie between the ranges.
    if 0x3165...0xFDFF ~= scalar.value || 0x21...0x7E ~= scalar.value { return false }
    return unseen.contains { $0 ~= scalar.value }
  }
}
