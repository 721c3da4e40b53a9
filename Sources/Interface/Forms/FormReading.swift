import Domain

/// What the form makes of a row while it is typed.
enum RowReading: Hashable {
  /// "Fri 2 Oct": what will be written, where that is not just what stands there; and at length,
  /// where that says more.
  case understood(String, atLength: String = "")
  /// Why it cannot be taken, or does not look right.
  case doubtful(String)
}

extension Form {
  /// Nil where there is nothing to say: the row is empty, or says all by itself.
  /// - Parameter isTyped: whether more may come; what only looks unfinished is no doubt then.
  func reading(of row: FormRow, isTyped: Bool) -> RowReading? {
    guard row.clash == nil, let text = Self.text(row) else { return nil }
    let wording = setting.wording
    switch row.asked {
    case .due: return reading(ofDay: text, takesHour: true)
    case let asked where asked.isDay: return reading(ofDay: text, takesHour: false)
    case .birthday, .date:
      switch setting.date(text) {
      case .success(let date): return .understood(wording.date(date))
      case .failure(let fault): return .doubtful(wording.fault(fault))
      }
    case .hour:
      return setting.hour(text).map { .understood(wording.time($0)) }
        ?? .doubtful(wording.hourNotUnderstood(text))
    case .minutes:
      return Int(text).map { 1...10_000 ~= $0 } == true
        ? nil : .doubtful(wording.minutesNotUnderstood)
    case .cadence, .tierCadence:
      return Cadence(text: text).map { .understood(wording.cadence($0)) }
        ?? .doubtful(wording.cadenceNotUnderstood)
    case .rule:
      do {
        return .understood(
          wording.recurrence(try setting.rule(text, from: day(.due) ?? setting.today)))
      } catch {
        return .doubtful(wording.fault(error))
      }
    case .phone:
      let whole = isTyped ? text + "000000" : text
      return ContactValue.looksRight(whole, as: .phone) ? nil : .doubtful(wording.noPhone)
    case .email:
      let whole = isTyped ? text + (text.contains("@") ? "x.x" : "x@x.x") : text
      return ContactValue.looksRight(whole, as: .email) ? nil : .doubtful(wording.noEmail)
    case .url:
      let whole = isTyped ? text + ".x" : text
      return ContactValue.looksRight(whole, as: .url) ? nil : .doubtful(wording.noURL)
    case let asked where asked.takesNewContact:
      guard row.target == nil else { return nil }
      let isFirm = Someone.isOrganisation(text)
      return .understood(wording.newParty(isFirm), atLength: wording.newPartyHelp(isFirm))
    case .link, .introducedBy: return row.target == nil ? .doubtful(wording.chooseWho) : nil
    case .stance, .about:
      return setting.topic(named: text) == nil ? .understood(wording.newTopic) : nil
    case .value, .dealValue:
      return Amount(text).map { .understood(wording.amount($0.minor)) }
        ?? .doubtful(wording.amountNotUnderstood)
    case .topicDays:
      return Int(text).map { 0...3650 ~= $0 } == true
        ? nil : .doubtful(wording.numberNeeded(0...3650))
    default: return nil
    }
  }

  private func reading(ofDay text: String, takesHour: Bool) -> RowReading {
    switch setting.phrase().read(text) {
    case .failure(let fault): return .doubtful(setting.wording.fault(fault))
    case .success(let reading):
      let wording = setting.wording
      guard takesHour || reading.time == nil else {
        return .doubtful(wording.fault(.notUnderstood(text)))
      }
      let hour = reading.time.map { ", " + wording.time($0) } ?? ""
      return .understood(
        wording.day(reading.day, today: setting.today) + hour,
        atLength: wording.longDay(reading.day) + hour
          + " (\(wording.relative(reading.day, today: setting.today)))")
    }
  }

  /// The day that a row means; nil where it means none.
  private func day(_ asked: FormField) -> Day? {
    guard let text = text(asked), case .success(let reading) = setting.phrase().read(text) else {
      return nil
    }
    return reading.day
  }

  /// What was typed anew and does not look like a number or an address.
  var doubts: [(text: String, kind: ContactValue.Kind)] {
    let old = Set(original.filter { $0.asked.valueKind != nil }.map(\.text.trimmed))
    return rows.compactMap { row in
      guard let kind = row.asked.valueKind, let text = Self.text(row), !old.contains(text),
        !ContactValue.looksRight(text, as: kind)
      else { return nil }
      return (text, kind)
    }
  }
}
