package parts_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"greffe/ui/parts"
)

// sheetOver opens a sheet with two fields over a window whose button has the keyboard.
func sheetOver(t *testing.T) (w fyne.Window, s *parts.Sheet, saved *int) {
	t.Helper()
	below := parts.NewButton("Nouveau dossier", "", parts.Primary, nil)
	w = show(t, parts.V(0, below), 1024, 500)
	w.Canvas().Focus(below)
	saved = new(int)
	s = parts.NewSheet("Nouveau dossier", "", parts.V(10,
		parts.NewField("Apprenant", "", "", parts.NewEntry("")),
		parts.NewField("Faits", "", "", parts.NewArea("", 30))))
	s.Primary = parts.NewButton("Créer", "", parts.Primary, func() { *saved++ })
	s.Others = []*parts.Button{parts.NewButton("Annuler", "", parts.Secondary, s.Close)}
	if !s.Open(w.Canvas()) {
		t.Fatal("the sheet did not open")
	}
	return w, s, saved
}

func TestSheetTakesTheKeyboardAndGivesItBack(t *testing.T) {
	events := start(t, parts.ModeLight)
	w, s, _ := sheetOver(t)
	if got := last(*events); got != "focus Entry Apprenant" {
		t.Errorf("first focus: got %q", got)
	}
	want := []string{"Entry Apprenant", "Area Faits", "Button Annuler", "Button Créer"}
	if got := parts.FocusOrder(w.Canvas().Overlays().Top()); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}

	press(w, fyne.KeyEscape)

	if s.IsOpen() || parts.OverlayOpen(w.Canvas()) {
		t.Error("Esc in a field left the sheet open")
	}
	tail := (*events)[len(*events)-2:]
	if !slices.Equal(tail, []string{"focus Button Nouveau dossier", "sheet closed Nouveau dossier"}) {
		t.Errorf("got %v", tail)
	}
}

func TestCtrlEnterDoesThePrimaryActFromAnywhere(t *testing.T) {
	start(t, parts.ModeLight)
	w, _, saved := sheetOver(t)
	for range 4 {
		w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(primary())
		w.Canvas().FocusNext()
	}
	if *saved != 4 {
		t.Errorf("got %d of 4", *saved)
	}
}

func TestOneSheetAtATime(t *testing.T) {
	start(t, parts.ModeLight)
	w, _, _ := sheetOver(t)
	if parts.NewSheet("Autre", "", parts.V(0)).Open(w.Canvas()) {
		t.Error("a second sheet opened over the first")
	}
	if parts.NewPalette("", nil).Open(w.Canvas()) {
		t.Error("the palette opened over a sheet")
	}
}

func TestEscCanBeHeldBack(t *testing.T) {
	start(t, parts.ModeLight)
	w, s, _ := sheetOver(t)
	closed := 0
	s.OnEscape, s.OnClose = func() bool { return true }, func() { closed++ }
	press(w, fyne.KeyEscape)
	if !s.IsOpen() || closed != 0 {
		t.Error("the sheet closed although it was held back")
	}
	s.Close()
	s.Close()
	if closed != 1 {
		t.Errorf("told %d times that it closed", closed)
	}
}

func TestButtonsOfASheetStayInALowWindow(t *testing.T) {
	start(t, parts.ModeLight)
	w, s, _ := sheetOver(t)
	bottom := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.Primary).Y + s.Primary.Size().Height
	if bottom > 500 {
		t.Errorf("the primary button ends at %v of 500", bottom)
	}
	w.Resize(fyne.NewSize(1024, 400))
	s.Resize(w.Canvas().Size())
	bottom = fyne.CurrentApp().Driver().AbsolutePositionForObject(s.Primary).Y + s.Primary.Size().Height
	if bottom > 400 {
		t.Errorf("the primary button ends at %v of 400", bottom)
	}
}

func TestASheetStaysWhereItIsWhenItGrows(t *testing.T) {
	start(t, parts.ModeLight)
	w := show(t, parts.V(0), 1000, 800)
	more := parts.Fix(0, 100, parts.V(0))
	more.Hide()
	s := parts.NewSheet("Réunir le conseil", "", parts.V(0, parts.Fix(0, 200, parts.V(0)), more))
	s.Primary = parts.NewButton("Fixer", "", parts.Primary, func() {})
	s.Open(w.Canvas())
	place := func() (head, foot float32) {
		s.Refresh()
		for _, text := range all[*parts.Text](s) {
			if text.Content == s.Title {
				head = fyne.CurrentApp().Driver().AbsolutePositionForObject(text).Y
			}
		}
		return head, fyne.CurrentApp().Driver().AbsolutePositionForObject(s.Primary).Y
	}
	head, foot := place()
	more.Show()
	grown, lower := place()
	if grown != head || lower <= foot {
		t.Errorf("the title goes from %v to %v, the button from %v to %v", head, grown, foot, lower)
	}
}

