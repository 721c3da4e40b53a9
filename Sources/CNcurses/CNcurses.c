// wcwidth
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE
#include "CNcurses.h"

#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

// Width

static locale_t utf8_locale;
static pthread_once_t utf8_once = PTHREAD_ONCE_INIT;

static void make_utf8_locale(void) {
  utf8_locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}

int cn_width(uint32_t scalar) {
  pthread_once(&utf8_once, make_utf8_locale);
  if (utf8_locale == (locale_t)0) return wcwidth((wchar_t)scalar);
  // There is no wcwidth that takes a locale.
  locale_t previous = uselocale(utf8_locale);
  int width = wcwidth((wchar_t)scalar);
  uselocale(previous);
  return width;
}

// Locale

/// A Macintosh sends `LC_CTYPE=UTF-8`, which is a locale there alone.
static bool names_utf8(const char *locale) {
  const char *dot = strchr(locale, '.');
  const char *codeset = dot == NULL ? locale : dot + 1;
  return strncasecmp(codeset, "utf-8", 5) == 0 || strncasecmp(codeset, "utf8", 4) == 0;
}

/// The locale that decides on characters, by the order POSIX gives.
static const char *wanted_locale(void) {
  static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    const char *value = getenv(names[index]);
    if (value != NULL && *value != '\0') return value;
  }
  return "C";
}

bool cn_set_locale(void) {
  // Characters only: a decimal comma has no place in what the program reads and writes.
  if (setlocale(LC_CTYPE, "") == NULL && names_utf8(wanted_locale())) {
    setlocale(LC_CTYPE, "C.UTF-8");
  }
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

// The ncurses globals

SCREEN *cn_open(void) { return newterm(NULL, stdout, stdin); }

WINDOW *cn_standard_screen(void) { return stdscr; }

bool cn_moves_cursor(void) {
  const char *move = tigetstr("cup");
  return move != NULL && move != (char *)-1;
}

bool cn_is_ansi(void) { return cn_moves_cursor() && strncmp(tigetstr("cup"), "\033[", 2) == 0; }

void cn_repaint(void) { clearok(curscr, TRUE); }

int cn_colors(void) { return COLORS; }

int cn_pair_limit(void) { return COLOR_PAIRS; }

attr_t cn_attributes(unsigned bits) {
  attr_t attributes = A_NORMAL;
  if (bits & CN_BOLD) attributes |= A_BOLD;
  if (bits & CN_DIM) attributes |= A_DIM;
  if (bits & CN_ITALIC) attributes |= A_ITALIC;
  if (bits & CN_UNDERLINE) attributes |= A_UNDERLINE;
  if (bits & CN_REVERSE) attributes |= A_REVERSE;
  return attributes;
}

void cn_send(const char *bytes) {
  fputs(bytes, stdout);
  fflush(stdout);
}

void cn_take_signal_keys(void) {
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) != 0) return;
  modes.c_lflag &= ~(tcflag_t)ISIG;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
  def_prog_mode();
}

bool cn_size(int *height, int *width) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) {
    return false;
  }
  *height = size.ws_row;
  *width = size.ws_col;
  return true;
}

/// The first bytes of a character that waits for the rest of it.
static mbstate_t begun;

/// Whether a byte ends a character; one that is part of none is dropped.
static bool ends_character(char byte, uint32_t *value) {
  wchar_t character = L'\0';
  size_t length = mbrtowc(&character, &byte, 1, &begun);
  if (length == (size_t)-1) memset(&begun, 0, sizeof begun);
  *value = (uint32_t)character;
  return length == 0 || length == 1;
}

int cn_read_key(WINDOW *window, uint32_t *value) {
  int key;
  while ((key = wgetch(window)) != ERR) {
    if (key >= KEY_MIN) {
      memset(&begun, 0, sizeof begun);
      *value = (uint32_t)key;
      return CN_KEY;
    }
    if (ends_character((char)key, value)) return CN_CHARACTER;
  }
  return CN_NOTHING;
}

int cn_read_pasted(uint32_t *value) {
  char byte;
  while (cn_readable(0) && read(STDIN_FILENO, &byte, 1) == 1) {
    if (ends_character(byte, value)) return CN_CHARACTER;
  }
  return CN_NOTHING;
}

bool cn_readable(int milliseconds) {
  struct pollfd keyboard = {.fd = STDIN_FILENO, .events = POLLIN};
  return poll(&keyboard, 1, milliseconds) > 0;
}

bool cn_writable(void) {
  struct pollfd terminal = {.fd = STDOUT_FILENO, .events = POLLOUT};
  return poll(&terminal, 1, 0) != 0;
}

bool cn_vanished(void) {
  struct pollfd keyboard = {.fd = STDIN_FILENO, .events = POLLIN};
  if (poll(&keyboard, 1, 0) <= 0) return false;
  if (keyboard.revents & (POLLHUP | POLLERR | POLLNVAL)) return true;
  // Readable with nothing to read is the end.
  int waiting = 0;
  return ioctl(STDIN_FILENO, FIONREAD, &waiting) != 0 || waiting == 0;
}
