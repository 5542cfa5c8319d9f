-- +goose Up
-- The record: an act's envelope, and beside it what it says and was judged on.
CREATE TABLE acts (
    rank     INTEGER PRIMARY KEY CHECK (rank > 0),
    id       TEXT NOT NULL UNIQUE CHECK (octet_length(id) BETWEEN 1 AND 200),
    of       TEXT NOT NULL CHECK (of IN ('case', 'sitting', 'person', 'office')),
    file     TEXT NOT NULL CHECK (octet_length(file) BETWEEN 1 AND 200),
    seq      INTEGER NOT NULL CHECK (seq > 0),
    on_day   INTEGER NOT NULL,
    at_hour  INTEGER NOT NULL,
    by_user  TEXT NOT NULL CHECK (octet_length(by_user) <= 200),
    recorded INTEGER NOT NULL,
    today    INTEGER NOT NULL,
    kind     TEXT NOT NULL CHECK (octet_length(kind) BETWEEN 1 AND 64),
    version  INTEGER NOT NULL CHECK (version > 0),
    UNIQUE (of, file, seq)
) STRICT;

CREATE TABLE payloads (
    rank    INTEGER PRIMARY KEY REFERENCES acts (rank),
    payload BLOB NOT NULL CHECK (octet_length(payload) <= 4194304),
    judged  BLOB CHECK (octet_length(judged) <= 4194304)
) STRICT;

-- +goose StatementBegin
CREATE TRIGGER acts_never_change BEFORE UPDATE ON acts
BEGIN
    SELECT RAISE(ABORT, 'acts are only ever added');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER acts_never_go BEFORE DELETE ON acts
BEGIN
    SELECT RAISE(ABORT, 'acts are only ever added');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER payloads_never_change BEFORE UPDATE ON payloads
BEGIN
    SELECT RAISE(ABORT, 'payloads are only ever added');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER payloads_never_go BEFORE DELETE ON payloads
BEGIN
    SELECT RAISE(ABORT, 'payloads are only ever added');
END;
-- +goose StatementEnd

CREATE TABLE counters (
    name TEXT PRIMARY KEY CHECK (octet_length(name) BETWEEN 1 AND 64),
    n    INTEGER NOT NULL CHECK (n >= 0)
) STRICT, WITHOUT ROWID;

-- Documents, by their SHA-256, in pieces.
CREATE TABLE uploads (
    id   INTEGER PRIMARY KEY,
    size INTEGER NOT NULL
) STRICT;

CREATE TABLE pieces (
    upload INTEGER NOT NULL REFERENCES uploads (id),
    n      INTEGER NOT NULL,
    bytes  BLOB NOT NULL CHECK (octet_length(bytes) <= 1048576),
    PRIMARY KEY (upload, n)
) STRICT;

CREATE TABLE documents (
    digest TEXT PRIMARY KEY CHECK (octet_length(digest) = 64),
    upload INTEGER NOT NULL UNIQUE REFERENCES uploads (id)
) STRICT;

CREATE TABLE drafts (
    user_id TEXT NOT NULL CHECK (octet_length(user_id) <= 200),
    form    TEXT NOT NULL CHECK (octet_length(form) <= 200),
    file    TEXT NOT NULL CHECK (octet_length(file) <= 200),
    saved   INTEGER NOT NULL,
    body    BLOB NOT NULL CHECK (octet_length(body) <= 4194304),
    PRIMARY KEY (user_id, form, file)
) STRICT;

