// swift-tools-version: 6.3
// A package of its own, so that building and testing the program does not know of it: its sources are links to the
// program's, built once more with libFuzzer's counters and with the address sanitizer. `fuzz/run` builds and runs it.
import PackageDescription

let sanitizers = ["-sanitize=fuzzer,address"]

let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v26)],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
    .systemLibrary(name: "CLibDeflate", pkgConfig: "libdeflate"),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto"),
    .target(
      name: "Spreadsheets", dependencies: ["CLibXML2", "CZlib", "CLibDeflate", "CCrypto"],
      swiftSettings: [.unsafeFlags(sanitizers + ["-enable-testing"])]),
    .target(name: "Driver"),
    .executableTarget(
      name: "Fuzzer", dependencies: ["Driver", "Spreadsheets"],
      swiftSettings: [.unsafeFlags(sanitizers + ["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(sanitizers)]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.swiftSettings != nil {
  target.swiftSettings? += [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
