#include "testlib/snapshotbuilder.h"
#include "ui/annotations/annotationmarks.h"
#include "ui/annotations/annotationmodel.h"
#include "ui/annotations/noteeditor.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Catena;
using namespace Catena::Annotations;
using namespace Catena::Ui;

class AnnotationModelTest : public QObject
{
    Q_OBJECT

private:
    QUndoStack m_steps;
    std::unique_ptr<AnnotationLog> m_log;
    Snapshot::SnapshotPtr m_snapshot;

    QUuid add(const QString &text, const QStringList &tags, Colour colour, const std::optional<Place> &place)
    {
        Annotation annotation;
        annotation.kind = AnnotationKind::Note;
        annotation.text = text;
        annotation.tags = tags;
        annotation.colour = colour;
        annotation.target.passage.exact = QStringLiteral("passage of ") + text;
        annotation.target.isWhole = false;
        return m_log->add(annotation, place.value_or(Place()), QStringLiteral("Note"));
    }
    static Place inComment(quint32 comment, qint32 begin = 0)
    {
        Place place;
        place.where = Place::Where::Comment;
        place.comment = {comment};
        place.span = {begin, begin + 3};
        return place;
    }
    static Place inEssay(qint32 begin)
    {
        Place place;
        place.where = Place::Where::Essay;
        place.span = {begin, begin + 3};
        place.blocks = {{0, {begin, begin + 3}}};
        return place;
    }
    static QStringList notes(const AnnotationModel &model)
    {
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows += model.index(row, 0).data(AnnotationModel::NoteRole).toString();
        return rows;
    }

private slots:
    void init()
    {
        m_snapshot = Testlib::SnapshotBuilder()
                         .essay(QStringLiteral("Boats"), {QStringLiteral("The boats are counted.")})
                         .comment({.text = QStringLiteral("first of all"), .author = QStringLiteral("the cook")})
                         .comment({.text = QStringLiteral("then this"), .author = QStringLiteral("the guest")})
                         .build();
        m_log = std::make_unique<AnnotationLog>(nullptr, &m_steps);
        add(QStringLiteral("later comment"), {QStringLiteral("B")}, Colour::Blue, inComment(1));
        add(QStringLiteral("earlier comment"), {}, Colour::Yellow, inComment(0, 6));
        add(QStringLiteral("in the essay"), {QStringLiteral("a")}, Colour::Green, inEssay(4));
        add(QStringLiteral("nowhere"), {}, Colour::Pink, std::nullopt);
    }
    void cleanup()
    {
        m_steps.clear();
        m_log.reset();
    }

    void shouldListInReadingOrderWhatIsUnplacedFirst()
    {
        AnnotationModel model;
        const QAbstractItemModelTester tester(&model);
        model.setLog(*m_log, m_snapshot);
        QCOMPARE(notes(model),
                 (QStringList{QStringLiteral("nowhere"), QStringLiteral("in the essay"),
                              QStringLiteral("earlier comment"), QStringLiteral("later comment")}));
        QCOMPARE(model.unplacedCount(), 1);
        model.setOrder(AnnotationModel::Order::Colour);
        QCOMPARE(notes(model)[1], QStringLiteral("earlier comment"));
        model.setOrder(AnnotationModel::Order::Tag);
        QCOMPARE(notes(model)[1], QStringLiteral("in the essay"));
        QCOMPARE(notes(model)[2], QStringLiteral("later comment"));
    }

    void shouldFilterByWordsAndTags_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("rows");
        QTest::newRow("nothing typed") << QString() << 4;
        QTest::newRow("a word of the note") << QStringLiteral("comment") << 2;
        QTest::newRow("all words have to be there") << QStringLiteral("comment later") << 1;
        QTest::newRow("whatever the case") << QStringLiteral("ESSAY") << 1;
        QTest::newRow("a tag") << QStringLiteral("#a") << 1;
        QTest::newRow("the place") << QStringLiteral("guest") << 1;
        QTest::newRow("the passage") << QStringLiteral("passage") << 4;
        QTest::newRow("none") << QStringLiteral("lighthouse") << 0;
    }
    void shouldFilterByWordsAndTags()
    {
        QFETCH(QString, filter);
        AnnotationModel model;
        model.setLog(*m_log, m_snapshot);
        model.setFilter(filter);
        QTEST(model.rowCount(), "rows");
    }

    void shouldShowTheBin()
    {
        AnnotationModel model;
        m_log->remove(QUuid(m_log->entries()[0].annotation.uuid), QStringLiteral("Delete"));
        model.setLog(*m_log, m_snapshot);
        QCOMPARE(model.rowCount(), 3);
        model.setShowsBin(true);
        QCOMPARE(notes(model), QStringList{QStringLiteral("later comment")});
    }

    void shouldMarkBothTexts()
    {
        const AnnotationMarks marks = annotationMarks(m_log->entries());
        QCOMPARE(marks.essay.size(), qsizetype(1));
        QCOMPARE(marks.essay[0].colour, Colour::Green);
        QCOMPARE(marks.signs.size(), qsizetype(1));
        QCOMPARE(marks.highlights.value({0}).value(0).begin, 6);
        QCOMPARE(marks.badges.value({1}), QStringLiteral("✎"));
        QCOMPARE(marks.comments.size(), std::size_t(2));
    }

    void shouldReadTags()
    {
        QCOMPARE(NoteEditor::tagsFrom(QStringLiteral(" one, #two ,,one,  three  words ,##")),
                 (QStringList{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three words")}));
    }
};

QTEST_MAIN(AnnotationModelTest)

#include "annotationmodeltest.moc"
