// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "gongkai",
  // `Span`, `Mutex` and `Atomic` are part of the system from here on; Linux brings them with the toolchain.
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CLibDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    // Linked without being called: malloc and free of many threads, for the program alone (docs/decisions/0027).
    .systemLibrary(
      name: "CTCMalloc", pkgConfig: "libtcmalloc_minimal", providers: [.apt(["libgoogle-perftools-dev"])]),
    .target(name: "Spreadsheets", dependencies: ["CLibXML2", "CZlib", "CLibDeflate", "CCrypto"]),
    .target(name: "Templates"),
    .target(name: "WordDocuments", dependencies: ["CLibXML2", "CLibDeflate"]),
    .target(name: "WorkbookDocuments", dependencies: ["CXLSXWriter"]),
    .target(
      name: "Disclosure",
      dependencies: [
        "Spreadsheets", "Templates", "WordDocuments", "WorkbookDocuments", .product(name: "Yams", package: "Yams"),
      ]),
    .executableTarget(
      name: "gongkai",
      dependencies: [
        "Disclosure", "Spreadsheets", "Templates",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .target(name: "CTCMalloc", condition: .when(platforms: [.linux])),
      ]),
    .testTarget(name: "SpreadsheetsTests", dependencies: ["Spreadsheets"]),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates"]),
    .testTarget(name: "WordDocumentsTests", dependencies: ["WordDocuments", "Spreadsheets"]),
    .testTarget(name: "WorkbookDocumentsTests", dependencies: ["WorkbookDocuments", "WordDocuments", "Spreadsheets"]),
    .testTarget(
      name: "DisclosureTests", dependencies: ["Disclosure", "Spreadsheets", "Templates", "WorkbookDocuments"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["Disclosure", "Spreadsheets", "WordDocuments", "WorkbookDocuments"]),
  ],
  swiftLanguageModes: [.v6]
)

// Settings that hold for every target: https://github.com/swiftlang/swift-evolution (SE-0335, SE-0409, SE-0444).
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
