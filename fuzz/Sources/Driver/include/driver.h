#include <stddef.h>

int Fuzzer_main(int count, char **arguments);
