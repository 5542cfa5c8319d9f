package storetest

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
)

func searching(t *testing.T, s register.Store) {
	one := Case("a", 1)
	one.Row.Learner, one.Detail = "Zoé Lefèvre-Œuvrard", "Zoé Lefèvre-Œuvrard"
	one.Text = register.Fold(one.Row.Number + " Zoé Lefèvre-Œuvrard, cœur de métier")
	two := Case("b", 2)
	update(t, s, func(tx register.Tx) error {
		return errors.Join(tx.PutCase(one), tx.PutCase(two), tx.PutPerson(Person("p", "Yanis", "Lefebvre", cases.GroupLearner)))
	})
	for text, want := range map[string][]string{
		"lefevre":          {"DC-2026-001"},
		"LEFÈVRE oeuv":     {"DC-2026-001"},
		"zoe lef":          {"DC-2026-001"},
		"Lef":              {"DC-2026-001", "Yanis Lefebvre"},
		"dc-2026-002":      {"DC-2026-002"},
		"efevre":           nil,
		"coeur or nothing": nil,
		`"cœur" (métier)`:  {"DC-2026-001"},
		"NEAR metier*":     nil,
	} {
		var got []string
		for _, h := range read(t, s, func(r register.Reader) ([]register.Hit, error) { return r.Search(text, 10, "") }) {
			got = append(got, h.Title)
		}
		equal(t, text, got, want)
	}
	two.Text = register.Fold("Mélanie")
	update(t, s, func(tx register.Tx) error { return tx.PutCase(two) })
	hits := read(t, s, func(r register.Reader) ([]register.Hit, error) { return r.Search("camille", 10, "") })
	equal(t, "a name that is no longer there", len(hits), 0)
	rows := read(t, s, func(r register.Reader) ([]register.CaseRow, error) {
		rows, _, err := r.Cases(register.CaseQuery{Text: "melanie"}, "")
		return rows, err
	})
	equal(t, "list by its text", rows, []register.CaseRow{two.Row})
}

// Person is a person's projection for tests.
func Person(id cases.PersonID, given, family string, g cases.Group) register.PersonProjection {
	i := cases.Identity{Given: given, Family: family, Group: g}
	return register.PersonProjection{
		Row:  register.PersonRow{Person: id, Name: i.FullName(), Identity: i},
		Text: register.Fold(i.FullName()),
	}
}

func shutOut(t *testing.T, s register.Store) {
	c := Case("a", 1)
	c.Shut = []cases.PersonID{"caron"}
	c.Dues = []rules.Due{{Kind: rules.DoPost}}
	c.Letters = []register.LetterRow{{Case: "a", Letter: "l", Dispatch: "d", Waiting: true, Text: "laurent"}}
	update(t, s, func(tx register.Tx) error { return tx.PutCase(c) })
	for me, want := range map[cases.PersonID]int{"": 1, "leroux": 1, "caron": 0} {
		view(t, s, func(r register.Reader) error {
			rows, total, err := r.Cases(register.CaseQuery{}, me)
			docket, err2 := r.Docket(register.DocketQuery{}, me)
			hits, err3 := r.Search("camille", 5, me)
			letters, err4 := r.Letters(register.LetterQuery{}, me)
			some, err5 := r.CaseRows([]cases.CaseID{"a"}, me)
			for what, got := range map[string]int{"cases": len(rows), "total": total, "docket": len(docket), "hits": len(hits), "letters": len(letters), "some": len(some)} {
				if got != want {
					t.Errorf("%q: %s: got %d, want %d", me, what, got, want)
				}
			}
			return errors.Join(err, err2, err3, err4, err5)
		})
	}
}

