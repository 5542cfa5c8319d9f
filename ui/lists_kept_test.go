package ui

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/regulation"
)

func TestWhatIsKeptAboutListsIsReadBackByPerson(t *testing.T) {
	is := keptPerson{
		Columns: []casesColumn{{Key: "learner", Width: 240}, {Key: "due"}}, Sort: register.SortOpened, Desc: true, Scope: scopeMine, ByAct: true,
		Views:   []casesSaved{{Name: "Exclusions", Tab: tabEvery, Filter: casesFilter{Levels: []regulation.Level{3}, From: days.Must("2026-01-01")}, Columns: usualColumns(), Sort: register.SortNumber}},
		Snoozed: map[string]days.Day{"a": days.Must("2026-12-01")},
	}
	text := writeLists("", "marion", is)
	text = writeLists(text, "helene", keptPerson{Sort: register.SortLearner})
	if d := cmp.Diff(is, readLists(text, "marion")); d != "" {
		t.Error(d)
	}
	if got := readLists(text, "helene"); got.Sort != register.SortLearner || got.Desc || len(got.Views) != 0 {
		t.Errorf("hers: %+v", got)
	}
	if got := readLists(text, "paul"); got.Sort != register.SortDue || len(got.Columns) != len(usualColumns()) {
		t.Errorf("of somebody unknown: %+v", got)
	}
}

func TestWhatCannotBeReadIsAsIfNothingHadBeenChosen(t *testing.T) {
	usual := keptPerson{}.sound()
	for name, text := range map[string]string{
		"nothing": "", "no JSON": "{", "a newer version": `{"v":99,"people":{"marion":{"sort":"number"}}}`,
		"another kind": `[1]`, "a wrong type": `{"v":1,"people":{"marion":{"columns":7}}}`,
	} {
		if d := cmp.Diff(usual, readLists(text, "marion")); d != "" {
			t.Errorf("%s: %s", name, d)
		}
		if got := readLists(writeLists(text, "marion", keptPerson{Sort: register.SortStage}), "marion"); got.Sort != register.SortStage {
			t.Errorf("%s: what is chosen then is not kept", name)
		}
	}
	text := `{"v":1,"later":true,"people":{"marion":{"sort":"colour","scope":"moon","columns":[{"key":"ghost"},{"key":"due","width":9000},{"key":"due"}],
		"views":[{"name":" "},{"name":"A","tab":"x","columns":[{"key":"ghost"}]},{"name":"A"}]}}}`
	got := readLists(text, "marion")
	want := keptPerson{
		Sort: register.SortDue, Columns: []casesColumn{{Key: "due"}},
		Views: []casesSaved{{Name: "A", Tab: tabOpen, Columns: usualColumns(), Sort: register.SortDue}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestViewNames(t *testing.T) {
	views := []casesSaved{{Name: "Exclusions"}}
	var many []casesSaved
	for range viewsMost {
		many = append(many, casesSaved{Name: strings.Repeat("x", len(many)+1)})
	}
	for _, c := range []struct {
		name, is, want string
		views          []casesSaved
	}{
		{"Plagiats", "", "", views},
		{"", "", "list.view.name.missing", views},
		{"exclusions", "", "list.view.name.taken", views},
		{"Exclusions", "Exclusions", "", views},
		{"Encore", "", "list.view.many", many},
		{"Encore", many[0].Name, "", many},
	} {
		got := ""
		if p := viewNameProblems(c.name, c.is, c.views); len(p) > 0 {
			got = p[0].Message.Key
		}
		if got != c.want {
			t.Errorf("%q in place of %q: got %q, want %q", c.name, c.is, got, c.want)
		}
	}
}

func TestHeadViews(t *testing.T) {
	views := []casesSaved{{Name: "a"}, {Name: "b"}, {Name: "c"}}
	for _, c := range []struct {
		width float32
		shown string
		want  string
	}{
		{1024, "", "a"}, {1024, "c", "c"}, {1440, "", "a b"}, {1440, "c", "a c"}, {1440, "a", "a b"}, {2560, "c", "a b c"},
	} {
		var got []string
		for _, v := range headViews(views, c.shown, c.width) {
			got = append(got, v.Name)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%v wide, %q shown: got %v, want %s", c.width, c.shown, got, c.want)
		}
	}
}
