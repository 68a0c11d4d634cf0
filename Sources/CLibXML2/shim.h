// Debian's libxml2 is built with ICU, and its headers then include the system's ICU headers, which
// clash with the ICU inside Swift's Foundation. Nothing here uses libxml2's ICU converters.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
