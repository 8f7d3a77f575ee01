<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>Catena::Models::CommentModel</name>
    <message>
        <source>Comment %1</source>
        <translation>댓글 %1</translation>
    </message>
    <message>
        <source>Says the same as %1</source>
        <translation>같은 말: %1</translation>
    </message>
    <message>
        <source>Breaks off in every place</source>
        <translation>모든 자리에서 끝이 잘려 있음</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>%1단계</translation>
    </message>
    <message>
        <source>reply to %1</source>
        <translation>%1에 대한 답글</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place among its siblings</comment>
        <translation>%2개 중 %1번째</translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>답글 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>folded</source>
        <translation>접힘</translation>
    </message>
    <message>
        <source>parent not sure</source>
        <translation>무엇에 대한 답인지 확실하지 않음</translation>
    </message>
    <message numerus="yes">
        <source>stands in %n places</source>
        <translation>
            <numerusform>%n곳에 있음</numerusform>
        </translation>
    </message>
    <message>
        <source>says the same as %1</source>
        <translation>같은 말: %1</translation>
    </message>
    <message>
        <source>breaks off</source>
        <translation>끝이 잘림</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>점수 %1</translation>
    </message>
    <message>
        <source>says nearly the same as %1 · %2 %</source>
        <translation>거의 같은 말: %1 · %2 %</translation>
    </message>
    <message>
        <source>Similar to %1, and not folded: %2</source>
        <translation>%1 댓글과 비슷하지만 접지 않음: %2</translation>
    </message>
    <message>
        <source>Set by you: %1</source>
        <translation>직접 정함: %1</translation>
    </message>
    <message>
        <source>New: it stands only in the newest file</source>
        <translation>새 댓글: 가장 새로운 파일에만 있음</translation>
    </message>
    <message>
        <source>repeat, its text is folded</source>
        <translation>되풀이, 본문 접힘</translation>
    </message>
    <message>
        <source>new</source>
        <translation>새 댓글</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>표시됨</translation>
    </message>
    <message>
        <source>repaired by you</source>
        <translation>직접 고침</translation>
    </message>
    <message>
        <source>similar to %1</source>
        <translation>%1 댓글과 비슷함</translation>
    </message>
    <message>
        <source>set by you: %1</source>
        <translation>직접 정함: %1</translation>
    </message>
    <message>
        <source>New: it was not here when you last read</source>
        <translation>새 댓글: 지난번 읽을 때 없던 것</translation>
    </message>
    <message>
        <source>its text is folded</source>
        <translation>본문 접힘</translation>
    </message>
    <message>
        <source>mark %1</source>
        <translation>표시 %1</translation>
    </message>
</context>
<context>
    <name>Catena::Models::ConceptModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a spelling and how often it stands</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>the text says so: “%1”</source>
        <translation>글에서 그렇게 말함: “%1”</translation>
    </message>
    <message>
        <source>nearly the same spelling</source>
        <translation>표기가 거의 같음</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>another term and why it may mean the same</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Essay %1, discussion %2 (with every copy %3)</source>
        <translation>글 %1, 토론 %2 (사본까지 모두 %3)</translation>
    </message>
    <message>
        <source>Spellings: %1</source>
        <translation>표기: %1</translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>다른 이름: %1</translation>
    </message>
    <message>
        <source>Perhaps the same: %1</source>
        <translation>같은 말일 수 있음: %1</translation>
    </message>
    <message>
        <source>%1, essay %2, discussion %3</source>
        <translation>%1, 글 %2번, 토론 %3번</translation>
    </message>
    <message>
        <source>%1, in the current comment</source>
        <translation>%1, 지금 댓글에 있음</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>개념</translation>
    </message>
    <message>
        <source>Essay</source>
        <translation>글</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>토론</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>mentions, and with every copy</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <translation>%1, 고정됨</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
</context>
<context>
    <name>Catena::Models::MentionModel</name>
    <message>
        <source>#%1</source>
        <comment>the comment with this number</comment>
        <translation>#%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and author of a comment</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Essay, paragraph %1</source>
        <translation>글, %1번째 문단</translation>
    </message>
    <message>
        <source>Essay %1, paragraph %2</source>
        <translation>글 %1, %2번째 문단</translation>
    </message>
    <message>
        <source>but for spacing, hyphens, quotes or case</source>
        <translation>띄어쓰기·붙임표·따옴표·대소문자만 다름</translation>
    </message>
    <message>
        <source>with a particle or ending</source>
        <translation>조사나 어미가 붙음</translation>
    </message>
    <message>
        <source>by an alias</source>
        <translation>다른 이름으로</translation>
    </message>
    <message>
        <source>by an alias of yours</source>
        <translation>직접 정한 다른 이름으로</translation>
    </message>
    <message>
        <source>by a near spelling</source>
        <translation>비슷한 표기로</translation>
    </message>
</context>
<context>
    <name>Catena::Models::WeakLinkModel</name>
    <message>
        <source>nothing says whom it answers</source>
        <translation>무엇에 대한 답인지 알 수 없음</translation>
    </message>
    <message>
        <source>perhaps answers %1</source>
        <translation>추측: %1</translation>
    </message>
    <message>
        <source>answers %1</source>
        <translation>답 받은 글: %1</translation>
    </message>
    <message>
        <source>Weak link
%1</source>
        <translation>약한 연결
%1</translation>
    </message>
    <message>
        <source>? · %1</source>
        <translation>? · %1</translation>
    </message>
    <message>
        <source>%1 % · %2</source>
        <comment>how sure · comment</comment>
        <translation>%1 % · %2</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::AboutDialog</name>
    <message>
        <source>About Catena</source>
        <translation>카테나 정보</translation>
    </message>
    <message>
        <source>A reader for an essay and the discussion about it.

It never writes to the folder you read and uses no network.

Licence: MIT</source>
        <translation>글 한 편과 그 글을 둘러싼 토론을 읽는 프로그램입니다.

읽는 폴더에 아무것도 쓰지 않고 네트워크를 쓰지 않습니다.

