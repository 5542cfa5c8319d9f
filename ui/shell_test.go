package ui

import (
	"context"
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// shortcut does what the menu does for a shortcut: it works wherever the
// keyboard is.
func (s *stage) shortcut(key fyne.KeyName, mod fyne.KeyModifier) {
	s.t.Helper()
	want := keyWords(s.words, &desktop.CustomShortcut{KeyName: key, Modifier: mod})
	for _, m := range s.window.MainMenu().Items {
		for _, item := range m.Items {
			if item.Shortcut != nil && keyWords(s.words, item.Shortcut) == want {
				item.Action()
				return
			}
		}
	}
	s.t.Fatalf("no menu item has %s", want)
}

func TestTheRailGoesEverywhereByKeyboard(t *testing.T) {
	s := newStage(t)
	for i, p := range []Page{PageDocket, PageCases, PageReview, PageCalendar, PageDirectory, PageLetters, PageStatistics, PageJournal, PageSettings} {
		s.shortcut(digit(i), fyne.KeyModifierAlt)
		if s.At().Page != p {
			t.Errorf("Alt+%d goes to %q, want %q", i+1, s.At().Page, p)
		}
	}
	s.shortcut(fyne.KeyLeft, fyne.KeyModifierAlt)
	if s.At().Page != PageJournal {
		t.Errorf("back is %q", s.At().Page)
	}
	s.shortcut(fyne.KeyRight, fyne.KeyModifierAlt)
	if s.At().Page != PageSettings {
		t.Errorf("forward is %q", s.At().Page)
	}

	t.Run("F6 crosses to the rail, whose arrows move, and back to the page", func(t *testing.T) {
		s.press(fyne.KeyF6)
		row, ok := s.window.Canvas().Focused().(*parts.Row)
		if !ok || row.Label != "Réglages" {
			t.Fatalf("F6 goes to %v", s.window.Canvas().Focused())
		}
		s.press(fyne.KeyUp, fyne.KeyReturn)
		if s.At().Page != PageJournal {
			t.Errorf("Enter on the entry above goes to %q", s.At().Page)
		}
		s.shell.rail.focus()
		s.press(fyne.KeyF6)
		if _, onRail := s.window.Canvas().Focused().(*parts.Row); onRail {
			t.Error("F6 stays on the rail")
		}
	})
}

func TestEveryShortcutIsUsedOnce(t *testing.T) {
	s := newStage(t)
	seen := map[string]string{}
	for _, c := range s.commands() {
		if c.Shortcut == nil {
			continue
		}
		keys := keyWords(s.words, c.Shortcut)
		if keys == "" {
			t.Errorf("%s has keys that cannot be written", c.Name)
		}
		if other, twice := seen[keys]; twice {
			t.Errorf("%s and %s both have %s", other, c.Name, keys)
		}
		seen[keys] = c.Name
	}
}

func TestCommandsAreDeafWhileAnOverlayIsOpen(t *testing.T) {
	s := newStage(t)
	s.ask("Clore ?", []string{"Rien ne se perd."}, "Clore", func() {})
	s.shortcut(fyne.Key2, fyne.KeyModifierAlt)
	if s.At().Page != PageDocket {
		t.Errorf("the page changed under the sheet to %q", s.At().Page)
	}
	s.press(fyne.KeyEscape)
	s.shortcut(fyne.Key2, fyne.KeyModifierAlt)
	if s.At().Page != PageCases {
		t.Errorf("the command stays deaf after the sheet: %q", s.At().Page)
	}
}

func TestPersonAtWork(t *testing.T) {
	s := newStage(t)
	s.sees("Marion Baudry", "Secrétariat")
	d := s.draft("convene", "case-1")
	d.changed(func() any { return "à moitié" })

	s.shortcut(fyne.KeyU, fyne.KeyModifierControl|fyne.KeyModifierShift)
	s.sees("Qui travaille", "Hélène Garnier", "Direction")
	s.press(fyne.KeyDown, fyne.KeyReturn)
	if s.Desk.User().ID != "helene" || s.At().Page != PageReview {
		t.Fatalf("%s works at %q", s.Desk.User().ID, s.At().Page)
	}
	s.sees("Hélène Garnier", "Direction")

	t.Run("what was being typed stays with its author", func(t *testing.T) {
		if drafts, err := s.Desk.Drafts(context.Background()); err != nil || len(drafts) > 0 {
			t.Errorf("the director finds %d drafts, %v", len(drafts), err)
		}
		kept, err := s.register.As(secretary()).Draft(context.Background(), register.DraftKey{Form: "convene", File: "case-1"})
		if err != nil || string(kept.Body) != `"à moitié"` {
			t.Errorf("the secretary finds %q, %v", kept.Body, err)
		}
	})
}

func TestDrafts(t *testing.T) {
	s := newStage(t)
	type form struct{ Text string }
	typed := form{"Le 3"}

	t.Run("a pause saves, and typing on waits again", func(t *testing.T) {
		d := s.draft("report", "x")
		d.changed(func() any { return typed })
		typed.Text = "Le 30 octobre"
		d.changed(func() any { return typed })
		if s.happened("draft saved report") {
			t.Fatal("saved before the pause")
		}
		s.Work.Ring()
		var got form
		again := s.draft("report", "x")
		again.restore(&got, func() {})
		if got != typed {
			t.Errorf("restored %+v, want %+v", got, typed)
		}
	})

	t.Run("Esc saves at once and says so", func(t *testing.T) {
		d := s.draft("report", "y")
		d.changed(func() any { return form{"à garder"} })
		if d.leave() {
			t.Error("the sheet stays open")
		}
		s.sees("Le brouillon est conservé.")
	})

	t.Run("what became acts is not written again by a late pause", func(t *testing.T) {
		d := s.draft("report", "z")
		d.changed(func() any { return form{"enregistré"} })
		d.done()
		s.Work.Ring()
		d.save()
		if _, err := s.register.As(secretary()).Draft(context.Background(), register.DraftKey{Form: "report", File: "z"}); !errors.Is(err, register.ErrNotFound) {
			t.Errorf("a draft is left: %v", err)
		}
	})

	t.Run("a draft dropped is gone", func(t *testing.T) {
		d := s.draft("report", "x")
		d.restore(&form{}, func() {})
		d.drop()
		if _, err := s.register.As(secretary()).Draft(context.Background(), register.DraftKey{Form: "report", File: "x"}); !errors.Is(err, register.ErrNotFound) {
			t.Errorf("a draft is left: %v", err)
		}
	})

	t.Run("nothing is offered when there is nothing", func(t *testing.T) {
		s.draft("report", "none").restore(&form{}, func() { t.Error("offered") })
	})
}

func TestUndo(t *testing.T) {
	s := newStage(t)
	s.Go(Route{Page: PageSettings})
	s.current.(*settingsScreen).record(cases.AddClosingDay{Day: days.Must("2026-12-24"), Name: "veille de Noël"}, nil)
	s.sees("Le réglage est enregistré.")
	closed := func() int {
		o, err := s.Desk.Office(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		return len(o.Closings)
	}
	if closed() != 1 {
		t.Fatal("nothing is recorded")
	}
	s.window.Canvas().Unfocus()
	s.undoLast()
	if closed() != 0 {
		t.Error("Ctrl+Z undoes nothing")
	}
	s.sees("ajout d’un jour de fermeture. L’acte reste lisible", "[Rétablir]")

	t.Run("in a text field it undoes typing, not the act", func(t *testing.T) {
		s.current.(*settingsScreen).record(cases.AddClosingDay{Day: days.Must("2026-12-31"), Name: "réveillon"}, nil)
		s.Go(Route{Page: PageCases})
		s.shortcut(fyne.KeyF, fyne.KeyModifierControl)
		s.types("abc")
		s.undoLast()
		if closed() != 1 {
			t.Error("the act was undone from within a text field")
		}
	})

	t.Run("after the toast has gone it is still undone, and done again", func(t *testing.T) {
		s.Work.Ring()
		s.window.Canvas().Unfocus()
		s.undoLast()
		if closed() != 0 {
			t.Error("not undone once the toast has gone")
		}
		s.shortcut(fyne.KeyY, fyne.KeyModifierControl)
		if closed() != 1 {
			t.Error("not done again")
		}
	})
}

func TestPalette(t *testing.T) {
	s := newStage(t)
	s.openCase("case-1")
	s.shortcut(fyne.KeyK, fyne.KeyModifierControl)
	s.types("laurent")
	s.sees("Camille Laurent")
	s.press(fyne.KeyReturn)
	if s.At().Page != PageCase || s.At().Case != "case-1" {
		t.Fatalf("Enter goes to %+v", s.At())
	}
	s.shortcut(fyne.KeyK, fyne.KeyModifierControl)
	s.types("aller annu")
	s.press(fyne.KeyReturn)
	if s.At().Page != PageDirectory {
		t.Errorf("a command goes to %+v", s.At())
	}
	s.shortcut(fyne.KeyK, fyne.KeyModifierControl)
	s.types("zzzz")
	s.sees("Rien ne correspond")
	s.press(fyne.KeyEscape)
	if parts.OverlayOpen(s.window.Canvas()) {
		t.Error("Esc leaves the palette open")
	}
}

func TestTheDayChanges(t *testing.T) {
	s := newStage(t)
	s.sees("lundi 23 novembre 2026")
	s.clock.day++
	s.Work.Ring() // the minute after midnight
	s.sees("mardi 24 novembre 2026")
	if !s.happened("day 2026-11-24") {
		t.Error("nobody is told")
	}

	t.Run("a simulated day says so and goes forward", func(t *testing.T) {
		s.Simulated, s.NextDay = true, func() { s.clock.day++ }
		s.compose()
		s.show(s.At())
		s.sees("La date est réglée sur le mardi 24 novembre 2026.")
		s.button("Jour suivant")
		s.sees("La date est réglée sur le mercredi 25 novembre 2026.")
	})
}

func TestKeyboardHelp(t *testing.T) {
	s := newStage(t)
	s.openKeyboardHelp()
	s.sees("Les touches du clavier", "Ctrl+K", "Ctrl+Maj+U", "Alt+1", "Échap")
	for _, c := range s.cut() {
		t.Error(c)
	}
}

// TestNothingIsCut walks the pages of the shell in the smallest window, in both
// languages, with somebody in the directory and a case.
func TestNothingIsCut(t *testing.T) {
	s := newStage(t)
	s.openCase("case-1")
	s.Simulated, s.NextDay = true, func() {}
	for _, lang := range []translations.Lang{translations.French, translations.English} {
		for _, size := range []fyne.Size{fyne.NewSize(1024, 500), fyne.NewSize(1100, 680), fyne.NewSize(1440, 900)} {
			s.Display.Language = lang
			s.compose()
			s.window.Resize(size)
			for _, p := range []Page{PageDocket, PageCases, PageDirectory, PageJournal, PageSettings} {
				s.Go(Route{Page: p})
				tabs := 1
				if p == PageSettings {
					tabs = len(settingsTabs())
				}
				for tab := range tabs {
					if tab > 0 {
						ability(s.Frame, func(x tabbed) { x.stepTab(1) })
					}
					for _, c := range s.cut() {
						t.Errorf("%s %s %d at %.0f×%.0f: %s", lang.Code(), p, tab, size.Width, size.Height, c)
					}
				}
				if m := s.window.Content().MinSize(); m.Width > size.Width || m.Height > size.Height {
					t.Errorf("%s %s needs %.0f×%.0f", lang.Code(), p, m.Width, m.Height)
				}
			}
			s.sheetsAreWhole(lang.Code(), size)
		}
	}
}

func TestEscClosesASheetThatHasLostTheKeyboard(t *testing.T) {
	s := newStage(t)
	s.ask("Clore ?", nil, "Clore", func() {})
	s.window.Canvas().Unfocus()
	s.press(fyne.KeyEscape)
	if parts.OverlayOpen(s.window.Canvas()) {
		t.Error("the sheet stays open")
	}
}

// sheetsAreWhole opens the sheets of the shell one after the other.
func (s *stage) sheetsAreWhole(lang string, size fyne.Size) {
	s.t.Helper()
	settings := func() *settingsScreen {
		s.Go(Route{Page: PageSettings})
		return s.current.(*settingsScreen)
	}
	for name, open := range map[string]func(){
		"directory": func() { s.Go(Route{Page: PageDirectory, Person: helene}) },
		"user":      func() { settings().openUser(cases.OfficeUser{}) },
		"role":      func() { x := settings(); x.openUser(x.office.Users[1]) },
		"closing":   func() { settings().openClosing() },
		"person":    s.openPersonChange,
		"keyboard":  s.openKeyboardHelp,
		"palette":   s.openPalette,
		"refusal":   func() { s.showRefusal(&register.Refusal{Reasons: []rules.Verdict{verdictFor(rules.Broken)}}) },
		"confirm":   func() { s.confirmContestable([]rules.Verdict{verdictFor(rules.Contestable)}, func() {}) },
		"fault":     func() { s.Fault(errors.New("disk: unit on fire")) },
	} {
		open()
		if !parts.OverlayOpen(s.window.Canvas()) {
			s.t.Errorf("%s %s does not open", lang, name)
			continue
		}
		for _, c := range s.cut() {
			s.t.Errorf("%s sheet %s at %.0f×%.0f: %s", lang, name, size.Width, size.Height, c)
		}
		s.press(fyne.KeyEscape)
		if parts.OverlayOpen(s.window.Canvas()) {
			s.t.Fatalf("%s %s stays open after Esc", lang, name)
		}
	}
}
