package ui

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// A lockStage is a stage on a machine whose clock is set by hand.
type lockStage struct {
	*stage
	at   time.Time
	book *PersonalBook
	told []string
}

func newLockStage(t *testing.T) *lockStage {
	t.Helper()
	s := &lockStage{stage: newStage(t), at: time.Date(2026, 11, 23, 14, 5, 0, 0, time.UTC)}
	s.book = NewPersonalBook(nil, nil)
	s.Machine = Machine{
		Now: func() time.Time { return s.at }, Personal: s.book, Activity: &Activity{},
		Notify: func(_, text string) { s.told = append(s.told, text) },
	}
	s.stir()
	return s
}

// passes lets time go by, with a look at it every ten seconds.
func (s *lockStage) passes(d time.Duration) {
	for end := s.at.Add(d); s.at.Before(end); {
		s.at = s.at.Add(lockLook)
		s.lookIdle()
	}
}

func (s *lockStage) code(u cases.UserID, code string) {
	s.book.Change(u, func(p *Personal) { p.Code = newLockCode(code) })
}

func TestTheLockTakesEverythingOffTheWindow(t *testing.T) {
	s := newLockStage(t)
	s.openCase("case-1")
	s.Go(Route{Page: PageDirectory})
	s.sees("Camille Laurent")
	s.window.SetTitle("Camille Laurent")
	entry := parts.NewEntry("")
	sheet := parts.NewSheet("Convoquer Camille Laurent", "", parts.NewField("Lieu", "", "", entry))
	sheet.Primary = parts.NewButton("Enregistrer", "", parts.Primary, func() {})
	s.Sheet("convene", sheet)
	s.types("Salle 3")

	s.press(fyne.KeyF12)
	if !s.locked() {
		t.Fatal("F12 does not lock, over a sheet")
	}
	if seen := s.seen(); strings.Contains(seen, "Camille") || strings.Contains(seen, "Salle 3") || s.window.Title() != "Greffe" {
		t.Errorf("titled %q, to be read:\n%s", s.window.Title(), seen)
	}
	s.sees("Marion Baudry", "Secrétariat", "Verrouillé depuis 14")
	if len(s.window.Canvas().Overlays().List()) > 0 {
		t.Error("an overlay is left")
	}
	for _, m := range s.window.MainMenu().Items {
		for _, item := range m.Items {
			if item.Shortcut != nil {
				t.Errorf("the menu still has %s", item.Label)
			}
		}
	}

	t.Run("Enter gives the sheet back, with what was typed and the keyboard", func(t *testing.T) {
		s.press(fyne.KeyReturn)
		s.sees("Convoquer", "Salle 3")
		if s.locked() || s.window.Canvas().Focused() != fyne.Focusable(entry) || s.window.Title() != "Camille Laurent" {
			t.Errorf("locked %t, keyboard %v, title %q", s.locked(), s.window.Canvas().Focused(), s.window.Title())
		}
		s.types(" bis")
		if entry.Text != "Salle 3 bis" {
			t.Errorf("the field holds %q", entry.Text)
		}
		s.press(fyne.KeyEscape)
		s.sees("Camille Laurent")
	})
	t.Run("the menu works again", func(t *testing.T) {
		s.shortcut(fyne.Key2, fyne.KeyModifierAlt)
		if s.At().Page != PageCases {
			t.Errorf("at %q", s.At().Page)
		}
	})
}

func TestWhatComesWhileLockedWaits(t *testing.T) {
	s := newLockStage(t)
	sheet := parts.NewSheet("Dépôt", "", parts.NewText("plis de Camille", parts.Body, parts.ColorText))
	s.Sheet("deposit", sheet)
	s.lock()
	hidden := func(when string) {
		t.Helper()
		if seen := s.seen(); strings.Contains(seen, "Camille") || !strings.Contains(seen, "Verrouillé") {
			t.Errorf("%s:\n%s", when, seen)
		}
	}
	sheet.Close() // its act was recorded
	s.as(secretary(), cases.TheOffice(), cases.AddClosingDay{Day: days.Must("2026-12-24")})
	s.Reload(nil)
	hidden("after a reload")
	s.clock.day++
	s.newDay()
	hidden("after midnight")
	s.Go(Route{Page: PageDirectory})
	hidden("after another page")
	s.Fault(register.ErrNotFound)
	hidden("after a fault")
	s.ask("Clore le dossier de Camille ?", []string{"Rien ne se perd."}, "Clore", func() {})
	hidden("after a question")
	if s.window.Canvas().Focused() == nil {
		t.Error("the lock has lost the keyboard")
	}
	s.press(fyne.KeyReturn)
	s.sees("Clore le dossier de Camille")
	s.press(fyne.KeyEscape, fyne.KeyEscape)
	s.sees("Annuaire")
	if strings.Contains(s.seen(), "plis de Camille") {
		t.Error("the sheet that closed is back")
	}
}

