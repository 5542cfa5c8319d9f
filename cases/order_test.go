package cases_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
)

func act(id string, rank int64, on, at string, p cases.Payload) cases.Act {
	a := cases.Act{ID: cases.ActID(id), Rank: rank, On: days.Must(on), Payload: p}
	if at != "" {
		a.At = days.MustHour(at)
	}
	return a
}

func TestStandingOrdersActs(t *testing.T) {
	note := cases.InterviewHeld{}
	tests := []struct {
		name string
		in   []cases.Act
		want []cases.ActID
	}{
		{"days come before the order of recording", []cases.Act{
			act("b", 1, "2026-09-03", "", note), act("a", 2, "2026-09-02", "", note),
		}, []cases.ActID{"a", "b"}},
		{"within a day, times decide", []cases.Act{
			act("b", 1, "2026-09-02", "10:00", note), act("a", 2, "2026-09-02", "09:00", note),
		}, []cases.ActID{"a", "b"}},
		{"an act without a time stands right behind the one recorded before it", []cases.Act{
			act("ten", 1, "2026-09-02", "10:00", note),
			act("none", 2, "2026-09-02", "", note),
			act("nine", 3, "2026-09-02", "09:00", note),
		}, []cases.ActID{"nine", "ten", "none"}},
		{"a timed act recorded later keeps the followers of the earlier one together", []cases.Act{
			act("ten", 1, "2026-09-02", "10:00", note),
			act("x", 2, "2026-09-02", "", note),
			act("y", 3, "2026-09-02", "", note),
			act("eleven", 4, "2026-09-02", "11:00", note),
		}, []cases.ActID{"ten", "x", "y", "eleven"}},
		{"struck acts and strikes are left out", []cases.Act{
			act("a", 1, "2026-09-02", "", note),
			act("b", 2, "2026-09-02", "", note),
			act("s", 3, "2026-09-05", "", cases.StrikeAct{Act: "a", Reason: "wrong case"}),
		}, []cases.ActID{"b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []cases.ActID
			for _, a := range cases.Standing(tt.in) {
				got = append(got, a.ID)
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestAsOf(t *testing.T) {
	in := []cases.Dated[string]{
		{From: days.Must("2026-01-01"), Is: "old"},
		{From: days.Must("2026-06-01"), Until: days.Must("2026-06-30"), Is: "june"},
	}
	for day, want := range map[string]string{
		"2025-12-31": "", "2026-01-01": "old", "2026-06-15": "june", "2026-07-01": "old",
	} {
		got, _ := cases.AsOf(in, days.Must(day))
		if got.Is != want {
			t.Errorf("%s: got %q, want %q", day, got.Is, want)
		}
	}
}
