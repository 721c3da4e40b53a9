/// Which Kith this is.
package enum Release {
  package static let version = "0.3"
}
