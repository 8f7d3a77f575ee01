#pragma once

#include "annotations/annotationstep.h"
#include "annotations/place.h"
#include "store/annotationbook.h"

#include <map>
#include <vector>

namespace Catena::Ui {

//! The annotations of one folder as the window has them: those in force, where they stand in the snapshot shown, and
//! the bin. A value that knows nothing of the store.
class AnnotationSet
{
public:
    struct Entry
    {
        Annotations::Annotation annotation;
        Annotations::Place place;
    };

    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; } //!< in the order they were made
    [[nodiscard]] const std::vector<Store::BinnedAnnotation> &bin() const { return m_bin; } //!< the latest first
    [[nodiscard]] const Entry *find(QUuid uuid) const; //!< null where there is none, or it is in the bin
    [[nodiscard]] const Store::BinnedAnnotation *findBinned(QUuid uuid) const; //!< null where it is not in the bin

    void clear();
    void setBook(const Store::AnnotationBook &book); //!< places that are known stay known
    //! Gives a step its effect, or takes it back where it is undone.
    void apply(const Annotations::AnnotationStep &step);

    //! Another snapshot is shown: nothing is known of where anything stands in it.
    void forgetPlaces() { m_places.clear(); }
    void setPlace(QUuid uuid, const Annotations::Target &target, const Annotations::Place &place);
    //! Those whose targets have no known place.
    [[nodiscard]] Annotations::AnnotationList withoutPlace() const;
    //! Gives every entry the place that is known of it.
    void showPlaces();

private:
    struct KnownPlace
    {
        Annotations::Target target;
        Annotations::Place place;
    };

    [[nodiscard]] const Annotations::Place *placeOf(const Annotations::Annotation &annotation) const;

    std::vector<Entry> m_entries;
    std::vector<Store::BinnedAnnotation> m_bin;
    std::map<QUuid, KnownPlace> m_places; //!< in the snapshot shown; also of what is in the bin
};

}
