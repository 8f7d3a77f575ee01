#include "mailbench.h"

#include "captures/capture.h"
#include "documents/documentfolder.h"
#include "formats/reader.h"
#include "testlib/maillinks.h"

#include <QDir>

#include <cstdio>

namespace Catena::Bench {

namespace {

std::vector<Formats::Reading> readAll(const Documents::DocumentFolder &folder)
{
    std::vector<Formats::Reading> readings;
    for (std::size_t i = 0; i < folder.documents.size(); ++i) {
        if (const Formats::Reader *reader = Formats::readerFor(folder.documents[i]))
            readings.push_back(reader->read(folder.documents[i], quint32(i)));
    }
    return readings;
}

}

void benchMailTrees(const QString &gold)
{
    const QDir dir(gold + QStringLiteral("/mbox/mail-thread"));
    int trees = 0;
    int equal = 0;
    for (const QString &name : dir.entryList({QStringLiteral("*.expected.tsv")}, QDir::Files, QDir::Name)) {
        const QString box = dir.filePath(name.section(u'.', 0, 0));
        const auto folder = Documents::openDocumentFolder(box);
        if (!folder)
            continue;
        const Captures::Capture capture = Captures::capture(folder.value().documents, readAll(folder.value()));
        const bool isEqual = TestLib::linksOf(capture.comments) == TestLib::expectedLinks(dir.filePath(name));
        std::printf("%-12s %s\n", qPrintable(name.section(u'.', 0, 0)), isEqual ? "as expected" : "DIFFERS");
        ++trees;
        equal += isEqual;
    }
    if (trees == 0)
        std::printf("no mail-thread gold in %s: tree_equal.mail-thread is left out\n", qPrintable(gold));
    else
        std::printf("figure tree_equal.mail-thread %.4f\n", double(equal) / trees);
}

}
