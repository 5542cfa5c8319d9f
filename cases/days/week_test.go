package days_test

import (
	"testing"
	"time"

	"greffe/cases/days"
)

func TestWeeksAreNumberedAsTheStandardSays(t *testing.T) {
	for on, want := range map[string][2]int{
		"2026-11-23": {2026, 48},
		"2026-11-29": {2026, 48},
		"2026-11-30": {2026, 49},
		"2026-12-31": {2026, 53},
		"2027-01-03": {2026, 53},
		"2027-01-04": {2027, 1},
		"2024-12-30": {2025, 1},
		"2021-01-03": {2020, 53},
	} {
		year, week := days.Must(on).Week()
		if got := [2]int{year, week}; got != want {
			t.Errorf("%s: got %v, want %v", on, got, want)
		}
	}
	if year, week := days.Day(0).Week(); year != 0 || week != 0 {
		t.Errorf("no day has the week %d of %d", week, year)
	}
}

func TestEveryWeekAgreesWithTheLibraryOfTheLanguage(t *testing.T) {
	for d := days.Must("1999-12-20"); d < days.Must("2040-01-15"); d++ {
		y, m, n := d.Date()
		wantYear, wantWeek := time.Date(y, m, n, 0, 0, 0, 0, time.UTC).ISOWeek()
		if year, week := d.Week(); year != wantYear || week != wantWeek {
			t.Fatalf("%s: got week %d of %d, want %d of %d", d, week, year, wantWeek, wantYear)
		}
		if got := d.Monday(); got.Weekday() != time.Monday || got > d || d-got > 6 {
			t.Fatalf("%s: its Monday is %s", d, got)
		}
	}
}
