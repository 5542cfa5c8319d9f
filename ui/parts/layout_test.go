package parts_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"greffe/ui/parts"
)

func TestBorderTakesTheKeyboardInReadingOrder(t *testing.T) {
	start(t, parts.ModeLight)
	b := func(s string) *parts.Button { return parts.NewButton(s, "", parts.Secondary, nil) }
	o := parts.Border(b("haut"), b("bas"), b("gauche"), b("droite"), b("milieu"))
	want := []string{"Button haut", "Button gauche", "Button milieu", "Button droite", "Button bas"}
	if got := parts.FocusOrder(o); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestColumnsShareWhatIsLeft(t *testing.T) {
	start(t, parts.ModeLight)
	cell := func() fyne.CanvasObject { return parts.NewEllipsis("x", parts.Body, "") }
	for _, c := range []struct {
		name    string
		widths  []float32
		objects []fyne.CanvasObject
		want    []float32
	}{
		{"pixels and shares", []float32{110, -1, -2}, []fyne.CanvasObject{cell(), cell(), cell()}, []float32{110, 90, 180}},
		{"without widths, equally", nil, []fyne.CanvasObject{cell(), cell()}, []float32{195, 195}},
		{"a share is never less than needed", []float32{-1, -1}, []fyne.CanvasObject{parts.Gap(300, 10), cell()}, []float32{300, 90}},
		{"the least width", []float32{0, -1}, []fyne.CanvasObject{parts.Gap(50, 10), cell()}, []float32{50, 340}},
	} {
		t.Run(c.name, func(t *testing.T) {
			row := parts.Columns(10, c.widths, c.objects...)
			row.Resize(fyne.NewSize(400, 40))
			for i, o := range c.objects {
				if got := o.Size().Width; got != c.want[i] {
					t.Errorf("column %d: got %v, want %v", i, got, c.want[i])
				}
			}
		})
	}
}

func TestSidePanelDropsUnderAWidth(t *testing.T) {
	start(t, parts.ModeLight)
	main, side := parts.Gap(200, 100), parts.Gap(300, 150)
	p := parts.SidePanel(main, side, 300, 16, 960)
	p.Resize(fyne.NewSize(1000, 400))
	if !side.Visible() || main.Size().Width != 684 {
		t.Errorf("wide: side %v, main %v", side.Visible(), main.Size())
	}
	p.Resize(fyne.NewSize(900, 400))
	if side.Visible() || main.Size().Width != 900 {
		t.Errorf("narrow: side %v, main %v", side.Visible(), main.Size())
	}
	below := parts.SideBelow(parts.Gap(200, 100), parts.Gap(300, 150), 300, 16, 960)
	below.Resize(fyne.NewSize(900, 400))
	if got := below.MinSize().Height; got != 266 {
		t.Errorf("below: got %v high, want 266", got)
	}
}

func TestEllipsisAndWrap(t *testing.T) {
	start(t, parts.ModeLight)
	long := "Notification de la décision du conseil de discipline"
	e := parts.NewEllipsis(long, parts.Body, "")
	show(t, parts.V(0, e), 150, 40)
	shown := drawnTexts(e)[0]
	if !strings.HasSuffix(shown, "…") || !strings.HasPrefix(long, strings.TrimSuffix(shown, "…")) {
		t.Errorf("got %q", shown)
	}
	if e.AccessibilityLabel() != long {
		t.Errorf("a reader is told %q", e.AccessibilityLabel())
	}
	whole := parts.NewText(long, parts.Body, "")
	if whole.MinSize().Width < 300 {
		t.Errorf("a text without ellipsis asks for %v", whole.MinSize().Width)
	}

	w := parts.NewWrap(long, parts.Body, "", 150)
	show(t, parts.V(0, w), 150, 200)
	if got := drawnTexts(w); strings.Join(got, " ") != long || len(got) < 3 {
		t.Errorf("got %q", got)
	}
	one := w.MinSize().Height
	w.Lines = 1
	w.Refresh()
	if got := drawnTexts(w); len(got) != 1 || !strings.HasSuffix(got[0], "…") || w.MinSize().Height >= one {
		t.Errorf("one line: got %q", got)
	}
}

func TestTabsLeaveTheirCountsOutBeforeTheyCutAWord(t *testing.T) {
	start(t, parts.ModeLight)
	tabs := parts.NewTabs([]parts.Tab{{Label: "Tous", Count: "30"}, {Label: "Personnel", Count: "11"}, {Label: "Apprenants", Count: "14"}}, nil)
	for width, counts := range map[float32]bool{500: true, 290: false} {
		show(t, parts.V(0, tabs), width, 60)
		drawn := drawnTexts(tabs)
		for _, word := range []string{"Tous", "Personnel", "Apprenants"} {
			if !slices.Contains(drawn, word) {
				t.Errorf("at %v: %q is cut in %v", width, word, drawn)
			}
		}
		if got := slices.Contains(drawn, "30"); got != counts {
			t.Errorf("at %v: counts shown %v, want %v", width, got, counts)
		}
	}
}

func TestTabsByKeyboardAndStep(t *testing.T) {
	start(t, parts.ModeLight)
	var chosen []int
	tabs := parts.NewTabs([]parts.Tab{{Label: "Aperçu"}, {Label: "Pièces", Count: "6"}, {Label: "Journal"}}, func(i int) { chosen = append(chosen, i) })
	w := show(t, parts.V(0, tabs), 500, 100)
	w.Canvas().Focus(tabs)
	press(w, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyLeft)
	tabs.Step(2)
	tabs.Step(-1)
	test.TapCanvas(w.Canvas(), fyne.NewPos(20, 15))
	if want := []int{1, 2, 0, 2, 1, 0, 2, 0}; !slices.Equal(chosen, want) {
		t.Errorf("got %v, want %v", chosen, want)
	}
	if got := parts.Transcript(tabs); got != "> tabs: •Aperçu | Pièces 6 | Journal\nkeyboard: Tabs Aperçu\n" {
		t.Errorf("got\n%s", got)
	}
}

func TestSpaceOnAButtonIsNotTypedIntoWhatItOpens(t *testing.T) {
	start(t, parts.ModeLight)
	next := parts.NewEntry("")
	var w fyne.Window
	b := parts.NewButton("Continuer", "", parts.Primary, func() { w.Canvas().Focus(next) })
	w = show(t, parts.V(0, b, next), 300, 90)
	w.Canvas().Focus(b)
	press(w, fyne.KeySpace)
	if w.Canvas().Focused() != fyne.Focusable(next) || next.Text != "" {
		t.Errorf("the field holds %q", next.Text)
	}
}

func TestButtonByKeysAndDisabled(t *testing.T) {
	start(t, parts.ModeLight)
	pressed := 0
	b := parts.NewButton("Créer", "plus", parts.Primary, func() { pressed++ })
	w := show(t, parts.V(0, b), 300, 60)
	w.Canvas().Focus(b)
	press(w, fyne.KeySpace, fyne.KeyReturn)
	test.Tap(b)
	b.Disable()
	test.Tap(b)
	if pressed != 3 {
		t.Errorf("pressed %d of 3", pressed)
	}
	if got := parts.Transcript(b); got != "[*Créer (off)]\n" {
		t.Errorf("got %q", got)
	}
	if b.AccessibilityRole() != fyne.AccessibleRoleButton {
		t.Error("it is said to be no button")
	}
}

func TestThePointerBringsTheKeyboard(t *testing.T) {
	start(t, parts.ModeLight)
	row := parts.NewRow("Adresse", parts.NewText("Adresse", parts.Body, parts.ColorText), func() {})
	button := parts.NewButton("Ajouter", "", parts.Secondary, func() {})
	check := parts.NewCheck("D’accord", func(bool) {})
	w := show(t, parts.V(4, row, button, check), 300, 200)
	for _, o := range []fyne.Widget{row, button, check} {
		test.TapCanvas(w.Canvas(), fyne.CurrentApp().Driver().AbsolutePositionForObject(o).AddXY(8, 8))
		if w.Canvas().Focused() != o.(fyne.Focusable) {
			t.Errorf("%T: the keyboard is at %v", o, w.Canvas().Focused())
		}
	}
}

func TestButtonsAreEasyToHit(t *testing.T) {
	start(t, parts.ModeLight)
	for _, b := range []*parts.Button{
		parts.NewButton("x", "", parts.Secondary, nil), parts.NewSmallButton("x", "", parts.Ghost, nil), parts.NewIconButton("x", "plus", nil),
	} {
		if m := b.MinSize(); m.Height < 28 || m.Width < 28 {
			t.Errorf("%q is %v", b.Label, m)
		}
	}
}

// TestNoTextIsWiderThanItsPlace lays out the whole gallery in narrow and wide
// windows, at every text size.
func TestNoTextIsWiderThanItsPlace(t *testing.T) {
	for _, scale := range []parts.Scale{parts.ScaleSmall, parts.ScaleNormal, parts.ScaleLarge, parts.ScaleVeryLarge} {
		for _, sheet := range gallerySheets() {
			test.NewTempApp(t)
			test.ApplyTheme(t, parts.NewTheme(parts.Appearance{Mode: parts.ModeLight, Scale: scale}))
			w := test.NewTempWindow(t, parts.PadAll(16, sheet.content()))
			w.Resize(fyne.NewSize(760, 500))
			if sheet.then != nil {
				sheet.then(w)
			}
			roots := append([]fyne.CanvasObject{w.Content()}, w.Canvas().Overlays().List()...)
			for _, root := range roots {
				for _, x := range all[*parts.Text](root) {
					if need := x.MinSize().Width; !x.Ellipsis && need > x.Size().Width+0.5 {
						t.Errorf("%s at %v: %q needs %.0f, has %.0f", sheet.name, scale, x.Content, need, x.Size().Width)
					}
				}
			}
		}
	}
}

func TestTranscriptOfAForm(t *testing.T) {
	start(t, parts.ModeLight)
	status := parts.NewSegment([]parts.SegmentOption{{Label: "Apprenti"}, {Label: "Stagiaire"}}, nil)
	status.SetSelected(1)
	off := parts.NewButton("Annuler", "", parts.Secondary, nil)
	form := parts.V(10, parts.NewText("Nouveau dossier", parts.Title, ""),
		parts.NewField("Apprenant", "", "Nouveau ?", parts.NewEntry("Nom")), parts.NewField("Statut", "", "", status),
		parts.NewField("Article", "", "", parts.NewSelect("Choisissez", parts.Labels("3.1"), nil)), checked("Vu"),
		parts.H(8, off, parts.NewButton("Créer", "", parts.Primary, nil)))
	w := show(t, form, 500, 500)
	w.Canvas().Focus(status)

	got := parts.Transcript(form)

	want := `# Nouveau dossier
Apprenant
Apprenant: ""
Nouveau ?
Statut
> Statut: (Apprenti | •Stagiaire)
Article
Article: – Choisissez ▾
[x] Vu
[Annuler] [*Créer]
keyboard: Entry Apprenant, Segment Statut, Select Article, Check Vu, Button Annuler, Button Créer
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestLettersAndModifiersStayWithWhatHasTheFocus(t *testing.T) {
	start(t, parts.ModeLight)
	b := parts.NewButton("Créer", "", parts.Primary, nil)
	w := show(t, parts.V(0, b), 300, 60)
	var got []string
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { got = append(got, string(e.Name)) })
	w.Canvas().Focus(b)

	press(w, fyne.KeyR, fyne.Key1, desktop.KeyControlLeft, desktop.KeyShiftRight, fyne.KeyF6, fyne.KeyDelete, fyne.KeyEscape)

	if want := "F6 Delete Escape"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}
