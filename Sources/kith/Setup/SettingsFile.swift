import Domain
import Foundation
import Interface
import Terminal

/// A file of settings on the disk.
enum SettingsFile {
  /// What the file says; nil where there is none.
  static func read(_ path: String, faults: inout [ConfigurationFault]) -> String? {
    do {
      return try SmallFile.readOwn(path)
    } catch {
      if error.code != ENOENT, error.code != ENOTDIR {
        faults.append(
          ConfigurationFault(
            file: name(path), line: nil,
            problem: error.isForeign ? .foreign : .unreadable(error.reason)))
      }
      return nil
    }
  }

  /// As faults call it.
  static func name(_ path: String) -> String { (path as NSString).lastPathComponent }

  /// Why a setting could not be kept.
  enum Failure: Error {
    /// The system's error number.
    case system(Int32)
    case fault(ConfigurationFault)
  }

  /// Sets one line of the file, and makes the file where there is none. Whoever reads it meanwhile
  /// sees the old one or the new one; a link to it stays a link.
  static func set(_ setting: Setting, to value: String, in path: String) throws(Failure) {
    let old: String
    do {
      old = try SmallFile.readOwn(path)
    } catch {
      if error.isForeign {
        throw .fault(ConfigurationFault(file: name(path), line: nil, problem: .foreign))
      }
      guard error.code == ENOENT else { throw .system(error.code) }
      old = ""
    }
    let new: String
    do throws(TOMLText.Fault) {
      new = try TOMLLine.setting(setting.rawValue, to: value, in: old)
    } catch {
      let problem: ConfigurationFault.Problem
      var line: Int?
      switch error {
      case .tooLarge(let limit): problem = .tooLarge(limit: limit)
      case .syntax(let slip, let place): (problem, line) = (.syntax(slip), place)
      }
      throw .fault(ConfigurationFault(file: name(path), line: line, problem: problem))
    }
    try write(new, to: path)
  }

  private static func write(_ text: String, to path: String) throws(Failure) {
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    let target = realpath(path, nil).map { found in
      defer { free(found) }
      return String(cString: found)
    }
    let place = target ?? path
    var status = stat()
    let mode = stat(place, &status) == 0 ? status.st_mode & 0o777 : 0o600
    var template = Array((place + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .system(errno) }
    let draft = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let bytes = Array(text.utf8)
    let isWritten =
      Foundation.write(descriptor, bytes, bytes.count) == bytes.count
      && fchmod(descriptor, mode) == 0 && fsync(descriptor) == 0
    let isInPlace = isWritten && rename(draft, place) == 0
    let code = errno
    Foundation.close(descriptor)
    guard isInPlace else {
      unlink(draft)
      throw .system(code)
    }
  }
}
