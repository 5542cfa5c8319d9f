package days_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases/days"
)

func TestADayIsClosedWithItsReason(t *testing.T) {
	cal := days.NewCalendar(
		[]days.Zone{days.Metropole, "atlantis", days.AlsaceMoselle, days.Metropole},
		map[days.Day]string{
			days.Must("2026-07-13"): "Pont du 14 juillet",
			days.Must("2026-07-14"): "Fermeture",
			days.Must("2026-07-18"): "Fermeture",
		})
	for _, tc := range []struct {
		name, day string
		want      days.Closing
		key       string
	}{
		{"an ordinary Monday", "2026-11-30", days.Closing{}, ""},
		{"a Saturday", "2026-11-28", days.Closing{Kind: days.ClosedSaturday, Name: "samedi"}, "closed.saturday"},
		{"a Sunday", "2026-11-29", days.Closing{Kind: days.ClosedSunday, Name: "dimanche"}, "closed.sunday"},
		{
			"a national holiday", "2026-05-01",
			days.Closing{Kind: days.ClosedHoliday, Name: "1er mai", Zone: days.Metropole},
			"closed.labour_day",
		},
		{
			"a holiday on a Sunday is named", "2026-11-01",
			days.Closing{Kind: days.ClosedHoliday, Name: "Toussaint", Zone: days.Metropole},
			"closed.all_saints",
		},
		{
			"a holiday of the second zone", "2026-04-03",
			days.Closing{Kind: days.ClosedHoliday, Name: "Vendredi saint", Zone: days.AlsaceMoselle},
			"closed.good_friday",
		},
		{
			"a closing day of the office", "2026-07-13",
			days.Closing{Kind: days.ClosedOffice, Name: "Pont du 14 juillet"},
			"",
		},
		{
			"a holiday before the office's name", "2026-07-14",
			days.Closing{Kind: days.ClosedHoliday, Name: "14 juillet", Zone: days.Metropole},
			"closed.national_day",
		},
		{
			"a Saturday before the office's name", "2026-07-18",
			days.Closing{Kind: days.ClosedSaturday, Name: "samedi"},
			"closed.saturday",
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, closed := cal.Closed(days.Must(tc.day))
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Error(diff)
			}
			if closed != (tc.want.Kind != 0) || cal.Open(days.Must(tc.day)) == closed || got.IsZero() == closed {
				t.Errorf("closed is %v", closed)
			}
			if got.Key() != tc.key {
				t.Errorf("key %q, want %q", got.Key(), tc.key)
			}
		})
	}
	if diff := cmp.Diff([]days.Zone{days.Metropole, days.AlsaceMoselle}, cal.Zones()); diff != "" {
		t.Errorf("zones: %s", diff)
	}
}

func TestEveryHolidayHasAKeyOfItsOwn(t *testing.T) {
	names := map[string]string{} // by key
	for _, z := range days.Zones() {
		for _, h := range days.Holidays(z, 2026) {
			c, _ := days.NewCalendar([]days.Zone{z}, nil).Closed(h.Day)
			if c.Key() == "" {
				t.Errorf("%s has no key", h.Name)
			}
			if other, ok := names[c.Key()]; ok && other != h.Name {
				t.Errorf("%s and %s share the key %s", h.Name, other, c.Key())
			}
			names[c.Key()] = h.Name
		}
	}
	if len(names) != 14 {
		t.Errorf("%d keys, want 14", len(names))
	}
}

func TestACalendarDoesNotChangeWithWhatMadeIt(t *testing.T) {
	closing := days.Must("2026-07-13")
	closed := map[days.Day]string{closing: "Pont", days.Must("2026-01-02"): "Fermeture"}
	cal := days.NewCalendar([]days.Zone{days.Metropole}, closed)
	delete(closed, closing)
	cal.Zones()[0] = "atlantis"
	if cal.Open(closing) || cal.Open(days.Must("2026-07-14")) {
		t.Error("the calendar changed after it was made")
	}
	want := []days.ClosingDay{{Day: days.Must("2026-01-02"), Name: "Fermeture"}, {Day: closing, Name: "Pont"}}
	if diff := cmp.Diff(want, cal.ClosingDays()); diff != "" {
		t.Error(diff)
	}
}

