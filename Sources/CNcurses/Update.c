// memfd_create
#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <unistd.h>

/// What ncurses writes during an update goes here; -1 where there is no such file.
static int sheet = -1;
/// The terminal, while standard output is the sheet; otherwise -1.
static volatile int terminal = -1;

int cn_terminal(void) { return terminal < 0 ? STDOUT_FILENO : terminal; }

static bool divert(void) {
  if (sheet < 0) sheet = memfd_create("update", MFD_CLOEXEC);
  if (sheet < 0) return false;
  terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0);
  return terminal >= 0 && dup2(sheet, STDOUT_FILENO) >= 0;
}

static void restore(void) {
  if (terminal < 0) return;
  dup2(terminal, STDOUT_FILENO);
  int spare = terminal;
  terminal = -1;
  close(spare);
}

/// Writes all of it, however slow the line is; what a terminal that is gone does not take is lost.
static void write_all(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t taken = write(STDOUT_FILENO, bytes, count);
    if (taken >= 0) {
      bytes += taken;
      count -= (size_t)taken;
    } else if (errno == EAGAIN) {
      struct pollfd line = {.fd = STDOUT_FILENO, .events = POLLOUT};
      poll(&line, 1, -1);
    } else if (errno != EINTR) {
      return;
    }
  }
}

static void send_sheet(void) {
  static char bytes[32 * 1024];
  off_t end = lseek(sheet, 0, SEEK_CUR);
  off_t place = 0;
  while (place < end) {
    size_t left = (size_t)(end - place);
    ssize_t count = pread(sheet, bytes, left < sizeof bytes ? left : sizeof bytes, place);
    if (count <= 0) break;
    write_all(bytes, (size_t)count);
    place += count;
  }
  lseek(sheet, 0, SEEK_SET);
}

void cn_update(const char *before, const char *after) {
  bool is_diverted = divert();
  if (!is_diverted) restore();
  cn_send(before);
  doupdate();
  cn_send(after);
  if (!is_diverted) return;
  restore();
  send_sheet();
}
