import Domain
import Testing

/// What is wrong with a file of a network, in sentences.
@Suite struct GraphWordingTests {
  private static let faults: [GraphFault] = [
    .tooLarge, .notUTF8, .unknownFormat, .malformed(line: 3), .nameTooLong(line: 3),
    .unknownNode(line: 3), .badCount(line: 3), .unsupported(line: 3),
  ]

  @Test("each fault names the file, and the line where there is one", arguments: faults)
  func sentences(fault: GraphFault) {
    let isInLine =
      switch fault {
      case .tooLarge, .notUTF8, .unknownFormat: false
      default: true
      }
    let english = Wording(.english).graphFault(fault, file: "net.csv")
    let french = Wording(.french).graphFault(fault, file: "net.csv")
    #expect(english.hasPrefix(isInLine ? "net.csv, line 3: " : "net.csv is "))
    #expect(french.hasPrefix(isInLine ? "net.csv, ligne 3 : " : "net.csv "))
    #expect(english.hasSuffix(".") && french.hasSuffix("."))
    #expect(english != french)
  }
}