func listing(t *testing.T, s register.Store) {
	learners := []string{"Éric Étienne", "Anne Roux", "Manon Roux", "Zoé Petit"}
	update(t, s, func(tx register.Tx) error {
		for i, name := range learners {
			c := Case(cases.CaseID(fmt.Sprintf("c%d", i)), 998+i) // the numbers pass 999
			c.Row.Learner, c.Row.Closed, c.Row.Stage = name, i == 3, rules.Stages()[i]
			if i == 1 {
				c.Row.Due = 0
			}
			if err := tx.PutCase(c); err != nil {
				return err
			}
		}
		return nil
	})
	for name, test := range map[string]struct {
		q     register.CaseQuery
		want  string
		total int
	}{
		"by due day, no day last": {register.CaseQuery{}, "c0 c2 c3 c1", 4},
		"by number":               {register.CaseQuery{Sort: register.SortNumber}, "c0 c1 c2 c3", 4},
		"by number, backwards":    {register.CaseQuery{Sort: register.SortNumber, Desc: true}, "c3 c2 c1 c0", 4},
		"by learner":              {register.CaseQuery{Sort: register.SortLearner}, "c1 c0 c2 c3", 4},
		"by stage":                {register.CaseQuery{Sort: register.SortStage, Desc: true}, "c3 c2 c1 c0", 4},
		"by opening":              {register.CaseQuery{Sort: register.SortOpened}, "c0 c1 c2 c3", 4},
		"open ones":               {register.CaseQuery{Open: true, Sort: register.SortNumber}, "c0 c1 c2", 3},
		"closed ones":             {register.CaseQuery{Closed: true}, "c3", 1},
		"of two stages":           {register.CaseQuery{Stages: []rules.Stage{rules.Stages()[1], rules.Stages()[2]}, Sort: register.SortNumber}, "c1 c2", 2},
		"a page":                  {register.CaseQuery{Sort: register.SortNumber, Offset: 1, Limit: 2}, "c1 c2", 4},
		"a page behind the end":   {register.CaseQuery{Offset: 9, Limit: 2}, "", 4},
	} {
		view(t, s, func(r register.Reader) error {
			rows, total, err := r.Cases(test.q, "")
			var got []string
			for _, row := range rows {
				got = append(got, string(row.Case))
			}
			if strings.Join(got, " ") != test.want || total != test.total {
				t.Errorf("%s: got %v of %d, want %q of %d", name, got, total, test.want, test.total)
			}
			return err
		})
	}
	people := []register.PersonProjection{Person("1", "Yann", "Le Goff", cases.GroupEmployer), Person("2", "Inès", "Caron", cases.GroupStaff), Person("3", "Zoé", "Étienne", cases.GroupLearner)}
	people[1].Staff = true
	people[1].Terms = []register.Term{{Seat: "success", From: 10}}
	update(t, s, func(tx register.Tx) error {
		return errors.Join(tx.PutPerson(people[0]), tx.PutPerson(people[1]), tx.PutPerson(people[2]), tx.PutPerson(people[1]))
	})
	ask := func(q register.PeopleQuery) []register.PersonProjection {
		return read(t, s, func(r register.Reader) ([]register.PersonProjection, error) { return r.People(q) })
	}
	equal(t, "directory", ask(register.PeopleQuery{}), []register.PersonProjection{people[1], people[2], people[0]})
	equal(t, "by group", ask(register.PeopleQuery{Groups: []cases.Group{cases.GroupStaff, cases.GroupEmployer}}), []register.PersonProjection{people[1], people[0]})
	equal(t, "by text", ask(register.PeopleQuery{Text: "etienne"}), []register.PersonProjection{people[2]})
	equal(t, "staff", read(t, s, register.Reader.Staff), []cases.PersonID{"2"})
	early := register.SittingProjection{Sitting: "s1", Day: 100, State: register.SittingPlanned, Plan: cases.PlanSitting{Day: 100, At: 841}}
	late := register.SittingProjection{Sitting: "s0", Day: 200, State: register.SittingPlanned}
	update(t, s, func(tx register.Tx) error { return errors.Join(tx.PutSitting(late), tx.PutSitting(early)) })
	for span, want := range map[[2]days.Day]int{{0, 0}: 2, {100, 100}: 1, {101, 0}: 1, {0, 99}: 0} {
		got := read(t, s, func(r register.Reader) ([]register.SittingProjection, error) { return r.Sittings(span[0], span[1]) })
		if len(got) != want {
			t.Errorf("sittings of %v: got %d, want %d", span, len(got), want)
		}
	}
	equal(t, "sittings in order", read(t, s, func(r register.Reader) ([]register.SittingProjection, error) { return r.Sittings(0, 0) }),
		[]register.SittingProjection{early, late})
}

func docket(t *testing.T, s register.Store) {
	a, b := Case("a", 2), Case("b", 1)
	b.Owner = "paul"
	a.Dues = []rules.Due{{Kind: rules.DoCloseCase}, {Kind: rules.DoPost, By: 300, What: message.New("docket.post")}, {Kind: rules.DoCouncil, By: 100}}
	b.Dues = []rules.Due{{Kind: rules.DoVote, By: 300}}
	update(t, s, func(tx register.Tx) error { return errors.Join(tx.PutCase(a), tx.PutCase(b)) })
	ask := func(q register.DocketQuery) string {
		var out []string
		for _, r := range read(t, s, func(r register.Reader) ([]register.DocketRow, error) { return r.Docket(q, "") }) {
			out = append(out, string(r.Case)+":"+string(r.Due.Kind))
		}
		return strings.Join(out, " ")
	}
	equal(t, "all", ask(register.DocketQuery{}), "a:council b:vote a:post a:close-case")
	equal(t, "a page", ask(register.DocketQuery{Offset: 1, Limit: 2}), "b:vote a:post")
	equal(t, "one owner's", ask(register.DocketQuery{Owner: "paul"}), "b:vote")
	equal(t, "from a day", ask(register.DocketQuery{From: 101}), "b:vote a:post a:close-case")
	equal(t, "by a day", ask(register.DocketQuery{To: 100}), "a:council")
	equal(t, "in a span of days", ask(register.DocketQuery{From: 101, To: 300}), "b:vote a:post")
	a.Dues = a.Dues[2:]
	update(t, s, func(tx register.Tx) error { return tx.PutCase(a) })
	equal(t, "after a change", ask(register.DocketQuery{}), "a:council b:vote")
}

