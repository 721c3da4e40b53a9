/// What commands are called in the journal. The names never change.
package enum Verb: String, CaseIterable, Hashable, Sendable {
  case createBook, joinBook, importRecords, setHolidays
  case addContact, editContact, bumpContacts
  case logInteraction, addWords
  case addFollowUp, editFollowUp
  case completeFollowUps, recordNoAnswer, snoozeFollowUps, rescheduleFollowUps
  case awaitReply, handOverFollowUps, dropFollowUps

  /// The command that the verb names.
  package var command: any Command.Type {
    switch self {
    case .createBook: CreateBook.self
    case .joinBook: JoinBook.self
    case .importRecords: ImportRecords.self
    case .setHolidays: SetHolidays.self
    case .addContact: AddContact.self
    case .editContact: EditContact.self
    case .bumpContacts: BumpContacts.self
    case .logInteraction: LogInteraction.self
    case .addWords: AddWords.self
    case .addFollowUp: AddFollowUp.self
    case .editFollowUp: EditFollowUp.self
    case .completeFollowUps: CompleteFollowUps.self
    case .recordNoAnswer: RecordNoAnswer.self
    case .snoozeFollowUps: SnoozeFollowUps.self
    case .rescheduleFollowUps: RescheduleFollowUps.self
    case .awaitReply: AwaitReply.self
    case .handOverFollowUps: HandOverFollowUps.self
    case .dropFollowUps: DropFollowUps.self
    }
  }

  /// Whether it can never be taken back.
  package var isFinal: Bool { self == .createBook || self == .joinBook }
}
