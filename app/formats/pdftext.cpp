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
constexpr qint64 askEveryMsecs = 50; //!< whether it was cancelled

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
    Run(QByteArrayView pdf, const PdfTextOptions &options, const Base::Cancellation &cancellation)
        : m_pdf(pdf), m_options(options), m_cancellation(cancellation), m_deadline(options.mostMsecs)
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
    //! How long to wait before isOver() is asked again.
    [[nodiscard]] int aWhile() const { return int(std::min(askEveryMsecs, m_deadline.remainingTime())); }

    //! Whether the program has to end before it is done; ends it then.
    bool isOver()
    {
        const bool isCancelled = m_cancellation.isCancelled();
        if (!isCancelled && !m_deadline.hasExpired())
            return false;
        m_text = stop(Base::IssueKind::Broken,
                      isCancelled ? QStringLiteral("cancelled") : QStringLiteral("it takes too long"));
        return true;
    }

    //! Whether the last wait ended because its time was up, not because the program takes no more.
    [[nodiscard]] bool hasTimedOut() const
    {
        return m_process.state() != QProcess::NotRunning && m_process.error() == QProcess::Timedout;
    }

    bool send()
    {
        for (qint64 at = 0; at < m_pdf.size();) {
            const qint64 size = std::min(pieceBytes, qint64(m_pdf.size()) - at);
            if (m_process.write(m_pdf.data() + at, size) != size)
                break; // it ended already; its words tell why
            at += size;
            while (m_process.bytesToWrite() > 0) {
                const bool isWritten = m_process.waitForBytesWritten(aWhile());
                if (isOver())
                    return false;
                if (isWritten || hasTimedOut())
                    continue;
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
            const bool isReady = m_process.waitForReadyRead(aWhile());
            m_text.text += m_process.readAllStandardOutput();
            if (m_text.text.size() > m_options.mostBytes) {
                QByteArray kept = m_text.text.first(m_options.mostBytes);
                m_text =
                    stop(Base::IssueKind::Broken, QStringLiteral("more text than %1 bytes").arg(m_options.mostBytes));
                m_text.text = std::move(kept);
                return false;
            }
            if (!isReady && (m_process.state() == QProcess::NotRunning || m_process.waitForFinished(0)))
                break;
            if (isOver())
                return false;
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
    const Base::Cancellation &m_cancellation;
    QDeadlineTimer m_deadline;
    QProcess m_process;
    PdfText m_text;
};

}

PdfTextOptions PdfTextOptions::standard()
{
    return {QStandardPaths::findExecutable(programName), Base::Limits::pageReaderMsecs, Base::Limits::pageTextBytes};
}

PdfText pdfText(QByteArrayView pdf, const PdfTextOptions &options, const Base::Cancellation &cancellation)
{
    if (options.program.isEmpty())
        return {{}, Base::IssueKind::ProgramMissing, programName};
    return Run(pdf, options, cancellation).run();
}

}
