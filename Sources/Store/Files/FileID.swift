import Foundation

/// Which file a path leads to.
struct FileID: Hashable, Sendable {
  private let device: dev_t
  private let number: ino_t

  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) { (device, number) = (status.st_dev, status.st_ino) }

  init?(folderOf path: String) { self.init(BookFiles.folder(of: path)) }
}
