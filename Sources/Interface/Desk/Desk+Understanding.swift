import Domain
import Store
import Terminal

/// What is typed on a line, understood while it is typed.
extension Desk {
  /// What words mean to an action, for those that it acts on now.
  func understand(_ action: Action, _ text: String) throws -> Understanding {
    let words = text.trimmed
    return switch action.argument {
    case .day: understandDay(action, words)
    case .touch: understandTouch(words)
    case .words: plain(words, .note(words))
    case .reason: understandReason(words)
    case .tags: understandTags(words)
    case .contact: try understandContact(words)
    case .stage: understandStage(words)
    case .tier: try understandTier(words)
    case .cadence: understandCadence(words)
    case .colleague: understandColleague(action, words)
    case .absence: understandAbsence(words)
    case .leaver:
      choice(
        words, of: colleagues.filter { $0.id != me }.map { ($0.id, [$0.shownName, $0.login]) }
      ) {
        .leaver($0)
      }
    case .objection: understandObjection(words)
    case .filter where lens == .partners:
      choice(
        words,
        of: PartnerFact.allCases.map { ($0, [wording.name($0), $0.rawValue]) }
          + [(nil, [wording.allPartners])],
        as: Instruction.fact)
    case .filter: understandFilter(words)
    case .window:
      choice(
        words, of: NetworkWindow.allCases.map { ($0, [wording.name($0), $0.rawValue]) },
        as: Instruction.window)
    case .order where lens == .partners:
      choice(
        words, of: PartnerOrder.allCases.map { ($0, [wording.name($0), $0.rawValue]) },
        as: Instruction.partners)
    case .order:
      choice(
        words,
        of: ContactOrder.allCases.map { ($0, [wording.name($0), $0.rawValue]) },
        as: Instruction.order)
    case .theme:
      choice(words, of: surroundings.themes.map { ($0, [$0]) }, as: Instruction.theme)
    case .setting: understandSetting(words)
    case .stance: try understandStance(words)
    case .deal: understandDeal(words)
    case nil: plain(words, nil)
    }
  }

  /// "wants mortgage": how they stand, then the topic.
  private func understandStance(_ words: String) throws -> Understanding {
    let kinds = Stance.Kind.allCases.flatMap { kind in
      [wording.name(kind), kind.rawValue].map { (kind: kind, name: $0) }
    }
    let known = kinds.first { Folding.fold(words + " ").hasPrefix(Folding.fold($0.name) + " ") }
    guard let (kind, name) = known else {
      let names = Stance.Kind.allCases.map(wording.name)
      let offers = names.filter { Matching.score(words, in: $0) != nil }.map {
        Understanding.Offer(words: $0, instruction: nil)
      }
      let sentence = wording.oneNeeded(of: names)
      return Understanding(result: .failure(Problem(sentence)), says: "", offers: offers)
    }
    let typed = String(words.dropFirst(name.count)).trimmed
    let topics = try store.topics().filter { $0.retired == nil }
    let offers = topics.filter { Matching.score(typed, in: $0.name) != nil }.map {
      Understanding.Offer(
        words: "\(wording.name(kind)) \($0.name)",
        instruction: .classification(.stance(kind, on: [.known($0.id)])))
    }
    guard !typed.isEmpty else {
      return Understanding(result: .failure(Problem(wording.topicNeeded)), says: "", offers: offers)
    }
    let choice = formSetting.choice(named: typed)
    let isNew = if case .named = choice { " (\(wording.newTopic))" } else { "" }
    return Understanding(
      result: .success(.classification(.stance(kind, on: [choice]))),
      says: "\(wording.name(kind)) \(typed)\(isNew)", offers: offers)
  }

  private func understandDeal(_ words: String) -> Understanding {
    guard let deal = DealWords(words, in: wording) else {
      return Understanding(
        result: .failure(Problem(wording.dealExamples)), says: "",
        offers: Deal.State.allCases.filter { Matching.score(words, in: wording.name($0)) != nil }
          .map { Understanding.Offer(words: wording.name($0), instruction: nil) })
    }
    return Understanding(result: .success(.deal(deal)), says: wording.understood(deal))
  }

  private func plain(_ words: String, _ instruction: Instruction?) -> Understanding {
    guard let instruction, !words.isEmpty else {
      return Understanding(result: .failure(Problem(wording.wordsNeeded)), says: "")
    }
    return Understanding(result: .success(instruction), says: words)
  }

  /// Why something is dropped; what the same word archives has no place for a reason.
  private func understandReason(_ words: String) -> Understanding {
    if !words.isEmpty, meansContact {
      return Understanding(result: .failure(Problem(wording.archivedWithoutReason)), says: "")
    }
    return Understanding(
      result: .success(.gesture(.drop(reason: words.isEmpty ? nil : words))), says: words)
  }

