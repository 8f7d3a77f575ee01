#include "export/pdffont.h"

#include "export/bigendian.h"
#include "export/cffcharset.h"
#include "export/pdfsyntax.h"
#include "export/pdfwriter.h"

#include <QCryptographicHash>
#include <QPainterPath>

#include <hb-subset.h>
#include <hb.h>

#include <algorithm>
#include <map>
#include <memory>

namespace Catena::Export {

namespace {

template <class T, void (*destroy)(T *)>
struct Destroy
{
    void operator()(T *object) const { destroy(object); }
};
using FacePtr = std::unique_ptr<hb_face_t, Destroy<hb_face_t, hb_face_destroy>>;
using BlobPtr = std::unique_ptr<hb_blob_t, Destroy<hb_blob_t, hb_blob_destroy>>;
using InputPtr = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_t, hb_subset_input_destroy>>;

constexpr const char *programTables[] = {"head", "hhea", "hmtx", "maxp", "CFF ",
                                         "glyf", "loca", "cvt ", "fpgm", "prep"};
constexpr const char *droppedTables[] = {"GSUB", "GPOS", "GDEF", "BASE", "name", "OS/2", "cmap",
                                         "post", "VORG", "vhea", "vmtx", "DSIG", "kern"};

hb_tag_t tableTag(const char *name)
{
    return HB_TAG(name[0], name[1], name[2], name[3]);
}

//! The PostScript name out of a name table, as far as a PDF name may hold it; empty where there is none.
QByteArray readPostscriptName(const QByteArray &table)
{
    constexpr int postscriptName = 6;
    constexpr int macintosh = 1;
    QByteArray found;
    const int count = unsigned16(table, 2);
    const int strings = unsigned16(table, 4);
    for (int i = 0; i < count; ++i) {
        const qsizetype at = 6 + 12 * qsizetype(i);
        if (unsigned16(table, at + 6) != postscriptName) {
            continue;
        }
        const QByteArray bytes = table.mid(strings + unsigned16(table, at + 10), unsigned16(table, at + 8));
        if (unsigned16(table, at) == macintosh && !found.isEmpty()) {
            continue;
        }
        found.clear();
        for (const char c : bytes) {
            if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-') {
                found += c;
            }
        }
    }
    return found;
}

//! Six letters that tell subsets apart (ISO 32000-1:2008, 9.6.4), out of the program itself.
QByteArray subsetTag(const QByteArray &program)
{
    const QByteArray hash = QCryptographicHash::hash(program, QCryptographicHash::Md5);
    QByteArray tag;
    for (int i = 0; i < 6; ++i) {
        tag += char('A' + quint8(hash[i]) % 26);
    }
    return tag;
}

//! A font file of the tables that a PDF needs. The copies Qt gives of them are gone when it is there: those of a CJK
//! font are most of the memory of an export.
BlobPtr programOf(const QRawFont &font)
{
    const FacePtr builder(hb_face_builder_create());
    std::vector<QByteArray> tables;
    for (const char *name : programTables) {
        tables.push_back(font.fontTable(name));
        const QByteArray &table = tables.back();
        if (!table.isEmpty()) {
            const BlobPtr blob(
                hb_blob_create(table.constData(), unsigned(table.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
            hb_face_builder_add_table(builder.get(), tableTag(name), blob.get());
        }
    }
    return BlobPtr(hb_face_reference_blob(builder.get()));
}

bool mayBeEmbedded(const QByteArray &os2)
{
    constexpr int restricted = 0x2;
    constexpr int noSubsetting = 0x100;
    constexpr int bitmapOnly = 0x200;
    const int type = unsigned16(os2, 8);
    return (type & 0xF) != restricted && (type & (noSubsetting | bitmapOnly)) == 0;
}

}

PdfFont::PdfFont(const QRawFont &font, int number)
    : m_font(font), m_postscriptName(readPostscriptName(font.fontTable("name"))), m_hmtx(font.fontTable("hmtx")),
      m_number(number), m_unitsPerEm(std::max<int>(16, unsigned16(font.fontTable("head"), 18))),
      m_metricCount(unsigned16(font.fontTable("hhea"), 34))
{
    const QByteArray cff = font.fontTable("CFF ");
    m_isCff = !cff.isEmpty();
    m_isEmbeddable = mayBeEmbedded(font.fontTable("OS/2")) && (m_isCff || !font.fontTable("glyf").isEmpty());
    if (m_isCff) {
        m_cids = readCffCharset(cff).cidOfGlyph;
    }
    if (m_postscriptName.isEmpty()) {
        m_postscriptName = "Font" + QByteArray::number(number);
    }
    const QList<quint32> space = font.glyphIndexesForString(QStringLiteral(" "));
    m_spaceGlyph = space.isEmpty() ? 0 : space.first();
}

QByteArray PdfFont::resourceName() const
{
    return 'F' + QByteArray::number(m_number);
}

quint16 PdfFont::code(quint32 glyph) const
{
    return glyph < m_cids.size() ? m_cids[glyph] : quint16(glyph);
}

quint32 PdfFont::glyphOf(quint16 code) const
{
    const auto found = std::find(m_cids.begin(), m_cids.end(), code);
    return found == m_cids.end() ? code : quint32(found - m_cids.begin());
}

int PdfFont::width(quint32 glyph) const
{
    if (m_metricCount <= 0) {
        return 1000;
    }
    const qsizetype metric = std::min<qsizetype>(glyph, m_metricCount - 1);
    return qRound(unsigned16(m_hmtx, 4 * metric) * 1000.0 / m_unitsPerEm);
}

bool PdfFont::hasOutline(quint32 glyph) const
{
    return !m_font.pathForGlyph(glyph).isEmpty();
}

bool PdfFont::use(quint32 glyph, QStringView text)
{
    if (glyph >= m_used.size()) {
        m_used.resize(std::size_t(glyph) + 1);
        m_texts.resize(std::size_t(glyph) + 1);
    }
    m_usedCount += m_used[glyph] ? 0 : 1;
    m_used[glyph] = 1;
    if (m_texts[glyph].isEmpty()) {
        m_texts[glyph] = text.toString();
    }
    return m_texts[glyph] == text;
}

int PdfFont::write(PdfWriter &writer) const
{
    const QByteArray program = subset();
    const QByteArray fontName = subsetTag(program) + '+' + m_postscriptName;
    const int descriptor = writeDescriptor(writer, fontName, program);
    const int descendant = writer.add(
        "<</Type/Font/Subtype/" + QByteArray(m_isCff ? "CIDFontType0" : "CIDFontType2") + "/BaseFont/" + fontName
        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
          "/FontDescriptor "
        + pdfReference(descriptor) + (m_isCff ? "" : "/CIDToGIDMap/Identity") + widthsEntry() + ">>");
    const int mapping = writer.addStream({}, toUnicode());
    return writer.add("<</Type/Font/Subtype/Type0/BaseFont/" + fontName + (m_isCff ? "-Identity-H" : "")
                      + "/Encoding/Identity-H/DescendantFonts[" + pdfReference(descendant) + "]/ToUnicode "
                      + pdfReference(mapping) + ">>");
}

int PdfFont::writeDescriptor(PdfWriter &writer, const QByteArray &fontName, const QByteArray &program) const
{
    const QByteArray head = m_font.fontTable("head");
    const QByteArray hhea = m_font.fontTable("hhea");
    const auto scaled = [&](const QByteArray &table, int at) -> QByteArray {
        return QByteArray::number(signed16(table, at) * 1000 / m_unitsPerEm) + ' ';
    };
    const int file = writer.addStream(
        m_isCff ? QByteArray("/Subtype/CIDFontType0C") : "/Length1 " + QByteArray::number(program.size()), program);
    return writer.add("<</Type/FontDescriptor/FontName/" + fontName + "/Flags 4/FontBBox[" + scaled(head, 36)
                      + scaled(head, 38) + scaled(head, 40) + scaled(head, 42) + "]/ItalicAngle 0/Ascent "
                      + scaled(hhea, 4) + "/Descent " + scaled(hhea, 6) + "/CapHeight 733/StemV 80/"
                      + (m_isCff ? "FontFile3 " : "FontFile2 ") + pdfReference(file) + ">>");
}

QByteArray PdfFont::widthsEntry() const
{
    std::map<quint16, int> widths{{code(0), width(0)}};
    std::map<int, int> frequency;
    for (std::size_t glyph = 0; glyph < m_used.size(); ++glyph) {
        if (m_used[glyph]) {
            widths[code(quint32(glyph))] = width(quint32(glyph));
            ++frequency[width(quint32(glyph))];
        }
    }
    const auto usual = std::max_element(frequency.begin(), frequency.end(),
                                        [](const auto &left, const auto &right) { return left.second < right.second; });
    const int standard = usual == frequency.end() ? 1000 : usual->first;
    QByteArray entry = "/DW " + QByteArray::number(standard) + "/W[";
    int next = -1; // the code that would go on the open list
    for (const auto &[code, width] : widths) {
        if (width == standard) {
            continue;
        }
        if (code != next) {
            entry += (next < 0 ? "" : "]") + QByteArray::number(code) + '[';
        }
        entry += QByteArray::number(width) + ' ';
        next = code + 1;
    }
    return entry + (next < 0 ? "]" : "]]");
}

QByteArray PdfFont::subset() const
{
    const BlobPtr whole = programOf(m_font);
    const FacePtr face(hb_face_create(whole.get(), 0));
    const InputPtr input(hb_subset_input_create_or_fail());
    if (!input) {
        return {};
    }
    hb_set_t *glyphs = hb_subset_input_glyph_set(input.get());
    hb_set_add(glyphs, 0);
    for (std::size_t glyph = 0; glyph < m_used.size(); ++glyph) {
        if (m_used[glyph]) {
            hb_set_add(glyphs, hb_codepoint_t(glyph));
        }
    }
    unsigned flags = HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE | HB_SUBSET_FLAGS_NOTDEF_OUTLINE;
    flags |= m_cids.empty() ? unsigned(HB_SUBSET_FLAGS_RETAIN_GIDS) : 0U;
    hb_subset_input_set_flags(input.get(), flags);
    for (const char *name : droppedTables) {
        hb_set_add(hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG), tableTag(name));
    }
    const FacePtr small(hb_subset_or_fail(face.get(), input.get()));
    const FacePtr &used = small ? small : face; // a font hb-subset cannot read goes in whole
    const BlobPtr blob(m_isCff ? hb_face_reference_table(used.get(), tableTag("CFF "))
                               : hb_face_reference_blob(used.get()));
    unsigned length = 0;
    const char *data = hb_blob_get_data(blob.get(), &length);
    return {data, qsizetype(length)};
}

QByteArray PdfFont::toUnicode() const
{
    constexpr std::size_t rowsPerBlock = 100; // the most a CMap may hold in one
    std::map<quint16, QString> rows;
    for (std::size_t glyph = 0; glyph < m_used.size(); ++glyph) {
        if (m_used[glyph]) {
            const QString &text = m_texts[glyph];
            rows[code(quint32(glyph))] = text.isEmpty() ? QString(QChar::ReplacementCharacter) : text;
        }
    }
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    std::size_t left = rows.size();
    std::size_t inBlock = 0;
    for (const auto &[code, text] : rows) {
        if (inBlock == 0) {
            inBlock = std::min(rowsPerBlock, left);
            left -= inBlock;
            map += QByteArray::number(qulonglong(inBlock)) + " beginbfchar\n";
        }
        map += '<' + pdfHex(code) + "> <" + pdfHex(text) + ">\n";
        if (--inBlock == 0) {
            map += "endbfchar\n";
        }
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

}
