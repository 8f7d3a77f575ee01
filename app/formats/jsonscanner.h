#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Catena::Formats {

//! One value of a JSON text, or where it stands: what is not asked for is never decoded.
struct JsonValue
{
    enum class Kind : quint8 { None, Null, False, True, Number, String, Object, Array };

    qint64 begin = 0; //!< bytes of the text; of a string what is between the quotation marks
    quint32 size = 0; //!< bytes; of an array that was left the number of its elements, of an object nothing
    Kind kind = Kind::None;
    bool isEscaped = false; //!< a string that holds a backslash
    bool hasMarkup = false; //!< a string that holds what may be HTML: '<' or '&'

    [[nodiscard]] bool isString() const { return kind == Kind::String; }
    [[nodiscard]] bool isThere() const { return kind != Kind::None && kind != Kind::Null; }
};

//! Reads JSON (RFC 8259) token by token out of bytes that are there already, in one pass, without copying and without
//! recursion. Several texts after each other are read as one (ndjson). What is wrong ends the reading at its place;
//! what was read before stays good - that, memory that does not grow with the file and no padding behind a mapped
//! file are why large files are not given to a parser that indexes them first.
//!
//! It is lenient where files are: a comma too many, the byte escapes "\x3c" of scripts, tabs in strings. A line end in
//! a string is an error, so that a broken line harms none but itself.
class JsonScanner
{
public:
    enum class Token : quint8 { BeginObject, EndObject, BeginArray, EndArray, Key, Value, End, Error };

    explicit JsonScanner(QByteArrayView text, qint64 from = 0) : m_text(text), m_at(from) { }

    [[nodiscard]] Token next();
    //! The key or value of the last token.
    [[nodiscard]] const JsonValue &value() const { return m_value; }
    [[nodiscard]] QByteArrayView raw() const { return m_text.sliced(m_value.begin, m_value.size); }
    //! Where the last token ended, or the reading broke off.
    [[nodiscard]] qint64 place() const { return m_at; }
    //! Why the reading broke off.
    [[nodiscard]] const char *error() const { return m_error; }

private:
    Token string(const char *at);
    Token word(const char *at, QByteArrayView word, JsonValue::Kind kind);
    Token number(const char *at);
    Token fail(const char *why);

    QByteArrayView m_text;
    qint64 m_at = 0;
    JsonValue m_value;
    const char *m_error = "";
};

//! Decodes the inside of a JSON string, appending UTF-8. Lone surrogates and broken escapes become U+FFFD.
void appendJsonString(QByteArrayView raw, QByteArray &out);

}
