package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// told writes the lines of a docket down.
func told(v docketView) string {
	var out []string
	for _, l := range v.Lines {
		switch {
		case l.Head:
			out = append(out, "# "+l.Title)
		case l.Fold != "" || l.Drafts:
			out = append(out, "+ "+l.What)
		default:
			out = append(out, string(l.Case)+" "+string(l.Kind))
		}
	}
	return strings.Join(out, "\n")
}

func TestDocketScopesAndGroups(t *testing.T) {
	w, today := wordsOf(t, translations.French, "2026-11-23"), days.Must("2026-11-23")
	target := func(d *rules.Due) { d.Target = true }
	rows := []register.DocketRow{
		dueRow("1", "Ana", rules.DoPost, "2026-11-24"),
		dueRow("2", "Bob", rules.DoPost, "2026-11-25"),
		dueRow("3", "Cid", rules.DoChoose, "2026-11-26"),
		dueRow("4", "Dan", rules.DoMinutes, "2026-11-20", target),
	}
	rows[0].Owner, rows[1].Owner, rows[2].Owner, rows[3].Owner = "marion", "paul", "marion", "marion"
	rows[0].Sitting, rows[3].Sitting = "s1", "s2"
	sittings := map[cases.SittingID]register.SittingRow{
		"s1": {Sitting: "s1", Plan: cases.PlanSitting{Day: days.Must("2026-12-01"), At: days.MustHour("14:00")}},
	}
	marion, helene := register.User{ID: "marion", Role: cases.RoleSecretary}, register.User{ID: "helene", Role: cases.RoleDirector}
	ask := docketAsk{Rows: rows, Today: today, Me: marion, Sittings: sittings, Owners: map[cases.UserID]string{"marion": "Marion Baudry"}}
	for _, c := range []struct {
		name   string
		change func(*docketAsk)
		want   string
	}{
		{"everyone", func(*docketAsk) {}, "# Aujourd’hui\ncase-4 minutes\n# Cette semaine\ncase-1 post\ncase-2 post\ncase-3 choose"},
		{"mine", func(a *docketAsk) { a.Scope = scopeMine }, "# Aujourd’hui\ncase-4 minutes\n# Cette semaine\ncase-1 post\ncase-3 choose"},
		{"the director's are those that wait for her", func(a *docketAsk) { a.Scope, a.Me = scopeMine, helene }, "# Cette semaine\ncase-3 choose"},
		{"by council, the unknown ones last", func(a *docketAsk) { a.Scope = scopeCouncil }, "# Conseil du mar. 1er déc. à 14\u00a0h\u00a000\ncase-1 post\n# Sans conseil\ncase-2 post\ncase-3 choose\ncase-4 minutes"},
		{"one line an act", func(a *docketAsk) { a.ByAct = true }, "# Aujourd’hui\ncase-4 minutes\n# Cette semaine\n+ Courriers à déposer (2)\ncase-3 choose"},
		{"and its rows", func(a *docketAsk) { a.ByAct, a.Open = true, map[string]bool{"week post": true} }, "# Aujourd’hui\ncase-4 minutes\n# Cette semaine\n+ Courriers à déposer (2)\ncase-1 post\ncase-2 post\ncase-3 choose"},
		{"an aim that was put off comes later", func(a *docketAsk) { a.Snoozed = map[string]days.Day{dueKey(rows[3]): today + 7} }, "# Cette semaine\ncase-1 post\ncase-2 post\ncase-3 choose\n# Plus tard\ncase-4 minutes"},
		{"until its day", func(a *docketAsk) { a.Snoozed = map[string]days.Day{dueKey(rows[3]): today} }, "# Aujourd’hui\ncase-4 minutes\n# Cette semaine\ncase-1 post\ncase-2 post\ncase-3 choose"},
		{"the day of a rule is never put off", func(a *docketAsk) {
			a.Rows, a.Snoozed = rows[:1], map[string]days.Day{dueKey(rows[0]): today + 90}
		}, "# Cette semaine\ncase-1 post"},
		{"half-typed forms come first", func(a *docketAsk) { a.Rows, a.Drafts = rows[:1], []draftLine{{Form: "Convocation"}} }, "+ 1\u00a0brouillon\n# Cette semaine\ncase-1 post"},
	} {
		a := ask
		c.change(&a)
		if got := told(viewDocket(w, a)); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
	if v := viewDocket(w, docketAsk{Rows: rows[:3], Today: today}); v.Calm != "Rien à faire aujourd’hui. Prochaine échéance\u00a0: le mar. 24 nov. (Ana)." {
		t.Errorf("on a calm day: %q", v.Calm)
	}
	if v := viewDocket(w, ask); v.Calm != "" {
		t.Errorf("with something due today: %q", v.Calm)
	}
	mine := ask
	mine.Scope, mine.Me = scopeMine, register.User{ID: "lise"}
	if v := viewDocket(w, mine); v.Empty == "" || !strings.Contains(v.Empty, "Tout le monde") {
		t.Errorf("nothing is hers: %q", v.Empty)
	}
	line := viewDocket(w, ask).Lines[1]
	if line.Owner != "Marion Baudry" || !line.Aim {
		t.Errorf("the line says %+v", line)
	}
}

func TestSnoozes(t *testing.T) {
	for day, want := range map[string]string{
		"2026-11-23": "tomorrow 2026-11-24, monday 2026-11-30, week 2026-11-30", // a Monday
		"2026-11-25": "tomorrow 2026-11-26, monday 2026-11-30, week 2026-12-02",
		"2026-11-29": "tomorrow 2026-11-30, week 2026-12-06", // a Sunday
	} {
		var got []string
		for _, s := range snoozes(days.Must(day)) {
			got = append(got, s.Name+" "+s.Until.String())
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("on %s: got %v", day, got)
		}
	}
	today := days.Must("2026-11-23")
	got := keepSnooze(map[string]days.Day{"old": today, "a": today + 3}, "b", today+1, today)
	if len(got) != 2 || got["b"] != today+1 {
		t.Errorf("got %v", got)
	}
	if got = keepSnooze(got, "a", 0, today); len(got) != 1 {
		t.Errorf("woken: %v", got)
	}
	aim := dueRow("1", "Ana", rules.DoMinutes, "2026-11-20", func(d *rules.Due) { d.Target = true })
	rule := dueRow("2", "Bob", rules.DoPost, "2026-11-20")
	rows := []register.DocketRow{aim, rule}
	left := awake(rows, map[string]days.Day{dueKey(aim): today + 1, dueKey(rule): today + 1}, today)
	if len(left) != 1 || left[0].Number != "2" || len(rows) != 2 {
		t.Errorf("the rail counts %v", left)
	}
}

func TestDocketByKeys(t *testing.T) {
	s := newStage(t)
	s.openCase("case-1")
	s.as(secretary(), cases.CaseID("case-2").File(), cases.OpenCase{Learner: camila})
	s.Reload(nil)
	screen := s.current.(*docketScreen)
	s.window.Canvas().Focus(screen.list)
	s.press(fyne.KeyHome)
	s.sees("Tout le monde", "Par conseil", "Grouper par acte")

	t.Run("S puts somebody in charge of the case, and the row shows it", func(t *testing.T) {
		at := screen.view.Lines[screen.list.At()].Case
		s.types("s")
		s.sees("Attribuer à")
		s.press(fyne.KeyDown, fyne.KeyReturn)
		if !s.happened("recorded assign-case") {
			t.Fatal("nothing was recorded")
		}
		i := slices.IndexFunc(screen.view.Lines, func(l docketLine) bool { return l.Case == at })
		if screen.view.Lines[i].Owner != "Hélène Garnier" {
			t.Errorf("the row says %q", screen.view.Lines[i].Owner)
		}
	})
	t.Run("mine are what is left", func(t *testing.T) {
		screen.scope.OnChange(1)
		for _, l := range screen.view.Lines {
			if l.OwnerID != "marion" && !l.Head {
				t.Errorf("%q is shown", l.OwnerID)
			}
		}
		screen.scope.OnChange(0)
	})
	t.Run("G groups by act, → unfolds, and it is kept", func(t *testing.T) {
		s.window.Canvas().Focus(screen.list)
		s.types("g")
		if !s.lists().ByAct {
			t.Error("it is not kept")
		}
		s.press(fyne.KeyHome)
		before := len(screen.view.Lines)
		if screen.view.Lines[screen.list.At()].Fold == "" {
			t.Fatalf("got\n%s", told(screen.view))
		}
		s.press(fyne.KeyRight)
		if len(screen.view.Lines) != before+2 {
			t.Errorf("got\n%s", told(screen.view))
		}
		s.press(fyne.KeyLeft)
		s.types("g")
	})
	t.Run("Space marks, S assigns all marked, Esc takes the marks away", func(t *testing.T) {
		s.window.Canvas().Focus(screen.list)
		s.selectAll()
		s.sees("2\u00a0dossiers choisis")
		s.press(fyne.KeyEscape)
		if len(screen.marks) != 0 {
			t.Error("the marks stay")
		}
	})
	t.Run("a point lists what can be done, and a rule's day is not put off", func(t *testing.T) {
		s.types(".")
		s.sees("Ouvrir le dossier", "Attribuer…")
		s.press(fyne.KeyEscape)
		i := screen.list.At()
		screen.view.Lines[i].Aim = false
		s.types("z")
		s.sees("Une date du règlement ne se remet pas")
		screen.view.Lines[i].Aim = true
		s.types("z")
		s.sees("À demain")
		s.press(fyne.KeyReturn)
		if len(s.lists().Snoozed) != 1 {
			t.Errorf("kept %v", s.lists().Snoozed)
		}
	})
	t.Run("the case is assigned from its own page too", func(t *testing.T) {
		s.Go(Route{Page: PageCase, Case: "case-2", Tab: TabOverview})
		s.shortcut(fyne.KeyA, fyne.KeyModifierControl|fyne.KeyModifierShift)
		s.sees("Attribuer à", "Camille Laurent")
		s.press(fyne.KeyEscape)
	})
}
