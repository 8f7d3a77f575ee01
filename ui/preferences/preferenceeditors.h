#pragma once

#include "settings/preferences.h"
#include "ui/preferences/preferencerow.h"

#include <QList>
#include <QPair>

#include <functional>

class QAction;

namespace Catena::Ui {

//! Makes what preferences are set with, each bound to its declared item: what is chosen is in force at once, and told
//! by its key. The widgets get the parent that is given; preferences and parent outlive them.
class PreferenceEditors
{
public:
    using Changed = std::function<void(const QString &key)>;

    PreferenceEditors(Settings::Preferences &preferences, QWidget *parent, Changed changed)
        : m_preferences(preferences), m_parent(parent), m_changed(std::move(changed))
    {
    }

    //! Yes or no, with the words beside the box.
    [[nodiscard]] PreferenceRow yesNo(const Settings::Item<bool> &item, const QString &words);
    //! One of several words.
    [[nodiscard]] PreferenceRow choice(const Settings::Item<QString> &item,
                                       const QList<QPair<QString, QString>> &wordsByValue);
    //! A number within the limits of its item; special: what is shown for the smallest, if it is more than a number.
    [[nodiscard]] PreferenceRow number(const Settings::Item<int> &item, const QString &suffix,
                                       const QString &special = {});
    //! A font family; none is the system's.
    [[nodiscard]] PreferenceRow font(const Settings::Item<QString> &item);
    //! Words of the reader's own; taken when the field is left. special: what stands in the empty one.
    [[nodiscard]] PreferenceRow text(const Settings::Item<QString> &item, const QString &special);
    //! Where notes are kept: a file, which a button asks for, or a server; usual: the file that is meant by nothing.
    //! What is no place is not taken, and a password never is; both are said below the field.
    [[nodiscard]] PreferenceRow notesPlace(const Settings::Item<QString> &item, const QString &usual);
    //! Boxes, one a word; the item lists the words whose box is empty.
    [[nodiscard]] PreferenceRow boxes(const Settings::Item<QStringList> &item,
                                      const QList<QPair<QString, QString>> &textByWord);
    //! Boxes that switch what actions switch.
    [[nodiscard]] PreferenceRow switches(const QList<QAction *> &actions);
    //! A button that does what an action does.
    [[nodiscard]] PreferenceRow button(QAction *action);
    //! A path that can be copied.
    [[nodiscard]] PreferenceRow place(const QString &path);

private:
    template <class T>
    void store(const Settings::Item<T> &item, const T &value)
    {
        if (m_preferences.value(item) == value)
            return;
        m_preferences.setValue(item, value);
        m_changed(item.key);
    }
    //! A row whose item is shown by a function.
    template <class T>
    [[nodiscard]] PreferenceRow row(const Settings::Item<T> &item, QWidget *editor,
                                    const std::function<void(const T &value)> &show)
    {
        PreferenceRow made;
        made.editor = editor;
        made.refresh = [this, &item, show] { show(m_preferences.value(item)); };
        made.isUsual = [this, &item] { return m_preferences.value(item) == item.fallback; };
        made.reset = [this, &item] { store(item, item.fallback); };
        made.refresh();
        return made;
    }

    Settings::Preferences &m_preferences;
    QWidget *m_parent;
    Changed m_changed;
};

}
