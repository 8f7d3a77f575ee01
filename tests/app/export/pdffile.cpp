#include "pdffile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

namespace Catena::Export {

bool PdfFile::toolsAreThere()
{
    for (const QString &tool :
         {QStringLiteral("qpdf"), QStringLiteral("pdftotext"), QStringLiteral("pdfinfo"), QStringLiteral("pdffonts")}) {
        if (QStandardPaths::findExecutable(tool).isEmpty()) {
            return false;
        }
    }
    return true;
}

QByteArray PdfFile::tool(const QString &program, const QStringList &arguments, const QStringList &more,
                         int *exitCode) const
{
    QProcess process;
    process.setProcessChannelMode(exitCode ? QProcess::MergedChannels : QProcess::SeparateChannels);
    process.start(program, arguments + QStringList{m_path} + more);
    const bool ended = process.waitForFinished(60'000);
    if (exitCode) {
        *exitCode = ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    return process.readAllStandardOutput();
}

QString PdfFile::text() const
{
    const QByteArray bytes =
        tool(QStringLiteral("pdftotext"), {QStringLiteral("-enc"), QStringLiteral("UTF-8")}, {QStringLiteral("-")});
    return QString::fromUtf8(bytes).simplified();
}

QString PdfFile::information(const QString &key) const
{
    const QByteArray head = key.toUtf8() + ':';
    const QList<QByteArray> lines = tool(QStringLiteral("pdfinfo"), {}).split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(head)) {
            return QString::fromUtf8(line.mid(head.size())).trimmed();
        }
    }
    return {};
}

std::vector<PdfFile::Font> PdfFile::fonts() const
{
    std::vector<Font> fonts;
    const QList<QByteArray> lines = tool(QStringLiteral("pdffonts"), {}).split('\n');
    for (const QByteArray &line : lines.mid(2)) {
        static const QRegularExpression row(QStringLiteral("^\\S+\\s+(.*\\S)\\s+\\S+\\s+(yes|no)\\s+(yes|no)\\s+"
                                                           "(yes|no)\\s+\\d+\\s+\\d+$"));
        const QRegularExpressionMatch match = row.match(QString::fromUtf8(line).trimmed());
        if (match.hasMatch()) {
            const auto isYes = [&](int group) { return match.captured(group) == QLatin1String("yes"); };
            fonts.push_back({match.captured(1), isYes(2), isYes(3), isYes(4)});
        }
    }
    return fonts;
}

QJsonObject PdfFile::objects() const
{
    const QByteArray bytes =
        tool(QStringLiteral("qpdf"), {QStringLiteral("--json"), QStringLiteral("--json-key=qpdf")});
    const QJsonArray parts = QJsonDocument::fromJson(bytes).object().value(QLatin1String("qpdf")).toArray();
    QJsonObject result;
    const QJsonObject raw = parts.at(1).toObject();
    for (auto entry = raw.begin(); entry != raw.end(); ++entry) {
        const QJsonObject object = entry.value().toObject();
        const QJsonObject stream = object.value(QLatin1String("stream")).toObject();
        result.insert(entry.key().mid(4),
                      stream.isEmpty() ? object.value(QLatin1String("value")) : stream.value(QLatin1String("dict")));
    }
    return result;
}

QString PdfFile::textIn(int page, double x, double y, double width, double height) const
{
    // Ten pixels a point, so that whole numbers are fine enough.
    const auto pixels = [](double points) { return QString::number(qRound(points * 10)); };
    const QString number = QString::number(page + 1);
    const QByteArray bytes = tool(QStringLiteral("pdftotext"),
                                  {QStringLiteral("-enc"), QStringLiteral("UTF-8"), QStringLiteral("-f"), number,
                                   QStringLiteral("-l"), number, QStringLiteral("-r"), QStringLiteral("720"),
                                   QStringLiteral("-x"), pixels(x), QStringLiteral("-y"), pixels(y),
                                   QStringLiteral("-W"), pixels(width), QStringLiteral("-H"), pixels(height)},
                                  {QStringLiteral("-")});
    return QString::fromUtf8(bytes).simplified();
}

}
