/// A level of a region, or a kind of office in one.
enum OfficeLevel: String, Sendable {
  case province, city, county, township, department, unit
}
