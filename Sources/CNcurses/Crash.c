// memfd_create
#define _GNU_SOURCE
#include "CNcurses.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <term.h>

// Standard error

static int kept_errors = -1;
static int true_errors = -1;

int cn_errors_hold(void) {
  if (!isatty(STDERR_FILENO)) return -1;
  kept_errors = memfd_create("standard error", MFD_CLOEXEC);
  if (kept_errors < 0) return -1;
  true_errors = dup(STDERR_FILENO);
  dup2(kept_errors, STDERR_FILENO);
  return kept_errors;
}

void cn_errors_release(void) {
  if (true_errors < 0) return;
  dup2(true_errors, STDERR_FILENO);
  close(true_errors);
  close(kept_errors);
  true_errors = kept_errors = -1;
}

// Crashes: from here on only what a signal handler may call.

static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS};
enum { FATAL = sizeof fatal / sizeof *fatal };

static struct sigaction found[FATAL];
static struct termios found_modes;
static char reset_bytes[512];
static size_t reset_length;
/// A handler needs a stack of its own when it was ours that ran out.
static char handler_stack[64 * 1024];

/// Shows what standard error held; it may quote text from anywhere, so only plain characters pass.
static void show_kept_errors(void) {
  if (kept_errors < 0) return;
  char bytes[512];
  ssize_t count;
  off_t place = 0;
  while ((count = pread(kept_errors, bytes, sizeof bytes, place)) > 0) {
    for (ssize_t index = 0; index < count; index++) {
      unsigned char byte = (unsigned char)bytes[index];
      if (byte != '\n' && (byte < 0x20 || byte > 0x7E)) bytes[index] = '?';
    }
    (void)!write(true_errors, bytes, (size_t)count);
    place += count;
  }
}

static void die_restored(int number) {
  (void)!write(cn_terminal(), reset_bytes, reset_length);
  tcsetattr(STDIN_FILENO, TCSANOW, &found_modes);
  show_kept_errors();
  for (int index = 0; index < FATAL; index++) sigaction(fatal[index], &found[index], NULL);
  raise(number);
}

/// Adds a capability's bytes, without the delays terminfo writes as `$<5>`.
static void add_reset(const char *capability) {
  if (capability == NULL || capability == (char *)-1) return;
  for (const char *byte = capability; *byte != '\0'; byte++) {
    if (byte[0] == '$' && byte[1] == '<') {
      while (*byte != '\0' && *byte != '>') byte++;
      if (*byte == '\0') return;
    } else if (reset_length < sizeof reset_bytes) {
      reset_bytes[reset_length++] = *byte;
    }
  }
}

void cn_crash_arm(const struct termios *modes) {
  reset_length = 0;
  if (cn_is_ansi()) add_reset(CN_PASTE_OFF);
  static const char *const names[] = {"rmkx", "sgr0", "op", "cnorm", "rmcup"};
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    add_reset(tigetstr(names[index]));
  }
  found_modes = *modes;
  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = die_restored, .sa_flags = SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < FATAL; index++) sigaction(fatal[index], &action, &found[index]);
}

void cn_crash_disarm(void) {
  for (int index = 0; index < FATAL; index++) sigaction(fatal[index], &found[index], NULL);
}
