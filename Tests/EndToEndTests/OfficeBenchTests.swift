import Foundation
import Pty
import Testing

/// A few seconds of what `kith-bench office` does for as long as one likes.
@Suite struct OfficeBenchTests {
  @Test("people at work at once, one killed every second: nothing is lost, nothing twice")
  func office() throws {
    let bench = URL(filePath: Office.program).deletingLastPathComponent()
      .appending(path: "kith-bench").path(percentEncoded: false)
    let run = try ProgramRun.of([bench, "office", "--seconds", "6", "--same-user"])
    #expect(run.status == .exited(0), "\(run.output)\(run.errors)")
    #expect(run.output.contains("faults                 none"), "\(run.output)")
  }
}
