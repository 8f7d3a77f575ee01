#pragma once

#include "annotations/annotation.h"

#include <QStringList>

#include <functional>

namespace Catena::Export {

//! The words of a list of annotations, in the reader's language.
struct AnnotationWords
{
    QString place;
    QString passage;
    QString note;
    QString tags;
    QString colour;
    QString author;
    QString created;
    QString modified;
    QString title; //!< of the whole list
    std::function<QString(Annotations::Colour)> colourName;
    std::function<QString(qint64 msecs)> date;
};

//! An annotation and where it stands, in words.
struct ListedAnnotation
{
    Annotations::Annotation annotation;
    QString where;
};

//! The passages as quotations with the notes under them, place by place, in the order given. Nothing in the texts is
//! taken for Markdown.
[[nodiscard]] QString annotationsMarkdown(const std::vector<ListedAnnotation> &list, const AnnotationWords &words);

//! CSV (RFC 4180, with a byte order mark for spreadsheets). A cell, or a line of one, that a spreadsheet would take for
//! a formula gets an apostrophe before it (OWASP, CSV injection); who needs the exact texts takes webAnnotations().
[[nodiscard]] QString annotationsCsv(const std::vector<ListedAnnotation> &list, const AnnotationWords &words);

}
