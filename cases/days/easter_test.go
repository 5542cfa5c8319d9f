package days_test

import (
	"testing"
	"time"

	"greffe/cases/days"
)

// oudin is Easter Sunday by another algorithm, that of J. Oudin (1940): its
// exceptions lie in other terms than those of the one in use.
func oudin(year int) (time.Month, int) {
	g, c := year%19, year/100
	h := (c - c/4 - (8*c+13)/25 + 19*g + 15) % 30
	i := h - (h/28)*(1-(h/28)*(29/(h+1))*((21-g)/11))
	j := (year + year/4 + i + 2 - c + c/4) % 7
	l := i - j
	month := 3 + (l+40)/44
	return time.Month(month), l + 28 - 31*(month/4)
}

func TestEasterIsTheSameByTwoAlgorithms(t *testing.T) {
	for year := 1900; year <= 2199; year++ {
		month, day := oudin(year)
		want, err := days.On(year, month, day)
		if err != nil {
			t.Fatal(err)
		}
		if got := days.Easter(year); got != want || got.Weekday() != time.Sunday {
			t.Errorf("%d: got %s, want %s", year, got, want)
		}
	}
}

// TestWhatMovesWithEasterIsClosedInEveryYear: the last Whit Monday that can be
// is 14 June (1943, 2038), the first Good Friday 21 March (1913, 2008, 2160).
func TestWhatMovesWithEasterIsClosedInEveryYear(t *testing.T) {
	for year := 1900; year <= 2199; year++ {
		easter := days.Easter(year)
		for after, name := range map[days.Day]string{-2: "Vendredi saint", 1: "Lundi de Pâques", 39: "Ascension", 50: "Lundi de Pentecôte"} {
			if got, ok := days.HolidayOn(days.AlsaceMoselle, easter+after); !ok || got != name {
				t.Errorf("%s is %q, want %q", easter+after, got, name)
			}
			if _, ok := days.HolidayOn(days.Metropole, easter+after); ok != (after > 0) && (easter + after).String()[5:] != "05-01" {
				t.Errorf("%s in the metropolis: %v", easter+after, ok)
			}
		}
	}
}
