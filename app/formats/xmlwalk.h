#pragma once

#include "base/issue.h"

#include <QByteArrayList>
#include <QXmlStreamReader>

#include <vector>

namespace Catena::Formats {

//! Goes through an XML text element by element, in pieces: what it holds does not grow with the text.
//!
//! Names are as written ("wp:comment"); prefixes need not be declared. Nothing outside the text is read: external
//! entities are left out, internal ones stay within the limit of QXmlStreamReader, the references of HTML ("&nbsp;")
//! are known. Control characters, which make XML ill-formed and stand in many exports, are left out. Behind an error
//! the walk goes on at the next element of a kind that it was told of.
class XmlWalk
{
public:
    //! restarts: names of the elements to go on at after an error.
    XmlWalk(QByteArrayView xml, QByteArrayList restarts);

    //! Goes on to the next begin or end of an element; false at the end of the text.
    [[nodiscard]] bool next();
    [[nodiscard]] bool isBegin() const { return m_isBegin; }
    [[nodiscard]] const QString &name() const { return m_name; }
    //! Of an element that begins: an attribute by its written name.
    [[nodiscard]] QString attribute(QLatin1String name) const;
    //! Of an element that ends: the text right before, since the last begin or end of an element.
    [[nodiscard]] const QString &text() const { return m_text; }
    //! Whether elements were left out since the last call: what was open is not ended.
    [[nodiscard]] bool wasBroken();
    [[nodiscard]] Base::Issues issues(const QString &path) const;

private:
    struct Break
    {
        qint64 line = 0;
        QString why;
    };

    void feed();
    void start(qsizetype at);
    //! After a begin: keeps where the element stands, if the walk could go on at it.
    void takePlace();
    //! Where an element of this name ("<wp:comment") next begins, from a byte on; -1 where none does.
    [[nodiscard]] qsizetype placeOf(const QByteArray &name, qsizetype from) const;
    //! Where the next element to go on at begins behind the last that was read; -1 where none does.
    [[nodiscard]] qsizetype nextRestart() const;
    //! Where the end tags begin that the text ends with.
    [[nodiscard]] qsizetype endTags() const;
    //! After an error: false where no element follows to go on at.
    bool recover();

    QByteArrayView m_xml;
    QByteArrayList m_restarts; //!< "<wp:comment"
    QXmlStreamReader m_reader;
    qsizetype m_fed = 0; //!< bytes given to the reader
    qsizetype m_begun = 0; //!< byte at which the reader began
    qsizetype m_place = -1; //!< byte of the last element read that the walk could go on at
    std::vector<Break> m_breaks;
    qint64 m_breakCount = 0;
    QString m_name;
    QString m_text;
    bool m_isBegin = false;
    bool m_wasBroken = false;
    bool m_isOutside = false; //!< the next element is none of the text
};

}
