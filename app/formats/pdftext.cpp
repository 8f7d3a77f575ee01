#include "formats/pdftext.h"

#include "base/limits.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include <sys/resource.h>

#include <algorithm>

namespace Catena::Formats {

namespace {

const QString programName = QStringLiteral("pdftotext");
constexpr rlim_t mostMemory = rlim_t(4) << 30;
constexpr qint64 pieceBytes = qint64(1) << 20;
constexpr int errorBytes = 4096;

//! Runs in the child before the program does: only calls that are safe there.
void limitChild()
{
    const rlimit memory{mostMemory, mostMemory};
    const rlimit file{0, 0};
    const rlimit core{0, 0};
    setrlimit(RLIMIT_AS, &memory);
    setrlimit(RLIMIT_FSIZE, &file);
    setrlimit(RLIMIT_CORE, &core);
}

//! One run of the program.
class Run
{
public:
    Run(QByteArrayView pdf, const PdfTextOptions &options)
        : m_pdf(pdf), m_options(options), m_deadline(options.mostMsecs)
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(QStringLiteral("/"));
        m_process.setChildProcessModifier(limitChild);
    }

    PdfText run()
    {
        m_process.start(m_options.program,
                        {QStringLiteral("-enc"), QStringLiteral("UTF-8"), QStringLiteral("-eol"),
                         QStringLiteral("unix"), QStringLiteral("-q"), QStringLiteral("-"), QStringLiteral("-")});
        if (!m_process.waitForStarted(remaining()))
            return stop(Base::IssueKind::ProgramMissing, programName);
        if (!send() || !receive())
            return m_text;
        if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0)
            tellFailure();
        return m_text;
    }

private:
    [[nodiscard]] int remaining() const { return int(m_deadline.remainingTime()); }

    bool send()
    {
        for (qint64 at = 0; at < m_pdf.size();) {
            const qint64 size = std::min(pieceBytes, qint64(m_pdf.size()) - at);
            if (m_process.write(m_pdf.data() + at, size) != size)
                break; // it ended already; its words tell why
            at += size;
            while (m_process.bytesToWrite() > 0) {
                if (m_process.waitForBytesWritten(remaining()))
                    continue;
                if (m_deadline.hasExpired()) {
                    m_text = stop(Base::IssueKind::Broken, QStringLiteral("it takes too long"));
                    return false;
                }
                at = m_pdf.size();
                break;
            }
        }
        m_process.closeWriteChannel();
        return true;
    }

    bool receive()
    {
        for (;;) {
            const bool isReady = m_process.waitForReadyRead(remaining());
            m_text.text += m_process.readAllStandardOutput();
            if (m_text.text.size() > m_options.mostBytes) {
                QByteArray kept = m_text.text.first(m_options.mostBytes);
                m_text =
                    stop(Base::IssueKind::Broken, QStringLiteral("more text than %1 bytes").arg(m_options.mostBytes));
                m_text.text = std::move(kept);
                return false;
            }
            if (isReady)
                continue;
            if (m_process.state() == QProcess::NotRunning || m_process.waitForFinished(0))
                break;
            if (m_deadline.hasExpired()) {
                m_text = stop(Base::IssueKind::Broken, QStringLiteral("it takes too long"));
                return false;
            }
        }
        m_text.text += m_process.readAllStandardOutput();
        return true;
    }

    //! What the program says of a failure tells a password from a damage; its words are for a log.
    void tellFailure()
    {
        const QByteArray words = m_process.readAllStandardError().left(errorBytes);
        const bool isLocked = words.contains("password");
        m_text.issue = isLocked ? Base::IssueKind::Encrypted : Base::IssueKind::Broken;
        m_text.detail = isLocked ? QString() : QString::fromUtf8(words).simplified();
        if (!isLocked && m_text.detail.isEmpty())
            m_text.detail = programName;
    }

    PdfText stop(Base::IssueKind kind, const QString &detail)
    {
        m_process.kill();
        m_process.waitForFinished();
        return {{}, kind, detail};
    }

    QByteArrayView m_pdf;
    const PdfTextOptions &m_options;
    QDeadlineTimer m_deadline;
    QProcess m_process;
    PdfText m_text;
};

}

PdfTextOptions PdfTextOptions::standard()
{
    return {QStandardPaths::findExecutable(programName), Base::Limits::pageReaderMsecs, Base::Limits::pageTextBytes};
}

PdfText pdfText(QByteArrayView pdf, const PdfTextOptions &options)
{
    if (options.program.isEmpty())
        return {{}, Base::IssueKind::ProgramMissing, programName};
    return Run(pdf, options).run();
}

}
