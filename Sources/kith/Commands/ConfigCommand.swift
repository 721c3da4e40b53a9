import ArgumentParser
import Domain
import Interface

/// `kith config`: how its person wants Kith.
struct ConfigCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Print the settings that hold, and what decided on them.",
    discussion: "--default prints a config.toml with every setting and its default, documented.")

  @OptionGroup var options: Options
  @Flag(name: .customLong("default"), help: "Print a documented file of defaults.")
  var printsDefault = false

  func run(_ setup: Setup) throws -> ExitStatus {
    if printsDefault {
      let text = Settings.documentation(setup.wording, file: setup.paths.configurationFile)
      for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        Output.line(String(line))
      }
      return .done
    }
    setup.warn()
    do {
      _ = try setup.theme(from: ThemeShelf(folder: setup.paths.themesFolder))
    } catch {
      Output.complain(setup.wording.keepsTheme("default", because: error))
    }
    Output.table(
      Setting.allCases.map { setting in
        .row(
          setting.rawValue, setup.value(of: setting) ?? "-",
          setup.wording.name(setup.origin(of: setting)))
      })
    return .done
  }
}

extension Setup {
  fileprivate func value(of setting: Setting) -> String? {
    switch setting {
    case .book: book.path
    case .language: wording.language.rawValue
    default:
      settings.value(of: setting).map {
        $0.hasPrefix("\"") ? String($0.dropFirst().dropLast()) : $0
      }
    }
  }

  fileprivate func origin(of setting: Setting) -> Wording.SettingOrigin {
    switch (setting, book.source) {
    case (.book, .option): return .option("--book")
    case (.book, .environment): return .variable("KITH_BOOK")
    case (.language, _) where isLanguageGiven: return .option("--language")
    default: break
    }
    if let line = settings.lineOf[setting] { return .file(line: line) }
    return setting == .language ? .locale : .standard
  }
}
