-- Discussions, known by what is said in them, and the reader's repairs of them.
-- A statement ends with a semicolon at the end of a line. Never change a file that was released: add the next one.

CREATE TABLE discussion (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,          -- of the folder it was first opened from; for people
    sketch BLOB NOT NULL,        -- the smallest hashes of its comments, ascending, 8 bytes each, little-endian
    made INTEGER NOT NULL        -- seconds since 1970, UTC
) STRICT;

CREATE TABLE repair (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- also the order in which the repairs were made
    discussion INTEGER NOT NULL REFERENCES discussion (id),
    kind INTEGER NOT NULL,       -- Captures::RepairKind
    what TEXT NOT NULL,          -- JSON: target, other, position, document, author, date
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    made INTEGER NOT NULL        -- seconds since 1970, UTC
) STRICT;

CREATE INDEX repair_of_discussion ON repair (discussion, id);
