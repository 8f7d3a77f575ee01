#pragma once

#include "ui/actions.h"
#include "ui/mainwindow.h"
#include "ui/opening.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

//! A window with settings of its own, and a small folder to read in it.
class WindowFixture
{
public:
    using MainWindow = Catena::Ui::MainWindow;

    [[nodiscard]] QString at(const char *name) const { return m_dir.filePath(QLatin1String(name)); }
    void write(const char *name, const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(name)).absolutePath()));
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static QByteArray essay()
    {
        QByteArray text("The Town Library\n\n");
        for (int i = 0; i < 4; ++i) {
            text += "A town library keeps old maps because nobody else does. Paragraph " + QByteArray::number(i)
                + " says that each of the old maps tells of roads which are gone, of wells that dried up long ago, and "
                  "of people who walked there and left nothing else behind. Whoever reads such a map reads slowly.\n\n";
        }
        return text;
    }
    static QByteArray discussion()
    {
        return "river_reader \xc2\xb7 2024-03-05 14:05\nI never knew the library had old maps. Where are they kept?\n\n"
               "archivist \xc2\xb7 2024-03-05 14:20\nIn the cellar. The old maps are dry there, and cool.\n\n"
               "gardener \xc2\xb7 2024-03-06 09:00\nMy garden is on one of the old maps, as a pond.\n\n";
    }
    void makeFolder() const
    {
        write("folder/essay.txt", essay());
        write("folder/discussion.txt", discussion());
    }
    //! store: where repairs are kept; null: nowhere.
    std::unique_ptr<MainWindow> makeWindow(Catena::Store::Store *store = nullptr)
    {
        m_preferences = std::make_unique<Catena::Settings::Preferences>(at("p.ini"));
        m_session = std::make_unique<Catena::Settings::Session>(at("s.ini"));
        Catena::Ui::WindowOptions options{{}, {}, store};
        options.readingFolder = at("reading");
        auto window = std::make_unique<MainWindow>(options, *m_preferences, *m_session);
        window->resize(1'024, 600);
        window->show();
        return window;
    }
    static bool waitUntilRead(const MainWindow &window)
    {
        return QTest::qWaitFor([&window] { return !window.opening()->isRunning(); }, 20'000);
    }
    std::unique_ptr<MainWindow> readFolder(Catena::Store::Store *store = nullptr)
    {
        makeFolder();
        auto window = makeWindow(store);
        window->openPath(at("folder"));
        return waitUntilRead(*window) ? std::move(window) : nullptr;
    }
    static void trigger(const MainWindow &window, const char *id)
    {
        window.actionSet()->action(QLatin1String(id))->trigger();
    }

    [[nodiscard]] Catena::Settings::Preferences &preferences() { return *m_preferences; }
    [[nodiscard]] Catena::Settings::Session &session() { return *m_session; }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Catena::Settings::Preferences> m_preferences;
    std::unique_ptr<Catena::Settings::Session> m_session;
};
