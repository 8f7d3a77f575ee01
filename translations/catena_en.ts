<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Catena::Models::CommentModel</name>
    <message>
        <source>Comment %1</source>
        <translation>Comment %1</translation>
    </message>
    <message>
        <source>Says the same as %1</source>
        <translation>Says the same as %1</translation>
    </message>
    <message>
        <source>Breaks off in every place</source>
        <translation>Breaks off in every place</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>level %1</translation>
    </message>
    <message>
        <source>reply to %1</source>
        <translation>reply to %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place among its siblings</comment>
        <translation>%1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message>
        <source>folded</source>
        <translation>folded</translation>
    </message>
    <message>
        <source>parent not sure</source>
        <translation>parent not sure</translation>
    </message>
    <message numerus="yes">
        <source>stands in %n places</source>
        <translation>
            <numerusform>stands in %n place</numerusform>
            <numerusform>stands in %n places</numerusform>
        </translation>
    </message>
    <message>
        <source>says the same as %1</source>
        <translation>says the same as %1</translation>
    </message>
    <message>
        <source>breaks off</source>
        <translation>breaks off</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>score %1</translation>
    </message>
    <message>
        <source>says nearly the same as %1 · %2 %</source>
        <translation>says nearly the same as %1 · %2 %</translation>
    </message>
    <message>
        <source>Similar to %1, and not folded: %2</source>
        <translation>Similar to %1, and not folded: %2</translation>
    </message>
    <message>
        <source>Set by you: %1</source>
        <translation>Set by you: %1</translation>
    </message>
    <message>
        <source>New: it stands only in the newest file</source>
        <translation>New: it stands only in the newest file</translation>
    </message>
    <message>
        <source>repeat, its text is folded</source>
        <translation>repeat, its text is folded</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>marked</translation>
    </message>
    <message>
        <source>repaired by you</source>
        <translation>repaired by you</translation>
    </message>
    <message>
        <source>similar to %1</source>
        <translation>similar to %1</translation>
    </message>
    <message>
        <source>set by you: %1</source>
        <translation>set by you: %1</translation>
    </message>
    <message>
        <source>New: it was not here when you last read</source>
        <translation>New: it was not here when you last read</translation>
    </message>
    <message>
        <source>its text is folded</source>
        <translation>its text is folded</translation>
    </message>
    <message>
        <source>mark %1</source>
        <translation>mark %1</translation>
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
        <translation>the text says so: “%1”</translation>
    </message>
    <message>
        <source>nearly the same spelling</source>
        <translation>nearly the same spelling</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>another term and why it may mean the same</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Essay %1, discussion %2 (with every copy %3)</source>
        <translation>Essay %1, discussion %2 (with every copy %3)</translation>
    </message>
    <message>
        <source>Spellings: %1</source>
        <translation>Spellings: %1</translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>Also: %1</translation>
    </message>
    <message>
        <source>Perhaps the same: %1</source>
        <translation>Perhaps the same: %1</translation>
    </message>
    <message>
        <source>%1, essay %2, discussion %3</source>
        <translation>%1, essay %2, discussion %3</translation>
    </message>
    <message>
        <source>%1, in the current comment</source>
        <translation>%1, in the current comment</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>Essay</source>
        <translation>Essay</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>mentions, and with every copy</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <translation>%1, pinned</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
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
        <translation>Essay, paragraph %1</translation>
    </message>
    <message>
        <source>Essay %1, paragraph %2</source>
        <translation>Essay %1, paragraph %2</translation>
    </message>
    <message>
        <source>but for spacing, hyphens, quotes or case</source>
        <translation>but for spacing, hyphens, quotes or case</translation>
    </message>
    <message>
        <source>with a particle or ending</source>
        <translation>with a particle or ending</translation>
    </message>
    <message>
        <source>by an alias</source>
        <translation>by an alias</translation>
    </message>
    <message>
        <source>by an alias of yours</source>
        <translation>by an alias of yours</translation>
    </message>
    <message>
        <source>by a near spelling</source>
        <translation>by a near spelling</translation>
    </message>
</context>
<context>
    <name>Catena::Models::WeakLinkModel</name>
    <message>
        <source>nothing says whom it answers</source>
        <translation>nothing says whom it answers</translation>
    </message>
    <message>
        <source>perhaps answers %1</source>
        <translation>perhaps answers %1</translation>
    </message>
    <message>
        <source>answers %1</source>
        <translation>answers %1</translation>
    </message>
    <message>
        <source>Weak link
%1</source>
        <translation>Weak link
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
        <translation>About Catena</translation>
    </message>
    <message>
        <source>A reader for an essay and the discussion about it.

It never writes to the folder you read and uses no network.

Licence: MIT</source>
        <translation>A reader for an essay and the discussion about it.

It never writes to the folder you read and uses no network.