라이선스: MIT</translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation>진단 정보 복사(&amp;D)</translation>
    </message>
    <message>
        <source>Versions, system and counts for a report of a fault: no text and no names of files</source>
        <translation>고장을 알릴 때 쓸 판 번호, 시스템, 개수. 글과 파일 이름은 들어가지 않습니다</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>이동(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open Folder…</source>
        <translation>폴더 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;File…</source>
        <translation>파일 열기(&amp;F)…</translation>
    </message>
    <message>
        <source>Open the &amp;Sample</source>
        <translation>예제 열기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Read Again</source>
        <translation>다시 읽기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy Comment with Its &amp;Path</source>
        <translation>댓글과 경로 함께 복사(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Filter Concepts</source>
        <translation>개념 거르기(&amp;F)</translation>
    </message>
    <message>
        <source>C&amp;lear Marks</source>
        <translation>표시 지우기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Essay</source>
        <translation>글(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Comments</source>
        <translation>댓글(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;oncepts</source>
        <translation>개념(&amp;O)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>글자 크게(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Zoom Out</source>
        <translation>글자 작게(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>보통 크기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Fold or Unfold</source>
        <translation>접기/펼치기(&amp;F)</translation>
    </message>
    <message>
        <source>Fold &amp;All</source>
        <translation>모두 접기(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Unfold All</source>
        <translation>모두 펼치기(&amp;U)</translation>
    </message>
    <message>
        <source>Document &amp;Roles…</source>
        <translation>문서 역할(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Next Comment</source>
        <translation>다음 댓글(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Comment</source>
        <translation>이전 댓글(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;Sibling</source>
        <translation>다음 형제 댓글(&amp;S)</translation>
    </message>
    <message>
        <source>Previous Siblin&amp;g</source>
        <translation>이전 형제 댓글(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Into the Replies</source>
        <translation>답글 안으로(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Out of the Replies</source>
        <translation>답글 밖으로(&amp;O)</translation>
    </message>
    <message>
        <source>P&amp;arent</source>
        <translation>윗댓글(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Root</source>
        <translation>맨 윗댓글(&amp;R)</translation>
    </message>
    <message>
        <source>Next &amp;Thread</source>
        <translation>다음 갈래(&amp;T)</translation>
    </message>
    <message>
        <source>Previous T&amp;hread</source>
        <translation>이전 갈래(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;First Comment</source>
        <translation>첫 댓글(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Last Comment</source>
        <translation>마지막 댓글(&amp;L)</translation>
    </message>
    <message>
        <source>Rea&amp;d On</source>
        <translation>이어 읽기(&amp;D)</translation>
    </message>
    <message>
        <source>R&amp;ead Back</source>
        <translation>되짚어 읽기(&amp;E)</translation>
    </message>
    <message>
        <source>Jump Bac&amp;k</source>
        <translation>뒤로 건너가기(&amp;K)</translation>
    </message>
    <message>
        <source>Jump For&amp;ward</source>
        <translation>앞으로 건너가기(&amp;W)</translation>
    </message>
    <message>
        <source>Next Place of This &amp;Copy</source>
        <translation>이 사본의 다음 자리(&amp;C)</translation>
    </message>
    <message>
        <source>Next &amp;Mention</source>
        <translation>다음 언급(&amp;M)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Mention</source>
        <translation>이전 언급(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Jump to the Chosen Mention</source>
        <translation>고른 언급으로 가기(&amp;J)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Pane</source>
        <translation>다음 칸(&amp;X)</translation>
    </message>
    <message>
        <source>Previo&amp;us Pane</source>
        <translation>이전 칸(&amp;U)</translation>
    </message>
    <message>
        <source>Menu &amp;Bar</source>
        <translation>메뉴 막대(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Notes About This Folder</source>
        <translation>이 폴더에 대한 알림(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;About Catena</source>
        <translation>카테나 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>고치기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;pairs</source>
        <translation>고침(&amp;P)</translation>
    </message>
    <message>
        <source>Next Newl&amp;y Added Comment</source>
        <translation>다음 새 댓글(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Mark Comment</source>
        <translation>댓글에 표시(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Go to the Mark</source>
        <translation>표시한 댓글로(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Accept the Link</source>
        <translation>연결 받아들이기(&amp;A)</translation>
    </message>
    <message>
        <source>Make &amp;Child of the Marked Comment</source>
        <translation>표시한 댓글의 답글로(&amp;C)</translation>
    </message>
    <message>
        <source>Make &amp;Root</source>
        <translation>첫머리 댓글로(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next Weak Link</source>
        <translation>다음 약한 연결(&amp;N)</translation>
    </message>
    <message>
        <source>Previous &amp;Weak Link</source>
        <translation>이전 약한 연결(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Split at Cursor…</source>
        <translation>커서에서 나누기(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Join with Next</source>
        <translation>다음 댓글과 합치기(&amp;J)</translation>
    </message>
    <message>
        <source>Set Aut&amp;hor…</source>
        <translation>글쓴이 정하기(&amp;H)…</translation>
    </message>
    <message>
        <source>Set &amp;Date…</source>
        <translation>날짜 정하기(&amp;D)…</translation>
    </message>
    <message>
        <source>This Line Is &amp;Furniture…</source>
        <translation>이 줄은 본문이 아님(&amp;F)…</translation>
    </message>
    <message>
        <source>This Line Is &amp;Text…</source>
        <translation>이 줄은 본문임(&amp;T)…</translation>
    </message>
    <message>
        <source>Mark as Re&amp;peat</source>
        <translation>되풀이로 표시(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Unmark Repeat</source>
        <translation>되풀이 아님(&amp;U)</translation>
    </message>
    <message>
        <source>C&amp;ompare…</source>
        <translation>견주어 보기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;List Repairs</source>
        <translation>고친 목록(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Concept</source>
        <translation>개념(&amp;C)</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>찾기(&amp;I)…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>다음 찾기(&amp;N)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>이전 찾기(&amp;V)</translation>
    </message>
    <message>
        <source>Co&amp;mmand Palette…</source>
        <translation>명령 팔레트(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Add Selection as Concept</source>
        <translation>선택한 말을 개념으로 추가(&amp;A)</translation>
    </message>
    <message>
        <source>Accept &amp;Suggestion</source>
        <translation>제안 받아들이기(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;ject Suggestion</source>
        <translation>제안 거절하기(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Pin Concept</source>
        <translation>개념 고정(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Hide Concept</source>
        <translation>개념 숨기기(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Merge Concept into…</source>
        <translation>개념 합치기(&amp;M)…</translation>
    </message>
    <message>
        <source>Comments on This Pa&amp;ragraph…</source>
        <translation>이 문단에 대한 댓글(&amp;R)…</translation>
    </message>
    <message>
        <source>Map of Concep&amp;ts…</source>
        <translation>개념 지도(&amp;T)…</translation>
    </message>
    <message>
        <source>Save &amp;List…</source>
        <translation>목록 저장(&amp;L)…</translation>
    </message>
    <message>
        <source>Save C&amp;oncordance…</source>
        <translation>용례 저장(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>주석(&amp;A)</translation>
    </message>
    <message>
        <source>Sho&amp;w As</source>
        <translation>보기 방식(&amp;W)</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>새 창(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Pack Folder…</source>
        <translation>폴더 묶기(&amp;P)…</translation>
    </message>
    <message>
        <source>Save &amp;Notes…</source>
        <translation>메모 저장(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Import Notes…</source>
        <translation>메모 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>Where a Lin&amp;k Leads…</source>
        <translation>링크가 가는 곳(&amp;K)…</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>환경 설정(&amp;E)…</translation>
    </message>
    <message>
        <source>M&amp;y Notes</source>
        <translation>내 메모(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Tree</source>
        <translation>트리(&amp;T)</translation>
    </message>
    <message>
        <source>By Ti&amp;me</source>
        <translation>시간순(&amp;M)</translation>
    </message>
    <message>
        <source>By &amp;Author</source>
        <translation>글쓴이별(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;One Line Each</source>
        <translation>한 줄씩(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Whom It Answers, above</source>
        <translation>위에 상위 댓글 표시(&amp;W)</translation>
    </message>
    <message>
        <source>A&amp;ll Comments</source>
        <translation>모든 댓글(&amp;L)</translation>
    </message>
    <message>
        <source>Only What Is &amp;Found</source>
        <translation>찾은 것만(&amp;F)</translation>
    </message>
    <message>
        <source>Only &amp;New Ones</source>
        <translation>새 댓글만(&amp;N)</translation>
    </message>
    <message>
        <source>Only the Chosen &amp;Concept</source>
        <translation>고른 개념만(&amp;C)</translation>
    </message>
    <message>
        <source>This &amp;Branch Alone</source>
        <translation>이 가지만(&amp;B)</translation>
    </message>
    <message>
        <source>Bac&amp;k out of the Branch</source>
        <translation>가지에서 나오기(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Select a Passage</source>
        <translation>구절 고르기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>형광펜(&amp;H)</translation>
    </message>
    <message>
        <source>Write &amp;Note</source>
        <translation>메모 쓰기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>책갈피(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>꼬리표(&amp;T)</translation>
    </message>
    <message>
        <source>Next &amp;Colour</source>
        <translation>다음 색(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit Note</source>
        <translation>메모 고치기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Delete Note</source>
        <translation>메모 지우기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Attach Chosen Note Here</source>
        <translation>고른 메모를 여기에 붙이기(&amp;A)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Note</source>
        <translation>다음 메모(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Previous Note</source>
        <translation>이전 메모(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;List Notes</source>
        <translation>메모 목록(&amp;L)</translation>
    </message>
    <message>
        <source>Mar&amp;k with a Letter…</source>
        <translation>글자로 표시(&amp;K)…</translation>
    </message>
    <message>
        <source>To the Mark of a L&amp;etter…</source>
        <translation>글자 표시로 가기(&amp;E)…</translation>
    </message>
    <message>
        <source>User &amp;Guide</source>
        <translation>사용 안내서(&amp;G)</translation>
    </message>
    <message>
        <source>Keyboard &amp;Tour</source>
        <translation>키보드 둘러보기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Change Shortcuts…</source>
        <translation>단축키 바꾸기(&amp;C)…</translation>
    </message>
    <message>
        <source>Show to the &amp;Group or Not</source>
        <translation>모임에 보이거나 거두기(&amp;G)</translation>
    </message>
    <message>
        <source>Pane Si&amp;zes</source>
        <translation>칸 너비(&amp;Z)</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::AncestorBar</name>
    <message>
        <source>Up to %1</source>
        <translation>위로: %1</translation>
    </message>
    <message>
        <source>Begins a discussion: it answers nobody</source>
        <translation>토론의 시작: 누구에게도 답하지 않음</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::Annotating</name>
    <message>
        <source>There is no text here to select</source>
        <translation>여기에는 고를 글이 없습니다</translation>
    </message>
    <message>
        <source>Select a passage of the essay first</source>
        <translation>먼저 글에서 구절을 고르세요</translation>
    </message>
    <message>
        <source>There is no comment here to annotate</source>
        <translation>여기에는 주석을 달 댓글이 없습니다</translation>
    </message>
    <message>
        <source>Change of a Colour</source>
        <translation>색 바꾸기</translation>
    </message>
    <message>
        <source>Highlighted in %1</source>
        <translation>%1 형광펜으로 칠함</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>형광펜</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Remove a Bookmark</source>
        <translation>책갈피 빼기</translation>
    </message>
    <message>
        <source>The bookmark was removed</source>
        <translation>책갈피를 뺌</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>책갈피</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>책갈피를 꽂음</translation>
    </message>
    <message>
        <source>There is no note here</source>
        <translation>여기에는 메모가 없습니다</translation>
    </message>
    <message>
        <source>Delete a Note</source>
        <translation>메모 지우기</translation>
    </message>
    <message>
        <source>The note was deleted; it rests in the bin for 30 days</source>
        <translation>메모를 지움. 30일 동안 휴지통에 있습니다</translation>
    </message>
    <message>
        <source>The colour is %1</source>
        <translation>색: %1</translation>
    </message>
    <message>
        <source>Attach a Note</source>
        <translation>메모 붙이기</translation>
    </message>
    <message>
        <source>The note was attached here</source>
        <translation>메모를 여기에 붙임</translation>
    </message>
    <message>
        <source>There is no note to go to</source>
        <translation>찾아갈 메모가 없습니다</translation>
    </message>
    <message>
        <source>This note was written by %1, who alone can change it</source>
        <translation>이 메모는 %1 님이 썼고, 쓴 사람만 고칠 수 있습니다</translation>
    </message>
    <message>
        <source>Nobody shares your notes: Preferences, Where notes are kept, can change that</source>
        <translation>메모를 함께 쓰는 사람이 없습니다. 설정의 메모를 둘 곳에서 바꿀 수 있습니다</translation>
    </message>
    <message>
        <source>Change of Who Sees a Note</source>
        <translation>메모를 볼 사람 바꾸기</translation>
    </message>
    <message>
        <source>Only you see the note now</source>
        <translation>이제 이 메모는 혼자만 봅니다</translation>
    </message>
    <message>
        <source>Your group sees the note now</source>
        <translation>이제 모임이 이 메모를 봅니다</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::AnnotationLog</name>
    <message>
        <source>Change of a Note</source>
        <translation>메모 바꾸기</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::AnnotationModel</name>
    <message>
        <source>The whole essay</source>
        <translation>글 전체</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>지움</translation>
    </message>
    <message>
        <source>Essay</source>
        <translation>글</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>자리 없음</translation>
    </message>
    <message>
        <source>%1: “%2” (%3, %4)</source>
        <comment>a note, the passage, where, its colour</comment>
        <translation>%1: “%2” (%3, %4)</translation>
    </message>
    <message>
        <source>no words</source>
        <translation>글 없음</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>where, author</comment>
        <translation>%1, %2 님이 씀</translation>
    </message>
    <message>
        <source>%1, shown to the group</source>
        <comment>where</comment>
        <translation>%1, 모임에 보임</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::AnnotationPane</name>
    <message>
        <source>Bin</source>
        <translation>휴지통</translation>
    </message>
    <message>
        <source>Attach Here</source>
        <translation>여기에 붙이기</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Filter: words, #tag</source>
        <translation>거르기: 낱말, #꼬리표</translation>
    </message>
    <message>
        <source>Filter the notes</source>
        <translation>메모 거르기</translation>
    </message>
    <message>
        <source>Order of the notes</source>
        <translation>메모 순서</translation>
    </message>
    <message>
        <source>In reading order</source>
        <translation>읽는 순서로</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>새것부터</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>색 순서로</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>꼬리표 순서로</translation>
    </message>
    <message>
        <source>What was deleted in the last 30 days</source>
        <translation>지난 30일 동안 지운 것</translation>
    </message>
    <message>
        <source>Attaches the note to what is selected, or to the current comment</source>
        <translation>고른 구절이나 현재 댓글에 메모를 붙입니다</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) in the bin</source>
        <translation>
            <numerusform>휴지통의 메모 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) of yours</source>
        <translation>
            <numerusform>내 메모 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 shown</source>
        <translation>%1, %2개 표시</translation>
    </message>
    <message>
        <source>%1, %2 not placed</source>
        <translation>%1, 자리 없음 %2개</translation>
    </message>
    <message>
        <source>What you delete rests here for 30 days.</source>
        <translation>지운 것은 30일 동안 여기에 있습니다.</translation>
    </message>
    <message>
        <source>No note has these words.</source>
        <translation>이 낱말이 든 메모가 없습니다.</translation>
    </message>
    <message>
        <source>Select a passage with V, then highlight it with H or write a note with A. Without a passage, the note is about the whole comment.</source>
        <translation>V로 구절을 고른 뒤 H로 칠하거나 A로 메모를 쓰세요. 구절이 없으면 댓글 전체에 대한 메모가 됩니다.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Restore a Note</source>
        <translation>메모 되살리기</translation>
    </message>
    <message>
        <source>Delete a Note</source>
        <translation>메모 지우기</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of others</source>
        <translation>
            <numerusform>%1, 다른 사람 것 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ArrangementBar</name>
    <message>
        <source>Show All (Esc)</source>
        <translation>모두 보기 (Esc)</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::CommandLine</name>
    <message>
        <source>“inspect” takes one folder or file.</source>
        <translation>“inspect”에는 폴더나 파일을 하나만 적습니다.</translation>
    </message>
    <message>
        <source>A window opens one folder or file.</source>
        <translation>창 하나에는 폴더나 파일을 하나만 엽니다.</translation>
    </message>
    <message>
        <source>Shows this text.</source>
        <translation>이 도움말을 보입니다.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>버전을 보입니다.</translation>
    </message>
    <message>
        <source>Opens the window with the dialog to choose a folder.</source>
        <translation>폴더를 고르는 대화 상자와 함께 창을 엽니다.</translation>
    </message>
    <message>
        <source>inspect: prints JSON (catena.inspect/1).</source>
        <translation>inspect: JSON으로 출력합니다 (catena.inspect/1).</translation>
    </message>
    <message>
        <source>inspect: leaves out texts and mentions.</source>
        <translation>inspect: 본문과 언급을 뺍니다.</translation>
    </message>
    <message>
        <source>inspect: adds times and memory.</source>
        <translation>inspect: 걸린 시간과 메모리를 더합니다.</translation>
    </message>
    <message>
        <source>The folder or file to read.</source>
        <translation>읽을 폴더나 파일.</translation>
    </message>
    <message>
        <source>A reader for an essay and the discussion about it.

  catena [FOLDER|FILE]                    opens a window
  catena inspect FOLDER|FILE              prints what was read
  catena export FOLDER|FILE -o OUT.pdf    writes a PDF, OUT.html or OUT.md
  catena export FOLDER|FILE -o OUT.json   writes annotations

Exit status: 0 done, 1 could not, 2 wrong usage.</source>
        <translation>글과 그에 대한 토론을 읽는 프로그램.

  catena [폴더|파일]                    창을 엽니다
  catena inspect 폴더|파일              읽은 것을 보여 줍니다
  catena export 폴더|파일 -o OUT.pdf    PDF, OUT.html, OUT.md를 씁니다
  catena export 폴더|파일 -o OUT.json   주석을 씁니다

끝남 상태: 0 다 함, 1 하지 못함, 2 잘못 씀.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::CommentDelegate</name>
    <message>
        <source>×%1</source>
        <comment>number of places a comment stands in</comment>
        <translation>×%1</translation>
    </message>
    <message>
        <source>+%1</source>
        <comment>comments folded away</comment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>? reply, not known to whom</source>
        <translation>? 누구에게 한 답인지 모름</translation>
    </message>
    <message>
        <source>? reply to %1, %2 %</source>
        <translation>? %1에 대한 답글, %2 %</translation>
    </message>
    <message>
        <source>↳ reply to %1</source>
        <translation>↳ %1에 대한 답글</translation>
    </message>
    <message>
        <source>breaks off</source>
        <translation>끝이 잘림</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>new</source>
        <translation>새 댓글</translation>
    </message>
    <message>
        <source>similar to %1</source>
        <translation>%1 댓글과 비슷함</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>직접 고침</translation>
    </message>
    <message>
        <source>mark %1</source>
        <translation>표시 %1</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::CommentPath</name>
    <message>
        <source>#%1: %2</source>
        <comment>number and first words of a comment</comment>
        <translation>#%1: %2</translation>
    </message>
    <message>
        <source>#%1 %2: %3</source>
        <comment>number, author and first words</comment>
        <translation>#%1 %2: %3</translation>
    </message>
    <message>
        <source>#%1</source>
        <comment>number of a comment</comment>
        <translation>#%1</translation>
    </message>
    <message>
        <source>#%1 %2</source>
        <comment>number and author of a comment</comment>
        <translation>#%1 %2</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::CompareDialog</name>
    <message>
        <source>&amp;Next Difference</source>
        <translation>다음 차이(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Difference</source>
        <translation>이전 차이(&amp;P)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>견주어 보기</translation>
    </message>
    <message>
        <source>&amp;Compare:</source>
        <translation>견줄 것(&amp;C):</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>닫기(&amp;L)</translation>
    </message>
    <message>
        <source>There is nothing to compare.</source>
        <translation>견줄 것이 없습니다.</translation>
    </message>
    <message>
        <source>The two are equal, letter by letter.</source>
        <translation>두 글이 글자까지 똑같습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s), %1 % in common</source>
        <translation>
            <numerusform>차이 %n곳, %1 % 같음</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference %1 of %2</source>
        <translation>차이 %2곳 중 %1번째</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::Comparisons</name>
    <message>
        <source>With %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>With the place %1</source>
        <translation>다른 자리: %1</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ConceptDetails</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a spelling and how often it stands</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, another name)</source>
        <comment>an alias and how often it stands</comment>
        <translation>%1 (%2, 다른 이름)</translation>
    </message>
    <message>
        <source>Spellings: %1</source>
        <translation>표기: %1</translation>
    </message>
    <message>
        <source>Said of it: “%1”</source>
        <translation>풀이: “%1”</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a person and how often</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Used most by: %1</source>
        <translation>많이 쓴 사람: %1</translation>
    </message>
    <message>
        <source>the text says so: “%1”</source>
        <translation>글에서 그렇게 말함: “%1”</translation>
    </message>
    <message>
        <source>nearly the same spelling</source>
        <translation>표기가 거의 같음</translation>
    </message>
    <message>
        <source>Perhaps the same: %1 (%2)</source>
        <translation>같은 말일 수 있음: %1 (%2)</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>같은 말</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>다른 말</translation>
    </message>
    <message>
        <source>The same: %1</source>
        <translation>같은 말: %1</translation>
    </message>
    <message>
        <source>Not the same: %1</source>
        <translation>다른 말: %1</translation>
    </message>
    <message>
        <source>With:</source>
        <translation>함께:</translation>
    </message>
    <message numerus="yes">
        <source>Used together in %n passage(s)</source>
        <translation>
            <numerusform>%n곳에서 함께 쓰임</numerusform>
        </translation>
    </message>
    <message>
        <source>Used with it: %1</source>
        <translation>함께 쓰인 말: %1</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ConceptEditing</name>
    <message>
        <source>Add a Concept</source>
        <translation>개념 추가</translation>
    </message>
    <message>
        <source>Term:</source>
        <translation>말:</translation>
    </message>
    <message>
        <source>A concept needs a letter or a digit</source>
        <translation>개념에는 글자나 숫자가 있어야 합니다</translation>
    </message>
    <message>
        <source>Add Concept</source>
        <translation>개념 추가</translation>
    </message>
    <message>
        <source>“%1” is a concept</source>
        <translation>개념으로 추가함: “%1”</translation>
    </message>
    <message>
        <source>Accept Suggestion</source>
        <translation>제안 받아들이기</translation>
    </message>
    <message>
        <source>Reject Suggestion</source>
        <translation>제안 거절하기</translation>
    </message>
    <message>
        <source>“%1” is “%2” as well</source>
        <translation>같은 말로 봄: “%1”, “%2”</translation>
    </message>
    <message>
        <source>“%1” is not “%2”</source>
        <translation>다른 말로 봄: “%1”, “%2”</translation>
    </message>
    <message>
        <source>Nothing is suggested for the chosen concept</source>
        <translation>고른 개념에 대한 제안이 없습니다</translation>
    </message>
    <message>
        <source>Hide Concept</source>
        <translation>개념 숨기기</translation>
    </message>
    <message>
        <source>“%1” is hidden</source>
        <translation>숨김: “%1”</translation>
    </message>
    <message>
        <source>No concept is chosen</source>
        <translation>고른 개념이 없습니다</translation>
    </message>
    <message>
        <source>Pin Concept</source>
        <translation>개념 고정</translation>
    </message>
    <message>
        <source>Unpin Concept</source>
        <translation>개념 고정 풀기</translation>
    </message>
    <message>
        <source>“%1” is pinned</source>
        <translation>고정함: “%1”</translation>
    </message>
    <message>
        <source>“%1” is not pinned any more</source>
        <translation>“%1”의 고정을 풀었습니다</translation>
    </message>
    <message>
        <source>Merge Concepts</source>
        <translation>개념 합치기</translation>
    </message>
    <message>
        <source>“%1” is another name of:</source>
        <translation>“%1” = 다음 개념의 다른 이름:</translation>
    </message>
    <message>
        <source>“%1” is another name of “%2”</source>
        <translation>“%1” → “%2”의 다른 이름으로 합침</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>고정(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>숨기기(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>합치기(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Spellings</source>
        <translation>표기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>색(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Uses That Count</source>
        <translation>세는 쓰임(&amp;U)</translation>
    </message>
    <message>
        <source>The Same as “%1”</source>
        <translation>같은 말: “%1”</translation>
    </message>
    <message>
        <source>Not the Same as “%1”</source>
        <translation>다른 말: “%1”</translation>
    </message>
    <message>
        <source>Take Away “%1”</source>
        <translation>“%1” 떼어 내기</translation>
    </message>
    <message>
        <source>Take Away Name</source>
        <translation>이름 떼어 내기</translation>
    </message>
    <message>
        <source>“%1” is no name of “%2” any more</source>
        <translation>“%1” → 이제 “%2”의 이름이 아님</translation>
    </message>
    <message>
        <source>Make “%1” a Concept of Its Own</source>
        <translation>따로 개념으로: “%1”</translation>
    </message>
    <message>
        <source>Split Spelling</source>
        <translation>표기 나누기</translation>
    </message>
    <message>
        <source>“%1” is a concept of its own</source>
        <translation>따로 개념으로 나눔: “%1”</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>없음(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Orange</source>
        <translation>주황(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Sky Blue</source>
        <translation>하늘색(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>초록(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>파랑(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Red</source>
        <translation>빨강(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Purple</source>
        <translation>자주(&amp;P)</translation>
    </message>
    <message>
        <source>Colour Concept</source>
        <translation>개념 색 정하기</translation>
    </message>
    <message>
        <source>Choose Uses</source>
        <translation>세는 쓰임 고르기</translation>
    </message>
    <message>
        <source>As a &amp;Verb</source>
        <translation>동사로 쓰인 것(&amp;V)</translation>
    </message>
    <message>
        <source>Inside a &amp;Longer Word</source>
        <translation>더 긴 말 속에 든 것(&amp;L)</translation>
    </message>
    <message>
        <source>Show Concept</source>
        <translation>개념 다시 보이기</translation>
    </message>
    <message>
        <source>“%1” is shown again</source>
        <translation>다시 보임: “%1”</translation>
    </message>
    <message>
        <source>Nothing Is Hidden</source>
        <translation>숨긴 개념 없음</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ConceptMapDialog</name>
    <message>
        <source>Map of Concepts</source>
        <translation>개념 지도</translation>
    </message>
    <message>
        <source>Concepts of the map and who they are used with</source>
        <translation>지도의 개념과 함께 쓰인 개념</translation>
    </message>
    <message>
        <source>&amp;Save as SVG…</source>
        <translation>SVG로 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <translation>%1, 함께: %2</translation>
    </message>
    <message>
        <source>Save the Map</source>
        <translation>지도 저장</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>SVG 그림 (*.svg)</translation>
    </message>
    <message>
        <source>The map could not be written. Choose another place for it.</source>
        <translation>지도를 저장하지 못했습니다. 다른 곳을 고르세요.</translation>
    </message>
    <message>
        <source>Catena never writes into the folder it reads. Choose another place.</source>
        <translation>Catena는 읽는 폴더에는 쓰지 않습니다. 다른 곳을 고르세요.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ConceptMapView</name>
    <message>
        <source>Map of concepts</source>
        <translation>개념 지도</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ConceptPane</name>
    <message>
        <source>Filter concepts</source>
        <translation>개념 거르기</translation>
    </message>
    <message>
        <source>Order of the concepts</source>
        <translation>개념의 차례</translation>
    </message>
    <message>
        <source>By weight</source>
        <translation>비중순</translation>
    </message>
    <message>
        <source>By count</source>
        <translation>횟수순</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>이름순</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>양쪽 모두</translation>
    </message>
    <message>
        <source>Found by rules alone: the Korean dictionary is not installed.</source>
        <translation>규칙만으로 찾았습니다. 한국어 사전이 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>개념</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>언급</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>언급 %n곳</numerusform>
        </translation>
    </message>
    <message>
        <source>Mention %1 of %2</source>
        <translation>언급 %2곳 중 %1번째</translation>
    </message>
    <message>
        <source>Terms were looked for in %1 of %2; mentions stand for all of it.</source>
        <translation>말은 %2 가운데 %1에서 찾았고, 언급은 모두에서 찾았습니다.</translation>
    </message>
    <message>
        <source>This comment quotes: “%1”</source>
        <translation>이 댓글이 인용: “%1”</translation>
    </message>
    <message>
        <source>This comment repeats: “%1”</source>
        <translation>이 댓글이 되풀이: “%1”</translation>
    </message>
    <message>
        <source>This comment shares %1 with: “%2”</source>
        <translation>이 댓글과 함께 말하는 것 %1: “%2”</translation>
    </message>
    <message>
        <source>Show it in the essay</source>
        <translation>본문에서 보기</translation>
    </message>
    <message>
        <source>Which concepts are shown</source>
        <translation>보이는 개념</translation>
    </message>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Only in the essay</source>
        <translation>본문에만</translation>
    </message>
    <message>
        <source>Only in the discussion</source>
        <translation>토론에만</translation>
    </message>
    <message>
        <source>More about concepts</source>
        <translation>개념 더 보기</translation>
    </message>
    <message>
        <source>Matching, reports and the map</source>
        <translation>찾는 방식, 보고서, 지도</translation>
    </message>
    <message>
        <source>Order of the mentions</source>
        <translation>언급 순서</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>글 순서대로</translation>
    </message>
    <message>
        <source>By what stands before</source>
        <translation>앞말 순서로</translation>
    </message>
    <message>
        <source>By what stands after</source>
        <translation>뒷말 순서로</translation>
    </message>
    <message>
        <source>By author</source>
        <translation>글쓴이 순서로</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::CountLabel</name>
    <message>
        <source>%1 ×</source>
        <comment>a number typed before a move</comment>
        <translation>%1 ×</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::CursorDialog</name>
    <message>
        <source>Split a Comment</source>
        <translation>댓글 나누기</translation>
    </message>
    <message>
        <source>Lines That Are No Text</source>
        <translation>본문이 아닌 줄</translation>
    </message>
    <message>
        <source>Text of the comment</source>
        <translation>댓글의 본문</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>취소(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Split Here</source>
        <translation>여기서 나누기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take Out</source>
        <translation>빼기(&amp;T)</translation>
    </message>
    <message>
        <source>The second comment begins with “%1”.</source>
        <translation>둘째 댓글의 시작: “%1”.</translation>
    </message>
    <message>
        <source>Move the cursor to where the second comment begins, then press Enter.</source>
        <translation>둘째 댓글이 시작되는 곳으로 커서를 옮긴 뒤 Enter를 누르세요.</translation>
    </message>
    <message>
        <source>Taken out of the comment: “%1”. Shift with the arrow keys takes more lines.</source>
        <translation>본문에서 뺄 줄: “%1”. Shift와 화살표로 여러 줄을 고릅니다.</translation>
    </message>
    <message>
        <source>These are all lines of the comment. One has to stay.</source>
        <translation>댓글의 모든 줄입니다. 한 줄은 남아야 합니다.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::Diagnosing</name>
    <message>
        <source>Catena ended by itself. A report of that was kept, without any of your texts.</source>
        <translation>지난번에 카테나가 저절로 끝났습니다. 읽던 글이 들어 있지 않은 보고서를 남겨 두었습니다.</translation>
    </message>
    <message>
        <source>&amp;Show the Report</source>
        <translation>보고서 보기(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ErrorPage</name>
    <message>
        <source>&amp;Try Again</source>
        <translation>다시 시도(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Open Another Folder…</source>
        <translation>다른 폴더 열기(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ErrorText</name>
    <message>
        <source>There is no file or folder “%1”</source>
        <translation>“%1” 파일이나 폴더가 없습니다</translation>
    </message>
    <message>
        <source>“%1” may not be read</source>
        <translation>“%1”: 읽을 권한이 없습니다</translation>
    </message>
    <message>
        <source>“%1” is neither a file nor a folder of text</source>
        <translation>“%1”: 글이 담긴 파일이나 폴더가 아닙니다</translation>
    </message>
    <message>
        <source>There is nothing to read in “%1”</source>
        <translation>“%1”에 읽을 것이 없습니다</translation>
    </message>
    <message>
        <source>None of the files in “%1” holds text</source>
        <translation>“%1” 안에 글이 담긴 파일이 없습니다</translation>
    </message>
    <message>
        <source>“%1” is too large to be read</source>
        <translation>“%1”: 너무 커서 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>“%1” could not be written</source>
        <translation>“%1”: 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Stopped before everything was done</source>
        <translation>다 끝나기 전에 멈췄습니다</translation>
    </message>
    <message>
        <source>A part of Catena is missing or damaged: “%1”</source>
        <translation>카테나의 일부가 없거나 손상되었습니다: “%1”</translation>
    </message>
    <message>
        <source>Check whether it was renamed, moved or unplugged, or open another folder.</source>
        <translation>이름이 바뀌었거나 옮겨졌거나 저장 장치가 빠지지 않았는지 확인하거나, 다른 폴더를 여세요.</translation>
    </message>
    <message>
        <source>Give yourself the right to read it, or open another folder.</source>
        <translation>읽기 권한을 주거나 다른 폴더를 여세요.</translation>
    </message>
    <message>
        <source>Open a folder with an essay and a discussion in it, or a single text file.</source>
        <translation>글과 토론이 들어 있는 폴더나 텍스트 파일 하나를 여세요.</translation>
    </message>
    <message>
        <source>Put an essay and a discussion in it as text files, or open another folder.</source>
        <translation>글과 토론을 텍스트 파일로 넣거나 다른 폴더를 여세요.</translation>
    </message>
    <message>
        <source>Save the essay and the discussion as plain text or Markdown files, or open another folder.</source>
        <translation>글과 토론을 일반 텍스트나 마크다운 파일로 저장하거나 다른 폴더를 여세요.</translation>
    </message>
    <message>
        <source>Split it into smaller files, or open another folder.</source>
        <translation>더 작은 파일로 나누거나 다른 폴더를 여세요.</translation>
    </message>
    <message>
        <source>Check the free space and your rights there, or choose another place.</source>
        <translation>그곳의 남은 공간과 쓰기 권한을 확인하거나 다른 곳을 고르세요.</translation>
    </message>
    <message>
        <source>There is no room left for “%1”</source>
        <translation>“%1”: 둘 자리가 남아 있지 않습니다</translation>
    </message>
    <message>
        <source>Your store of repairs and notes is damaged: “%1”</source>
        <translation>고친 내용과 메모를 담은 저장소가 손상되었습니다: “%1”</translation>
    </message>
    <message>
        <source>Another Catena holds “%1”</source>
        <translation>“%1”: 다른 카테나가 쓰고 있습니다</translation>
    </message>
    <message>
        <source>“%1” was written by a later version of Catena</source>
        <translation>“%1”: 더 새로운 카테나가 쓴 것입니다</translation>
    </message>
    <message>
        <source>Make some room on the disk and try again.</source>
        <translation>디스크에 자리를 마련하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>It was set aside; put the newest backup in its place, or go on with an empty one.</source>
        <translation>손상된 것은 옆에 따로 두었습니다. 가장 새로운 백업으로 되돌리거나 빈 저장소로 계속하세요.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>잠시 뒤에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>It is only read; install the newest Catena to write to it.</source>
        <translation>읽기만 합니다. 쓰려면 최신 Catena를 설치하세요.</translation>
    </message>
    <message>
        <source>Start again when you are ready.</source>
        <translation>준비가 되면 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Install Catena again.</source>
        <translation>카테나를 다시 설치하세요.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened: what to do</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, %2번째 줄: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file: sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) could not be decoded and are shown as �. Save the file as UTF-8 if you can.</source>
        <translation>
            <numerusform>풀지 못한 곳이 %n군데 있어 �로 나타냈습니다. 할 수 있으면 파일을 UTF-8로 저장하세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>The encoding is not stated; it was read as %1. Save the file as UTF-8 to be sure.</source>
        <translation>인코딩이 적혀 있지 않아 %1 인코딩으로 읽었습니다. 확실히 하려면 UTF-8로 저장하세요.</translation>
    </message>
    <message>
        <source>This is not text, so it was not read.</source>
        <translation>글이 아니어서 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>The file could not be opened. Check your rights to read it.</source>
        <translation>파일을 열 수 없습니다. 읽기 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>This link leads out of the folder, so it was not followed. Copy the file into the folder to read it.</source>
        <translation>폴더 밖을 가리키는 링크여서 따라가지 않았습니다. 읽으려면 파일을 폴더 안에 복사하세요.</translation>
    </message>
    <message>
        <source>The file is too large, so it was not read. Split it to read it.</source>
        <translation>파일이 너무 커서 읽지 않았습니다. 읽으려면 나누세요.</translation>
    </message>
    <message numerus="yes">
        <source>The folder holds too many files; %n of them were not read. Open a smaller folder.</source>
        <translation>
            <numerusform>폴더에 파일이 너무 많아 %n개는 읽지 않았습니다. 더 작은 폴더를 여세요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n NUL character(s) stand in the text. The file may be damaged.</source>
        <translation>
            <numerusform>글 속에 NUL 문자가 %n개 있습니다. 파일이 손상되었을 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>No discussion was found. Set one under View, Document Roles, if a file holds it.</source>
        <translation>토론을 찾지 못했습니다. 토론이 담긴 파일이 있으면 ‘보기’ 메뉴의 ‘문서 역할’에서 정하세요.</translation>
    </message>
    <message>
        <source>No essay was found. Set one under View, Document Roles, if a file holds it.</source>
        <translation>글을 찾지 못했습니다. 글이 담긴 파일이 있으면 ‘보기’ 메뉴의 ‘문서 역할’에서 정하세요.</translation>
    </message>
    <message>
        <source>The Korean dictionary is not installed, so terms were found by rules alone. Install Catena again to have it.</source>
        <translation>한국어 사전이 설치되어 있지 않아 규칙만으로 용어를 찾았습니다. 사전을 쓰려면 카테나를 다시 설치하세요.</translation>
    </message>
    <message>
        <source>Essay</source>
        <translation>글</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>토론</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>role of a document</comment>
        <translation>기타</translation>
    </message>
    <message numerus="yes">
        <source>Running text: %n paragraph(s) of %1 characters on average, next to no repeats.</source>
        <translation>
            <numerusform>이어지는 글: 평균 %1자인 문단 %n개이고 되풀이가 거의 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % of its lines stand there more than once.</source>
        <translation>줄의 %1 %가 두 번 이상 나옵니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) name who wrote and when.</source>
        <translation>
            <numerusform>누가 언제 썼는지 밝힌 줄이 %n개 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Many short blocks: %n of %1 characters on average.</source>
        <translation>
            <numerusform>짧은 덩이가 많습니다: 평균 %1자인 덩이 %n개.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines quoted with “&gt;”, as in replies.</source>
        <translation>답글처럼 “&gt;”로 인용한 줄이 있습니다.</translation>
    </message>
    <message>
        <source>Another document of the folder reads more like an essay.</source>
        <translation>폴더의 다른 문서가 더 글답습니다.</translation>
    </message>
    <message>
        <source>No text to read.</source>
        <translation>읽을 글이 없습니다.</translation>
    </message>
    <message>
        <source>Only a few words.</source>
        <translation>낱말이 몇 개뿐입니다.</translation>
    </message>
    <message>
        <source>You chose this.</source>
        <translation>직접 고르셨습니다.</translation>
    </message>
    <message>
        <source>No reader knows this format yet, so it was not read. Save it as plain text or Markdown to read it.</source>
        <translation>아직 읽을 줄 모르는 형식이어서 읽지 않았습니다. 읽으려면 일반 텍스트나 마크다운으로 저장하세요.</translation>
    </message>
    <message>
        <source>Its lines answer each other.</source>
        <translation>줄들이 서로 답합니다.</translation>
    </message>
    <message>
        <source>This paste profile is broken, so it is not used: %1.</source>
        <translation>붙여넣기 프로필이 잘못되어 쓰지 않습니다: %1.</translation>
    </message>
    <message>
        <source>The file is damaged or breaks off here (%1). What stands before was read.</source>
        <translation>파일이 손상되었거나 여기서 끊겼습니다(%1). 그 앞까지는 읽었습니다.</translation>
    </message>
    <message>
        <source>It holds messages.</source>
        <translation>메시지가 들어 있습니다.</translation>
    </message>
    <message>
        <source>The archive holds “%1”, which is no file inside it or stands there twice, so it was left out.</source>
        <translation>보관 파일 안의 “%1” 항목은 그 안의 파일이 아니거나 두 번 들어 있어서 뺐습니다.</translation>
    </message>
    <message>
        <source>A password locks this file, so it was not read. Save it without one to read it.</source>
        <translation>이 파일은 암호로 잠겨 있어 읽지 않았습니다. 읽으려면 암호 없이 저장하십시오.</translation>
    </message>
    <message>
        <source>Reading this takes the program %1, which is not installed. Install it, or save the file as text.</source>
        <translation>이 파일을 읽으려면 %1 프로그램이 필요하지만 설치되어 있지 않습니다. 설치하거나 파일을 텍스트로 저장하십시오.</translation>
    </message>
    <message numerus="yes">
        <source>The text was taken from %n printed page(s): paragraphs, columns and notes are guessed.</source>
        <translation>
            <numerusform>글을 인쇄된 %n쪽에서 가져왔습니다. 문단과 단, 주석은 짐작한 것입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>This format (%1) was never tried on a real file. Look whether all of it is there.</source>
        <translation>이 형식(%1)은 실제 파일로 시험해 보지 않았습니다. 빠진 것이 없는지 살펴보십시오.</translation>
    </message>
    <message>
        <source>The comments on it stand apart from its text.</source>
        <translation>이 글에 달린 의견이 본문과 따로 있습니다.</translation>
    </message>
    <message>
        <source>“%1” was not written, for its text would not be that of the folder</source>
        <translation>“%1” 파일은 쓰지 않았습니다. 본문이 폴더의 것과 같지 않게 되기 때문입니다</translation>
    </message>
    <message>
        <source>Try another font, or export it as HTML; what differs is: %1</source>
        <translation>다른 글꼴을 쓰거나 HTML로 내보내세요. 다른 곳: %1</translation>
    </message>
    <message>
        <source>This description of a format is broken, so it is not used: %1.</source>
        <translation>이 형식 설명 파일에 문제가 있어 쓰지 않았습니다: %1.</translation>
    </message>
    <message>
        <source>The shared notes at “%1” cannot be reached</source>
        <translation>“%1”에 있는 함께 쓰는 메모에 닿을 수 없습니다</translation>
    </message>
    <message>
        <source>What shared notes are reached with is not installed</source>
        <translation>함께 쓰는 메모에 접속하는 데 필요한 것이 설치되어 있지 않습니다</translation>
    </message>
    <message>
        <source>Check the network, the address in the preferences and your password in ~/.pgpass, and try again.</source>
        <translation>네트워크와 설정의 주소와 ~/.pgpass의 비밀번호를 확인하고 다시 해 보세요.</translation>
    </message>
    <message>
        <source>Install the package libqt6sql6-psql and start Catena again.</source>
        <translation>libqt6sql6-psql 패키지를 설치하고 카테나를 다시 시작하세요.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::EssayPane</name>
    <message>
        <source>Document &amp;Roles…</source>
        <translation>문서 역할(&amp;R)…</translation>
    </message>
    <message>
        <source>Essay</source>
        <translation>글</translation>
    </message>
    <message>
        <source>This folder holds no essay.

If one of its files is the essay, say so under Document Roles.</source>
        <translation>이 폴더에는 글이 없습니다.

파일 가운데 글이 있으면 ‘문서 역할’에서 정해 주세요.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ExportCommand</name>
    <message>
        <source>“--paper” takes A4, A5, B5, Letter or Legal.</source>
        <translation>“--paper”에는 A4, A5, B5, Letter, Legal 가운데 하나를 씁니다.</translation>
    </message>
    <message>
        <source>“--authors” takes names, pseudonyms or none.</source>
        <translation>“--authors”에는 names, pseudonyms, none 가운데 하나를 씁니다.</translation>
    </message>
    <message>
        <source>“--columns” takes 1 or 2.</source>
        <translation>“--columns”에는 1이나 2를 씁니다.</translation>
    </message>
    <message>
        <source>“--text-size” takes points from 6 to 24.</source>
        <translation>“--text-size”에는 6에서 24 사이의 포인트를 씁니다.</translation>
    </message>
    <message>
        <source>“--depth” takes a number of levels, 0 for the first comments alone.</source>
        <translation>“--depth”에는 단계 수를 씁니다. 0은 첫 댓글만입니다.</translation>
    </message>
    <message>
        <source>“--branch” takes the name of a comment as “inspect” prints it, such as c12.</source>
        <translation>“--branch”에는 “inspect”가 보여 주는 댓글 이름을 씁니다. 보기: c12</translation>
    </message>
    <message>
        <source>choice</source>
        <comment>placeholder of an option&apos;s value</comment>
        <translation>선택</translation>
    </message>
    <message>
        <source>number</source>
        <translation>수</translation>
    </message>
    <message>
        <source>export: the file to write: .pdf, .html, .md or .json.</source>
        <translation>export: 쓸 파일: .pdf, .html, .md, .json</translation>
    </message>
    <message>
        <source>file</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>export: highlights the mentions of this term; may be given again.</source>
        <translation>export: 이 낱말이 나오는 곳에 형광펜; 여러 번 쓸 수 있음</translation>
    </message>
    <message>
        <source>term</source>
        <translation>낱말</translation>
    </message>
    <message>
        <source>export: Web Annotations to find in the folder, and to show in the file or write to a .json.</source>
        <translation>export: 폴더에서 찾아 파일에 보이거나 .json에 쓸 웹 주석</translation>
    </message>
    <message>
        <source>export: only this comment and the answers to it.</source>
        <translation>export: 이 댓글과 그 답글만</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>댓글</translation>
    </message>
    <message>
        <source>export: leaves out answers deeper than so many levels.</source>
        <translation>export: 이 단계보다 깊은 답글을 뺌</translation>
    </message>
    <message>
        <source>export: names, pseudonyms or none.</source>
        <translation>export: names(이름), pseudonyms(가명), none(없음)</translation>
    </message>
    <message>
        <source>export: leaves out the text of repeats.</source>
        <translation>export: 반복된 댓글의 본문을 뺌</translation>
    </message>
    <message>
        <source>export: adds where every line of the folder went (PDF).</source>
        <translation>export: 폴더의 각 줄이 쓰인 곳을 더함 (PDF)</translation>
    </message>
    <message>
        <source>export: adds a list of all notes (PDF).</source>
        <translation>export: 모든 주석의 목록을 더함 (PDF)</translation>
    </message>
    <message>
        <source>export: A4, A5, B5, Letter or Legal (PDF).</source>
        <translation>export: A4, A5, B5, Letter, Legal (PDF)</translation>
    </message>
    <message>
        <source>export: 2 sets comments beside the paragraph they speak of (PDF).</source>
        <translation>export: 2는 댓글을 그 문단 옆에 둠 (PDF)</translation>
    </message>
    <message>
        <source>export: a font family; may be given again (PDF).</source>
        <translation>export: 글꼴; 여러 번 쓸 수 있음 (PDF)</translation>
    </message>
    <message>
        <source>family</source>
        <translation>글꼴</translation>
    </message>
    <message>
        <source>export: size of the essay&apos;s text in points (PDF).</source>
        <translation>export: 글 본문의 크기, 포인트 (PDF)</translation>
    </message>
    <message>
        <source>export: does not read the PDF back to compare its text.</source>
        <translation>export: PDF를 다시 읽어 본문을 견주지 않음</translation>
    </message>
    <message>
        <source>“export” takes one folder or file.</source>
        <translation>“export”에는 폴더나 파일 하나를 씁니다.</translation>
    </message>
    <message>
        <source>Name the file to write with -o, as in “-o discussion.pdf”.</source>
        <translation>쓸 파일을 -o로 적으세요. 보기: “-o discussion.pdf”</translation>
    </message>
    <message>
        <source>PDF, HTML, Markdown and annotations can be written; end the name after -o with .pdf, .html, .md or .json.</source>
        <translation>PDF, HTML, 마크다운, 주석을 쓸 수 있습니다. -o 뒤의 이름을 .pdf, .html, .md, .json 가운데 하나로 끝내세요.</translation>
    </message>
    <message>
        <source>export: says that the file is PDF/A-2u, if every character has a glyph (PDF).</source>
        <translation>export: 모든 글자에 글꼴이 있으면 파일이 PDF/A-2u라고 밝힙니다(PDF).</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>This format has no pages.</source>
        <translation>이 형식에는 쪽이 없습니다.</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 문서 (*.pdf)</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>웹 문서 (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>마크다운 (*.md)</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ExportForm</name>
    <message>
        <source>&amp;Format:</source>
        <translation>형식(&amp;F):</translation>
    </message>
    <message>
        <source>PDF with notes, links and outline</source>
        <translation>주석·링크·개요가 있는 PDF</translation>
    </message>
    <message>
        <source>HTML, one file</source>
        <translation>HTML, 파일 하나</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>마크다운</translation>
    </message>
    <message>
        <source>&amp;Comments:</source>
        <translation>댓글(&amp;C):</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>What is unfolded in the window</source>
        <translation>창에서 펼쳐진 것</translation>
    </message>
    <message>
        <source>The branch of %1</source>
        <translation>%1의 갈래</translation>
    </message>
    <message>
        <source>&amp;Writers:</source>
        <translation>글쓴이(&amp;W):</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>이름으로</translation>
    </message>
    <message>
        <source>By number, always the same</source>
        <translation>늘 같은 번호로</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>밝히지 않음</translation>
    </message>
    <message>
        <source>Names inside the texts stay as they are.</source>
        <translation>본문 안의 이름은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Leave out the text of &amp;repeats</source>
        <translation>반복된 댓글의 본문 빼기(&amp;R)</translation>
    </message>
    <message>
        <source>Highlights and &amp;notes</source>
        <translation>형광펜과 주석(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;List of all notes at the end</source>
        <translation>끝에 모든 주석 목록(&amp;L)</translation>
    </message>
    <message>
        <source>Where each line of the folder &amp;went</source>
        <translation>폴더의 각 줄이 쓰인 곳(&amp;W)</translation>
    </message>
    <message>
        <source>Highlight the chosen concep&amp;t</source>
        <translation>고른 개념에 형광펜(&amp;T)</translation>
    </message>
    <message>
        <source>Highlight the concep&amp;t “%1”</source>
        <translation>개념 “%1”에 형광펜(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Paper:</source>
        <translation>용지(&amp;P):</translation>
    </message>
    <message>
        <source>C&amp;olumns:</source>
        <translation>단(&amp;O):</translation>
    </message>
    <message>
        <source>One</source>
        <translation>하나</translation>
    </message>
    <message>
        <source>Two: comments beside the essay</source>
        <translation>둘: 글 옆에 댓글</translation>
    </message>
    <message>
        <source> pt</source>
        <comment>typographic points</comment>
        <translation> pt</translation>
    </message>
    <message>
        <source>Text &amp;size:</source>
        <translation>글자 크기(&amp;S):</translation>
    </message>
    <message>
        <source>Another fo&amp;nt:</source>
        <translation>다른 글꼴(&amp;N):</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>글꼴</translation>
    </message>
    <message>
        <source>For arc&amp;hives (PDF/A)</source>
        <translation>보관용(PDF/A)(&amp;H)</translation>
    </message>
    <message>
        <source>The file says that it is PDF/A-2u, unless it shows a character that no font here has.</source>
        <translation>파일이 스스로 PDF/A-2u라고 밝힙니다. 여기 글꼴에 없는 글자가 있으면 밝히지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ExportLabels</name>
    <message>
        <source>en</source>
        <comment>code of this language</comment>
        <extracomment>The code of your language (BCP 47), &quot;ko&quot; for Korean.</extracomment>
        <translation>ko</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>토론</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>개념</translation>
    </message>
    <message>
        <source>×%1</source>
        <comment>number of places</comment>
        <translation>×%1</translation>
    </message>
    <message>
        <source>↑ %1</source>
        <comment>number of the parent</comment>
        <translation>↑ %1</translation>
    </message>
    <message>
        <source>parent not known</source>
        <translation>윗댓글 모름</translation>
    </message>
    <message>
        <source>%1 % sure</source>
        <translation>확신 %1 %</translation>
    </message>
    <message>
        <source>= %1</source>
        <comment>number of the comment repeated</comment>
        <translation>= %1</translation>
    </message>
    <message>
        <source>Essay %1</source>
        <translation>글 %1</translation>
    </message>
    <message>
        <source>Discussion %1</source>
        <translation>토론 %1</translation>
    </message>
    <message>
        <source>p. %1</source>
        <comment>page number</comment>
        <translation>%1쪽</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>Comments %1 · copies %2 · repeats %3</source>
        <translation>댓글 %1 · 사본 %2 · 반복 %3</translation>
    </message>
    <message>
        <source>Writer %1</source>
        <comment>number of an author</comment>
        <translation>글쓴이 %1</translation>
    </message>
    <message>
        <source>on p. %1</source>
        <comment>page of what it speaks of</comment>
        <translation>%1쪽에 대해</translation>
    </message>
    <message>
        <source>answers left out: %1</source>
        <translation>빠진 답글: %1</translation>
    </message>
    <message>
        <source>and %1</source>
        <comment>further comments</comment>
        <translation>그리고 %1</translation>
    </message>
    <message>
        <source>More on the Essay</source>
        <translation>글에 대한 나머지 댓글</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Notes without a Place</source>
        <translation>자리를 찾지 못한 주석</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>형광펜</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>책갈피</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>lines: %1</source>
        <translation>줄: %1</translation>
    </message>
    <message>
        <source>records: %1</source>
        <translation>항목: %1</translation>
    </message>
    <message>
        <source>accounted for: %1</source>
        <translation>쓰인 곳이 밝혀진 것: %1</translation>
    </message>
    <message>
        <source>not used: %1</source>
        <comment>ranges of lines</comment>
        <translation>쓰이지 않은 것: %1</translation>
    </message>
    <message>
        <source>copy</source>
        <comment>a further place of a comment</comment>
        <translation>사본</translation>
    </message>
    <message>
        <source>preview</source>
        <comment>a place of a part of it</comment>
        <translation>미리보기</translation>
    </message>
    <message>
        <source>leads to %1</source>
        <comment>real host behind a link</comment>
        <translation>실제 주소: %1</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::FieldDialog</name>
    <message>
        <source>Set the Author</source>
        <translation>글쓴이 정하기</translation>
    </message>
    <message>
        <source>Set the Date</source>
        <translation>날짜 정하기</translation>
    </message>
    <message>
        <source>&amp;Author:</source>
        <translation>글쓴이(&amp;A):</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>날짜(&amp;D):</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>취소(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>정하기(&amp;S)</translation>
    </message>
    <message>
        <source>An empty field says that the author is not known.</source>
        <translation>비워 두면 글쓴이를 모른다는 뜻입니다.</translation>
    </message>
    <message>
        <source>An empty field says that the date is not known.</source>
        <translation>비워 두면 날짜를 모른다는 뜻입니다.</translation>
    </message>
    <message>
        <source>Write it as 2024-03-05 or 2024-03-05 14:05.</source>
        <translation>2024-03-05 또는 2024-03-05 14:05처럼 쓰세요.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::FindBar</name>
    <message>
        <source>F&amp;ind:</source>
        <translation>찾기(&amp;I):</translation>
    </message>
    <message>
        <source>Find in the essay and the comments</source>
        <translation>글과 댓글에서 찾기</translation>
    </message>
    <message>
        <source>Previous place found</source>
        <translation>찾은 이전 자리</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>찾은 다음 자리</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>찾기 닫기</translation>
    </message>
    <message>
        <source>Words, “words together”, /pattern/, author:name, date:2011..2013, concept:term, has:note, is:new</source>
        <translation>낱말, “붙은 낱말”, /패턴/, 작성자:이름, 날짜:2011..2013, 개념:용어, has:note, is:new</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::Finding</name>
    <message>
        <source>Not understood: %1</source>
        <translation>알 수 없음: %1</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>찾는 중…</translation>
    </message>
    <message>
        <source>%1 so far…</source>
        <translation>지금까지 %1개…</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>찾은 것 없음</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1개 찾음</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 중 %1</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::GuideWindow</name>
    <message>
        <source>User Guide</source>
        <translation>사용 안내서</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>안내서에서 찾기</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>안내서의 쪽</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>쪽</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::Headless</name>
    <message>
        <source>%1 See “catena --help”.</source>
        <translation>%1 “catena --help”를 보세요.</translation>
    </message>
    <message>
        <source>There is no display to open a window on: use “catena inspect” or “catena export”, or start a desktop.</source>
        <translation>창을 열 화면이 없습니다. “catena inspect”나 “catena export”를 쓰거나 데스크톱을 시작하세요.</translation>
    </message>
    <message>
        <source>Catena never writes into the folder it reads: choose another place for the file.</source>
        <translation>Catena는 읽는 폴더에 아무것도 쓰지 않습니다: 파일을 둘 다른 곳을 고르세요.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::IssuesDialog</name>
    <message>
        <source>Notes About This Folder</source>
        <translation>이 폴더에 대한 알림</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… 그 밖에 %n개.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing odd was found.</source>
        <translation>특별한 점이 없습니다.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::KeyEditor</name>
    <message>
        <source>&amp;Set</source>
        <translation>정하기(&amp;S)</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>더하기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;No Key</source>
        <translation>키 없음(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Usual Keys</source>
        <translation>기본 키(&amp;U)</translation>
    </message>
    <message>
        <source>Ta&amp;ke Back</source>
        <translation>되돌리기(&amp;K)</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>&amp;Keys of:</source>
        <translation>키 모음(&amp;K):</translation>
    </message>
    <message>
        <source>Catena</source>
        <translation>Catena</translation>
    </message>
    <message>
        <source>mutt</source>
        <translation>mutt</translation>
    </message>
    <message>
        <source>Gmail</source>
        <translation>Gmail</translation>
    </message>
    <message>
        <source>Vim</source>
        <translation>Vim</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>나만의 키</translation>
    </message>
    <message>
        <source>Set of keys</source>
        <translation>키 모음</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>이름이나 키로 찾기</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>동작과 키</translation>
    </message>
    <message>
        <source>&amp;Press a key:</source>
        <translation>키를 누르세요(&amp;P):</translation>
    </message>
    <message>
        <source>Press the new key here</source>
        <translation>여기에서 새 키를 누르세요</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>Export Keys</source>
        <translation>키 내보내기</translation>
    </message>
    <message>
        <source>Import Keys</source>
        <translation>키 가져오기</translation>
    </message>
    <message>
        <source>Keys of Catena (*.tsv)</source>
        <translation>Catena 키 (*.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1: 비어 있습니다.</translation>
    </message>
    <message>
        <source>%1 is taken by %2, which would lose it.</source>
        <translation>%1: 지금 %2에서 쓰며, 정하면 거기서 빠집니다.</translation>
    </message>
    <message>
        <source>The file could not be read as keys. Choose another one.</source>
        <translation>키 파일로 읽을 수 없습니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>The keys were read.</source>
        <translation>키를 읽었습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were not understood and left out.</source>
        <translation>
            <numerusform>알 수 없는 줄 %n개는 뺐습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The keys were written.</source>
        <translation>키를 저장했습니다.</translation>
    </message>
    <message>
        <source>The keys could not be written there. Choose another place.</source>
        <translation>그곳에 키를 저장할 수 없습니다. 다른 곳을 고르세요.</translation>
    </message>
    <message>
        <source>Catena never writes into the folder it reads. Choose another place.</source>
        <translation>Catena는 읽는 폴더에는 쓰지 않습니다. 다른 곳을 고르세요.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::KeyModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>키 없음</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::KeysOverlay</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::LinesDialog</name>
    <message>
        <source>Lines That Are Text</source>
        <translation>본문인 줄</translation>
    </message>
    <message>
        <source>Every line around this comment belongs to a comment already.</source>
        <translation>이 댓글 둘레의 줄은 모두 이미 어느 댓글에 들어 있습니다.</translation>
    </message>
    <message>
        <source>No comment has these lines. Choose the one that is text of this comment.</source>
        <translation>어느 댓글에도 들지 않은 줄입니다. 이 댓글의 본문인 줄을 고르세요.</translation>
    </message>
    <message>
        <source>Lines that no comment has</source>
        <translation>어느 댓글에도 들지 않은 줄</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, %2번째 줄: %3</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>취소(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Take In</source>
        <translation>넣기(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::LoadingPage</name>
    <message>
        <source>Stages done</source>
        <translation>끝난 단계</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>취소(&amp;C)</translation>
    </message>
    <message>
        <source>Reading “%1”…</source>
        <translation>“%1” 읽는 중…</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::MainWindow</name>
    <message>
        <source>concept, %1 | %2</source>
        <translation>개념, %1 | %2</translation>
    </message>
    <message>
        <source>Settings could not be read, so the usual ones are in use. The old file was kept as “%1”.</source>
        <translation>설정을 읽을 수 없어 기본값을 씁니다. 옛 파일은 “%1”에 남겨 두었습니다.</translation>
    </message>
    <message>
        <source>Reading goes on…</source>
        <translation>계속 읽는 중…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>멈추기(&amp;S)</translation>
    </message>
    <message>
        <source>%1 — Catena</source>
        <comment>title of the window</comment>
        <translation>%1 — Catena</translation>
    </message>
    <message>
        <source>Stopped: not everything was read.</source>
        <translation>멈췄습니다. 다 읽지는 못했습니다.</translation>
    </message>
    <message>
        <source>&amp;Read Again</source>
        <translation>다시 읽기(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) about this folder</source>
        <translation>
            <numerusform>이 폴더에 대한 알림 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>보기(&amp;S)</translation>
    </message>
    <message>
        <source>Colour &amp;Scheme</source>
        <translation>색 구성(&amp;S)</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>시스템 설정대로(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Open File</source>
        <translation>파일 열기</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>고르기(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Choose Another Place…</source>
        <translation>다른 곳 고르기(&amp;C)…</translation>
    </message>
    <message>
        <source>Place %1 of %2: %3</source>
        <translation>%2곳 중 %1번째 자리: %3</translation>
    </message>
    <message>
        <source>Fold Repea&amp;ts</source>
        <translation>되풀이 접기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>접지 않음(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Equal Ones Only</source>
        <translation>똑같은 것만(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Nearly Equal Ones</source>
        <translation>거의 같은 것(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Similar Ones (Usual)</source>
        <translation>비슷한 것, 기본(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Loosely Similar Ones</source>
        <translation>조금 비슷한 것(&amp;L)</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>다시 실행함: %1</translation>
    </message>
    <message>
        <source>Your repairs of this discussion could not be read. %1</source>
        <translation>이 토론에서 고친 내용을 읽지 못했습니다. %1</translation>
    </message>
    <message>
        <source>There is no comment here to repair.</source>
        <translation>여기에는 고칠 댓글이 없습니다.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>되돌림: %1</translation>
    </message>
    <message>
        <source>The repair was taken back</source>
        <translation>고친 것을 거두었습니다</translation>
    </message>
    <message>
        <source>Take Back a Repair</source>
        <translation>고친 것 거두기</translation>
    </message>
    <message>
        <source>This link is not in doubt.</source>
        <translation>확실하지 않은 연결이 아닙니다.</translation>
    </message>
    <message>
        <source>Nothing says whom it answers. Go to the comment it answers, mark it with %1, come back with %2 and press %3.</source>
        <translation>무엇에 대한 답인지 알 수 없습니다. 답을 받은 댓글로 가서 %1 키로 표시하고, %2 키로 돌아와 %3 키를 누르세요.</translation>
    </message>
    <message>
        <source>Mark the comment it answers with %1 first, then press %2 on the answer.</source>
        <translation>먼저 답을 받은 댓글에 %1 키로 표시한 뒤, 답글에서 %2 키를 누르세요.</translation>
    </message>
    <message>
        <source>Mark the comment it repeats with %1 first, then press %2 on the repeat.</source>
        <translation>먼저 앞선 댓글에 %1 키로 표시한 뒤, 되풀이한 댓글에서 %2 키를 누르세요.</translation>
    </message>
    <message>
        <source>This comment is no repeat.</source>
        <translation>이 댓글은 되풀이가 아닙니다.</translation>
    </message>
    <message>
        <source>No comment follows this one in its file.</source>
        <translation>이 파일에는 다음 댓글이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to compare it with: it stands in one place and resembles no other. Mark another comment with %1 to compare the two.</source>
        <translation>견줄 것이 없습니다. 한 곳에만 있고 비슷한 댓글도 없습니다. 다른 댓글에 %1 키로 표시하면 둘을 견줄 수 있습니다.</translation>
    </message>
    <message>
        <source>No link is weaker than the limit of the repair pane.</source>
        <translation>고침 창의 한도보다 약한 연결이 없습니다.</translation>
    </message>
    <message>
        <source>The repair is in force here, but it is not saved. %1</source>
        <translation>고친 것이 여기에는 쓰이지만 저장되지 않았습니다. %1</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>다시 시도(&amp;T)</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>다시 시도함</translation>
    </message>
    <message>
        <source>%1. Saved.</source>
        <translation>%1. 저장했습니다.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>실행 취소(&amp;U): %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>다시 실행(&amp;R): %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Restore the Backup</source>
        <translation>백업 되돌리기(&amp;R)</translation>
    </message>
    <message>
        <source>The file that keeps your repairs was damaged. It was set aside as “%1”.</source>
        <translation>고친 내용을 담은 파일이 손상되었습니다. “%1” 파일로 따로 두었습니다.</translation>
    </message>
    <message>
        <source>Repairs can be neither read nor saved. %1</source>
        <translation>고친 내용을 읽을 수도 저장할 수도 없습니다. %1</translation>
    </message>
    <message>
        <source>Your repairs are shown, but new ones are not saved. %1</source>
        <translation>고친 내용을 보여 주지만 새로 저장하지는 못합니다. %1</translation>
    </message>
    <message>
        <source>Your repairs are kept on a network drive, where two programs at once may do harm.</source>
        <translation>고친 내용이 네트워크 드라이브에 있습니다. 두 프로그램이 한꺼번에 쓰면 상할 수 있습니다.</translation>
    </message>
    <message>
        <source>What you said of a concept is in force here, but it is not saved. %1</source>
        <translation>개념에 대한 변경은 여기서는 적용되지만 저장되지 않았습니다. %1</translation>
    </message>
    <message>
        <source>Count &amp;Every Copy as Well</source>
        <translation>사본마다 센 수도 보이기(&amp;E)</translation>
    </message>
    <message>
        <source>What &amp;Counts as a Mention</source>
        <translation>언급으로 세는 것(&amp;C)</translation>
    </message>
    <message>
        <source>Letter for &amp;Letter</source>
        <translation>글자 그대로(&amp;L)</translation>
    </message>
    <message>
        <source>Another &amp;Spacing, Hyphen, Quote or Case</source>
        <translation>띄어쓰기·붙임표·따옴표·대소문자만 다른 것(&amp;S)</translation>
    </message>
    <message>
        <source>With a &amp;Particle or Ending</source>
        <translation>조사나 어미를 뗀 것(&amp;P)</translation>
    </message>
    <message>
        <source>Names That the &amp;Text States</source>
        <translation>글에서 말한 다른 이름(&amp;T)</translation>
    </message>
    <message>
        <source>Names of &amp;Yours</source>
        <translation>직접 정한 다른 이름(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Near Spellings You Accepted</source>
        <translation>받아들인 비슷한 표기(&amp;N)</translation>
    </message>
    <message>
        <source>Inside a Lon&amp;ger Word</source>
        <translation>더 긴 말 속에 든 것(&amp;G)</translation>
    </message>
    <message>
        <source>As a &amp;Verb</source>
        <translation>동사로 쓰인 것(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Keep Changes for</source>
        <translation>변경을 적용할 곳(&amp;K)</translation>
    </message>
    <message>
        <source>This &amp;Text</source>
        <translation>이 글에만(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;All Texts</source>
        <translation>모든 글에(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Hidden Concepts</source>
        <translation>숨긴 개념(&amp;H)</translation>
    </message>
    <message>
        <source>shares %1</source>
        <translation>함께 말하는 것: %1</translation>
    </message>
    <message>
        <source>quotes it</source>
        <translation>인용함</translation>
    </message>
    <message>
        <source>repeats it</source>
        <translation>되풀이함</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>a comment, why it is listed, how it begins</comment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>그 밖에 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a concept first.</source>
        <translation>먼저 개념을 고르세요.</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>표 (*.csv)</translation>
    </message>
    <message>
        <source>Save the Concordance</source>
        <translation>용례 저장</translation>
    </message>
    <message>
        <source>Save the List of Concepts</source>
        <translation>개념 목록 저장</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>마크다운 (*.md)</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>개념</translation>
    </message>
    <message>
        <source>Essay</source>
        <translation>글</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>토론</translation>
    </message>
    <message>
        <source>With every copy</source>
        <translation>사본까지</translation>
    </message>
    <message>
        <source>Spellings</source>
        <translation>표기</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>다른 이름</translation>
    </message>
    <message>
        <source>Only in the essay</source>
        <translation>본문에만</translation>
    </message>
    <message>
        <source>Only in the discussion</source>
        <translation>토론에만</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>양쪽 모두</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>앞</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>언급</translation>
    </message>
    <message>
        <source>After</source>
        <translation>뒤</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>저장함: “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>author, %n comment(s)</source>
        <translation>
            <numerusform>글쓴이, 댓글 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>고대비(&amp;H)</translation>
    </message>
    <message>
        <source>Your notes on this folder could not be read. %1</source>
        <translation>이 폴더의 메모를 읽지 못했습니다. %1</translation>
    </message>
    <message>
        <source>This note was changed in another window meanwhile. Both are kept.</source>
        <translation>그사이 다른 창에서 이 메모가 바뀌었습니다. 둘 다 남겼습니다.</translation>
    </message>
    <message>
        <source>The note stands here, but it is not saved. %1</source>
        <translation>메모가 여기에는 있지만 저장되지 않았습니다. %1</translation>
    </message>
    <message>
        <source>Texts and archives (*.txt *.md *.markdown *.catena *.zip)</source>
        <translation>글과 보관 파일 (*.txt *.md *.markdown *.catena *.zip)</translation>
    </message>
    <message>
        <source>Catena never writes into the folder it reads. Choose another place for the file.</source>
        <translation>Catena는 읽는 폴더에 아무것도 쓰지 않습니다. 파일을 둘 다른 곳을 고르세요.</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>파일을 쓰는 중…</translation>
    </message>
    <message>
        <source>&amp;Write It Anyway</source>
        <translation>그래도 쓰기(&amp;W)</translation>
    </message>
    <message>
        <source>Written to “%1”.</source>
        <translation>“%1”에 썼습니다.</translation>
    </message>
    <message>
        <source>Reading the notes of “%1”…</source>
        <translation>“%1”의 주석을 읽는 중…</translation>
    </message>
    <message>
        <source>The notes of this PDF are as they are here.</source>
        <translation>이 PDF의 주석은 여기 있는 것과 같습니다.</translation>
    </message>
    <message>
        <source>Notes from a PDF</source>
        <translation>PDF에서 온 주석</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) taken over</source>
        <translation>
            <numerusform>주석 %n개를 가져옴</numerusform>
        </translation>
    </message>
    <message>
        <source>Files of this folder have changed.</source>
        <translation>이 폴더의 파일이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>다시 읽기(&amp;R)</translation>
    </message>
    <message>
        <source>This folder was moved or deleted. What was read of it stays here until you close it.</source>
        <translation>이 폴더가 옮겨지거나 지워졌습니다. 읽은 내용은 닫을 때까지 남아 있습니다.</translation>
    </message>
    <message>
        <source>The system watches no more files: changes are noticed when you come back to this window.</source>
        <translation>시스템이 더는 파일을 지켜볼 수 없습니다. 이 창으로 돌아올 때 바뀐 것을 확인합니다.</translation>
    </message>
    <message>
        <source>This comment has no link.</source>
        <translation>이 댓글에는 링크가 없습니다.</translation>
    </message>
    <message>
        <source>This link leads to %1 (%2)</source>
        <translation>이 링크가 가는 곳: %1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>브라우저에서 열기(&amp;O)</translation>
    </message>
    <message>
        <source>Mark this comment with which letter?</source>
        <translation>이 댓글을 어느 글자로 표시할까요?</translation>
    </message>
    <message>
        <source>To the mark with which letter?</source>
        <translation>어느 글자의 표시로 갈까요?</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>취소(&amp;C)</translation>
    </message>
    <message>
        <source>Marked with %1.</source>
        <translation>%1 글자로 표시했습니다.</translation>
    </message>
    <message>
        <source>No comment has the mark %1.</source>
        <translation>%1 표시가 있는 댓글이 없습니다.</translation>
    </message>
    <message>
        <source>Web Annotations (*.json)</source>
        <translation>웹 주석 (*.json)</translation>
    </message>
    <message>
        <source>Save the Notes</source>
        <translation>메모 저장</translation>
    </message>
    <message>
        <source>Import Notes</source>
        <translation>메모 가져오기</translation>
    </message>
    <message>
        <source>Web Annotations, Hypothesis, PDF (*.json *.jsonld *.pdf)</source>
        <translation>웹 주석, Hypothesis, PDF (*.json *.jsonld *.pdf)</translation>
    </message>
    <message>
        <source>Catena never writes into the folder it reads. Choose another place.</source>
        <translation>Catena는 읽는 폴더에는 쓰지 않습니다. 다른 곳을 고르세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) saved as “%1”.</source>
        <translation>
            <numerusform>메모 %n개를 “%1”에 저장했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” holds no notes that can be read.</source>
        <translation>“%1”에는 읽을 수 있는 메모가 없습니다.</translation>
    </message>
    <message>
        <source>Import of Notes</source>
        <translation>메모 가져오기</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) imported</source>
        <translation>
            <numerusform>메모 %n개를 가져옴</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 left out</source>
        <translation>%1, %2개는 빠짐</translation>
    </message>
    <message>
        <source>Nothing is searched for yet.</source>
        <translation>아직 찾는 것이 없습니다.</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>찾기(&amp;F)…</translation>
    </message>
    <message>
        <source>No concept is chosen yet: choose one in the list of concepts.</source>
        <translation>아직 고른 개념이 없습니다. 개념 목록에서 고르세요.</translation>
    </message>
    <message>
        <source>Arranging the comments…</source>
        <translation>댓글을 정렬하는 중…</translation>
    </message>
    <message>
        <source>Your repairs and notes can be neither read nor saved. %1</source>
        <translation>고친 것과 메모를 읽을 수도 저장할 수도 없습니다. %1</translation>
    </message>
    <message>
        <source>Left and right move the border between the panes, F8 takes the next, Esc ends.</source>
        <translation>왼쪽과 오른쪽 화살표로 칸의 경계를 옮기고, F8로 다음 경계를 잡고, Esc로 마칩니다.</translation>
    </message>
    <message>
        <source>Another folder is open by now: no notes were taken over.</source>
        <translation>그사이 다른 폴더가 열렸습니다. 메모를 하나도 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>The store has not answered yet.</source>
        <translation>저장소가 아직 대답하지 않았습니다.</translation>
    </message>
    <message>
        <source>Not Saved</source>
        <translation>저장되지 않음</translation>
    </message>
    <message>
        <source>Some of your notes or repairs are not saved, and are lost when this window closes. %1</source>
        <translation>저장되지 않은 메모나 고친 내용이 있습니다. 이 창을 닫으면 없어집니다. %1</translation>
    </message>
    <message>
        <source>Close &amp;All the Same</source>
        <translation>그래도 닫기(&amp;A)</translation>
    </message>
    <message>
        <source>The backup was not restored. %1</source>
        <translation>백업을 되살리지 못했습니다. %1</translation>
    </message>
    <message>
        <source>The backup was restored. What was there before is kept as “%1”.</source>
        <translation>백업을 되살렸습니다. 그 전에 있던 것은 “%1”에 남아 있습니다.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::NoteChangesDialog</name>
    <message>
        <source>Notes from a PDF</source>
        <translation>PDF에서 온 주석</translation>
    </message>
    <message>
        <source>These notes are not as they are here. Choose what is taken over; it can be undone.</source>
        <translation>여기와 다른 주석입니다. 가져올 것을 고르세요. 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Notes that differ</source>
        <translation>다른 주석</translation>
    </message>
    <message>
        <source>&amp;Take Over</source>
        <translation>가져오기(&amp;T)</translation>
    </message>
    <message>
        <source>Other words: “%1” becomes “%2”</source>
        <translation>바뀐 말: “%1” → “%2”</translation>
    </message>
    <message>
        <source>Another colour: “%1”</source>
        <translation>바뀐 색: “%1”</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>새 주석: %1</translation>
    </message>
    <message>
        <source>New on “%1”: %2</source>
        <translation>“%1”에 새 주석: %2</translation>
    </message>
    <message>
        <source>New, but its place is not found: “%1” %2</source>
        <translation>새 주석이지만 자리를 찾지 못함: “%1” %2</translation>
    </message>
    <message>
        <source>Deleted in the PDF: “%1”</source>
        <translation>PDF에서 지워짐: “%1”</translation>
    </message>
    <message>
        <source>Another reader&apos;s, so a copy of your own: “%1” becomes “%2”</source>
        <translation>다른 사람의 메모라서 내 사본으로: “%1” → “%2”</translation>
    </message>
    <message>
        <source>Another reader&apos;s, deleted in the PDF; it stays: “%1”</source>
        <translation>다른 사람의 메모, PDF에서는 지워졌으나 그대로 둡니다: “%1”</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::NoteEditor</name>
    <message>
        <source>&amp;Retry</source>
        <translation>다시 저장(&amp;R)</translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation>사본 저장…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Your words. They are saved as you type.</source>
        <translation>메모. 쓰는 대로 저장됩니다.</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>꼬리표, 쉼표로 나눔</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Edit of a Note</source>
        <translation>메모 쓰기</translation>
    </message>
    <message>
        <source>Change of a Note</source>
        <translation>메모 바꾸기</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>저장되지 않음. %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>저장됨</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>저장하는 중…</translation>
    </message>
    <message>
        <source>Kept until the window closes</source>
        <translation>창을 닫을 때까지만 남습니다</translation>
    </message>
    <message>
        <source>Save a Copy</source>
        <translation>사본 저장</translation>
    </message>
    <message>
        <source>The whole essay</source>
        <translation>글 전체</translation>
    </message>
    <message>
        <source>The whole comment %1</source>
        <translation>댓글 전체 %1</translation>
    </message>
    <message>
        <source>Written by %1, who alone can change it</source>
        <translation>%1 님이 썼고, 쓴 사람만 고칠 수 있습니다</translation>
    </message>
    <message>
        <source>Catena never writes into the folder it reads. Choose another place.</source>
        <translation>Catena는 읽는 폴더에는 쓰지 않습니다. 다른 곳을 고르세요.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::NotesPlaceField</name>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Asks for a file to keep notes in</source>
        <translation>메모를 둘 파일을 묻습니다</translation>
    </message>
    <message>
        <source>This is no address of a server. One looks like postgresql://user@host/database.</source>
        <translation>서버의 주소가 아닙니다. 주소는 postgresql://user@host/database처럼 생겼습니다.</translation>
    </message>
    <message>
        <source>The password is not kept here. Write it into the file .pgpass in your home folder.</source>
        <translation>비밀번호는 여기에 저장되지 않습니다. 홈 폴더의 .pgpass 파일에 적으세요.</translation>
    </message>
    <message>
        <source>This is no file. Give the whole path of one, or choose it.</source>
        <translation>파일이 아닙니다. 파일의 전체 경로를 적거나 고르세요.</translation>
    </message>
    <message>
        <source>Where Notes Are Kept</source>
        <translation>메모를 둘 곳</translation>
    </message>
    <message>
        <source>Notes of Catena (*.sqlite)</source>
        <translation>카테나의 메모 (*.sqlite)</translation>
    </message>
    <message>
        <source>This file holds something else than notes. Choose another, or one that is not there yet.</source>
        <translation>이 파일에는 메모가 아닌 것이 들어 있습니다. 다른 파일을 고르거나 아직 없는 파일을 적으세요.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::NoticeBar</name>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>Hide this notice</source>
        <translation>이 알림 숨기기</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::Packing</name>
    <message>
        <source>Packing the folder…</source>
        <translation>폴더를 묶는 중…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>멈추기(&amp;S)</translation>
    </message>
    <message>
        <source>What you read is one file already. Open a folder to pack it.</source>
        <translation>지금 읽는 것은 이미 파일 하나입니다. 폴더를 열면 묶을 수 있습니다.</translation>
    </message>
    <message>
        <source>Pack Folder</source>
        <translation>폴더 묶기</translation>
    </message>
    <message>
        <source>Document archives (*.catena)</source>
        <translation>문서 보관 파일 (*.catena)</translation>
    </message>
    <message>
        <source>Catena never writes into the folder it reads. Choose another place for the archive.</source>
        <translation>카테나는 읽는 폴더에 아무것도 쓰지 않습니다. 보관 파일을 둘 다른 곳을 고르세요.</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>고르기(&amp;C)…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were packed into “%1”.</source>
        <translation>
            <numerusform>파일 %n개를 묶어 “%1”에 담았습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were packed into “%1”; some were left out.</source>
        <translation>
            <numerusform>파일 %n개를 묶어 “%1”에 담았고, 몇 개는 빠졌습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>보기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Choose Another Place…</source>
        <translation>다른 곳 고르기(&amp;C)…</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::PagePreview</name>
    <message>
        <source>Pages</source>
        <translation>쪽</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n쪽</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n page(s)</source>
        <translation>
            <numerusform>처음 %n쪽</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting the pages…</source>
        <translation>쪽을 짜는 중…</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>%1쪽</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::PaletteModel</name>
    <message>
        <source>Comment #%1</source>
        <translation>댓글 #%1</translation>
    </message>
    <message>
        <source>go to it</source>
        <translation>그곳으로</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::PalettePopup</name>
    <message>
        <source>An action, a concept, an author or a comment&apos;s number</source>
        <translation>동작, 개념, 글쓴이 또는 댓글 번호</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>맞는 것</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::PaneWidths</name>
    <message>
        <source>Border between two panes: left and right move it</source>
        <translation>두 칸의 경계: 왼쪽과 오른쪽 화살표로 옮깁니다</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::PreferenceEditors</name>
    <message>
        <source>As the system</source>
        <translation>시스템대로</translation>
    </message>
    <message>
        <source>Font family</source>
        <translation>글꼴 이름</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::PreferenceList</name>
    <message>
        <source>Text</source>
        <translation>글자</translation>
    </message>
    <message>
        <source> pt</source>
        <comment>points, behind a number</comment>
        <translation> pt</translation>
    </message>
    <message>
        <source>Font of the essay</source>
        <translation>글의 글꼴</translation>
    </message>
    <message>
        <source>A font with serifs is often easier to read in long texts.</source>
        <translation>긴 글은 바탕체처럼 삐침이 있는 글꼴이 읽기 편할 때가 많습니다.</translation>
    </message>
    <message>
        <source>Size of the essay</source>
        <translation>글의 크기</translation>
    </message>
    <message>
        <source>Points more or less than usual. Ctrl++ and Ctrl+- in the essay do the same.</source>
        <translation>보통보다 몇 포인트 크거나 작게 합니다. 글에서 Ctrl++와 Ctrl+-를 눌러도 됩니다.</translation>
    </message>
    <message>
        <source>Font of the comments</source>
        <translation>댓글의 글꼴</translation>
    </message>
    <message>
        <source>Names and dates have it too.</source>
        <translation>이름과 날짜도 이 글꼴로 보입니다.</translation>
    </message>
    <message>
        <source>Size of the comments</source>
        <translation>댓글의 크기</translation>
    </message>
    <message>
        <source>Points more or less than usual. Ctrl++ and Ctrl+- in the comments do the same.</source>
        <translation>보통보다 몇 포인트 크거나 작게 합니다. 댓글에서 Ctrl++와 Ctrl+-를 눌러도 됩니다.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>창</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템대로</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Marks and signs keep their contrast in each of them.</source>
        <translation>어느 쪽에서도 표시는 또렷하게 보입니다.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Of menus, lists and buttons; the two texts grow with it.</source>
        <translation>메뉴, 목록, 단추의 글자 크기입니다. 글과 댓글도 함께 커집니다.</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>창 나누기</translation>
    </message>
    <message>
        <source>Which of the panes are shown.</source>
        <translation>어느 창을 보일지 고릅니다.</translation>
    </message>
    <message>
        <source>The comments stand before the essay</source>
        <translation>댓글을 글보다 앞에 두기</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Swaps the two texts.</source>
        <translation>글과 댓글의 자리를 바꿉니다.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Own keys</source>
        <translation>내 키</translation>
    </message>
    <message>
        <source>Every action can have another key, or one of the ready-made sets.</source>
        <translation>모든 동작의 키를 바꾸거나, 마련된 키 모음을 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>모든 키</translation>
    </message>
    <message>
        <source>Lists the keys as they are now.</source>
        <translation>지금의 키를 모두 보여 줍니다.</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>토론</translation>
    </message>
    <message>
        <source> %</source>
        <comment>percent, behind a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Fold none</source>
        <translation>접지 않음</translation>
    </message>
    <message>
        <source>Fold repeats from</source>
        <translation>되풀이로 접을 비슷함</translation>
    </message>
    <message>
        <source>How similar a comment must be to an earlier one to be folded under it: 100 % folds only equal ones, 45 % is usual. Repeats with answers are never hidden.</source>
        <translation>앞의 댓글과 얼마나 비슷하면 접을지 정합니다. 100 %는 똑같은 것만 접고, 보통은 45 %입니다. 답이 달린 되풀이는 결코 숨기지 않습니다.</translation>
    </message>
    <message>
        <source>List links below</source>
        <translation>이보다 약한 연결 보이기</translation>
    </message>
    <message>
        <source>Reply links less sure than this are listed for repair and reached by &gt; and &lt;.</source>
        <translation>이보다 불확실한 연결을 고침 창에 늘어놓고, &gt;와 &lt;로 찾아갑니다.</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>개념</translation>
    </message>
    <message>
        <source>letter for letter</source>
        <translation>글자 그대로</translation>
    </message>
    <message>
        <source>in another spacing, hyphen, quote or case</source>
        <translation>띄어쓰기, 붙임표, 따옴표, 대소문자가 달라도</translation>
    </message>
    <message>
        <source>with a particle or ending</source>
        <translation>조사나 어미가 붙어도</translation>
    </message>
    <message>
        <source>by a name that the text states</source>
        <translation>글에 적힌 다른 이름으로</translation>
    </message>
    <message>
        <source>by a name that you gave it</source>
        <translation>직접 정한 다른 이름으로</translation>
    </message>
    <message>
        <source>in a near spelling that you accepted</source>
        <translation>받아들인 비슷한 철자로</translation>
    </message>
    <message>
        <source>inside a longer word</source>
        <translation>더 긴 낱말 속에서</translation>
    </message>
    <message>
        <source>as a verb</source>
        <translation>동사로 쓰여도</translation>
    </message>
    <message>
        <source>A concept is mentioned</source>
        <translation>개념이 나온 것으로 셀 때</translation>
    </message>
    <message>
        <source>What is left out is neither counted nor marked, in both texts.</source>
        <translation>뺀 것은 글과 댓글 어디에서도 세지 않고 표시하지 않습니다.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>사생활</translation>
    </message>
    <message>
        <source>Remember which folders were opened</source>
        <translation>연 폴더를 기억하기</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>최근에 연 폴더</translation>
    </message>
    <message>
        <source>They are listed in the File menu and on the first page.</source>
        <translation>파일 메뉴와 첫 화면에 나옵니다.</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>잊기</translation>
    </message>
    <message>
        <source>Takes every folder off that list. The folders themselves are not touched.</source>
        <translation>목록에서 모든 폴더를 지웁니다. 폴더는 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Keep a log of what the program does</source>
        <translation>프로그램이 한 일을 기록하기</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Times and numbers for a report of a fault. No text, no name of a file and no search is in it, and nothing is sent anywhere.</source>
        <translation>고장을 알릴 때 쓸 시각과 숫자입니다. 글, 파일 이름, 찾은 말은 들어가지 않고 밖으로 나가지 않습니다.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>보관하는 곳</translation>
    </message>
    <message>
        <source>Your words on concepts</source>
        <translation>개념에 대해 정한 것</translation>
    </message>
    <message>
        <source>Plain text files that you may edit.</source>
        <translation>직접 고쳐도 되는 텍스트 파일입니다.</translation>
    </message>
    <message>
        <source>These preferences</source>
        <translation>이 설정</translation>
    </message>
    <message>
        <source>A plain text file; what has its usual value is not in it.</source>
        <translation>텍스트 파일입니다. 원래 값인 것은 적혀 있지 않습니다.</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>기록 파일</translation>
    </message>
    <message>
        <source>Rewritten in turns; never large.</source>
        <translation>돌아가며 새로 쓰므로 커지지 않습니다.</translation>
    </message>
    <message>
        <source>Size of the concepts</source>
        <translation>개념의 글자 크기</translation>
    </message>
    <message>
        <source>Points more or less than usual, in the concept list and its mentions.</source>
        <translation>개념 목록과 언급의 글자를 보통보다 몇 포인트 크게 또는 작게 합니다.</translation>
    </message>
    <message>
        <source>Size of the repairs</source>
        <translation>고친 것의 글자 크기</translation>
    </message>
    <message>
        <source>Points more or less than usual, in the list of weak links and repairs.</source>
        <translation>약한 연결과 고친 것 목록의 글자를 보통보다 몇 포인트 크게 또는 작게 합니다.</translation>
    </message>
    <message>
        <source>Open the folders that were open last</source>
        <translation>지난번에 열려 있던 폴더 열기</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>시작할 때</translation>
    </message>
    <message>
        <source>Each in a window as it was left. Nothing is opened where folders are not remembered.</source>
        <translation>폴더마다 떠날 때의 모습 그대로 창을 엽니다. 폴더를 기억하지 않으면 아무것도 열지 않습니다.</translation>
    </message>
    <message>
        <source>Show whom the current comment answers</source>
        <translation>지금 댓글이 답하는 상대 보이기</translation>
    </message>
    <message>
        <source>Answered comments</source>
        <translation>답하는 상대</translation>
    </message>
    <message>
        <source>They stay in sight above the tree while you read the replies.</source>
        <translation>답글을 읽는 동안 트리 위에 계속 보입니다.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>It stands as the author of the notes you make from now on, also in exported files. Empty, your notes have none.</source>
        <translation>지금부터 쓰는 메모에 글쓴이로 적히며, 내보낸 파일에도 나옵니다. 비워 두면 글쓴이가 없습니다.</translation>
    </message>
    <message>
        <source>Where notes are kept</source>
        <translation>메모를 둘 곳</translation>
    </message>
    <message>
        <source>Your repairs and notes: a file, with backups beside it, or the server of a reading group, as postgresql://user@host/database. In force at the next start; what was written stays where it is.</source>
        <translation>고친 것과 메모를 두는 곳입니다. 파일이면 곁에 백업이 남고, 읽기 모임의 서버이면 postgresql://user@host/database처럼 적습니다. 다음에 시작할 때 적용되며, 이미 쓴 것은 있던 곳에 남습니다.</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>보통대로</translation>
    </message>
    <message>
        <source>Claim links from</source>
        <translation>답글로 이을 확신</translation>
    </message>
    <message>
        <source>How sure Catena must be of whom a comment answers before it hangs it there; below, it is dashed under the post with a guess. As usual: nine in ten claimed links are right.</source>
        <translation>누구에게 답했는지 얼마나 확실해야 그 아래에 둘지 정합니다. 그보다 덜 확실하면 글 아래에 점선과 짐작으로 보입니다. 보통대로이면 이은 연결 열 가운데 아홉이 맞습니다.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::PreferencesDialog</name>
    <message>
        <source>No preference has these words.</source>
        <translation>이런 말이 든 설정이 없습니다.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>환경 설정</translation>
    </message>
    <message>
        <source>Search the preferences</source>
        <translation>설정에서 찾기</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>원래대로</translation>
    </message>
    <message>
        <source>Back to the usual value</source>
        <translation>원래 값으로 되돌립니다</translation>
    </message>
    <message>
        <source>%1: back to the usual value</source>
        <translation>%1: 원래 값으로</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::RecentMenu</name>
    <message>
        <source>Open Recen&amp;t</source>
        <translation>최근에 연 폴더(&amp;T)</translation>
    </message>
    <message>
        <source>Clear &amp;List</source>
        <translation>목록 지우기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Remember Folders</source>
        <translation>폴더 기억하기(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::RepairPane</name>
    <message>
        <source>Repairs</source>
        <translation>고침</translation>
    </message>
    <message>
        <source>Links less sure than this are listed</source>
        <translation>이보다 확실하지 않은 연결을 보임</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Weak links</source>
        <translation>약한 연결</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>받아들이기</translation>
    </message>
    <message>
        <source>It answers the comment named here (Enter)</source>
        <translation>여기 적힌 댓글에 대한 답글로 정함 (Enter)</translation>
    </message>
    <message>
        <source>Answers Nobody</source>
        <translation>답글 아님</translation>
    </message>
    <message>
        <source>It begins a discussion of its own (#)</source>
        <translation>스스로 이야기를 시작하는 댓글로 정함 (#)</translation>
    </message>
    <message>
        <source>You have repaired nothing here. What you set right is listed here and can be taken back.</source>
        <translation>아직 고친 것이 없습니다. 고친 것은 여기에 나오고 거둘 수 있습니다.</translation>
    </message>
    <message>
        <source>Repairs by you</source>
        <translation>직접 고친 것</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>거두기</translation>
    </message>
    <message>
        <source>Takes this repair out of force (Enter)</source>
        <translation>고친 것을 거둠 (Enter)</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) under %1 %</source>
        <translation>
            <numerusform>%1 % 아래인 연결 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Every link is at least this sure. Raise the limit to see more.</source>
        <translation>모든 연결이 이만큼은 확실합니다. 더 보려면 한도를 올리세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s) by you, %1 not placed</source>
        <translation>
            <numerusform>직접 고친 것 %n개, 자리를 못 찾은 것 %1개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s) by you</source>
        <translation>
            <numerusform>직접 고친 것 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ReportDialog</name>
    <message>
        <source>Report of a Crash</source>
        <translation>비정상 종료 보고서</translation>
    </message>
    <message>
        <source>This names the place in the program where it ended. What you read is not in it, and it is sent nowhere: copy it into a report of your own, or delete it.</source>
        <translation>프로그램이 끝난 자리를 적은 것입니다. 읽던 것은 들어 있지 않고 어디로도 보내지 않습니다. 고장을 알릴 때 복사해 쓰거나 지우세요.</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>복사(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>지우기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>남겨 두기(&amp;K)</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::RolesDialog</name>
    <message>
        <source>Document Roles</source>
        <translation>문서 역할</translation>
    </message>
    <message>
        <source>Documents of the folder</source>
        <translation>폴더의 문서</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>This document is</source>
        <translation>이 문서는</translation>
    </message>
    <message>
        <source>the &amp;essay</source>
        <translation>글(&amp;E)</translation>
    </message>
    <message>
        <source>the &amp;discussion</source>
        <translation>토론(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;neither</source>
        <translation>둘 다 아님(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>what i&amp;ts content says</source>
        <translation>내용에 따름(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::StartPage</name>
    <message>
        <source>Read lately</source>
        <translation>최근에 읽은 폴더</translation>
    </message>
    <message>
        <source>Open a folder that holds an essay and the discussion about it.
You can also drop it on this window.</source>
        <translation>글과 그에 대한 토론이 들어 있는 폴더를 여세요.
이 창에 끌어다 놓아도 됩니다.</translation>
    </message>
    <message>
        <source>&amp;Open Folder…</source>
        <translation>폴더 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the &amp;Sample</source>
        <translation>예제 열기(&amp;S)</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>a folder and where it is</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Sample in &amp;Korean</source>
        <translation>한국어 예제(&amp;K)</translation>
    </message>
    <message>
        <source>Sample in Engl&amp;ish</source>
        <translation>영어 예제(&amp;I)</translation>
    </message>
    <message>
        <source>Keyboard &amp;Tour, Two Minutes</source>
        <translation>2분 키보드 둘러보기(&amp;T)</translation>
    </message>
    <message>
        <source>User G&amp;uide</source>
        <translation>사용 안내서(&amp;U)</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ThreadPane</name>
    <message>
        <source>Discussion</source>
        <translation>토론</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>댓글</translation>
    </message>
    <message>
        <source>The discussion is being read…</source>
        <translation>토론을 읽는 중…</translation>
    </message>
    <message>
        <source>There is no discussion here. Put a file with the comments into the folder, or choose which file holds them under Document Roles.</source>
        <translation>여기에는 토론이 없습니다. 댓글이 담긴 파일을 폴더에 넣거나, 어느 파일이 토론인지 ‘문서 역할’에서 정해 주세요.</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>시간순</translation>
    </message>
    <message>
        <source>By author</source>
        <translation>글쓴이별</translation>
    </message>
    <message>
        <source>One line each</source>
        <translation>한 줄씩</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) found</source>
        <translation>
            <numerusform>찾은 댓글 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new comment(s)</source>
        <translation>
            <numerusform>새 댓글 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) with the chosen concept</source>
        <translation>
            <numerusform>고른 개념이 있는 댓글 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Branch of %1</source>
        <translation>%1의 가지</translation>
    </message>
    <message>
        <source>&amp;Show All Comments</source>
        <translation>모든 댓글 보기(&amp;S)</translation>
    </message>
    <message>
        <source>No comment is among those asked for.</source>
        <translation>조건에 맞는 댓글이 없습니다.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ThreadStrip</name>
    <message>
        <source>Map of the discussion</source>
        <translation>토론 지도</translation>
    </message>
    <message>
        <source>The whole discussion, from left to right: new comments, your notes, the chosen concept, what was found</source>
        <translation>토론 전체. 왼쪽부터 새 댓글, 내 메모, 고른 개념, 찾은 곳</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::TourBar</name>
    <message>
        <source>Press %1 to go to the next comment. %2 goes back. Try it three times.</source>
        <translation>%1 키를 누르면 다음 댓글로, %2 키를 누르면 앞 댓글로 갑니다. 세 번 해 보세요.</translation>
    </message>
    <message>
        <source>Press %1 to go to the next thread, %2 to the one before.</source>
        <translation>%1 키를 누르면 다음 갈래로, %2 키를 누르면 앞 갈래로 갑니다.</translation>
    </message>
    <message>
        <source>Press %1 to go into the replies of a comment, and %2 to come out of them again.</source>
        <translation>%1 키를 누르면 댓글의 답글 안으로 들어가고, %2 키를 누르면 다시 나옵니다.</translation>
    </message>
    <message>
        <source>Press %1 to fold the replies of a comment; again to unfold them.</source>
        <translation>%1 키를 누르면 답글을 접고, 다시 누르면 폅니다.</translation>
    </message>
    <message>
        <source>A dashed line is a reply that Catena is not sure of. Press %1 to go to the next one; the comment says what the link rests on.</source>
        <translation>점선은 카테나가 확신하지 못하는 연결입니다. %1 키를 누르면 다음 것으로 갑니다. 무엇을 근거로 했는지 댓글에 적혀 있습니다.</translation>
    </message>
    <message>
        <source>Press %1 to go on to the next pane: the essay, the comments, the concepts.</source>
        <translation>%1 키를 누르면 글, 댓글, 개념 순서로 다음 창으로 갑니다.</translation>
    </message>
    <message>
        <source>Choose a concept in the list, then press %1 to go from mention to mention, through both texts.</source>
        <translation>목록에서 개념을 고른 뒤 %1 키를 누르면 글과 댓글을 오가며 다음 언급으로 갑니다.</translation>
    </message>
    <message>
        <source>Press %1 and type a word: it is found in both texts while you type. Enter goes on, Esc closes.</source>
        <translation>%1 키를 누르고 낱말을 입력하세요. 입력하는 동안 글과 댓글에서 함께 찾습니다. Enter는 다음으로 가고 Esc는 닫습니다.</translation>
    </message>
    <message>
        <source>Press %1 and type what you want to do: every action is there, with its key. Esc closes.</source>
        <translation>%1 키를 누르고 하고 싶은 일을 입력하세요. 모든 동작이 키와 함께 나옵니다. Esc는 닫습니다.</translation>
    </message>
    <message>
        <source>Press %1 to see all keys at once, and again to hide them. That was the last step.</source>
        <translation>%1 키를 누르면 모든 키가 보이고, 다시 누르면 사라집니다. 이것으로 끝입니다.</translation>
    </message>
    <message>
        <source>Next Step</source>
        <translation>다음 단계</translation>
    </message>
    <message>
        <source>End the Tour</source>
        <translation>둘러보기 끝내기</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a step of the tour</comment>
        <translation>%2 가운데 %1</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::Windows</name>
    <message>
        <source>Open last time, and not there any more: %1</source>
        <translation>지난번에는 열려 있었으나 이제 그곳에 없습니다: %1</translation>
    </message>
</context>
<context>
    <name>CommentText</name>
    <message>
        <source>%1: line %2 (preview)</source>
        <translation>%1: %2번째 줄 (미리 보기)</translation>
    </message>
    <message>
        <source>%1: lines %2–%3 (preview)</source>
        <translation>%1: %2–%3번째 줄 (미리 보기)</translation>
    </message>
    <message>
        <source>%1: line %2 (copy)</source>
        <translation>%1: %2번째 줄 (사본)</translation>
    </message>
    <message>
        <source>%1: lines %2–%3 (copy)</source>
        <translation>%1: %2–%3번째 줄 (사본)</translation>
    </message>
    <message>
        <source>%1: line %2</source>
        <translation>%1: %2번째 줄</translation>
    </message>
    <message>
        <source>%1: lines %2–%3</source>
        <translation>%1: %2–%3번째 줄</translation>
    </message>
    <message>
        <source>(deleted by its author)</source>
        <translation>(글쓴이가 지움)</translation>
    </message>
    <message>
        <source>(removed by a moderator)</source>
        <translation>(운영자가 지움)</translation>
    </message>
    <message>
        <source>(not in the files, only answered)</source>
        <translation>(파일에는 없고 답글만 있음)</translation>
    </message>
    <message>
        <source>#%1</source>
        <comment>the comment with this number</comment>
        <translation>#%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>comment: its first words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>whom it answers</source>
        <translation>무엇에 대한 답인지</translation>
    </message>
    <message>
        <source>where it begins and ends</source>
        <translation>시작과 끝</translation>
    </message>
    <message>
        <source>which lines it has</source>
        <translation>어느 줄이 본문인지</translation>
    </message>
    <message>
        <source>its author</source>
        <translation>글쓴이</translation>
    </message>
    <message>
        <source>its date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>whether it is a repeat</source>
        <translation>되풀이인지</translation>
    </message>
    <message>
        <source>it is too short to be sure</source>
        <translation>짧아서 확실하지 않음</translation>
    </message>
    <message>
        <source>a number differs</source>
        <translation>숫자가 다름</translation>
    </message>
    <message>
        <source>one of them negates something</source>
        <translation>한쪽에 부정하는 말이 있음</translation>
    </message>
    <message>
        <source>it has a passage of its own</source>
        <translation>제 나름의 대목이 있음</translation>
    </message>
    <message>
        <source>it answers that comment and repeats it</source>
        <translation>그 댓글에 답하면서 되풀이함</translation>
    </message>
    <message>
        <source>both fill in the same form</source>
        <translation>둘 다 같은 틀을 채움</translation>
    </message>
</context>
<context>
    <name>LinkReason</name>
    <message>
        <source>opens like an answer (“%1”)</source>
        <translation>답처럼 시작함 (“%1”)</translation>
    </message>
    <message>
        <source>joins in (“%1”)</source>
        <translation>말을 거들며 시작함 (“%1”)</translation>
    </message>
    <message>
        <source>speaks to the writer of the post (“%1”)</source>
        <translation>본문을 쓴 이에게 말함 (“%1”)</translation>
    </message>
    <message>
        <source>takes up what was said there (“%1”)</source>
        <translation>거기서 한 말을 받음 (“%1”)</translation>
    </message>
    <message>
        <source>shares rare words (%1)</source>
        <translation>드문 낱말이 겹침 (%1)</translation>
    </message>
    <message>
        <source>quotes it (“%1”)</source>
        <translation>그 말을 인용함 (“%1”)</translation>
    </message>
    <message>
        <source>names its author (%1)</source>
        <translation>글쓴이를 부름 (%1)</translation>
    </message>
    <message>
        <source>stands right after it</source>
        <translation>바로 뒤에 있음</translation>
    </message>
    <message>
        <source>there is no other comment it could answer</source>
        <translation>답할 만한 다른 댓글이 없음</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the reasons of a link</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>Begins the discussion</source>
        <translation>토론의 시작</translation>
    </message>
    <message>
        <source>Stated by the source</source>
        <translation>원문에 밝혀져 있음</translation>
    </message>
    <message>
        <source>Answers somebody, but nothing says whom</source>
        <translation>누군가에게 한 답이지만, 누구인지 알 수 없음</translation>
    </message>
    <message>
        <source>Answers somebody, but not surely whom: %1</source>
        <translation>누군가에게 한 답이지만, 누구인지 확실하지 않음: %1</translation>
    </message>
    <message>
        <source>Inferred, %1 %</source>
        <translation>추론함, %1 %</translation>
    </message>
    <message>
        <source>Inferred, %1 %: %2</source>
        <translation>추론함, %1 %: %2</translation>
    </message>
    <message>
        <source>has its subject (“%1”)</source>
        <translation>제목이 같음 (“%1”)</translation>
    </message>
    <message>
        <source>its writer and %1 speak with each other</source>
        <translation>두 글쓴이가 서로 이야기함 (%1)</translation>
    </message>
    <message>
        <source>it asks something</source>
        <translation>묻는 글임</translation>
    </message>
    <message>
        <source>Set by you</source>
        <translation>직접 정함</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>구절</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>꼬리표</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>쓴 사람</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>쓴 때</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>바꾼 때</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
</context>
<context>
    <name>NoteColours</name>
    <message>
        <source>yellow</source>
        <translation>노랑</translation>
    </message>
    <message>
        <source>green</source>
        <translation>초록</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>파랑</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>분홍</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>주황</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>보라</translation>
    </message>
</context>
<context>
    <name>RepairText</name>
    <message>
        <source>Split</source>
        <translation>나누기</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>합치기</translation>
    </message>
    <message>
        <source>Set Parent</source>
        <translation>답글 자리 정하기</translation>
    </message>
    <message>
        <source>Make Root</source>
        <translation>첫머리로</translation>
    </message>
    <message>
        <source>Mark as Repeat</source>
        <translation>되풀이로 표시</translation>
    </message>
    <message>
        <source>Unmark Repeat</source>
        <translation>되풀이 아님</translation>
    </message>
    <message>
        <source>Set Author</source>
        <translation>글쓴이 정하기</translation>
    </message>
    <message>
        <source>Set Date</source>
        <translation>날짜 정하기</translation>
    </message>
    <message>
        <source>Take Out a Line</source>
        <translation>줄 빼기</translation>
    </message>
    <message>
        <source>Take In a Line</source>
        <translation>줄 넣기</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 – split before “%2”</source>
        <translation>%1 – “%2” 앞에서 나눔</translation>
    </message>
    <message>
        <source>%1 – joined with %2</source>
        <translation>%1 – 합침: %2</translation>
    </message>
    <message>
        <source>%1 – answers %2</source>
        <translation>%1 – 답 받은 글: %2</translation>
    </message>
    <message>
        <source>%1 – answers nobody</source>
        <translation>%1 – 답글 아님</translation>
    </message>
    <message>
        <source>%1 – says the same as %2</source>
        <translation>%1 – 같은 말: %2</translation>
    </message>
    <message>
        <source>%1 – does not repeat %2</source>
        <translation>%1 – 되풀이 아님: %2</translation>
    </message>
    <message>
        <source>%1 – by nobody known</source>
        <translation>%1 – 글쓴이 모름</translation>
    </message>
    <message>
        <source>%1 – by %2</source>
        <translation>%1 – 글쓴이 %2</translation>
    </message>
    <message>
        <source>%1 – of %2</source>
        <translation>%1 – 날짜 %2</translation>
    </message>
    <message>
        <source>%1 – without a date</source>
        <translation>%1 – 날짜 없음</translation>
    </message>
    <message>
        <source>%1 – without the line “%2”</source>
        <translation>%1 – 뺀 줄 “%2”</translation>
    </message>
    <message>
        <source>%1 – with the line “%2”</source>
        <translation>%1 – 넣은 줄 “%2”</translation>
    </message>
    <message>
        <source>Not placed: no comment of this discussion fits, or more than one does.</source>
        <translation>자리를 못 찾음: 맞는 댓글이 없거나 여럿입니다.</translation>
    </message>
    <message>
        <source>Not placed: the other comment is not found, or more than one fits.</source>
        <translation>자리를 못 찾음: 다른 쪽 댓글이 없거나 여럿입니다.</translation>
    </message>
    <message>
        <source>Not placed: its place in the text is not found.</source>
        <translation>자리를 못 찾음: 본문에서 그곳이 보이지 않습니다.</translation>
    </message>
    <message>
        <source>Not placed: there is nothing left for it to change.</source>
        <translation>자리를 못 찾음: 바꿀 것이 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>Without effect: a later repair says otherwise.</source>
        <translation>쓰이지 않음: 나중에 고친 것이 다릅니다.</translation>
    </message>
    <message>
        <source>Not placed: the comment would answer itself.</source>
        <translation>자리를 못 찾음: 댓글이 자기 자신에게 답하게 됩니다.</translation>
    </message>
</context>
</TS>
