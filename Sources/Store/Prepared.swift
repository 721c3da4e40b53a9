import Domain
import GRDB
import GRDBSQLite

/// A compiled statement whose arguments and columns go to and from SQLite directly.
///
/// An import runs some of them hundreds of thousands of times while it keeps others waiting, and
/// GRDB's own arguments and rows take several times as long as what SQLite does.
struct Prepared {
  private let statement: Statement
  private let handle: OpaquePointer

  /// - Parameter statement: nobody else is reading its rows.
  init(_ statement: Statement) {
    self.statement = statement
    handle = statement.sqliteStatement
    sqlite3_reset(handle)
  }

  // MARK: - Arguments, from 1

  func bind(_ number: Int64?, at index: Int32) {
    guard let number else { return bindNull(at: index) }
    sqlite3_bind_int64(handle, index, number)
  }

  func bind(_ text: String?, at index: Int32) {
    guard var text else { return bindNull(at: index) }
    text.withUTF8 { bind($0, at: index) }
  }

  func bind(_ text: UnsafeBufferPointer<UInt8>, at index: Int32) {
    guard let start = text.baseAddress else {
      sqlite3_bind_text(handle, index, "", 0, Self.copied)
      return
    }
    start.withMemoryRebound(to: CChar.self, capacity: text.count) {
      _ = sqlite3_bind_text64(
        handle, index, $0, UInt64(text.count), Self.copied, UInt8(SQLITE_UTF8))
    }
  }

  func bind(blob: UnsafeRawBufferPointer, at index: Int32) {
    sqlite3_bind_blob64(handle, index, blob.baseAddress, UInt64(blob.count), Self.copied)
  }

  func bind(_ field: FieldValue, at index: Int32) {
    switch field {
    case .null: bindNull(at: index)
    case .integer(let number): bind(number, at: index)
    case .text(let text): bind(text, at: index)
    }
  }

  func bindNull(at index: Int32) { sqlite3_bind_null(handle, index) }

  /// SQLITE_TRANSIENT, a macro that Swift does not see: SQLite takes a copy.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  // MARK: - Rows

  /// Goes on to the next row.
  /// - Returns: whether there is one; when not, the statement is ready for other arguments.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      reset()
      return false
    default: throw fault()
    }
  }

  /// Runs a statement that has no rows.
  func run() throws { while try step() {} }

  func reset() { sqlite3_reset(handle) }

  private func fault() -> DatabaseError {
    let connection = sqlite3_db_handle(handle)
    let fault = DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: sqlite3_errmsg(connection).map { String(cString: $0) })
    reset()
    return fault
  }

  // MARK: - Columns of the row, from 0

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  /// Empty where there is nothing.
  func text(_ column: Int32) -> String { optionalText(column) ?? "" }

  func optionalText(_ column: Int32) -> String? {
    guard let start = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Hands over the bytes of a text; they go with the row.
  func withText<T>(_ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) throws -> T) rethrows -> T
  {
    let start = sqlite3_column_text(handle, column)
    return try body(
      UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  /// Hands over the bytes of a blob; they go with the row.
  func withBlob<T>(_ column: Int32, _ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
    let start = sqlite3_column_blob(handle, column)
    return try body(
      UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  func field(_ column: Int32) -> FieldValue {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer(integer(column))
    default: .text(text(column))
    }
  }

  /// The column's fields that are not null.
  func fields(_ names: [String], from offset: Int32 = 0) -> Fields {
    var fields = Fields(reserving: names.count)
    for (index, name) in names.enumerated() {
      let value = field(Int32(index) + offset)
      if value != .null { fields.append(name, value) }
    }
    return fields
  }
}

extension Database {
  /// The statement of that SQL, compiled once. It is one and the same each time: read to its end,
  /// or reset, before it is asked for again.
  func prepared(_ sql: String) throws -> Prepared { Prepared(try cachedStatement(sql: sql)) }
}
