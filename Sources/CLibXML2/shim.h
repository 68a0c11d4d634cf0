// Debian's libxml2 is built with ICU, and its headers then include the system's ICU headers, which
// clash with the ICU inside Swift's Foundation. Nothing here uses libxml2's ICU converters.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

static inline void libxml2_ignore(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

static inline void libxml2_ignore_error(void *context, const void *error) {
  (void)context;
  (void)error;
}

/// Keeps what reaches no parser, as complaints of character converters, from being printed on this thread.
static inline void libxml2_be_silent(void) {
  xmlSetGenericErrorFunc(NULL, libxml2_ignore);
  xmlSetStructuredErrorFunc(NULL, (xmlStructuredErrorFunc)libxml2_ignore_error);
}

/// Frees a parser of web pages and the document that it may have begun.
static inline void libxml2_free_page_parser(htmlParserCtxtPtr parser) {
  if (parser == NULL) return;
  if (parser->myDoc != NULL) xmlFreeDoc(parser->myDoc);
  parser->myDoc = NULL;
  htmlFreeParserCtxt(parser);
}

/// Parses a piece of a page, and forgets what has been parsed.
static inline int libxml2_parse_page_piece(htmlParserCtxtPtr parser, const char *bytes, int count, int is_last) {
  int code = htmlParseChunk(parser, bytes, count, is_last);
#if LIBXML_VERSION < 21400
  // Pages of end tags or references alone would be kept whole. How far the parser has looked ahead for the end of
  // something counts from the beginning of what is kept, so that it must look again.
  if (!is_last && parser->input != NULL && parser->input->buf != NULL) {
    xmlParserInputShrink(parser->input);
    parser->checkIndex = 0;
#if LIBXML_VERSION >= 21100
    parser->endCheckState = 0;
#endif
  }
#endif
  return code;
}