func TestNearestOpenDays(t *testing.T) {
	cal := days.NewCalendar([]days.Zone{days.Metropole}, nil)
	for _, tc := range []struct{ day, next, last string }{
		{"2026-11-30", "2026-11-30", "2026-11-30"},
		{"2026-11-28", "2026-11-30", "2026-11-27"},
		{"2026-04-04", "2026-04-07", "2026-04-03"}, // Easter weekend
		{"2026-05-01", "2026-05-04", "2026-04-30"},
	} {
		d := days.Must(tc.day)
		if got := cal.NextOpen(d).String(); got != tc.next {
			t.Errorf("next open day of %s: %s, want %s", tc.day, got, tc.next)
		}
		if got := cal.LastOpen(d).String(); got != tc.last {
			t.Errorf("last open day of %s: %s, want %s", tc.day, got, tc.last)
		}
	}
	var none days.Day
	if cal.NextOpen(none) != 0 || cal.LastOpen(none) != 0 || cal.AddOpen(none, 3) != 0 || !cal.Open(none) {
		t.Error("no day must stay no day")
	}
}

func TestOpenDaysAreAdded(t *testing.T) {
	cal := days.NewCalendar([]days.Zone{days.Metropole}, nil)
	for _, tc := range []struct {
		day  string
		n    int
		want string
	}{
		{"2026-10-05", 3, "2026-10-08"},
		{"2026-10-08", 3, "2026-10-13"}, // over a weekend
		{"2026-10-10", 1, "2026-10-12"}, // from a Saturday
		{"2026-10-10", 0, "2026-10-10"},
		{"2026-10-13", -3, "2026-10-08"},
		{"2026-04-30", 1, "2026-05-04"},
	} {
		if got := cal.AddOpen(days.Must(tc.day), tc.n).String(); got != tc.want {
			t.Errorf("%s and %d open days: %s, want %s", tc.day, tc.n, got, tc.want)
		}
	}
}

// Over every day of thirty years, in every zone with a closing day in ten.
func TestWhatHoldsOnEveryDay(t *testing.T) {
	for _, z := range days.Zones() {
		closed := map[days.Day]string{}
		first, last := days.Must("2010-01-01"), days.Must("2040-12-31")
		for d := first; d <= last; d += 10 {
			closed[d] = "Fermeture"
		}
		cal := days.NewCalendar([]days.Zone{z}, closed)
		var before days.Count
		for d := first; d <= last; d++ {
			next, prev, count := cal.NextOpen(d), cal.LastOpen(d), cal.Clear(d, 8)
			switch {
			case !cal.Open(next) || next < d:
				t.Fatalf("%s: next open day of %v is %v", z, d, next)
			case !cal.Open(prev) || prev > d:
				t.Fatalf("%s: last open day of %v is %v", z, d, prev)
			case cal.Open(d) && (next != d || prev != d):
				t.Fatalf("%s: %v is open but moves to %v or %v", z, d, next, prev)
			case count.End < before.End || count.Free != count.End+1 || count.End < count.Last:
				t.Fatalf("%s: the eight days from %v end on %v, from the day before on %v", z, d, count.End, before.End)
			case count.Extended() != (count.End != count.Last):
				t.Fatalf("%s: %v extended without a reason, or the reverse", z, d)
			}
			before = count
			council := cal.FirstCountedBack(d, 8)
			if cal.CountedBack(council, 8) < d || cal.CountedBack(council-1, 8) >= d {
				t.Fatalf("%s: %v is not the first day whose count back is not before %v", z, council, d)
			}
		}
	}
}

func BenchmarkClosed(b *testing.B) {
	cal := days.NewCalendar([]days.Zone{days.Metropole, days.AlsaceMoselle}, nil)
	d := days.Must("2026-11-10")
	b.ReportAllocs()
	for b.Loop() {
		cal.Closed(d)
	}
}
