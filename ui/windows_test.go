package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/register"
)

// secondWindow puts a case into a window of its own.
func (s *stage) secondWindow(id cases.CaseID) *stage {
	s.t.Helper()
	s.NewWindow = func(string) fyne.Window { return test.NewWindow(nil) } // it closes itself
	s.OpenInWindow(id)
	f := s.Windows().ofCase(id)
	if f == nil {
		s.t.Fatalf("%s has no window of its own", id)
	}
	return &stage{Frame: f, t: s.t, clock: s.clock, store: s.store, register: s.register, window: f.Window}
}

func TestACaseInAWindowOfItsOwn(t *testing.T) {
	s := newStage(t)
	s.openCase("case-1")
	two := s.secondWindow("case-1")
	two.sees("Camille Laurent")
	if two.shell.rail != nil {
		t.Error("the window of a case has a rail")
	}

	t.Run("is brought forward when it is asked for again", func(t *testing.T) {
		s.OpenInWindow("case-1")
		if n := len(s.Windows().All()); n != 2 {
			t.Errorf("%d windows, want 2", n)
		}
	})

	t.Run("leaves all that is not its case to the main window", func(t *testing.T) {
		two.Go(Route{Page: PageCalendar})
		if two.At().Page != PageCase || s.At().Page != PageCalendar {
			t.Errorf("the case's window is at %q, the main one at %q", two.At().Page, s.At().Page)
		}
	})

	t.Run("shows what is recorded in the main window", func(t *testing.T) {
		s.Record(Recording{Submission: register.Submission{Entries: []register.Entry{{
			File: camila.File(), Payload: cases.DescribePerson{Identity: cases.Identity{Given: "Camille", Family: "Morin", Group: cases.GroupLearner}},
		}}}})
		two.sees("Camille Morin")
	})

	t.Run("changes its language with the main window", func(t *testing.T) {
		s.setDisplay(func(d *Display) { d.Language = translations.English })
		two.sees("Overview")
		two.setDisplay(func(d *Display) { d.Language = translations.French })
		s.sees("Calendrier")
		two.sees("Synthèse")
	})

	t.Run("changes hands with the main window", func(t *testing.T) {
		two.enter(director())
		if s.Desk.User().ID != "helene" || two.Desk.User().ID != "helene" || s.At().Page != PageReview || two.At().Page != PageCase {
			t.Errorf("%s at %q and %s at %q", s.Desk.User().ID, s.At().Page, two.Desk.User().ID, two.At().Page)
		}
	})

	t.Run("keeps what is typed when it closes", func(t *testing.T) {
		d := two.draft("deed-x", "case-1")
		d.changed(func() any { return "à moitié" })
		two.closeCaseWindow()
		drafts, err := s.Desk.Drafts(t.Context())
		if err != nil || len(drafts) != 1 {
			t.Errorf("%d drafts, %v", len(drafts), err)
		}
		if n := len(s.Windows().All()); n != 1 {
			t.Errorf("%d windows stay", n)
		}
	})
}
