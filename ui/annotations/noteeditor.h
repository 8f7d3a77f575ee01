#pragma once

#include "annotations/annotation.h"
#include "ui/annotations/annotationlog.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Catena::Ui {

//! Edits one annotation in place: its words, tags and colour. Every change goes to the log at once; "Saved" is said
//! only after the store did, and what could not be saved stays, with ways out. Owned by the pane; GUI thread.
class NoteEditor : public QWidget
{
    Q_OBJECT

public:
    explicit NoteEditor(AnnotationLog *log, QWidget *parent = nullptr);

    //! Shows an annotation; a null name: none. What the reader types in is not touched by what comes from elsewhere
    //! unless it is another annotation.
    void setAnnotation(QUuid uuid);
    //! Takes over what changed in the log.
    void refresh();
    //! How an error is said; the words are the window's.
    void setErrorWords(const std::function<QString(const Base::Error &)> &words) { m_errorWords = words; }
    [[nodiscard]] QUuid annotation() const { return m_uuid; }
    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }
    [[nodiscard]] QLineEdit *tags() const { return m_tags; }
    [[nodiscard]] QComboBox *colour() const { return m_colour; }
    [[nodiscard]] QLabel *status() const { return m_status; }
    //! Tags as typed: parted by commas; a leading "#" is taken off, each once.
    [[nodiscard]] static QStringList tagsFrom(const QString &typed);

signals:
    //! The reader goes back to reading.
    void leaveRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    [[nodiscard]] static QString quoteOf(const Annotations::Target &target); //!< what the field above the note says
    void showKeeping();
    void edit(); //!< takes what the fields hold to the log
    void saveCopy();

    AnnotationLog *m_log;
    std::function<QString(const Base::Error &)> m_errorWords = [](const Base::Error &error) { return error.detail; };
    QUuid m_uuid;
    QString m_author; //!< where it is another reader's, who alone can change it
    quint64 m_session = 0; //!< typing without a pause elsewhere is one step
    bool m_isShowing = false;
    QLabel *m_quote;
    QComboBox *m_colour;
    QLineEdit *m_tags;
    QPlainTextEdit *m_text;
    QLabel *m_status;
    QPushButton *m_retry;
    QPushButton *m_saveCopy;
    QPushButton *m_copy;
};

}
