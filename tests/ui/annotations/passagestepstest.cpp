#include "ui/annotations/passagesteps.h"

#include <QTest>

using namespace Catena;
using namespace Catena::Ui;
using Text::Span;

namespace {

const QString text =
    QStringLiteral("The tide is out. It comes back at six.\n\nThe boats know. 배는 안다. 그물도 안다.");

QString words(Span span)
{
    return text.sliced(span.begin, span.end - span.begin);
}

}

class PassageStepsTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldTakeTheUnitAtAnOffset()
    {
        QCOMPARE(words(PassageSteps::unitAt(text, PassageUnit::Sentence, 20)), QStringLiteral("It comes back at six."));
        QCOMPARE(words(PassageSteps::unitAt(text, PassageUnit::Word, 0)), QStringLiteral("The"));
        QCOMPARE(words(PassageSteps::unitAt(text, PassageUnit::Paragraph, 41)),
                 QStringLiteral("The boats know. 배는 안다. 그물도 안다."));
        QCOMPARE(PassageSteps::unitAt(QString(), PassageUnit::Word, 0), (Span{0, 0}));
        // Behind the last one, the last.
        QCOMPARE(words(PassageSteps::unitAt(text, PassageUnit::Sentence, qint32(text.size()))),
                 QStringLiteral("그물도 안다."));
    }

    void shouldGrowAndShrinkAtBothEnds()
    {
        Span span = PassageSteps::unitAt(text, PassageUnit::Word, 4);
        span = PassageSteps::withEnd(text, PassageUnit::Word, span, 1);
        QCOMPARE(words(span), QStringLiteral("tide is"));
        span = PassageSteps::withBegin(text, PassageUnit::Word, span, -1);
        QCOMPARE(words(span), QStringLiteral("The tide is"));
        span = PassageSteps::withBegin(text, PassageUnit::Word, span, -1); // nothing stands before it
        QCOMPARE(words(span), QStringLiteral("The tide is"));
        span = PassageSteps::withEnd(text, PassageUnit::Word, span, -1);
        span = PassageSteps::withBegin(text, PassageUnit::Word, span, 1);
        QCOMPARE(words(span), QStringLiteral("tide"));
        span = PassageSteps::withEnd(text, PassageUnit::Word, span, -1); // never empty
        QCOMPARE(words(span), QStringLiteral("tide"));
    }

    void shouldMoveOverLines()
    {
        Span span = PassageSteps::unitAt(text, PassageUnit::Sentence, 20);
        span = PassageSteps::moved(text, PassageUnit::Sentence, span, 1);
        QCOMPARE(words(span), QStringLiteral("The boats know."));
        span = PassageSteps::moved(text, PassageUnit::Sentence, span, -1);
        span = PassageSteps::moved(text, PassageUnit::Sentence, span, -1);
        QCOMPARE(words(span), QStringLiteral("The tide is out."));
        QCOMPARE(words(PassageSteps::moved(text, PassageUnit::Sentence, span, -1)), QStringLiteral("The tide is out."));
    }

    void shouldLookNoFurtherThanItHasTo()
    {
        const QString line = QStringLiteral("Many words stand in this line of the text.\n");
        const QString lines = line.repeated(20'000);
        const auto at = qint32(line.size()) * 10'000;
        const Span span = PassageSteps::unitAt(lines, PassageUnit::Sentence, at);
        QCOMPARE(span, (Span{at, at + qint32(line.size()) - 1}));
        QCOMPARE(PassageSteps::moved(lines, PassageUnit::Sentence, span, -1).begin, at - qint32(line.size()));
    }
};

QTEST_GUILESS_MAIN(PassageStepsTest)

#include "passagestepstest.moc"
