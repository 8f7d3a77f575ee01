#pragma once

#include <QByteArrayView>

#include <functional>
#include <string_view>
#include <vector>

namespace Catena::Packing {

//! Lists what a finite state transducer of Lucene 8.7 (FST version 7, two-byte labels, variable-length outputs)
//! accepts, in the order of its labels. Source of the format: org.apache.lucene.util.fst.FST, Apache-2.0.
class NoriFst
{
public:
    //! Takes the bytes of the file; they must outlive this.
    explicit NoriFst(QByteArrayView file);

    //! Calls accept with every word and its output; false when the bytes are no such transducer.
    [[nodiscard]] bool forEachWord(const std::function<void(std::u16string_view word, quint32 output)> &accept);

private:
    static constexpr qint64 noNode = -1;
    static constexpr qint64 nextNode = -2; //!< the target is what stands after the arcs of this node

    struct Arc
    {
        char16_t label = 0;
        quint8 flags = 0;
        quint32 output = 0;
        quint32 finalOutput = 0;
        qint64 target = noNode;
    };
    struct Frame
    {
        std::vector<Arc> arcs;
        std::size_t next = 0;
        quint32 output = 0;
    };

    // The bytes are read backwards: each read moves the position down.
    quint8 readByte(qint64 &position);
    quint32 readVariable(qint64 &position);
    char16_t readLabel(qint64 &position);
    Arc readArc(qint64 &position, bool readsLabel);
    std::vector<Arc> readNode(qint64 address);
    qint64 readSearchedArcs(qint64 position, std::vector<Arc> &arcs);
    qint64 readAddressedArcs(qint64 position, std::vector<Arc> &arcs);
    qint64 readListedArcs(qint64 position, std::vector<Arc> &arcs);

    QByteArrayView m_arcs;
    qint64 m_start = 0;
    qint64 m_work = 0; //!< arcs read so far: a damaged transducer may go in circles
    bool m_failed = false;
};

}
