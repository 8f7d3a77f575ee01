// Writes repairs to a store and says after each what was kept: "ACK id number", or "ERR kind". To be killed.
//   storewriter PATH FIRST COUNT              adds COUNT repairs with numbers from FIRST on
//   storewriter PATH notes FIRST COUNT        adds, changes and deletes annotations from number FIRST on: after each
//   step
//                                             "NOTE number version", or "GONE number"
//   storewriter PATH contend SEED COUNT       changes whatever annotations are there, some of them read long ago: after
//                                             each step "FROM text", "TO text"
//   storewriter PATH open                     opens the store and says how: "STATE access rows"
//   storewriter PATH migrate FOLDER VERSION   brings the schema to a version with the scripts of a folder
// With CATENA_FILE_LIMIT no file grows over so many bytes; with CATENA_USER the program gives up its rights first.

#include "store/migrations.h"
#include "store/store.h"

#include "annotationsamples.h"
#include "repairsamples.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <random>

#include <sys/resource.h>
#include <unistd.h>

using namespace Catena;

namespace {

void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    (void)!::write(STDOUT_FILENO, bytes.constData(), std::size_t(bytes.size()));
}

void limit()
{
    const int bytes = qEnvironmentVariableIntValue("CATENA_FILE_LIMIT");
    if (bytes > 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit most{rlim_t(bytes), rlim_t(bytes)};
        (void)::setrlimit(RLIMIT_FSIZE, &most);
    }
    const int user = qEnvironmentVariableIntValue("CATENA_USER");
    if (user > 0)
        (void)!::setuid(uid_t(user));
}

int addRepairs(Store::Store &store, int first, int count)
{
    const auto discussion = store.discussionFor(Store::sampleFingerprint(0, 50), QStringLiteral("folder")).result();
    if (!discussion) {
        say(QStringLiteral("ERR %1 %2").arg(int(discussion.error().kind)).arg(discussion.error().detail));
        return 1;
    }
    for (int number = first; number < first + count; ++number) {
        const auto added = store.addRepair(discussion.value(), Store::sampleRepair(number)).result();
        if (!added) {
            say(QStringLiteral("ERR %1 %2").arg(int(added.error().kind)).arg(added.error().detail));
            return 1;
        }
        say(QStringLiteral("ACK %1 %2").arg(added.value()).arg(number));
    }
    return 0;
}

bool keep(Store::Store &store, const Annotations::AnnotationStep &step, const QString &said)
{
    const auto kept = store.keepStep(Store::sampleHome(), step).result();
    say(kept ? said : QStringLiteral("ERR %1 %2").arg(int(kept.error().kind)).arg(kept.error().detail));
    return kept.ok();
}

int addNotes(Store::Store &store, int first, int count)
{
    using Store::sampleAnnotation;
    const QString note = QStringLiteral("NOTE %1 %2");
    for (int number = first; number < first + count; ++number) {
        bool isKept = keep(store, Store::stepFor({}, sampleAnnotation(number)), note.arg(number).arg(0));
        for (int version = 1; isKept && version <= number % 3; ++version) {
            isKept =
                keep(store, Store::stepFor(sampleAnnotation(number, version - 1), sampleAnnotation(number, version)),
                     note.arg(number).arg(version));
        }
        if (isKept && number % 4 == 0)
            isKept = keep(store, Store::stepFor(sampleAnnotation(number, number % 3), {}),
                          QStringLiteral("GONE %1").arg(number));
        if (!isKept)
            return 1;
    }
    return 0;
}

