import Foundation

/// A program of the person's own that shows something in another window: it is started and left
/// alone. No shell sees its arguments, and nothing of it reaches our screen.
enum OutsideProgram {
  /// - Parameters:
  ///   - command: the program and its first arguments.
  ///   - argument: what it is to show; never taken for an option.
  /// - Returns: why it could not be started (`errno`); nil when it was.
  static func start(_ command: [String], on argument: String) -> Int32? {
    guard let program = command.first else { return ENOENT }
    // An address that begins so would be an option of the program's.
    guard !argument.hasPrefix("-") else { return EINVAL }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments = (command + [argument]).map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    let code = posix_spawnp(&process, program, &actions, nil, &arguments, environ)
    return code == 0 ? nil : code
  }
}
