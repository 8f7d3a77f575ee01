#include "ui/hangulkeys.h"

#include "ui/actions.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace Catena::Ui {

namespace {

struct JamoKey
{
    char16_t jamo; //!< of the block Hangul Compatibility Jamo
    char key; //!< upper case
    bool isShifted;
};

// The two-set layout, KS X 5002.
constexpr JamoKey jamoKeys[] = {
    {u'ㅂ', 'Q', false}, {u'ㅃ', 'Q', true},  {u'ㅈ', 'W', false}, {u'ㅉ', 'W', true},  {u'ㄷ', 'E', false},
    {u'ㄸ', 'E', true},  {u'ㄱ', 'R', false}, {u'ㄲ', 'R', true},  {u'ㅅ', 'T', false}, {u'ㅆ', 'T', true},
    {u'ㅛ', 'Y', false}, {u'ㅕ', 'U', false}, {u'ㅑ', 'I', false}, {u'ㅐ', 'O', false}, {u'ㅒ', 'O', true},
    {u'ㅔ', 'P', false}, {u'ㅖ', 'P', true},  {u'ㅁ', 'A', false}, {u'ㄴ', 'S', false}, {u'ㅇ', 'D', false},
    {u'ㄹ', 'F', false}, {u'ㅎ', 'G', false}, {u'ㅗ', 'H', false}, {u'ㅓ', 'J', false}, {u'ㅏ', 'K', false},
    {u'ㅣ', 'L', false}, {u'ㅋ', 'Z', false}, {u'ㅌ', 'X', false}, {u'ㅊ', 'C', false}, {u'ㅍ', 'V', false},
    {u'ㅠ', 'B', false}, {u'ㅜ', 'N', false}, {u'ㅡ', 'M', false},
};

// Conjoining jamo, as some layouts send them, by their place in the blocks U+1100 and U+1161.
constexpr char16_t initials[] = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr char16_t vowels[] = u"ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";

char16_t compatibilityJamo(char16_t c)
{
    if (c >= 0x1100 && c < 0x1100 + std::size(initials) - 1)
        return initials[c - 0x1100];
    if (c >= 0x1161 && c < 0x1161 + std::size(vowels) - 1)
        return vowels[c - 0x1161];
    return c;
}

// X11 and Wayland give the kernel's key code + 8: the three rows of letters of every keyboard.
constexpr char letterRows[3][11] = {"QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"};
constexpr quint32 rowCodes[3] = {24, 38, 52};

int keyAtPlace(quint32 scanCode)
{
    for (std::size_t row = 0; row < std::size(letterRows); ++row) {
        const std::string_view letters(letterRows[row]);
        if (scanCode >= rowCodes[row] && scanCode < rowCodes[row] + letters.size())
            return letters[scanCode - rowCodes[row]];
    }
    return 0;
}

bool takesText(const QWidget *widget)
{
    return widget->testAttribute(Qt::WA_InputMethodEnabled) && widget->inputMethodQuery(Qt::ImEnabled).toBool();
}

}

HangulKeys::HangulKeys(QWidget *window, const Actions *actions) : QObject(window), m_window(window), m_actions(actions)
{
    qApp->installEventFilter(this);
}

HangulKeys::~HangulKeys() = default;

std::optional<QKeyCombination> HangulKeys::latinKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & (Qt::ShiftModifier);
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return {};
    const QString text = event.text();
    char16_t letter = text.size() == 1 ? text.front().unicode() : u'\0';
    if (text.isEmpty() && event.key() > 0x7F && event.key() < 0x10000)
        letter = char16_t(event.key());
    // A sign takes Shift on some layouts and not on others; not every platform takes it away again.
    const bool isSign = letter > u' ' && letter < 0x7F && !QChar(letter).isLetterOrNumber();
    if (isSign && modifiers)
        return QKeyCombination(Qt::Key(letter));
    letter = compatibilityJamo(letter);
    for (const JamoKey &jamo : jamoKeys) {
        if (jamo.jamo == letter)
            return QKeyCombination(jamo.isShifted ? Qt::ShiftModifier : modifiers, Qt::Key(jamo.key));
    }
    const bool isForeign = letter > 0x7F && QChar(letter).isLetter();
    const bool isUnknown = text.isEmpty() && (event.key() == 0 || event.key() == Qt::Key_unknown);
    if (isForeign || isUnknown) {
        if (const int key = keyAtPlace(event.nativeScanCode()))
            return QKeyCombination(modifiers, Qt::Key(key));
    }
    return {};
}

bool HangulKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    auto *widget = static_cast<QWidget *>(watched);
    if (widget->window() != m_window || QApplication::activePopupWidget())
        return false;
    QWidget *focus = m_window->focusWidget() ? m_window->focusWidget() : m_window;
    if (takesText(focus))
        return false;
    const std::optional<QKeyCombination> key = latinKey(*static_cast<QKeyEvent *>(event));
    if (!key) {
        m_pending.clear();
        return false;
    }
    return press(*key, focus);
}

bool HangulKeys::press(QKeyCombination key, QWidget *focus)
{
    QList<QKeyCombination> keys = m_pending;
    m_pending.clear();
    keys.append(key);
    const QKeyCombination none = QKeyCombination::fromCombined(0);
    const QKeySequence typed(keys.value(0, none), keys.value(1, none), keys.value(2, none), keys.value(3, none));
    bool isBeginning = false;
    for (QAction *action : m_actions->all()) {
        if (!action->isEnabled())
            continue;
        if (action->shortcutContext() == Qt::WidgetWithChildrenShortcut) {
            const QList<QObject *> owners = action->associatedObjects();
            const bool isHere = std::any_of(owners.cbegin(), owners.cend(), [focus](QObject *owner) {
                auto *widget = qobject_cast<QWidget *>(owner);
                return widget && (widget == focus || widget->isAncestorOf(focus));
            });
            if (!isHere)
                continue;
        }
        const QList<QKeySequence> bindings = action->shortcuts();
        for (const QKeySequence &binding : bindings) {
            const QKeySequence::SequenceMatch match = typed.matches(binding);
            if (match == QKeySequence::ExactMatch) {
                action->trigger();
                return true;
            }
            isBeginning = isBeginning || match == QKeySequence::PartialMatch;
        }
    }
    if (isBeginning)
        m_pending = keys;
    return isBeginning;
}

}
