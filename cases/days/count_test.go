package days_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"greffe/cases/days"
)

func TestClearKeepsItsArithmetic(t *testing.T) {
	cal := days.NewCalendar([]days.Zone{days.Metropole}, nil)
	got := cal.Clear(days.Must("2026-11-20"), 8)
	want := days.Count{
		From: days.Must("2026-11-20"), N: 8, Last: days.Must("2026-11-28"),
		Why: days.Closing{Kind: days.ClosedSaturday, Name: "samedi"},
		End: days.Must("2026-11-30"), Free: days.Must("2026-12-01"),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if !got.Extended() {
		t.Error("it was extended")
	}
	if got := cal.Clear(0, 8); got != (days.Count{N: 8}) {
		t.Errorf("from no day: %+v", got)
	}
}

func TestMonthsNeverSpill(t *testing.T) {
	for d := days.Must("2023-12-01"); d <= days.Must("2028-12-31"); d++ {
		year, month, day := d.Date()
		for n := -30; n <= 30; n++ {
			y, m, got := d.AddMonths(n).Date()
			if want := year*12 + int(month) - 1 + n; y*12+int(m)-1 != want {
				t.Fatalf("%v and %d months falls in %d-%d", d, n, y, m)
			}
			if got > day || got < day && d.AddMonths(n)+1 != firstOfNext(t, y, m) {
				t.Fatalf("%v and %d months is the %d", d, n, got)
			}
		}
		if eve := days.EveOfMonth(d, 1); eve != d.AddMonths(1)-1 || eve <= d {
			t.Fatalf("a month from %v ends on %v", d, eve)
		}
	}
}

func firstOfNext(t *testing.T, year int, month time.Month) days.Day {
	t.Helper()
	first, err := days.On(year, month, 1)
	if err != nil {
		t.Fatal(err)
	}
	return first.AddMonths(1)
}

func TestNoDayStaysNoDay(t *testing.T) {
	cal := days.NewCalendar(nil, nil)
	feb28, mar1 := days.Majority(0)
	if feb28 != 0 || mar1 != 0 || days.EveOfMonth(0, 1) != 0 || days.OneYearLast(0) != 0 ||
		cal.CountedBack(0, 8) != 0 || cal.FirstCountedBack(0, 8) != 0 || cal.Months(0, 1) != (days.Count{N: 1}) {
		t.Error("a period of no day was computed")
	}
	if got := days.EveOfMonth(days.Must("2199-12-15"), 1); got != 0 {
		t.Errorf("past the last day: %v", got)
	}
}

func TestLongestExclusion(t *testing.T) {
	for _, row := range table(t, "exclusion.csv") {
		start := days.Must(row["start"])
		t.Run(row["start"], func(t *testing.T) {
			same := start.AddMonths(1)
			equal(t, "last_day_eve", row, days.EveOfMonth(start, 1))
			equal(t, "last_day_same_number", row, same)
			equal(t, "last_day_30_days", row, start+29)
			equal(t, "return_day", row, days.EveOfMonth(start, 1)+1)
			equal(t, "one_year_ban_last_day", row, days.OneYearLast(start))
		})
	}
}

func TestMajority(t *testing.T) {
	status := func(act, majority days.Day) string {
		if act < majority {
			return "minor"
		}
		return "adult"
	}
	for _, row := range table(t, "majority.csv") {
		t.Run(row["birth"]+" on "+row["act"], func(t *testing.T) {
			feb28, mar1 := days.Majority(days.Must(row["birth"]))
			act := days.Must(row["act"])
			equal(t, "majority_28feb", row, feb28)
			equal(t, "majority_1mar", row, mar1)
			if got := status(act, feb28); got != row["status_28feb"] {
				t.Errorf("on the first reading %s, want %s", got, row["status_28feb"])
			}
			if got := status(act, mar1); got != row["status_1mar"] {
				t.Errorf("on the second reading %s, want %s", got, row["status_1mar"])
			}
		})
	}
}

func TestNoticeOfEightDays(t *testing.T) {
	for _, row := range table(t, "notice.csv") {
		t.Run(row["received"]+" "+row["zone"], func(t *testing.T) {
			cal := days.NewCalendar([]days.Zone{days.Zone(row["zone"])}, nil)
			received := days.Must(row["received"])
			count := cal.Clear(received, 8)
			back := cal.FirstCountedBack(received, 8)
			safe := days.Latest(count.Free, back)
			equal(t, "gap8", row, received+8)
			equal(t, "clear8", row, count.Last+1)
			equal(t, "clear8_extended", row, count.Free)
			equal(t, "counted_back", row, back)
			equal(t, "safe_from", row, safe)
			equal(t, "proposed", row, cal.NextOpen(safe))
		})
	}
}

func TestWindowOfTheDecision(t *testing.T) {
	for _, row := range table(t, "window.csv") {
		t.Run(row["meeting"]+" heard "+row["interview"], func(t *testing.T) {
			cal := days.NewCalendar([]days.Zone{days.Zone(row["zone"])}, nil)
			meeting, interview := days.Must(row["meeting"]), days.Must(row["interview"])
			low := cal.Clear(days.Latest(meeting, interview), 2)
			high := cal.Clear(days.Earliest(meeting, interview), 15)
			end := cal.LastOpen(high.Last)
			equal(t, "earliest_day2", row, low.Last)
			equal(t, "earliest_clear2", row, low.Last+1)
			equal(t, "earliest_clear2_extended", row, low.Free)
			equal(t, "latest_day15", row, high.Last)
			equal(t, "latest_extended", row, high.End)
			equal(t, "latest_safe_dispatch", row, end)
			state := "arguable"
			if low.Free <= end {
				state = "open"
			} else if low.Last > high.Last {
				state = "empty"
			}
			if state != row["safe_window"] {
				t.Errorf("the window is %s, want %s", state, row["safe_window"])
			}
		})
	}
}
