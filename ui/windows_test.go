package ui

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/ui/parts"
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

func TestAFormOpenInAnotherWindow(t *testing.T) {
	s := newStage(t)
	s.openCase("case-1")
	s.Go(at("case-1", TabFacts))
	two := s.secondWindow("case-1")
	view := func(f *Frame) register.View { return f.current.(*caseScreen).viewed() }
	s.openGrievance(view(s.Frame))
	if !parts.OverlayOpen(s.window.Canvas()) {
		t.Fatal("the form does not open")
	}
	two.openGrievance(view(two.Frame))
	two.sees("Ce formulaire est ouvert dans l’autre fenêtre", "Aller à l’autre fenêtre")
	two.button("Aller à l’autre fenêtre")
	if parts.OverlayOpen(two.window.Canvas()) {
		t.Error("what was said stays")
	}

	t.Run("once it is closed there it opens here", func(t *testing.T) {
		s.putAway()
		two.openGrievance(view(two.Frame))
		if seen := two.seen(); strings.Contains(seen, "autre fenêtre") {
			t.Errorf("it is still barred:\n%s", seen)
		}
	})
}

func TestClosingTheProgramKeepsWhatIsTypedInEveryWindow(t *testing.T) {
	s := newStage(t)
	s.openCase("case-1")
	two := s.secondWindow("case-1")
	s.draft("one", "").changed(func() any { return "1" })
	two.draft("two", "").changed(func() any { return "2" })
	s.Farewell()
	drafts, err := s.register.As(secretary()).Drafts(t.Context())
	if err != nil || len(drafts) != 2 {
		t.Errorf("%d drafts, %v", len(drafts), err)
	}
}

func TestTheStripOfOpenCases(t *testing.T) {
	s := newStage(t)
	s.openCase("case-1")
	s.openCase("case-2")
	s.Go(at("case-1", TabOverview))
	if s.shell.strip.Visible() {
		t.Error("one open case has a strip")
	}
	s.Go(at("case-2", TabOverview))
	if !s.shell.strip.Visible() || len(s.shell.strip.Items) != 2 || s.shell.strip.Selected != 1 {
		t.Fatalf("the strip shows %v of %v", s.shell.strip.Selected, s.shell.strip.Items)
	}
	if got := s.shell.strip.Items[0]; got.Label != "Camille Laurent" || got.Detail != "DC-2026-001" {
		t.Errorf("the first is %+v", got)
	}
	s.current.(tabbed).stepTab(1)
	s.shortcut(fyne.KeyPageDown, fyne.KeyModifierAlt)
	if s.At() != at("case-1", TabOverview) {
		t.Errorf("the next one is %+v", s.At())
	}
	s.shortcut(fyne.KeyPageUp, fyne.KeyModifierAlt)
	if s.At() != at("case-2", TabFacts) {
		t.Errorf("back at %+v, want the tab it was left at", s.At())
	}
	s.Go(Route{Page: PageDocket})
	if !s.shell.strip.Visible() {
		t.Error("the strip goes with the page")
	}
	s.shell.strip.OnSelect(1)
	s.shortcut(fyne.KeyW, fyne.KeyModifierControl)
	if s.At().Case != "case-1" || s.shell.strip.Visible() {
		t.Errorf("after closing one the page is %+v", s.At())
	}
	s.shortcut(fyne.KeyW, fyne.KeyModifierControl)
	if s.At().Page != PageCases {
		t.Errorf("after closing all the page is %+v", s.At())
	}

	t.Run("the palette offers them first when it is empty", func(t *testing.T) {
		s.shortcut(fyne.KeyK, fyne.KeyModifierControl)
		s.sees("DC-2026-002 · récent", "DC-2026-001 · récent")
		s.press(fyne.KeyReturn)
		if s.At().Case != "case-1" {
			t.Errorf("Enter goes to %+v", s.At())
		}
	})

	t.Run("the file menu lists them", func(t *testing.T) {
		s.Go(Route{Page: PageDocket})
		if items := s.fresh.recent.ChildMenu.Items; len(items) != 2 || items[0].Label != "DC-2026-001 · Camille Laurent" {
			t.Errorf("it lists %d", len(items))
		}
	})
}

