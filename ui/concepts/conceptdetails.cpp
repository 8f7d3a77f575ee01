#include "ui/concepts/conceptdetails.h"

#include "concepts/company.h"
#include "concepts/definition.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMap>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Catena::Ui {

namespace {

constexpr std::size_t mostSpellings = 6;
constexpr std::size_t mostSuggestions = 3;
constexpr std::size_t mostCompanions = 5;
constexpr qsizetype mostUsers = 3;
constexpr qsizetype longestSentence = 180;

//! A button's text is no place for a mnemonic somebody else wrote.
QString buttonText(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

}

ConceptDetails::ConceptDetails(QWidget *parent)
    : QWidget(parent), m_snapshot(std::make_shared<Snapshot::Snapshot>()), m_spellings(new QLabel(this)),
      m_definition(new QLabel(this)), m_users(new QLabel(this)), m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("conceptDetails"));
    m_definition->setObjectName(QStringLiteral("conceptDefinition"));
    m_spellings->setObjectName(QStringLiteral("conceptSpellings"));
    m_users->setObjectName(QStringLiteral("conceptUsers"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(3);
    for (QLabel *label : {m_spellings, m_definition, m_users}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_layout->addWidget(label);
    }
}

void ConceptDetails::setLine(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

void ConceptDetails::show(const Snapshot::SnapshotPtr &snapshot, std::optional<quint32> conceptIndex)
{
    m_snapshot = snapshot;
    delete m_suggestions;
    delete m_companions;
    m_suggestions = nullptr;
    m_companions = nullptr;
    const bool isThere = conceptIndex && *conceptIndex < m_snapshot->concepts->concepts.size();
    setVisible(isThere);
    if (!isThere)
        return;
    const Concepts::Concept &entry = m_snapshot->concepts->concepts[*conceptIndex];
    setLine(m_spellings, spellings(entry));
    setLine(m_definition, definition(*conceptIndex));
    setLine(m_users, users(*conceptIndex));
    addSuggestions(entry);
    addCompanions(*conceptIndex);
}

QString ConceptDetails::spellings(const Concepts::Concept &entry) const
{
    if (entry.variants.size() < 2)
        return {};
    QStringList texts;
    for (std::size_t i = 0; i < std::min(entry.variants.size(), mostSpellings); ++i) {
        const Concepts::Variant &variant = entry.variants[i];
        const QString count = QLocale().toString(variant.count);
        texts += variant.rung < Concepts::Rung::Alias
            ? tr("%1 (%2)", "a spelling and how often it stands").arg(variant.text, count)
            : tr("%1 (%2, another name)", "an alias and how often it stands").arg(variant.text, count);
    }
    const QString all = texts.join(QLatin1String(", "));
    return tr("Spellings: %1").arg(entry.variants.size() > mostSpellings ? all + QChar(0x2026) : all);
}

QString ConceptDetails::definition(quint32 conceptIndex) const
{
    const auto found = Concepts::definitionOf(*m_snapshot->concepts, conceptIndex);
    if (!found)
        return {};
    const QString &text = m_snapshot->concepts->passages[found->passage].text;
    QString sentence = text.mid(found->sentence.begin, found->sentence.end - found->sentence.begin).simplified();
    if (sentence.size() > longestSentence)
        sentence = sentence.left(longestSentence) + QChar(0x2026);
    return tr("Said of it: “%1”").arg(sentence);
}

QString ConceptDetails::users(quint32 conceptIndex) const
{
    QMap<QString, int> counts;
    for (const Concepts::Mention &mention : m_snapshot->concepts->mentionsOf(conceptIndex)) {
        const Concepts::Passage &passage = m_snapshot->concepts->passages[mention.passage];
        if (passage.side != Concepts::Side::Discussion || !passage.comment.isValid())
            continue;
        const QString author = m_snapshot->comments->author(passage.comment);
        if (!author.isEmpty())
            ++counts[author];
    }
    QList<QPair<int, QString>> order;
    for (auto author = counts.cbegin(); author != counts.cend(); ++author)
        order.append({-author.value(), author.key()});
    std::sort(order.begin(), order.end());
    QStringList names;
    for (const auto &[count, name] : order.mid(0, mostUsers))
        names += tr("%1 (%2)", "a person and how often").arg(name.simplified(), QLocale().toString(-count));
    return names.isEmpty() ? QString() : tr("Used most by: %1").arg(names.join(QLatin1String(", ")));
}

void ConceptDetails::addSuggestions(const Concepts::Concept &entry)
{
    if (entry.suggested.empty())
        return;
    m_suggestions = new QWidget(this);
    auto *rows = new QVBoxLayout(m_suggestions);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    for (std::size_t i = 0; i < std::min(entry.suggested.size(), mostSuggestions); ++i) {
        const Concepts::Suggestion &each = entry.suggested[i];
        const QString why = each.why == Concepts::Suggestion::Why::StatedAlias
            ? tr("the text says so: “%1”").arg(each.detail.simplified())
            : tr("nearly the same spelling");
        auto *words = new QLabel(tr("Perhaps the same: %1 (%2)").arg(each.text, why), m_suggestions);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        auto *accept = new QPushButton(tr("Same"), m_suggestions);
        auto *reject = new QPushButton(tr("Not the same"), m_suggestions);
        accept->setAccessibleName(tr("The same: %1").arg(each.text));
        reject->setAccessibleName(tr("Not the same: %1").arg(each.text));
        connect(accept, &QPushButton::clicked, this, [this, text = each.text] { emit answered(text, true); });
        connect(reject, &QPushButton::clicked, this, [this, text = each.text] { emit answered(text, false); });
        auto *buttons = new QHBoxLayout;
        buttons->addWidget(accept);
        buttons->addWidget(reject);
        buttons->addStretch();
        rows->addWidget(words);
        rows->addLayout(buttons);
    }
    m_layout->insertWidget(1, m_suggestions);
}

void ConceptDetails::addCompanions(quint32 conceptIndex)
{
    const auto companions = Concepts::companionsOf(*m_snapshot->concepts, conceptIndex, mostCompanions);
    if (companions.empty())
        return;
    m_companions = new QWidget(this);
    auto *row = new QHBoxLayout(m_companions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    auto *label = new QLabel(tr("With:"), m_companions);
    label->setTextFormat(Qt::PlainText);
    row->addWidget(label);
    int width = label->sizeHint().width();
    for (const Concepts::Companion &each : companions) {
        const QString term = m_snapshot->concepts->concepts[each.conceptIndex].term;
        auto *button = new QToolButton(m_companions);
        button->setText(buttonText(button->fontMetrics().elidedText(term, Qt::ElideRight, 120)));
        button->setAutoRaise(true);
        button->setToolTip(tr("Used together in %n passage(s)", "", each.together));
        button->setAccessibleName(tr("Used with it: %1").arg(term));
        connect(button, &QToolButton::clicked, this,
                [this, other = each.conceptIndex] { emit conceptRequested(other); });
        width += button->sizeHint().width() + row->spacing();
        if (width > std::max(200, this->width()) && row->count() > 2) {
            delete button;
            break;
        }
        row->addWidget(button);
    }
    row->addStretch();
    m_layout->addWidget(m_companions);
}

}
