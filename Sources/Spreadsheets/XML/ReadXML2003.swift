/// Reads an XML Spreadsheet 2003 file.
func readXML2003(
  at path: String, limits: ReadLimits, into consumer: inout some SheetConsumer
) throws(ReadError) -> FileFacts {
  throw ReadError(.unsupportedFormat("xml2003"), path: path)
}
