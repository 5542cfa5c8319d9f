package parts_test

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"greffe/cases/days"
	"greffe/ui/parts"
)

func readFile(name string) ([]byte, error) { return os.ReadFile(name) }

func TestErrorTakesThePlaceOfTheHintWithoutAJump(t *testing.T) {
	start(t, parts.ModeLight)
	f := parts.NewField("Apprenant", "", "Nouveau ? Il est ajouté à l’annuaire.", parts.NewEntry(""))
	show(t, parts.V(0, f), 400, 200)
	height := f.MinSize().Height

	f.SetError("Saisissez un nom")

	if got := f.MinSize().Height; got != height {
		t.Errorf("the height changed from %v to %v", height, got)
	}
	if got := parts.Transcript(f); !strings.Contains(got, "Saisissez un nom") || strings.Contains(got, "Nouveau") {
		t.Errorf("got\n%s", got)
	}
	f.SetError("")
	if got := parts.Transcript(f); !strings.Contains(got, "Nouveau ?") {
		t.Errorf("the hint did not come back:\n%s", got)
	}
}

func TestWhatToDoIsNeverCut(t *testing.T) {
	start(t, parts.ModeLight)
	f := parts.NewField("Numéro", "", "", parts.NewEntry(""))
	show(t, parts.V(0, f), 220, 300)
	f.SetError("Ce numéro compte 3 caractères ; il en faut de 11 à 15. Relisez la preuve de dépôt.")
	f.Resize(fyne.NewSize(220, f.MinSize().Height))
	drawn := strings.Join(drawnTexts(f), " ")
	if strings.Contains(drawn, "…") || !strings.HasSuffix(drawn, "preuve de dépôt.") {
		t.Errorf("got %q", drawn)
	}
}

func TestFirstFieldWithAnErrorTakesTheKeyboard(t *testing.T) {
	events := start(t, parts.ModeLight)
	first := parts.NewField("Un", "", "", parts.NewEntry(""))
	second := parts.NewField("Deux", "", "", parts.NewDayField("", frenchCalendar(), nil))
	show(t, parts.V(0, first, second), 400, 300)

	if parts.FocusFirstError(first, second) {
		t.Error("no field has an error, and one took the keyboard")
	}
	second.SetError("Saisissez un jour")
	if !parts.FocusFirstError(first, second) {
		t.Error("nothing took the keyboard")
	}
	if got := last(*events); got != "focus DayField Deux" {
		t.Errorf("got %q", got)
	}
}

func last(events []string) string {
	if len(events) == 0 {
		return ""
	}
	return events[len(events)-1]
}

func TestDayFieldReadsAndStepsDays(t *testing.T) {
	for _, c := range []struct {
		name string
		typ  string
		keys []fyne.KeyName
		want string
	}{
		{"a day typed", "9/11/2026", nil, "2026-11-09"},
		{"up is a day later", "9/11/2026", []fyne.KeyName{fyne.KeyUp}, "2026-11-10"},
		{"down is a day earlier", "1/11/2026", []fyne.KeyName{fyne.KeyDown}, "2026-10-31"},
		{"page up is a month later, within the month", "31/1/2027", []fyne.KeyName{fyne.KeyPageUp}, "2027-02-28"},
		{"page down is a month earlier", "31/3/2027", []fyne.KeyName{fyne.KeyPageDown}, "2027-02-28"},
		{"an arrow in an empty field gives today", "", []fyne.KeyName{fyne.KeyUp}, "2026-11-23"},
		{"what cannot be read is no day", "9/", nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			start(t, parts.ModeLight)
			var told days.Day
			d := parts.NewDayField("", frenchCalendar(), func(day days.Day) { told = day })
			w := show(t, parts.V(0, parts.NewField("Date", "", "", d)), 300, 120)
			w.Canvas().Focus(d)

			typeText(w, c.typ)
			press(w, c.keys...)

			if got := d.Day().String(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if told != d.Day() {
				t.Errorf("told %v, holds %v", told, d.Day())
			}
		})
	}
}

