/// What commands are called in the journal. The names never change.
package enum Verb: String, CaseIterable, Hashable, Sendable {
  case createBook, joinBook, importRecords, setHolidays
  case addContact, editContact, bumpContacts
  case logInteraction, addWords
  case addFollowUp, editFollowUp
  case completeFollowUps, recordNoAnswer, snoozeFollowUps, rescheduleFollowUps
  case awaitReply, handOverFollowUps, dropFollowUps
  case changeStage, setTier, setCadence, setOwner, tagContacts, object, withdrawObjections
  case archiveContacts, restoreContacts, endContacts, remindOfDates, eraseContact
  case editFirm, editTiers
  case giveReferral, receiveReferral, noteReferral, editReferral
  case recordConsent, tickHandover, acknowledgeReferral, recordFirstContact, recordNews
  case decideReferral, recordSatisfaction, thankForReferrals, tellResult, closeReferral
  case holdReferral, resumeReferral, declineReferral, fallThrough
  case editTopics, setStances, clearStances, openDeal, editDeal, decideDeal
  case pruneJournal
  case setAbsence, leaveBook, rejoinBook
  case setPrivacy, setInteractionPrivacy

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
    case .changeStage: ChangeStage.self
    case .setTier: SetTier.self
    case .setCadence: SetCadence.self
    case .setOwner: SetOwner.self
    case .tagContacts: TagContacts.self
    case .object: Object.self
    case .withdrawObjections: WithdrawObjections.self
    case .archiveContacts: ArchiveContacts.self
    case .restoreContacts: RestoreContacts.self
    case .endContacts: EndContacts.self
    case .remindOfDates: RemindOfDates.self
    case .eraseContact: EraseContact.self
    case .editFirm: EditFirm.self
    case .editTiers: EditTiers.self
    case .pruneJournal: PruneJournal.self
    case .setAbsence: SetAbsence.self
    case .leaveBook: LeaveBook.self
    case .rejoinBook: RejoinBook.self
    case .setPrivacy: SetPrivacy.self
    case .setInteractionPrivacy: SetInteractionPrivacy.self
    case .giveReferral: GiveReferral.self
    case .receiveReferral: ReceiveReferral.self
    case .noteReferral: NoteReferral.self
    case .editReferral: EditReferral.self
    case .recordConsent: RecordConsent.self
    case .tickHandover: TickHandover.self
    case .acknowledgeReferral: AcknowledgeReferral.self
    case .recordFirstContact: RecordFirstContact.self
    case .recordNews: RecordNews.self
    case .decideReferral: DecideReferral.self
    case .recordSatisfaction: RecordSatisfaction.self
    case .thankForReferrals: ThankForReferrals.self
    case .tellResult: TellResult.self
    case .closeReferral: CloseReferral.self
    case .holdReferral: HoldReferral.self
    case .resumeReferral: ResumeReferral.self
    case .declineReferral: DeclineReferral.self
    case .fallThrough: FallThrough.self
    case .editTopics: EditTopics.self
    case .setStances: SetStances.self
    case .clearStances: ClearStances.self
    case .openDeal: OpenDeal.self
    case .editDeal: EditDeal.self
    case .decideDeal: DecideDeal.self
    }
  }

  /// Whether it is about the firm as a whole, and may change what somebody else keeps private:
  /// what such a contact is planned by, or whose it is when a colleague leaves.
  package var isOfTheFirm: Bool {
    switch self {
    case .createBook, .joinBook, .setHolidays, .editFirm, .editTiers, .editTopics, .pruneJournal,
      .setAbsence, .leaveBook, .rejoinBook:
      true
    default: false
    }
  }

  /// Whether it can never be taken back.
  package var isFinal: Bool {
    switch self {
    case .createBook, .joinBook, .eraseContact, .pruneJournal: true
    default: false
    }
  }
}
