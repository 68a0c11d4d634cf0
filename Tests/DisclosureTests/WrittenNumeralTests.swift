import Testing

@testable import Disclosure

/// Numbers in hanzi, as number formats show them and as people type them.
@Suite struct WrittenNumeralTests {
  @Test(arguments: [
    ("一百二十", "万元", "120"), ("一百二十", "元", "0.012"), ("壹佰贰拾", "万元", "120"), ("壹佰贰拾元整", "万元", "0.012"),
    ("人民币叁万元整", "万元", "3"),
    ("一万二千三百四十五.六七", "万元", "12345.67"), ("一万", "万元", "10000"), ("一百二十万元", "万元", "120"), ("三亿", "元", "30000"),
    ("一二〇", "万元", "120"), ("壹贰零.伍", "万元", "120.5"), ("１百２十", "万元", "120"), ("１２０", "万元", "120"), ("-贰拾", "万元", "-20"),
    ("一十万〇五", "元", "10.0005"), ("十二", "万元", "12"), ("〇", "万元", "0"), ("一千〇一十", "元", "0.101"),
  ])
  func `an amount in hanzi is the amount`(text: String, unit: String, wan: String) throws {
    #expect(readAmount(text, unit: try #require(AmountUnit(rawValue: unit))).money?.plainWan == wan)
  }

  @Test(arguments: ["一般", "三公经费", "百", "万", "一百百", "十百", "二三十", "一、", "第一", "一万一万", "两个", "人民币", "元整", "负", "点五", "一点"])
  func `other texts are no amount`(text: String) {
    #expect(readAmount(text, unit: .wan).money == nil)
  }

  @Test(arguments: [
    ("二〇二四年十二月三十一日", "2024-12-31"), ("贰零贰肆年壹拾月贰拾日", "2024-10-20"), ("２０２４年１０月２０日", "2024-10-20"),
    ("二○二四年〇三月〇五日", "2024-03-05"), ("贰零贰肆年零叁月零伍日", "2024-03-05"), ("二〇二四年百月二十日", nil),
  ])
  func `a date in hanzi is the date`(text: String, date: String?) {
    #expect(WrittenDate(text).value?.iso == date)
  }
}
