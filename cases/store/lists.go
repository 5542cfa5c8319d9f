package store

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
)

// A query is built piece by piece; its arguments are numbered as they come.
type query struct {
	text  strings.Builder
	args  []any
	where bool
}

func (q *query) add(text string) { q.text.WriteString(text) }

// arg adds an argument and returns its name in the text.
func (q *query) arg(v any) string {
	q.args = append(q.args, v)
	return "$" + strconv.Itoa(len(q.args))
}

// and adds a condition.
func (q *query) and(condition string) {
	if q.where {
		q.add(" AND ")
	} else {
		q.add(" WHERE ")
		q.where = true
	}
	q.add(condition)
}

// in adds the condition that a column holds one of some values; none is no condition.
func in[T any](q *query, column string, values []T) {
	if len(values) == 0 {
		return
	}
	names := make([]string, len(values))
	for i, v := range values {
		names[i] = q.arg(v)
	}
	q.and(column + " IN (" + strings.Join(names, ", ") + ")")
}

// open leaves out the cases a person is shut out of. Mostly there are none, and
// then the query is not burdened with the question.
func (t *tx) open(q *query, column string, me cases.PersonID) error {
	if me == "" {
		return nil
	}
	n := 0
	some, err := t.one(`SELECT 1 FROM shut WHERE person = $1 LIMIT 1`, []any{me}, &n)
	if some {
		q.and(column + " NOT IN (SELECT case_id FROM shut WHERE person = " + q.arg(me) + ")")
	}
	return err
}

// page cuts a page; a limit of zero is all.
func (q *query) page(offset, limit int) {
	if limit > 0 {
		q.add(" LIMIT " + q.arg(limit))
	} else {
		q.add(" LIMIT -1")
	}
	q.add(" OFFSET " + q.arg(max(offset, 0)))
}

// rows reads a column of JSON, one value a row.
func rows[T any](t *tx, q *query) ([]T, error) {
	var out []T
	err := t.each(q.text.String(), q.args, func(scan func(...any) error) error {
		var b []byte
		if err := scan(&b); err != nil {
			return err
		}
		var v T
		if err := json.Unmarshal(b, &v); err != nil {
			return fmt.Errorf("row of a list: %w", err)
		}
		out = append(out, v)
		return nil
	})
	return out, err
}

// ids reads a column of names.
func ids[T ~string](t *tx, q *query) ([]T, error) {
	var out []T
	err := t.each(q.text.String(), q.args, func(scan func(...any) error) error {
		var id T
		err := scan(&id)
		out = append(out, id)
		return err
	})
	return out, err
}

// found adds the condition that a row of hits has every word of a search.
func (t *tx) found(q *query, column, text string, kind int) {
	words := register.Words(text)
	if len(words) == 0 {
		return
	}
	condition := t.d.Found(q.arg(t.d.Words(words)))
	q.and(column + " IN (SELECT " + keyOf(kind) + " FROM hits WHERE " + condition + " AND kind = " + strconv.Itoa(kind) + ")")
}

func keyOf(kind int) string {
	switch kind {
	case hitCase:
		return "case_id"
	case hitPerson:
		return "person"
	}
	return "docid"
}

// Readers returns the cases whose last judgement read a file.
func (t *tx) Readers(f cases.FileID) ([]cases.CaseID, error) {
	q := &query{}
	q.add(`SELECT case_id FROM reads`)
	q.and("of = " + q.arg(f.Of))
	q.and("file = " + q.arg(f.ID))
	q.add(" ORDER BY case_id")
	return ids[cases.CaseID](t, q)
}

// Stale returns up to n cases to be judged again.
func (t *tx) Stale(today days.Day, version, n int) ([]cases.CaseID, error) {
	q := &query{}
	q.add(`SELECT id FROM cases WHERE stands_until < ` + q.arg(today) + ` UNION SELECT id FROM cases WHERE made_by < ` +
		q.arg(version) + ` UNION SELECT id FROM cases WHERE made_by > ` + q.arg(version) + ` ORDER BY id`)
	q.page(0, n)
	return ids[cases.CaseID](t, q)
}

// Staff returns the people who were ever given a function.
func (t *tx) Staff() ([]cases.PersonID, error) {
	q := &query{}
	q.add(`SELECT id FROM people WHERE staff = 1 ORDER BY id`)
	return ids[cases.PersonID](t, q)
}

// CaseRows returns the lines of some cases, in the order of their numbers.
func (t *tx) CaseRows(some []cases.CaseID, me cases.PersonID) ([]register.CaseRow, error) {
	if len(some) == 0 {
		return nil, nil
	}
	q := &query{}
	q.add(`SELECT row FROM cases`)
	in(q, "id", some)
	if err := t.open(q, "id", me); err != nil {
		return nil, err
	}
	q.add(` ORDER BY number_order, id`)
	return rows[register.CaseRow](t, q)
}

