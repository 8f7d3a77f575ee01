#include "ui/mainwindow.h"

#include "base/savedfile.h"
#include "export/annotationlist.h"
#include "export/readwebannotations.h"
#include "export/webannotations.h"
#include "ui/actions.h"
#include "ui/annotations/annotationlog.h"
#include "ui/annotations/annotationmodel.h"
#include "ui/annotations/annotationpane.h"
#include "ui/errortext.h"
#include "ui/models/notecolours.h"
#include "ui/noticebar.h"
#include "ui/opening.h"
#include "ui/readingview.h"
#include "ui/repairs/repairlog.h"

#include <QDateTime>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

namespace Catena::Ui {

// Notes as files, out and in: a further part of MainWindow.

namespace {

Export::AnnotationWords noteWords()
{
    Export::AnnotationWords words;
    words.place = MainWindow::tr("Place");
    words.passage = MainWindow::tr("Passage");
    words.note = MainWindow::tr("Note");
    words.tags = MainWindow::tr("Tags");
    words.colour = MainWindow::tr("Colour");
    words.author = MainWindow::tr("Author");
    words.created = MainWindow::tr("Made");
    words.modified = MainWindow::tr("Changed");
    words.title = MainWindow::tr("Notes");
    words.colourName = Models::NoteColours::name;
    words.date = [](qint64 msecs) {
        return QDateTime::fromMSecsSinceEpoch(msecs).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    };
    return words;
}

}

void MainWindow::bindNoteFiles()
{
    const QString name = QStringLiteral("notes.json");
    connect(m_actions->action(QLatin1String("file.saveNotes")), &QAction::triggered, this, [this, name] {
        QString filter;
        const QString json = tr("Web Annotations (*.json)");
        const QString markdown = tr("Markdown (*.md)");
        const QString table = tr("Tables (*.csv)");
        QString path = QFileDialog::getSaveFileName(
            this, tr("Save the Notes"), name, QStringList{json, markdown, table}.join(QStringLiteral(";;")), &filter);
        if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
            path += filter == markdown ? QStringLiteral(".md")
                : filter == table      ? QStringLiteral(".csv")
                                       : QStringLiteral(".json");
        if (!path.isEmpty())
            saveNotes(path);
    });
    connect(m_actions->action(QLatin1String("file.importNotes")), &QAction::triggered, this, [this] {
        const QString path = QFileDialog::getOpenFileName(
            this, tr("Import Notes"), {}, tr("Web Annotations, Hypothesis, PDF (*.json *.jsonld *.pdf)"));
        if (!path.isEmpty())
            importNotes(path);
    });
}

void MainWindow::saveNotes(const QString &path)
{
    if (Base::isInsideFolder(path, m_opening->path()))
        return m_notice->showNotice(tr("Catena never writes into the folder it reads. Choose another place."));
    AnnotationModel order(nullptr);
    order.setLog(*m_noteLog, m_reading->snapshot());
    Annotations::AnnotationList annotations;
    std::vector<Export::ListedAnnotation> listed;
    for (int row = 0; row < order.rowCount(); ++row) {
        const QModelIndex index = order.index(row, 0);
        annotations.push_back(order.entryAt(index)->annotation);
        listed.push_back({annotations.back(), order.data(index, AnnotationModel::WhereRole).toString()});
    }
    const QString kind = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (kind == QLatin1String("md"))
        bytes = Export::annotationsMarkdown(listed, noteWords()).toUtf8();
    else if (kind == QLatin1String("csv"))
        bytes = Export::annotationsCsv(listed, noteWords()).toUtf8();
    else
        bytes = Export::webAnnotations(annotations);
    const Base::Result<Base::Done> written = Base::writeFile(path, bytes);
    if (!written)
        return m_notice->showNotice(ErrorText::sentence(written.error()));
    m_notice->showNotice(tr("%n note(s) saved as “%1”.", "", int(annotations.size())).arg(plainName(path)));
}

void MainWindow::importNotes(const QString &path)
{
    // A pipe would be waited for, for ever.
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return m_notice->showNotice(ErrorText::sentence({Base::ErrorKind::NotADocument, path, {}}));
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return importPdfNotes(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return m_notice->showNotice(ErrorText::sentence({Base::ErrorKind::NotReadable, path, file.errorString()}));
    Base::Result<Export::ReadAnnotations> read = Export::readWebAnnotations(file.read(Export::annotationFileBytes + 1));
    if (!read) {
        return m_notice->showNotice(tr("“%1” holds no notes that can be read.").arg(plainName(path)));
    }
    const int added = m_noteLog->addAsTheyAre(read.value().annotations, tr("Import of Notes"));
    const int leftOut = int(read.value().annotations.size()) - added + int(read.value().issues.size());
    const QString what = tr("%n note(s) imported", "", added);
    m_actions->action(QLatin1String("view.annotations"))->setChecked(true);
    m_lastNote = leftOut > 0 ? tr("%1, %2 left out").arg(what, QLocale().toString(leftOut)) : what;
    showNoteKeeping();
}

}
