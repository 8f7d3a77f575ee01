#include "repeatsgold.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <cstdio>

namespace Catena::Bench {

namespace {

constexpr int unpackMs = 120'000;

//! The bytes of a file, unpacked by gzip or xz where its name says so; empty where that fails, which is said.
QByteArray unpacked(const QString &path)
{
    const bool isGzip = path.endsWith(QLatin1String(".gz"));
    if (!isGzip && !path.endsWith(QLatin1String(".xz"))) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QProcess process;
    process.start(isGzip ? QStringLiteral("gzip") : QStringLiteral("xz"), {QStringLiteral("-dc"), path});
    if (!process.waitForStarted() || !process.waitForFinished(unpackMs) || process.exitCode() != 0) {
        std::fprintf(stderr, "repeats: %s could not be unpacked; install gzip and xz-utils\n", qPrintable(path));
        return {};
    }
    return process.readAllStandardOutput();
}

//! Rows of a table whose fields may be quoted and hold line ends (RFC 4180).
std::vector<std::vector<QByteArray>> readTable(const QByteArray &table, char separator)
{
    std::vector<std::vector<QByteArray>> rows(1, std::vector<QByteArray>(1));
    bool isQuoted = false;
    const char *const end = table.data() + table.size();
    for (const char *at = table.data(); at < end; ++at) {
        QByteArray &field = rows.back().back();
        if (isQuoted && *at == '"' && at + 1 < end && at[1] == '"') {
            field += *at++;
        } else if (*at == '"' && (isQuoted || field.isEmpty())) {
            isQuoted = !isQuoted;
        } else if (!isQuoted && *at == separator) {
            rows.back().emplace_back();
        } else if (!isQuoted && *at == '\n') {
            rows.emplace_back(1);
        } else if (isQuoted || *at != '\r') {
            field += *at;
        }
    }
    return rows;
}

QStringList filesIn(const QString &gold, const QString &folder, const QStringList &names)
{
    QStringList paths;
    const QDir nested(QDir(gold).filePath(folder));
    const QDir dir = nested.exists() ? nested : QDir(gold);
    for (const QString &name : dir.entryList(names, QDir::Files, QDir::Name))
        paths.append(dir.filePath(name));
    return paths;
}

}

std::vector<GoldPair> readGoldPairs(const QString &gold)
{
    std::vector<GoldPair> pairs;
    for (const QString &path : filesIn(gold, QStringLiteral("dedup"),
                                       {QStringLiteral("*pairs*.jsonl.gz"), QStringLiteral("*pairs*.jsonl")})) {
        for (const QByteArray &line : unpacked(path).split('\n')) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            const QJsonValue label = object.value(QLatin1String("duplicate"));
            if (!label.isBool())
                continue;
            pairs.push_back({object.value(QLatin1String("kind")).toString(),
                             object.value(QLatin1String("text_a")).toString().toUtf8(),
                             object.value(QLatin1String("text_b")).toString().toUtf8(), label.toBool()});
        }
    }
    return pairs;
}

std::vector<GoldTable> readGoldTables(const QString &gold)
{
    std::vector<GoldTable> tables;
    for (const QString &path :
         filesIn(gold, QStringLiteral("naver"),
                 {QStringLiteral("*.csv"), QStringLiteral("*.tsv"), QStringLiteral("*.tsv.xz")})) {
        const auto rows = readTable(unpacked(path), path.contains(QLatin1String(".tsv")) ? '\t' : ',');
        GoldTable table{QFileInfo(path).fileName(), {}};
        std::size_t column = 0;
        while (column < rows[0].size() && rows[0][column] != "content" && rows[0][column] != "body")
            ++column;
        const bool hasReaders = std::find(rows[0].begin(), rows[0].end(), QByteArray("author")) != rows[0].end();
        for (std::size_t i = 1; hasReaders && i < rows.size(); ++i) {
            if (column < rows[i].size() && !rows[i][column].trimmed().isEmpty())
                table.texts.push_back(rows[i][column]);
        }
        if (!table.texts.empty())
            tables.push_back(std::move(table));
    }
    return tables;
}

}
