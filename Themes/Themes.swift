/// The themes that come with the program, as they are written in this folder.
package enum ShippedThemes {
  /// Each theme's name and what its file holds.
  package static let all: [(name: String, bytes: [UInt8])] = [
    ("default", PackageResources.default_toml),
    ("mono", PackageResources.mono_toml),
  ]
}
