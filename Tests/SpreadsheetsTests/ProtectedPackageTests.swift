import Testing

@testable import Spreadsheets

/// Workbooks of Excel 2007 and later that are closed with Excel's own password. The samples were made by another implementation.
@Suite struct ProtectedPackageTests {
  private func bytes(_ text: String) -> [UInt8] {
    Array(text.utf8).withUnsafeBytes { text in
      [UInt8](unsafeUninitializedCapacity: text.count) { room, count in
        count = MIMETransfer.base64(text[...], UnsafeMutableRawBufferPointer(room))
      }
    }
  }

  private func read(_ sample: (information: String, package: String)) throws -> Delivered {
    let file = CompoundFixture(streams: [
      ("EncryptionInfo", bytes(sample.information)), ("EncryptedPackage", bytes(sample.package)),
    ])
    return try .file(file.bytes, name: "自评表.xlsx")
  }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test func `what Excel closed with its own password is read, as of 2007 and as of 2010`() throws {
    #expect(try read(Self.agile).cells == ["A1 text 预算"])
    #expect(try read(Self.standard).cells == ["A1 text 预算"])
  }

  @Test func `what somebody closed stays closed`() throws {
    #expect(try read(Self.secret).error == .encrypted)
    let torn = (information: Self.agile.information, package: String(Self.agile.package.prefix(400)))
    #expect(try read(torn).error == .damagedArchive("EncryptedPackage"))
    #expect(try read((information: String(Self.agile.information.prefix(300)), package: "")).error == .encrypted)
  }