func TestOpenCasesComeBackIfWanted(t *testing.T) {
	for _, wanted := range []bool{true, false} {
		s := newStage(t)
		s.openCase("case-1")
		s.openCase("case-2")
		s.keepCases(func(p *PersonalCases) { p.Restore = wanted })
		s.Go(at("case-1", TabOverview))
		s.Go(at("case-2", TabOverview))
		s.enter(secretary()) // as at the next start
		if got := s.shell.strip.Visible(); got != wanted || s.At().Page != PageDocket {
			t.Errorf("wanted %v: the strip is there: %v, on %s", wanted, got, s.At().Page)
		}
		if len(s.recent(9)) != 2 {
			t.Errorf("%d are recent", len(s.recent(9)))
		}
		s.enter(director())
		if s.shell.strip.Visible() || len(s.recent(9)) != 0 {
			t.Error("somebody else finds them")
		}
	}
}

func TestBackKeepsThePageAsItWasLeft(t *testing.T) {
	for _, page := range []Page{PageDocket, PageCases, PageDirectory, PageLetters, PageJournal} {
		t.Run(string(page), func(t *testing.T) {
			s := newStage(t)
			for i := range 40 {
				id := cases.PersonID(fmt.Sprintf("person-%02d", i))
				s.as(secretary(), id.File(), cases.DescribePerson{Identity: cases.Identity{
					Given: "Alix", Family: fmt.Sprintf("Durand%02d", i), Group: cases.GroupLearner, Born: days.Must("2004-03-02"),
				}})
				c := cases.CaseID(fmt.Sprintf("case-%02d", i))
				s.as(secretary(), c.File(), cases.OpenCase{Learner: id, Status: cases.StatusApprentice})
			}
			s.window.Resize(fyne.NewSize(1100, 600))
			s.Go(Route{Page: page})
			s.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
			var lists []fyne.Position
			for _, x := range all[*container.Scroll](s.page) {
				if room := x.Content.MinSize().Height - x.Size().Height; room > 0 {
					x.ScrollToOffset(fyne.NewPos(0, min(170, room)))
					x.Content.Refresh()
				}
				lists = append(lists, x.Offset)
			}
			seen, focused := s.seen(), s.window.Canvas().Focused()
			s.Go(at("case-07", TabOverview))
			s.Back()
			if s.At().Page != page {
				t.Fatalf("back at %s", s.At().Page)
			}
			if diff := cmp.Diff(lists, offsetsIn(s.page)); diff != "" {
				t.Errorf("scrolled elsewhere: %s", diff)
			}
			if s.seen() != seen {
				t.Errorf("it looks different:\n%s", cmp.Diff(seen, s.seen()))
			}
			if s.window.Canvas().Focused() != focused {
				t.Errorf("the keyboard is on %T, was on %T", s.window.Canvas().Focused(), focused)
			}
		})
	}
}

func TestBackKeepsTheTabOfACase(t *testing.T) {
	s := newStage(t)
	s.openCase("case-1")
	s.Go(at("case-1", TabOverview))
	s.current.(tabbed).stepTab(4)
	s.Go(Route{Page: PageDocket})
	s.Back()
	if s.At() != at("case-1", TabJournal) {
		t.Fatalf("back at %+v", s.At())
	}
	s.sees("•Journal")

	t.Run("with the values of now", func(t *testing.T) {
		s.Go(Route{Page: PageDocket})
		s.as(secretary(), cases.CaseID("case-1").File(), cases.FileReport{Text: "signalé depuis"})
		s.Back()
		s.sees("Journal 2")
	})
}

