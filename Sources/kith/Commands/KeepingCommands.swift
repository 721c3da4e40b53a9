import ArgumentParser
import Domain
import Foundation
import Interface
import Store

/// `kith backup`: a verified copy of the book.
struct BackupCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the book into a file, and check the copy.",
    discussion: """
      Others may go on working. An erased person stays in older backups.

      With --keep, for cron: the copy gets a dated name in a folder, and the oldest ones go once \
      the new one is verified. Nothing else in the folder is touched.
      """)

  @OptionGroup var options: Options
  @Argument(help: "The file to write; with --keep, the folder.") var file: String
  @Flag(help: "Replace the file if it is there.") var force = false
  @Option(help: ArgumentHelp("Keep so many dated copies in the folder.", valueName: "count"))
  var keep: Int?

  func validate() throws {
    if let keep, keep < 1 { throw ValidationError("--keep must be 1 or more.") }
    if keep != nil, force { throw ValidationError("--keep replaces no file: leave out --force.") }
  }

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    if let keep {
      let shelf = BackupShelf(file, of: store.path)
      let added = try setup.explainingConflicts(in: store) {
        try shelf.add(store, at: .now(), keeping: keep)
      }
      Output.line(setup.wording.backedUp(added.path))
      if !added.removed.isEmpty {
        Output.line(setup.wording.olderCopiesRemoved(added.removed.count))
      }
      return .done
    }
    try setup.explainingConflicts(in: store) { try store.backup(to: file, overwriting: force) }
    Output.line(setup.wording.backedUp(file))
    return .done
  }
}

/// `kith export`: everything, for other programs; or all about one contact, for them.
struct ExportCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write every record as JSON, or all that is known of one contact.",
    discussion: """
      With --json-lines each line is an object with record (contact, value, tagging, link, \
      interaction, participant, follow_up, stage_change, objection, colleague, firm, tier, holiday), id, and \
      the record's fields by the names that the journal uses; days are as 2026-03-31, instants \
      in seconds since 1970, and what is empty is left out. Other records are named by their ids.

      What colleagues keep private is left out, and counted.

      With --everything it prints all that the book holds about one contact, as they may ask to \
      see: their records, and every step of the journal that changed them. Of what happened \
      with others only their part is told; read the words before you hand them over. Drafts and \
      backups are not looked at. --json prints an object with contact (a number), name, records \
      (record, id, fields, others: how many took part) and history (entry, at, by, changes: \
      record, id, before, after).
      """)

  @OptionGroup var options: Options
  @Flag(help: "Every record, one on each line.") var jsonLines = false
  @Flag(help: "All about one contact.") var everything = false
  @Flag(help: "Print JSON, with --everything.") var json = false
  @Argument(
    help: ArgumentHelp(
      "With --everything, the contact; else the file to write, or standard output without one.",
      valueName: "contact-or-file"), completion: Suggestions.contacts)
  var subject: [String] = []

  func validate() throws {
    guard jsonLines != everything else {
      throw ValidationError("Say --json-lines, or --everything and a contact.")
    }
    if json, !everything { throw ValidationError("--json goes with --everything.") }
    if everything ? subject.isEmpty : subject.count > 1 {
      throw ValidationError(everything ? "Which contact?" : "One file, not \(subject.count).")
    }
  }

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    if everything {
      try tell(Targets(store: store, setup: setup).contact(subject), in: store, setup)
      return .done
    }
    guard let file = subject.first else {
      var lines = 0
      let leftOut = try store.forEachRecord { json in
        Output.write(Output.harmless(json) + "\n")
        lines += 1
        if lines % 1_000 == 0, Output.flush() != nil { throw ExitStatus.couldNot }
      }
      say(leftOut, setup.wording)
      return .done
    }
    var count = 0
    var leftOut = LeftOut()
    try write(file, setup.wording) { stream in
      leftOut = try store.forEachRecord { json in
        guard fputs(Output.harmless(json) + "\n", stream) >= 0 else { throw WriteFailure() }
        count += 1
      }
    }
    Output.line(setup.wording.exported(count, to: file))
    say(leftOut, setup.wording)
    return .done
  }

  private func tell(_ contact: ID<Contact>, in store: BookStore, _ setup: Setup) throws {
    guard let holdings = try store.holdings(of: contact) else {
      throw Refusal.gone(RecordKey(contact))
    }
    if json { return try Output.json(HoldingsItem(holdings)) }
    HoldingsText(holdings: holdings, wording: setup.wording, today: setup.today).print()
  }

  private func say(_ leftOut: LeftOut, _ wording: Wording) {
    guard !leftOut.isNothing else { return }
    Output.flush()
    Output.complain(wording.leftOut(leftOut))
  }

  private struct WriteFailure: Error {}

  /// Makes a file that is its owner's alone; of one that cannot be written whole nothing is left.
  private func write(
    _ path: String, _ wording: Wording, _ body: (UnsafeMutablePointer<FILE>) throws -> Void
  ) throws {
    func complaint() -> Complaint {
      Complaint(sentence: wording.cannotWrite(path, String(cString: strerror(errno))))
    }
    let descriptor = Foundation.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0, let stream = fdopen(descriptor, "w") else { throw complaint() }
    do {
      try body(stream)
    } catch {
      let failed = complaint()
      fclose(stream)
      unlink(path)
      throw error is WriteFailure ? failed : error
    }
    if fclose(stream) != 0 {
      let failed = complaint()
      unlink(path)
      throw failed
    }
  }
}

/// `kith erase`: forgets a person for good.
struct EraseCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Forget a contact for good: card, history and journal.",
    discussion: """
      Cannot be taken back. Without --yes it says whom it would erase, and where else the book \
      has the name, which is left to you. Backups keep what they have.
      """)

  @OptionGroup var options: Options
  @Argument(help: "c34 as lists print it, or words of a name.", completion: Suggestions.contacts)
  var contact: [String]
  @Option(help: ArgumentHelp("Do it: the full name, to be sure.", valueName: "name"))
  var yes: String?

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    let id = try Targets(store: store, setup: setup).contact(contact)
    guard let names = try store.find(id)?.names else { throw Refusal.gone(RecordKey(id)) }
    if let yes, Folding.fold(yes) != Folding.fold(names.plain) {
      throw Complaint(
        sentence: setup.wording.otherName(yes, than: names), status: .wrongUsage)
    }
    let mentions = try store.mentions(of: id)
    if yes != nil {
      try setup.erase([id], in: store)
      Output.line(setup.wording.contactErased)
      setup.sayWhatIsLeft(of: store)
    } else {
      Output.line(setup.wording.wouldErase(names))
    }
    if !mentions.isEmpty {
      Output.line(setup.wording.stillNamed)
      Output.table(
        mentions.map { mention in
          .row(
            Target.cadence(mention.contact).code, setup.wording.name(mention.name),
            setup.wording.name(mention.place))
        })
    }
    return .done
  }
}
