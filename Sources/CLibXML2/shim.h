// Debian's libxml2 is built with ICU, and its headers then include the system's ICU headers, which
// clash with the ICU inside Swift's Foundation. Nothing here uses libxml2's ICU converters.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

/// Frees a parser and the document that it may have begun; `xmlFreeParserCtxt` leaves the document.
static inline void libxml2_free_parser(xmlParserCtxtPtr parser) {
  if (parser == NULL) return;
  if (parser->myDoc != NULL) xmlFreeDoc(parser->myDoc);
  parser->myDoc = NULL;
  xmlFreeParserCtxt(parser);
}

/// Makes a push parser ready for another document, and keeps the names it has interned.
static inline int libxml2_reset_push(xmlParserCtxtPtr parser) {
  int code = xmlCtxtResetPush(parser, NULL, 0, NULL, NULL);
#if LIBXML_VERSION < 21000
  // Before 2.10 the namespaces of a document that was stopped half-way stayed declared.
  parser->nsNr = 0;
#endif
#if LIBXML_VERSION < 21200
  // Or the byte order mark of the next document would not be looked for.
  parser->charset = XML_CHAR_ENCODING_NONE;
#endif
  return code;
}

/// Parses a whole document at once, which spares the looking ahead that a document in pieces needs.
static inline int libxml2_parse_whole(xmlParserCtxtPtr parser, const char *bytes, int count, int options) {
#if LIBXML_VERSION < 21000
  parser->nsNr = 0;
#endif
  xmlDocPtr document = xmlCtxtReadMemory(parser, bytes, count, NULL, NULL, options);
  if (document != NULL) xmlFreeDoc(document);
  return parser->errNo;
}

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
