// Debian's libxml2 is built with ICU, and its headers then include the system's ICU headers, which
// clash with the ICU inside Swift's Foundation. Nothing here uses libxml2's ICU converters.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>

/// Frees a parser and the document that it may have begun; `xmlFreeParserCtxt` leaves the document.
static inline void libxml2_free_parser(xmlParserCtxtPtr parser) {
  if (parser == NULL) return;
  if (parser->myDoc != NULL) xmlFreeDoc(parser->myDoc);
  parser->myDoc = NULL;
  xmlFreeParserCtxt(parser);
}
