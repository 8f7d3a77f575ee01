#pragma once

#include "base/issue.h"
#include "formats/jsonscanner.h"

#include <array>
#include <initializer_list>
#include <vector>

namespace Catena::Formats {

//! The keys that a reader wants to know, by number; made once for a format.
class JsonKeys
{
public:
    static constexpr int most = 64;

    JsonKeys(std::initializer_list<const char *> names);
    //! The names have to live as long; at most `most` of them.
    explicit JsonKeys(const std::vector<QByteArray> &names);

    //! The number of a key, -1 where it is not wanted.
    [[nodiscard]] int numberOf(QByteArrayView name) const;

private:
    static constexpr std::size_t buckets = 256; //!< a power of two

    [[nodiscard]] static std::size_t bucketOf(QByteArrayView name);
    void add(QByteArrayView name);

    std::vector<QByteArrayView> m_names;
    std::array<qint8, buckets> m_table; //!< by hash, then by probing: numbers, -1 = free
};

//! An object of a JSON text with the wanted fields that stand in it.
struct JsonObject
{
    std::array<JsonValue, JsonKeys::most> fields; //!< set where the bit of has is
    quint64 has = 0;
    qint64 begin = 0; //!< byte of the text
    int key = -1; //!< what it stands under, or what the array stands under that it is an element of
    int depth = 0; //!< levels of objects around it

    [[nodiscard]] JsonValue operator[](int field) const
    {
        return (has >> field) & 1 ? fields[std::size_t(field)] : JsonValue();
    }
    [[nodiscard]] bool isThere(int field) const { return (*this)[field].isThere(); }
    void set(int field, const JsonValue &value)
    {
        fields[std::size_t(field)] = value;
        has |= quint64(1) << field;
    }
};

//! Goes through a JSON text object by object: each when it ends, so inner ones come before the ones around them.
//!
//! Takes one value, values after each other (ndjson) and a call around a value (JSONP). A line of ndjson that is broken
//! is left out; a value that breaks off gives its complete objects, and those that were open with what they had.
//! Objects deeper than Limits::jsonDepth are left out. Time O(bytes), space O(depth).
class JsonWalk
{
public:
    JsonWalk(QByteArrayView text, const JsonKeys &keys);

    //! Goes on to the end of the next object, which is then object() until the next call; false at the end of the text.
    [[nodiscard]] bool next();
    [[nodiscard]] const JsonObject &object() const { return m_frames[m_objects]; }
    //! The object around the one that ended, null at the top. What is set in it, it has when it ends.
    [[nodiscard]] JsonObject *outer() { return m_objects == 0 ? nullptr : &m_frames[m_objects - 1]; }
    [[nodiscard]] qint64 place() const { return m_scanner.place(); }

    struct Break
    {
        qint64 place = 0; //!< byte of the text
        const char *why = "";
    };
    //! Where the text was broken; the first few of them.
    [[nodiscard]] const std::vector<Break> &breaks() const { return m_breaks; }
    [[nodiscard]] qint64 breakCount() const { return m_breakCount; }
    [[nodiscard]] bool wasTooDeep() const { return m_wasTooDeep; }

private:
    struct Level
    {
        bool isObject = false;
        int key = -1;
        quint32 elements = 0;
    };

    void beginContainer(bool isObject);
    //! Ends a container; true where it was an object, which is then the one that was left.
    bool endContainer(bool isObject);
    void put(const JsonValue &value);
    //! After an error: goes to the next line that begins an object, or ends the walk.
    void recover(const char *why);
    bool endOpen();

    QByteArrayView m_text;
    const JsonKeys &m_keys;
    JsonScanner m_scanner;
    std::vector<Level> m_levels;
    std::vector<JsonObject> m_frames; //!< kept when left, for the next object of their depth
    std::size_t m_objects = 0; //!< frames in use
    std::vector<Break> m_breaks;
    qint64 m_breakCount = 0;
    int m_key = -1; //!< of the value that comes next
    int m_tooDeep = 0; //!< containers open below the deepest level
    bool m_wasTooDeep = false;
    bool m_isCall = false;
    bool m_isOver = false;
};

//! The issues of a walk's breaks, by line of its text.
[[nodiscard]] Base::Issues issuesOf(const JsonWalk &walk, QByteArrayView text, const QString &path);

}