func TestSheetShowsTrouble(t *testing.T) {
	start(t, parts.ModeLight)
	w, s, _ := sheetOver(t)
	s.SetTrouble("Deux points à corriger", "Apprenant, date")
	if got := parts.Transcript(w.Canvas().Overlays().Top()); !strings.Contains(got, "! danger: Deux points à corriger. Apprenant, date") {
		t.Errorf("got\n%s", got)
	}
	s.SetTrouble("", "")
	if got := parts.Transcript(w.Canvas().Overlays().Top()); strings.Contains(got, "danger") {
		t.Errorf("got\n%s", got)
	}
}

func TestAFieldThatTakesTheKeyboardIsScrolledIntoView(t *testing.T) {
	start(t, parts.ModeLight)
	var fields []fyne.CanvasObject
	for range 20 {
		fields = append(fields, parts.NewField("Champ", "", "", parts.NewEntry("")))
	}
	scroll := parts.Scroll(parts.V(8, fields...))
	show(t, scroll, 400, 300)
	bottom := fields[19].(*parts.Field)

	bottom.Focus()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(bottom.Input).Y
	if at < 0 || at+bottom.Input.Size().Height > 300 {
		t.Errorf("the last field lies at %v", at)
	}
	fields[0].(*parts.Field).Focus()
	if at := fyne.CurrentApp().Driver().AbsolutePositionForObject(fields[0].(*parts.Field).Input).Y; at < 0 {
		t.Errorf("the first field lies at %v", at)
	}
}

func TestPaletteFindsMovesAndDoes(t *testing.T) {
	events := start(t, parts.ModeLight)
	below := parts.NewButton("Dessous", "", parts.Secondary, nil)
	w := show(t, parts.V(0, below), 1024, 600)
	w.Canvas().Focus(below)
	var done []string
	names := []string{"Camille Laurent", "Inès Moreau", "Inès Roux"}
	p := parts.NewPalette("Rechercher", func(q string) []parts.PaletteItem {
		var items []parts.PaletteItem
		for _, n := range names {
			if strings.Contains(parts.Fold(n), parts.Fold(q)) {
				items = append(items, parts.PaletteItem{Option: parts.Option{Label: n}, Do: func() { done = append(done, n) }})
			}
		}
		return items
	})
	p.Nothing = "Aucun résultat."

	p.Open(w.Canvas())
	typeText(w, "ines")
	press(w, fyne.KeyDown)
	if got := parts.Transcript(w.Canvas().Overlays().Top()); !strings.Contains(got, "» Inès Roux") || strings.Contains(got, "Camille") {
		t.Errorf("got\n%s", got)
	}
	press(w, fyne.KeyReturn)
	if !slices.Equal(done, []string{"Inès Roux"}) || p.IsOpen() {
		t.Errorf("done %v, open %v", done, p.IsOpen())
	}
	if !slices.Contains(*events, "palette opened") || !slices.Contains(*events, "focus Button Dessous") {
		t.Errorf("got %v", *events)
	}

	p.Open(w.Canvas())
	typeText(w, "zzz")
	if got := parts.Transcript(w.Canvas().Overlays().Top()); !strings.Contains(got, "Aucun résultat.") {
		t.Errorf("got\n%s", got)
	}
	press(w, fyne.KeyReturn, fyne.KeyEscape)
	if p.IsOpen() || len(done) != 1 {
		t.Errorf("open %v, done %v", p.IsOpen(), done)
	}
}

func TestToastUndoesAndAnOlderEndIsIgnored(t *testing.T) {
	start(t, parts.ModeLight)
	var ends []func()
	toasts := parts.NewToasts(func(after time.Duration, end func()) {
		if after != parts.ToastTime {
			t.Errorf("stays %v", after)
		}
		ends = append(ends, end)
	})
	show(t, parts.Stack(parts.V(0), toasts.Container), 600, 300)
	undone := 0

	toasts.Say("Acte enregistré", "Annuler", func() { undone++ })
	toasts.Say("Lettre postée", "Annuler", func() { undone += 10 })
	ends[0]()
	if got := parts.Transcript(toasts.Container); !strings.Contains(got, "Lettre postée") {
		t.Errorf("the end of the first message took the second away:\n%s", got)
	}
	test.Tap(first[*parts.Button](toasts.Container))
	if undone != 10 || strings.Contains(parts.Transcript(toasts.Container), "Lettre") {
		t.Errorf("undone %d\n%s", undone, parts.Transcript(toasts.Container))
	}
}

func TestKeysReachTheSheetWhenNothingHasTheFocus(t *testing.T) {
	start(t, parts.ModeLight)
	w, s, saved := sheetOver(t)
	w.Canvas().Unfocus()
	if !parts.OverlayPrimary(w.Canvas()) || *saved != 1 {
		t.Errorf("the primary act was done %d times", *saved)
	}
	if parts.OverlayKey(w.Canvas(), fyne.KeyF1) || !parts.OverlayKey(w.Canvas(), fyne.KeyEscape) || s.IsOpen() {
		t.Error("F1 belongs to the window, Esc to the sheet")
	}
	if parts.OverlayKey(w.Canvas(), fyne.KeyEscape) || parts.OverlayPrimary(w.Canvas()) {
		t.Error("without a sheet there is nothing to do")
	}
}
