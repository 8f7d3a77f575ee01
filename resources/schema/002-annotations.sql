-- What the reader wrote beside essays and comments, the bin, and the last steps to undo.

-- A discussion is one of comments (0) or the essays of a folder (1), known by their sentences.
ALTER TABLE discussion ADD COLUMN kind INTEGER NOT NULL DEFAULT 0 CHECK (kind IN (0, 1));

CREATE TABLE annotation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    discussion INTEGER REFERENCES discussion (id), -- the comments it was made beside; of a comment, or of an essay
    essays INTEGER REFERENCES discussion (id),     -- the essays it was made beside; of an essay
    revision INTEGER NOT NULL,   -- names the version: a change made from another one is a conflict
    what TEXT NOT NULL,          -- JSON: all of it
    binned INTEGER               -- seconds since 1970, UTC: when it was deleted; null: it was not
) STRICT;

CREATE INDEX annotation_of_discussion ON annotation (discussion);
CREATE INDEX annotation_of_essays ON annotation (essays);

CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- also the order
    key TEXT NOT NULL UNIQUE,
    discussion INTEGER REFERENCES discussion (id),
    essays INTEGER REFERENCES discussion (id),
    before TEXT,                 -- JSON of the annotation; null: it was not there
    after TEXT,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE INDEX step_of_discussion ON step (discussion, id);
CREATE INDEX step_of_essays ON step (essays, id);