int contend(Store::Store &store, unsigned seed, int count)
{
    std::mt19937 random(seed);
    Annotations::AnnotationList known;
    for (int i = 0; i < count; ++i) {
        if (random() % 3 == 0 || known.empty()) { // else what was read earlier
            const auto book = store.annotations(Store::sampleHome()).result();
            known = book ? book.value().annotations : known;
        }
        const bool isNew = known.size() < 5;
        const auto own = Store::sampleAnnotation(int(seed % 1'000) * 100'000 + i);
        Annotations::AnnotationStep step = Store::stepFor({}, own);
        if (!isNew) {
            const Annotations::Annotation before = known[random() % known.size()];
            Annotations::Annotation after = before;
            after.text = own.text;
            after.revision = own.revision;
            step = Store::stepFor(before, after);
        }
        const auto kept = store.keepStep(Store::sampleHome(), step).result();
        if (!kept) {
            say(QStringLiteral("ERR %1").arg(kept.error().detail));
            return 1;
        }
        // A conflict kept both: then nothing took the place of anything.
        say(QStringLiteral("FROM ") + (step.before && !kept.value().isConflict ? step.before->text : QString()));
        say(QStringLiteral("TO ") + own.text);
    }
    return 0;
}

//! Adds, changes and deletes what it last read, by chance, and says of each what became of it: the annotation, the
//! version it was made from and the one it made (0: none), whether it was a conflict, and the copy.
int model(Store::Store &store, unsigned seed, int count)
{
    std::mt19937 random(seed);
    Annotations::AnnotationList known;
    for (int i = 0; i < count; ++i) {
        if (known.empty() || random() % 3 == 0) { // else what was read earlier
            const auto book = store.annotations(Store::sampleHome()).result();
            if (!book) {
                say(QStringLiteral("ERR %1").arg(book.error().detail));
                return 1;
            }
            known = book.value().annotations;
        }
        const auto own = Store::sampleAnnotation(int(seed % 1'000) * 100'000 + i);
        Annotations::AnnotationStep step = Store::stepFor({}, own);
        if (known.size() > 8 || (!known.empty() && random() % 4 != 0)) {
            const Annotations::Annotation before = known[random() % known.size()];
            Annotations::Annotation after = before;
            after.text = own.text;
            after.revision = own.revision;
            step = random() % 8 == 0 ? Store::stepFor(before, {}) : Store::stepFor(before, after);
        }
        const auto kept = store.keepStep(Store::sampleHome(), step).result();
        if (!kept) {
            say(QStringLiteral("ERR %1").arg(kept.error().detail));
            return 1;
        }
        say(QStringLiteral("STEP %1 %2 %3 %4 %5")
                .arg(step.uuid().toString(QUuid::WithoutBraces))
                .arg(step.before ? step.before->revision : 0)
                .arg(step.after ? step.after->revision : 0)
                .arg(kept.value().isConflict ? 1 : 0)
                .arg(kept.value().copy.toString(QUuid::WithoutBraces)));
    }
    return 0;
}

int openOnly(Store::Store &store)
{
    const Store::StoreState state = store.state().result();
    const auto found = store.findDiscussion(Store::sampleFingerprint(0, 50)).result();
    qsizetype rows = -1;
    if (found && found.value()) {
        const auto repairs = store.repairs(*found.value()).result();
        rows = repairs ? qsizetype(repairs.value().size()) : -1;
    }
    say(QStringLiteral("STATE %1 %2").arg(int(state.access)).arg(rows));
    const auto made = store.discussionFor(Store::sampleFingerprint(900, 950), QStringLiteral("new")).result();
    say(made ? QStringLiteral("ACK") : QStringLiteral("ERR %1").arg(int(made.error().kind)));
    return 0;
}

int migrate(const QString &path, const QString &scripts, int version)
{
    auto database = Store::Database::open(path, Store::Database::Mode::Write);
    if (!database)
        return 1;
    say(QStringLiteral("BEGIN"));
    const auto done = Store::migrate(*database.value(), version, scripts);
    say(done ? QStringLiteral("ACK") : QStringLiteral("ERR %1").arg(done.error().detail));
    return 0;
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    limit();
    if (arguments[2] == QStringLiteral("migrate"))
        return migrate(arguments[1], arguments.value(3), arguments.value(4).toInt());
    Store::Store store(arguments[1]);
    if (arguments[2] == QStringLiteral("open"))
        return openOnly(store);
    if (arguments[2] == QStringLiteral("notes"))
        return addNotes(store, arguments.value(3).toInt(), arguments.value(4).toInt());
    if (arguments[2] == QStringLiteral("contend"))
        return contend(store, arguments.value(3).toUInt(), arguments.value(4).toInt());
    if (arguments[2] == QStringLiteral("model"))
        return model(store, arguments.value(3).toUInt(), arguments.value(4).toInt());
    return addRepairs(store, arguments[2].toInt(), arguments.value(3).toInt());
}
