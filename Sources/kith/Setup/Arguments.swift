import Foundation

/// What the program was called with, as bytes: a text would have something else in the place of
/// those that are no UTF-8, and that would be kept.
enum Arguments {
  /// The first argument that is not in UTF-8, with U+FFFD for what is none; nil when all are.
  static var firstThatIsNoText: String? {
    for index in 0..<Int(CommandLine.argc) {
      guard let argument = CommandLine.unsafeArgv[index] else { continue }
      if String(validatingCString: argument) == nil { return String(cString: argument) }
    }
    return nil
  }
}