func stale(t *testing.T, s register.Store) {
	fresh, until, old := Case("a", 1), Case("b", 2), Case("c", 3)
	fresh.Version, until.Version, old.Version = 7, 7, 6
	until.Until = 500
	fresh.Reads = []cases.FileID{cases.SittingID("s").File(), cases.PersonID("p").File()}
	old.Reads = []cases.FileID{cases.SittingID("s").File()}
	update(t, s, func(tx register.Tx) error { return errors.Join(tx.PutCase(fresh), tx.PutCase(until), tx.PutCase(old)) })
	ask := func(today days.Day, n int) []cases.CaseID {
		return read(t, s, func(r register.Reader) ([]cases.CaseID, error) { return r.Stale(today, 7, n) })
	}
	equal(t, "made by another version", ask(500, 9), []cases.CaseID{"c"})
	equal(t, "the day after it stood", ask(501, 9), []cases.CaseID{"b", "c"})
	equal(t, "a slice", ask(501, 1), []cases.CaseID{"b"})
	equal(t, "readers of a sitting", read(t, s, func(r register.Reader) ([]cases.CaseID, error) {
		return r.Readers(cases.SittingID("s").File())
	}), []cases.CaseID{"a", "c"})
	update(t, s, func(tx register.Tx) error { return tx.MarkStale("a") })
	equal(t, "marked", ask(1, 9), []cases.CaseID{"a", "c"})
	update(t, s, func(tx register.Tx) error { return tx.MarkStale() })
	equal(t, "all marked", ask(1, 9), []cases.CaseID{"a", "b", "c"})
	update(t, s, func(tx register.Tx) error { return tx.PutCase(fresh) })
	equal(t, "judged again", ask(1, 9), []cases.CaseID{"b", "c"})
}

func letters(t *testing.T, s register.Store) {
	c := Case("a", 1)
	row := func(l cases.LetterID, d cases.DispatchID, issued days.Day, waiting bool, number string) register.LetterRow {
		return register.LetterRow{
			Case: "a", Number: "DC-2026-001", Letter: l, Type: cases.LetterGrievances, Dispatch: d, Issued: issued, Waiting: waiting,
			Service: cases.Service{Dispatch: d, Number: number}, Text: register.Fold(number + " " + strings.ReplaceAll(number, " ", "") + " Atelier du Ponant"),
		}
	}
	c.Letters = []register.LetterRow{row("l1", "d1", 100, false, "1A 204 118 7734 2"), row("l2", "d2", 200, true, "2C 111 222 3333 4")}
	c.Letters[1].Type = cases.LetterDecision
	update(t, s, func(tx register.Tx) error { return tx.PutCase(c) })
	ask := func(q register.LetterQuery) []register.LetterRow {
		return read(t, s, func(r register.Reader) ([]register.LetterRow, error) { return r.Letters(q, "") })
	}
	l1, l2 := c.Letters[0], c.Letters[1]
	equal(t, "last first", ask(register.LetterQuery{}), []register.LetterRow{l2, l1})
	equal(t, "waiting", ask(register.LetterQuery{Waiting: true}), []register.LetterRow{l2})
	equal(t, "of a type", ask(register.LetterQuery{Types: []cases.LetterType{cases.LetterGrievances}}), []register.LetterRow{l1})
	equal(t, "by number", ask(register.LetterQuery{Text: "1a204118"}), []register.LetterRow{l1})
	equal(t, "by addressee", ask(register.LetterQuery{Text: "ponant", Limit: 1}), []register.LetterRow{l2})
	equal(t, "of another case", len(ask(register.LetterQuery{Case: "b"})), 0)
	hits := read(t, s, func(r register.Reader) ([]register.Hit, error) { return r.Search("2c 111", 9, "") })
	equal(t, "hits", hits, []register.Hit{register.LetterHit(l2)})
}
