#include "formats/xlsxreader.h"

#include "base/limits.h"
#include "documents/container.h"
#include "formats/csvreader.h"
#include "formats/tablecolumns.h"
#include "formats/xlsxsheet.h"

namespace Catena::Formats {

namespace {

using Documents::Container;

class SheetBytes : public Documents::Bytes
{
public:
    explicit SheetBytes(QByteArray bytes) : m_bytes(std::move(bytes)) { }
    [[nodiscard]] QByteArrayView view() const override { return m_bytes; }

private:
    QByteArray m_bytes;
};

}

QString XlsxReader::name() const
{
    return QStringLiteral("xlsx");
}

Probe XlsxReader::probe(const Documents::Document &document) const
{
    const bool isSheet = document.container && document.container->kind == Container::Kind::Sheet;
    return isSheet ? Probe{100, QStringLiteral("its list of content types")} : Probe();
}

Reading XlsxReader::read(const Documents::Document &document, quint32 index, const ReadOptions &options) const
{
    Reading reading;
    reading.document = index;
    if (!document.container)
        return reading;
    const XlsxBook book(*document.container);
    for (const XlsxBook::Sheet &sheet : book.sheets()) {
        SheetText text = readSheet(document.container->part(sheet.part), book, Base::Limits::archiveBytes);
        if (!findTableHead(text.csv))
            continue;
        Documents::Document table;
        table.path = document.path;
        table.setBytes(std::make_shared<SheetBytes>(std::move(text.csv)));
        reading = CsvReader().read(table, index, options);
        reading.text = table.bytes();
        if (!text.damage.isEmpty())
            reading.issues.append({Base::IssueKind::Broken, document.path, table.lineCount(), text.damage});
        return reading;
    }
    reading.issues.append({Base::IssueKind::UnknownFormat, document.path, 0, {}});
    return reading;
}

}