Licence: MIT</translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation>Copy &amp;Diagnostics</translation>
    </message>
    <message>
        <source>Versions, system and counts for a report of a fault: no text and no names of files</source>
        <translation>Versions, system and counts for a report of a fault: no text and no names of files</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Open Folder…</source>
        <translation>&amp;Open Folder…</translation>
    </message>
    <message>
        <source>Open &amp;File…</source>
        <translation>Open &amp;File…</translation>
    </message>
    <message>
        <source>Open the &amp;Sample</source>
        <translation>Open the &amp;Sample</translation>
    </message>
    <message>
        <source>&amp;Read Again</source>
        <translation>&amp;Read Again</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Copy Comment with Its &amp;Path</source>
        <translation>Copy Comment with Its &amp;Path</translation>
    </message>
    <message>
        <source>&amp;Filter Concepts</source>
        <translation>&amp;Filter Concepts</translation>
    </message>
    <message>
        <source>C&amp;lear Marks</source>
        <translation>C&amp;lear Marks</translation>
    </message>
    <message>
        <source>&amp;Essay</source>
        <translation>&amp;Essay</translation>
    </message>
    <message>
        <source>&amp;Comments</source>
        <translation>&amp;Comments</translation>
    </message>
    <message>
        <source>C&amp;oncepts</source>
        <translation>C&amp;oncepts</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Zoom &amp;In</translation>
    </message>
    <message>
        <source>&amp;Zoom Out</source>
        <translation>&amp;Zoom Out</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>&amp;Normal Size</translation>
    </message>
    <message>
        <source>&amp;Fold or Unfold</source>
        <translation>&amp;Fold or Unfold</translation>
    </message>
    <message>
        <source>Fold &amp;All</source>
        <translation>Fold &amp;All</translation>
    </message>
    <message>
        <source>&amp;Unfold All</source>
        <translation>&amp;Unfold All</translation>
    </message>
    <message>
        <source>Document &amp;Roles…</source>
        <translation>Document &amp;Roles…</translation>
    </message>
    <message>
        <source>&amp;Next Comment</source>
        <translation>&amp;Next Comment</translation>
    </message>
    <message>
        <source>&amp;Previous Comment</source>
        <translation>&amp;Previous Comment</translation>
    </message>
    <message>
        <source>Next &amp;Sibling</source>
        <translation>Next &amp;Sibling</translation>
    </message>
    <message>
        <source>Previous Siblin&amp;g</source>
        <translation>Previous Siblin&amp;g</translation>
    </message>
    <message>
        <source>&amp;Into the Replies</source>
        <translation>&amp;Into the Replies</translation>
    </message>
    <message>
        <source>&amp;Out of the Replies</source>
        <translation>&amp;Out of the Replies</translation>
    </message>
    <message>
        <source>P&amp;arent</source>
        <translation>P&amp;arent</translation>
    </message>
    <message>
        <source>&amp;Root</source>
        <translation>&amp;Root</translation>
    </message>
    <message>
        <source>Next &amp;Thread</source>
        <translation>Next &amp;Thread</translation>
    </message>
    <message>
        <source>Previous T&amp;hread</source>
        <translation>Previous T&amp;hread</translation>
    </message>
    <message>
        <source>&amp;First Comment</source>
        <translation>&amp;First Comment</translation>
    </message>
    <message>
        <source>&amp;Last Comment</source>
        <translation>&amp;Last Comment</translation>
    </message>
    <message>
        <source>Rea&amp;d On</source>
        <translation>Rea&amp;d On</translation>
    </message>
    <message>
        <source>R&amp;ead Back</source>
        <translation>R&amp;ead Back</translation>
    </message>
    <message>
        <source>Jump Bac&amp;k</source>
        <translation>Jump Bac&amp;k</translation>
    </message>
    <message>
        <source>Jump For&amp;ward</source>
        <translation>Jump For&amp;ward</translation>
    </message>
    <message>
        <source>Next Place of This &amp;Copy</source>
        <translation>Next Place of This &amp;Copy</translation>
    </message>
    <message>
        <source>Next &amp;Mention</source>
        <translation>Next &amp;Mention</translation>
    </message>
    <message>
        <source>Pre&amp;vious Mention</source>
        <translation>Pre&amp;vious Mention</translation>
    </message>
    <message>
        <source>&amp;Jump to the Chosen Mention</source>
        <translation>&amp;Jump to the Chosen Mention</translation>
    </message>
    <message>
        <source>Ne&amp;xt Pane</source>
        <translation>Ne&amp;xt Pane</translation>
    </message>
    <message>
        <source>Previo&amp;us Pane</source>
        <translation>Previo&amp;us Pane</translation>
    </message>
    <message>
        <source>Menu &amp;Bar</source>
        <translation>Menu &amp;Bar</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Keyboard Shortcuts</translation>
    </message>
    <message>
        <source>&amp;Notes About This Folder</source>
        <translation>&amp;Notes About This Folder</translation>
    </message>
    <message>
        <source>&amp;About Catena</source>
        <translation>&amp;About Catena</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Repair</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>Re&amp;pairs</source>
        <translation>Re&amp;pairs</translation>
    </message>
    <message>
        <source>Next Newl&amp;y Added Comment</source>
        <translation>Next Newl&amp;y Added Comment</translation>
    </message>
    <message>
        <source>&amp;Mark Comment</source>
        <translation>&amp;Mark Comment</translation>
    </message>
    <message>
        <source>&amp;Go to the Mark</source>
        <translation>&amp;Go to the Mark</translation>
    </message>
    <message>
        <source>&amp;Accept the Link</source>
        <translation>&amp;Accept the Link</translation>
    </message>
    <message>
        <source>Make &amp;Child of the Marked Comment</source>
        <translation>Make &amp;Child of the Marked Comment</translation>
    </message>
    <message>
        <source>Make &amp;Root</source>
        <translation>Make &amp;Root</translation>
    </message>
    <message>
        <source>&amp;Next Weak Link</source>
        <translation>&amp;Next Weak Link</translation>
    </message>
    <message>
        <source>Previous &amp;Weak Link</source>
        <translation>Previous &amp;Weak Link</translation>
    </message>
    <message>
        <source>&amp;Split at Cursor…</source>
        <translation>&amp;Split at Cursor…</translation>
    </message>
    <message>
        <source>&amp;Join with Next</source>
        <translation>&amp;Join with Next</translation>
    </message>
    <message>
        <source>Set Aut&amp;hor…</source>
        <translation>Set Aut&amp;hor…</translation>
    </message>
    <message>
        <source>Set &amp;Date…</source>
        <translation>Set &amp;Date…</translation>
    </message>
    <message>
        <source>This Line Is &amp;Furniture…</source>
        <translation>This Line Is &amp;Furniture…</translation>
    </message>
    <message>
        <source>This Line Is &amp;Text…</source>
        <translation>This Line Is &amp;Text…</translation>
    </message>
    <message>
        <source>Mark as Re&amp;peat</source>
        <translation>Mark as Re&amp;peat</translation>
    </message>
    <message>
        <source>&amp;Unmark Repeat</source>
        <translation>&amp;Unmark Repeat</translation>
    </message>
    <message>
        <source>C&amp;ompare…</source>
        <translation>C&amp;ompare…</translation>
    </message>
    <message>
        <source>&amp;List Repairs</source>
        <translation>&amp;List Repairs</translation>
    </message>
    <message>
        <source>&amp;Concept</source>
        <translation>&amp;Concept</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>F&amp;ind…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Find &amp;Next</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>Find Pre&amp;vious</translation>
    </message>
    <message>
        <source>Co&amp;mmand Palette…</source>
        <translation>Co&amp;mmand Palette…</translation>
    </message>
    <message>
        <source>&amp;Add Selection as Concept</source>
        <translation>&amp;Add Selection as Concept</translation>
    </message>
    <message>
        <source>Accept &amp;Suggestion</source>
        <translation>Accept &amp;Suggestion</translation>
    </message>
    <message>
        <source>Re&amp;ject Suggestion</source>
        <translation>Re&amp;ject Suggestion</translation>
    </message>
    <message>
        <source>&amp;Pin Concept</source>
        <translation>&amp;Pin Concept</translation>
    </message>
    <message>
        <source>&amp;Hide Concept</source>
        <translation>&amp;Hide Concept</translation>
    </message>
    <message>
        <source>&amp;Merge Concept into…</source>
        <translation>&amp;Merge Concept into…</translation>
    </message>
    <message>
        <source>Comments on This Pa&amp;ragraph…</source>
        <translation>Comments on This Pa&amp;ragraph…</translation>
    </message>
    <message>
        <source>Map of Concep&amp;ts…</source>
        <translation>Map of Concep&amp;ts…</translation>
    </message>
    <message>
        <source>Save &amp;List…</source>
        <translation>Save &amp;List…</translation>
    </message>
    <message>
        <source>Save C&amp;oncordance…</source>
        <translation>Save C&amp;oncordance…</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>&amp;Annotate</translation>
    </message>
    <message>
        <source>Sho&amp;w As</source>
        <translation>Sho&amp;w As</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>New &amp;Window</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>&amp;Pack Folder…</source>
        <translation>&amp;Pack Folder…</translation>
    </message>
    <message>
        <source>Save &amp;Notes…</source>
        <translation>Save &amp;Notes…</translation>
    </message>
    <message>
        <source>&amp;Import Notes…</source>
        <translation>&amp;Import Notes…</translation>
    </message>
    <message>
        <source>Where a Lin&amp;k Leads…</source>
        <translation>Where a Lin&amp;k Leads…</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>Pr&amp;eferences…</translation>
    </message>
    <message>
        <source>M&amp;y Notes</source>
        <translation>M&amp;y Notes</translation>
    </message>
    <message>
        <source>&amp;Tree</source>
        <translation>&amp;Tree</translation>
    </message>
    <message>
        <source>By Ti&amp;me</source>
        <translation>By Ti&amp;me</translation>
    </message>
    <message>
        <source>By &amp;Author</source>
        <translation>By &amp;Author</translation>
    </message>
    <message>
        <source>&amp;One Line Each</source>
        <translation>&amp;One Line Each</translation>
    </message>
    <message>
        <source>&amp;Whom It Answers, above</source>
        <translation>&amp;Whom It Answers, above</translation>
    </message>
    <message>
        <source>A&amp;ll Comments</source>
        <translation>A&amp;ll Comments</translation>
    </message>
    <message>
        <source>Only What Is &amp;Found</source>
        <translation>Only What Is &amp;Found</translation>
    </message>
    <message>
        <source>Only &amp;New Ones</source>
        <translation>Only &amp;New Ones</translation>
    </message>
    <message>
        <source>Only the Chosen &amp;Concept</source>
        <translation>Only the Chosen &amp;Concept</translation>
    </message>
    <message>
        <source>This &amp;Branch Alone</source>
        <translation>This &amp;Branch Alone</translation>
    </message>
    <message>
        <source>Bac&amp;k out of the Branch</source>
        <translation>Bac&amp;k out of the Branch</translation>
    </message>
    <message>
        <source>&amp;Select a Passage</source>
        <translation>&amp;Select a Passage</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>&amp;Highlight</translation>
    </message>
    <message>
        <source>Write &amp;Note</source>
        <translation>Write &amp;Note</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>&amp;Bookmark</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>Next &amp;Colour</source>
        <translation>Next &amp;Colour</translation>
    </message>
    <message>
        <source>&amp;Edit Note</source>
        <translation>&amp;Edit Note</translation>
    </message>
    <message>
        <source>&amp;Delete Note</source>
        <translation>&amp;Delete Note</translation>
    </message>
    <message>
        <source>&amp;Attach Chosen Note Here</source>
        <translation>&amp;Attach Chosen Note Here</translation>
    </message>
    <message>
        <source>Ne&amp;xt Note</source>
        <translation>Ne&amp;xt Note</translation>
    </message>
    <message>
        <source>&amp;Previous Note</source>
        <translation>&amp;Previous Note</translation>
    </message>
    <message>
        <source>&amp;List Notes</source>
        <translation>&amp;List Notes</translation>
    </message>
    <message>
        <source>Mar&amp;k with a Letter…</source>
        <translation>Mar&amp;k with a Letter…</translation>
    </message>
    <message>
        <source>To the Mark of a L&amp;etter…</source>
        <translation>To the Mark of a L&amp;etter…</translation>
    </message>
    <message>
        <source>User &amp;Guide</source>
        <translation>User &amp;Guide</translation>
    </message>
    <message>
        <source>Keyboard &amp;Tour</source>
        <translation>Keyboard &amp;Tour</translation>
    </message>
    <message>
        <source>&amp;Change Shortcuts…</source>
        <translation>&amp;Change Shortcuts…</translation>
    </message>
    <message>
        <source>Show to the &amp;Group or Not</source>
        <translation>Show to the &amp;Group or Not</translation>
    </message>
    <message>
        <source>Pane Si&amp;zes</source>
        <translation>Pane Si&amp;zes</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::AncestorBar</name>
    <message>
        <source>Up to %1</source>
        <translation>Up to %1</translation>
    </message>
    <message>
        <source>Begins a discussion: it answers nobody</source>
        <translation>Begins a discussion: it answers nobody</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::Annotating</name>
    <message>
        <source>There is no text here to select</source>
        <translation>There is no text here to select</translation>
    </message>
    <message>
        <source>Select a passage of the essay first</source>
        <translation>Select a passage of the essay first</translation>
    </message>
    <message>
        <source>There is no comment here to annotate</source>
        <translation>There is no comment here to annotate</translation>
    </message>
    <message>
        <source>Change of a Colour</source>
        <translation>Change of a Colour</translation>
    </message>
    <message>
        <source>Highlighted in %1</source>
        <translation>Highlighted in %1</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Highlight</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Remove a Bookmark</source>
        <translation>Remove a Bookmark</translation>
    </message>
    <message>
        <source>The bookmark was removed</source>
        <translation>The bookmark was removed</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Bookmark</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>Bookmarked</translation>
    </message>
    <message>
        <source>There is no note here</source>
        <translation>There is no note here</translation>
    </message>
    <message>
        <source>Delete a Note</source>
        <translation>Delete a Note</translation>
    </message>
    <message>
        <source>The note was deleted; it rests in the bin for 30 days</source>
        <translation>The note was deleted; it rests in the bin for 30 days</translation>
    </message>
    <message>
        <source>The colour is %1</source>
        <translation>The colour is %1</translation>
    </message>
    <message>
        <source>Attach a Note</source>
        <translation>Attach a Note</translation>
    </message>
    <message>
        <source>The note was attached here</source>
        <translation>The note was attached here</translation>
    </message>
    <message>
        <source>There is no note to go to</source>
        <translation>There is no note to go to</translation>
    </message>
    <message>
        <source>This note was written by %1, who alone can change it</source>
        <translation>This note was written by %1, who alone can change it</translation>
    </message>
    <message>
        <source>Nobody shares your notes: Preferences, Where notes are kept, can change that</source>
        <translation>Nobody shares your notes: Preferences, Where notes are kept, can change that</translation>
    </message>
    <message>
        <source>Change of Who Sees a Note</source>
        <translation>Change of Who Sees a Note</translation>
    </message>
    <message>
        <source>Only you see the note now</source>
        <translation>Only you see the note now</translation>
    </message>
    <message>
        <source>Your group sees the note now</source>
        <translation>Your group sees the note now</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::AnnotationLog</name>
    <message>
        <source>Change of a Note</source>
        <translation>Change of a Note</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::AnnotationModel</name>
    <message>
        <source>The whole essay</source>
        <translation>The whole essay</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>deleted</translation>
    </message>
    <message>
        <source>Essay</source>
        <translation>Essay</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>not placed</translation>
    </message>
    <message>
        <source>%1: “%2” (%3, %4)</source>
        <comment>a note, the passage, where, its colour</comment>
        <translation>%1: “%2” (%3, %4)</translation>
    </message>
    <message>
        <source>no words</source>
        <translation>no words</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>where, author</comment>
        <translation>%1, by %2</translation>
    </message>
    <message>
        <source>%1, shown to the group</source>
        <comment>where</comment>
        <translation>%1, shown to the group</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::AnnotationPane</name>
    <message>
        <source>Bin</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>Attach Here</source>
        <translation>Attach Here</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Filter: words, #tag</source>
        <translation>Filter: words, #tag</translation>
    </message>
    <message>
        <source>Filter the notes</source>
        <translation>Filter the notes</translation>
    </message>
    <message>
        <source>Order of the notes</source>
        <translation>Order of the notes</translation>
    </message>
    <message>
        <source>In reading order</source>
        <translation>In reading order</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>By colour</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>By tag</translation>
    </message>
    <message>
        <source>What was deleted in the last 30 days</source>
        <translation>What was deleted in the last 30 days</translation>
    </message>
    <message>
        <source>Attaches the note to what is selected, or to the current comment</source>
        <translation>Attaches the note to what is selected, or to the current comment</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) in the bin</source>
        <translation>
            <numerusform>%n note in the bin</numerusform>
            <numerusform>%n notes in the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) of yours</source>
        <translation>
            <numerusform>%n note of yours</numerusform>
            <numerusform>%n notes of yours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 shown</source>
        <translation>%1, %2 shown</translation>
    </message>
    <message>
        <source>%1, %2 not placed</source>
        <translation>%1, %2 not placed</translation>
    </message>
    <message>
        <source>What you delete rests here for 30 days.</source>
        <translation>What you delete rests here for 30 days.</translation>
    </message>
    <message>
        <source>No note has these words.</source>
        <translation>No note has these words.</translation>
    </message>
    <message>
        <source>Select a passage with V, then highlight it with H or write a note with A. Without a passage, the note is about the whole comment.</source>
        <translation>Select a passage with V, then highlight it with H or write a note with A. Without a passage, the note is about the whole comment.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Restore a Note</source>
        <translation>Restore a Note</translation>
    </message>
    <message>
        <source>Delete a Note</source>
        <translation>Delete a Note</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of others</source>
        <translation>
            <numerusform>%1, %n of others</numerusform>
            <numerusform>%1, %n of others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ArrangementBar</name>
    <message>
        <source>Show All (Esc)</source>
        <translation>Show All (Esc)</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::CommandLine</name>
    <message>
        <source>“inspect” takes one folder or file.</source>
        <translation>“inspect” takes one folder or file.</translation>
    </message>
    <message>
        <source>A window opens one folder or file.</source>
        <translation>A window opens one folder or file.</translation>
    </message>
    <message>
        <source>Shows this text.</source>
        <translation>Shows this text.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Shows the version.</translation>
    </message>
    <message>
        <source>Opens the window with the dialog to choose a folder.</source>
        <translation>Opens the window with the dialog to choose a folder.</translation>
    </message>
    <message>
        <source>inspect: prints JSON (catena.inspect/1).</source>
        <translation>inspect: prints JSON (catena.inspect/1).</translation>
    </message>
    <message>
        <source>inspect: leaves out texts and mentions.</source>
        <translation>inspect: leaves out texts and mentions.</translation>
    </message>
    <message>
        <source>inspect: adds times and memory.</source>
        <translation>inspect: adds times and memory.</translation>
    </message>
    <message>
        <source>The folder or file to read.</source>
        <translation>The folder or file to read.</translation>
    </message>
    <message>
        <source>A reader for an essay and the discussion about it.

  catena [FOLDER|FILE]                    opens a window
  catena inspect FOLDER|FILE              prints what was read
  catena export FOLDER|FILE -o OUT.pdf    writes a PDF, OUT.html or OUT.md
  catena export FOLDER|FILE -o OUT.json   writes annotations

Exit status: 0 done, 1 could not, 2 wrong usage.</source>
        <translation>A reader for an essay and the discussion about it.

  catena [FOLDER|FILE]                    opens a window
  catena inspect FOLDER|FILE              prints what was read
  catena export FOLDER|FILE -o OUT.pdf    writes a PDF, OUT.html or OUT.md
  catena export FOLDER|FILE -o OUT.json   writes annotations

