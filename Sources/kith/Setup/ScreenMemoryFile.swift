import Foundation
import Interface

/// `screen.json`: what the screen remembers, in the folder for state. Without it, or when it cannot
/// be read, the screen begins anew.
struct ScreenMemoryFile {
  let folder: String

  private var path: String { folder + "/screen.json" }

  func read() -> ScreenMemory {
    guard let text = try? SmallFile.readOwn(path) else { return ScreenMemory() }
    return (try? JSONDecoder().decode(ScreenMemory.self, from: Data(text.utf8))) ?? ScreenMemory()
  }

  /// Nothing depends on it: what cannot be kept is forgotten.
  func write(_ memory: ScreenMemory) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    guard let data = try? encoder.encode(memory) else { return }
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
