import Domain
import GRDB

extension BookStore {
  /// What the network brought in a quarter.
  package func quarterReport(of quarter: Quarter) throws -> QuarterReport {
    try read { db in
      var referrals: [QuarterReport.Dated] = []
      let rows = try db.prepared(
        """
        SELECT \(ReferralDigest.qualifiedColumns), r.decided, coalesce(r.closed, r.declined)
        FROM referral_digest d JOIN referral r ON r.id = d.referral
        """)
      while try rows.step() {
        referrals.append(
          QuarterReport.Dated(
            ReferralDigest.facts(rows), decided: rows.optionalText(13).flatMap { Day($0) },
            ended: rows.optionalText(14).flatMap { Day($0) }))
      }
      return try QuarterReport(
        of: quarter, referrals: referrals, stage: { try db.stage(of: $0) },
        sortKey: { try db.sortKey(of: $0) })
    }
  }
}
