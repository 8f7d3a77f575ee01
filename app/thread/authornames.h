#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace Catena::Thread {

//! A writer that a text names.
struct Naming
{
    //! How plainly the text speaks to that writer.
    enum class Strength : quint8 {
        Mention, //!< the name, or a part of it, stands in the text
        Call, //!< "@name", or a greeting with the name
        Opening, //!< the text begins with the name as an address: "name: …", "@name …", "name 님, …"
    };

    quint32 author = 0; //!< index in the list of writers
    Strength strength = Strength::Mention;
    qint32 begin = 0; //!< UTF-16 range in the text
    qint32 end = 0;
};

//! Finds the names of a discussion's writers in texts: a nickname as one word, a full name, its first or last word, a
//! Korean name or given name before 님 or 씨. A name of one or two letters counts only as an address.
class AuthorNames
{
public:
    explicit AuthorNames(const QStringList &authors);

    //! Every writer named, each once with the strongest naming, in the order of their first.
    [[nodiscard]] std::vector<Naming> namedIn(QStringView text) const;

private:
    struct Key
    {
        std::vector<quint32> authors;
        bool isWhole = false; //!< the whole name, not a part of it
    };
    struct Word
    {
        qint32 begin = 0; //!< without the marks around it
        qint32 end = 0;
        bool hasAt = false;
        QChar after; //!< ':' or ',' where it ends in one, also behind a space
        bool isAscii = true;
        quint64 hash = 0; //!< of the folded word, and what it is multiplied by to append the word to another's
        quint64 shift = 1;

        [[nodiscard]] QString folded(QStringView text) const;
    };

    void addKey(const QString &key, quint32 author, bool isWhole);
    [[nodiscard]] static std::vector<Word> wordsOf(QStringView text);
    [[nodiscard]] bool mayBeKey(quint64 hash) const { return m_filter[hash >> filterShift]; }
    [[nodiscard]] bool mayBegin(const std::vector<Word> &words, std::size_t at) const;
    [[nodiscard]] const Key *keyOf(QStringView text, const std::vector<Word> &words, std::size_t at,
                                   bool *isCalled) const;

    static constexpr int filterShift = 44;
    QHash<QString, Key> m_keys;
    std::vector<bool> m_filter; //!< by the first bits of a hash: whether a key may have it. Nearly no word is a name.
};

}
