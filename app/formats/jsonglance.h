#pragma once

#include "documents/document.h"

#include <QByteArrayView>

#include <vector>

namespace Catena::Formats {

//! The keys at the beginning of a document, as far as it is JSON, ndjson or JSONP: what a probe looks at.
class JsonGlance
{
public:
    explicit JsonGlance(const Documents::Document &document);

    [[nodiscard]] bool isJson() const { return !m_keys.empty(); }
    [[nodiscard]] bool has(QByteArrayView key) const;
    //! Whether one of the strings at the beginning is this value.
    [[nodiscard]] bool says(QByteArrayView value) const;

private:
    std::vector<QByteArrayView> m_keys; //!< each once
    std::vector<QByteArrayView> m_values; //!< short strings, each once
};

}
