package ui

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/figures"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

func TestACaseInTheColumnsOfTheList(t *testing.T) {
	today := days.Must("2026-11-23")
	row := register.CaseRow{
		Case: "a", Number: "DC-2026-001", Learner: "Inès Benali", Status: cases.StatusApprentice, Article: "3.1.1", Stage: rules.StageVoted,
		Due: today - 1, What: message.New("docket.vote"), ToFix: 2, Opened: days.Must("2026-10-01"), Owner: "marion",
		Sanction: regulation.TemporaryExclusion, Council: days.Must("2026-11-18"),
	}
	bare := register.CaseRow{Number: "DC-2026-002", Stage: rules.StageReport, Owner: "gone"}
	c := casesWords{words: wordsOf(t, translations.French, "2026-11-23"), today: today, owners: map[cases.UserID]string{"marion": "Marion Baudry"}}
	for key, want := range map[string][2]string{
		"number": {"DC-2026-001", "DC-2026-002"}, "learner": {"Inès Benali", ""}, "status": {"Apprentissage", "–"},
		"breach": {"Art.\u00a03.1.1", "–"}, "stage": {"Vote", "Signalement"}, "due": {"dim. 22 nov.", "–"}, "what": {"Mettre aux voix", ""},
		"fix": {"2\u00a0à corriger", ""}, "owner": {"Marion Baudry", "gone"}, "level": {"Exclusion temporaire", "–"},
		"council": {"mer. 18 nov.", "–"}, "opened": {"jeu. 1er oct.", "–"},
	} {
		if got := [2]string{c.text(key, row), c.text(key, bare)}; got != want {
			t.Errorf("%s: got %q, want %q", key, got, want)
		}
	}
	for name, x := range map[string]struct {
		due  days.Day
		over bool
		want parts.Tone
	}{
		"late": {today - 1, false, parts.ToneDanger}, "today": {today, false, parts.ToneWarn},
		"to come": {today + 1, false, parts.ToneNeutral}, "closed": {today - 1, true, parts.ToneNeutral},
	} {
		r := row
		r.Due, r.Closed = x.due, x.over
		if got := c.cell("due", r).Ink; got != x.want.Ink() {
			t.Errorf("%s: painted %s", name, got)
		}
	}
	if got := c.cell("owner", row).Text; got != "MB" {
		t.Errorf("the initials are %q", got)
	}
	for _, k := range casesColumnKinds() {
		if k.sort != "" && (columnSort(k.key) != k.sort || sortColumnKey(k.sort) != k.key) {
			t.Errorf("%s sorts by %q", k.key, columnSort(k.key))
		}
	}
}

func TestAFilterSaysWhatItKeeps(t *testing.T) {
	w := wordsOf(t, translations.French, "2026-11-23")
	names := filterNames{owners: map[cases.UserID]string{"marion": "Marion Baudry"}, members: map[cases.PersonID]string{"helene": "Hélène Garnier"}}
	f := casesFilter{
		Articles: []regulation.Article{"3.3", "3.8"}, Levels: []regulation.Level{3, 0}, Stages: []rules.Stage{rules.StageVoted},
		Statuses: []cases.LearnerStatus{cases.StatusTrainee}, Owners: []cases.UserID{"marion", "x"}, Members: []cases.PersonID{"helene"},
		From: days.Must("2026-01-01"), To: days.Must("2026-06-30"),
	}
	want := map[string]string{
		"articles": "Art.\u00a03.3 et Art.\u00a03.8", "levels": "Niveau 3 et Sans sanction", "stages": "Vote", "statuses": "Stage",
		"owners": "En charge\u00a0: Marion Baudry et x", "members": "Conseil\u00a0: Hélène Garnier", "period": "Ouverts du 1er janvier 2026 au 30 juin 2026",
	}
	got := map[string]string{}
	for _, p := range f.parts() {
		got[p] = f.says(w, names, p)
		f2 := f.without(p)
		if n := len(f2.parts()); n != len(f.parts())-1 {
			t.Errorf("without %s %d parts are left", p, n)
		}
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	f.To = days.Must("2025-12-31")
	if len(f.problems()) != 1 || len(casesFilter{From: f.From}.problems()) != 0 || !(casesFilter{}).empty() || f.empty() {
		t.Errorf("a period that runs backwards: %v", f.problems())
	}
	me := register.User{ID: "helene", Role: cases.RoleDirector}
	q := casesWanted{Tab: tabMine, Text: "ines", Filter: f, Sort: register.SortDue}.query(me)
	if q.Mine != "helene" || !q.Directs || !q.Open || q.Text != "ines" || len(q.Articles) != 2 {
		t.Errorf("asked for %+v", q)
	}
}

func TestAListIsWrittenAsItShows(t *testing.T) {
	c := casesWords{words: wordsOf(t, translations.French, "2026-11-23"), owners: map[cases.UserID]string{"m": "Marion Baudry"}}
	columns := []casesColumn{{Key: "number"}, {Key: "learner"}, {Key: "due"}, {Key: "owner"}, {Key: "status"}}
	l := listingOf(c, "Dossiers", "2 dossiers", columns, []register.CaseRow{
		{Number: "DC-2026-001", Learner: `=cmd|"x"`, Due: days.Must("2026-12-03"), Owner: "m"},
		{Number: "DC-2026-002", Learner: "Le Goff; Yann", Status: cases.StatusTrainee},
	})
	want := figures.Listing{Title: "Dossiers", Lead: "2 dossiers", Rows: [][]string{
		{"DC-2026-001", `=cmd|"x"`, "2026-12-03", "Marion Baudry", ""}, {"DC-2026-002", "Le Goff; Yann", "", "", "Stage"},
	}}
	for _, x := range l.Columns {
		if x.Share <= 0 {
			t.Errorf("%s has no width", x.Head)
		}
	}
	l2 := l
	l2.Columns = nil
	if d := cmp.Diff(want, l2); d != "" {
		t.Error(d)
	}
	b, err := listingCSV(l, translations.French)
	if err != nil {
		t.Fatal(err)
	}
	text := "\ufeffNuméro;Apprenant;Échéance;Qui;Statut\r\nDC-2026-001;\"'=cmd|\"\"x\"\"\";2026-12-03;Marion Baudry;\r\nDC-2026-002;\"Le Goff; Yann\";;;Stage\r\n"
	if got := string(b); got != text {
		t.Errorf("got %q", got)
	}
	if b, _ := listingCSV(l, translations.English); !strings.Contains(string(b), "DC-2026-002,Le Goff; Yann,") {
		t.Errorf("in English: %q", b)
	}
}

func TestMarksOfARangeAndOfEverything(t *testing.T) {
	var p casesPick
	p.toggle("a")
	p.mark([]cases.CaseID{"b", "c", "d"})
	p.mark([]cases.CaseID{"b"})
	if !p.has("a") || !p.has("b") || p.has("c") || p.count(9) != 2 {
		t.Errorf("after a range that shrank: %+v", p)
	}
	p.every()
	p.toggle("b")
	if p.has("b") || !p.has("z") || p.count(9) != 8 {
		t.Errorf("all but one: %+v", p)
	}
	p.clear()
	if p.any(9) {
		t.Errorf("none: %+v", p)
	}
}
