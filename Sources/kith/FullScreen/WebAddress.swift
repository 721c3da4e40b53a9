import Foundation
import Interface

/// What programs outside are handed: web pages and mails, and nothing that they might take for
/// something else. Cards come from everywhere.
enum WebAddress {
  /// Nil for what is neither.
  static func text(of address: Address) -> String? {
    switch address {
    case .link(let link): page(link)
    case .mail(let mail): self.mail(mail)
    case .letter(let to, let subject, let body):
      mail(to).map { address in
        let fields = [("subject", subject), ("body", body)].map { name, text in
          "\(name)=" + encoded(lines(of: text), plain: letters)
        }
        return address + "?" + fields.joined(separator: "&")
      }
    }
  }

  /// Line ends as mails have them (RFC 6068).
  private static func lines(of text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }

  private static func page(_ text: String) -> String? {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    let lower = text.lowercased()
    if lower.hasPrefix("mailto:") { return mail(String(text.dropFirst("mailto:".count))) }
    let isWeb = lower.hasPrefix("http://") || lower.hasPrefix("https://")
    // "www.roux.fr:8080" has no scheme, "tel:112" has one that is not for the web.
    let isBare =
      !lower.contains("://") && (lower.prefix { $0 != ":" && $0 != "/" }).contains(".")
      && lower.first.map { $0.isLetter || $0.isNumber } == true
    guard isWeb || isBare else { return nil }
    return encoded(isWeb ? text : "https://" + text, plain: pageCharacters)
  }

  private static func mail(_ text: String) -> String? {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    return "mailto:" + encoded(text, plain: mailCharacters)
  }

  private static func encoded(_ text: String, plain: Set<UInt8>) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if plain.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += String(format: "%%%02X", Int(byte)).utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let letters = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)
  private static let mailCharacters = letters.union("@.!$'*+-_~".utf8)
  private static let pageCharacters = letters.union("-._~:/?#[]@!$&'()*+,;=%".utf8)
}
