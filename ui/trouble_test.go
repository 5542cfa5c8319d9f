package ui

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

func verdictFor(state rules.State) rules.Verdict {
	return rules.Verdict{
		Rule: rules.NoticeRule, State: state, Article: "5.3", Reason: message.New("majority.pending"),
		Arithmetic: []message.Message{message.New("step.proposed", message.Day("day", days.Must("2026-11-10")))},
		Remedy:     message.New("majority.none"),
	}
}

func TestContestableIsConfirmed(t *testing.T) {
	s := newStage(t)
	confirmed := 0
	ask := func() {
		s.confirmContestable([]rules.Verdict{verdictFor(rules.Contestable)}, func() { confirmed++ })
	}
	ask()
	s.sees("1\u00a0point contestable", "Contestable", "Art.\u00a05.3", "Enregistrer quand même")
	s.press(fyne.KeyEscape)
	if confirmed != 0 {
		t.Fatal("Esc confirms")
	}
	ask()
	s.button("Enregistrer quand même")
	if confirmed != 1 || parts.OverlayOpen(s.window.Canvas()) {
		t.Errorf("confirmed %d times; a sheet is left: %t", confirmed, parts.OverlayOpen(s.window.Canvas()))
	}
}

func TestRefusal(t *testing.T) {
	s := newStage(t)
	s.showRefusal(&register.Refusal{
		Reasons: []rules.Verdict{verdictFor(rules.Broken), verdictFor(rules.Broken)},
		Roles:   []message.Message{message.New("register.role.director")},
	})
	s.sees("Impossible", "Cet acte revient à la direction.", "À corriger", "Le calcul")
	if n := strings.Count(s.seen(), "Art.\u00a05.3"); n != 1 {
		t.Errorf("the same reason shows %d times", n)
	}
	if strings.Contains(s.seen(), "10 nov.") {
		t.Error("the arithmetic is not folded")
	}
	s.button("Le calcul")
	s.sees("10 nov.")
	if cut := s.cut(); len(cut) > 0 {
		t.Error(cut)
	}
}

func TestASheetComesBackAfterTheOneOverIt(t *testing.T) {
	s := newStage(t)
	entry := parts.NewEntry("")
	form := parts.NewSheet("Convoquer", "", parts.NewField("Lieu", "", "", entry))
	form.Primary = parts.NewButton("Enregistrer", "", parts.Primary, func() {})
	if !s.Sheet("convene", form) {
		t.Fatal("the form does not open")
	}
	s.confirmContestable([]rules.Verdict{verdictFor(rules.Contestable)}, func() { form.Close() })
	s.sees("Enregistrer quand même")
	s.press(fyne.KeyEscape)
	s.sees("Convoquer")
	if s.window.Canvas().Focused() != fyne.Focusable(entry) {
		t.Errorf("the keyboard is at %v", s.window.Canvas().Focused())
	}
	s.confirmContestable([]rules.Verdict{verdictFor(rules.Contestable)}, func() { form.Close() })
	s.button("Enregistrer quand même")
	if parts.OverlayOpen(s.window.Canvas()) {
		t.Error("an overlay is left")
	}
}

func TestFault(t *testing.T) {
	s := newStage(t)
	s.Fault(errors.New("disk: unit on fire"))
	s.sees("L’opération n’a pas abouti", "Ce qui était enregistré est intact", "Détails techniques")
	if strings.Contains(s.seen(), "unit on fire") {
		t.Error("the technical cause is not folded")
	}
	s.button("Détails techniques")
	s.sees("unit on fire")
	s.button("Copier")
	if got := fyne.CurrentApp().Clipboard().Content(); got != "disk: unit on fire" {
		t.Errorf("copied %q", got)
	}
	s.press(fyne.KeyEscape)

	t.Run("a conflict tells what somebody else recorded, and reloads", func(t *testing.T) {
		form := parts.NewSheet("Convoquer", "", parts.NewText("corps", parts.Body, parts.ColorText))
		s.Sheet("convene", form)
		s.events = nil
		s.Fault(&register.ConflictError{File: cases.TheOffice(), Acts: []cases.Act{
			{By: "helene", Today: days.Must("2026-11-23"), Payload: cases.AddClosingDay{}},
		}})
		s.sees("Quelqu’un d’autre a enregistré", "Ajout d’un jour de fermeture", "Hélène Garnier", "brouillon")
		s.button("Recharger")
		if form.IsOpen() || parts.OverlayOpen(s.window.Canvas()) {
			t.Error("the form that shows what is no longer so stays open")
		}
		if !s.happened("shown docket") {
			t.Error("the page is not read again")
		}
	})
}
