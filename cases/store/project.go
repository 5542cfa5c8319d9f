package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
)

// Kinds of the rows of hits, in the order in which the search answers.
const (
	hitCase = iota + 1
	hitPerson
	hitLetter
)

// standsUntil is the last day on which a row stands, as a number that sorts.
func standsUntil(d days.Day) days.Day { return register.DueOrder(d) }

// PutCase replaces what the lists know of a case. Most acts change little of
// it, so each part is compared with what is there by its digest.
func (t *tx) PutCase(p register.CaseProjection) error {
	id := p.Row.Case
	row, err := json.Marshal(p.Row)
	if err != nil {
		return fmt.Errorf("case %s: %w", id, err)
	}
	err = t.exec(`INSERT INTO cases (id, number_order, learner_order, stage, stage_order, closed, due_order, opened,
			owner, stands_until, made_by, row)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
		ON CONFLICT (id) DO UPDATE SET number_order = excluded.number_order, learner_order = excluded.learner_order,
			stage = excluded.stage, stage_order = excluded.stage_order, closed = excluded.closed,
			due_order = excluded.due_order, opened = excluded.opened, owner = excluded.owner,
			stands_until = excluded.stands_until, made_by = excluded.made_by, row = excluded.row`,
		id, register.NumberOrder(p.Row.Number), register.Fold(p.Row.Learner), p.Row.Stage,
		register.StageOrder(p.Row.Stage), p.Row.Closed, register.DueOrder(p.Row.Due), p.Row.Opened,
		p.Owner, standsUntil(p.Until), p.Version, row)
	if err != nil {
		return err
	}
	for _, part := range []func(register.CaseProjection) error{t.putDues, t.putMarks, t.putReads, t.putShut, t.putLetters, t.putCaseHits} {
		if err := part(p); err != nil {
			return err
		}
	}
	return nil
}

// changed notes the digest of one part of a case's projection, and tells
// whether it differs from the one noted before.
func (t *tx) changed(id cases.CaseID, part string, is any) (bool, error) {
	b, err := json.Marshal(is)
	if err != nil {
		return false, fmt.Errorf("%s of case %s: %w", part, id, err)
	}
	sum := sha256.Sum256(b)
	var was []byte
	if _, err := t.one(`SELECT digest FROM parts WHERE case_id = $1 AND part = $2`, []any{id, part}, &was); err != nil {
		return false, err
	}
	if bytes.Equal(was, sum[:]) {
		return false, nil
	}
	return true, t.exec(`INSERT INTO parts (case_id, part, digest) VALUES ($1, $2, $3)
		ON CONFLICT (case_id, part) DO UPDATE SET digest = excluded.digest`, id, part, sum[:])
}

