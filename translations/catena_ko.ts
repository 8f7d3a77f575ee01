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
            <source>#%1</source>
            <comment>the comment with this number</comment>
            <translation>#%1</translation>
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
            <source>&amp;Export PDF…</source>
            <translation>PDF로 내보내기(&amp;E)…</translation>
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
    </context>
    <context>
        <name>Catena::Ui::CommandLine</name>
        <message>
            <source>“inspect” takes one folder or file.</source>
            <translation>“inspect”에는 폴더나 파일을 하나만 적습니다.</translation>
        </message>
        <message>
            <source>“export” takes one folder or file.</source>
            <translation>“export”에는 폴더나 파일을 하나만 적습니다.</translation>
        </message>
        <message>
            <source>Name the file to write with -o, as in “-o discussion.pdf”.</source>
            <translation>-o 뒤에 만들 파일의 이름을 적으세요. 예: “-o discussion.pdf”.</translation>
        </message>
        <message>
            <source>Only PDF can be written; end the name after -o with “.pdf”.</source>
            <translation>PDF만 만들 수 있습니다. -o 뒤의 이름을 “.pdf”로 끝내세요.</translation>
        </message>
        <message>
            <source>A window opens one folder or file.</source>
            <translation>창 하나에는 폴더나 파일을 하나만 엽니다.</translation>
        </message>
        <message>
            <source>A reader for an essay and the discussion about it.

  catena [FOLDER|FILE]                    opens a window
  catena inspect FOLDER|FILE              prints what was read
  catena export FOLDER|FILE -o OUT.pdf    writes a PDF

Exit status: 0 done, 1 could not, 2 wrong usage.</source>
            <translation>글과 그에 대한 토론을 함께 읽는 프로그램입니다.

  catena [폴더|파일]                    창을 엽니다
  catena inspect 폴더|파일              읽은 내용을 출력합니다
  catena export 폴더|파일 -o 이름.pdf   PDF를 만듭니다

종료 상태: 0 완료, 1 하지 못함, 2 잘못된 사용.</translation>
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
            <source>export: the PDF to write.</source>
            <translation>export: 만들 PDF 파일.</translation>
        </message>
        <message>
            <source>file</source>
            <translation>파일</translation>
        </message>
        <message>
            <source>export: highlights the mentions of this term; may be given again.</source>
            <translation>export: 이 용어가 언급된 곳을 강조합니다. 여러 번 쓸 수 있습니다.</translation>
        </message>
        <message>
            <source>term</source>
            <translation>용어</translation>
        </message>
        <message>
            <source>The folder or file to read.</source>
            <translation>읽을 폴더나 파일.</translation>
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
            <source>≈ %1</source>
            <comment>says the same as that comment</comment>
            <translation>≈ %1</translation>
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
            <source>Only concepts that both the essay and the discussion use</source>
            <translation>글과 토론 모두에 나오는 개념만</translation>
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
        <name>Catena::Ui::ExportLabels</name>
        <message>
            <source>en</source>
            <comment>code of this language</comment>
            <extracomment>The code of your language (BCP 47), "ko" for Korean.</extracomment>
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
    </context>
    <context>
        <name>Catena::Ui::Headless</name>
        <message>
            <source>Catena never writes into the folder it reads: choose another place for the PDF.</source>
            <translation>카테나는 읽는 폴더에 아무것도 쓰지 않습니다. PDF를 둘 다른 곳을 고르세요.</translation>
        </message>
        <message>
            <source>%1 See “catena --help”.</source>
            <translation>%1 “catena --help”를 보세요.</translation>
        </message>
        <message>
            <source>There is no display to open a window on: use “catena inspect” or “catena export”, or start a desktop.</source>
            <translation>창을 열 화면이 없습니다. “catena inspect”나 “catena export”를 쓰거나 데스크톱을 시작하세요.</translation>
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
            <source>Texts (*.txt *.md *.markdown)</source>
            <translation>텍스트 (*.txt *.md *.markdown)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>모든 파일 (*)</translation>
        </message>
        <message>
            <source>Export PDF</source>
            <translation>PDF로 내보내기</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>PDF 문서 (*.pdf)</translation>
        </message>
        <message>
            <source>Catena never writes into the folder it reads. Choose another place for the PDF.</source>
            <translation>카테나는 읽는 폴더에 아무것도 쓰지 않습니다. PDF를 둘 다른 곳을 고르세요.</translation>
        </message>
        <message>
            <source>&amp;Choose…</source>
            <translation>고르기(&amp;C)…</translation>
        </message>
        <message>
            <source>Writing the PDF…</source>
            <translation>PDF를 쓰는 중…</translation>
        </message>
        <message>
            <source>&amp;Choose Another Place…</source>
            <translation>다른 곳 고르기(&amp;C)…</translation>
        </message>
        <message>
            <source>The PDF was written to “%1”.</source>
            <translation>PDF를 “%1”에 썼습니다.</translation>
        </message>
        <message>
            <source>About Catena</source>
            <translation>카테나 정보</translation>
        </message>
        <message>
            <source>Catena %1</source>
            <translation>카테나 %1</translation>
        </message>
        <message>
            <source>A reader for an essay and the discussion about it.

It never writes to the folder you read and uses no network.

Licence: MIT</source>
            <translation>글과 그에 대한 토론을 함께 읽는 프로그램입니다.

읽는 폴더에는 아무것도 쓰지 않고, 네트워크를 쓰지 않습니다.

라이선스: MIT</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>닫기(&amp;C)</translation>
        </message>
        <message>
            <source>Place %1 of %2: %3</source>
            <translation>%2곳 중 %1번째 자리: %3</translation>
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
    </context>
</TS>
