import Domain
import Store
import Terminal

/// What is worth a thought before a referral is saved; nothing of it forbids.
struct Caution {
  /// What it was looked up for.
  struct Query: Hashable {
    var clients: [ID<Contact>] = []
    var receivers: [ID<Contact>] = []
    var topic: ID<Topic>?
  }

  var query = Query()
  /// The same client, receiver and topic, not long ago.
  var repeats: [Referral] = []
  /// What somebody said against being sent, or against hearing of it.
  var objections: [(name: ContactName, objection: Objection)] = []
  /// Partners who may not be paid for it, each with the reason.
  var unpaid: [(name: ContactName, reason: String?)] = []

  func lines(
    _ wording: Wording, glyphs: Glyphs, today: Day
  ) -> [(text: SafeText, role: Role)] {
    var sentences = repeats.prefix(1).map { wording.isRepeat(of: $0, today: today) }
    sentences += objections.prefix(2).map { wording.objects($0.name, $0.objection, today: today) }
    let warnings = sentences.map { (glyphs.overdue + SafeText(" \($0)"), Role.overdue) }
    return warnings
      + unpaid.prefix(1).map {
        (SafeText(wording.mayNotBePaid($0.name, $0.reason)), Role.dueToday)
      }
  }
}

extension Form {
  /// What a new referral is between; nil in any other form.
  var cautionQuery: Caution.Query? {
    guard case .addReferral(let start) = purpose, start.kind == .give else { return nil }
    func targets(_ asked: FormField) -> [ID<Contact>] {
      rows.filter { $0.asked == asked }.compactMap(\.target)
    }
    return Caution.Query(
      clients: targets(.client), receivers: targets(.partner),
      topic: text(.about).flatMap { setting.topic(named: $0)?.id })
  }
}

extension Desk {
  /// Looks what is to be thought of, when what is being referred became another.
  mutating func lookForCautions() throws {
    guard case .form(var form) = overlay, let query = form.cautionQuery,
      query != form.caution.query
    else { return }
    var caution = Caution(query: query)
    caution.repeats = try store.repeats(
      of: query.clients, to: query.receivers, topic: query.topic, today: today)
    for client in query.clients {
      guard let details = try store.card(of: client, timeline: 0) else { continue }
      caution.objections += details.objections
        .filter { $0.purpose == nil || $0.purpose == .referral }
        .map { (details.contact.names, $0) }
    }
    for receiver in query.receivers {
      guard let contact = try store.find(receiver), contact.mayBePaid == false else { continue }
      caution.unpaid.append((contact.names, contact.mayBePaidReason))
    }
    form.caution = caution
    overlay = .form(form)
  }
}
