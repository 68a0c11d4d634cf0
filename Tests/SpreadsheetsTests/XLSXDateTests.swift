import Testing

@testable import Spreadsheets

struct XLSXDateTests {
  private func date(_ serial: String, _ code: String, properties: String = "", type: String = "n") throws -> [String] {
    let fixture = XLSXFixture(
      rows: "<row><c s=\"1\" t=\"\(type)\"><v>\(serial)</v></c></row>", styles: XLSXFixture.styles([code]),
      properties: properties)
    return try Delivered.reading(fixture.bytes, as: .xlsx).cells
  }

  @Test(arguments: [
    ("0", "1899-12-31"), ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", "1900-02-29"), ("61", "1900-03-01"),
    ("36525", "1999-12-31"), ("36585", "2000-02-29"), ("45658", "2025-01-01"), ("45657.5", "2024-12-31T12:00:00"),
    ("45657.354166666664", "2024-12-31T08:30:00"), ("45657.999999999", "2025-01-01"), ("2958465", "9999-12-31"),
    ("45657.354178240741", "2024-12-31T08:30:01"), ("4.5657E4", "2024-12-31"),
  ])
  func `days of the 1900 system`(_ serial: String, _ iso: String) throws {
    #expect(try date(serial, "yyyy-mm-dd") == ["A1 date \(iso)"])
  }

  @Test(arguments: [
    ("0", "1904-01-01"), ("1", "1904-01-02"), ("42735", "2021-01-01"), ("43830.75", "2024-01-01T18:00:00"),
  ])
  func `days of the 1904 system`(_ serial: String, _ iso: String) throws {
    #expect(try date(serial, "yyyy-mm-dd", properties: "date1904=\"1\"") == ["A1 date \(iso)"])
  }

  @Test(arguments: [
    ("yyyy\"年\"m\"月\"", "date 2024-12-31"), ("[$-804]yyyy\"年\"m\"月\"d\"日\";@", "date 2024-12-31"),
    ("yyyy年m月d日", "date 2024-12-31"), ("yyyy/m/d h:mm", "date 2024-12-31T00:00:00"),
    ("m\"月\"d\"日\"", "date 2024-12-31"),
    ("aaaa", "date 2024-12-31"), ("[DBNum1][$-804]yyyy\"年\"m\"月\"", "date 2024-12-31"), ("e.m.d", "date 2024-12-31"),
    ("General", "number 45657"), ("G/通用格式", "number 45657"), ("[Red]#,##0.00", "number 45657"),
    ("0\"d\"", "number 45657"), ("#,##0\\d", "number 45657"), ("0.00E+00", "number 45657"),
    ("_-* #,##0_-;[Red]-* #,##0_-", "number 45657"), ("\"日期\"0", "number 45657"), ("[$¥-804]#,##0", "number 45657"),
    ("[h]:mm", "date PT1095768H"), ("@", "number 45657"), ("[Yellow]0", "number 45657"),
    ("0_m", "number 45657"), ("[>100]0;yyyy", "number 45657"), ("0%", "number% 45657"),
  ])
  func `the format decides what a number is`(_ code: String, _ content: String) throws {
    #expect(try date("45657", code) == ["A1 \(content)"])
  }

  @Test(arguments: [
    (14, "date 2024-12-31"), (22, "date 2024-12-31T00:00:00"), (27, "date 2024-12-31"), (31, "date 2024-12-31"),
    (57, "date 2024-12-31"), (58, "date 2024-12-31"), (46, "date PT1095768H"), (0, "number 45657"), (4, "number 45657"),
    (10, "number% 45657"), (41, "number 45657"), (49, "number 45657"),
  ])
  func `built-in formats`(_ number: Int, _ content: String) throws {
    let fixture = XLSXFixture(
      rows: "<row><c s=\"1\"><v>45657</v></c></row>",
      styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"\(number)\"/></cellXfs>")
    #expect(try Delivered.reading(fixture.bytes, as: .xlsx).cells == ["A1 \(content)"])
  }

  @Test(arguments: [
    ("0.5", "h:mm", "1899-12-31T12:00:00"), ("0.75", "上午/下午h\"时\"mm\"分\"", "1899-12-31T18:00:00"),
    ("1.5", "[h]:mm", "PT36H"), ("0.0010416666666667", "[mm]:ss", "PT1M30S"), ("0", "[s]", "PT0S"),
    ("0.000002893518519", "s.000", "1899-12-31T00:00:00.25"),
    ("0.000017361111111", "mm:ss.000", "1899-12-31T00:00:01.5"),
  ])
  func `times and lengths of time`(_ serial: String, _ code: String, _ iso: String) throws {
    #expect(try date(serial, code) == ["A1 date \(iso)"])
  }

