/// Reads a zip container as what it holds: a workbook (XLSX, OpenDocument) or a document of Word.
///
/// - Throws: `ReadError`; `.package` if it is none, but other files packed together.
func readZip(
  _ file: ByteFile, limits: ReadLimits, into consumer: inout some SheetConsumer
) throws(ReadError) -> FileFacts {
  let archive = try ZipArchive(file, limits: limits)
  if isOpenDocument(archive) { return try readODS(archive, limits: limits, into: &consumer) }
  if isWordDocument(archive) { return try readDOCX(archive, limits: limits, into: &consumer) }
  return try readXLSX(archive, limits: limits, into: &consumer)
}
