package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"greffe/cases"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// casesStage is the list with two cases, one of them the director's.
func casesStage(t *testing.T) (*stage, *casesScreen) {
	t.Helper()
	s := newStage(t)
	s.as(secretary(), cases.PersonID("ines").File(), cases.DescribePerson{Identity: cases.Identity{Given: "Inès", Family: "Moreau", Group: cases.GroupLearner}})
	s.as(secretary(), cases.PersonID("zoe").File(), cases.DescribePerson{Identity: cases.Identity{Given: "Zoé", Family: "Adam", Group: cases.GroupLearner}})
	s.openCase("case-1")
	s.as(secretary(), cases.CaseID("case-2").File(), cases.OpenCase{Learner: "ines", Status: cases.StatusTrainee},
		cases.AddGrievance{Grievance: "g", Article: "3.3", Day: s.clock.day - 9})
	s.as(secretary(), cases.CaseID("case-3").File(), cases.OpenCase{Learner: "zoe", Status: cases.StatusTrainee}, cases.AssignCase{To: "helene"})
	s.Go(Route{Page: PageCases})
	return s, s.current.(*casesScreen)
}

// numbers are the last three digits of the cases that the list shows.
func (s *casesScreen) numbers() string {
	var out []string
	for i := range s.pager.total {
		n := s.line(i).Number
		out = append(out, n[len(n)-3:])
	}
	return strings.Join(out, " ")
}

