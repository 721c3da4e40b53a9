import ArgumentParser
import Domain
import Interface
import Store

/// `kith restore`: a backup takes the place of the book.
struct RestoreCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the place of the book.",
    discussion: """
      The backup is checked from end to end first. The book that was there stays beside it, under \
      its name with the moment, and nothing is taken out of it. While anybody has the book open \
      nothing is done. Without --yes it says what it would do; where there is no book it is done \
      at once.
      """)

  @OptionGroup var options: Options
  @Argument(help: "The backup.", completion: .file()) var backup: String
  @Argument(help: "The book; without it, the usual one.", completion: .file()) var place: String?
  @Flag(help: "Do it.") var yes = false

  func run(_ setup: Setup) throws -> ExitStatus {
    setup.warn()
    let (wording, path) = (setup.wording, place ?? setup.book.path)
    let copy = try Restoration(of: backup)
    if let finding = copy.findings.first {
      Output.complain(wording.finding(finding))
      throw Complaint(sentence: wording.unsoundBackup(backup))
    }
    let told = wording.backupHolds(copy.contacts, lastStep: copy.lastStep)
    if !yes, let present = try present(at: path, wording) {
      Output.line(wording.wouldRestore(backup, over: path))
      Output.line("\(backup): \(told)")
      Output.line("\(path): \(present)")
      return .done
    }
    let aside = try copy.put(inPlaceOf: path, at: .now())
    Output.line(wording.restored(path))
    Output.line(told)
    if let aside { Output.line(wording.keptAside(aside)) }
    return .done
  }

  /// What the book is that would give way, as far as it can be read; nil where there is none.
  private func present(at path: String, _ wording: Wording) throws -> String? {
    do {
      let book = try BookCondition(of: path)
      return wording.backupHolds(book.contacts, lastStep: book.lastStep)
    } catch StoreFault.missing {
      return nil
    } catch let fault as StoreFault {
      return wording.fault(fault)
    }
  }
}
