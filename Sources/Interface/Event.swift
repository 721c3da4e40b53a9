import Domain
import Store
import Terminal

/// What reaches the application.
package enum Event {
  case key(Key)
  /// An action without its key.
  case action(Action)
  /// Text that was pasted; never taken for keys.
  case paste(String)
  case resize(Size)
  /// Ctrl-C: leave what is open or runs; with nothing of either, the program.
  case interrupt
  /// Another process changed the book.
  case bookChanged
  /// Which contacts others have open now, each with their logins.
  case alsoOpen([ID<Contact>: [String]])
  /// The day that counts as today became another.
  case day(Day)
  /// A write that met somebody else's may be tried again.
  case retry
  /// The program was away from the screen: it may be hours later.
  case resumed
  /// What the person wrote in their editor, nil when they changed nothing; or why they could not.
  case edited(Result<String?, Problem>)
  /// What was done outside, in a sentence.
  case said(String)
  /// What was asked for and could not be done.
  case refused(Problem)
  /// How an import goes, from 0 to 1, and what came of it.
  case importing(Double)
  case imported(Result<String, Problem>)
  /// How a map goes, from 0 to 1, and the map; nil where it was cancelled.
  case layingOut(Double)
  case laidOut(MapOrder, MapSheet?)
  /// What of a large network was read aside; nil where it could not be.
  case networkRead(NetworkReading?)
}

/// Why something done outside the desk came to nothing, in a sentence.
package struct Problem: Error, Hashable, Sendable {
  package let sentence: String

  package init(_ sentence: String) { self.sentence = sentence }
}

/// What the application asks the world for.
package enum Effect: Hashable, Sendable {
  case quit
  /// Draw everything anew, as after a disturbed line.
  case repaint
  /// Let the person write in their own editor; answered by `Event.edited`.
  case edit(String)
  /// Try the waiting write again shortly; answered by `Event.retry`.
  case retrySoon
  /// Make the book at its place, for a firm of this name.
  case createBook(firm: String, then: AfterCreation)
  /// Leave this book, or none, for the demo.
  case openDemo
  case cancelImport
  /// Lay a map out aside; answered by `Event.laidOut`.
  case layOut(MapOrder)
  case cancelMap
  /// Read the network aside; answered by `Event.networkRead`.
  case readNetwork(NetworkReader)
  /// Show everything in the theme of that name.
  case preview(theme: String)
  /// Keep a setting for the next times: its line in `config.toml`, the value as TOML writes it.
  case configure(Setting, String)
  /// Keep what is being typed under a name of letters, digits and dashes; nil: forget it.
  case keepDraft(name: String, text: String?)
  /// Keep what the screen remembers for the next time.
  case remember(ScreenMemory)
  /// Put a text on the clipboard of the person's own terminal.
  case copy(String)
  /// Open a link, or begin a mail to an address, with the program that is set for it.
  case open(Address)
}

/// What a program outside can be asked to show.
package enum Address: Hashable, Sendable {
  case link(String)
  case mail(String)
  /// A mail with its text, to be sent by whoever reads it there.
  case letter(to: String, subject: String, body: String)
}

/// What comes right after a book was made.
package enum AfterCreation: Hashable, Sendable {
  case firstContact
  /// Read a file of cards into it.
  case importFile(path: String)
}