  private func understandDay(_ action: Action, _ words: String) -> Understanding {
    let phrase = DayPhrase(
      today: today, order: wording.dayOrder, allowsPast: action == .endContact)
    switch phrase.read(words) {
    case .failure(.empty):
      return Understanding(result: .failure(Problem(wording.dayExamples)), says: "")
    case .failure(let fault):
      return Understanding(result: .failure(Problem(wording.fault(fault))), says: "")
    case .success(let reading):
      let instruction: Instruction =
        switch action {
        case .snooze: .gesture(.snooze(until: reading.day))
        case .endContact: .classification(.end(on: reading.day))
        default: .gesture(.reschedule(to: reading.day, at: reading.time))
        }
      let hour = reading.time.map { ", " + wording.time($0) } ?? ""
      return Understanding(
        result: .success(instruction),
        says: wording.longDay(reading.day) + hour
          + " (\(wording.relative(reading.day, today: today)))")
    }
  }

  private func understandTouch(_ words: String) -> Understanding {
    let first = words.prefix { !$0.isWhitespace }
    let named = LinePrompt.channels.first { channel in
      names(channel).contains { Folding.fold($0) == Folding.fold(String(first)) }
    }
    let rest = named == nil ? words : String(words.dropFirst(first.count)).trimmed
    let channel = named ?? surroundings.settings.touch
    var understanding = Understanding(
      result: .success(.touch(channel, words: rest.isEmpty ? nil : rest)),
      says: wording.name(channel) + (rest.isEmpty ? "" : wording.say(": ", " : ") + rest))
    if named == nil, first.count == words.count {
      understanding.offers = LinePrompt.channels.filter { channel in
        names(channel).contains { Folding.fold($0).hasPrefix(Folding.fold(words)) }
      }.map { .init(words: wording.name($0), instruction: .touch($0, words: nil)) }
    }
    return understanding
  }

  private func names(_ channel: Interaction.Channel) -> [String] {
    [wording.name(channel), Wording(.english).name(channel), channel.rawValue]
  }

  private func understandTags(_ words: String) -> Understanding {
    let tags = TagLine(words)
    guard !tags.isEmpty else {
      return Understanding(result: .failure(Problem(wording.tagsNeeded)), says: "")
    }
    let says = tags.added.map { "+\($0)" } + tags.removed.map { "-\($0)" }
    return Understanding(
      result: .success(.classification(.tags(adding: tags.added, removing: tags.removed))),
      says: says.joined(separator: "  "),
      offers: TagLine.completions(of: words, from: knownTags ?? []).map { line in
        let tags = TagLine(line)
        return Understanding.Offer(
          words: line,
          instruction: .classification(.tags(adding: tags.added, removing: tags.removed)))
      })
  }

  private func understandContact(_ words: String) throws -> Understanding {
    let found =
      words.isEmpty
      ? []
      : try store.search(
        words, inExchanges: false, matching: .everybody, count: Palette.most, today: today)
    let apart = try Namesakes.apart(
      found.map(\.contact), in: store, dot: surroundings.glyphs.dot)
    let offers = found.map { row in
      let details = [
        row.contact.organisation, apart[row.contact.id], wording.gone(row.contact, today: today),
      ]
      return Understanding.Offer(
        words: wording.name(row.contact.names),
        detail: details.compactMap { $0 }.joined(separator: ", "),
        instruction: .open(row.contact.id))
    }
    guard let first = found.first else {
      let sentence = words.isEmpty ? wording.wordsNeeded : wording.nobodyNamed(words)
      return Understanding(result: .failure(Problem(sentence)), says: "")
    }
    return Understanding(
      result: .success(.open(first.contact.id)), says: wording.name(first.contact.names),
      offers: offers)
  }

  private func understandStage(_ words: String) -> Understanding {
    let choices = Stage.allCases.map { stage in
      (stage, [wording.name(stage), Wording(.english).name(stage)])
    }
    guard let (stage, behind) = Self.begun(words, by: choices) else {
      return choice(words, of: choices) { .classification(.stage($0, reason: nil)) }
    }
    let reason = Self.dropping(["because ", "car "], from: behind)
    return Understanding(
      result: .success(.classification(.stage(stage, reason: reason.isEmpty ? nil : reason))),
      says: wording.name(stage) + (reason.isEmpty ? "" : wording.say(": ", " : ") + reason))
  }

  private func understandTier(_ words: String) throws -> Understanding {
    let tiers: [(ID<Tier>?, [String])] =
      try store.tiers().map { ($0.id, [$0.name]) } + [(nil, [wording.noTier, wording.none])]
    return choice(words, of: tiers) { .classification(.tier($0)) }
  }

  private func understandCadence(_ words: String) -> Understanding {
    guard let cadence = Cadence(text: words) else {
      return Understanding(result: .failure(Problem(wording.cadenceNotUnderstood)), says: "")
    }
    return Understanding(
      result: .success(.classification(.cadence(cadence))),
      says: "\(cadence.ideal)/\(cadence.longest)")
  }

  private func understandColleague(_ action: Action, _ words: String) -> Understanding {
    var people: [(ID<Colleague>?, [String])] = colleagues.map { ($0.id, [$0.shownName, $0.login]) }
    if action == .setOwner { people.append((nil, [wording.nobody, wording.none])) }
    return choice(words, of: people) { id in
      guard action == .handOver, let id else { return .classification(.owner(id)) }
      return .gesture(.handOver(to: id))
    }
  }

