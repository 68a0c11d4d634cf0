/// What is personal in a text.
enum PersonalDataKind: String, Sendable {
  case identityNumber
  case mobilePhone
  case landline
  case bankCard
  case mailAddress
  case numberPlate
  case document
  case account

  var chinese: String {
    switch self {
    case .identityNumber: "身份证号"
    case .mobilePhone: "手机号"
    case .landline: "电话号码"
    case .bankCard: "银行卡号"
    case .mailAddress: "电子邮箱"
    case .numberPlate: "车牌号"
    case .document: "护照、通行证等证件号"
    case .account: "QQ号、微信号"
    }
  }
}
