#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <vector>

namespace {

//! One message of a file of Qt Linguist.
struct Message
{
    QString context;
    QString source;
    QStringList translations; //!< several for a plural
    QString type; //!< "unfinished", "vanished", "obsolete" or empty
    bool isPlural = false;
};

std::vector<Message> messagesOf(const QString &language)
{
    QFile file(QStringLiteral(CATENA_SOURCE_DIR "/translations/catena_%1.ts").arg(language));
    std::vector<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages.push_back(
                {context, {}, {}, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes")});
        } else if (xml.name() == QLatin1String("source")) {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            messages.back().type = xml.attributes().value(QLatin1String("type")).toString();
            if (!messages.back().isPlural)
                messages.back().translations.append(xml.readElementText());
        } else if (xml.name() == QLatin1String("numerusform")) {
            messages.back().translations.append(xml.readElementText());
        }
    }
    return messages;
}

QStringList placesIn(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%(L?\\d|n)"));
    QStringList places;
    auto match = place.globalMatch(text);
    while (match.hasNext())
        places.append(match.next().captured());
    places.sort();
    places.removeDuplicates();
    return places;
}

}

class TranslationsTest : public QObject
{
    Q_OBJECT

private:
    static void bothLanguages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Korean") << QStringLiteral("ko");
        QTest::newRow("English") << QStringLiteral("en");
    }

    //! Calls a check for every translation of Korean, where every message has one, and says of which it failed.
    template <class Check>
    static void forKorean(const Check &check)
    {
        for (const Message &message : messagesOf(QStringLiteral("ko"))) {
            for (const QString &translation : message.translations) {
                QVERIFY2(check(message, translation),
                         qPrintable(message.context + QLatin1String(": ") + message.source + QLatin1String(" / ")
                                    + translation));
            }
        }
    }

private slots:
    void shouldBeComplete_data() { bothLanguages(); }
    void shouldBeComplete()
    {
        QFETCH(QString, language);
        const auto messages = messagesOf(language);
        QVERIFY(messages.size() > 100);
        // English has its plurals alone; what it lacks is the source itself.
        const bool hasAll = language != QLatin1String("en");
        for (const Message &message : messages) {
            const QByteArray which = (message.context + QLatin1String(": ") + message.source).toUtf8();
            QVERIFY2(message.type != QLatin1String("vanished") && message.type != QLatin1String("obsolete"),
                     which.constData());
            if (!hasAll && !message.isPlural)
                continue;
            QVERIFY2(message.type.isEmpty(), which.constData());
            QVERIFY2(!message.translations.isEmpty(), which.constData());
            for (const QString &translation : message.translations)
                QVERIFY2(!translation.trimmed().isEmpty(), which.constData());
        }
    }

    void shouldHaveEveryFormOfAPlural_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("forms");
        QTest::newRow("Korean has one") << QStringLiteral("ko") << 1;
        QTest::newRow("English has two") << QStringLiteral("en") << 2;
    }
    void shouldHaveEveryFormOfAPlural()
    {
        QFETCH(QString, language);
        QFETCH(int, forms);
        int plurals = 0;
        for (const Message &message : messagesOf(language)) {
            if (!message.isPlural)
                continue;
            ++plurals;
            QVERIFY2(message.translations.size() == forms, qPrintable(message.source));
        }
        QVERIFY(plurals > 10);
    }

    void shouldKeepThePlacesOfWhatIsPutIn()
    {
        forKorean([](const Message &message, const QString &translation) {
            return placesIn(message.source) == placesIn(translation);
        });
        for (const Message &message : messagesOf(QStringLiteral("en"))) {
            // "one comment" may leave its number out, but the other form has it.
            if (message.isPlural)
                QVERIFY2(placesIn(message.source) == placesIn(message.translations.constLast()),
                         qPrintable(message.source));
        }
    }

    void shouldEndAsTheSourceDoes()
    {
        forKorean([](const Message &message, const QString &translation) {
            const auto endsSame = [&](const QString &end) {
                return message.source.endsWith(end) == translation.endsWith(end);
            };
            return endsSame(QStringLiteral("\u2026")) && endsSame(QStringLiteral(":"))
                && message.source.startsWith(QLatin1Char(' ')) == translation.startsWith(QLatin1Char(' '))
                && message.source.endsWith(QLatin1Char(' ')) == translation.endsWith(QLatin1Char(' '));
        });
    }

    void shouldHaveAMnemonicWhereTheSourceHasOne()
    {
        static const QRegularExpression mnemonic(QStringLiteral("&(?=[A-Za-z])"));
        static const QRegularExpression korean(QStringLiteral("\\(&[A-Z]\\)"));
        forKorean([](const Message &message, const QString &translation) {
            const bool wants = mnemonic.match(message.source).hasMatch();
            return wants ? korean.match(translation).hasMatch() : !translation.contains(QLatin1String("(&"));
        });
    }

    // What is put in may end in a vowel or not: a particle right behind it would be wrong half the time.
    void shouldAvoidParticlesBehindWhatIsPutIn()
    {
        static const QRegularExpression particle(
            QStringLiteral("%(?:L?\\d)[\u201d\u2019\"']?(?:\uc740|\ub294|\uc744|\ub97c|\uacfc|\uc640|\uc774|\uac00)(?="
                           "[\\s.,:;!?]|$)"));
        static const QRegularExpression both(QStringLiteral(
            "\uc744\\(\ub97c\\)|\uc740\\(\ub294\\)|\uc774\\(\uac00\\)|\uc640\\(\uacfc\\)|\\(\uc73c\\)\ub85c"));
        forKorean([](const Message &, const QString &translation) {
            return !particle.match(translation).hasMatch() && !both.match(translation).hasMatch();
        });
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translationstest.moc"
