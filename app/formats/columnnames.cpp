#include "formats/columnnames.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace Catena::Formats {

namespace {

//! The names of one column, the surest first.
struct Names
{
    Column column;
    const char16_t *names;
};

constexpr Names allNames[] = {
    {Column::Id,
     u"commentid commentno commentnumber 댓글번호 댓글id 댓글아이디 id cid messageid no 번호 순번 글번호 고유번호 "
     u"objectid "
     u"number"},
    {Column::Parent,
     u"parentid parentcommentid parentcommentno parentno parent replyto replytoid inreplyto inreplytoid "
     u"inreplytostatusid 부모댓글번호 부모댓글id 부모댓글 부모id 부모번호 부모 상위댓글번호 상위댓글 상위id 상위번호 "
     u"원댓글번호 원댓글 replytouser replytoauthor inreplytouser inreplytoscreenname parentauthor parentuser 답글대상 "
     u"대상닉네임 원댓글작성자"},
    {Column::Author,
     u"author authorname commentauthor 댓글작성자 작성자 작성자명 글쓴이 닉네임 nickname username userid user "
     u"displayname "
     u"authordisplayname screenname writer commenter by maskedusername maskeduserid creator nick name 이름 사용자 "
     u"아이디 "
     u"회원"},
    {Column::Date,
     u"commentdate createdat created createdutc commentedat 댓글작성일 댓글작성일시 댓글작성시간 댓글날짜 작성일 "
     u"작성일시 "
     u"작성일자 작성시간 작성시각 date datetime time timestamp published publishedat publishdate regtime regdate "
     u"등록일 regdt writedt 작성시점 "
     u"등록일시 등록시간 날짜 일시 시간 시각 postedat writedate writtenat"},
    {Column::Text,
     u"commenttext commentbody commentcontent commentcontents 댓글내용 댓글본문 text body content contents comment "
     u"message "
     u"reply 내용 댓글 본문 의견 리뷰 review textoriginal textdisplay"},
    {Column::Score,
     u"score likecount likes like upvotes votes points sympathycount 좋아요수 좋아요 공감수 공감 추천수 추천 찬성수 "
     u"찬성"},
    {Column::Replies, u"replycount repliescount childcount totalreplycount 답글수 대댓글수 답글개수 대댓글개수"},
    {Column::Title, u"articletitle newstitle 기사제목 뉴스제목 글제목 게시글제목 title subject headline 제목"},
    {Column::Source,
     u"articleurl newsurl url link 기사링크 기사url 기사주소 링크 주소 articleid newsid postid videoid threadid 기사id "
     u"기사번호 게시글번호"},
    {Column::Level, u"replylevel level depth indent 깊이 단계 레벨"},
    {Column::Deleted, u"deleted isdeleted 삭제여부 삭제"},
    {Column::Comments, u"commentcount commentscount numcomments 댓글수 댓글개수"},
};

const QHash<QString, ColumnName> &table()
{
    static const QHash<QString, ColumnName> known = [] {
        QHash<QString, ColumnName> table;
        for (const Names &names : allNames) {
            const QStringList words = QString::fromUtf16(names.names).split(u' ', Qt::SkipEmptyParts);
            for (int i = 0; i < words.size(); ++i)
                table.insert(words[i], {int(names.column), i});
        }
        return table;
    }();
    return known;
}

}

ColumnName columnNamed(QByteArrayView heading)
{
    if (heading.isEmpty() || heading.size() > 60)
        return {};
    QString key;
    const QString text = QString::fromUtf8(heading).normalized(QString::NormalizationForm_C).toLower();
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            key += c;
    }
    return table().value(key);
}

bool isNoParent(QByteArrayView value)
{
    value = value.trimmed();
    for (const char *none : {"", "0", "-1", "-", "null", "NULL", "Null", "none", "None", "nan", "NaN", "NA", "N/A",
                             "root", "undefined", "없음", "\\N"}) {
        if (value == QByteArrayView(none))
            return true;
    }
    return false;
}

bool isRoundedNumber(QByteArrayView value)
{
    const qsizetype exponent = value.indexOf("E+");
    if (exponent < 1 || value[0] < '0' || value[0] > '9')
        return false;
    for (const char c : value) {
        if ((c < '0' || c > '9') && c != '.' && c != ',' && c != 'E' && c != '+')
            return false;
    }
    return true;
}

}