// hold types a key with Shift held.
func (s *stage) hold(names ...fyne.KeyName) {
	k := s.window.Canvas().Focused().(desktop.Keyable)
	k.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	s.press(names...)
	k.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

func TestCasesScreen(t *testing.T) {
	s, screen := casesStage(t)
	s.sees("Camille Laurent", "Inès Moreau", "En cours", "Les miens", "3\u00a0dossiers, par échéance")

	t.Run("typing in the list filters without accents", func(t *testing.T) {
		s.window.Canvas().Focus(screen.grid.List)
		s.types("i")
		s.types("nes")
		if got := screen.numbers(); got != "002" {
			t.Errorf("got %v", got)
		}
		s.press(fyne.KeyReturn)
		if s.At().Case != "case-2" {
			t.Errorf("Enter in the filter opens %+v", s.At())
		}
		s.Back()
		screen = s.current.(*casesScreen)
		if screen.filter.Text != "ines" || screen.numbers() != "002" {
			t.Errorf("on the way back the filter says %q and keeps %s", screen.filter.Text, screen.numbers())
		}
		s.window.Canvas().Focus(screen.grid.List)
		s.press(fyne.KeyEscape)
		if got := screen.numbers(); len(got) < 8 {
			t.Errorf("Esc keeps %s", got)
		}
	})
	t.Run("a head sorts, and again the other way round, which is said and kept", func(t *testing.T) {
		screen.grid.OnSort("learner", false)
		if got := screen.numbers(); got != "001 002 003" && got != "003 001 002" {
			t.Errorf("got %v", got)
		}
		screen.grid.OnSort("number", true)
		if got := screen.numbers(); got != "003 002 001" {
			t.Errorf("got %v", got)
		}
		s.sees("par numéro, le plus récent d’abord")
		if k := s.lists(); k.Sort != register.SortNumber || !k.Desc {
			t.Errorf("kept %+v", k)
		}
	})
	t.Run("a tab keeps the closed ones, of which there are none", func(t *testing.T) {
		screen.tabs.Select(slices.Index(casesTabs(), tabClosed))
		s.sees("Aucun dossier de ce genre.")
		screen.tabs.Select(slices.Index(casesTabs(), tabMine))
		if got := screen.numbers(); got != "002 001" {
			t.Errorf("mine are %s", got)
		}
		screen.tabs.Select(0)
	})
}

func TestCasesAreMarkedByKeysAndAssigned(t *testing.T) {
	s, screen := casesStage(t)
	screen.grid.OnSort("number", false)
	s.window.Canvas().Focus(screen.grid.List)
	s.press(fyne.KeyHome)
	for _, c := range []struct {
		name string
		do   func()
		want int
	}{
		{"Shift with a move marks the rows on the way", func() { s.hold(fyne.KeyDown, fyne.KeyDown) }, 3},
		{"and takes the mark from those it comes back over", func() { s.hold(fyne.KeyUp) }, 2},
		{"Space takes one mark away", func() { s.types(" ") }, 1},
		{"Esc takes all away", func() { s.press(fyne.KeyEscape) }, 0},
		{"Ctrl+A marks all", s.selectAll, 3},
		{"Ctrl and a press take one away", func() {
			parts.Walk(screen.grid.List, func(o fyne.CanvasObject) bool {
				row, ok := o.(interface {
					desktop.Mouseable
					fyne.Tappable
				})
				if ok {
					row.MouseDown(&desktop.MouseEvent{Modifier: fyne.KeyModifierShortcutDefault})
					row.Tapped(&fyne.PointEvent{Position: fyne.NewPos(200, 8)})
				}
				return !ok
			})
		}, 2},
	} {
		c.do()
		if got := screen.pick.count(screen.pager.total); got != c.want {
			t.Errorf("%s: %d are marked, want %d", c.name, got, c.want)
		}
	}
	s.sees("2\u00a0dossiers choisis", "Attribuer…", "Établir les courriers…")

	t.Run("S assigns the marked ones, save those that are theirs already", func(t *testing.T) {
		s.types("s")
		s.sees("Attribuer à", "Hélène Garnier", "Marion Baudry")
		s.press(fyne.KeyDown, fyne.KeyReturn)
		if !s.happened("recorded assign-case") {
			t.Fatal("nothing was recorded")
		}
		rows, err := readPicked(t.Context(), s.Desk, register.CaseQuery{}, casesPick{all: true})
		if err != nil {
			t.Fatal(err)
		}
		helenes := 0
		for _, r := range rows {
			if r.Owner == "helene" {
				helenes++
			}
		}
		if helenes < 2 {
			t.Errorf("%d are hers", helenes)
		}
		if screen.pick.any(screen.pager.total) {
			t.Error("the marks stay")
		}
	})
	t.Run("it is undone at once", func(t *testing.T) {
		s.undoLast()
		rows, err := readPicked(t.Context(), s.Desk, register.CaseQuery{Mine: "helene"}, casesPick{all: true})
		if err != nil || len(rows) != 1 {
			t.Errorf("%d are hers, %v", len(rows), err)
		}
	})
}

func TestTheFilterSheetNarrowsTheList(t *testing.T) {
	s, screen := casesStage(t)
	screen.openFilter()
	s.sees("Filtrer les dossiers", "Niveau 3", "En charge", "Montrer 3\u00a0dossiers")
	tick := func(label string) {
		t.Helper()
		found := !parts.Walk(s.window.Canvas().Overlays().Top(), func(o fyne.CanvasObject) bool {
			c, ok := o.(*parts.Check)
			if !ok || !strings.Contains(c.Label, label) {
				return true
			}
			c.Tapped(nil)
			return false
		})
		if !found {
			t.Fatalf("no %q in\n%s", label, s.seen())
		}
	}
	tick("3.3")
	s.button("Montrer 1\u00a0dossier")
	if got := screen.numbers(); got != "002" {
		t.Errorf("got %s", got)
	}
	s.sees("Art.\u00a03.3", "Garder cette vue…")

	t.Run("what it shows is kept under a name, and opened again from its tab", func(t *testing.T) {
		s.button("Garder cette vue…")
		s.button("Garder la vue")
		s.sees("Donnez un nom à la vue")
		s.types("Plagiats")
		s.button("Garder la vue")
		if k := s.lists(); len(k.Views) != 1 || k.Views[0].Name != "Plagiats" || len(k.Views[0].Filter.Articles) != 1 {
			t.Fatalf("kept %+v", k)
		}
		screen.tabs.Select(0)
		if got := screen.numbers(); len(got) < 8 {
			t.Errorf("out of the view the list keeps %s", got)
		}
		screen.tabs.Select(len(casesTabs()))
		if got := screen.numbers(); got != "002" {
			t.Errorf("the view keeps %s", got)
		}
	})
	t.Run("it is found in the palette", func(t *testing.T) {
		items := s.viewItems(register.Words("plag"))
		if len(items) != 1 {
			t.Fatalf("got %d", len(items))
		}
		s.Go(Route{Page: PageDocket})
		items[0].Do()
		if got := s.current.(*casesScreen).numbers(); got != "002" {
			t.Errorf("the palette opens %s", got)
		}
		screen = s.current.(*casesScreen)
	})
	t.Run("it is renamed and deleted by keys", func(t *testing.T) {
		screen.openViews()
		s.types("r")
		s.window.Canvas().Focused().(*parts.Entry).SetText("Fraudes")
		s.button("Garder la vue")
		if k := s.lists(); len(k.Views) != 1 || k.Views[0].Name != "Fraudes" || screen.wanted.View != "Fraudes" {
			t.Fatalf("kept %+v", k)
		}
		screen.openViews()
		s.types("x")
		if k := s.lists(); len(k.Views) != 0 {
			t.Errorf("kept %+v", k)
		}
		s.press(fyne.KeyEscape)
	})
}

func TestColumnsAreChosenMovedAndWidened(t *testing.T) {
	s, screen := casesStage(t)
	screen.openColumns()
	s.sees("Choisir les colonnes", "Ouverture", "En charge")
	keys := func() string {
		var out []string
		for _, c := range s.lists().Columns {
			out = append(out, c.Key)
		}
		return strings.Join(out, " ")
	}
	s.types("+") // the number behind the learner
	s.press(fyne.KeyDown, fyne.KeyReturn)
	s.button("Montrer ces colonnes")
	if got := keys(); got != "learner number breach stage due what fix owner" {
		t.Errorf("got %s", got)
	}
	screen.grid.OnWidth("number", 200)
	if k := s.lists(); k.Columns[1] != (casesColumn{Key: "number", Width: 200}) {
		t.Errorf("kept %+v", k.Columns)
	}
	s.Go(Route{Page: PageDocket})
	s.Go(Route{Page: PageCases})
	if got := s.current.(*casesScreen).grid.Columns()[1].Width; got != 200 {
		t.Errorf("the next time it is %v wide", got)
	}
	if len(s.line(0)) == 0 {
		t.Error("the first line has no cells")
	}
}

// line are the texts of a row of the list.
func (s *stage) line(i int) []string {
	cells, _ := s.current.(*casesScreen).cells(i)
	var out []string
	for _, c := range cells {
		out = append(out, c.Text)
	}
	return out
}
