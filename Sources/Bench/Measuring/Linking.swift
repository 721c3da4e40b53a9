import Foundation

/// How a program finds Swift's libraries, which decides how fast it starts.
enum Linking: String {
  case `static` = "with Swift's libraries linked in"
  case dynamic = "with Swift's libraries found at run time; --static-swift-stdlib links them in"

  /// Looks for the name that the dynamic loader would be given.
  init(of program: String) throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: program), options: .alwaysMapped)
    self = bytes.range(of: Data("libswiftCore.so".utf8)) == nil ? .static : .dynamic
  }
}
