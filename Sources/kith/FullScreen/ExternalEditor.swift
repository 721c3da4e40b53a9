import Foundation

/// The person's own editor on a text of ours. No shell sees either.
enum ExternalEditor {
  /// Lets the person edit a text, in a file that only they can read.
  /// - Returns: the text as they left it; nil when there is no editor, it failed, or nothing
  ///   changed.
  static func edit(_ text: String) -> String? {
    let folder = Paths.variable("XDG_RUNTIME_DIR") ?? NSTemporaryDirectory()
    var template = Array((folder + "/kith-XXXXXX.txt").utf8CString)
    // mkstemps creates the file readable and writable by its owner only.
    let descriptor = mkstemps(&template, 4)
    guard descriptor >= 0 else { return nil }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { unlink(path) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard (try? file.write(contentsOf: Data(text.utf8))) != nil, (try? file.close()) != nil,
      run(on: path), let data = FileManager.default.contents(atPath: path)
    else { return nil }
    let edited = String(decoding: data, as: UTF8.self)
    return edited == text ? nil : edited
  }

  private static func run(on path: String) -> Bool {
    let editor = Paths.variable("VISUAL") ?? Paths.variable("EDITOR") ?? "vi"
    let words = editor.split(separator: " ").map(String.init) + [path]
    var arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    // The keyboard's Ctrl-C is the editor's while it runs.
    let interrupted = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, interrupted) }
    var process = pid_t()
    guard let program = words.first,
      posix_spawnp(&process, program, nil, nil, &arguments, environ) == 0
    else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status == 0
  }
}
