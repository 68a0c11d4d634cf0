#include "driver.h"

int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*testOneInput)(const unsigned char *, size_t));
int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t count);

// The build calls the main function of an executable by the name of its module, and so does not find libFuzzer's.
int Fuzzer_main(int count, char **arguments) {
  return LLVMFuzzerRunDriver(&count, &arguments, LLVMFuzzerTestOneInput);
}
