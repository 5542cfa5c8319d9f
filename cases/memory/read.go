package memory

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
)

// Acts returns the acts of a file, in order.
func (t *tx) Acts(f cases.FileID) ([]register.Record, error) { return slices.Clone(t.s.acts[f]), nil }

// Act finds an act by its identifier.
func (t *tx) Act(id cases.ActID) (register.Record, bool, error) {
	r, ok := t.s.byID[id]
	return r, ok, nil
}

// Head is the last sequence of a file.
func (t *tx) Head(f cases.FileID) (int, error) { return len(t.s.acts[f]), nil }

// LastRank is the number of acts recorded so far.
func (t *tx) LastRank() (int64, error) { return t.s.rank, nil }

// Files returns the files of a kind, in order.
func (t *tx) Files(k cases.FileKind) ([]cases.FileID, error) {
	var out []cases.FileID
	for f := range t.s.acts {
		if f.Of == k {
			out = append(out, f)
		}
	}
	slices.SortFunc(out, func(a, b cases.FileID) int { return cmp.Compare(a.ID, b.ID) })
	return out, nil
}

// Counter is the last number taken of a series.
func (t *tx) Counter(name string) (int, error) { return t.s.counters[name], nil }

// Readers returns the cases whose last judgement read a file.
func (t *tx) Readers(f cases.FileID) ([]cases.CaseID, error) {
	var out []cases.CaseID
	for id, c := range t.s.cases {
		if slices.Contains(c.Reads, f) {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out, nil
}

// Stale returns up to n cases to be judged again.
func (t *tx) Stale(today days.Day, version, n int) ([]cases.CaseID, error) {
	var out []cases.CaseID
	for _, id := range slices.Sorted(maps.Keys(t.s.cases)) {
		c := t.s.cases[id]
		if c.stale || c.Version != version || (c.Until != 0 && c.Until < today) {
			out = append(out, id)
		}
	}
	return page(out, 0, n), nil
}

// Staff returns the people who were ever given a function.
func (t *tx) Staff() ([]cases.PersonID, error) {
	var out []cases.PersonID
	for id, p := range t.s.people {
		if p.Staff {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out, nil
}

// page cuts a page out of a list; a limit of zero is all.
func page[T any](in []T, offset, limit int) []T {
	in = in[min(max(offset, 0), len(in)):]
	if limit > 0 && len(in) > limit {
		in = in[:limit]
	}
	return in
}

// visible returns the cases a person is not shut out of, in the order of their numbers.
func (t *tx) visible(me cases.PersonID) []*row {
	var out []*row
	for _, c := range t.s.cases {
		if me == "" || !slices.Contains(c.Shut, me) {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, byNumber)
	return out
}

func byNumber(a, b *row) int {
	return cmp.Or(cmp.Compare(register.NumberOrder(a.Row.Number), register.NumberOrder(b.Row.Number)),
		cmp.Compare(a.Row.Case, b.Row.Case))
}

// CaseRows returns the lines of some cases, in the order of their numbers.
func (t *tx) CaseRows(ids []cases.CaseID, me cases.PersonID) ([]register.CaseRow, error) {
	var out []register.CaseRow
	for _, c := range t.visible(me) {
		if slices.Contains(ids, c.Row.Case) {
			out = append(out, c.Row)
		}
	}
	return out, nil
}

// Docket returns what is due, by day.
func (t *tx) Docket(q register.DocketQuery, me cases.PersonID) ([]register.DocketRow, error) {
	var out []register.DocketRow
	for _, c := range t.visible(me) {
		if q.Owner != "" && c.Owner != q.Owner {
			continue
		}
		for _, d := range c.Dues {
			if (q.From != 0 && register.DueOrder(d.By) < q.From) || (q.To != 0 && register.DueOrder(d.By) > q.To) {
				continue
			}
			out = append(out, register.DocketRow{Case: c.Row.Case, Number: c.Row.Number, Learner: c.Row.Learner, Stage: c.Row.Stage, Due: d, Owner: c.Owner, Sitting: c.Row.Sitting})
		}
	}
	slices.SortStableFunc(out, func(a, b register.DocketRow) int {
		return cmp.Compare(register.DueOrder(a.Due.By), register.DueOrder(b.Due.By))
	})
	return page(out, q.Offset, q.Limit), nil
}

// Cases returns a page of the list of cases, and how many there are.
func (t *tx) Cases(q register.CaseQuery, me cases.PersonID) ([]register.CaseRow, int, error) {
	words := register.Words(q.Text)
	var found []*row
	for _, c := range t.visible(me) {
		if keeps(q, c) && register.Matches(c.Text, words) {
			found = append(found, c)
		}
	}
	slices.SortStableFunc(found, func(a, b *row) int {
		if q.Desc {
			a, b = b, a
		}
		return cmp.Or(compare(q.Sort, a, b), byNumber(a, b))
	})
	var out []register.CaseRow
	for _, c := range page(found, q.Offset, q.Limit) {
		out = append(out, c.Row)
	}
	return out, len(found), nil
}

// keeps tells whether a query keeps a case, its text aside.
func keeps(q register.CaseQuery, c *row) bool {
	switch {
	case q.Open && c.Row.Closed, q.Closed && !c.Row.Closed,
		len(q.Stages) > 0 && !slices.Contains(q.Stages, c.Row.Stage),
		len(q.Only) > 0 && !slices.Contains(q.Only, c.Row.Case),
		q.From != 0 && c.Row.Opened < q.From, q.To != 0 && c.Row.Opened > q.To:
		return false
	}
	for _, group := range q.Marks() {
		if !slices.ContainsFunc(group, func(m register.Mark) bool { return slices.Contains(c.Marks, m) }) {
			return false
		}
	}
	return true
}

func compare(sort string, a, b *row) int {
	switch sort {
	case register.SortNumber:
		return 0
	case register.SortLearner:
		return cmp.Compare(register.Fold(a.Row.Learner), register.Fold(b.Row.Learner))
	case register.SortStage:
		return cmp.Compare(register.StageOrder(a.Row.Stage), register.StageOrder(b.Row.Stage))
	case register.SortOpened:
		return cmp.Compare(a.Row.Opened, b.Row.Opened)
	default:
		return cmp.Compare(register.DueOrder(a.Row.Due), register.DueOrder(b.Row.Due))
	}
}

// Sittings returns the sittings of a span of days, in order.
func (t *tx) Sittings(from, to days.Day) ([]register.SittingProjection, error) {
	var out []register.SittingProjection
	for _, s := range t.s.sittings {
		if s.Day >= from && (to == 0 || s.Day <= to) {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(a, b register.SittingProjection) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Plan.At, b.Plan.At), cmp.Compare(a.Sitting, b.Sitting))
	})
	return out, nil
}

// People returns the directory, by name.
func (t *tx) People(q register.PeopleQuery) ([]register.PersonProjection, error) {
	words := register.Words(q.Text)
	var out []register.PersonProjection
	for _, p := range t.s.people {
		if (len(q.Groups) == 0 || slices.Contains(q.Groups, p.Row.Identity.Group)) && register.Matches(p.Text, words) {
			out = append(out, p)
		}
	}
	slices.SortFunc(out, func(a, b register.PersonProjection) int {
		return cmp.Or(cmp.Compare(register.NameOrder(a.Row.Identity), register.NameOrder(b.Row.Identity)),
			cmp.Compare(a.Row.Person, b.Row.Person))
	})
	return page(out, q.Offset, q.Limit), nil
}

// Letters returns the letters, the last issued first.
func (t *tx) Letters(q register.LetterQuery, me cases.PersonID) ([]register.LetterRow, error) {
	words := register.Words(q.Text)
	var out []register.LetterRow
	for _, c := range t.visible(me) {
		for _, l := range c.Letters {
			if (q.Case != "" && l.Case != q.Case) || (q.Waiting && !l.Waiting) ||
				(len(q.Types) > 0 && !slices.Contains(q.Types, l.Type)) || !register.Matches(l.Text, words) {
				continue
			}
			out = append(out, l)
		}
	}
	slices.SortStableFunc(out, func(a, b register.LetterRow) int { return cmp.Compare(b.Issued, a.Issued) })
	return page(out, q.Offset, q.Limit), nil
}

// Search finds cases, the newest first, then people by name, then letters.
func (t *tx) Search(text string, n int, me cases.PersonID) ([]register.Hit, error) {
	words := register.Words(text)
	var out, letters []register.Hit
	newest := t.visible(me)
	slices.Reverse(newest)
	for _, c := range newest {
		if register.Matches(c.Text, words) {
			out = append(out, register.Hit{Kind: register.HitCase, Case: c.Row.Case, Title: c.Title, Detail: c.Detail})
		}
		for _, l := range c.Letters {
			if l.Service.Number != "" && register.Matches(l.Text, words) {
				letters = append(letters, register.LetterHit(l))
			}
		}
	}
	people, err := t.People(register.PeopleQuery{Text: text})
	for _, p := range people {
		out = append(out, register.PersonHit(p))
	}
	return page(append(out, letters...), 0, n), err
}

// Draft returns a half-typed form.
func (t *tx) Draft(k register.DraftKey) (register.Draft, error) {
	d, ok := t.s.drafts[k]
	if !ok {
		return register.Draft{}, fmt.Errorf("draft of %s: %w", k.Form, register.ErrNotFound)
	}
	d.Body = bytes.Clone(d.Body)
	return d, nil
}

// Drafts returns the half-typed forms of a user, the last saved first.
func (t *tx) Drafts(u cases.UserID) ([]register.Draft, error) {
	var out []register.Draft
	for k, d := range t.s.drafts {
		if k.User == u {
			out = append(out, d)
		}
	}
	slices.SortFunc(out, func(a, b register.Draft) int {
		return cmp.Or(b.Saved.Compare(a.Saved), strings.Compare(a.Key.Form, b.Key.Form), strings.Compare(a.Key.File, b.Key.File))
	})
	return out, nil
}

// Document returns a document's bytes.
func (t *tx) Document(d cases.Digest) ([]byte, error) {
	b, ok := t.s.docs[d]
	if !ok {
		return nil, fmt.Errorf("document %s: %w", d, register.ErrNotFound)
	}
	return bytes.Clone(b), nil
}

// HasDocument tells whether a document was put.
func (t *tx) HasDocument(d cases.Digest) (bool, error) {
	_, ok := t.s.docs[d]
	return ok, nil
}

// Naming returns the files with an act that names a document.
func (t *tx) Naming(d cases.Digest) ([]cases.FileID, error) {
	out := slices.Collect(maps.Keys(t.s.named[d]))
	slices.SortFunc(out, func(a, b cases.FileID) int { return strings.Compare(a.String(), b.String()) })
	return out, nil
}
