#include "pipeline/readdocuments.h"

#include "formats/fieldmapfile.h"
#include "formats/fieldmapreader.h"
#include "formats/htmlreader.h"
#include "formats/paste.h"
#include "formats/pasteprofilefile.h"

#include <QDir>

#include <algorithm>
#include <map>

namespace Catena::Pipeline {

namespace {

using Documents::Document;
using Documents::Role;
using Documents::RoleReason;
using Formats::Reader;
using Formats::Reading;

class FolderReading
{
public:
    FolderReading(Documents::DocumentFolder &folder, const OpenOptions &options, const Base::Cancellation &cancellation)
        : m_folder(folder), m_openOptions(options), m_cancellation(cancellation),
          m_readers(folder.documents.size(), nullptr)
    {
        m_options.cancellation = cancellation;
        // The built-in profiles alone are made ready by the first paste: their patterns take as long as many comments.
        if (const QString &own = options.pasteProfileFolder; !own.isEmpty() && !QDir(own).isEmpty()) {
            m_profiles = Formats::loadPasteProfiles(own);
            folder.issues.append(m_profiles.issues);
            m_options.profiles = &m_profiles;
        }
        Formats::FieldMaps maps = Formats::loadFieldMaps(options.fieldMapFolder);
        folder.issues.append(maps.issues);
        for (Formats::FieldMap &map : maps.maps)
            m_ownFormats.emplace_back(std::move(map));
    }

    std::vector<Reading> read()
    {
        takeTexts();
        std::vector<Reading> readings;
        for (std::size_t i = 0; i < m_folder.documents.size() && !m_cancellation.isCancelled(); ++i) {
            const auto taken = m_taken.find(i);
            if (taken != m_taken.end())
                keepTaken(std::move(taken->second), readings);
            else if (!m_folder.documents[i].utf8().isEmpty())
                readDocument(i, readings);
        }
        findArticles(readings);
        return readings;
    }

private:
    //! First what is no text itself: what it says decides its role.
    void takeTexts()
    {
        for (std::size_t i = 0; i < m_folder.documents.size() && !m_cancellation.isCancelled(); ++i) {
            Document &document = m_folder.documents[i];
            const Reader *reader = Formats::readerFor(document, &m_ownFormats);
            m_readers[i] = reader;
            if (!reader || !reader->takesText())
                continue;
            Reading reading = reader->read(document, quint32(i), m_options);
            document.format = reader->name();
            document.container.reset();
            document.issues.append(reading.issues);
            tellUntried(*reader, document);
            if (!reading.text)
                continue;
            document.setBytes(reading.text);
            document.encoding = QStringLiteral("UTF-8");
            m_taken.emplace(i, std::move(reading));
        }
        if (!m_taken.empty())
            Documents::giveRoles(m_folder, m_openOptions.folder);
    }

    //! A text that was taken: an essay, or, by what it says, a paste. Comments that stand apart from it tell that it is
    //! no discussion itself.
    void keepTaken(Reading reading, std::vector<Reading> &readings)
    {
        Document &document = m_folder.documents[reading.document];
        const bool isChosen = document.roleReason.kind == RoleReason::Kind::ChosenByUser;
        const bool hasRecords = !reading.records.records.empty();
        if (!reading.essay && hasRecords)
            setRole(document, Role::Discussion, RoleReason::Kind::Messages);
        else if (hasRecords && !isChosen)
            setRole(document, Role::Essay, RoleReason::Kind::CommentsApart);
        else if (reading.isEssay && !isChosen) {
            document.role = Role::Essay;
            document.roleReason.kind = RoleReason::Kind::RunningText;
        }
        if (document.role == Role::Other)
            return;
        if (document.role == Role::Discussion && reading.essay && !(hasRecords && !isChosen)) {
            Reading paste;
            paste.document = reading.document;
            Formats::readPaste(document, m_options, paste);
            reading = std::move(paste);
        }
        readings.push_back(std::move(reading));
    }

    void readDocument(std::size_t i, std::vector<Reading> &readings)
    {
        Document &document = m_folder.documents[i];
        const Reader *reader = m_readers[i];
        if (!reader) {
            setRole(document, Role::Other, RoleReason::Kind::NotText);
            document.issues.append({Base::IssueKind::UnknownFormat, document.path, 0, {}});
            return;
        }
        document.format = reader->name();
        if (reader->holdsMessages() && document.roleReason.kind != RoleReason::Kind::ChosenByUser)
            setRole(document, Role::Discussion, RoleReason::Kind::Messages);
        if (document.role == Role::Other)
            return;
        tellUntried(*reader, document);
        readings.push_back(reader->read(document, quint32(i), m_options));
        document.issues.append(readings.back().issues);
        // It looked like messages, and holds none that its reader knows.
        if (reader->holdsMessages() && isEmpty(readings.back())) {
            if (readings.back().issues.isEmpty())
                document.issues.append({Base::IssueKind::UnknownFormat, document.path, 0, {}});
            readings.pop_back();
            setRole(document, Role::Other, RoleReason::Kind::NotText);
            return;
        }
        if (!readings.back().records.records.empty() && !readings.back().essay)
            setRole(document, Role::Discussion, RoleReason::Kind::Messages);
    }

    //! Where no document is an essay, a page with comments may have the article that they are about; where its reader
    //! has that as a post, it is read once more with its headings.
    void findArticles(std::vector<Reading> &readings)
    {
        const auto hasPost = [](const Reading &reading) {
            const auto &records = reading.records.records;
            return std::any_of(records.begin(), records.end(), [](const auto &record) { return record.isPost; });
        };
        if (std::any_of(readings.begin(), readings.end(), [](const Reading &each) { return each.essay.has_value(); }))
            return;
        const auto discussions = std::count_if(readings.begin(), readings.end(), hasPost);
        for (Reading &reading : readings) {
            Document &document = m_folder.documents[reading.document];
            const bool isChosen = document.roleReason.kind == RoleReason::Kind::ChosenByUser;
            const bool isPost = hasPost(reading);
            // The posts of several discussions are shown alike.
            if (m_cancellation.isCancelled() || reading.records.records.empty() || isChosen
                || discussions > (isPost ? 1 : 0))
                continue;
            reading.essay = Formats::articleBeside(document, reading);
            if (reading.essay && !isPost)
                setRole(document, Role::Essay, RoleReason::Kind::CommentsApart);
        }
    }

    static bool isEmpty(const Reading &reading)
    {
        return reading.records.records.empty() && reading.fragments.empty() && !reading.essay;
    }

    static void setRole(Document &document, Role role, RoleReason::Kind kind)
    {
        document.role = role;
        document.roleReason = {kind, 0, 0, 0, 0};
    }

    static void tellUntried(const Reader &reader, Document &document)
    {
        if (!reader.isTried())
            document.issues.append({Base::IssueKind::UntriedFormat, document.path, 0, reader.name()});
    }

    Documents::DocumentFolder &m_folder;
    const OpenOptions &m_openOptions;
    const Base::Cancellation &m_cancellation;
    Formats::PasteProfiles m_profiles;
    Formats::ReadOptions m_options;
    std::vector<Formats::FieldMapReader> m_ownFormats; //!< that the user described
    std::vector<const Reader *> m_readers; //!< by document; null where none knows it
    std::map<std::size_t, Reading> m_taken; //!< by document: read before the others
};

}

std::vector<Formats::Reading> readDocuments(Documents::DocumentFolder &folder, const OpenOptions &options,
                                            const Base::Cancellation &cancellation)
{
    return FolderReading(folder, options, cancellation).read();
}

}