func TestDayFieldSaysTheDayInWordsAndTheFaultWhenLeft(t *testing.T) {
	start(t, parts.ModeLight)
	d := parts.NewDayField("", frenchCalendar(), nil)
	w := show(t, parts.V(0, parts.NewField("Date", "", "indice", d)), 400, 120)
	w.Canvas().Focus(d)

	typeText(w, "11/11/2026")
	if got := parts.Transcript(w.Content()); !strings.Contains(got, "mercredi 11 novembre 2026, armistice") {
		t.Errorf("the day is not said:\n%s", got)
	}
	press(w, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace)
	if got := parts.Transcript(w.Content()); !strings.Contains(got, "indice") {
		t.Errorf("it complains while one types:\n%s", got)
	}
	w.Canvas().Unfocus()
	if got := parts.Transcript(w.Content()); !strings.Contains(got, "Saisissez un jour") {
		t.Errorf("it does not complain when left:\n%s", got)
	}
	if d.Readable() {
		t.Error("11/11/ is readable")
	}
}

func TestWhatIsTypedAnswersTheErrorAndReplacesTheDay(t *testing.T) {
	start(t, parts.ModeLight)
	day := parts.NewDayField("", frenchCalendar(), nil)
	hour := parts.NewHourField("", nil, nil)
	one, two := parts.NewField("Jour", "", "", day), parts.NewField("Heure", "", "", hour)
	w := show(t, parts.V(0, one, two), 400, 200)
	day.SetDay(days.Must("2026-11-11"))
	one.SetError("Ce jour n’est pas encore passé")
	two.SetError("Écrivez l’heure")
	w.Canvas().Focus(day)
	w.Canvas().Focus(hour)
	if one.Error() == "" || two.Error() == "" {
		t.Error("an error goes although nothing was typed")
	}
	typeText(w, "14")
	w.Canvas().Focus(day)
	typeText(w, "9/11/2026")
	w.Canvas().Unfocus()
	if one.Error() != "" || two.Error() != "" {
		t.Errorf("still said: %q, %q", one.Error(), two.Error())
	}
	if got := day.Day().String(); got != "2026-11-09" {
		t.Errorf("got %s from %q", got, day.Text)
	}
}

func TestDayFieldWritesTheDayOutWhenLeft(t *testing.T) {
	start(t, parts.ModeLight)
	d := parts.NewDayField("", frenchCalendar(), nil)
	w := show(t, parts.V(0, d), 400, 120)
	w.Canvas().Focus(d)
	typeText(w, "9/1/2027")

	w.Canvas().Unfocus()

	if d.Text != "09/01/2027" {
		t.Errorf("got %q", d.Text)
	}
}

func TestMonthOpensOnTheDayWalksAndGivesTheKeyboardBack(t *testing.T) {
	start(t, parts.ModeLight)
	var told []string
	d := parts.NewDayField("", frenchCalendar(), func(day days.Day) { told = append(told, day.String()) })
	d.Mark = sampleMark
	d.SetDay(days.Must("2026-11-30"))
	w := show(t, parts.V(0, d), 640, 480)
	w.Canvas().Focus(d)

	press(w, fyne.KeyF4)
	month, ok := w.Canvas().Focused().(*parts.Month)
	if !ok {
		t.Fatalf("F4 left the keyboard at %T", w.Canvas().Focused())
	}
	press(w, fyne.KeyRight, fyne.KeyDown)
	if got := month.At().String(); got != "2026-12-08" {
		t.Errorf("right and down lead to %s", got)
	}
	if got := parts.Transcript(month); !strings.Contains(got, "danger, Avant le délai de 8 jours (art. 5.3)") {
		t.Errorf("the month does not say why:\n%s", got)
	}
	press(w, fyne.KeyPageDown)
	if got := month.At().String(); got != "2027-01-08" {
		t.Errorf("page down leads to %s", got)
	}
	press(w, fyne.KeyReturn)

	if got := d.Day().String(); got != "2027-01-08" {
		t.Errorf("picked %s", got)
	}
	if w.Canvas().Focused() != fyne.Focusable(d) || parts.OverlayOpen(w.Canvas()) {
		t.Error("the month is still open, or the keyboard did not come back")
	}
	if len(told) != 1 || told[0] != "2027-01-08" {
		t.Errorf("told %v", told)
	}
}

