package regulation_test

import (
	"strings"
	"testing"

	"greffe/assets/translations"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

func TestEverythingSaidIsWordedInBothLanguages(t *testing.T) {
	words, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range []regulation.Unit{
		regulation.UnitDays, regulation.UnitClearDays, regulation.UnitOpenDays, regulation.UnitMonths,
		regulation.UnitYears, regulation.UnitHours, regulation.UnitMinutes,
	} {
		if err := words.CheckMessage(regulation.Period{N: 2, Unit: u}.Message()); err != nil {
			t.Error(err)
		}
	}
	for _, z := range days.Zones() {
		cal := days.NewCalendar([]days.Zone{z}, nil)
		for _, h := range days.Holidays(z, 2026) {
			c, _ := cal.Closed(h.Day)
			if err := words.CheckMessage(message.New(c.Key())); err != nil {
				t.Error(err)
			}
		}
	}
}

// A seat and a measure are named twice, in the profile as the regulation does
// and among the program's words; for the shipped profile they agree.
func TestTheWordsOfSeatsAndMeasuresAreThoseOfTheProfile(t *testing.T) {
	p := shippedProfile(t)
	catalogue, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range []translations.Lang{translations.French, translations.English} {
		words := catalogue.Words(l, translations.Screen)
		for _, place := range p.Places {
			if got, want := words.T(place.Seat.Key()), words.Typeset(place.Title.In(l.Code())); !strings.EqualFold(got, want) {
				t.Errorf("%s: %q, in the profile %q", place.Seat.Key(), got, want)
			}
		}
		for _, s := range p.Sanctions {
			if got, want := words.T(s.Kind.Key()), words.Typeset(s.Title.In(l.Code())); !strings.EqualFold(got, want) {
				t.Errorf("%s: %q, in the profile %q", s.Kind.Key(), got, want)
			}
		}
	}
}
