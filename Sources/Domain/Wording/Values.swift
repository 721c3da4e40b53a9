// What the fields of records hold, as forms and cards say it.

extension Wording {
  /// What a field holds, in the words of the forms: "Mon 5 Oct" and not "2026-10-05".
  package func value(
    _ field: FieldValue, of name: String, in kind: RecordKind, today: Day
  ) -> String {
    if name == "privacy" { return Privacy(field).map { self.name($0, of: kind) } ?? "" }
    if case .null = field { return say("nothing", "rien") }
    return term(field, of: name, in: kind) ?? when(field, of: name, today: today) ?? plain(field)
  }

  private func plain(_ field: FieldValue) -> String {
    switch field {
    case .null: ""
    case .integer(let number): String(number)
    case .text(let text): text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
  }

  private func when(_ field: FieldValue, of name: String, today: Day) -> String? {
    switch name {
    case "hour": return TimeOfDay(field).map { time($0) }
    case "recurrence": return Recurrence(field).map { recurrence($0) }
    case "working_days", "chase_days":
      return WeekdaySet(field).map { set in
        set.weekdays.sorted().map { self.name($0) }.joined(separator: ", ")
      }
    // A text may be a date of a contact, or anything at all.
    case "birthday", "text":
      if let flag = name == "birthday" ? Bool(field) : nil { return yesNo(flag) }
      return PartialDate(field).map { date($0) }
    case "answered", "may_be_paid", "contact_confirmed": return Bool(field).map(yesNo)
    case "due", "shows", "added", "closed", "archived", "ended", "looked_at", "day", "since",
      "until", "left_day", "agreed", "retired", "horizon", "opened", "consented", "client_told",
      "partner_called", "acknowledged", "contacted", "heard", "review", "decided",
      "satisfaction_asked", "thanked", "result_told", "declined", "away_from", "away_until":
      return Day(field).map { day($0, today: today) }
    default: return nil
    }
  }

  private func term(_ field: FieldValue, of name: String, in kind: RecordKind) -> String? {
    switch (kind, name) {
    case (.contact, "kind"): Contact.Kind(field).map { self.name($0) }
    case (.contact, "civility"): Contact.Civility(field).map { self.name($0) }
    case (.contact, "form_of_address"): Contact.FormOfAddress(field).map { self.name($0) }
    case (.contact, "language"): Language(field).map { self.name($0) }
    case (.value, "kind"): ContactValue.Kind(field).map { self.name($0) }
    case (.link, "kind"): ContactLink.Kind(field).map { self.name($0, isReverse: false) }
    case (.followUp, "kind"): FollowUp.Kind(field).map { self.name($0) }
    case (.followUp, "state"): FollowUp.State(field).map { self.name($0) }
    case (.followUp, "stop"): StopRule(field).map { self.name($0) }
    case (_, "purpose"): FollowUp.Purpose(field).map { self.name($0) }
    case (_, "channel"): Interaction.Channel(field).map { self.name($0) }
    case (.interaction, "direction"): Interaction.Direction(field).map { self.name($0) }
    case (.firm, "holidays"): Firm.Holidays(field).map { self.name($0) }
    case (.stageChange, "stage"): Stage(field).map { self.name($0) }
    case (.stance, "stance"): Stance.Kind(field).map { self.name($0) }
    case (.deal, "state"): Deal.State(field).map { self.name($0) }
    case (.referral, "outcome"): Referral.Outcome(field).map { self.name($0) }
    case (.referral, "handover"): Referral.Handover(field).map { self.name($0) }
    case (.followUp, "step"): LoopStep(field).map { self.name($0) }
    case (.referral, "value"), (.deal, "value"): Int(field).map { amount($0) }
    default: nil
    }
  }

  private func yesNo(_ flag: Bool) -> String { flag ? say("yes", "oui") : say("no", "non") }
}
