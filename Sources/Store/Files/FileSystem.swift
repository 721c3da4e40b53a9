import Foundation

/// What a path lies on.
package struct FileSystem: Hashable, Sendable {
  /// As mount(8) calls it: "ext4", "nfs4"; empty where the system does not say.
  package let name: String
  /// Whether another machine serves its files. The locks and the shared memory that SQLite's log
  /// needs do not reach from one machine to another: two of them would spoil the book.
  package let isNetwork: Bool
  /// Whether nobody can write to it, whatever their rights.
  package let isReadOnly: Bool
  /// What a program without privileges may still write, in bytes.
  package let room: Int64

  /// - Throws: `StoreFault.unopenable` when the system does not say.
  package init(of path: String) throws {
    var state = statvfs()
    guard statvfs(path, &state) == 0 else {
      throw StoreFault.unopenable(path: path, reason: String(cString: strerror(errno)))
    }
    name = Self.name(of: path)
    isNetwork = Self.isNetwork(name)
    isReadOnly = state.f_flag & Self.readOnly != 0
    room = Int64(
      clamping: UInt64(state.f_bavail).multipliedReportingOverflow(by: UInt64(state.f_frsize))
        .partialValue)
  }

  /// `ST_RDONLY` of <sys/statvfs.h>.
  private static let readOnly: UInt = 1

  /// - Parameter name: what mount(8) calls the type by.
  package static func isNetwork(_ name: String) -> Bool {
    // What FUSE shows ("fuse.sshfs") lies anywhere; "fuseblk" is a disk.
    networks.contains(String(name.prefix { $0 != "." }))
  }

  private static let networks: Set<String> = [
    "9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse", "gfs2", "glusterfs", "gpfs",
    "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "orangefs", "smb3", "smbfs", "vboxsf", "virtiofs",
  ]

  /// What proc(5)'s mountinfo says of the device that the path lies on.
  private static func name(of path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0,
      let mounts = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)
    else { return "" }
    // As makedev(3) puts the two numbers together.
    let number = UInt64(status.st_dev)
    let major = number >> 8 & 0xFFF | number >> 32 & ~0xFFF
    let minor = number & 0xFF | number >> 12 & 0xFFFF_FF00
    let device = "\(major):\(minor)"
    // The latest mount lies above the others.
    for line in mounts.split(separator: "\n").reversed() {
      let fields = line.split(separator: " ")
      guard fields.count > 2, fields[2] == device, let dash = fields.firstIndex(of: "-"),
        dash + 1 < fields.count
      else { continue }
      return String(fields[dash + 1])
    }
    return ""
  }
}