func TestEscClosesTheMonthAndChangesNothing(t *testing.T) {
	start(t, parts.ModeLight)
	d := parts.NewDayField("", frenchCalendar(), nil)
	d.SetDay(days.Must("2026-11-30"))
	w := show(t, parts.V(0, d), 640, 480)
	w.Canvas().Focus(d)

	press(w, fyne.KeyF4, fyne.KeyLeft, fyne.KeyEscape)

	if parts.OverlayOpen(w.Canvas()) || d.Day().String() != "2026-11-30" {
		t.Errorf("open: %v, day %v", parts.OverlayOpen(w.Canvas()), d.Day())
	}
}

func TestHourField(t *testing.T) {
	for _, c := range []struct {
		name, typ string
		keys      []fyne.KeyName
		want      string
	}{
		{"with a letter", "14h30", nil, "14:30"},
		{"whole hour", "9", nil, "09:00"},
		{"up is a quarter later", "14:50", []fyne.KeyName{fyne.KeyUp}, "15:05"},
		{"down stops at midnight", "0:05", []fyne.KeyName{fyne.KeyDown}, "00:05"},
		{"up stops at the end of the day", "23:50", []fyne.KeyName{fyne.KeyUp}, "23:50"},
		{"an arrow in an empty field gives nine", "", []fyne.KeyName{fyne.KeyUp}, "09:00"},
		{"nonsense is no hour", "25h", nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			start(t, parts.ModeLight)
			h := parts.NewHourField("", nil, nil)
			h.Unreadable = "Saisissez une heure"
			w := show(t, parts.V(0, parts.NewField("Heure", "", "", h)), 300, 120)
			w.Canvas().Focus(h)
			typeText(w, c.typ)
			press(w, c.keys...)
			w.Canvas().Unfocus()
			if got := h.Hour().String(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if complains := strings.Contains(parts.Transcript(w.Content()), "Saisissez une heure"); complains != (c.want == "") {
				t.Errorf("complains: %v", complains)
			}
		})
	}
}

func TestSelectFindsWithoutAccentsAndSkipsTheBlocked(t *testing.T) {
	start(t, parts.ModeLight)
	var chosen []int
	s := parts.NewSelect("Choisissez", []parts.Option{
		{Label: "Karim Haddad"}, {Label: "Sofia Rossi", Detail: "a rédigé le signalement", Blocked: true}, {Label: "Inès Moreau"},
	}, func(i int) { chosen = append(chosen, i) })
	w := show(t, parts.V(0, parts.NewField("Membre", "", "", s)), 400, 400)
	w.Canvas().Focus(s)

	typeText(w, "ines")
	top := w.Canvas().Overlays().Top()
	if got := parts.Transcript(top); !strings.Contains(got, "» Inès Moreau") || strings.Contains(got, "Karim") {
		t.Errorf("got\n%s", got)
	}
	press(w, fyne.KeyReturn)
	if s.Value() != "Inès Moreau" || len(chosen) != 1 || chosen[0] != 2 {
		t.Errorf("got %q, told %v", s.Value(), chosen)
	}
	if w.Canvas().Focused() != fyne.Focusable(s) {
		t.Error("the keyboard did not come back")
	}

	typeText(w, "rossi")
	press(w, fyne.KeyReturn)
	if s.Value() != "Inès Moreau" || !parts.OverlayOpen(w.Canvas()) {
		t.Errorf("a blocked option was chosen: %q", s.Value())
	}
	press(w, fyne.KeyEscape)
	if parts.OverlayOpen(w.Canvas()) {
		t.Error("Esc left the list open")
	}
}