-- Projections: everything below can be emptied and made again from the acts.
CREATE TABLE cases (
    id            TEXT PRIMARY KEY,
    number_order  INTEGER NOT NULL,
    learner_order TEXT NOT NULL,
    stage         TEXT NOT NULL,
    stage_order   INTEGER NOT NULL,
    closed        INTEGER NOT NULL,
    due_order     INTEGER NOT NULL,
    opened        INTEGER NOT NULL,
    owner         TEXT NOT NULL,
    stands_until  INTEGER NOT NULL,
    made_by       INTEGER NOT NULL,
    row           BLOB NOT NULL
) STRICT;
CREATE INDEX cases_by_due ON cases (due_order, number_order, id, closed, stage);
CREATE INDEX cases_by_number ON cases (number_order, id);
CREATE INDEX cases_by_learner ON cases (learner_order, number_order, id);
CREATE INDEX cases_by_stage ON cases (stage_order, number_order, id);
CREATE INDEX cases_by_opening ON cases (opened, number_order, id);
CREATE INDEX cases_by_closed ON cases (closed, stage, id);
CREATE INDEX cases_by_standing ON cases (stands_until);
CREATE INDEX cases_by_maker ON cases (made_by);

CREATE TABLE parts (
    case_id TEXT NOT NULL,
    part    TEXT NOT NULL,
    digest  BLOB NOT NULL,
    PRIMARY KEY (case_id, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE dues (
    case_id      TEXT NOT NULL,
    n            INTEGER NOT NULL,
    due_order    INTEGER NOT NULL,
    number_order INTEGER NOT NULL,
    owner        TEXT NOT NULL,
    row          BLOB NOT NULL,
    PRIMARY KEY (case_id, n)
) STRICT;
CREATE INDEX dues_by_day ON dues (due_order, number_order, case_id, n);
CREATE INDEX dues_by_owner ON dues (owner, due_order, number_order, case_id, n);

CREATE TABLE reads (
    of      TEXT NOT NULL,
    file    TEXT NOT NULL,
    case_id TEXT NOT NULL,
    PRIMARY KEY (of, file, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reads_by_case ON reads (case_id);

CREATE TABLE shut (
    case_id TEXT NOT NULL,
    person  TEXT NOT NULL,
    PRIMARY KEY (person, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shut_by_case ON shut (case_id);

CREATE TABLE letters (
    case_id      TEXT NOT NULL,
    n            INTEGER NOT NULL,
    type         TEXT NOT NULL,
    issued       INTEGER NOT NULL,
    waiting      INTEGER NOT NULL,
    number_order INTEGER NOT NULL,
    docid        INTEGER NOT NULL UNIQUE,
    row          BLOB NOT NULL,
    PRIMARY KEY (case_id, n)
) STRICT;
CREATE INDEX letters_by_day ON letters (issued DESC, number_order, case_id, n);
CREATE INDEX letters_waiting ON letters (issued DESC, number_order, case_id, n) WHERE waiting = 1;

CREATE TABLE people (
    id         TEXT PRIMARY KEY,
    name_order TEXT NOT NULL,
    grp        TEXT NOT NULL,
    staff      INTEGER NOT NULL,
    docid      INTEGER NOT NULL UNIQUE,
    row        BLOB NOT NULL
) STRICT;
CREATE INDEX people_by_name ON people (name_order, id);
CREATE INDEX people_staff ON people (id) WHERE staff = 1;

CREATE TABLE sittings (
    id      TEXT PRIMARY KEY,
    day     INTEGER NOT NULL,
    at_hour INTEGER NOT NULL,
    row     BLOB NOT NULL
) STRICT;
CREATE INDEX sittings_by_day ON sittings (day, at_hour, id);

CREATE TABLE named (
    digest TEXT NOT NULL,
    of     TEXT NOT NULL,
    file   TEXT NOT NULL,
    PRIMARY KEY (digest, of, file)
) STRICT, WITHOUT ROWID;

-- What the search answers with, and the folded words it is found by.
CREATE TABLE hits (
    docid   INTEGER PRIMARY KEY,
    kind    INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    person  TEXT NOT NULL,
    place   INTEGER NOT NULL,
    name    TEXT NOT NULL,
    hidden  INTEGER NOT NULL,
    row     BLOB NOT NULL
) STRICT;
CREATE INDEX hits_by_case ON hits (case_id, kind);

CREATE VIRTUAL TABLE found USING fts4 (text, tokenize=unicode61 "remove_diacritics=2", prefix="1,2,3");

PRAGMA user_version = 1;