Exit status: 0 done, 1 could not, 2 wrong usage.</translation>
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
        <translation>? reply, not known to whom</translation>
    </message>
    <message>
        <source>? reply to %1, %2 %</source>
        <translation>? reply to %1, %2 %</translation>
    </message>
    <message>
        <source>↳ reply to %1</source>
        <translation>↳ reply to %1</translation>
    </message>
    <message>
        <source>breaks off</source>
        <translation>breaks off</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>mark</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>similar to %1</source>
        <translation>similar to %1</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>by you</translation>
    </message>
    <message>
        <source>mark %1</source>
        <translation>mark %1</translation>
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
        <translation>&amp;Next Difference</translation>
    </message>
    <message>
        <source>&amp;Previous Difference</source>
        <translation>&amp;Previous Difference</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>&amp;Compare:</source>
        <translation>&amp;Compare:</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;lose</translation>
    </message>
    <message>
        <source>There is nothing to compare.</source>
        <translation>There is nothing to compare.</translation>
    </message>
    <message>
        <source>The two are equal, letter by letter.</source>
        <translation>The two are equal, letter by letter.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s), %1 % in common</source>
        <translation>
            <numerusform>%n difference, %1 % in common</numerusform>
            <numerusform>%n differences, %1 % in common</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference %1 of %2</source>
        <translation>Difference %1 of %2</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::Comparisons</name>
    <message>
        <source>With %1</source>
        <translation>With %1</translation>
    </message>
    <message>
        <source>With the place %1</source>
        <translation>With the place %1</translation>
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
        <translation>%1 (%2, another name)</translation>
    </message>
    <message>
        <source>Spellings: %1</source>
        <translation>Spellings: %1</translation>
    </message>
    <message>
        <source>Said of it: “%1”</source>
        <translation>Said of it: “%1”</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a person and how often</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Used most by: %1</source>
        <translation>Used most by: %1</translation>
    </message>
    <message>
        <source>the text says so: “%1”</source>
        <translation>the text says so: “%1”</translation>
    </message>
    <message>
        <source>nearly the same spelling</source>
        <translation>nearly the same spelling</translation>
    </message>
    <message>
        <source>Perhaps the same: %1 (%2)</source>
        <translation>Perhaps the same: %1 (%2)</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Not the same</translation>
    </message>
    <message>
        <source>The same: %1</source>
        <translation>The same: %1</translation>
    </message>
    <message>
        <source>Not the same: %1</source>
        <translation>Not the same: %1</translation>
    </message>
    <message>
        <source>With:</source>
        <translation>With:</translation>
    </message>
    <message numerus="yes">
        <source>Used together in %n passage(s)</source>
        <translation>
            <numerusform>Used together in %n passage</numerusform>
            <numerusform>Used together in %n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>Used with it: %1</source>
        <translation>Used with it: %1</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ConceptEditing</name>
    <message>
        <source>Add a Concept</source>
        <translation>Add a Concept</translation>
    </message>
    <message>
        <source>Term:</source>
        <translation>Term:</translation>
    </message>
    <message>
        <source>A concept needs a letter or a digit</source>
        <translation>A concept needs a letter or a digit</translation>
    </message>
    <message>
        <source>Add Concept</source>
        <translation>Add Concept</translation>
    </message>
    <message>
        <source>“%1” is a concept</source>
        <translation>“%1” is a concept</translation>
    </message>
    <message>
        <source>Accept Suggestion</source>
        <translation>Accept Suggestion</translation>
    </message>
    <message>
        <source>Reject Suggestion</source>
        <translation>Reject Suggestion</translation>
    </message>
    <message>
        <source>“%1” is “%2” as well</source>
        <translation>“%1” is “%2” as well</translation>
    </message>
    <message>
        <source>“%1” is not “%2”</source>
        <translation>“%1” is not “%2”</translation>
    </message>
    <message>
        <source>Nothing is suggested for the chosen concept</source>
        <translation>Nothing is suggested for the chosen concept</translation>
    </message>
    <message>
        <source>Hide Concept</source>
        <translation>Hide Concept</translation>
    </message>
    <message>
        <source>“%1” is hidden</source>
        <translation>“%1” is hidden</translation>
    </message>
    <message>
        <source>No concept is chosen</source>
        <translation>No concept is chosen</translation>
    </message>
    <message>
        <source>Pin Concept</source>
        <translation>Pin Concept</translation>
    </message>
    <message>
        <source>Unpin Concept</source>
        <translation>Unpin Concept</translation>
    </message>
    <message>
        <source>“%1” is pinned</source>
        <translation>“%1” is pinned</translation>
    </message>
    <message>
        <source>“%1” is not pinned any more</source>
        <translation>“%1” is not pinned any more</translation>
    </message>
    <message>
        <source>Merge Concepts</source>
        <translation>Merge Concepts</translation>
    </message>
    <message>
        <source>“%1” is another name of:</source>
        <translation>“%1” is another name of:</translation>
    </message>
    <message>
        <source>“%1” is another name of “%2”</source>
        <translation>“%1” is another name of “%2”</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Pin</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Hide</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>&amp;Merge into…</translation>
    </message>
    <message>
        <source>&amp;Spellings</source>
        <translation>&amp;Spellings</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Colour</translation>
    </message>
    <message>
        <source>&amp;Uses That Count</source>
        <translation>&amp;Uses That Count</translation>
    </message>
    <message>
        <source>The Same as “%1”</source>
        <translation>The Same as “%1”</translation>
    </message>
    <message>
        <source>Not the Same as “%1”</source>
        <translation>Not the Same as “%1”</translation>
    </message>
    <message>
        <source>Take Away “%1”</source>
        <translation>Take Away “%1”</translation>
    </message>
    <message>
        <source>Take Away Name</source>
        <translation>Take Away Name</translation>
    </message>
    <message>
        <source>“%1” is no name of “%2” any more</source>
        <translation>“%1” is no name of “%2” any more</translation>
    </message>
    <message>
        <source>Make “%1” a Concept of Its Own</source>
        <translation>Make “%1” a Concept of Its Own</translation>
    </message>
    <message>
        <source>Split Spelling</source>
        <translation>Split Spelling</translation>
    </message>
    <message>
        <source>“%1” is a concept of its own</source>
        <translation>“%1” is a concept of its own</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;None</translation>
    </message>
    <message>
        <source>&amp;Orange</source>
        <translation>&amp;Orange</translation>
    </message>
    <message>
        <source>&amp;Sky Blue</source>
        <translation>&amp;Sky Blue</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>&amp;Green</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>&amp;Blue</translation>
    </message>
    <message>
        <source>&amp;Red</source>
        <translation>&amp;Red</translation>
    </message>
    <message>
        <source>&amp;Purple</source>
        <translation>&amp;Purple</translation>
    </message>
    <message>
        <source>Colour Concept</source>
        <translation>Colour Concept</translation>
    </message>
    <message>
        <source>Choose Uses</source>
        <translation>Choose Uses</translation>
    </message>
    <message>
        <source>As a &amp;Verb</source>
        <translation>As a &amp;Verb</translation>
    </message>
    <message>
        <source>Inside a &amp;Longer Word</source>
        <translation>Inside a &amp;Longer Word</translation>
    </message>
    <message>
        <source>Show Concept</source>
        <translation>Show Concept</translation>
    </message>
    <message>
        <source>“%1” is shown again</source>
        <translation>“%1” is shown again</translation>
    </message>
    <message>
        <source>Nothing Is Hidden</source>
        <translation>Nothing Is Hidden</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ConceptMapDialog</name>
    <message>
        <source>Map of Concepts</source>
        <translation>Map of Concepts</translation>
    </message>
    <message>
        <source>Concepts of the map and who they are used with</source>
        <translation>Concepts of the map and who they are used with</translation>
    </message>
    <message>
        <source>&amp;Save as SVG…</source>
        <translation>&amp;Save as SVG…</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <translation>%1, with %2</translation>
    </message>
    <message>
        <source>Save the Map</source>
        <translation>Save the Map</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>SVG drawings (*.svg)</translation>
    </message>
    <message>
        <source>The map could not be written. Choose another place for it.</source>
        <translation>The map could not be written. Choose another place for it.</translation>
    </message>
    <message>
        <source>Catena never writes into the folder it reads. Choose another place.</source>
        <translation>Catena never writes into the folder it reads. Choose another place.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ConceptMapView</name>
    <message>
        <source>Map of concepts</source>
        <translation>Map of concepts</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ConceptPane</name>
    <message>
        <source>Filter concepts</source>
        <translation>Filter concepts</translation>
    </message>
    <message>
        <source>Order of the concepts</source>
        <translation>Order of the concepts</translation>
    </message>
    <message>
        <source>By weight</source>
        <translation>By weight</translation>
    </message>
    <message>
        <source>By count</source>
        <translation>By count</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>In both</translation>
    </message>
    <message>
        <source>Found by rules alone: the Korean dictionary is not installed.</source>
        <translation>Found by rules alone: the Korean dictionary is not installed.</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>Concepts</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>Mention %1 of %2</source>
        <translation>Mention %1 of %2</translation>
    </message>
    <message>
        <source>Terms were looked for in %1 of %2; mentions stand for all of it.</source>
        <translation>Terms were looked for in %1 of %2; mentions stand for all of it.</translation>
    </message>
    <message>
        <source>This comment quotes: “%1”</source>
        <translation>This comment quotes: “%1”</translation>
    </message>
    <message>
        <source>This comment repeats: “%1”</source>
        <translation>This comment repeats: “%1”</translation>
    </message>
    <message>
        <source>This comment shares %1 with: “%2”</source>
        <translation>This comment shares %1 with: “%2”</translation>
    </message>
    <message>
        <source>Show it in the essay</source>
        <translation>Show it in the essay</translation>
    </message>
    <message>
        <source>Which concepts are shown</source>
        <translation>Which concepts are shown</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Only in the essay</source>
        <translation>Only in the essay</translation>
    </message>
    <message>
        <source>Only in the discussion</source>
        <translation>Only in the discussion</translation>
    </message>
    <message>
        <source>More about concepts</source>
        <translation>More about concepts</translation>
    </message>
    <message>
        <source>Matching, reports and the map</source>
        <translation>Matching, reports and the map</translation>
    </message>
    <message>
        <source>Order of the mentions</source>
        <translation>Order of the mentions</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>By what stands before</source>
        <translation>By what stands before</translation>
    </message>
    <message>
        <source>By what stands after</source>
        <translation>By what stands after</translation>
    </message>
    <message>
        <source>By author</source>
        <translation>By author</translation>
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
        <translation>Split a Comment</translation>
    </message>
    <message>
        <source>Lines That Are No Text</source>
        <translation>Lines That Are No Text</translation>
    </message>
    <message>
        <source>Text of the comment</source>
        <translation>Text of the comment</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>&amp;Split Here</source>
        <translation>&amp;Split Here</translation>
    </message>
    <message>
        <source>&amp;Take Out</source>
        <translation>&amp;Take Out</translation>
    </message>
    <message>
        <source>The second comment begins with “%1”.</source>
        <translation>The second comment begins with “%1”.</translation>
    </message>
    <message>
        <source>Move the cursor to where the second comment begins, then press Enter.</source>
        <translation>Move the cursor to where the second comment begins, then press Enter.</translation>
    </message>
    <message>
        <source>Taken out of the comment: “%1”. Shift with the arrow keys takes more lines.</source>
        <translation>Taken out of the comment: “%1”. Shift with the arrow keys takes more lines.</translation>
    </message>
    <message>
        <source>These are all lines of the comment. One has to stay.</source>
        <translation>These are all lines of the comment. One has to stay.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::Diagnosing</name>
    <message>
        <source>Catena ended by itself. A report of that was kept, without any of your texts.</source>
        <translation>Catena ended by itself. A report of that was kept, without any of your texts.</translation>
    </message>
    <message>
        <source>&amp;Show the Report</source>
        <translation>&amp;Show the Report</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ErrorPage</name>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Try Again</translation>
    </message>
    <message>
        <source>&amp;Open Another Folder…</source>
        <translation>&amp;Open Another Folder…</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ErrorText</name>
    <message>
        <source>There is no file or folder “%1”</source>
        <translation>There is no file or folder “%1”</translation>
    </message>
    <message>
        <source>“%1” may not be read</source>
        <translation>“%1” may not be read</translation>
    </message>
    <message>
        <source>“%1” is neither a file nor a folder of text</source>
        <translation>“%1” is neither a file nor a folder of text</translation>
    </message>
    <message>
        <source>There is nothing to read in “%1”</source>
        <translation>There is nothing to read in “%1”</translation>
    </message>
    <message>
        <source>None of the files in “%1” holds text</source>
        <translation>None of the files in “%1” holds text</translation>
    </message>
    <message>
        <source>“%1” is too large to be read</source>
        <translation>“%1” is too large to be read</translation>
    </message>
    <message>
        <source>“%1” could not be written</source>
        <translation>“%1” could not be written</translation>
    </message>
    <message>
        <source>Stopped before everything was done</source>
        <translation>Stopped before everything was done</translation>
    </message>
    <message>
        <source>A part of Catena is missing or damaged: “%1”</source>
        <translation>A part of Catena is missing or damaged: “%1”</translation>
    </message>
    <message>
        <source>Check whether it was renamed, moved or unplugged, or open another folder.</source>
        <translation>Check whether it was renamed, moved or unplugged, or open another folder.</translation>
    </message>
    <message>
        <source>Give yourself the right to read it, or open another folder.</source>
        <translation>Give yourself the right to read it, or open another folder.</translation>
    </message>
    <message>
        <source>Open a folder with an essay and a discussion in it, or a single text file.</source>
        <translation>Open a folder with an essay and a discussion in it, or a single text file.</translation>
    </message>
    <message>
        <source>Put an essay and a discussion in it as text files, or open another folder.</source>
        <translation>Put an essay and a discussion in it as text files, or open another folder.</translation>
    </message>
    <message>
        <source>Save the essay and the discussion as plain text or Markdown files, or open another folder.</source>
        <translation>Save the essay and the discussion as plain text or Markdown files, or open another folder.</translation>
    </message>
    <message>
        <source>Split it into smaller files, or open another folder.</source>
        <translation>Split it into smaller files, or open another folder.</translation>
    </message>
    <message>
        <source>Check the free space and your rights there, or choose another place.</source>
        <translation>Check the free space and your rights there, or choose another place.</translation>
    </message>
    <message>
        <source>Start again when you are ready.</source>
        <translation>Start again when you are ready.</translation>
    </message>
    <message>
        <source>Install Catena again.</source>
        <translation>Install Catena again.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened: what to do</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, line %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file: sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) could not be decoded and are shown as �. Save the file as UTF-8 if you can.</source>
        <translation>
            <numerusform>%n place could not be decoded and is shown as �. Save the file as UTF-8 if you can.</numerusform>
            <numerusform>%n places could not be decoded and are shown as �. Save the file as UTF-8 if you can.</numerusform>
        </translation>
    </message>
    <message>
        <source>The encoding is not stated; it was read as %1. Save the file as UTF-8 to be sure.</source>
        <translation>The encoding is not stated; it was read as %1. Save the file as UTF-8 to be sure.</translation>
    </message>
    <message>
        <source>This is not text, so it was not read.</source>
        <translation>This is not text, so it was not read.</translation>
    </message>
    <message>
        <source>The file could not be opened. Check your rights to read it.</source>
        <translation>The file could not be opened. Check your rights to read it.</translation>
    </message>
    <message>
        <source>This link leads out of the folder, so it was not followed. Copy the file into the folder to read it.</source>
        <translation>This link leads out of the folder, so it was not followed. Copy the file into the folder to read it.</translation>
    </message>
    <message>
        <source>The file is too large, so it was not read. Split it to read it.</source>
        <translation>The file is too large, so it was not read. Split it to read it.</translation>
    </message>
    <message numerus="yes">
        <source>The folder holds too many files; %n of them were not read. Open a smaller folder.</source>
        <translation>
            <numerusform>The folder holds too many files; %n of them was not read. Open a smaller folder.</numerusform>
            <numerusform>The folder holds too many files; %n of them were not read. Open a smaller folder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n NUL character(s) stand in the text. The file may be damaged.</source>
        <translation>
            <numerusform>%n NUL character stands in the text. The file may be damaged.</numerusform>
            <numerusform>%n NUL characters stand in the text. The file may be damaged.</numerusform>
        </translation>
    </message>
    <message>
        <source>No discussion was found. Set one under View, Document Roles, if a file holds it.</source>
        <translation>No discussion was found. Set one under View, Document Roles, if a file holds it.</translation>
    </message>
    <message>
        <source>No essay was found. Set one under View, Document Roles, if a file holds it.</source>
        <translation>No essay was found. Set one under View, Document Roles, if a file holds it.</translation>
    </message>
    <message>
        <source>The Korean dictionary is not installed, so terms were found by rules alone. Install Catena again to have it.</source>
        <translation>The Korean dictionary is not installed, so terms were found by rules alone. Install Catena again to have it.</translation>
    </message>
    <message>
        <source>Essay</source>
        <translation>Essay</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>role of a document</comment>
        <translation>Other</translation>
    </message>
    <message numerus="yes">
        <source>Running text: %n paragraph(s) of %1 characters on average, next to no repeats.</source>
        <translation>
            <numerusform>Running text: %n paragraph of %1 characters, next to no repeats.</numerusform>
            <numerusform>Running text: %n paragraphs of %1 characters on average, next to no repeats.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % of its lines stand there more than once.</source>
        <translation>%1 % of its lines stand there more than once.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) name who wrote and when.</source>
        <translation>
            <numerusform>%n line names who wrote and when.</numerusform>
            <numerusform>%n lines name who wrote and when.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Many short blocks: %n of %1 characters on average.</source>
        <translation>
            <numerusform>Many short blocks: %n of %1 characters on average.</numerusform>
            <numerusform>Many short blocks: %n of %1 characters on average.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines quoted with “&gt;”, as in replies.</source>
        <translation>Lines quoted with “&gt;”, as in replies.</translation>
    </message>
    <message>
        <source>Another document of the folder reads more like an essay.</source>
        <translation>Another document of the folder reads more like an essay.</translation>
    </message>
    <message>
        <source>No text to read.</source>
        <translation>No text to read.</translation>
    </message>
    <message>
        <source>Only a few words.</source>
        <translation>Only a few words.</translation>
    </message>
    <message>
        <source>You chose this.</source>
        <translation>You chose this.</translation>
    </message>
    <message>
        <source>No reader knows this format yet, so it was not read. Save it as plain text or Markdown to read it.</source>
        <translation>No reader knows this format yet, so it was not read. Save it as plain text or Markdown to read it.</translation>
    </message>
    <message>
        <source>Its lines answer each other.</source>
        <translation>Its lines answer each other.</translation>
    </message>
    <message>
        <source>There is no room left for “%1”</source>
        <translation>There is no room left for “%1”</translation>
    </message>
    <message>
        <source>Your store of repairs and notes is damaged: “%1”</source>
        <translation>Your store of repairs and notes is damaged: “%1”</translation>
    </message>
    <message>
        <source>Another Catena holds “%1”</source>
        <translation>Another Catena holds “%1”</translation>
    </message>
    <message>
        <source>“%1” was written by a later version of Catena</source>
        <translation>“%1” was written by a later version of Catena</translation>
    </message>
    <message>
        <source>Make some room on the disk and try again.</source>
        <translation>Make some room on the disk and try again.</translation>
    </message>
    <message>
        <source>It was set aside; put the newest backup in its place, or go on with an empty one.</source>
        <translation>It was set aside; put the newest backup in its place, or go on with an empty one.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Try again in a moment.</translation>
    </message>
    <message>
        <source>It is only read; install the newest Catena to write to it.</source>
        <translation>It is only read; install the newest Catena to write to it.</translation>
    </message>
    <message>
        <source>This paste profile is broken, so it is not used: %1.</source>
        <translation>This paste profile is broken, so it is not used: %1.</translation>
    </message>
    <message>
        <source>The file is damaged or breaks off here (%1). What stands before was read.</source>
        <translation>The file is damaged or breaks off here (%1). What stands before was read.</translation>
    </message>
    <message>
        <source>It holds messages.</source>
        <translation>It holds messages.</translation>
    </message>
    <message>
        <source>The archive holds “%1”, which is no file inside it or stands there twice, so it was left out.</source>
        <translation>The archive holds “%1”, which is no file inside it or stands there twice, so it was left out.</translation>
    </message>
    <message>
        <source>A password locks this file, so it was not read. Save it without one to read it.</source>
        <translation>A password locks this file, so it was not read. Save it without one to read it.</translation>
    </message>
    <message>
        <source>Reading this takes the program %1, which is not installed. Install it, or save the file as text.</source>
        <translation>Reading this takes the program %1, which is not installed. Install it, or save the file as text.</translation>
    </message>
    <message numerus="yes">
        <source>The text was taken from %n printed page(s): paragraphs, columns and notes are guessed.</source>
        <translation>
            <numerusform>The text was taken from %n printed page: paragraphs, columns and notes are guessed.</numerusform>
            <numerusform>The text was taken from %n printed pages: paragraphs, columns and notes are guessed.</numerusform>
        </translation>
    </message>
    <message>
        <source>This format (%1) was never tried on a real file. Look whether all of it is there.</source>
        <translation>This format (%1) was never tried on a real file. Look whether all of it is there.</translation>
    </message>
    <message>
        <source>The comments on it stand apart from its text.</source>
        <translation>The comments on it stand apart from its text.</translation>
    </message>
    <message>
        <source>“%1” was not written, for its text would not be that of the folder</source>
        <translation>“%1” was not written, for its text would not be that of the folder</translation>
    </message>
    <message>
        <source>Try another font, or export it as HTML; what differs is: %1</source>
        <translation>Try another font, or export it as HTML; what differs is: %1</translation>
    </message>
    <message>
        <source>This description of a format is broken, so it is not used: %1.</source>
        <translation>This description of a format is broken, so it is not used: %1.</translation>
    </message>
    <message>
        <source>The shared notes at “%1” cannot be reached</source>
        <translation>The shared notes at “%1” cannot be reached</translation>
    </message>
    <message>
        <source>What shared notes are reached with is not installed</source>
        <translation>What shared notes are reached with is not installed</translation>
    </message>
    <message>
        <source>Check the network, the address in the preferences and your password in ~/.pgpass, and try again.</source>
        <translation>Check the network, the address in the preferences and your password in ~/.pgpass, and try again.</translation>
    </message>
    <message>
        <source>Install the package libqt6sql6-psql and start Catena again.</source>
        <translation>Install the package libqt6sql6-psql and start Catena again.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::EssayPane</name>
    <message>
        <source>Document &amp;Roles…</source>
        <translation>Document &amp;Roles…</translation>
    </message>
    <message>
        <source>Essay</source>
        <translation>Essay</translation>
    </message>
    <message>
        <source>This folder holds no essay.