func TestSegmentByArrowsLettersAndPointer(t *testing.T) {
	start(t, parts.ModeLight)
	var moved, strange []int
	s := parts.NewVoteSegment([3]string{"Pour", "Contre", "Abstention"}, nil)
	s.OnMove = func(step int) { moved = append(moved, step) }
	s.OnRune = func(r rune) { strange = append(strange, int(r)) }
	w := show(t, parts.V(0, s), 400, 100)
	w.Canvas().Focus(s)

	for _, c := range []struct {
		name string
		do   func()
		want int
	}{
		{"P is for", func() { typeText(w, "P") }, parts.VoteFor},
		{"f is for", func() { press(w, fyne.KeyDelete); typeText(w, "f") }, parts.VoteFor},
		{"c is against", func() { typeText(w, "c") }, parts.VoteAgainst},
		{"b is abstention", func() { typeText(w, "b") }, parts.VoteAbstain},
		{"a chooses nothing", func() { typeText(w, "a") }, parts.VoteAbstain},
		{"left", func() { press(w, fyne.KeyLeft) }, parts.VoteAgainst},
		{"right stops at the end", func() { press(w, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight) }, parts.VoteAbstain},
		{"delete clears", func() { press(w, fyne.KeyDelete) }, parts.VoteNone},
		{"a press in the middle", func() { test.TapAt(s, fyne.NewPos(s.Size().Width/2, 10)) }, parts.VoteAgainst},
	} {
		c.do()
		if s.Selected != c.want {
			t.Errorf("%s: got %d, want %d", c.name, s.Selected, c.want)
		}
	}
	if len(moved) != 4 {
		t.Errorf("a choice by letter goes on: got %v", moved)
	}
	if len(strange) != 1 || strange[0] != 'a' {
		t.Errorf("got %v", strange)
	}
}

func TestCheckBySpaceAndDisabled(t *testing.T) {
	start(t, parts.ModeLight)
	told := 0
	c := parts.NewCheck("Preuve vue", func(bool) { told++ })
	w := show(t, parts.V(0, c), 300, 60)
	w.Canvas().Focus(c)
	press(w, fyne.KeySpace)
	if !c.Checked || told != 1 {
		t.Errorf("checked %v, told %d", c.Checked, told)
	}
	c.Disable()
	test.Tap(c)
	if !c.Checked || told != 1 {
		t.Errorf("a disabled check changed")
	}
}

func TestTextFieldsLetTheKeysThroughThatAreNotTheirs(t *testing.T) {
	for name, field := range map[string]func() fyne.CanvasObject{
		"Entry": func() fyne.CanvasObject { return parts.NewEntry("") },
		"Area":  func() fyne.CanvasObject { return parts.NewArea("", 3) },
		"Day":   func() fyne.CanvasObject { return parts.NewDayField("", frenchCalendar(), nil) },
	} {
		t.Run(name, func(t *testing.T) {
			start(t, parts.ModeLight)
			o := field()
			w := show(t, parts.V(0, o), 300, 200)
			var got []string
			w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { got = append(got, string(e.Name)) })
			w.Canvas().Focus(o.(fyne.Focusable))

			press(w, fyne.KeyEscape, fyne.KeyF1, fyne.KeyF6, fyne.KeyF12, fyne.KeyHome)

			if want := "Escape F1 F6 F12"; strings.Join(got, " ") != want {
				t.Errorf("got %v, want %s", got, want)
			}
		})
	}
}

func TestAreaIsNoTrapForTab(t *testing.T) {
	start(t, parts.ModeLight)
	if parts.NewArea("", 3).AcceptsTab() {
		t.Error("Tab does not leave the area")
	}
}

func primary() fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault}
}
