import Domain
import Store

/// The form of the topics: what people need and partners offer.
extension Form {
  init(topics: [Topic], in setting: FormSetting) {
    self.init(purpose: .topics(topics), name: nil, setting: setting)
    for topic in topics {
      var added = Self.emptyRows(.topic, group: nextGroup(), in: setting)
      added[0].label?.choose(topic.retired == nil ? 0 : 1)
      added[0].input = .text(LineEditor(topic.name))
      added[1].input = .text(LineEditor(topic.satisfactionDays.map(String.init) ?? ""))
      for index in added.indices { added[index].record = topic.id.number }
      rows += added
    }
    rows += Self.emptyRows(.topic, group: nextGroup(), in: setting)
    settle()
  }

  /// What saving means; nil when a row was refused.
  mutating func topicsIntention(_ old: [Topic]) -> Intention? {
    guard let topics = readTopics(from: old) else { return nil }
    var expectations: [Expectation] = []
    for topic in old {
      let changed = topics.first { $0.id == topic.id }
      let names = changed.map { Change.difference(from: topic, to: $0)?.after?.names ?? [] }
      expectations += topic.expecting(names ?? ["name", "satisfaction_days", "retired"])
    }
    return Intention(EditTopics(from: old, to: topics), expecting: expectations)
  }

  /// The topics that have a name; the others go.
  private mutating func readTopics(from old: [Topic]) -> [Topic]? {
    var topics: [Topic] = []
    var added: Int64 = 0
    for index in rows.indices where rows[index].asked == .topic {
      let row = rows[index]
      guard let name = Self.text(row) else { continue }
      added -= 1
      let id = ID<Topic>(row.record ?? added)
      var topic = old.first { $0.id == id } ?? Topic(id: id)
      topic.name = name
      topic.retired = row.label?.index == 1 ? topic.retired ?? setting.today : nil
      topic.satisfactionDays = nil
      let place = rows.firstIndex { $0.asked == .topicDays && $0.group == row.group }
      if let place, let text = Self.text(rows[place]) {
        guard let days = Int(text), 0...3650 ~= days else {
          refuse(row: place, setting.wording.numberNeeded(0...3650))
          return nil
        }
        topic.satisfactionDays = days
      }
      topics.append(topic)
    }
    return topics
  }
}

extension Desk {
  mutating func openTopics() throws {
    try open(Form(topics: try store.topics(), in: formSetting))
  }
}
