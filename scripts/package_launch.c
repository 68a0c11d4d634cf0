// Starts gongkai with the loader and the libraries that lie beside it, so that it runs where the system has others.
// Linked statically: it needs nothing of the system but its kernel.
#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <unistd.h>

static char folder[PATH_MAX];

static char *beside(const char *path) {
  char *whole = NULL;
  if (asprintf(&whole, "%s/%s", folder, path) < 0) exit(70);
  return whole;
}

int main(int count, char **arguments) {
  const char *own = (const char *)getauxval(AT_EXECFN);
  if (!own || !realpath(own, folder)) {
    fprintf(stderr, "gongkai: 找不到程序所在的文件夹。 The program's folder cannot be found.\n");
    return 70;
  }
  char *slash = strrchr(folder, '/');
  if (slash) *slash = 0;
  setenv("GONGKAI_TEMPLATES", beside("share/gongkai/templates"), 0);
  setenv("GONGKAI_POLICIES", beside("share/gongkai/policies"), 0);
  char **command = calloc(count + 8, sizeof *command);
  if (!command) return 70;
  char *loader = beside("lib/ld-linux-x86-64.so.2");
  int n = 0;
  command[n++] = loader;
  command[n++] = "--library-path";
  command[n++] = beside("lib");
  command[n++] = "--argv0";
  command[n++] = "gongkai";
  command[n++] = beside("lib/gongkai");
  for (int i = 1; i < count; i++) command[n++] = arguments[i];
  execv(loader, command);
  fprintf(stderr, "gongkai: %s: %s\n", loader, strerror(errno));
  return 70;
}