If one of its files is the essay, say so under Document Roles.</source>
        <translation>This folder holds no essay.

If one of its files is the essay, say so under Document Roles.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ExportCommand</name>
    <message>
        <source>“--paper” takes A4, A5, B5, Letter or Legal.</source>
        <translation>“--paper” takes A4, A5, B5, Letter or Legal.</translation>
    </message>
    <message>
        <source>“--authors” takes names, pseudonyms or none.</source>
        <translation>“--authors” takes names, pseudonyms or none.</translation>
    </message>
    <message>
        <source>“--columns” takes 1 or 2.</source>
        <translation>“--columns” takes 1 or 2.</translation>
    </message>
    <message>
        <source>“--text-size” takes points from 6 to 24.</source>
        <translation>“--text-size” takes points from 6 to 24.</translation>
    </message>
    <message>
        <source>“--depth” takes a number of levels, 0 for the first comments alone.</source>
        <translation>“--depth” takes a number of levels, 0 for the first comments alone.</translation>
    </message>
    <message>
        <source>“--branch” takes the name of a comment as “inspect” prints it, such as c12.</source>
        <translation>“--branch” takes the name of a comment as “inspect” prints it, such as c12.</translation>
    </message>
    <message>
        <source>choice</source>
        <comment>placeholder of an option&apos;s value</comment>
        <translation>choice</translation>
    </message>
    <message>
        <source>number</source>
        <translation>number</translation>
    </message>
    <message>
        <source>export: the file to write: .pdf, .html, .md or .json.</source>
        <translation>export: the file to write: .pdf, .html, .md or .json.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>file</translation>
    </message>
    <message>
        <source>export: highlights the mentions of this term; may be given again.</source>
        <translation>export: highlights the mentions of this term; may be given again.</translation>
    </message>
    <message>
        <source>term</source>
        <translation>term</translation>
    </message>
    <message>
        <source>export: Web Annotations to find in the folder, and to show in the file or write to a .json.</source>
        <translation>export: Web Annotations to find in the folder, and to show in the file or write to a .json.</translation>
    </message>
    <message>
        <source>export: only this comment and the answers to it.</source>
        <translation>export: only this comment and the answers to it.</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>comment</translation>
    </message>
    <message>
        <source>export: leaves out answers deeper than so many levels.</source>
        <translation>export: leaves out answers deeper than so many levels.</translation>
    </message>
    <message>
        <source>export: names, pseudonyms or none.</source>
        <translation>export: names, pseudonyms or none.</translation>
    </message>
    <message>
        <source>export: leaves out the text of repeats.</source>
        <translation>export: leaves out the text of repeats.</translation>
    </message>
    <message>
        <source>export: adds where every line of the folder went (PDF).</source>
        <translation>export: adds where every line of the folder went (PDF).</translation>
    </message>
    <message>
        <source>export: adds a list of all notes (PDF).</source>
        <translation>export: adds a list of all notes (PDF).</translation>
    </message>
    <message>
        <source>export: A4, A5, B5, Letter or Legal (PDF).</source>
        <translation>export: A4, A5, B5, Letter or Legal (PDF).</translation>
    </message>
    <message>
        <source>export: 2 sets comments beside the paragraph they speak of (PDF).</source>
        <translation>export: 2 sets comments beside the paragraph they speak of (PDF).</translation>
    </message>
    <message>
        <source>export: a font family; may be given again (PDF).</source>
        <translation>export: a font family; may be given again (PDF).</translation>
    </message>
    <message>
        <source>family</source>
        <translation>family</translation>
    </message>
    <message>
        <source>export: size of the essay&apos;s text in points (PDF).</source>
        <translation>export: size of the essay&apos;s text in points (PDF).</translation>
    </message>
    <message>
        <source>export: does not read the PDF back to compare its text.</source>
        <translation>export: does not read the PDF back to compare its text.</translation>
    </message>
    <message>
        <source>“export” takes one folder or file.</source>
        <translation>“export” takes one folder or file.</translation>
    </message>
    <message>
        <source>Name the file to write with -o, as in “-o discussion.pdf”.</source>
        <translation>Name the file to write with -o, as in “-o discussion.pdf”.</translation>
    </message>
    <message>
        <source>PDF, HTML, Markdown and annotations can be written; end the name after -o with .pdf, .html, .md or .json.</source>
        <translation>PDF, HTML, Markdown and annotations can be written; end the name after -o with .pdf, .html, .md or .json.</translation>
    </message>
    <message>
        <source>export: says that the file is PDF/A-2u, if every character has a glyph (PDF).</source>
        <translation>export: says that the file is PDF/A-2u, if every character has a glyph (PDF).</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>This format has no pages.</source>
        <translation>This format has no pages.</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF documents (*.pdf)</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Web pages (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ExportForm</name>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>PDF with notes, links and outline</source>
        <translation>PDF with notes, links and outline</translation>
    </message>
    <message>
        <source>HTML, one file</source>
        <translation>HTML, one file</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>&amp;Comments:</source>
        <translation>&amp;Comments:</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>All of them</translation>
    </message>
    <message>
        <source>What is unfolded in the window</source>
        <translation>What is unfolded in the window</translation>
    </message>
    <message>
        <source>The branch of %1</source>
        <translation>The branch of %1</translation>
    </message>
    <message>
        <source>&amp;Writers:</source>
        <translation>&amp;Writers:</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>By number, always the same</source>
        <translation>By number, always the same</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>Not named</translation>
    </message>
    <message>
        <source>Names inside the texts stay as they are.</source>
        <translation>Names inside the texts stay as they are.</translation>
    </message>
    <message>
        <source>Leave out the text of &amp;repeats</source>
        <translation>Leave out the text of &amp;repeats</translation>
    </message>
    <message>
        <source>Highlights and &amp;notes</source>
        <translation>Highlights and &amp;notes</translation>
    </message>
    <message>
        <source>&amp;List of all notes at the end</source>
        <translation>&amp;List of all notes at the end</translation>
    </message>
    <message>
        <source>Where each line of the folder &amp;went</source>
        <translation>Where each line of the folder &amp;went</translation>
    </message>
    <message>
        <source>Highlight the chosen concep&amp;t</source>
        <translation>Highlight the chosen concep&amp;t</translation>
    </message>
    <message>
        <source>Highlight the concep&amp;t “%1”</source>
        <translation>Highlight the concep&amp;t “%1”</translation>
    </message>
    <message>
        <source>&amp;Paper:</source>
        <translation>&amp;Paper:</translation>
    </message>
    <message>
        <source>C&amp;olumns:</source>
        <translation>C&amp;olumns:</translation>
    </message>
    <message>
        <source>One</source>
        <translation>One</translation>
    </message>
    <message>
        <source>Two: comments beside the essay</source>
        <translation>Two: comments beside the essay</translation>
    </message>
    <message>
        <source> pt</source>
        <comment>typographic points</comment>
        <translation> pt</translation>
    </message>
    <message>
        <source>Text &amp;size:</source>
        <translation>Text &amp;size:</translation>
    </message>
    <message>
        <source>Another fo&amp;nt:</source>
        <translation>Another fo&amp;nt:</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Font</translation>
    </message>
    <message>
        <source>For arc&amp;hives (PDF/A)</source>
        <translation>For arc&amp;hives (PDF/A)</translation>
    </message>
    <message>
        <source>The file says that it is PDF/A-2u, unless it shows a character that no font here has.</source>
        <translation>The file says that it is PDF/A-2u, unless it shows a character that no font here has.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ExportLabels</name>
    <message>
        <source>en</source>
        <comment>code of this language</comment>
        <extracomment>The code of your language (BCP 47), &quot;ko&quot; for Korean.</extracomment>
        <translation>en</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>Concepts</translation>
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
        <translation>parent not known</translation>
    </message>
    <message>
        <source>%1 % sure</source>
        <translation>%1 % sure</translation>
    </message>
    <message>
        <source>= %1</source>
        <comment>number of the comment repeated</comment>
        <translation>= %1</translation>
    </message>
    <message>
        <source>Essay %1</source>
        <translation>Essay %1</translation>
    </message>
    <message>
        <source>Discussion %1</source>
        <translation>Discussion %1</translation>
    </message>
    <message>
        <source>p. %1</source>
        <comment>page number</comment>
        <translation>p. %1</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>Comments %1 · copies %2 · repeats %3</source>
        <translation>Comments %1 · copies %2 · repeats %3</translation>
    </message>
    <message>
        <source>Writer %1</source>
        <comment>number of an author</comment>
        <translation>Writer %1</translation>
    </message>
    <message>
        <source>on p. %1</source>
        <comment>page of what it speaks of</comment>
        <translation>on p. %1</translation>
    </message>
    <message>
        <source>answers left out: %1</source>
        <translation>answers left out: %1</translation>
    </message>
    <message>
        <source>and %1</source>
        <comment>further comments</comment>
        <translation>and %1</translation>
    </message>
    <message>
        <source>More on the Essay</source>
        <translation>More on the Essay</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Notes without a Place</source>
        <translation>Notes without a Place</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Highlight</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Bookmark</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>lines: %1</source>
        <translation>lines: %1</translation>
    </message>
    <message>
        <source>records: %1</source>
        <translation>records: %1</translation>
    </message>
    <message>
        <source>accounted for: %1</source>
        <translation>accounted for: %1</translation>
    </message>
    <message>
        <source>not used: %1</source>
        <comment>ranges of lines</comment>
        <translation>not used: %1</translation>
    </message>
    <message>
        <source>copy</source>
        <comment>a further place of a comment</comment>
        <translation>copy</translation>
    </message>
    <message>
        <source>preview</source>
        <comment>a place of a part of it</comment>
        <translation>preview</translation>
    </message>
    <message>
        <source>leads to %1</source>
        <comment>real host behind a link</comment>
        <translation>leads to %1</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::FieldDialog</name>
    <message>
        <source>Set the Author</source>
        <translation>Set the Author</translation>
    </message>
    <message>
        <source>Set the Date</source>
        <translation>Set the Date</translation>
    </message>
    <message>
        <source>&amp;Author:</source>
        <translation>&amp;Author:</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>&amp;Date:</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Set</translation>
    </message>
    <message>
        <source>An empty field says that the author is not known.</source>
        <translation>An empty field says that the author is not known.</translation>
    </message>
    <message>
        <source>An empty field says that the date is not known.</source>
        <translation>An empty field says that the date is not known.</translation>
    </message>
    <message>
        <source>Write it as 2024-03-05 or 2024-03-05 14:05.</source>
        <translation>Write it as 2024-03-05 or 2024-03-05 14:05.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::FindBar</name>
    <message>
        <source>F&amp;ind:</source>
        <translation>F&amp;ind:</translation>
    </message>
    <message>
        <source>Find in the essay and the comments</source>
        <translation>Find in the essay and the comments</translation>
    </message>
    <message>
        <source>Previous place found</source>
        <translation>Previous place found</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>Next place found</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Close the search</translation>
    </message>
    <message>
        <source>Words, “words together”, /pattern/, author:name, date:2011..2013, concept:term, has:note, is:new</source>
        <translation>Words, “words together”, /pattern/, author:name, date:2011..2013, concept:term, has:note, is:new</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::Finding</name>
    <message>
        <source>Not understood: %1</source>
        <translation>Not understood: %1</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>searching…</translation>
    </message>
    <message>
        <source>%1 so far…</source>
        <translation>%1 so far…</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nothing found</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 found</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::GuideWindow</name>
    <message>
        <source>User Guide</source>
        <translation>User Guide</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Search the guide</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Pages of the guide</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::Headless</name>
    <message>
        <source>%1 See “catena --help”.</source>
        <translation>%1 See “catena --help”.</translation>
    </message>
    <message>
        <source>There is no display to open a window on: use “catena inspect” or “catena export”, or start a desktop.</source>
        <translation>There is no display to open a window on: use “catena inspect” or “catena export”, or start a desktop.</translation>
    </message>
    <message>
        <source>Catena never writes into the folder it reads: choose another place for the file.</source>
        <translation>Catena never writes into the folder it reads: choose another place for the file.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::IssuesDialog</name>
    <message>
        <source>Notes About This Folder</source>
        <translation>Notes About This Folder</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing odd was found.</source>
        <translation>Nothing odd was found.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::KeyEditor</name>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Set</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;dd</translation>
    </message>
    <message>
        <source>&amp;No Key</source>
        <translation>&amp;No Key</translation>
    </message>
    <message>
        <source>&amp;Usual Keys</source>
        <translation>&amp;Usual Keys</translation>
    </message>
    <message>
        <source>Ta&amp;ke Back</source>
        <translation>Ta&amp;ke Back</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Keyboard Shortcuts</translation>
    </message>
    <message>
        <source>&amp;Keys of:</source>
        <translation>&amp;Keys of:</translation>
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
        <translation>Your own</translation>
    </message>
    <message>
        <source>Set of keys</source>
        <translation>Set of keys</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>Search by name or key</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions and their keys</translation>
    </message>
    <message>
        <source>&amp;Press a key:</source>
        <translation>&amp;Press a key:</translation>
    </message>
    <message>
        <source>Press the new key here</source>
        <translation>Press the new key here</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Import…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Export Keys</source>
        <translation>Export Keys</translation>
    </message>
    <message>
        <source>Import Keys</source>
        <translation>Import Keys</translation>
    </message>
    <message>
        <source>Keys of Catena (*.tsv)</source>
        <translation>Keys of Catena (*.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 is free.</translation>
    </message>
    <message>
        <source>%1 is taken by %2, which would lose it.</source>
        <translation>%1 is taken by %2, which would lose it.</translation>
    </message>
    <message>
        <source>The file could not be read as keys. Choose another one.</source>
        <translation>The file could not be read as keys. Choose another one.</translation>
    </message>
    <message>
        <source>The keys were read.</source>
        <translation>The keys were read.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were not understood and left out.</source>
        <translation>
            <numerusform>%n line was not understood and left out.</numerusform>
            <numerusform>%n lines were not understood and left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>The keys were written.</source>
        <translation>The keys were written.</translation>
    </message>
    <message>
        <source>The keys could not be written there. Choose another place.</source>
        <translation>The keys could not be written there. Choose another place.</translation>
    </message>
    <message>
        <source>Catena never writes into the folder it reads. Choose another place.</source>
        <translation>Catena never writes into the folder it reads. Choose another place.</translation>
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
        <translation>no key</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::KeysOverlay</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Keyboard Shortcuts</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::LinesDialog</name>
    <message>
        <source>Lines That Are Text</source>
        <translation>Lines That Are Text</translation>
    </message>
    <message>
        <source>Every line around this comment belongs to a comment already.</source>
        <translation>Every line around this comment belongs to a comment already.</translation>
    </message>
    <message>
        <source>No comment has these lines. Choose the one that is text of this comment.</source>
        <translation>No comment has these lines. Choose the one that is text of this comment.</translation>
    </message>
    <message>
        <source>Lines that no comment has</source>
        <translation>Lines that no comment has</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, line %2: %3</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>&amp;Take In</source>
        <translation>&amp;Take In</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::LoadingPage</name>
    <message>
        <source>Stages done</source>
        <translation>Stages done</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Reading “%1”…</source>
        <translation>Reading “%1”…</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::MainWindow</name>
    <message>
        <source>concept, %1 | %2</source>
        <translation>concept, %1 | %2</translation>
    </message>
    <message>
        <source>Settings could not be read, so the usual ones are in use. The old file was kept as “%1”.</source>
        <translation>Settings could not be read, so the usual ones are in use. The old file was kept as “%1”.</translation>
    </message>
    <message>
        <source>Reading goes on…</source>
        <translation>Reading goes on…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>%1 — Catena</source>
        <comment>title of the window</comment>
        <translation>%1 — Catena</translation>
    </message>
    <message>
        <source>Stopped: not everything was read.</source>
        <translation>Stopped: not everything was read.</translation>
    </message>
    <message>
        <source>&amp;Read Again</source>
        <translation>&amp;Read Again</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) about this folder</source>
        <translation>
            <numerusform>%n note about this folder</numerusform>
            <numerusform>%n notes about this folder</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Show</translation>
    </message>
    <message>
        <source>Colour &amp;Scheme</source>
        <translation>Colour &amp;Scheme</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>As the &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Open Folder</translation>
    </message>
    <message>
        <source>Open File</source>
        <translation>Open File</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Choose…</translation>
    </message>
    <message>
        <source>&amp;Choose Another Place…</source>
        <translation>&amp;Choose Another Place…</translation>
    </message>
    <message>
        <source>Place %1 of %2: %3</source>
        <translation>Place %1 of %2: %3</translation>
    </message>
    <message>
        <source>Fold Repea&amp;ts</source>
        <translation>Fold Repea&amp;ts</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>&amp;Off</translation>
    </message>
    <message>
        <source>&amp;Equal Ones Only</source>
        <translation>&amp;Equal Ones Only</translation>
    </message>
    <message>
        <source>&amp;Nearly Equal Ones</source>
        <translation>&amp;Nearly Equal Ones</translation>
    </message>
    <message>
        <source>&amp;Similar Ones (Usual)</source>
        <translation>&amp;Similar Ones (Usual)</translation>
    </message>
    <message>
        <source>&amp;Loosely Similar Ones</source>
        <translation>&amp;Loosely Similar Ones</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Done again: %1</translation>
    </message>
    <message>
        <source>Your repairs of this discussion could not be read. %1</source>
        <translation>Your repairs of this discussion could not be read. %1</translation>
    </message>
    <message>
        <source>There is no comment here to repair.</source>
        <translation>There is no comment here to repair.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>The repair was taken back</source>
        <translation>The repair was taken back</translation>
    </message>
    <message>
        <source>Take Back a Repair</source>
        <translation>Take Back a Repair</translation>
    </message>
    <message>
        <source>This link is not in doubt.</source>
        <translation>This link is not in doubt.</translation>
    </message>
    <message>
        <source>Nothing says whom it answers. Go to the comment it answers, mark it with %1, come back with %2 and press %3.</source>
        <translation>Nothing says whom it answers. Go to the comment it answers, mark it with %1, come back with %2 and press %3.</translation>
    </message>
    <message>
        <source>Mark the comment it answers with %1 first, then press %2 on the answer.</source>
        <translation>Mark the comment it answers with %1 first, then press %2 on the answer.</translation>
    </message>
    <message>
        <source>Mark the comment it repeats with %1 first, then press %2 on the repeat.</source>
        <translation>Mark the comment it repeats with %1 first, then press %2 on the repeat.</translation>
    </message>
    <message>
        <source>This comment is no repeat.</source>
        <translation>This comment is no repeat.</translation>
    </message>
    <message>
        <source>No comment follows this one in its file.</source>
        <translation>No comment follows this one in its file.</translation>
    </message>
    <message>
        <source>There is nothing to compare it with: it stands in one place and resembles no other. Mark another comment with %1 to compare the two.</source>
        <translation>There is nothing to compare it with: it stands in one place and resembles no other. Mark another comment with %1 to compare the two.</translation>
    </message>
    <message>
        <source>No link is weaker than the limit of the repair pane.</source>
        <translation>No link is weaker than the limit of the repair pane.</translation>
    </message>
    <message>
        <source>The repair is in force here, but it is not saved. %1</source>
        <translation>The repair is in force here, but it is not saved. %1</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Try Again</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Tried again</translation>
    </message>
    <message>
        <source>%1. Saved.</source>
        <translation>%1. Saved.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Undo %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Redo %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Restore the Backup</source>
        <translation>&amp;Restore the Backup</translation>
    </message>
    <message>
        <source>The file that keeps your repairs was damaged. It was set aside as “%1”.</source>
        <translation>The file that keeps your repairs was damaged. It was set aside as “%1”.</translation>
    </message>
    <message>
        <source>Repairs can be neither read nor saved. %1</source>
        <translation>Repairs can be neither read nor saved. %1</translation>
    </message>
    <message>
        <source>Your repairs are shown, but new ones are not saved. %1</source>
        <translation>Your repairs are shown, but new ones are not saved. %1</translation>
    </message>
    <message>
        <source>Your repairs are kept on a network drive, where two programs at once may do harm.</source>
        <translation>Your repairs are kept on a network drive, where two programs at once may do harm.</translation>
    </message>
    <message>
        <source>What you said of a concept is in force here, but it is not saved. %1</source>
        <translation>What you said of a concept is in force here, but it is not saved. %1</translation>
    </message>
    <message>
        <source>Count &amp;Every Copy as Well</source>
        <translation>Count &amp;Every Copy as Well</translation>
    </message>
    <message>
        <source>What &amp;Counts as a Mention</source>
        <translation>What &amp;Counts as a Mention</translation>
    </message>
    <message>
        <source>Letter for &amp;Letter</source>
        <translation>Letter for &amp;Letter</translation>
    </message>
    <message>
        <source>Another &amp;Spacing, Hyphen, Quote or Case</source>
        <translation>Another &amp;Spacing, Hyphen, Quote or Case</translation>
    </message>
    <message>
        <source>With a &amp;Particle or Ending</source>
        <translation>With a &amp;Particle or Ending</translation>
    </message>
    <message>
        <source>Names That the &amp;Text States</source>
        <translation>Names That the &amp;Text States</translation>
    </message>
    <message>
        <source>Names of &amp;Yours</source>
        <translation>Names of &amp;Yours</translation>
    </message>
    <message>
        <source>&amp;Near Spellings You Accepted</source>
        <translation>&amp;Near Spellings You Accepted</translation>
    </message>
    <message>
        <source>Inside a Lon&amp;ger Word</source>
        <translation>Inside a Lon&amp;ger Word</translation>
    </message>
    <message>
        <source>As a &amp;Verb</source>
        <translation>As a &amp;Verb</translation>
    </message>
    <message>
        <source>&amp;Keep Changes for</source>
        <translation>&amp;Keep Changes for</translation>
    </message>
    <message>
        <source>This &amp;Text</source>
        <translation>This &amp;Text</translation>
    </message>
    <message>
        <source>&amp;All Texts</source>
        <translation>&amp;All Texts</translation>
    </message>
    <message>
        <source>&amp;Hidden Concepts</source>
        <translation>&amp;Hidden Concepts</translation>
    </message>
    <message>
        <source>shares %1</source>
        <translation>shares %1</translation>
    </message>
    <message>
        <source>quotes it</source>
        <translation>quotes it</translation>
    </message>
    <message>
        <source>repeats it</source>
        <translation>repeats it</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>a comment, why it is listed, how it begins</comment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a concept first.</source>
        <translation>Choose a concept first.</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tables (*.csv)</translation>
    </message>
    <message>
        <source>Save the Concordance</source>
        <translation>Save the Concordance</translation>
    </message>
    <message>
        <source>Save the List of Concepts</source>
        <translation>Save the List of Concepts</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>Essay</source>
        <translation>Essay</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>With every copy</source>
        <translation>With every copy</translation>
    </message>
    <message>
        <source>Spellings</source>
        <translation>Spellings</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Other names</translation>
    </message>
    <message>
        <source>Only in the essay</source>
        <translation>Only in the essay</translation>
    </message>
    <message>
        <source>Only in the discussion</source>
        <translation>Only in the discussion</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>In both</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Mention</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Saved as “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>author, %n comment(s)</source>
        <translation>
            <numerusform>author, %n comment</numerusform>
            <numerusform>author, %n comments</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>&amp;High Contrast</translation>
    </message>
    <message>
        <source>Your notes on this folder could not be read. %1</source>
        <translation>Your notes on this folder could not be read. %1</translation>
    </message>
    <message>
        <source>This note was changed in another window meanwhile. Both are kept.</source>
        <translation>This note was changed in another window meanwhile. Both are kept.</translation>
    </message>
    <message>
        <source>The note stands here, but it is not saved. %1</source>
        <translation>The note stands here, but it is not saved. %1</translation>
    </message>
    <message>
        <source>Texts and archives (*.txt *.md *.markdown *.catena *.zip)</source>
        <translation>Texts and archives (*.txt *.md *.markdown *.catena *.zip)</translation>
    </message>
    <message>
        <source>Catena never writes into the folder it reads. Choose another place for the file.</source>
        <translation>Catena never writes into the folder it reads. Choose another place for the file.</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Writing the file…</translation>
    </message>
    <message>
        <source>&amp;Write It Anyway</source>
        <translation>&amp;Write It Anyway</translation>
    </message>
    <message>
        <source>Written to “%1”.</source>
        <translation>Written to “%1”.</translation>
    </message>
    <message>
        <source>Reading the notes of “%1”…</source>
        <translation>Reading the notes of “%1”…</translation>
    </message>
    <message>
        <source>The notes of this PDF are as they are here.</source>
        <translation>The notes of this PDF are as they are here.</translation>
    </message>
    <message>
        <source>Notes from a PDF</source>
        <translation>Notes from a PDF</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) taken over</source>
        <translation>
            <numerusform>%n note taken over</numerusform>
            <numerusform>%n notes taken over</numerusform>
        </translation>
    </message>
    <message>
        <source>Files of this folder have changed.</source>
        <translation>Files of this folder have changed.</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Reload</translation>
    </message>
    <message>
        <source>This folder was moved or deleted. What was read of it stays here until you close it.</source>
        <translation>This folder was moved or deleted. What was read of it stays here until you close it.</translation>
    </message>
    <message>
        <source>The system watches no more files: changes are noticed when you come back to this window.</source>
        <translation>The system watches no more files: changes are noticed when you come back to this window.</translation>
    </message>
    <message>
        <source>This comment has no link.</source>
        <translation>This comment has no link.</translation>
    </message>
    <message>
        <source>This link leads to %1 (%2)</source>
        <translation>This link leads to %1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>&amp;Open in Browser</translation>
    </message>
    <message>
        <source>Mark this comment with which letter?</source>
        <translation>Mark this comment with which letter?</translation>
    </message>
    <message>
        <source>To the mark with which letter?</source>
        <translation>To the mark with which letter?</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Marked with %1.</source>
        <translation>Marked with %1.</translation>
    </message>
    <message>
        <source>No comment has the mark %1.</source>
        <translation>No comment has the mark %1.</translation>
    </message>
    <message>
        <source>Web Annotations (*.json)</source>
        <translation>Web Annotations (*.json)</translation>
    </message>
    <message>
        <source>Save the Notes</source>
        <translation>Save the Notes</translation>
    </message>
    <message>
        <source>Import Notes</source>
        <translation>Import Notes</translation>
    </message>
    <message>
        <source>Web Annotations, Hypothesis, PDF (*.json *.jsonld *.pdf)</source>
        <translation>Web Annotations, Hypothesis, PDF (*.json *.jsonld *.pdf)</translation>
    </message>
    <message>
        <source>Catena never writes into the folder it reads. Choose another place.</source>
        <translation>Catena never writes into the folder it reads. Choose another place.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) saved as “%1”.</source>
        <translation>
            <numerusform>%n note saved as “%1”.</numerusform>
            <numerusform>%n notes saved as “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” holds no notes that can be read.</source>
        <translation>“%1” holds no notes that can be read.</translation>
    </message>
    <message>
        <source>Import of Notes</source>
        <translation>Import of Notes</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) imported</source>
        <translation>
            <numerusform>%n note imported</numerusform>
            <numerusform>%n notes imported</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 left out</source>
        <translation>%1, %2 left out</translation>
    </message>
    <message>
        <source>Nothing is searched for yet.</source>
        <translation>Nothing is searched for yet.</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Find…</translation>
    </message>
    <message>
        <source>No concept is chosen yet: choose one in the list of concepts.</source>
        <translation>No concept is chosen yet: choose one in the list of concepts.</translation>
    </message>
    <message>
        <source>Arranging the comments…</source>
        <translation>Arranging the comments…</translation>
    </message>
    <message>
        <source>Your repairs and notes can be neither read nor saved. %1</source>
        <translation>Your repairs and notes can be neither read nor saved. %1</translation>
    </message>
    <message>
        <source>Left and right move the border between the panes, F8 takes the next, Esc ends.</source>
        <translation>Left and right move the border between the panes, F8 takes the next, Esc ends.</translation>
    </message>
    <message>
        <source>Another folder is open by now: no notes were taken over.</source>
        <translation>Another folder is open by now: no notes were taken over.</translation>
    </message>
    <message>
        <source>The store has not answered yet.</source>
        <translation>The store has not answered yet.</translation>
    </message>
    <message>
        <source>Not Saved</source>
        <translation>Not Saved</translation>
    </message>
    <message>
        <source>Some of your notes or repairs are not saved, and are lost when this window closes. %1</source>
        <translation>Some of your notes or repairs are not saved, and are lost when this window closes. %1</translation>
    </message>
    <message>
        <source>Close &amp;All the Same</source>
        <translation>Close &amp;All the Same</translation>
    </message>
    <message>
        <source>The backup was not restored. %1</source>
        <translation>The backup was not restored. %1</translation>
    </message>
    <message>
        <source>The backup was restored. What was there before is kept as “%1”.</source>
        <translation>The backup was restored. What was there before is kept as “%1”.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::NoteChangesDialog</name>
    <message>
        <source>Notes from a PDF</source>
        <translation>Notes from a PDF</translation>
    </message>
    <message>
        <source>These notes are not as they are here. Choose what is taken over; it can be undone.</source>
        <translation>These notes are not as they are here. Choose what is taken over; it can be undone.</translation>
    </message>
    <message>
        <source>Notes that differ</source>
        <translation>Notes that differ</translation>
    </message>
    <message>
        <source>&amp;Take Over</source>
        <translation>&amp;Take Over</translation>
    </message>
    <message>
        <source>Other words: “%1” becomes “%2”</source>
        <translation>Other words: “%1” becomes “%2”</translation>
    </message>
    <message>
        <source>Another colour: “%1”</source>
        <translation>Another colour: “%1”</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>New: %1</translation>
    </message>
    <message>
        <source>New on “%1”: %2</source>
        <translation>New on “%1”: %2</translation>
    </message>
    <message>
        <source>New, but its place is not found: “%1” %2</source>
        <translation>New, but its place is not found: “%1” %2</translation>
    </message>
    <message>
        <source>Deleted in the PDF: “%1”</source>
        <translation>Deleted in the PDF: “%1”</translation>
    </message>
    <message>
        <source>Another reader&apos;s, so a copy of your own: “%1” becomes “%2”</source>
        <translation>Another reader&apos;s, so a copy of your own: “%1” becomes “%2”</translation>
    </message>
    <message>
        <source>Another reader&apos;s, deleted in the PDF; it stays: “%1”</source>
        <translation>Another reader&apos;s, deleted in the PDF; it stays: “%1”</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::NoteEditor</name>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Retry</translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation>Save a Copy…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Your words. They are saved as you type.</source>
        <translation>Your words. They are saved as you type.</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>Tags, parted by commas</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Edit of a Note</source>
        <translation>Edit of a Note</translation>
    </message>
    <message>
        <source>Change of a Note</source>
        <translation>Change of a Note</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>Not saved. %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Kept until the window closes</source>
        <translation>Kept until the window closes</translation>
    </message>
    <message>
        <source>Save a Copy</source>
        <translation>Save a Copy</translation>
    </message>
    <message>
        <source>The whole essay</source>
        <translation>The whole essay</translation>
    </message>
    <message>
        <source>The whole comment %1</source>
        <translation>The whole comment %1</translation>
    </message>
    <message>
        <source>Written by %1, who alone can change it</source>
        <translation>Written by %1, who alone can change it</translation>
    </message>
    <message>
        <source>Catena never writes into the folder it reads. Choose another place.</source>
        <translation>Catena never writes into the folder it reads. Choose another place.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::NotesPlaceField</name>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Asks for a file to keep notes in</source>
        <translation>Asks for a file to keep notes in</translation>
    </message>
    <message>
        <source>This is no address of a server. One looks like postgresql://user@host/database.</source>
        <translation>This is no address of a server. One looks like postgresql://user@host/database.</translation>
    </message>
    <message>
        <source>The password is not kept here. Write it into the file .pgpass in your home folder.</source>
        <translation>The password is not kept here. Write it into the file .pgpass in your home folder.</translation>
    </message>
    <message>
        <source>This is no file. Give the whole path of one, or choose it.</source>
        <translation>This is no file. Give the whole path of one, or choose it.</translation>
    </message>
    <message>
        <source>Where Notes Are Kept</source>
        <translation>Where Notes Are Kept</translation>
    </message>
    <message>
        <source>Notes of Catena (*.sqlite)</source>
        <translation>Notes of Catena (*.sqlite)</translation>
    </message>
    <message>
        <source>This file holds something else than notes. Choose another, or one that is not there yet.</source>
        <translation>This file holds something else than notes. Choose another, or one that is not there yet.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::NoticeBar</name>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Hide this notice</source>
        <translation>Hide this notice</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::Packing</name>
    <message>
        <source>Packing the folder…</source>
        <translation>Packing the folder…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>What you read is one file already. Open a folder to pack it.</source>
        <translation>What you read is one file already. Open a folder to pack it.</translation>
    </message>
    <message>
        <source>Pack Folder</source>
        <translation>Pack Folder</translation>
    </message>
    <message>
        <source>Document archives (*.catena)</source>
        <translation>Document archives (*.catena)</translation>
    </message>
    <message>
        <source>Catena never writes into the folder it reads. Choose another place for the archive.</source>
        <translation>Catena never writes into the folder it reads. Choose another place for the archive.</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Choose…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were packed into “%1”.</source>
        <translation>
            <numerusform>%n file was packed into “%1”.</numerusform>
            <numerusform>%n files were packed into “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were packed into “%1”; some were left out.</source>
        <translation>
            <numerusform>%n file was packed into “%1”; some were left out.</numerusform>
            <numerusform>%n files were packed into “%1”; some were left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Show</translation>
    </message>
    <message>
        <source>&amp;Choose Another Place…</source>
        <translation>&amp;Choose Another Place…</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::PagePreview</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n page(s)</source>
        <translation>
            <numerusform>The first %n page</numerusform>
            <numerusform>The first %n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting the pages…</source>
        <translation>Setting the pages…</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::PaletteModel</name>
    <message>
        <source>Comment #%1</source>
        <translation>Comment #%1</translation>
    </message>
    <message>
        <source>go to it</source>
        <translation>go to it</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::PalettePopup</name>
    <message>
        <source>An action, a concept, an author or a comment&apos;s number</source>
        <translation>An action, a concept, an author or a comment&apos;s number</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Command palette</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>What fits</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::PaneWidths</name>
    <message>
        <source>Border between two panes: left and right move it</source>
        <translation>Border between two panes: left and right move it</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::PreferenceEditors</name>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Font family</source>
        <translation>Font family</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::PreferenceList</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source> pt</source>
        <comment>points, behind a number</comment>
        <translation> pt</translation>
    </message>
    <message>
        <source>Font of the essay</source>
        <translation>Font of the essay</translation>
    </message>
    <message>
        <source>A font with serifs is often easier to read in long texts.</source>
        <translation>A font with serifs is often easier to read in long texts.</translation>
    </message>
    <message>
        <source>Size of the essay</source>
        <translation>Size of the essay</translation>
    </message>
    <message>
        <source>Points more or less than usual. Ctrl++ and Ctrl+- in the essay do the same.</source>
        <translation>Points more or less than usual. Ctrl++ and Ctrl+- in the essay do the same.</translation>
    </message>
    <message>
        <source>Font of the comments</source>
        <translation>Font of the comments</translation>
    </message>
    <message>
        <source>Names and dates have it too.</source>
        <translation>Names and dates have it too.</translation>
    </message>
    <message>
        <source>Size of the comments</source>
        <translation>Size of the comments</translation>
    </message>
    <message>
        <source>Points more or less than usual. Ctrl++ and Ctrl+- in the comments do the same.</source>
        <translation>Points more or less than usual. Ctrl++ and Ctrl+- in the comments do the same.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Marks and signs keep their contrast in each of them.</source>
        <translation>Marks and signs keep their contrast in each of them.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Of menus, lists and buttons; the two texts grow with it.</source>
        <translation>Of menus, lists and buttons; the two texts grow with it.</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Panes</translation>
    </message>
    <message>
        <source>Which of the panes are shown.</source>
        <translation>Which of the panes are shown.</translation>
    </message>
    <message>
        <source>The comments stand before the essay</source>
        <translation>The comments stand before the essay</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Swaps the two texts.</source>
        <translation>Swaps the two texts.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Own keys</source>
        <translation>Own keys</translation>
    </message>
    <message>
        <source>Every action can have another key, or one of the ready-made sets.</source>
        <translation>Every action can have another key, or one of the ready-made sets.</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>Lists the keys as they are now.</source>
        <translation>Lists the keys as they are now.</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source> %</source>
        <comment>percent, behind a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Fold none</source>
        <translation>Fold none</translation>
    </message>
    <message>
        <source>Fold repeats from</source>
        <translation>Fold repeats from</translation>
    </message>
    <message>
        <source>How similar a comment must be to an earlier one to be folded under it: 100 % folds only equal ones, 45 % is usual. Repeats with answers are never hidden.</source>
        <translation>How similar a comment must be to an earlier one to be folded under it: 100 % folds only equal ones, 45 % is usual. Repeats with answers are never hidden.</translation>
    </message>
    <message>
        <source>List links below</source>
        <translation>List links below</translation>
    </message>
    <message>
        <source>Reply links less sure than this are listed for repair and reached by &gt; and &lt;.</source>
        <translation>Reply links less sure than this are listed for repair and reached by &gt; and &lt;.</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>Concepts</translation>
    </message>
    <message>
        <source>letter for letter</source>
        <translation>letter for letter</translation>
    </message>
    <message>
        <source>in another spacing, hyphen, quote or case</source>
        <translation>in another spacing, hyphen, quote or case</translation>
    </message>
    <message>
        <source>with a particle or ending</source>
        <translation>with a particle or ending</translation>
    </message>
    <message>
        <source>by a name that the text states</source>
        <translation>by a name that the text states</translation>
    </message>
    <message>
        <source>by a name that you gave it</source>
        <translation>by a name that you gave it</translation>
    </message>
    <message>
        <source>in a near spelling that you accepted</source>
        <translation>in a near spelling that you accepted</translation>
    </message>
    <message>
        <source>inside a longer word</source>
        <translation>inside a longer word</translation>
    </message>
    <message>
        <source>as a verb</source>
        <translation>as a verb</translation>
    </message>
    <message>
        <source>A concept is mentioned</source>
        <translation>A concept is mentioned</translation>
    </message>
    <message>
        <source>What is left out is neither counted nor marked, in both texts.</source>
        <translation>What is left out is neither counted nor marked, in both texts.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Remember which folders were opened</source>
        <translation>Remember which folders were opened</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>Recent folders</translation>
    </message>
    <message>
        <source>They are listed in the File menu and on the first page.</source>
        <translation>They are listed in the File menu and on the first page.</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Forget them</translation>
    </message>
    <message>
        <source>Takes every folder off that list. The folders themselves are not touched.</source>
        <translation>Takes every folder off that list. The folders themselves are not touched.</translation>
    </message>
    <message>
        <source>Keep a log of what the program does</source>
        <translation>Keep a log of what the program does</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Times and numbers for a report of a fault. No text, no name of a file and no search is in it, and nothing is sent anywhere.</source>
        <translation>Times and numbers for a report of a fault. No text, no name of a file and no search is in it, and nothing is sent anywhere.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Your words on concepts</source>
        <translation>Your words on concepts</translation>
    </message>
    <message>
        <source>Plain text files that you may edit.</source>
        <translation>Plain text files that you may edit.</translation>
    </message>
    <message>
        <source>These preferences</source>
        <translation>These preferences</translation>
    </message>
    <message>
        <source>A plain text file; what has its usual value is not in it.</source>
        <translation>A plain text file; what has its usual value is not in it.</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>The log</translation>
    </message>
    <message>
        <source>Rewritten in turns; never large.</source>
        <translation>Rewritten in turns; never large.</translation>
    </message>
    <message>
        <source>Size of the concepts</source>
        <translation>Size of the concepts</translation>
    </message>
    <message>
        <source>Points more or less than usual, in the concept list and its mentions.</source>
        <translation>Points more or less than usual, in the concept list and its mentions.</translation>
    </message>
    <message>
        <source>Size of the repairs</source>
        <translation>Size of the repairs</translation>
    </message>
    <message>
        <source>Points more or less than usual, in the list of weak links and repairs.</source>
        <translation>Points more or less than usual, in the list of weak links and repairs.</translation>
    </message>
    <message>
        <source>Open the folders that were open last</source>
        <translation>Open the folders that were open last</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>At the start</translation>
    </message>
    <message>
        <source>Each in a window as it was left. Nothing is opened where folders are not remembered.</source>
        <translation>Each in a window as it was left. Nothing is opened where folders are not remembered.</translation>
    </message>
    <message>
        <source>Show whom the current comment answers</source>
        <translation>Show whom the current comment answers</translation>
    </message>
    <message>
        <source>Answered comments</source>
        <translation>Answered comments</translation>
    </message>
    <message>
        <source>They stay in sight above the tree while you read the replies.</source>
        <translation>They stay in sight above the tree while you read the replies.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>It stands as the author of the notes you make from now on, also in exported files. Empty, your notes have none.</source>
        <translation>It stands as the author of the notes you make from now on, also in exported files. Empty, your notes have none.</translation>
    </message>
    <message>
        <source>Where notes are kept</source>
        <translation>Where notes are kept</translation>
    </message>
    <message>
        <source>Your repairs and notes: a file, with backups beside it, or the server of a reading group, as postgresql://user@host/database. In force at the next start; what was written stays where it is.</source>
        <translation>Your repairs and notes: a file, with backups beside it, or the server of a reading group, as postgresql://user@host/database. In force at the next start; what was written stays where it is.</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>As usual</translation>
    </message>
    <message>
        <source>Claim links from</source>
        <translation>Claim links from</translation>
    </message>
    <message>
        <source>How sure Catena must be of whom a comment answers before it hangs it there; below, it is dashed under the post with a guess. As usual: nine in ten claimed links are right.</source>
        <translation>How sure Catena must be of whom a comment answers before it hangs it there; below, it is dashed under the post with a guess. As usual: nine in ten claimed links are right.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::PreferencesDialog</name>
    <message>
        <source>No preference has these words.</source>
        <translation>No preference has these words.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <source>Search the preferences</source>
        <translation>Search the preferences</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Usual</translation>
    </message>
    <message>
        <source>Back to the usual value</source>
        <translation>Back to the usual value</translation>
    </message>
    <message>
        <source>%1: back to the usual value</source>
        <translation>%1: back to the usual value</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::RecentMenu</name>
    <message>
        <source>Open Recen&amp;t</source>
        <translation>Open Recen&amp;t</translation>
    </message>
    <message>
        <source>Clear &amp;List</source>
        <translation>Clear &amp;List</translation>
    </message>
    <message>
        <source>&amp;Remember Folders</source>
        <translation>&amp;Remember Folders</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::RepairPane</name>
    <message>
        <source>Repairs</source>
        <translation>Repairs</translation>
    </message>
    <message>
        <source>Links less sure than this are listed</source>
        <translation>Links less sure than this are listed</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Weak links</source>
        <translation>Weak links</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>It answers the comment named here (Enter)</source>
        <translation>It answers the comment named here (Enter)</translation>
    </message>
    <message>
        <source>Answers Nobody</source>
        <translation>Answers Nobody</translation>
    </message>
    <message>
        <source>It begins a discussion of its own (#)</source>
        <translation>It begins a discussion of its own (#)</translation>
    </message>
    <message>
        <source>You have repaired nothing here. What you set right is listed here and can be taken back.</source>
        <translation>You have repaired nothing here. What you set right is listed here and can be taken back.</translation>
    </message>
    <message>
        <source>Repairs by you</source>
        <translation>Repairs by you</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>Take Back</translation>
    </message>
    <message>
        <source>Takes this repair out of force (Enter)</source>
        <translation>Takes this repair out of force (Enter)</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) under %1 %</source>
        <translation>
            <numerusform>%n link under %1 %</numerusform>
            <numerusform>%n links under %1 %</numerusform>
        </translation>
    </message>
    <message>
        <source>Every link is at least this sure. Raise the limit to see more.</source>
        <translation>Every link is at least this sure. Raise the limit to see more.</translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s) by you, %1 not placed</source>
        <translation>
            <numerusform>%n repair by you, %1 not placed</numerusform>
            <numerusform>%n repairs by you, %1 not placed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s) by you</source>
        <translation>
            <numerusform>%n repair by you</numerusform>
            <numerusform>%n repairs by you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ReportDialog</name>
    <message>
        <source>Report of a Crash</source>
        <translation>Report of a Crash</translation>
    </message>
    <message>
        <source>This names the place in the program where it ended. What you read is not in it, and it is sent nowhere: copy it into a report of your own, or delete it.</source>
        <translation>This names the place in the program where it ended. What you read is not in it, and it is sent nowhere: copy it into a report of your own, or delete it.</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>C&amp;opy</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Delete</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Keep</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::RolesDialog</name>
    <message>
        <source>Document Roles</source>
        <translation>Document Roles</translation>
    </message>
    <message>
        <source>Documents of the folder</source>
        <translation>Documents of the folder</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>This document is</source>
        <translation>This document is</translation>
    </message>
    <message>
        <source>the &amp;essay</source>
        <translation>the &amp;essay</translation>
    </message>
    <message>
        <source>the &amp;discussion</source>
        <translation>the &amp;discussion</translation>
    </message>
    <message>
        <source>&amp;neither</source>
        <translation>&amp;neither</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>what i&amp;ts content says</source>
        <translation>what i&amp;ts content says</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::StartPage</name>
    <message>
        <source>Read lately</source>
        <translation>Read lately</translation>
    </message>
    <message>
        <source>Open a folder that holds an essay and the discussion about it.
