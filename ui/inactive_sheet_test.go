package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

func TestInactiveLearnersSayWhatIsNext(t *testing.T) {
	today := days.Must("2026-11-23")
	fr := wordsOn(t, translations.French, "2026-11-23")
	dates := func(since string) rules.InactivityDates {
		s := days.Must(since)
		return rules.InactivityDates{Since: s, ContactFrom: s + 8, ContactTo: s + 15, Opens: s + 16}
	}
	got := inactiveLines(fr, []register.InactiveRow{
		{Person: "a", Name: "Inès Moreau", Dates: dates("2026-11-02"), Case: "c"},
		{Person: "b", Name: "Paul Roux", Dates: dates("2026-11-05"), Contacted: days.Must("2026-11-16")},
		{Person: "c", Name: "Noé Petit", Dates: dates("2026-11-10"), Contacted: days.Must("2026-11-20")},
		{Person: "d", Name: "Sarah Nguyen", Dates: dates("2026-11-14")},
	}, today)
	want := []inactiveLine{
		{"a", "Inès Moreau", "21\u00a0jours sans activité, depuis le lun. 2 nov.", "", parts.ToneInfo, "Dossier ouvert"},
		{"b", "Paul Roux", "18\u00a0jours sans activité, depuis le jeu. 5 nov.", "contact du lun. 16 nov.", parts.ToneDanger, "Dossier possible"},
		{"c", "Noé Petit", "13\u00a0jours sans activité, depuis le mar. 10 nov.", "contact du ven. 20 nov.", parts.ToneOK, "Contacté"},
		{"d", "Sarah Nguyen", "9\u00a0jours sans activité, depuis le sam. 14 nov.", "au plus tard dim. 29 nov., 6\u00a0jours restants", parts.ToneWarn, "À contacter"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestTheDirectoryListsInactiveLearners(t *testing.T) {
	s := newStage(t)
	s.logged()
	s.Go(Route{Page: PageDirectory})
	s.button("Sans activité")
	s.sees("Camille Laurent", "18\u00a0jours sans activité", "Dossier possible")
	s.picture("inactive")
	s.press(fyne.KeyReturn)
	if s.At() != (Route{Page: PageAttendance, Person: camila, Tab: tabActivity}) {
		t.Errorf("the list leads to %+v", s.At())
	}
}
