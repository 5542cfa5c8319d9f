package days_test

import (
	"errors"
	"testing"
	"time"

	"greffe/cases/days"
)

// What stands at the very edge of a comparison, or is returned beside an error.

func TestNoDayIsNeverClosed(t *testing.T) {
	cal := days.NewCalendar([]days.Zone{days.Metropole}, map[days.Day]string{0: "Fermeture"})
	if why, closed := cal.Closed(0); closed || !why.IsZero() {
		t.Errorf("no day is closed: %+v", why)
	}
}

func TestWhatCannotBeReadIsNoDay(t *testing.T) {
	if d, err := days.On(2026, time.February, 30); !errors.Is(err, days.ErrDay) || d != 0 {
		t.Errorf("30 February is %d %v", d, err)
	}
	if d := days.Of(time.Date(1850, time.May, 2, 12, 0, 0, 0, time.UTC)); d != 0 {
		t.Errorf("a day of 1850 is %d", d)
	}
	if d := days.Easter(1899); d != 0 {
		t.Errorf("Easter of 1899 is %d", d)
	}
	if y, m, d := days.Day(0).Date(); y != 0 || m != 0 || d != 0 {
		t.Errorf("no day is %d-%d-%d", y, m, d)
	}
	// The signs beside the digits in the table of characters: '/' would be -1 and ':' 10.
	for _, iso := range []string{"2026-0:-01", "2026-1/-01", "2026-11-2/", "202:-11-01"} {
		if d, err := days.Parse(iso); !errors.Is(err, days.ErrDay) || d != 0 {
			t.Errorf("%q is read as %v %v", iso, d, err)
		}
	}
}

func TestAnEmptyTextEmptiesWhatIsReadInto(t *testing.T) {
	d, h := days.Must("2026-11-09"), days.MustHour("14:05")
	if err := d.UnmarshalText(nil); err != nil || d != 0 {
		t.Errorf("the day stays %v %v", d, err)
	}
	if err := h.UnmarshalText(nil); err != nil || h != 0 {
		t.Errorf("the hour stays %v %v", h, err)
	}
}

func TestNoPeriodEndsAfterTheLastDay(t *testing.T) {
	last := days.Must("2199-12-15")
	if d := last.AddMonths(1); d != 0 {
		t.Errorf("a month later is %d", d)
	}
	if got := days.NewCalendar(nil, nil).Months(last, 1); got != (days.Count{N: 1}) {
		t.Errorf("a period of a month is %+v", got)
	}
	all := days.Holidays(days.Metropole, 2199)
	if len(all) != 11 || all[10].Day != days.Must("2199-12-25") {
		t.Errorf("the holidays of 2199 are %v", all)
	}
}

func TestOnlyALeapDayHasTwoMajorities(t *testing.T) {
	for _, tc := range []struct{ birth, feb28, mar1 string }{
		{"2008-02-29", "2026-02-28", "2026-03-01"},
		{"2008-02-28", "2026-02-28", "2026-02-28"},
		{"2008-03-28", "2026-03-28", "2026-03-28"},
		{"2008-01-29", "2026-01-29", "2026-01-29"},
	} {
		if a, b := days.Majority(days.Must(tc.birth)); a != days.Must(tc.feb28) || b != days.Must(tc.mar1) {
			t.Errorf("born on %s: %v and %v, want %s and %s", tc.birth, a, b, tc.feb28, tc.mar1)
		}
	}
}

func TestTheEarliestPassesOverADayNotGiven(t *testing.T) {
	a, b := days.Must("2026-01-02"), days.Must("2026-01-05")
	if got := days.Earliest(a, 0); got != a {
		t.Errorf("of a day and none, the earliest is %v", got)
	}
	if got := days.Earliest(a, 0, b); got != a {
		t.Errorf("the earliest is %v", got)
	}
}

func TestHoursAtTheirEdges(t *testing.T) {
	for text, want := range map[string][2]int{
		"0:00": {0, 0}, "13:59": {13, 59}, "23:59": {23, 59}, "14:10": {14, 10}, "23:00": {23, 0}, "0:59": {0, 59},
	} {
		h, err := days.ParseHour(text)
		if err != nil || !h.Given() {
			t.Errorf("%q: %v %v", text, h, err)
		}
		if hour, minute := h.Clock(); hour != want[0] || minute != want[1] {
			t.Errorf("%q is %d h %d", text, hour, minute)
		}
	}
	for _, text := range []string{"24:00", "23:60", "14:0a", "a:00", "14:000", "x"} {
		if h, err := days.ParseHour(text); !errors.Is(err, days.ErrHour) || h != 0 {
			t.Errorf("%q is %v %v", text, h, err)
		}
	}
	if h, err := days.At(24, 0); !errors.Is(err, days.ErrHour) || h != 0 {
		t.Errorf("24:00 is %v %v", h, err)
	}
	var none days.Hour
	if hour, minute := none.Clock(); none.Given() || hour != 0 || minute != 0 {
		t.Errorf("no hour is %d h %d", hour, minute)
	}
}

func TestTypedDaysAtTheirEdges(t *testing.T) {
	for _, tc := range []struct{ name, today, text, want string }{
		{"ten days ago", "2026-11-20", "-10", "2026-11-10"},
		{"four figures of days", "2026-11-20", "-1234", "2023-07-05"},
		{"before the first day that can be written", "1900-01-05", "-9", ""},
		{"a dash before, as in a list", "2026-11-20", "- 9 nov", "2026-11-09"},
		{"an accent typed as a character of its own", "2026-11-20", "3 de\u0301cembre", "2026-12-03"},
		{"a Sunday", "2026-11-20", "dim. 15 nov.", "2026-11-15"},
		{"not a Sunday", "2026-11-20", "dim. 9 nov.", ""},
		{"not a Monday", "2026-11-20", "lun. 10 nov.", ""},
		{"two weekdays", "2026-11-20", "dim. lun. 9 nov.", ""},
		{"a weekday, a month and a whole date", "2026-11-20", "dim. mar. 3/11", ""},
		{"a day of three figures", "2026-11-20", "009/11", ""},
		{"a month of three figures", "2026-11-20", "9/011", ""},
		{"the year 0", "2026-11-20", "9/11/0000", ""},
		{"a sum", "2026-11-20", "11+1", ""},
		{"two figures of the next century", "1999-06-01", "2/3/05", "2005-03-02"},
		{"two figures of this century", "1999-06-01", "2/3/20", "1920-03-02"},
		{"twenty years ahead, to the year", "1999-06-01", "2/3/19", "2019-03-02"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := days.ParseTyped(tc.text, days.Must(tc.today))
			if got.String() != tc.want || (err == nil) != (tc.want != "") {
				t.Errorf("%q is %v %v, want %q", tc.text, got, err, tc.want)
			}
		})
	}
	if got, err := days.ParseTyped("demain", 0); !errors.Is(err, days.ErrDay) || got != 0 {
		t.Errorf("the day after no day is %v %v", got, err)
	}
}
