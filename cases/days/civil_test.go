package days_test

import (
	"testing"
	"time"

	"greffe/cases/days"
)

// TestTheCalendarIsThatOfPackageTime walks every day that can be written.
func TestTheCalendarIsThatOfPackageTime(t *testing.T) {
	at := time.Date(1900, time.January, 1, 12, 0, 0, 0, time.UTC)
	last := days.Must("2199-12-31")
	if first := days.Must("1900-01-01"); first != 1 {
		t.Fatalf("the first day is %d", first)
	}
	for d := days.Day(1); d <= last; d++ {
		year, month, day := d.Date()
		y, m, n := at.Date()
		if year != y || month != m || day != n || d.Weekday() != at.Weekday() || d.String() != at.Format(time.DateOnly) {
			t.Fatalf("day %d is %v %v, want %v", d, d, d.Weekday(), at.Format(time.DateOnly+" Monday"))
		}
		if back, err := days.On(y, m, n); err != nil || back != d {
			t.Fatalf("%v is day %d (%v), want %d", at.Format(time.DateOnly), back, err, d)
		}
		if back, err := days.Parse(d.String()); err != nil || back != d {
			t.Fatalf("%v is read as %d (%v)", d, back, err)
		}
		at = at.Add(24 * time.Hour)
	}
}

// TestParseReadsWhatPackageTimeReads tries every month and day of a common and
// of a leap year, those that do not exist too.
func TestParseReadsWhatPackageTimeReads(t *testing.T) {
	two := func(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }
	for _, year := range []string{"1900", "2026", "2028", "2000", "2100"} {
		for month := range 15 {
			for day := range 34 {
				iso := year + "-" + two(month) + "-" + two(day)
				_, err := days.Parse(iso)
				if _, want := time.Parse(time.DateOnly, iso); (err == nil) != (want == nil) {
					t.Errorf("%s: %v, want %v", iso, err, want)
				}
			}
		}
	}
	for _, bad := range []string{"1899-12-31", "2200-01-01", "2026/09/29", "2026-09-29 ", "+026-09-29", "2026-9-29", "２026-09-29", "2026-0a-01", ""} {
		if d, err := days.Parse(bad); err == nil {
			t.Errorf("%q is read as %v", bad, d)
		}
	}
}

// TestOpenAgreesWithClosed: the quick answer and the one with its reason.
func TestOpenAgreesWithClosed(t *testing.T) {
	for _, z := range days.Zones() {
		c := days.NewCalendar([]days.Zone{z}, map[days.Day]string{days.Must("2026-12-24"): "bridge"})
		for d := days.Must("1999-12-31"); d < days.Must("2031-01-01"); d++ {
			if _, closed := c.Closed(d); closed == c.Open(d) {
				t.Fatalf("%s %v: closed %v and open %v", z, d, closed, c.Open(d))
			}
			// Easter is worked out only where something may move with it.
			if since := int(d - days.Easter(year(d))); since == 1 || since == 39 || since == 50 || since == -2 && z == days.AlsaceMoselle {
				if _, holiday := days.HolidayOn(z, d); !holiday {
					t.Fatalf("%s %v, Easter %+d, is no holiday", z, d, since)
				}
			}
		}
	}
}

func year(d days.Day) int {
	y, _, _ := d.Date()
	return y
}