  @Test func `digests are those of RFC 6234`() {
    #expect(hexadecimal(Digest.sha512.of(Array("abc".utf8))).hasPrefix("ddaf35a193617abacc417349ae204131"))
    #expect(
      hexadecimal(Digest.sha512.of([UInt8](repeating: 0x61, count: 1000))).hasPrefix("67ba5535a46e3f86dbfbed8cbbaf0125")
    )
  }

  @Test(arguments: [16, 24, 32])
  func `blocks are decrypted as FIPS 197 has it`(length: Int) throws {
    let cipher = try #require(AESDecryption(key: (0..<UInt8(length)).map { $0 }))
    let encrypted: [Int: [UInt8]] = [
      16: [0x69, 0xC4, 0xE0, 0xD8, 0x6A, 0x7B, 0x04, 0x30, 0xD8, 0xCD, 0xB7, 0x80, 0x70, 0xB4, 0xC5, 0x5A],
      24: [0xDD, 0xA9, 0x7C, 0xA4, 0x86, 0x4C, 0xDF, 0xE0, 0x6E, 0xAF, 0x70, 0xA0, 0xEC, 0x0D, 0x71, 0x91],
      32: [0x8E, 0xA2, 0xB7, 0xCA, 0x51, 0x67, 0x45, 0xBF, 0xEA, 0xFC, 0x49, 0x90, 0x4B, 0x49, 0x60, 0x89],
    ]
    let plain = (0..<16).map { UInt8($0 * 0x11) }
    #expect(cipher.decrypt(encrypted[length, default: []][...]) == plain)
    #expect(AESDecryption(key: [1, 2, 3]) == nil)
  }

  private static let agile = (
    information: """
    BAAEAEAAAAA8P3htbCB2ZXJzaW9uPSIxLjAiIGVuY29kaW5nPSJVVEYtOCIgc3RhbmRhbG9uZT0ieWVzIj8+PGVuY3J5cHRpb24geG1sbnM9Im
    h0dHA6Ly9zY2hlbWFzLm1pY3Jvc29mdC5jb20vb2ZmaWNlLzIwMDYvZW5jcnlwdGlvbiIgeG1sbnM6cD0iaHR0cDovL3NjaGVtYXMubWljcm9z
    b2Z0LmNvbS9vZmZpY2UvMjAwNi9rZXlFbmNyeXB0b3IvcGFzc3dvcmQiPjxrZXlEYXRhIHNhbHRTaXplPSIxNiIgYmxvY2tTaXplPSIxNiIga2
    V5Qml0cz0iMjU2IiBoYXNoU2l6ZT0iNjQiIGNpcGhlckFsZ29yaXRobT0iQUVTIiBjaXBoZXJDaGFpbmluZz0iQ2hhaW5pbmdNb2RlQ0JDIiBo
    YXNoQWxnb3JpdGhtPSJTSEE1MTIiIHNhbHRWYWx1ZT0iK2NldmZyeS9DWXVmWHpjMkhSc1dpdz09Ii8+PGtleUVuY3J5cHRvcnM+PGtleUVuY3
    J5cHRvciB1cmk9Imh0dHA6Ly9zY2hlbWFzLm1pY3Jvc29mdC5jb20vb2ZmaWNlLzIwMDYva2V5RW5jcnlwdG9yL3Bhc3N3b3JkIj48cDplbmNy
    eXB0ZWRLZXkgc3BpbkNvdW50PSIxMDAwIiBzYWx0U2l6ZT0iMTYiIGJsb2NrU2l6ZT0iMTYiIGtleUJpdHM9IjI1NiIgaGFzaFNpemU9IjY0Ii
    BjaXBoZXJBbGdvcml0aG09IkFFUyIgY2lwaGVyQ2hhaW5pbmc9IkNoYWluaW5nTW9kZUNCQyIgaGFzaEFsZ29yaXRobT0iU0hBNTEyIiBzYWx0
    VmFsdWU9IldWU0dZZUpTcHZJMTVkTGFQbWthVFE9PSIgZW5jcnlwdGVkVmVyaWZpZXJIYXNoSW5wdXQ9ImdDcXBDL2dkWGF4em1MakJsYzY0OV
    E9PSIgZW5jcnlwdGVkVmVyaWZpZXJIYXNoVmFsdWU9IjJlTFFZempkU2pvQTJnamZWdXRYU2h2RmVLcUIyZDhkbEVBdmJRdVNXN3VyQXJBeG5X
    enl5dVcxZElkNGpiMTZJNGxZU01jVWNrdWxuREV4dEJMa2JnPT0iIGVuY3J5cHRlZEtleVZhbHVlPSJ4RVNiUjdYQlIxY2dDS0FyMVdaeHVHNU
    xCeW1GQ201WlhINXBmK0N4UnFnPSIvPjwva2V5RW5jcnlwdG9yPjwva2V5RW5jcnlwdG9ycz48L2VuY3J5cHRpb24+
    """,
    package: """
    AgQAAAAAAACjWu68AqnJ1H1wc1hfjODUDvlCUtGpO7y+yF+h4Ql1YzSF0/eJjFt7nJs29jPL+Jd/JrqctI0fXjELHf6oLdMOvKQB2UPhP0CDxE
    EMEA4Ub0W0hsXGzU52/0UO5+mrBzTkg85copxthIJj/FGhdr/YGGLlySgn0rE4xpLKd6pWQQ1mZls9EDHv+iG4boIYzQeaLGSNwtHeghze7rbG
    DS6hPjbiMw4T2rJx8eVaLtVAk/Fjq+D9YrMSKFM1Fyg3kjhDEFBMnwcxI8fIClA3ERZYAgkjuMuR0pIlB75VMeb8WltSogrIBtQtLtE9u/zX/u
    xJXoGvtLT0bFX/1zZpyOO4FGTQjdqMg8+xZlf7BKZNtJuIrmzJDMN0TZ9sE7rLls5rfyvdifRmK9tRETA/fpExCWtxJ6mpfFk5+/a1kkqvbtph
    qVwMojnjjPx9+noNu+rCEwHInQwFNo2nWLE0f97aDtiDi5xycMLIqO3aSeJ7qe2UYzt+eTEAGyRgtyOOxxU0aPeG3TKpTKP0zcY1WiYi3IDvwl
    Dlg5b4xGMv9YAtoaai/dqmeodlsEAKnsoFVUNSuL6l7Z2+ZpEgX505vBq0dVs8WF+WpAjxnc7HNav4Cz2ch2c59FQzaCZIhlP/jATh9BxhmjhH
    myRmZ6dXXvhE/P2iW9riYKJpUOut/luQv/kVHK47ZzBG4vTpzWrbsIGjD0+dLr3pEErVCnUJA0Nh1Y9BFNcKlALwYSWiqiu731x+1qIJWoADSP
    WlEtxFPdAr1eUBYg/dMuBvHKqsZSQw/BK74dAbiSOeLHeuwOp3DVqztADXGhV8sfblIxS/PTAE4ucSABYsh5+lCtVkclSwKfdTe+dehT2sOcUY
    44CYHy9s78D152e5/AovmqO6lZLW5BKcO6vgDMZBWaDRXjeNelOl0CwtscLw7/QT/ZKdTOCJUBVHP7jV4uQEOFFgFp+5t3LIslGSlDaor2l32L
    HdaIqSQBaJohrGZ+RZBqfX9GnmLqTqQSc6EjC1mM/aINst3jQwy7s7HiqDYPLqOMR21bvCeBd66EakpkNTmFdByqlW0yk3KJFbx2XhRqAoTsX7
    Cejz5ywmuZ9yCJef9Ib28ktg7h+/h1OmOEk9BL6a/UTl6Pdw9fck7sGMlRtgFrqaEwt/+gxw62VtRnIx3dcXra/HDznmsjKl8Ww7TNqKBXESuH
    l/AzFDXM/Ex9qE2jmJs2LTPMKq0Jn5UcigL39ttggGhMFb1lc9nLxa0O934lq0kmHFkCJD0k76jb9lTpGMv0tHXK8O6C1tos4EHTJZzOhSkuH6
    l1IS1uOVdeokiz2kvTYoFNUZ4ynE0AL9df9LayvC8qOgq7TzdsHQ1PI0acU66Al+hjDC0vGYtTLzlg==
    """
  )

  private static let standard = (
    information: """
    AwACACQAAACMAAAAJAAAAAAAAAAOZgAABIAAAIAAAAAYAAAAAAAAAAAAAABNAGkAYwByAG8AcwBvAGYAdAAgAEUAbgBoAGEAbgBjAGUAZAAgAF
    IAUwBBACAAYQBuAGQAIABBAEUAUwAgAEMAcgB5AHAAdABvAGcAcgBhAHAAaABpAGMAIABQAHIAbwB2AGkAZABlAHIAAAAQAAAAVq9L3nCkeufQ
    8euzDkXtMw0gNKuzwG3Zzmbl7szQAgMUAAAAUifuqfa/totMD15u+19eUKbqRkeyFooPco0yEILkra0=
    """,
    package: """
    AgQAAAAAAAA16aRUdumuay6c2RCaO9w/aIQJYK4fUSzQzr+oPZT8h4RLqVeBTCzoEsyFgJkQMNzhQYjO26VGu/l8pgNk3hIQaT0gJz5hxQ4OW+
    Oe3o77yU7OZUwCEbIgdHJaJ4Fg/Nz+SQQVDczJomnZjm3o2d5LvcmtV2oFgRaq5EHiXAI2HNcX38OKLI5MIL23adxW1sWh5VFbVZfF0yqOsUZG
    w2cZAOIVK3VJ6o/iURfUcTV41bps5ULMnxJpPWHUZ+ZoHPfb8kkVOzCnswPfwsRHNILRyHAM9hIxks8DDmJdWIcQTxYG8UfeBBvR4nUkIfW0wM
    N2eCi5m0mktU6kAbuFUgGGm9++HTQi5MnsmXtKiP1bb3v4vURtdkZg1Lv2YKgJx5bQs0e/WAK4m+Ie535y/LOPtH/YmlhWMxQmUte9nEaA22CS
    eFl4rtQHHSDhIGxDAicHZfxH7K7yfVn5+/LDGj3jctQm1HKAFDsCUj+JvqqBrNngsDkGyyrmh4WwS/MDfNNpeWY39VM+SLcT72YDmXvA3ERk6x
    S0JMiKk37hAOmzXcPnYZ3bQnK0AHy0kgUGovoHGyZfBnU77Xqk97Zb3BcRd0Gs4WwAF/RWDybsj/S0sWP3TXRxpMz5c4SNXUdZH1GZk5RWllW6
    UEG4pc0pfPOU8vNByccOpwWK6xmEirxwbQTAGKYplaUk+rkZyWF5RViySXwYfGoUpQv+3knykQdijOKpuBW2ApdPbAl9tVx0FalAvaLZiTlUFg
    f6nU2ehPHEL8VzGRiLAlCNLdZI7wIc6QLx94PhgClCqHWCceLwQzqXHaE5UfivZhcqK4eBV62YrJYy7mOIofNrKQkFF3l3xuAuISvHJ4QCSsRN
    rLTNoX6bo7dDRvOEZ/M8m7b0UR7F5kuh/KPz2wSZOJIoqes1A4BRVMVAeEpjciom0Y/F79/uHnBOB7QNf2Kh/KQcyze3E6AtO4Um+cCMKn3Ntf
    RJaH8XIs0omgrKxAiQLfy7O3SWfJea7dq7LrRze/YVMVkedCO4z8TJZ1t50TVkZQiH7Es9bFqLHehC6BVZAl3qv3VX0HTwcshSIrs1vTjOhuUo
    sthUyHXqmNslATl1mw/BJZmjIsoPlzNiASlMuGpa8rQb72Mdh812HsYrmBD8t1XdtxBhNYevE63ZpeBaHsmQCCFQreMe4DTsSwf4wwCfeu3eIT
    QS0LbFzL5KGfn3c/GS43ECA9ifVfRetDPmLTcFVsWM3woVcjhs32Rnq2DvBqQn5CVmG44IAmDwnQ9oSVlIgeG8TuX0YrN6qnoFIurDk+SVpgK4
    hJ5L2leLvY87HzuCX3ctHOsnpIKtA8FCKQWrd/BZQTG1f21yQgrm9dPWkTdHjSTjKJoWT6hlNEKbLA==
    """
  )

  private static let secret = (
    information: """
    BAAEAEAAAAA8P3htbCB2ZXJzaW9uPSIxLjAiIGVuY29kaW5nPSJVVEYtOCIgc3RhbmRhbG9uZT0ieWVzIj8+PGVuY3J5cHRpb24geG1sbnM9Im
    h0dHA6Ly9zY2hlbWFzLm1pY3Jvc29mdC5jb20vb2ZmaWNlLzIwMDYvZW5jcnlwdGlvbiIgeG1sbnM6cD0iaHR0cDovL3NjaGVtYXMubWljcm9z
    b2Z0LmNvbS9vZmZpY2UvMjAwNi9rZXlFbmNyeXB0b3IvcGFzc3dvcmQiPjxrZXlEYXRhIHNhbHRTaXplPSIxNiIgYmxvY2tTaXplPSIxNiIga2
    V5Qml0cz0iMjU2IiBoYXNoU2l6ZT0iNjQiIGNpcGhlckFsZ29yaXRobT0iQUVTIiBjaXBoZXJDaGFpbmluZz0iQ2hhaW5pbmdNb2RlQ0JDIiBo
    YXNoQWxnb3JpdGhtPSJTSEE1MTIiIHNhbHRWYWx1ZT0iK2NldmZyeS9DWXVmWHpjMkhSc1dpdz09Ii8+PGtleUVuY3J5cHRvcnM+PGtleUVuY3
    J5cHRvciB1cmk9Imh0dHA6Ly9zY2hlbWFzLm1pY3Jvc29mdC5jb20vb2ZmaWNlLzIwMDYva2V5RW5jcnlwdG9yL3Bhc3N3b3JkIj48cDplbmNy
    eXB0ZWRLZXkgc3BpbkNvdW50PSIxMDAwIiBzYWx0U2l6ZT0iMTYiIGJsb2NrU2l6ZT0iMTYiIGtleUJpdHM9IjI1NiIgaGFzaFNpemU9IjY0Ii
    BjaXBoZXJBbGdvcml0aG09IkFFUyIgY2lwaGVyQ2hhaW5pbmc9IkNoYWluaW5nTW9kZUNCQyIgaGFzaEFsZ29yaXRobT0iU0hBNTEyIiBzYWx0
    VmFsdWU9IldWU0dZZUpTcHZJMTVkTGFQbWthVFE9PSIgZW5jcnlwdGVkVmVyaWZpZXJIYXNoSW5wdXQ9IlhkOFVaak9obFRoVjh4RkQrWW1jZ3
    c9PSIgZW5jcnlwdGVkVmVyaWZpZXJIYXNoVmFsdWU9IklRMHJveUg4M0NUYzMzL3B5eXp1akRoT213MVBvckN6YWs1Vzhub1U2TUVxak1PRjlk
    UkJ2bXp6VlRIQi9KekVBMkkxeFpSeE1VOXZXUXNOYmZTN2VRPT0iIGVuY3J5cHRlZEtleVZhbHVlPSJsUkl5YTZGaUFqSTgyY3QxZDJtdHdTQX
    Q5M2EzRE5GOWFHNGtobWh5RWlrPSIvPjwva2V5RW5jcnlwdG9yPjwva2V5RW5jcnlwdG9ycz48L2VuY3J5cHRpb24+
    """,
    package: """
    AgQAAAAAAACjWu68AqnJ1H1wc1hfjODUDvlCUtGpO7y+yF+h4Ql1YzSF0/eJjFt7nJs29jPL+Jd/JrqctI0fXjELHf6oLdMOvKQB2UPhP0CDxE
    EMEA4Ub0W0hsXGzU52/0UO5+mrBzTkg85copxthIJj/FGhdr/YGGLlySgn0rE4xpLKd6pWQQ1mZls9EDHv+iG4boIYzQeaLGSNwtHeghze7rbG
    DS6hPjbiMw4T2rJx8eVaLtVAk/Fjq+D9YrMSKFM1Fyg3kjhDEFBMnwcxI8fIClA3ERZYAgkjuMuR0pIlB75VMeb8WltSogrIBtQtLtE9u/zX/u
    xJXoGvtLT0bFX/1zZpyOO4FGTQjdqMg8+xZlf7BKZNtJuIrmzJDMN0TZ9sE7rLls5rfyvdifRmK9tRETA/fpExCWtxJ6mpfFk5+/a1kkqvbtph
    qVwMojnjjPx9+noNu+rCEwHInQwFNo2nWLE0f97aDtiDi5xycMLIqO3aSeJ7qe2UYzt+eTEAGyRgtyOOxxU0aPeG3TKpTKP0zcY1WiYi3IDvwl
    Dlg5b4xGMv9YAtoaai/dqmeodlsEAKnsoFVUNSuL6l7Z2+ZpEgX505vBq0dVs8WF+WpAjxnc7HNav4Cz2ch2c59FQzaCZIhlP/jATh9BxhmjhH
    myRmZ6dXXvhE/P2iW9riYKJpUOut/luQv/kVHK47ZzBG4vTpzWrbsIGjD0+dLr3pEErVCnUJA0Nh1Y9BFNcKlALwYSWiqiu731x+1qIJWoADSP
    WlEtxFPdAr1eUBYg/dMuBvHKqsZSQw/BK74dAbiSOeLHeuwOp3DVqztADXGhV8sfblIxS/PTAE4ucSABYsh5+lCtVkclSwKfdTe+dehT2sOcUY
    44CYHy9s78D152e5/AovmqO6lZLW5BKcO6vgDMZBWaDRXjeNelOl0CwtscLw7/QT/ZKdTOCJUBVHP7jV4uQEOFFgFp+5t3LIslGSlDaor2l32L
    HdaIqSQBaJohrGZ+RZBqfX9GnmLqTqQSc6EjC1mM/aINst3jQwy7s7HiqDYPLqOMR21bvCeBd66EakpkNTmFdByqlW0yk3KJFbx2XhRqAoTsX7
    Cejz5ywmuZ9yCJef9Ib28ktg7h+/h1OmOEk9BL6a/UTl6Pdw9fck7sGMlRtgFrqaEwt/+gxw62VtRnIx3dcXra/HDznmsjKl8Ww7TNqKBXESuH
    l/AzFDXM/Ex9qE2jmJs2LTPMKq0Jn5UcigL39ttggGhMFb1lc9nLxa0O934lq0kmHFkCJD0k76jb9lTpGMv0tHXK8O6C1tos4EHTJZzOhSkuH6
    l1IS1uOVdeokiz2kvTYoFNUZ4ynE0AL9df9LayvC8qOgq7TzdsHQ1PI0acU66Al+hjDC0vGYtTLzlg==
    """
  )
}