You can also drop it on this window.</source>
        <translation>Open a folder that holds an essay and the discussion about it.
You can also drop it on this window.</translation>
    </message>
    <message>
        <source>&amp;Open Folder…</source>
        <translation>&amp;Open Folder…</translation>
    </message>
    <message>
        <source>Open the &amp;Sample</source>
        <translation>Open the &amp;Sample</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>a folder and where it is</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Sample in &amp;Korean</source>
        <translation>Sample in &amp;Korean</translation>
    </message>
    <message>
        <source>Sample in Engl&amp;ish</source>
        <translation>Sample in Engl&amp;ish</translation>
    </message>
    <message>
        <source>Keyboard &amp;Tour, Two Minutes</source>
        <translation>Keyboard &amp;Tour, Two Minutes</translation>
    </message>
    <message>
        <source>User G&amp;uide</source>
        <translation>User G&amp;uide</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ThreadPane</name>
    <message>
        <source>Discussion</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>The discussion is being read…</source>
        <translation>The discussion is being read…</translation>
    </message>
    <message>
        <source>There is no discussion here. Put a file with the comments into the folder, or choose which file holds them under Document Roles.</source>
        <translation>There is no discussion here. Put a file with the comments into the folder, or choose which file holds them under Document Roles.</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>By time</translation>
    </message>
    <message>
        <source>By author</source>
        <translation>By author</translation>
    </message>
    <message>
        <source>One line each</source>
        <translation>One line each</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) found</source>
        <translation>
            <numerusform>%n comment found</numerusform>
            <numerusform>%n comments found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new comment(s)</source>
        <translation>
            <numerusform>%n new comment</numerusform>
            <numerusform>%n new comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) with the chosen concept</source>
        <translation>
            <numerusform>%n comment with the chosen concept</numerusform>
            <numerusform>%n comments with the chosen concept</numerusform>
        </translation>
    </message>
    <message>
        <source>Branch of %1</source>
        <translation>Branch of %1</translation>
    </message>
    <message>
        <source>&amp;Show All Comments</source>
        <translation>&amp;Show All Comments</translation>
    </message>
    <message>
        <source>No comment is among those asked for.</source>
        <translation>No comment is among those asked for.</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::ThreadStrip</name>
    <message>
        <source>Map of the discussion</source>
        <translation>Map of the discussion</translation>
    </message>
    <message>
        <source>The whole discussion, from left to right: new comments, your notes, the chosen concept, what was found</source>
        <translation>The whole discussion, from left to right: new comments, your notes, the chosen concept, what was found</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::TourBar</name>
    <message>
        <source>Press %1 to go to the next comment. %2 goes back. Try it three times.</source>
        <translation>Press %1 to go to the next comment. %2 goes back. Try it three times.</translation>
    </message>
    <message>
        <source>Press %1 to go to the next thread, %2 to the one before.</source>
        <translation>Press %1 to go to the next thread, %2 to the one before.</translation>
    </message>
    <message>
        <source>Press %1 to go into the replies of a comment, and %2 to come out of them again.</source>
        <translation>Press %1 to go into the replies of a comment, and %2 to come out of them again.</translation>
    </message>
    <message>
        <source>Press %1 to fold the replies of a comment; again to unfold them.</source>
        <translation>Press %1 to fold the replies of a comment; again to unfold them.</translation>
    </message>
    <message>
        <source>A dashed line is a reply that Catena is not sure of. Press %1 to go to the next one; the comment says what the link rests on.</source>
        <translation>A dashed line is a reply that Catena is not sure of. Press %1 to go to the next one; the comment says what the link rests on.</translation>
    </message>
    <message>
        <source>Press %1 to go on to the next pane: the essay, the comments, the concepts.</source>
        <translation>Press %1 to go on to the next pane: the essay, the comments, the concepts.</translation>
    </message>
    <message>
        <source>Choose a concept in the list, then press %1 to go from mention to mention, through both texts.</source>
        <translation>Choose a concept in the list, then press %1 to go from mention to mention, through both texts.</translation>
    </message>
    <message>
        <source>Press %1 and type a word: it is found in both texts while you type. Enter goes on, Esc closes.</source>
        <translation>Press %1 and type a word: it is found in both texts while you type. Enter goes on, Esc closes.</translation>
    </message>
    <message>
        <source>Press %1 and type what you want to do: every action is there, with its key. Esc closes.</source>
        <translation>Press %1 and type what you want to do: every action is there, with its key. Esc closes.</translation>
    </message>
    <message>
        <source>Press %1 to see all keys at once, and again to hide them. That was the last step.</source>
        <translation>Press %1 to see all keys at once, and again to hide them. That was the last step.</translation>
    </message>
    <message>
        <source>Next Step</source>
        <translation>Next Step</translation>
    </message>
    <message>
        <source>End the Tour</source>
        <translation>End the Tour</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a step of the tour</comment>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>Catena::Ui::Windows</name>
    <message>
        <source>Open last time, and not there any more: %1</source>
        <translation>Open last time, and not there any more: %1</translation>
    </message>
