package storetest

import (
	"fmt"
	"strings"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

func filtering(t *testing.T, s register.Store) {
	marks := [][]register.Mark{
		{"article:3.1.1", "fix", "level:1", "owner:marion", "status:apprentice"},
		{"article:3.1.1", "article:3.3", "due:choose", "member:helene", "owner:paul", "sitting:s1", "status:trainee"},
		{"article:3.3", "due:decision", "level:3", "member:helene", "owner:marion", "sitting:s2", "status:trainee"},
	}
	first := days.Must("2026-09-09")
	put := func(tx register.Tx) error {
		for i, m := range marks {
			c := Case(cases.CaseID(fmt.Sprintf("c%d", i)), i+1)
			c.Marks, c.Row.Opened, c.Row.Closed = m, first+days.Day(i), i == 2
			if err := tx.PutCase(c); err != nil {
				return err
			}
		}
		return nil
	}
	update(t, s, put)
	ask := func(q register.CaseQuery) string {
		var out []string
		view(t, s, func(r register.Reader) error {
			rows, total, err := r.Cases(q, "")
			for _, row := range rows {
				out = append(out, string(row.Case))
			}
			if total != len(rows) {
				t.Errorf("%d rows, said to be %d", len(rows), total)
			}
			return err
		})
		return strings.Join(out, " ")
	}
	for name, test := range map[string]struct {
		q    register.CaseQuery
		want string
	}{
		"whose":                            {register.CaseQuery{Mine: "marion"}, "c0 c2"},
		"what waits for the director too":  {register.CaseQuery{Mine: "nobody", Directs: true}, "c1"},
		"to be fixed":                      {register.CaseQuery{ToFix: true}, "c0"},
		"of two owners":                    {register.CaseQuery{Owners: []cases.UserID{"marion", "paul"}}, "c0 c1 c2"},
		"of a status":                      {register.CaseQuery{Statuses: []cases.LearnerStatus{cases.StatusTrainee}}, "c1 c2"},
		"of an article":                    {register.CaseQuery{Articles: []regulation.Article{"3.3"}}, "c1 c2"},
		"of a level":                       {register.CaseQuery{Levels: []regulation.Level{1, 3}}, "c0 c2"},
		"before whom":                      {register.CaseQuery{Members: []cases.PersonID{"helene"}}, "c1 c2"},
		"of a council":                     {register.CaseQuery{Sittings: []cases.SittingID{"s1"}}, "c1"},
		"by what is due":                   {register.CaseQuery{Dues: []rules.DueKind{rules.DoDecision}}, "c2"},
		"every condition counts":           {register.CaseQuery{Articles: []regulation.Article{"3.3"}, Owners: []cases.UserID{"marion"}}, "c2"},
		"a mark, a text and the open ones": {register.CaseQuery{Articles: []regulation.Article{"3.3"}, Text: "camille", Open: true}, "c1"},
		"opened from a day":                {register.CaseQuery{From: first + 1}, "c1 c2"},
		"opened until a day":               {register.CaseQuery{To: first + 1}, "c0 c1"},
		"opened between two days":          {register.CaseQuery{From: first + 1, To: first + 1}, "c1"},
		"some by name":                     {register.CaseQuery{Only: []cases.CaseID{"c2", "c0", "x"}}, "c0 c2"},
		"nothing of the kind":              {register.CaseQuery{Owners: []cases.UserID{"x"}}, ""},
		"a mark is no pattern":             {register.CaseQuery{Articles: []regulation.Article{"3.%"}}, ""},
	} {
		if got := ask(test.q); got != test.want {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
	marks[0] = []register.Mark{"owner:paul"}
	update(t, s, put)
	if got := ask(register.CaseQuery{Mine: "paul"}); got != "c0 c1" {
		t.Errorf("after a change of owner: got %q", got)
	}
	update(t, s, func(tx register.Tx) error { return tx.DropCase("c0") })
	if got := ask(register.CaseQuery{Mine: "paul"}); got != "c1" {
		t.Errorf("after a case is gone: got %q", got)
	}
	many := register.CaseQuery{Mine: "marion", Sort: register.SortLearner}
	update(t, s, func(tx register.Tx) error { // more than are sorted at once
		for i := range 2100 {
			c := Case(cases.CaseID(fmt.Sprintf("m%04d", i)), 100+i)
			c.Marks = []register.Mark{"owner:marion"}
			if err := tx.PutCase(c); err != nil {
				return err
			}
		}
		return nil
	})
	many.Offset, many.Limit = 2099, 5
	view(t, s, func(r register.Reader) error {
		rows, total, err := r.Cases(many, "")
		if total != 2101 || len(rows) != 2 || rows[1].Case != "m2099" {
			t.Errorf("the end of a long list: %d of %d", len(rows), total)
		}
		return err
	})
}
