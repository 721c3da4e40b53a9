/// All that was read, in the order in which it was first read.
struct Ledger {
  private var figures: [Figure] = []
  private var readings: [Figure: [Int: [Double]]] = [:]

  /// Notes one reading of `figure`, in its unit, on a book of so many contacts.
  mutating func note(_ figure: Figure, _ contacts: Int, _ reading: Double) {
    if readings[figure] == nil { figures.append(figure) }
    readings[figure, default: [:]][contacts, default: []].append(reading)
  }

  /// Notes a time; nil, where nothing happened, is not noted.
  mutating func note(_ figure: Figure, _ contacts: Int, _ time: Duration?) {
    if let time { note(figure, contacts, time / .milliseconds(1)) }
  }

  /// Notes an amount of memory given in bytes, if it could be read.
  mutating func note(_ figure: Figure, _ contacts: Int, memory: Int?) {
    if let memory { note(figure, contacts, Double(memory) / 1_048_576) }
  }

  /// What was read of `figure` on a book of so many contacts.
  subscript(figure: Figure, contacts: Int) -> Measurement? {
    Measurement(readings[figure]?[contacts] ?? [])
  }

  /// The median for each size of book; `spread` adds to every figure what is always shown of those
  /// with a tail: the 99th percentile and the range.
  func table(sizes: [Int], spread: Bool) -> Table {
    var table = Table(header: ["median"] + sizes.map { "\($0) contacts" })
    for figure in figures {
      let measurements = sizes.map { self[figure, $0] }
      table.add(
        [figure.title] + measurements.map { $0.map { figure.unit.text($0.median) } ?? "" })
      guard spread || figure.hasTail, measurements.contains(where: { ($0?.count ?? 0) > 1 }) else {
        continue
      }
      table.add(
        ["  99 in 100 within (least–most)"]
          + measurements.map { measurement in
            guard let measurement else { return "" }
            let (within, least, most) = (
              figure.unit.text(measurement.percentile(0.99)), figure.unit.text(measurement.least),
              figure.unit.text(measurement.most)
            )
            return "\(within) (\(least)–\(most))"
          })
    }
    return table
  }
}
