/// What is said of a paper whose amounts are in the money of another country.
enum ForeignMoney {
  /// - Parameter amounts: whose: 这张表的金额.
  static func message(_ stated: StatedUnit, amounts: String) -> Message {
    Message(
      "\(stated.place.chinese)写的金额单位“\(stated.words)”是外币，不能当作人民币读取，\(amounts)暂不采用，公开的表上留空。请折算成人民币万元后重新报送。",
      "\(stated.place.english) states amounts in the money of another country (\(stated.words)); they are not read as 元 and left blank. Convert them to 万元 and hand the paper in again."
    )
  }
}
