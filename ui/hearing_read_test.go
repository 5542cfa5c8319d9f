package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/register"
	"greffe/ui/parts"
)

func TestObservationsAreTickedOnceRead(t *testing.T) {
	s, id, page := atCouncil(t, "2026-09-28", "2026-09-29", "Laurent")
	if _, err := s.Desk.Record(t.Context(), register.Submission{Entries: []register.Entry{
		{File: id.File(), Payload: cases.ObservationsReceived{Text: "Le dépôt était le mien."}},
		{File: id.File(), Payload: cases.ObservationsReceived{Text: "Je demande l’indulgence."}},
	}}); err != nil {
		t.Fatal(err)
	}
	page.load()
	s.types("t")
	page.act()
	page.act()
	page.act()
	s.keyboard(s.segment("Présence : Camille Laurent"))
	s.press(fyne.KeyRight)
	s.shows("Le dépôt était le mien.", "Je demande l’indulgence.")
	checks := all[*parts.Check](s.shown())
	var read []*parts.Check
	for _, c := range checks {
		switch c.Label {
		case "Lues en séance":
			read = append(read, c)
		case s.T("sitting.stated"):
			c.Tapped(nil)
		}
	}
	written := s.view(id).Matter.Case.Written
	if len(read) != len(written) {
		t.Fatalf("%d of %d papers can be ticked", len(read), len(written))
	}
	one, other := len(written)-2, len(written)-1
	read[one].Tapped(nil)
	read[other].Tapped(nil)
	read[other].Tapped(nil) // by mistake
	s.keyboard(all[*parts.Area](s.shown())[0])
	s.types("Camille regrette.")
	page.act()
	c := s.view(id).Matter.Case
	if len(c.Hearings) != 1 {
		t.Fatalf("no hearing:\n%s", s.seen())
	}
	if diff := cmp.Diff([]cases.ActID{written[one].Act.ID}, c.Hearings[0].Is.Read); diff != "" {
		t.Error(diff)
	}
	page.goTo(stepHear)
	s.shows("lues en séance")
}

func TestReadingLinesAreThoseReceivedByToday(t *testing.T) {
	const today = "2026-11-23"
	fr := wordsOn(t, translations.French, today)
	got := readingLines(fr, bareMatter(t, today,
		actOn("a", "2026-11-20", cases.ObservationsReceived{Text: "une\nligne"}),
		actOn("b", "2026-11-21", cases.ObservationsReceived{Document: "d"}),
		actOn("c", "2026-11-24", cases.ObservationsReceived{Text: "trop tard"})))
	want := []readingLine{
		{Act: "a", Received: "Reçues le ven. 20 nov.", Text: "une ligne"},
		{Act: "b", Received: "Reçues le sam. 21 nov.", Text: "Document joint au dossier.", Document: "d"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