  @Test(arguments: [
    ("2024-12-31", "2024-12-31"), ("2024-12-31T00:00:00", "2024-12-31"),
    ("2024-12-31T08:30:00Z", "2024-12-31T08:30:00"),
    ("2024-12-31T08:30:00.250", "2024-12-31T08:30:00.25"), ("2024-12-31T08:30", "2024-12-31T08:30:00"),
    ("08:30:00", "1899-12-31T08:30:00"),
  ])
  func `dates stored as text`(_ stored: String, _ iso: String) throws {
    #expect(try date(stored, "General", type: "d") == ["A1 date \(iso)"])
  }

  // What Excel writes into a strict workbook, and into its transitional twin.
  private static let twins = [
    ("PT1392H0M0.000S", "58"), ("PT0H5M0.000S", "0.003472222222222222"), ("P1DT12H", "1.5"), ("PT0S", "0"),
    ("2014-01-16T15:59:59.99999979045242400", "41655.666666664241"),
    ("1899-12-31T10:59:59.9999999999984025", "0.45833333333333331"), ("10:10:10", "0.423726851851851849"),
    ("2014-12-31T23:59:59.999999790452424", "42004.999999997570"), ("2024-12-31", "45657"),
    ("2024-12-31T08:30:00Z", "45657.354166666664"), ("2024-12-31T08:30:00.2504", "45657.354169560185"),
    ("1900-02-28T12:00:00", "59.5"), ("1900-02-29", "60"), ("1900-03-01", "61"), ("1899-12-31", "0"),
    ("1899-12-30T18:00:00", "0.75"), ("9999-12-31", "2958465"), ("2024-12-31T23:59:59.9995", "45658"),
  ]

  @Test(
    arguments: twins,
    ["yyyy-mm-dd", "yyyy-mm-dd hh:mm", "h:mm", "[h]:mm:ss", "[=0]h:mm;yyyy", "[<1]h:mm;[h]:mm"])
  func `a stored date is shown like the number of its twin`(twin: (String, String), code: String) throws {
    #expect(try date(twin.0, code, type: "d") == date(twin.1, code))
  }

  @Test(
    arguments: [
      ("1904-01-01T08:30:00", "0.354166666666667"), ("2024-01-01T18:00:00", "43830.75"), ("10:10:10", "0.42372685185"),
      ("PT36H", "1.5"),
    ], ["yyyy-mm-dd", "yyyy-mm-dd hh:mm", "h:mm", "[h]:mm:ss"])
  func `twins agree where days are counted from 1904`(twin: (String, String), code: String) throws {
    let properties = "date1904=\"1\""
    #expect(try date(twin.0, code, properties: properties, type: "d") == date(twin.1, code, properties: properties))
  }

  @Test(arguments: [
    ("PT36H", "PT36H"), ("08:30:00.0004", "1899-12-31T08:30:00"), ("2024-12-31T15:59:59.9999", "2024-12-31T16:00:00"),
    ("1850-01-01", "1850-01-01"), ("1899-12-29T08:30:00", "1899-12-29T08:30:00"), ("-PT1H", "-PT1H"),
    ("PT99999999H", "PT99999999H"),
  ])
  func `under a format without dates its shape says what it is`(_ stored: String, _ iso: String) throws {
    #expect(try date(stored, "General", type: "d") == ["A1 date \(iso)"])
  }

  @Test(arguments: [
    "PT", "P1M", "PT1H2", "08:30", "2024-12-31T08:30:00+08:00", "45657.5",
    "2024年", "31.12.2024", "2024-12-31T8", "2024-13-31", "2024-00-10", "2024-02-30", "2023-02-29", "2024-04-31",
    "2024-01-00", "0000-01-01", "2100-02-29", "2024-12-31T25:00:00", "2024-12-31T24:00:00", "2024-12-31T23:60:00",
    "2024-12-31T23:59:60",
  ])
  func `a stored date that is none stays as text`(_ stored: String) throws {
    #expect(try date(stored, "General", type: "d") == ["A1 text \(stored)"])
  }

  @Test(arguments: ["-1", "2958466", "99999999999"])
  func `a number outside the calendar stays a number`(_ serial: String) throws {
    #expect(try date(serial, "yyyy-mm-dd") == ["A1 number \(serial)"])
  }
}