func (t *tx) putDues(p register.CaseProjection) error {
	rows := make([]register.DocketRow, 0, len(p.Dues))
	for _, d := range p.Dues {
		rows = append(rows, register.DocketRow{
			Case: p.Row.Case, Number: p.Row.Number, Learner: p.Row.Learner, Stage: p.Row.Stage, Due: d,
			Owner: p.Owner, Sitting: p.Row.Sitting,
		})
	}
	if changed, err := t.changed(p.Row.Case, "dues", [2]any{rows, p.Owner}); err != nil || !changed {
		return err
	}
	if err := t.exec(`DELETE FROM dues WHERE case_id = $1`, p.Row.Case); err != nil {
		return err
	}
	for n, r := range rows {
		b, err := json.Marshal(r)
		if err != nil {
			return fmt.Errorf("due of case %s: %w", p.Row.Case, err)
		}
		err = t.exec(`INSERT INTO dues (case_id, n, due_order, number_order, owner, row) VALUES ($1, $2, $3, $4, $5, $6)`,
			p.Row.Case, n, register.DueOrder(r.Due.By), register.NumberOrder(r.Number), p.Owner, b)
		if err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) putMarks(p register.CaseProjection) error {
	if changed, err := t.changed(p.Row.Case, "marks", p.Marks); err != nil || !changed {
		return err
	}
	if err := t.exec(`DELETE FROM marks WHERE case_id = $1`, p.Row.Case); err != nil {
		return err
	}
	for _, m := range p.Marks {
		if err := t.exec(`INSERT INTO marks (mark, case_id) VALUES ($1, $2)`, m, p.Row.Case); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) putReads(p register.CaseProjection) error {
	if changed, err := t.changed(p.Row.Case, "reads", p.Reads); err != nil || !changed {
		return err
	}
	if err := t.exec(`DELETE FROM reads WHERE case_id = $1`, p.Row.Case); err != nil {
		return err
	}
	for _, f := range p.Reads {
		if err := t.exec(`INSERT INTO reads (of, file, case_id) VALUES ($1, $2, $3)`, f.Of, f.ID, p.Row.Case); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) putShut(p register.CaseProjection) error {
	if changed, err := t.changed(p.Row.Case, "shut", p.Shut); err != nil || !changed {
		return err
	}
	if err := t.exec(`DELETE FROM shut WHERE case_id = $1`, p.Row.Case); err != nil {
		return err
	}
	for _, who := range p.Shut {
		if err := t.exec(`INSERT INTO shut (case_id, person) VALUES ($1, $2)`, p.Row.Case, who); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) putLetters(p register.CaseProjection) error {
	if changed, err := t.changed(p.Row.Case, "letters", p.Letters); err != nil || !changed {
		return err
	}
	if err := t.exec(`DELETE FROM letters WHERE case_id = $1`, p.Row.Case); err != nil {
		return err
	}
	if err := t.dropHits(hitLetter, p.Row.Case); err != nil {
		return err
	}
	for n, l := range p.Letters {
		b, err := json.Marshal(l)
		if err != nil {
			return fmt.Errorf("letter of case %s: %w", p.Row.Case, err)
		}
		docid, err := t.putHit(hit{
			kind: hitLetter, c: p.Row.Case, place: -register.NumberOrder(l.Number),
			hidden: l.Service.Number == "", row: register.LetterHit(l), text: l.Text,
		})
		if err != nil {
			return err
		}
		err = t.exec(`INSERT INTO letters (case_id, n, type, issued, waiting, number_order, docid, row)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
			p.Row.Case, n, l.Type, l.Issued, l.Waiting, register.NumberOrder(l.Number), docid, b)
		if err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) putCaseHits(p register.CaseProjection) error {
	row := register.Hit{Kind: register.HitCase, Case: p.Row.Case, Title: p.Title, Detail: p.Detail}
	if changed, err := t.changed(p.Row.Case, "hit", [2]any{row, p.Text}); err != nil || !changed {
		return err
	}
	if err := t.dropHits(hitCase, p.Row.Case); err != nil {
		return err
	}
	_, err := t.putHit(hit{kind: hitCase, c: p.Row.Case, place: -register.NumberOrder(p.Row.Number), row: row, text: p.Text})
	return err
}

// A hit is one thing the search can find.
type hit struct {
	kind   int
	c      cases.CaseID
	who    cases.PersonID
	place  int64  // of cases and letters: the newest case first
	name   string // of people: by name
	hidden bool   // the search does not answer with it; only the list of letters looks it up
	row    register.Hit
	text   string // folded
}

func (t *tx) putHit(h hit) (int64, error) {
	b, err := json.Marshal(h.row)
	if err != nil {
		return 0, fmt.Errorf("hit: %w", err)
	}
	var docid int64
	_, err = t.one(`INSERT INTO hits (kind, case_id, person, place, name, hidden, row) VALUES ($1, $2, $3, $4, $5, $6, $7)
		RETURNING docid`, []any{h.kind, h.c, h.who, h.place, h.name, h.hidden, b}, &docid)
	if err != nil {
		return 0, err
	}
	return docid, t.exec(`INSERT INTO found (docid, text) VALUES ($1, $2)`, docid, h.text)
}

func (t *tx) dropHits(kind int, c cases.CaseID) error {
	err := t.exec(`DELETE FROM found WHERE docid IN (SELECT docid FROM hits WHERE kind = $1 AND case_id = $2)`, kind, c)
	if err != nil {
		return err
	}
	return t.exec(`DELETE FROM hits WHERE kind = $1 AND case_id = $2`, kind, c)
}

// DropCase takes a case out of the lists.
func (t *tx) DropCase(id cases.CaseID) error {
	for _, kind := range []int{hitCase, hitLetter} {
		if err := t.dropHits(kind, id); err != nil {
			return err
		}
	}
	for _, table := range []string{"parts", "dues", "marks", "reads", "shut", "letters"} {
		if err := t.exec(`DELETE FROM `+table+` WHERE case_id = $1`, id); err != nil {
			return err
		}
	}
	return t.exec(`DELETE FROM cases WHERE id = $1`, id)
}

// PutPerson replaces what the directory knows of a person.
func (t *tx) PutPerson(p register.PersonProjection) error {
	b, err := json.Marshal(p)
	if err != nil {
		return fmt.Errorf("person %s: %w", p.Row.Person, err)
	}
	var old int64
	if found, err := t.one(`SELECT docid FROM people WHERE id = $1`, []any{p.Row.Person}, &old); err != nil {
		return err
	} else if found {
		if err := t.exec(`DELETE FROM found WHERE docid = $1`, old); err != nil {
			return err
		}
		if err := t.exec(`DELETE FROM hits WHERE docid = $1`, old); err != nil {
			return err
		}
	}
	docid, err := t.putHit(hit{
		kind: hitPerson, who: p.Row.Person, name: register.NameOrder(p.Row.Identity), row: register.PersonHit(p), text: p.Text,
	})
	if err != nil {
		return err
	}
	return t.exec(`INSERT INTO people (id, name_order, grp, staff, docid, row) VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (id) DO UPDATE SET name_order = excluded.name_order, grp = excluded.grp, staff = excluded.staff,
			docid = excluded.docid, row = excluded.row`,
		p.Row.Person, register.NameOrder(p.Row.Identity), p.Row.Identity.Group, p.Staff, docid, b)
}

// PutSitting replaces what the calendar of councils knows of a sitting.
func (t *tx) PutSitting(p register.SittingProjection) error {
	b, err := json.Marshal(p)
	if err != nil {
		return fmt.Errorf("sitting %s: %w", p.Sitting, err)
	}
	return t.exec(`INSERT INTO sittings (id, day, at_hour, row) VALUES ($1, $2, $3, $4)
		ON CONFLICT (id) DO UPDATE SET day = excluded.day, at_hour = excluded.at_hour, row = excluded.row`,
		p.Sitting, p.Day, p.Plan.At, b)
}

// MarkStale marks cases to be judged again; none given marks every case.
func (t *tx) MarkStale(ids ...cases.CaseID) error {
	if len(ids) == 0 {
		return t.exec(`UPDATE cases SET stands_until = 0`)
	}
	for _, id := range ids {
		if err := t.exec(`UPDATE cases SET stands_until = 0 WHERE id = $1`, id); err != nil {
			return err
		}
	}
	return nil
}

// DropProjections empties everything that can be made from acts.
func (t *tx) DropProjections() error {
	for _, table := range []string{"parts", "dues", "marks", "reads", "shut", "letters", "cases", "people", "sittings", "named", "hits", "found"} {
		if err := t.exec(`DELETE FROM ` + table); err != nil {
			return err
		}
	}
	return nil
}
