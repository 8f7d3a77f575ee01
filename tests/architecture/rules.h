#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace Catena::Architecture {

//! One breach of a rule: "app/text/x.cpp:3: text includes thread/y.h, but thread comes after text".
struct Finding
{
    QString file; //!< relative to the project
    int line = 0; //!< 1-based; 0 = the file as a whole
    QString what;

    [[nodiscard]] QString toString() const;
};
using Findings = QList<Finding>;

//! What the rules need to know besides the files: the header names of Qt modules that have a rule.
struct QtHeaders
{
    QSet<QString> widgets; //!< "QWidget", "qwidget.h": headers of QtWidgets and what builds on it
    QSet<QString> network;

    //! Reads the folders of Qt's headers; a name that QtCore or QtGui has as well is theirs.
    [[nodiscard]] static QtHeaders installed();
};

//! Holds every C++ file under app/ and ui/ of a project to the direction rules:
//! - a room of app/ includes itself and the rooms before it; store and export never meet; settings includes base only,
//!   and no other room includes settings; nothing under app/ includes ui/;
//! - no header of QtWidgets below ui/ and in ui/models; no header of QtNetwork anywhere;
//! - ICU (<unicode/...>) in app/text/ only;
//! - headers of Unix in a few named files only;
//! - nothing hands text to a rich-text parser;
//! - every file stands in the CMakeLists.txt of its folder or of one above it.
//! Findings come in the order of the file names, then of the lines.
[[nodiscard]] Findings checkProject(const QString &projectDir, const QtHeaders &qt);

//! The rooms of app/ in the order the data flows.
[[nodiscard]] const QStringList &roomOrder();

}