</context>
<context>
    <name>CommentText</name>
    <message>
        <source>%1: line %2 (preview)</source>
        <translation>%1: line %2 (preview)</translation>
    </message>
    <message>
        <source>%1: lines %2–%3 (preview)</source>
        <translation>%1: lines %2–%3 (preview)</translation>
    </message>
    <message>
        <source>%1: line %2 (copy)</source>
        <translation>%1: line %2 (copy)</translation>
    </message>
    <message>
        <source>%1: lines %2–%3 (copy)</source>
        <translation>%1: lines %2–%3 (copy)</translation>
    </message>
    <message>
        <source>%1: line %2</source>
        <translation>%1: line %2</translation>
    </message>
    <message>
        <source>%1: lines %2–%3</source>
        <translation>%1: lines %2–%3</translation>
    </message>
    <message>
        <source>(deleted by its author)</source>
        <translation>(deleted by its author)</translation>
    </message>
    <message>
        <source>(removed by a moderator)</source>
        <translation>(removed by a moderator)</translation>
    </message>
    <message>
        <source>(not in the files, only answered)</source>
        <translation>(not in the files, only answered)</translation>
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
        <translation>whom it answers</translation>
    </message>
    <message>
        <source>where it begins and ends</source>
        <translation>where it begins and ends</translation>
    </message>
    <message>
        <source>which lines it has</source>
        <translation>which lines it has</translation>
    </message>
    <message>
        <source>its author</source>
        <translation>its author</translation>
    </message>
    <message>
        <source>its date</source>
        <translation>its date</translation>
    </message>
    <message>
        <source>whether it is a repeat</source>
        <translation>whether it is a repeat</translation>
    </message>
    <message>
        <source>it is too short to be sure</source>
        <translation>it is too short to be sure</translation>
    </message>
    <message>
        <source>a number differs</source>
        <translation>a number differs</translation>
    </message>
    <message>
        <source>one of them negates something</source>
        <translation>one of them negates something</translation>
    </message>
    <message>
        <source>it has a passage of its own</source>
        <translation>it has a passage of its own</translation>
    </message>
    <message>
        <source>it answers that comment and repeats it</source>
        <translation>it answers that comment and repeats it</translation>
    </message>
    <message>
        <source>both fill in the same form</source>
        <translation>both fill in the same form</translation>
    </message>
