/// What is personal in a text.
enum PersonalDataKind: String, Sendable {
  case identityNumber
  case mobilePhone
  case landline
  case bankCard
  case mailAddress
  case numberPlate

  var chinese: String {
    switch self {
    case .identityNumber: "身份证号"
    case .mobilePhone: "手机号"
    case .landline: "电话号码"
    case .bankCard: "银行卡号"
    case .mailAddress: "电子邮箱"
    case .numberPlate: "车牌号"
    }
  }
}
