package ui

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
)

func at(id string, tab string) Route {
	return Route{Page: PageCase, Case: cases.CaseID(id), Tab: tab}
}

func TestOpenCases(t *testing.T) {
	var o openCases
	for _, id := range []string{"a", "b", "c"} {
		o.visit(at(id, TabOverview))
	}
	o.visit(at("b", TabFacts))
	o.visit(Route{Page: PageDocket})
	if diff := cmp.Diff([]cases.CaseID{"a", "b", "c"}, o.ids()); diff != "" {
		t.Error(diff)
	}
	for _, c := range []struct {
		name string
		from cases.CaseID
		n    int
		want Route
	}{
		{"the next one", "a", 1, at("b", TabFacts)},
		{"round from the last", "c", 1, at("a", TabOverview)},
		{"round from the first", "a", -1, at("c", TabOverview)},
		{"from another page, the one looked at last", "", 1, at("b", TabFacts)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, ok := o.step(c.from, c.n); !ok || got != c.want {
				t.Errorf("got %v %v, want %v", got, ok, c.want)
			}
		})
	}

	t.Run("the neighbour takes the place of one that closes", func(t *testing.T) {
		if got, ok := o.remove("b"); !ok || got.Case != "c" {
			t.Errorf("got %v %v", got, ok)
		}
		if got, ok := o.remove("c"); !ok || got.Case != "a" {
			t.Errorf("got %v %v", got, ok)
		}
		if got, ok := o.remove("a"); ok {
			t.Errorf("nothing is left, yet %v", got)
		}
	})

	t.Run("the one looked at longest ago gives way", func(t *testing.T) {
		var o openCases
		for i := range openMost {
			o.visit(at(fmt.Sprint(i), TabOverview))
		}
		o.visit(at("0", TabOverview))
		o.visit(at("new", TabOverview))
		if o.index("1") >= 0 || o.index("0") < 0 || o.index("new") != openMost-1 {
			t.Errorf("left are %v", o.ids())
		}
	})
}

func TestRecentCases(t *testing.T) {
	var p PersonalCases
	for i := range recentMost + 3 {
		p = p.visited(cases.CaseID(fmt.Sprint(i)))
	}
	p = p.visited("5")
	if len(p.Recent) != recentMost || p.Recent[0] != "5" || p.Recent[1] != "14" {
		t.Errorf("recent are %v", p.Recent)
	}
}

func TestWhereTheStripStands(t *testing.T) {
	for _, c := range []struct {
		count int
		page  Page
		want  bool
	}{
		{1, PageCase, false}, {2, PageCase, true}, {2, PageDocket, true},
		{5, PageSitting, false}, {5, PageVote, false}, {5, PageWho, false},
	} {
		if got := stripShows(c.count, c.page); got != c.want {
			t.Errorf("%d open on %s: got %v", c.count, c.page, got)
		}
	}
}

func TestRulesThatThePaletteFinds(t *testing.T) {
	all := []ruleEntry{
		{ID: "a", Title: "Notice of 8 days", Article: "Art. 5.3"},
		{ID: "b", Title: "Decision letter", Article: "Art. 5.4"},
		{ID: "c", Title: "Majority", Article: "Art. 5.4 · Art. 5.2"},
		{ID: "d", Title: "Catalogue", Article: "Art. 3.1.1"},
	}
	for _, c := range []struct{ text, want string }{
		{"5.4", "bc"}, {"art. 5.4", "bc"}, {"Article 5.2", "c"}, {"3.1", "d"}, {"art 5", "abc"},
		{"5", ""}, {"5.9", ""}, {"déci", "b"}, {"ma", ""}, {"NOTICE 8", "a"}, {"", ""},
	} {
		got := ""
		for _, e := range paletteRules(all, c.text) {
			got += string(e.ID)
		}
		if got != c.want {
			t.Errorf("%q finds %q, want %q", c.text, got, c.want)
		}
	}
}

func TestHowFarUndoingGoes(t *testing.T) {
	file := func(id string) cases.FileID { return cases.CaseID(id).File() }
	one := func(id string) *deedDone {
		return &deedDone{acts: []cases.Act{{File: file(id)}}, files: []cases.FileID{file(id)}}
	}
	a1, a2, b1 := one("a"), one("a"), one("b")
	d := deedsDone{done: []*deedDone{a1, a2, b1}}
	of := func(id string) *cases.FileID { f := file(id); return &f }
	if lastOf(d.done, nil) != b1 || lastOf(d.done, of("a")) != a2 || lastOf(d.done, of("c")) != nil {
		t.Error("the last one is not the last one")
	}
	d.bar([]cases.FileID{file("a")})
	if len(d.done) != 1 || d.done[0] != b1 {
		t.Errorf("%d are left after a letter in case a", len(d.done))
	}
	d.bar(nil)
	if len(d.done) != 0 {
		t.Error("something is left after all is barred")
	}
}