</context>
<context>
    <name>LinkReason</name>
    <message>
        <source>opens like an answer (“%1”)</source>
        <translation>opens like an answer (“%1”)</translation>
    </message>
    <message>
        <source>joins in (“%1”)</source>
        <translation>joins in (“%1”)</translation>
    </message>
    <message>
        <source>speaks to the writer of the post (“%1”)</source>
        <translation>speaks to the writer of the post (“%1”)</translation>
    </message>
    <message>
        <source>takes up what was said there (“%1”)</source>
        <translation>takes up what was said there (“%1”)</translation>
    </message>
    <message>
        <source>shares rare words (%1)</source>
        <translation>shares rare words (%1)</translation>
    </message>
    <message>
        <source>quotes it (“%1”)</source>
        <translation>quotes it (“%1”)</translation>
    </message>
    <message>
        <source>names its author (%1)</source>
        <translation>names its author (%1)</translation>
    </message>
    <message>
        <source>stands right after it</source>
        <translation>stands right after it</translation>
    </message>
    <message>
        <source>there is no other comment it could answer</source>
        <translation>there is no other comment it could answer</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the reasons of a link</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>Begins the discussion</source>
        <translation>Begins the discussion</translation>
    </message>
    <message>
        <source>Stated by the source</source>
        <translation>Stated by the source</translation>
    </message>
    <message>
        <source>Answers somebody, but nothing says whom</source>
        <translation>Answers somebody, but nothing says whom</translation>
    </message>
    <message>
        <source>Answers somebody, but not surely whom: %1</source>
        <translation>Answers somebody, but not surely whom: %1</translation>
    </message>
    <message>
        <source>Inferred, %1 %</source>
        <translation>Inferred, %1 %</translation>
    </message>
    <message>
        <source>Inferred, %1 %: %2</source>
        <translation>Inferred, %1 %: %2</translation>
    </message>
    <message>
        <source>has its subject (“%1”)</source>
        <translation>has its subject (“%1”)</translation>
    </message>
    <message>
        <source>its writer and %1 speak with each other</source>
        <translation>its writer and %1 speak with each other</translation>
    </message>
    <message>
        <source>it asks something</source>
        <translation>it asks something</translation>
    </message>
    <message>
        <source>Set by you</source>
        <translation>Set by you</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>NoteColours</name>
    <message>
        <source>yellow</source>
        <translation>yellow</translation>
    </message>
    <message>
        <source>green</source>
        <translation>green</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blue</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>pink</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>purple</translation>
    </message>