func TestKeysOfThePageAreDeafWhileLocked(t *testing.T) {
	s := newLockStage(t)
	s.Go(Route{Page: PageSettings})
	s.lock()
	s.events = nil
	for _, k := range []fyne.KeyName{fyne.KeyF1, fyne.KeyF6, fyne.KeyEscape, fyne.KeyF12} {
		s.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: k})
	}
	if s.At().Page != PageSettings || len(s.window.Canvas().Overlays().List()) > 0 || !s.locked() {
		t.Errorf("at %q, %v", s.At().Page, s.events)
	}
}

func TestTheWindowLocksWhenNobodyIsThere(t *testing.T) {
	t.Run("after ten minutes, unless somebody chose otherwise", func(t *testing.T) {
		s := newLockStage(t)
		s.passes(9*time.Minute + 50*time.Second)
		if s.locked() {
			t.Fatal("locked before ten minutes")
		}
		s.passes(20 * time.Second)
		if !s.locked() {
			t.Error("not locked after ten minutes")
		}
	})
	t.Run("a key or the mouse begins the wait anew", func(t *testing.T) {
		s := newLockStage(t)
		s.passes(9 * time.Minute)
		s.Machine.Activity.Stir()
		s.passes(9 * time.Minute)
		if s.locked() {
			t.Error("locked though somebody was there")
		}
	})
	t.Run("at once when a machine wakes that slept", func(t *testing.T) {
		s := newLockStage(t)
		s.at = s.at.Add(3 * time.Hour)
		s.lookIdle()
		if !s.locked() {
			t.Error("not locked")
		}
	})
	t.Run("after the minutes that were chosen; never when that was chosen", func(t *testing.T) {
		s := newLockStage(t)
		s.changePersonal(func(p *Personal) { p.LockAfter = 0 })
		s.passes(2 * time.Hour)
		if s.locked() {
			t.Error("locked against the choice")
		}
		s.changePersonal(func(p *Personal) { p.LockAfter = 5 })
		s.passes(5*time.Minute + 20*time.Second)
		if !s.locked() {
			t.Error("not locked after five minutes")
		}
	})
	t.Run("never during a sitting that is projected, and the wait begins when it ends", func(t *testing.T) {
		s := newLockStage(t)
		s.holdLock(true)
		s.passes(3 * time.Hour)
		if s.locked() {
			t.Fatal("locked before everybody's eyes")
		}
		s.holdLock(false)
		s.passes(9 * time.Minute)
		if s.locked() {
			t.Error("locked as soon as the sitting ended")
		}
		s.passes(2 * time.Minute)
		if !s.locked() {
			t.Error("not locked afterwards")
		}
	})
}

func TestCodeOnTheLock(t *testing.T) {
	s := newLockStage(t)
	s.code("marion", "2468")
	s.lock()
	s.sees("Code personnel", "Code oublié")
	try := func(code string) {
		t.Helper()
		s.types(code)
		s.press(fyne.KeyReturn)
	}
	s.press(fyne.KeyReturn)
	s.sees("Saisissez votre code")
	try("1357")
	if !s.locked() {
		t.Fatal("a wrong code opens")
	}
	s.sees("pas le bon code")
	for range 4 {
		try("1357")
	}
	s.sees("Trop d’essais", "30")
	t.Run("during the pause not even the right code opens", func(t *testing.T) {
		try("2468")
		if !s.locked() {
			t.Error("it opens")
		}
	})
	t.Run("the pause counts down", func(t *testing.T) {
		s.at = s.at.Add(12 * time.Second)
		s.Work.Ring()
		s.sees("18")
	})
	t.Run("closing the program does not end the pause", func(t *testing.T) {
		if left := NewPersonalBook(s.book.of, nil).Of("marion").pauseLeft(s.at); left != 18*time.Second {
			t.Errorf("%s are left", left)
		}
	})
	t.Run("afterwards the right code opens", func(t *testing.T) {
		s.at = s.at.Add(19 * time.Second)
		s.Work.Ring()
		s.curtain.screen.code.SetText("")
		try("2468")
		if s.locked() || s.personal().Wrong != 0 {
			t.Errorf("locked %t, %d wrong codes", s.locked(), s.personal().Wrong)
		}
	})
	t.Run("forgotten, it says what can be done", func(t *testing.T) {
		s.lock()
		s.button(s.T("lock.forgotten"))
		s.sees("personal.json")
		s.button("Précédent")
		s.sees("Code personnel")
	})
}

