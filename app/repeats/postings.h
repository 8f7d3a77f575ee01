#pragma once

#include "repeats/largearray.h"

#include <QtGlobal>

#include <algorithm>
#include <bit>
#include <span>
#include <vector>

namespace Catena::Repeats {

//! Which texts have a key in their prefix: lists that grow as texts come, the latest first; texts by their number in
//! that order. Keys that fall into one list are not told apart; who reads must not mind a text too many.
class Postings
{
public:
    //! Room for about so many entries.
    void expect(quint64 entries)
    {
        m_lists = std::size_t(1) << std::clamp(int(std::bit_width(entries / 2 | 1)), 10, 25);
        m_heads = LargeArray<quint32>(m_lists);
    }

    void add(std::span<const quint64> keys, quint32 text)
    {
        for (const quint64 key : keys) {
            quint32 &head = m_heads[listOf(key)];
            if (m_count % blockSize == 0)
                m_blocks.emplace_back(blockSize);
            entry(m_count) = {text, head};
            head = ++m_count;
        }
    }

    //! Gives every text in the lists of these keys whose number is at least `oldest`, each first to `expect`, soon
    //! after to `take`. All lists are walked a step at a time, so that the memory fetches for many while one is read.
    template <class Expect, class Take>
    void find(std::span<const quint64> keys, quint32 oldest, Expect expect, Take take)
    {
        for (const quint64 key : keys)
            __builtin_prefetch(&m_heads[listOf(key)]);
        m_walked.clear();
        for (const quint64 key : keys)
            walkOn(m_heads[listOf(key)]);
        while (!m_walked.empty()) {
            m_walking.swap(m_walked);
            m_walked.clear();
            m_found.clear();
            for (const quint32 number : m_walking) {
                const Entry &found = entry(number - 1);
                if (found.text < oldest)
                    continue;
                expect(found.text);
                m_found.push_back(found.text);
                walkOn(found.before);
            }
            for (const quint32 text : m_found)
                take(text);
        }
    }

private:
    struct Entry
    {
        quint32 text = 0;
        quint32 before = 0; //!< number of the entry before it in its list, from 1; 0 = none
    };

    static constexpr quint32 blockSize = 1U << 20;
    void walkOn(quint32 number)
    {
        if (number == 0)
            return;
        __builtin_prefetch(&entry(number - 1));
        m_walked.push_back(number);
    }

    [[nodiscard]] std::size_t listOf(quint64 key) const { return key & (m_lists - 1); }
    [[nodiscard]] Entry &entry(quint32 number) const { return m_blocks[number / blockSize][number % blockSize]; }

    std::size_t m_lists = 0;
    LargeArray<quint32> m_heads; //!< by list: number of its latest entry, from 1; 0 = none
    std::vector<LargeArray<Entry>> m_blocks; //!< never moved, so that memory does not double as it grows
    quint32 m_count = 0;
    std::vector<quint32> m_walking; //!< entries of one step
    std::vector<quint32> m_walked; //!< entries of the next
    std::vector<quint32> m_found; //!< texts of one step
};

}
