#include <zlib.h>

/// `inflateInit2` is a macro, which Swift does not see. Window bits below zero mean bare DEFLATE, as zip containers have it.
static inline int zlib_inflate_begin(z_streamp stream) { return inflateInit2(stream, -MAX_WBITS); }
