/// Reads an XLSX workbook.
func readXLSX(
  at path: String, limits: ReadLimits, into consumer: inout some SheetConsumer
) throws(ReadError) -> FileFacts {
  throw ReadError(.unsupportedFormat("xlsx"), path: path)
}