  /// "calls", "calls for sales", "e-mails because of her letter".
  private func understandObjection(_ words: String) -> Understanding {
    let channels = Classification.channels.map { channel in
      (channel, [wording.objection(to: channel)] + (channel.map(names) ?? []))
    }
    guard let (channel, behind) = Self.begun(words, by: channels), !behind.isEmpty else {
      return choice(words, of: channels) {
        .classification(.objection($0, purpose: nil, source: nil))
      }
    }
    let purposes = FollowUp.Purpose.allCases.map { purpose in
      (purpose, [wording.name(purpose), Wording(.english).name(purpose), purpose.rawValue])
    }
    let told = Self.dropping(["for ", "pour "], from: behind)
    let purpose = Self.begun(told, by: purposes)
    let source = Self.dropping(["because of ", "because ", "car "], from: purpose?.rest ?? behind)
    return Understanding(
      result: .success(
        .classification(
          .objection(channel, purpose: purpose?.value, source: source.isEmpty ? nil : source))),
      says: wording.name(Objection(to: channel, for: purpose?.value))
        + (source.isEmpty ? "" : wording.say(": ", " : ") + source))
  }

  /// What the line begins with, by its longest name, and the words behind that.
  private static func begun<T>(
    _ words: String, by choices: [(T, [String])]
  ) -> (value: T, rest: String)? {
    let folded = Folding.fold(words)
    return choices.flatMap { value, names in names.map { (value, $0) } }
      .filter { folded == Folding.fold($0.1) || folded.hasPrefix(Folding.fold($0.1) + " ") }
      .max { $0.1.count < $1.1.count }
      .map { ($0.0, String(words.dropFirst($0.1.count)).trimmed) }
  }

  private static func dropping(_ beginnings: [String], from words: String) -> String {
    let found = beginnings.first { Folding.fold(words).hasPrefix($0) }
    return String(words.dropFirst(found?.count ?? 0)).trimmed
  }

  private func understandFilter(_ words: String) -> Understanding {
    let kept = memory.filters.sorted { Folding.fold($0.key) < Folding.fold($1.key) }
    let offers = kept.filter { Matching.score(words, in: $0.key) != nil }.map {
      Understanding.Offer(
        words: $0.key, detail: wording.text($0.value), instruction: .filter($0.value))
    }
    if let known = kept.first(where: { Folding.fold($0.key) == Folding.fold(words) }) {
      return Understanding(
        result: .success(.filter(known.value)), says: wording.text(known.value), offers: offers)
    }
    do throws(ContactFilterFault) {
      let filter = try ContactFilter(words)
      return Understanding(
        result: .success(.filter(filter)), says: wording.text(filter), offers: offers)
    } catch {
      return Understanding(
        result: .failure(Problem(wording.fault(error))), says: "", offers: offers)
    }
  }

  private func understandSetting(_ words: String) -> Understanding {
    let key = String(words.prefix { !$0.isWhitespace })
    let value = String(words.dropFirst(key.count)).trimmed
    let settings = Setting.allCases.filter { $0.choices != nil || $0 == .theme }
    guard let setting = settings.first(where: { $0.rawValue == Folding.fold(key) }),
      key.count < words.count
    else {
      let offers = settings.filter { Matching.score(key, in: $0.rawValue) != nil }.map {
        Understanding.Offer(
          words: $0.rawValue, detail: surroundings.settings.value(of: $0) ?? "", instruction: nil)
      }
      let sentence = wording.settingNeeded(settings.map(\.rawValue))
      return Understanding(result: .failure(Problem(sentence)), says: "", offers: offers)
    }
    let choices = setting == .theme ? surroundings.themes : setting.choices ?? []
    var understanding = choice(value, of: choices.map { ($0, Self.names(ofValue: $0)) }) { value in
      .set(setting, setting == .hints ? value : TOMLLine.quoted(value))
    }
    understanding.offers = understanding.offers.map {
      .init(words: "\(setting.rawValue) \($0.words)", instruction: $0.instruction)
    }
    return understanding
  }

  /// On and off are what people say of a switch.
  private static func names(ofValue value: String) -> [String] {
    switch value {
    case "true": ["true", "on", "oui"]
    case "false": ["false", "off", "non"]
    default: [value]
    }
  }

  func choice<T>(
    _ words: String, of choices: [(T, [String])], as make: (T) -> Instruction
  ) -> Understanding {
    let choices = choices.map { (value: $0.0, names: $0.1) }
    let offers = choices.filter { choice in
      choice.names.contains { Matching.score(words, in: $0) != nil }
    }.map { Understanding.Offer(words: $0.names[0], instruction: make($0.value)) }
    guard let value = Matching.one(words, of: choices) else {
      let sentence = wording.oneNeeded(of: choices.map { $0.names[0] })
      return Understanding(result: .failure(Problem(sentence)), says: "", offers: offers)
    }
    let name = choices.first { Matching.one(words, of: [$0]) != nil }?.names[0] ?? words
    return Understanding(result: .success(make(value)), says: name, offers: offers)
  }
}
