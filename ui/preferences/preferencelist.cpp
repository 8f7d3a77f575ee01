#include "ui/preferences/preferencelist.h"

#include <QCoreApplication>

namespace Catena::Ui {

namespace {

using Settings::Preferences;

// Gives the messages their context for translators.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Catena::Ui::PreferenceList)
};

//! Collects the rows of one section after the other.
class Rows
{
public:
    explicit Rows(PreferenceEditors &editors) : m_editors(editors) { }

    void addText();
    void addWindow(const PreferenceContext &context);
    void addKeys(const PreferenceContext &context);
    void addNotes(const PreferenceContext &context);
    void addDiscussion();
    void addConcepts();
    void addPrivacy(const PreferenceContext &context);
    void addPlaces(const PreferenceContext &context);
    [[nodiscard]] QList<PreferenceRow> rows() const { return m_rows; }

private:
    void add(PreferenceRow row, const QString &label, const QString &doc)
    {
        row.section = m_section;
        row.label = label;
        row.doc = doc;
        m_rows.append(std::move(row));
    }

    PreferenceEditors &m_editors;
    QString m_section;
    QList<PreferenceRow> m_rows;
};

void Rows::addText()
{
    m_section = Words::tr("Text");
    const QString points = Words::tr(" pt", "points, behind a number");
    add(m_editors.font(Preferences::essayFont), Words::tr("Font of the essay"),
        Words::tr("A font with serifs is often easier to read in long texts."));
    add(m_editors.number(Preferences::essayZoom, points), Words::tr("Size of the essay"),
        Words::tr("Points more or less than usual. Ctrl++ and Ctrl+- in the essay do the same."));
    add(m_editors.font(Preferences::commentFont), Words::tr("Font of the comments"),
        Words::tr("Names and dates have it too."));
    add(m_editors.number(Preferences::commentZoom, points), Words::tr("Size of the comments"),
        Words::tr("Points more or less than usual. Ctrl++ and Ctrl+- in the comments do the same."));
    add(m_editors.number(Preferences::conceptZoom, points), Words::tr("Size of the concepts"),
        Words::tr("Points more or less than usual, in the concept list and its mentions."));
    add(m_editors.number(Preferences::repairZoom, points), Words::tr("Size of the repairs"),
        Words::tr("Points more or less than usual, in the list of weak links and repairs."));
}

void Rows::addWindow(const PreferenceContext &context)
{
    m_section = Words::tr("Window");
    add(m_editors.choice(Preferences::theme,
                         {{QStringLiteral("system"), Words::tr("As the system")},
                          {QStringLiteral("light"), Words::tr("Light")},
                          {QStringLiteral("dark"), Words::tr("Dark")},
                          {QStringLiteral("contrast"), Words::tr("High contrast")}}),
        Words::tr("Colours"), Words::tr("Marks and signs keep their contrast in each of them."));
    add(m_editors.number(Preferences::fontSize, Words::tr(" pt", "points, behind a number"),
                         Words::tr("As the system")),
        Words::tr("Text size"), Words::tr("Of menus, lists and buttons; the two texts grow with it."));
    add(m_editors.switches(context.panes), Words::tr("Panes"), Words::tr("Which of the panes are shown."));
    add(m_editors.yesNo(Preferences::restoreSession, Words::tr("Open the folders that were open last")),
        Words::tr("At the start"),
        Words::tr("Each in a window as it was left. Nothing is opened where folders are not remembered."));
    add(m_editors.yesNo(Preferences::essayLast, Words::tr("The comments stand before the essay")), Words::tr("Layout"),
        Words::tr("Swaps the two texts."));
}

void Rows::addKeys(const PreferenceContext &context)
{
    m_section = Words::tr("Keys");
    if (context.editKeys)
        add(m_editors.button(context.editKeys), Words::tr("Own keys"),
            Words::tr("Every action can have another key, or one of the ready-made sets."));
    if (context.showKeys)
        add(m_editors.button(context.showKeys), Words::tr("All keys"), Words::tr("Lists the keys as they are now."));
}

void Rows::addDiscussion()
{
    m_section = Words::tr("Discussion");
    const QString percent = Words::tr(" %", "percent, behind a number");
    add(m_editors.yesNo(Preferences::ancestorsShown, Words::tr("Show whom the current comment answers")),
        Words::tr("Answered comments"), Words::tr("They stay in sight above the tree while you read the replies."));
    add(m_editors.number(Preferences::repeatThreshold, percent, Words::tr("Fold none")), Words::tr("Fold repeats from"),
        Words::tr("How similar a comment must be to an earlier one to be folded under it: 100 % folds only equal ones, "
                  "45 % is usual. Repeats with answers are never hidden."));
    add(m_editors.number(Preferences::linkThreshold, percent, Words::tr("As usual")), Words::tr("Claim links from"),
        Words::tr("How sure Catena must be of whom a comment answers before it hangs it there; below, it is dashed "
                  "under the post with a guess. As usual: nine in ten claimed links are right."));
    add(m_editors.number(Preferences::weakLinkLimit, percent), Words::tr("List links below"),
        Words::tr("Reply links less sure than this are listed for repair and reached by > and <."));
}

void Rows::addNotes(const PreferenceContext &context)
{
    m_section = Words::tr("Notes");
    add(m_editors.text(Preferences::readerName, Words::tr("None")), Words::tr("Your name"),
        Words::tr(
            "It stands as the author of the notes you make from now on, also in exported files. Empty, your notes "
            "have none."));
    if (!context.store.isEmpty())
        add(m_editors.notesPlace(Preferences::notesPlace, context.store), Words::tr("Where notes are kept"),
            Words::tr("Your repairs and notes: a file, with backups beside it, or the server of a reading group, as "
                      "postgresql://user@host/database. In force at the next start; what was written stays where it "
                      "is."));
}

void Rows::addConcepts()
{
    m_section = Words::tr("Concepts");
    add(m_editors.boxes(Preferences::uncounted,
                        {{QStringLiteral("exact"), Words::tr("letter for letter")},
                         {QStringLiteral("folded"), Words::tr("in another spacing, hyphen, quote or case")},
                         {QStringLiteral("particle"), Words::tr("with a particle or ending")},
                         {QStringLiteral("alias"), Words::tr("by a name that the text states")},
                         {QStringLiteral("user-alias"), Words::tr("by a name that you gave it")},
                         {QStringLiteral("near-spelling"), Words::tr("in a near spelling that you accepted")},
                         {QStringLiteral("nested"), Words::tr("inside a longer word")},
                         {QStringLiteral("verbal"), Words::tr("as a verb")}}),
        Words::tr("A concept is mentioned"),
        Words::tr("What is left out is neither counted nor marked, in both texts."));
}

void Rows::addPrivacy(const PreferenceContext &context)
{
    m_section = Words::tr("Privacy");
    add(m_editors.yesNo(Preferences::recordRecent, Words::tr("Remember which folders were opened")),
        Words::tr("Recent folders"), Words::tr("They are listed in the File menu and on the first page."));
    if (context.clearRecent)
        add(m_editors.button(context.clearRecent), Words::tr("Forget them"),
            Words::tr("Takes every folder off that list. The folders themselves are not touched."));
    add(m_editors.yesNo(Preferences::keepLog, Words::tr("Keep a log of what the program does")), Words::tr("Log"),
        Words::tr("Times and numbers for a report of a fault. No text, no name of a file and no search is in it, and "
                  "nothing is sent anywhere."));
}

void Rows::addPlaces(const PreferenceContext &context)
{
    m_section = Words::tr("Places");
    if (!context.concepts.isEmpty())
        add(m_editors.place(context.concepts), Words::tr("Your words on concepts"),
            Words::tr("Plain text files that you may edit."));
    add(m_editors.place(context.file), Words::tr("These preferences"),
        Words::tr("A plain text file; what has its usual value is not in it."));
    if (!context.log.isEmpty())
        add(m_editors.place(context.log), Words::tr("The log"), Words::tr("Rewritten in turns; never large."));
}

}

QList<PreferenceRow> allPreferences(PreferenceEditors &editors, const PreferenceContext &context)
{
    Rows rows(editors);
    rows.addText();
    rows.addWindow(context);
    rows.addKeys(context);
    rows.addDiscussion();
    rows.addNotes(context);
    rows.addConcepts();
    rows.addPrivacy(context);
    rows.addPlaces(context);
    return rows.rows();
}

}
