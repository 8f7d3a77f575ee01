#include "formats/docxreader.h"

#include "documents/container.h"
#include "formats/docxbody.h"
#include "formats/jsonrecords.h"
#include "formats/officereading.h"
#include "formats/packageparts.h"
#include "formats/xmlcursor.h"

#include <QHash>

namespace Catena::Formats {

namespace {

using Documents::Container;

//! What Word writes with a "Z" is the writer's local time: no zone is known (Word before 2021, and the form kept
//! since).
Base::Moment localMoment(const QString &written)
{
    Base::Moment moment = momentOf(written.toUtf8());
    if (moment.hasOffset && moment.offsetMinutes == 0)
        moment.hasOffset = false;
    return moment;
}

//! Reads one Word file; used once.
class DocxFile
{
public:
    DocxFile(const Container &container, const QString &path)
        : m_container(container), m_path(path), m_main(mainPart(container)),
          m_styles(container.part(relatedPart(container, m_main, u"/styles")))
    {
    }

    Reading read(quint32 document)
    {
        DocxPart body = readDocxPart(m_container.part(m_main), m_styles);
        tellDamage(m_main, body.damage);
        OfficeText text;
        text.blocks = body.flow.takeBlocks();
        const FileProperties properties = propertiesOf(m_container.part("docProps/core.xml"));
        text.title = body.flow.title().isEmpty() ? properties.title : body.flow.title();
        text.creator = properties.creator;
        addNotes(body.flow, text.blocks);
        readComments(body.flow, text);
        Reading reading = readingOf(std::move(text), document);
        reading.issues = m_issues;
        return reading;
    }

private:
    DocxPart related(QStringView type)
    {
        const QByteArray name = relatedPart(m_container, m_main, type);
        if (name.isEmpty())
            return {};
        DocxPart part = readDocxPart(m_container.part(name), m_styles);
        tellDamage(name, part.damage);
        return part;
    }

    void tellDamage(const QByteArray &name, const QString &damage)
    {
        if (!damage.isEmpty())
            m_issues.append(
                {Base::IssueKind::Broken, m_path, 0, QString::fromUtf8(name) + QLatin1String(": ") + damage});
    }

    //! Footnotes and endnotes that the text refers to, by their numbers in it.
    void addNotes(const OfficeFlow &flow, std::vector<EssayBlock> &blocks)
    {
        if (flow.referredNotes().empty())
            return;
        QHash<QString, QString> notes;
        for (const auto &[type, mark] : {std::pair(u"/footnotes", u'f'), std::pair(u"/endnotes", u'e')}) {
            DocxPart part = related(QStringView(type));
            for (DocxEntry &entry : part.entries)
                notes.insert(QChar(mark) + entry.id, entry.flow.takePlainText());
        }
        for (std::size_t i = 0; i < flow.referredNotes().size(); ++i) {
            const QString note = notes.value(flow.referredNotes()[i]);
            if (note.isEmpty())
                continue;
            EssayBlock block;
            block.kind = EssayBlock::Kind::Footnote;
            block.text = QStringLiteral("[%1] ").arg(i + 1) + note;
            blocks.push_back(std::move(block));
        }
    }

    void readComments(const OfficeFlow &flow, OfficeText &text)
    {
        DocxPart part = related(u"/comments");
        const QHash<QString, QString> parents = parentParagraphs();
        QHash<QString, QString> commentOf; // by paragraph
        for (const DocxEntry &entry : part.entries) {
            for (const QString &paragraph : entry.paragraphs)
                commentOf.insert(paragraph, entry.id);
        }
        for (DocxEntry &entry : part.entries) {
            MarginComment comment;
            comment.id = entry.id;
            comment.author = entry.author;
            comment.date = localMoment(entry.date);
            // It is the last paragraph that stands for the comment; writers differ, so any is taken.
            for (const QString &paragraph : std::as_const(entry.paragraphs)) {
                const QString parent = commentOf.value(parents.value(paragraph));
                if (parent != comment.id && !parent.isEmpty())
                    comment.parent = parent;
            }
            comment.text = entry.flow.takePlainText();
            text.anchors.push_back(flow.anchor(comment.id));
            text.comments.push_back(std::move(comment));
        }
    }

    //! By the id of a comment's paragraph: that of the comment it answers (MS-DOCX, 2.5.2, commentEx).
    [[nodiscard]] QHash<QString, QString> parentParagraphs() const
    {
        QHash<QString, QString> parents;
        XmlCursor xml(m_container.part(relatedPart(m_container, m_main, u"/commentsExtended")));
        while (xml.next()) {
            if (xml.isStart() && xml.name() == u"commentEx" && !xml.attribute(u"paraIdParent").isEmpty())
                parents.insert(xml.attribute(u"paraId").toString(), xml.attribute(u"paraIdParent").toString());
        }
        return parents;
    }

    const Container &m_container;
    const QString &m_path;
    QByteArray m_main;
    DocxStyles m_styles;
    Base::Issues m_issues;
};

}

QString DocxReader::name() const
{
    return QStringLiteral("docx");
}

Probe DocxReader::probe(const Documents::Document &document) const
{
    const bool isWord = document.container && document.container->kind == Container::Kind::Word;
    return isWord ? Probe{100, QStringLiteral("its list of content types")} : Probe();
}

Reading DocxReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    if (document.container)
        reading = DocxFile(*document.container, document.path).read(index);
    return reading;
}

}
