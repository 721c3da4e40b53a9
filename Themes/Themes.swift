/// The themes that come with the program, as they are written in this folder.
package enum ShippedThemes {
  /// Each theme's name and what its file holds, in the order in which they are offered.
  package static let all: [(name: String, bytes: [UInt8])] = [
    ("default", PackageResources.default_toml),
    ("dark", PackageResources.dark_toml),
    ("light", PackageResources.light_toml),
    ("high-contrast", PackageResources.high_contrast_toml),
    ("colourblind", PackageResources.colourblind_toml),
    ("mono", PackageResources.mono_toml),
  ]
}
