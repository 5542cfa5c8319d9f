-- +goose Up
-- What the list of cases is filtered by: an owner, an article, a level, a
-- member of the council … one row a mark. A projection like the lists.
CREATE TABLE marks (
    mark    TEXT NOT NULL,
    case_id TEXT NOT NULL,
    PRIMARY KEY (mark, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX marks_by_case ON marks (case_id);

-- A page far down the list is found along the order alone.
DROP INDEX cases_by_number;
DROP INDEX cases_by_learner;
DROP INDEX cases_by_stage;
DROP INDEX cases_by_opening;
DROP INDEX cases_by_due;
CREATE INDEX cases_by_due ON cases (due_order, number_order, id, closed, stage, opened);
CREATE INDEX cases_by_number ON cases (number_order, id, closed, stage, opened);
CREATE INDEX cases_by_learner ON cases (learner_order, number_order, id, closed, stage, opened);
CREATE INDEX cases_by_stage ON cases (stage_order, number_order, id, closed, stage, opened);
CREATE INDEX cases_by_opening ON cases (opened, number_order, id, closed, stage);

PRAGMA user_version = 2;
