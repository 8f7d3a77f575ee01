#pragma once

#include "base/issue.h"
#include "formats/fieldpaths.h"

#include <QByteArrayList>
#include <QString>

#include <memory>
#include <vector>

namespace Catena::Formats {

//! How the text of a field is written.
enum class Markup : quint8 {
    Plain, //!< as it is shown; Markdown too
    Html,
    Slack, //!< "<address|words>", "<@user>", and "&lt;" for "<"
    Parts, //!< plain, or an array of strings and of objects with a "text", one behind the other
};

//! What one kind of object of a JSON format tells, by fields of FieldPaths; of several fields the first that holds
//! something counts. resources/formats/README.md says what each means.
struct MappedRecord
{
    //! A field that has to hold something, or just this.
    struct Need
    {
        int field = FieldPaths::none;
        QByteArray value; //!< empty: anything
    };
    struct Text
    {
        int field = FieldPaths::none;
        Markup markup = Markup::Plain;
    };
    using Fields = std::vector<int>;

    bool isPost = false;
    bool isCount = false; //!< no record of its own: it tells how many answers a record has
    bool isFrame = false; //!< no record of its own: those inside have its writer
    bool hasWriterOutside = false; //!< where it names no writer, it is by that of the object around it
    bool isTop = false; //!< answers nobody where it names nobody
    bool isOnce = false; //!< stands many times over, in what answers it
    bool answersAreAll = false; //!< the number counts answers to answers too
    bool isAtTop = true; //!< may be an object that stands in none
    Fields under; //!< keys that it may stand under
    bool isAnywhere = true; //!< whatever it stands under
    std::vector<Need> needs;
    std::vector<Need> lacks; //!< of which none may hold
    Fields id;
    Fields alias; //!< further ids of it
    Fields parent; //!< the id it answers
    QByteArrayList noParent; //!< values that mean: nobody
    Fields path; //!< the ids from the top down to its own, parted by "."
    Fields about; //!< the post it is about
    Fields author;
    Fields date;
    Fields score;
    Fields title;
    std::vector<Text> text;
    Fields deleted; //!< true, or anything but false and null
    Fields removed;
    Fields answers; //!< how many answers it has
    QByteArray idPrefix; //!< put before its own id
    QByteArray aboutPrefix; //!< and before that of the post
};

//! A format of JSON whose objects are messages, as data: how it is known, and where in it what stands. A value.
struct FieldMap
{
    static constexpr std::size_t mostKinds = 32; //!< of records

    QString name; //!< "mastodon"
    QString why; //!< what it is, in a few English words
    QString idSpace; //!< see RecordSet
    bool isTried = false;
    bool isUtc = false; //!< dates without a zone are UTC
    bool isToTheDay = false; //!< dates are no surer than a day
    bool dropsMentions = false; //!< texts begin with "@name" of all who are answered
    bool repairsEncoding = false; //!< strings are UTF-8 that was taken for Latin-1
    std::vector<QByteArrayList> knownBy; //!< keys of which one list stands at the beginning; "key=value" too
    std::vector<MappedRecord> records; //!< of two that fit an object the first holds
    std::shared_ptr<const FieldPaths> paths;
};

//! Field maps in the order in which they are tried.
struct FieldMaps
{
    std::vector<FieldMap> maps;
    Base::Issues issues; //!< of files that could not be read
};

}