func TestAnotherPersonGoesOnFromTheLock(t *testing.T) {
	s := newLockStage(t)
	d := s.draft("convene", "case-1")
	d.changed(func() any { return "à moitié" })
	s.Sheet("convene", parts.NewSheet("Convoquer", "", parts.NewText("à moitié", parts.Body, parts.ColorText)))
	s.code("marion", "2468")
	s.code("helene", "1357")
	s.lock()
	s.button("Changer de personne")
	s.sees("Qui travaille", "Hélène Garnier")
	s.press(fyne.KeyDown, fyne.KeyReturn)
	s.sees("Hélène Garnier", "Code personnel")
	s.types("1357")
	s.press(fyne.KeyReturn)
	if s.locked() || s.Desk.User().ID != "helene" {
		t.Fatalf("locked %t, at work: %s", s.locked(), s.Desk.User().ID)
	}
	if parts.OverlayOpen(s.window.Canvas()) {
		t.Error("what the former was doing is still open")
	}
	kept, err := s.register.As(secretary()).Draft(context.Background(), register.DraftKey{Form: "convene", File: "case-1"})
	if err != nil || !strings.Contains(string(kept.Body), "moitié") {
		t.Errorf("the draft of the former: %q, %v", kept.Body, err)
	}
	t.Run("and back, with the other's code, from the window", func(t *testing.T) {
		s.shortcut(fyne.KeyU, fyne.KeyModifierControl|fyne.KeyModifierShift)
		s.press(fyne.KeyUp, fyne.KeyReturn)
		s.sees("Marion Baudry", "Code personnel")
		s.button("Précédent")
		if s.Desk.User().ID != "helene" || s.covered() {
			t.Error("leaving the code does not leave the person as it was")
		}
	})
}

func TestChoosingACode(t *testing.T) {
	s := newLockStage(t)
	s.Go(Route{Page: PageSettings})
	settings := s.current.(*settingsScreen)
	for i, name := range settingsTabs() {
		if name == "machine" {
			settings.tabs.Select(i)
			settings.show()
		}
	}
	s.sees("rideau", "pas un chiffrement", "Marion Baudry")
	s.button("Choisir un code…")
	s.types("12")
	s.button("Enregistrer")
	s.sees("Quatre caractères au moins.")
	s.types("34")
	s.press(fyne.KeyTab)
	s.types("1243")
	s.button("Enregistrer")
	s.sees("Les deux codes diffèrent")
	s.window.Canvas().Focused().(*parts.Entry).SetText("1234")
	s.button("Enregistrer")
	if !s.personal().Code.opens("1234") {
		t.Fatalf("no code is kept:\n%s", s.seen())
	}
	s.button("Retirer le code")
	s.types("9999")
	s.button("Retirer le code")
	s.sees("pas le bon code")
	s.window.Canvas().Focused().(*parts.Entry).SetText("1234")
	s.button("Retirer le code")
	if s.personal().Code.IsSet() {
		t.Error("the code is still there")
	}
}

func TestTheLockIsWholeInASmallWindow(t *testing.T) {
	s := newLockStage(t)
	s.code("marion", "2468")
	for _, size := range []fyne.Size{fyne.NewSize(1024, 500), fyne.NewSize(2560, 1440)} {
		s.window.Resize(size)
		s.lock()
		if m := s.window.Content().MinSize(); m.Height > size.Height {
			t.Errorf("the lock needs %.0f of %.0f", m.Height, size.Height)
		}
		for _, c := range s.cut() {
			t.Error(c)
		}
		s.unlock()
	}
}

func TestNoticeOfTheDay(t *testing.T) {
	s := newLockStage(t)
	row := func(d days.Day) register.DocketRow {
		return register.DocketRow{Learner: "Camille Laurent", Due: rules.Due{Kind: rules.DoConvene, By: d}}
	}
	late, now, soon := row(s.today-3), row(s.today), row(s.today+2)
	for _, c := range []struct {
		name string
		rows []register.DocketRow
		want string
	}{
		{"nothing due is no notice", []register.DocketRow{soon}, ""},
		{"today's are counted", []register.DocketRow{now, now, soon}, "2 échéances aujourd’hui"},
		{"and late ones", []register.DocketRow{late, now, now}, "2 échéances aujourd’hui, 1 en retard"},
		{"or those alone", []register.DocketRow{late, late}, "2 échéances en retard"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.ReplaceAll(dueNotice(s.words, c.rows, s.today), "\u00a0", " "); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	t.Run("it is given once a day, to who asked for it", func(t *testing.T) {
		s.tellDue([]register.DocketRow{now})
		if len(s.told) > 0 {
			t.Errorf("told though nobody asked: %q", s.told)
		}
		s.changePersonal(func(p *Personal) { p.Notify = true })
		s.tellDue([]register.DocketRow{now})
		s.tellDue([]register.DocketRow{now})
		if len(s.told) != 1 {
			t.Errorf("told %q", s.told)
		}
		s.today++
		s.tellDue([]register.DocketRow{late})
		if len(s.told) != 2 {
			t.Errorf("when the day has turned, told %q", s.told)
		}
	})
	t.Run("the docket is counted at the start of a day", func(t *testing.T) {
		s.clock.day++
		s.events = nil
		s.newDay()
		if s.personal().Notified != s.clock.day {
			t.Errorf("last looked on %s", s.personal().Notified)
		}
	})
}
