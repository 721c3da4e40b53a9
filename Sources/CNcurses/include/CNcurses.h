/// What Swift cannot import from ncurses and the C library by itself: globals, macros, signal handlers.
#pragma once

#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdbool.h>
#include <stdint.h>
#include <termios.h>

// Width

/// The cells one scalar takes in the terminal: 0 for marks, 1 or 2, and -1 for what cannot be shown.
/// Always answers for UTF-8, whatever locale the process has, and may be called from any thread.
int cn_width(uint32_t scalar);

// Locale

/// Takes the character set from the environment; a locale that names UTF-8 but is not installed
/// becomes C.UTF-8.
/// Answers whether the terminal takes UTF-8.
bool cn_set_locale(void);

// The ncurses globals

/// Opens the terminal of stdin and stdout. NULL when terminfo does not know it.
SCREEN *cn_open(void);
/// The same with colours by their parts, where the environment or terminfo says that the terminal
/// shows them; NULL where it does not, or ncurses refuses.
SCREEN *cn_open_direct(void);
WINDOW *cn_standard_screen(void);
/// Whether the terminal can put the cursor somewhere, and whether by the ANSI sequence.
bool cn_moves_cursor(void);
bool cn_is_ansi(void);
/// Forgets what the terminal is believed to show: the next doupdate paints everything.
void cn_repaint(void);
int cn_colors(void);
int cn_pair_limit(void);

/// Text attributes as bits of ours: what A_BOLD and its like are in a macro.
enum { CN_BOLD = 1, CN_DIM = 2, CN_ITALIC = 4, CN_UNDERLINE = 8, CN_REVERSE = 16 };
attr_t cn_attributes(unsigned bits);

/// Writes bytes to the terminal at once, behind what ncurses has queued before.
void cn_send(const char *bytes);

/// Has the terminal show what ncurses has queued, between two sequences, in one write. By itself
/// ncurses writes at each move of its cursor (6.4, lib_mvcur.c), a hundred times a screen: as often
/// whoever carries it to the user wakes, and packets go over SSH.
void cn_update(const char *before, const char *after);
/// The terminal's descriptor, also while that of standard output is another. For signal handlers too.
int cn_terminal(void);

/// Has pasted text come between ESC [ 200 ~ and ESC [ 201 ~.
#define CN_PASTE_ON "\033[?2004h"
#define CN_PASTE_OFF "\033[?2004l"

/// Has Ctrl-C, Ctrl-Z and Ctrl-\ come as characters, in their turn: the terminal makes signals of
/// them in pasted text too.
void cn_take_signal_keys(void);

/// How many rows and columns the terminal has now; false when it does not say.
bool cn_size(int *height, int *width);

/// What the next key is.
enum { CN_NOTHING, CN_CHARACTER, CN_KEY };
/// Reads a character in Unicode or a function code, or nothing: the first bytes of a character wait
/// for the rest of it, which wget_wch would throw away.
int cn_read_key(WINDOW *window, uint32_t *value);
/// Reads a character of pasted text, or nothing: past ncurses, which would take parts of it for
/// keys. Only after cn_read_key has told, or given out the last character of, where it begins.
int cn_read_pasted(uint32_t *value);

/// Whether the keyboard is gone: hung up, or at its end.
bool cn_vanished(void);

/// Whether something can be read from the keyboard within that many milliseconds.
bool cn_readable(int milliseconds);
/// Whether the terminal takes output at this moment: not while Ctrl-S holds it. A write would wait.
bool cn_writable(void);
/// Lets output go on that Ctrl-S holds: whoever writes would never hear that they are to end. For
/// signal handlers too.
void cn_release_output(void);

// Signals

/// The signals that are turned into flags and a byte in a pipe.
enum {
  CN_HANGUP = 1, CN_TERMINATE = 2, CN_INTERRUPT = 4, CN_RESIZE = 8, CN_SUSPEND = 16, CN_CONTINUE = 32
};
/// Takes the signals over and ignores SIGPIPE. Answers the pipe's reading end, or -1.
int cn_signals_open(void);
/// Gives the signals back as they were found.
void cn_signals_close(void);
/// The signals that came since the last call, as bits; empties the pipe.
unsigned cn_signals_take(void);
/// While another program has the terminal, Ctrl-Z must stop us with it, and a broken pipe must end it
/// as ever. Taking the terminal back forgets the Ctrl-C that was meant for the other program.
void cn_signals_lend(bool lent);
/// Stops the processes of our group as Ctrl-Z would without us, once the signal is lent; returns when
/// they go on.
void cn_signals_stop(void);

// Standard error and crashes

/// Turns standard error into memory while the screen is open. Answers a descriptor to read what was
/// kept, or -1 when standard error is not the terminal and is left alone.
int cn_errors_hold(void);
/// Gives standard error back to where it went.
void cn_errors_release(void);

/// From here a trap, an abort or a bad access first resets the terminal, restores `modes` and prints
/// what standard error held, and then dies of the same signal. The terminal must be open.
void cn_crash_arm(const struct termios *modes);
void cn_crash_disarm(void);
