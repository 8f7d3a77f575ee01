#pragma once

#include <QtGlobal>

#include <cstdlib>
#include <memory>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#endif

namespace Catena::Repeats {

//! An array of plain values, all zero at first, that is read here and there: in large pages where the system gives
//! them, for with small ones most of the time goes into finding the page (TLB misses).
template <class Value>
class LargeArray
{
public:
    LargeArray() = default;
    explicit LargeArray(std::size_t size)
    {
        const std::size_t bytes = (size * sizeof(Value) + pageBytes - 1) / pageBytes * pageBytes;
        if (bytes < pageBytes * 2) {
            m_values.reset(static_cast<Value *>(std::calloc(size, sizeof(Value))));
            return;
        }
#ifdef Q_OS_LINUX
        void *const memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (memory == MAP_FAILED)
            qBadAlloc();
        madvise(memory, bytes, MADV_HUGEPAGE);
        m_values = {static_cast<Value *>(memory), Free{bytes}};
#else
        m_values.reset(static_cast<Value *>(std::calloc(size, sizeof(Value))));
#endif
    }

    [[nodiscard]] Value &operator[](std::size_t index) const
    {
        return m_values.get()[index];
    }

private:
    static constexpr std::size_t pageBytes = std::size_t(1) << 21;

    struct Free
    {
        std::size_t mapped = 0; //!< bytes; 0 = from the heap
        void operator()(Value *values) const
        {
#ifdef Q_OS_LINUX
            if (mapped > 0) {
                munmap(values, mapped);
                return;
            }
#endif
            std::free(values);
        }
    };

    std::unique_ptr<Value[], Free> m_values;
};

}
