import Domain
import Foundation
import Interface

/// The person's own editor on a text of ours. No shell sees either.
enum ExternalEditor {
  /// Why there is no edited text.
  enum Fault: Error {
    /// No file for it in that folder; `errno`.
    case noFile(folder: String, Int32)
    /// The editor could not be started, or did not end well; with what it had saved before that.
    case program(OutsideProgram.Fault, saved: String?)

    /// What the editor had saved when it was ended, if that is anything new.
    var saved: String? { if case .program(_, let saved) = self { saved } else { nil } }

    func sentence(_ wording: Wording) -> String {
      switch self {
      case .noFile(let folder, let code):
        wording.noPlaceToEdit(folder, reason: String(cString: strerror(code)))
      case .program(.notStarted(let editor, let code), _):
        wording.editorNotStarted(editor, reason: String(cString: strerror(code)))
      case .program(.failed(let editor), _): wording.editorFailed(editor)
      }
    }
  }

  /// Lets the person edit a text, in a file that only they can read.
  /// - Parameter command: the editor and its first arguments; empty for that of the environment.
  /// - Returns: the text as they left it; nil when nothing changed.
  static func edit(_ text: String, with command: [String]) -> Result<String?, Fault> {
    Result { () throws(Fault) in try edited(text, with: command) }
  }

  private static func edited(
    _ text: String, with command: [String]
  ) throws(Fault) -> String? {
    let folder = Paths.variable("XDG_RUNTIME_DIR") ?? NSTemporaryDirectory()
    var template = Array((folder + "/kith-XXXXXX.txt").utf8CString)
    // mkstemps creates the file readable and writable by its owner only.
    let descriptor = mkstemps(&template, 4)
    guard descriptor >= 0 else { throw .noFile(folder: folder, errno) }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { unlink(path) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: Data(text.utf8))
      try file.close()
    } catch {
      throw .noFile(folder: folder, errno)
    }
    let usual = Paths.variable("VISUAL") ?? Paths.variable("EDITOR") ?? "vi"
    let words = command.isEmpty ? usual.split(separator: " ").map(String.init) : command
    do {
      try OutsideProgram.run(words, on: path)
    } catch {
      throw .program(error, saved: contents(of: path).flatMap { $0 == text ? nil : $0 })
    }
    guard let edited = contents(of: path) else { throw .noFile(folder: folder, errno) }
    return edited == text ? nil : edited
  }

  private static func contents(of path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }
}
