import Foundation

/// A program of the person's own, which has the terminal while it runs. No shell sees its arguments.
enum OutsideProgram {
  /// Why a program did not do what it was started for.
  enum Fault: Error {
    /// The program's name and the `errno` of starting it.
    case notStarted(String, Int32)
    case failed(String)
  }

  /// Runs a program to its end.
  /// - Parameters:
  ///   - command: the program and its first arguments.
  ///   - argument: what it is to work on; one that the program would take for an option is refused.
  static func run(_ command: [String], on argument: String) throws(Fault) {
    guard let program = command.first else { throw .notStarted("", ENOENT) }
    let name = (program as NSString).lastPathComponent
    guard !argument.hasPrefix("-") else { throw .notStarted(name, EINVAL) }
    var arguments = (command + [argument]).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let code = posix_spawnp(&process, program, nil, nil, &arguments, environ)
    guard code == 0 else { throw .notStarted(name, code) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { throw .failed(name) }
  }
}
