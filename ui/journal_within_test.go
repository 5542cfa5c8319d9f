package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases/days"
	"greffe/ui/parts"
)

func TestTheJournalIsNarrowedToAPeriodAndAPerson(t *testing.T) {
	today := days.Must("2026-11-23")
	lines := []recordLine{
		{What: "a", Who: "Marion", day: today}, {What: "b", Who: "Hélène", day: today - 6},
		{What: "c", Who: "Marion", day: today - 29}, {What: "d", Who: "Marion", day: days.Must("2025-12-31")},
	}
	want := map[string]string{"all": "a b c d", "today": "a", "week": "a b", "month": "a b c", "year": "a b c"}
	for _, span := range journalSpans(today) {
		var got []string
		for _, l := range recordsWithin(lines, span, "") {
			got = append(got, l.What)
		}
		if strings.Join(got, " ") != want[span.Key] {
			t.Errorf("%s: got %v, want %s", span.Key, got, want[span.Key])
		}
	}
	if got := recordsWithin(lines, journalSpans(today)[0], "Hélène"); len(got) != 1 || got[0].What != "b" {
		t.Errorf("by Hélène: %v", got)
	}
	if got := recordersOf(lines); !slices.Equal(got, []string{"Hélène", "Marion"}) {
		t.Errorf("recorded by %v", got)
	}
}

func TestTheJournalAsAFile(t *testing.T) {
	w := statsWords(t, translations.French)
	l := journalListing(w, "2 actes", []recordLine{
		{Who: "Marion Baudry", What: "Présentation", Where: "DC-2026-001", day: days.Must("2026-11-23"), happened: days.Must("2026-11-20"), Time: "10 h 00", Struck: true, Reason: "avis relu"},
	})
	if len(l.Rows) != 1 || len(l.Rows[0]) != len(l.Columns) {
		t.Fatalf("got %v under %v", l.Rows, l.Columns)
	}
	if got, want := strings.Join(l.Rows[0], "|"), "2026-11-23 10 h 00|2026-11-20|Marion Baudry|Présentation|DC-2026-001|Rayé · avis relu"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTheJournalPageNarrowsAndClears(t *testing.T) {
	s := newStage(t)
	s.openCase("case-1")
	s.clock.day++
	s.newDay()
	s.Go(Route{Page: PageJournal})
	page, ok := s.current.(*journalScreen)
	if !ok {
		t.Fatal("no journal")
	}
	every := len(page.lines)
	page.spans.OnChange(1)
	if len(page.lines) != 0 {
		t.Errorf("%d acts recorded today", len(page.lines))
	}
	s.sees(s.T("journal.none.within"))
	s.window.Canvas().Unfocus()
	s.press(fyne.KeyEscape)
	if len(page.lines) != every {
		t.Errorf("Esc shows %d of %d", len(page.lines), every)
	}
	page.people.OnChange(1)
	if page.who == "" || len(page.lines) == 0 || len(page.lines) > every {
		t.Errorf("by %q: %d of %d", page.who, len(page.lines), every)
	}
	page.openExport()
	s.sees(s.T("list.export.csv"))
	for _, c := range s.cut() {
		t.Error(c)
	}
	parts.TopSheet(s.window.Canvas()).Close()
	for _, c := range s.cut() {
		t.Error(c)
	}
}
