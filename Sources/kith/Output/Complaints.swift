import Domain
import Interface
import Store
import Terminal

extension Wording {
  /// What is printed when a command ends with an error.
  func complaint(about error: any Error) -> Complaint {
    switch error {
    case let complaint as Complaint: complaint
    case let fault as DayPhraseFault: Complaint(sentence: self.fault(fault), status: .wrongUsage)
    case let fault as StoreFault: Complaint(sentence: self.fault(fault))
    case let fault as OfficeFault: Complaint(sentence: self.fault(fault))
    case let refusal as Refusal: Complaint(sentence: self.refusal(refusal))
    case let violation as Violation: Complaint(sentence: self.violation(violation))
    case let fault as TerminalFault: Complaint(sentence: self.fault(fault))
    default: Complaint(sentence: fault(StoreFault.failed(reason: String(describing: error))))
    }
  }
}