// Docket returns what is due, by day.
func (t *tx) Docket(d register.DocketQuery, me cases.PersonID) ([]register.DocketRow, error) {
	q := &query{}
	q.add(`SELECT row FROM dues`)
	if d.Owner != "" {
		q.and("owner = " + q.arg(d.Owner))
	}
	if d.From != 0 {
		q.and("due_order >= " + q.arg(int64(d.From)))
	}
	if d.To != 0 {
		q.and("due_order <= " + q.arg(int64(d.To)))
	}
	if err := t.open(q, "case_id", me); err != nil {
		return nil, err
	}
	q.add(` ORDER BY due_order, number_order, case_id, n`)
	q.page(d.Offset, d.Limit)
	return rows[register.DocketRow](t, q)
}

// Cases returns a page of the list of cases, and how many there are.
func (t *tx) Cases(c register.CaseQuery, me cases.PersonID) ([]register.CaseRow, int, error) {
	count := &query{}
	count.add(`SELECT count(*) FROM cases`)
	if err := t.filter(count, c, me, ""); err != nil {
		return nil, 0, err
	}
	total := 0
	if _, err := t.one(count.text.String(), count.args, &total); err != nil {
		return nil, 0, err
	}
	q := &query{}
	q.add(`SELECT row FROM cases`)
	// The plus keeps the engine from picking the cases by another index and
	// sorting them all, when it can walk along the order and stop. Few are
	// sooner found and sorted than met along the way.
	along := "+"
	if total <= fewCases {
		along = ""
	}
	if err := t.filter(q, c, me, along); err != nil {
		return nil, 0, err
	}
	way := ""
	if c.Desc {
		way = " DESC"
	}
	q.add(` ORDER BY ` + sortColumn(c.Sort) + way + `, number_order` + way + `, id` + way)
	q.page(c.Offset, c.Limit)
	out, err := rows[register.CaseRow](t, q)
	return out, total, err
}

// fewCases is how many cases are found and sorted for a page rather than looked
// for along the order of the list.
const fewCases = 2000

// filter adds the conditions of a query; along stands before a column that is
// not to lead the search.
func (t *tx) filter(q *query, c register.CaseQuery, me cases.PersonID, along string) error {
	if c.Open {
		q.and(along + "closed = 0")
	}
	if c.Closed {
		q.and(along + "closed = 1")
	}
	if c.From != 0 {
		q.and(along + "opened >= " + q.arg(c.From))
	}
	if c.To != 0 {
		q.and(along + "opened <= " + q.arg(c.To))
	}
	in(q, along+"stage", c.Stages)
	in(q, "id", c.Only)
	for _, group := range c.Marks() {
		names := make([]string, len(group))
		for i, m := range group {
			names[i] = q.arg(m)
		}
		q.and(along + "id IN (SELECT case_id FROM marks WHERE mark IN (" + strings.Join(names, ", ") + "))")
	}
	t.found(q, along+"id", c.Text, hitCase)
	return t.open(q, "id", me)
}

func sortColumn(sort string) string {
	switch sort {
	case register.SortNumber:
		return "number_order"
	case register.SortLearner:
		return "learner_order"
	case register.SortStage:
		return "stage_order"
	case register.SortOpened:
		return "opened"
	}
	return "due_order"
}

// Sittings returns the sittings of a span of days, in order.
func (t *tx) Sittings(from, to days.Day) ([]register.SittingProjection, error) {
	q := &query{}
	q.add(`SELECT row FROM sittings`)
	q.and("day >= " + q.arg(from))
	if to != 0 {
		q.and("day <= " + q.arg(to))
	}
	q.add(` ORDER BY day, at_hour, id`)
	return rows[register.SittingProjection](t, q)
}

// People returns the directory, by name.
func (t *tx) People(p register.PeopleQuery) ([]register.PersonProjection, error) {
	q := &query{}
	q.add(`SELECT row FROM people`)
	in(q, "grp", p.Groups)
	t.found(q, "id", p.Text, hitPerson)
	q.add(` ORDER BY name_order, id`)
	q.page(p.Offset, p.Limit)
	return rows[register.PersonProjection](t, q)
}

// Letters returns the letters, the last issued first.
func (t *tx) Letters(l register.LetterQuery, me cases.PersonID) ([]register.LetterRow, error) {
	q := &query{}
	q.add(`SELECT row FROM letters`)
	if l.Case != "" {
		q.and("case_id = " + q.arg(l.Case))
	}
	if l.Waiting {
		q.and("waiting = 1")
	}
	in(q, "type", l.Types)
	t.found(q, "docid", l.Text, hitLetter)
	if err := t.open(q, "case_id", me); err != nil {
		return nil, err
	}
	q.add(` ORDER BY issued DESC, number_order, case_id, n`)
	q.page(l.Offset, l.Limit)
	return rows[register.LetterRow](t, q)
}

// Search finds cases, the newest first, then people by name, then letters.
func (t *tx) Search(text string, n int, me cases.PersonID) ([]register.Hit, error) {
	q := &query{}
	q.add(`SELECT row FROM hits`)
	q.and(t.d.Found(q.arg(t.d.Words(register.Words(text)))))
	q.and("hidden = 0")
	if err := t.open(q, "case_id", me); err != nil {
		return nil, err
	}
	q.add(` ORDER BY kind, place, name, docid`)
	q.page(0, n)
	return rows[register.Hit](t, q)
}