</context>
<context>
    <name>RepairText</name>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Set Parent</source>
        <translation>Set Parent</translation>
    </message>
    <message>
        <source>Make Root</source>
        <translation>Make Root</translation>
    </message>
    <message>
        <source>Mark as Repeat</source>
        <translation>Mark as Repeat</translation>
    </message>
    <message>
        <source>Unmark Repeat</source>
        <translation>Unmark Repeat</translation>
    </message>
    <message>
        <source>Set Author</source>
        <translation>Set Author</translation>
    </message>
    <message>
        <source>Set Date</source>
        <translation>Set Date</translation>
    </message>
    <message>
        <source>Take Out a Line</source>
        <translation>Take Out a Line</translation>
    </message>
    <message>
        <source>Take In a Line</source>
        <translation>Take In a Line</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 – split before “%2”</source>
        <translation>%1 – split before “%2”</translation>
    </message>
    <message>
        <source>%1 – joined with %2</source>
        <translation>%1 – joined with %2</translation>
    </message>
    <message>
        <source>%1 – answers %2</source>
        <translation>%1 – answers %2</translation>
    </message>
    <message>
        <source>%1 – answers nobody</source>
        <translation>%1 – answers nobody</translation>
    </message>
    <message>
        <source>%1 – says the same as %2</source>
        <translation>%1 – says the same as %2</translation>
    </message>
    <message>
        <source>%1 – does not repeat %2</source>
        <translation>%1 – does not repeat %2</translation>
    </message>
    <message>
        <source>%1 – by nobody known</source>
        <translation>%1 – by nobody known</translation>
    </message>
    <message>
        <source>%1 – by %2</source>
        <translation>%1 – by %2</translation>
    </message>
    <message>
        <source>%1 – of %2</source>
        <translation>%1 – of %2</translation>
    </message>
    <message>
        <source>%1 – without a date</source>
        <translation>%1 – without a date</translation>
    </message>
    <message>
        <source>%1 – without the line “%2”</source>
        <translation>%1 – without the line “%2”</translation>
    </message>
    <message>
        <source>%1 – with the line “%2”</source>
        <translation>%1 – with the line “%2”</translation>
    </message>
    <message>
        <source>Not placed: no comment of this discussion fits, or more than one does.</source>
        <translation>Not placed: no comment of this discussion fits, or more than one does.</translation>
    </message>
    <message>
        <source>Not placed: the other comment is not found, or more than one fits.</source>
        <translation>Not placed: the other comment is not found, or more than one fits.</translation>
    </message>
    <message>
        <source>Not placed: its place in the text is not found.</source>
        <translation>Not placed: its place in the text is not found.</translation>
    </message>
    <message>
        <source>Not placed: there is nothing left for it to change.</source>
        <translation>Not placed: there is nothing left for it to change.</translation>
    </message>
    <message>
        <source>Without effect: a later repair says otherwise.</source>
        <translation>Without effect: a later repair says otherwise.</translation>
    </message>
    <message>
        <source>Not placed: the comment would answer itself.</source>
        <translation>Not placed: the comment would answer itself.</translation>
    </message>
</context>
</TS>
