// pipe2
#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <termios.h>
#include <unistd.h>

static const struct {
  int number;
  unsigned bit;
} taken[] = {
  {SIGHUP, CN_HANGUP},  {SIGTERM, CN_TERMINATE}, {SIGQUIT, CN_TERMINATE}, {SIGINT, CN_INTERRUPT},
  {SIGWINCH, CN_RESIZE}, {SIGTSTP, CN_SUSPEND},  {SIGCONT, CN_CONTINUE},
};
enum { TAKEN = sizeof taken / sizeof *taken };

static atomic_uint pending;
static int wake_pipe[2] = {-1, -1};
static struct sigaction found[TAKEN];
static struct sigaction found_pipe;

void cn_release_output(void) {
  // From the background this would stop the process.
  if (tcgetpgrp(cn_terminal()) != getpgrp()) return;
  // What a key has stopped goes on only after it was stopped from here too.
  tcflow(cn_terminal(), TCOOFF);
  tcflow(cn_terminal(), TCOON);
}

static void note(int number) {
  int saved = errno;
  if (number == SIGTERM || number == SIGQUIT) cn_release_output();
  for (int index = 0; index < TAKEN; index++) {
    if (taken[index].number == number) atomic_fetch_or(&pending, taken[index].bit);
  }
  // A full pipe wakes as well as one byte more.
  (void)!write(wake_pipe[1], "", 1);
  errno = saved;
}

static void set(int number, void (*handler)(int), struct sigaction *before) {
  // poll is interrupted all the same; what waits for a child or writes a file goes on.
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, before);
}

int cn_signals_open(void) {
  if (pipe2(wake_pipe, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  atomic_store(&pending, 0);
  for (int index = 0; index < TAKEN; index++) set(taken[index].number, note, &found[index]);
  set(SIGPIPE, SIG_IGN, &found_pipe);
  return wake_pipe[0];
}

void cn_signals_close(void) {
  for (int index = 0; index < TAKEN; index++) sigaction(taken[index].number, &found[index], NULL);
  sigaction(SIGPIPE, &found_pipe, NULL);
  close(wake_pipe[0]);
  close(wake_pipe[1]);
  wake_pipe[0] = wake_pipe[1] = -1;
}

unsigned cn_signals_take(void) {
  char bytes[64];
  while (read(wake_pipe[0], bytes, sizeof bytes) > 0) {}
  return atomic_exchange(&pending, 0);
}

void cn_signals_stop(void) { kill(0, SIGTSTP); }

void cn_signals_lend(bool lent) {
  set(SIGTSTP, lent ? SIG_DFL : note, NULL);
  // What is ignored stays ignored in the program that is started, and in all that it starts.
  set(SIGPIPE, lent ? SIG_DFL : SIG_IGN, NULL);
  if (!lent) {
    atomic_fetch_and(&pending, ~(unsigned)(CN_SUSPEND | CN_CONTINUE | CN_INTERRUPT));
  }
}
