import Foundation

/// Where things lie, by the XDG Base Directory Specification.
struct Paths {
  let home: String

  var configurationFile: String { configurationFolder + "/config.toml" }
  var keysFile: String { configurationFolder + "/keys.toml" }
  var themesFolder: String { configurationFolder + "/themes" }
  private var configurationFolder: String { folder("XDG_CONFIG_HOME", "/.config") + "/kith" }
  var standardBook: String { folder("XDG_DATA_HOME", "/.local/share") + "/kith/book.kith" }
  /// What the screen remembers.
  var stateFolder: String { folder("XDG_STATE_HOME", "/.local/state") + "/kith" }

  /// A path that config.toml says: "~/" is the home, and a relative one is seen from its folder.
  func seenFromConfiguration(_ path: String) -> String {
    if path.hasPrefix("~/") { return home + path.dropFirst() }
    return path.hasPrefix("/") ? path : configurationFolder + "/" + path
  }

  /// The specification wants relative paths to be ignored.
  private func folder(_ variable: String, _ standard: String) -> String {
    guard let path = Paths.variable(variable), path.hasPrefix("/") else { return home + standard }
    return path
  }

  /// A variable of the environment; nil when it is not set, or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
