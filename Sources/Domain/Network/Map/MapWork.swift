/// How a long layout is watched and stopped, so that it can run aside.
package struct MapWork: Sendable {
  /// Told how much is done, 0…1, never less than before.
  package var progress: @Sendable (Double) -> Void
  /// Asked often; true ends the layout with `CancellationError`.
  package var shouldStop: @Sendable () -> Bool

  package init(
    progress: @escaping @Sendable (Double) -> Void = { _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) {
    (self.progress, self.shouldStop) = (progress, shouldStop)
  }

  func check() throws(CancellationError) {
    if shouldStop() { throw CancellationError() }
  }
}
