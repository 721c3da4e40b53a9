// A description of the terminal as it is, but with colours by their parts: many terminals show them
// and say so in COLORTERM, while terminfo knows them by 256 numbers.

#include "CNcurses.h"
#include <stdlib.h>
#include <string.h>
#include <term.h>

// The layout of term(5), with numbers of 32 bits.
enum { MAGIC = 01036, HEADER = 12, LIMIT = 16384 };

#define NAME "kith-direct"
// xterm's form of ISO 8613-6, which more terminals read than the one with colons. The first eight
// stay the terminal's own.
#define PARTS "8;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"
#define FOREGROUND "\033[%?%p1%{8}%<%t3%p1%d%e3" PARTS
#define BACKGROUND "\033[%?%p1%{8}%<%t4%p1%d%e4" PARTS

struct description {
  unsigned char bytes[LIMIT];
  size_t size;
};

static void put(struct description *to, const void *bytes, size_t count) {
  if (to->size + count > LIMIT) {
    to->size = LIMIT + 1;
    return;
  }
  memcpy(to->bytes + to->size, bytes, count);
  to->size += count;
}

static void put_number(struct description *to, long value, int width) {
  unsigned char bytes[4];
  for (int i = 0; i < width; i++) bytes[i] = (unsigned char)((unsigned long)value >> (8 * i));
  put(to, bytes, (size_t)width);
}

static int count(NCURSES_CONST char *const *names) {
  int number = 0;
  while (names[number] != NULL) number++;
  return number;
}

static const char *string_named(const char *name) {
  if (strcmp(name, "setaf") == 0) return FOREGROUND;
  if (strcmp(name, "setab") == 0) return BACKGROUND;
  if (strcmp(name, "op") == 0) return "\033[39;49m";
  // The palette is not ours to change, and the older ways of colour do not go with parts.
  static const char *const without[] = {"initc", "initp", "oc", "setf", "setb", "scp"};
  for (size_t i = 0; i < sizeof without / sizeof *without; i++) {
    if (strcmp(name, without[i]) == 0) return NULL;
  }
  const char *value = tigetstr((char *)name);
  return value == (char *)-1 ? NULL : value;
}

static long number_named(const char *name) {
  if (strcmp(name, "colors") == 0) return 0x1000000;
  if (strcmp(name, "pairs") == 0) return 0x10000;
  return tigetnum((char *)name);
}

/// Of the terminal that setupterm has read.
static void describe(struct description *to) {
  int booleans = count(boolnames), numbers = count(numnames), strings = count(strnames);
  struct description table = {.size = 0};
  struct description offsets = {.size = 0};
  for (int i = 0; i < strings; i++) {
    const char *value = string_named(strnames[i]);
    put_number(&offsets, value == NULL ? -1 : (long)table.size, 2);
    if (value != NULL) put(&table, value, strlen(value) + 1);
  }
  const long header[] = {MAGIC, sizeof NAME, booleans, numbers, strings, (long)table.size};
  for (int i = 0; i < 6; i++) put_number(to, header[i], 2);
  put(to, NAME, sizeof NAME);
  for (int i = 0; i < booleans; i++) {
    // ccc would have ncurses change the palette.
    bool has = strcmp(boolnames[i], "ccc") != 0 && tigetflag((char *)boolnames[i]) > 0;
    put_number(to, has, 1);
  }
  if (to->size % 2 != 0) put_number(to, 0, 1);
  for (int i = 0; i < numbers; i++) put_number(to, number_named(numnames[i]), 4);
  put(to, offsets.bytes, offsets.size);
  put(to, table.bytes, table.size);
  if (to->size % 2 != 0) put_number(to, 0, 1);
  // The one extended capability: numbers of colours are their parts.
  const long extended[] = {1, 0, 0, 1, sizeof "RGB"};
  for (int i = 0; i < 5; i++) put_number(to, extended[i], 2);
  put_number(to, 1, 1);
  put_number(to, 0, 1);
  put_number(to, 0, 2);
  put(to, "RGB", sizeof "RGB");
  if (offsets.size > LIMIT || table.size > LIMIT) to->size = LIMIT + 1;
}

static bool says_direct(void) {
  const char *word = getenv("COLORTERM");
  if (word != NULL && (strcmp(word, "truecolor") == 0 || strcmp(word, "24bit") == 0)) return true;
  // Terminfo's own word for it, and tmux's.
  return tigetflag("RGB") > 0 || tigetflag("Tc") > 0;
}

SCREEN *cn_open_direct(void) {
  int error = 0;
  if (setupterm(NULL, 1, &error) != OK) return NULL;
  struct description to = {.size = 0};
  const char *colour = tigetstr("setaf");
  bool isANSI = colour != NULL && colour != (char *)-1 && strncmp(colour, "\033[", 2) == 0;
  int colours = tigetnum("colors");
  if (isANSI && colours >= 8 && colours < 0x1000000 && says_direct()) describe(&to);
  del_curterm(cur_term);
  if (to.size == 0 || to.size > LIMIT) return NULL;
  // ncurses takes a description itself for the place of one.
  static const char digits[] = "0123456789ABCDEF";
  char *text = malloc(4 + 2 * to.size + 1);
  if (text == NULL) return NULL;
  memcpy(text, "hex:", 4);
  for (size_t i = 0; i < to.size; i++) {
    text[4 + 2 * i] = digits[to.bytes[i] >> 4];
    text[5 + 2 * i] = digits[to.bytes[i] & 15];
  }
  text[4 + 2 * to.size] = 0;
  const char *found = getenv("TERMINFO");
  char *before = found == NULL ? NULL : strdup(found);
  SCREEN *screen = NULL;
  if (setenv("TERMINFO", text, 1) == 0) screen = newterm(NAME, stdout, stdin);
  // Programs that are called later must find their own.
  if (before == NULL) unsetenv("TERMINFO"); else setenv("TERMINFO", before, 1);
  free(before);
  free(text);
  return screen;
}
