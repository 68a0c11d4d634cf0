/* Shows the thread sanitizer the slow path of Swift's Mutex.
 *
 * A Mutex that nobody else wants is taken by an atomic operation in our own, instrumented code. One that is contended is
 * taken inside libswiftSynchronization, which is not instrumented: the sanitizer misses that the threads waited for one
 * another, and reports every access in the critical section (a counter under a Mutex in ten lines is enough to see it).
 * Loaded before that library (LD_PRELOAD), these three stand in for its functions, call them, and say what they did.
 * What is accessed without the lock is still reported.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdbool.h>
#include <stdint.h>

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *self
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define TRY "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

/* Weak, since swift itself and other tools that run meanwhile are not instrumented. */
extern void __tsan_acquire(void *place) __attribute__((weak));
extern void __tsan_release(void *place) __attribute__((weak));

SWIFT void lock(uint32_t thread, SELF) __asm__(LOCK);
SWIFT bool try(SELF) __asm__(TRY);
SWIFT void unlock(SELF) __asm__(UNLOCK);

SWIFT void lock(uint32_t thread, SELF) {
  ((SWIFT void (*)(uint32_t, SELF))dlsym(RTLD_NEXT, LOCK))(thread, self);
  if (__tsan_acquire) __tsan_acquire(self);
}

SWIFT bool try(SELF) {
  bool taken = ((SWIFT bool (*)(SELF))dlsym(RTLD_NEXT, TRY))(self);
  if (taken && __tsan_acquire) __tsan_acquire(self);
  return taken;
}

SWIFT void unlock(SELF) {
  if (__tsan_release) __tsan_release(self);
  ((SWIFT void (*)(SELF))dlsym(RTLD_NEXT, UNLOCK))(self);
}
