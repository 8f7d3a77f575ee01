#include "formats/argdownreader.h"

#include "formats/argdownlines.h"
#include "formats/recordwriter.h"

#include <QHash>

#include <algorithm>

namespace Catena::Formats {

namespace {

constexpr qsizetype probedBytes = 64 * 1024;
constexpr qint32 probedLines = 600;

//! One node of the map: what is said of it in all its places.
struct Node
{
    QByteArray words; //!< the longest
    std::size_t linked = 0; //!< the first element in which it is under another, + 1; 0 for none
    int places = 0;
    bool isStated = false; //!< stands for itself somewhere
};

//! Makes records of elements; one of these a reading.
class MapReading
{
public:
    MapReading(const Documents::Document &document, const std::vector<ArgdownElement> &elements)
        : m_document(document), m_elements(elements), m_parents(elements.size(), none)
    {
    }

    RecordSet read()
    {
        findParents();
        for (std::size_t i = 0; i < m_elements.size(); ++i)
            know(i);
        for (std::size_t i = 0; i < m_elements.size(); ++i)
            link(i);
        for (std::size_t i = 0; i < m_elements.size(); ++i)
            m_ids.push_back(m_writer.keep(idOf(i)));
        qint32 next = 1;
        for (std::size_t i = 0; i < m_elements.size(); ++i) {
            addFurniture(next, m_elements[i].first - 1);
            add(i);
            next = m_elements[i].last + 1;
        }
        addFurniture(next, m_document.lineCount());
        m_writer.set().unit = RecordSet::Unit::Line;
        m_writer.set().total = m_document.lineCount();
        return m_writer.take();
    }

private:
    static constexpr std::size_t none = std::size_t(-1);

    //! A relation stands under the last element that is less indented, a premise under the argument before it.
    void findParents()
    {
        std::vector<std::size_t> open; // elements, each deeper than the one before
        std::size_t argument = none;
        for (std::size_t i = 0; i < m_elements.size(); ++i) {
            const ArgdownElement &element = m_elements[i];
            switch (element.kind) {
            case ArgdownElement::Kind::Paragraph:
                open = {i};
                argument = i;
                break;
            case ArgdownElement::Kind::Premise:
                m_parents[i] = argument;
                open = {i};
                break;
            case ArgdownElement::Kind::Relation:
                while (open.size() > 1 && m_elements[open.back()].indent >= element.indent)
                    open.pop_back();
                m_parents[i] = open.empty() ? none : open.back();
                open.push_back(i);
                break;
            }
        }
    }

    void know(std::size_t i)
    {
        const ArgdownElement &element = m_elements[i];
        if (element.title.isEmpty())
            return;
        Node &node = m_nodes[element.title];
        if (element.words.size() > node.words.size())
            node.words = element.words;
        ++node.places;
        node.isStated = node.isStated || element.kind == ArgdownElement::Kind::Paragraph;
    }

    //! What an argument concludes, or takes up from where it stands for itself, has its place there.
    void link(std::size_t i)
    {
        const ArgdownElement &element = m_elements[i];
        if (element.title.isEmpty() || m_parents[i] == none || m_elements[m_parents[i]].title == element.title)
            return;
        Node &node = m_nodes[element.title];
        const bool isTakenUp = element.isConclusion || (element.words.isEmpty() && node.isStated);
        const bool isPremise = element.kind == ArgdownElement::Kind::Premise;
        if (node.linked == 0 && (!isPremise || !isTakenUp || node.places == 1))
            node.linked = i + 1;
    }

    //! Whether an element only says what a node, which has its place, is to another too.
    [[nodiscard]] bool isFurtherLink(std::size_t i) const
    {
        const QByteArray &title = m_elements[i].title;
        return !title.isEmpty() && m_parents[i] != none && m_nodes.value(title).linked != i + 1;
    }

    [[nodiscard]] QByteArray idOf(std::size_t i) const
    {
        const ArgdownElement &element = m_elements[i];
        return element.title.isEmpty() || isFurtherLink(i) ? '#' + QByteArray::number(element.first) : element.title;
    }

    //! What the element before it is in the tree: the node that is named there.
    [[nodiscard]] Base::Slice parentOf(std::size_t i)
    {
        const std::size_t parent = m_parents[i];
        if (parent == none)
            return {};
        const QByteArray &title = m_elements[parent].title;
        return title.isEmpty() ? m_ids[parent] : m_writer.keep(title);
    }

    void add(std::size_t i)
    {
        const ArgdownElement &element = m_elements[i];
        const bool isFurther = isFurtherLink(i);
        const Node node = m_nodes.value(element.title);
        // All places of a node bear the same words, and the sign of the link that it has in the tree.
        const std::size_t place = !isFurther && node.linked > 0 ? node.linked - 1 : i;
        Record record;
        record.first = element.first;
        record.last = element.last;
        record.id = m_ids[i];
        record.parent = parentOf(place);
        record.isTop = record.parent.isEmpty();
        const QByteArray &words = element.title.isEmpty() || isFurther ? element.words : node.words;
        record.body = m_writer.keep(joined(m_elements[place].sign, element.title, words));
        m_writer.add(record);
    }

    static QByteArray joined(const QByteArray &sign, const QByteArray &title, const QByteArray &words)
    {
        QByteArray text = sign;
        text += sign.isEmpty() || (title.isEmpty() && words.isEmpty()) ? "" : " ";
        text += title;
        if (!words.isEmpty())
            text += (title.isEmpty() ? "" : words.startsWith('#') ? " " : ": ") + words;
        return text;
    }

    void addFurniture(qint32 first, qint32 last)
    {
        if (first <= last)
            m_writer.set().furniture.push_back({first, last});
    }

    const Documents::Document &m_document;
    const std::vector<ArgdownElement> &m_elements;
    std::vector<std::size_t> m_parents; //!< by element
    QHash<QByteArray, Node> m_nodes; //!< by title
    std::vector<Base::Slice> m_ids; //!< by element
    RecordWriter m_writer;
};

}

QString ArgdownReader::name() const
{
    return QStringLiteral("argdown");
}

Probe ArgdownReader::probe(const Documents::Document &document) const
{
    const QByteArrayView start = document.utf8().first(std::min(document.utf8().size(), probedBytes));
    // Cheap first: most texts hold neither.
    if ((!start.contains("]:") && !start.contains(">:")) || start.trimmed().startsWith("<!"))
        return {};
    int titled = 0;
    int links = 0;
    for (const ArgdownElement &element : argdownElements(document, probedLines)) {
        const bool isAddress = element.words.startsWith("http") || element.words.startsWith('<');
        titled += !element.title.isEmpty() && !element.words.isEmpty() && !isAddress;
        links += element.kind != ArgdownElement::Kind::Paragraph && !element.title.isEmpty();
    }
    const bool isNamed =
        document.path.endsWith(QLatin1String(".argdown")) || document.path.endsWith(QLatin1String(".ad"));
    if (titled >= 1 && isNamed)
        return {92, QStringLiteral("its name, and titles of statements")};
    return titled >= 3 && links >= 3 ? Probe{85, QStringLiteral("titles of statements, and signs between them")}
                                     : Probe();
}

Reading ArgdownReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    const std::vector<ArgdownElement> elements = argdownElements(document);
    reading.records = MapReading(document, elements).read();
    return reading;
}

}