func TestUndoingInTurn(t *testing.T) {
	s := newStage(t)
	s.openCase("case-1")
	s.openCase("case-2")
	add := func(id cases.CaseID) {
		s.Record(Recording{Undo: true, Said: saved(), Submission: register.Submission{Entries: []register.Entry{{
			File: id.File(), Payload: cases.RepresentativeInvited{},
		}}}})
	}
	count := func(id cases.CaseID) (standing int) {
		acts, err := s.Desk.Acts(t.Context(), id.File())
		if err != nil {
			t.Fatal(err)
		}
		struck := map[cases.ActID]bool{}
		for _, a := range acts {
			if x, ok := a.Payload.(cases.StrikeAct); ok {
				struck[x.Act] = true
			}
		}
		for _, a := range acts {
			if a.Payload.Kind() == cases.KindRepInvited && !struck[a.ID] {
				standing++
			}
		}
		return standing
	}
	add("case-1")
	add("case-2")
	s.Go(at("case-1", TabOverview))
	if got := plainSpaces(s.fresh.undo.Label); got != "Annuler : invitation d’un représentant des apprenants" {
		t.Errorf("the menu says %q", got)
	}
	s.Work.Ring() // the toasts go
	s.window.Canvas().Unfocus()
	s.undoLast()
	if count("case-1") != 0 || count("case-2") != 1 {
		t.Error("on a case, another case's act was undone")
	}
	s.window.Canvas().Unfocus()
	s.redoLast()
	if count("case-1") != 1 {
		t.Error("not done again")
	}
	s.Work.Ring()
	s.Go(Route{Page: PageJournal})
	for range 2 {
		s.window.Canvas().Unfocus()
		s.undoLast()
	}
	if count("case-1")+count("case-2") != 0 {
		t.Error("elsewhere the acts are not undone one after the other")
	}
	if s.fresh.undo.Label != "Annuler" {
		t.Errorf("with nothing left the menu says %q", s.fresh.undo.Label)
	}
}

func TestTheSignOfAForm(t *testing.T) {
	s := newStage(t)
	sheet := parts.NewSheet("Formulaire", "", parts.NewEntry(""))
	sheet.Primary = parts.NewButton("Enregistrer", "", parts.Primary, nil)
	d := s.draft("report", "x")
	s.Sheet("report", sheet)
	if sheet.Note() != "" {
		t.Errorf("before anything is typed it says %q", sheet.Note())
	}
	d.changed(func() any { return "à moitié" })
	if sheet.Note() != "Enregistrement du brouillon…" {
		t.Errorf("while typing it says %q", sheet.Note())
	}
	s.Work.Ring()
	if sheet.Note() != "Brouillon enregistré" {
		t.Errorf("after a pause it says %q", sheet.Note())
	}
	for _, c := range []struct {
		sign      draftSign
		time, why string
		want      string
	}{
		{signNone, "", "", ""},
		{signSaved, "14 h 32", "", "Brouillon enregistré à 14 h 32"},
		{signNotSaved, "", "Le disque est plein.", "Brouillon non enregistré : Le disque est plein."},
	} {
		if got := plainSpaces(signWords(s.words, c.sign, c.time, c.why)); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestF6GoesRound(t *testing.T) {
	s := newStage(t)
	s.openCase("case-1")
	s.Go(at("case-1", TabOverview))
	where := func() string {
		o, _ := s.window.Canvas().Focused().(fyne.CanvasObject)
		switch side := parts.SideOf(s.page); {
		case o == nil:
			return "nowhere"
		case parts.Within(s.shell.rail.body, o):
			return "rail"
		case side != nil && parts.Within(side, o):
			return "side"
		}
		return "page"
	}
	s.current.focus()
	got := []string{where()}
	for _, step := range []int{1, 1, 1, -1, -1, -1} {
		s.cross(step)
		got = append(got, where())
	}
	want := []string{"page", "side", "rail", "page", "rail", "side", "page"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestACaseFromARowOrThePalette(t *testing.T) {
	s := newStage(t)
	s.NewWindow = func(string) fyne.Window { return test.NewWindow(nil) }
	s.compose()
	for _, id := range []cases.CaseID{"case-1", "case-2", "case-3"} {
		s.openCase(id)
	}
	s.Go(Route{Page: PageCases})
	s.press(fyne.KeyDown)
	s.shortcut(fyne.KeyO, fyne.KeyModifierControl|fyne.KeyModifierShift)
	if n := len(s.Windows().All()); n != 2 {
		t.Errorf("from a row: %d windows", n)
	}
	s.shortcut(fyne.KeyK, fyne.KeyModifierControl)
	s.types("DC-2026-002")
	s.shortcut(fyne.KeyO, fyne.KeyModifierControl|fyne.KeyModifierShift)
	if s.Windows().ofCase("case-2") == nil || parts.OverlayOpen(s.window.Canvas()) {
		t.Errorf("from the palette: %d windows", len(s.Windows().All()))
	}
}
