import Domain
import Foundation
import Interface
import Terminal

/// The themes there are: those in the person's folder, and behind them those that are compiled in.
struct ThemeShelf {
  let names: [String]
  private let own: [ThemeSource]
  /// What of the folder cannot be read, by the name of the theme.
  private let unreadable: [String: ConfigurationFault]

  init(folder: String) {
    let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    var own: [ThemeSource] = []
    var unreadable: [String: ConfigurationFault] = [:]
    for file in files where file.hasSuffix(".toml") && !file.hasPrefix(".") {
      let name = String(file.dropLast(".toml".count))
      do {
        let text = try SmallFile.readOwn(folder + "/" + file)
        own.append(ThemeSource(name: name, file: "themes/" + file, text: text))
      } catch {
        unreadable[name] = ConfigurationFault(
          file: "themes/" + file, line: nil,
          problem: error.isForeign ? .foreign : .unreadable(error.reason))
      }
    }
    self.own = own
    self.unreadable = unreadable
    names =
      Theme.builtInNames
      + own.map(\.name).filter { !Theme.builtInNames.contains($0) }
  }

  /// - Throws: `ThemeFault`, or a `ConfigurationFault` for a file that cannot be read.
  func theme(_ name: String) throws -> Theme {
    if let fault = unreadable[name] { throw fault }
    return try Theme.read(name, from: own)
  }
}

extension Setup {
  /// The theme that its person wants.
  /// - Throws: as the shelf does; a theme that there is not is told where it is asked for.
  func theme(from shelf: ThemeShelf) throws -> Theme {
    do {
      return try shelf.theme(settings.theme)
    } catch let fault as ThemeFault {
      guard fault.line == nil, case .unknownTheme = fault.kind,
        let line = settings.lineOf[.theme]
      else { throw fault }
      throw ThemeFault(
        file: SettingsFile.name(paths.configurationFile), line: line, kind: fault.kind)
    }
  }
}

extension Wording {
  /// What is wrong with the theme that was wanted, and which one shows instead.
  func keepsTheme(_ name: String, because error: any Error) -> String {
    themeProblem(error) + keptTheme(name)
  }

  /// What is wrong with a theme.
  func themeProblem(_ error: any Error) -> String {
    switch error {
    case let fault as ThemeFault: self.fault(fault)
    case let fault as ConfigurationFault: self.fault(fault)
    default: unexpected(error)
    }
  }
}
