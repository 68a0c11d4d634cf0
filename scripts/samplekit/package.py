"""Packs files into a zip as Chinese Windows does it: names in GB 18030, without saying so; the same bytes every time."""
import io
import zipfile


class NationalName(zipfile.ZipInfo):
    def _encodeFilenameFlags(self):
        return self.filename.encode("gb18030"), self.flag_bits & ~0x800


def package(files):
    """The bytes of a zip with these files: name to bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            member = NationalName(name, (2025, 3, 28, 9, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, data)
    return out.getvalue()
