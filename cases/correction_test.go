package cases_test

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
)

// A letter corrected on the day it was posted is recorded after its deposit;
// the deposit is not left hanging for that.
func TestACorrectedLetterKeepsItsEnvelope(t *testing.T) {
	on := days.Must("2026-09-09")
	issue := cases.IssueLetter{
		Letter: "l1", Type: cases.LetterGrievances,
		Copies: []cases.Copy{{Copy: "c1", To: "p1", Dispatch: "d1"}},
	}
	acts := []cases.Act{
		{ID: "issue", Rank: 1, On: on, Payload: issue},
		{ID: "posted", Rank: 2, On: on, Payload: cases.Posted{Dispatch: "d1", Channel: post.Registered}},
		{ID: "strike", Rank: 3, On: on + 1, Payload: cases.StrikeAct{Act: "issue", Reason: "adresse"}},
	}
	if c := cases.FoldCase("c", acts); len(c.Orphans) != 1 {
		t.Fatalf("struck alone: got %d orphans, want 1", len(c.Orphans))
	}
	acts = append(acts, cases.Act{ID: "again", Rank: 4, On: on, Payload: issue})
	c := cases.FoldCase("c", acts)
	if s, ok := c.Service("d1"); len(c.Orphans) != 0 || !ok || s.Posted != on {
		t.Errorf("corrected: got %d orphans, posted %s", len(c.Orphans), s.Posted)
	}
}

func TestReceived(t *testing.T) {
	day := days.Must
	tests := []struct {
		name string
		s    cases.Service
		want days.Day
	}{
		{"posted only", cases.Service{Posted: day("2026-09-09")}, 0},
		{"presented", cases.Service{Presented: day("2026-09-11")}, day("2026-09-11")},
		{"collected after it was presented", cases.Service{Presented: day("2026-09-11"), Collected: day("2026-09-14")}, day("2026-09-14")},
		{"refused after it was presented", cases.Service{Presented: day("2026-09-11"), Refused: day("2026-09-12")}, day("2026-09-11")},
		{"refused at first presentation", cases.Service{Refused: day("2026-09-11")}, day("2026-09-11")},
		{"unclaimed", cases.Service{Presented: day("2026-09-11"), Returned: day("2026-09-28"), Ground: post.Unclaimed}, day("2026-09-11")},
		{"returned for its address", cases.Service{Presented: day("2026-09-11"), Returned: day("2026-09-14"), Ground: post.AddressDefect}, 0},
		{"handed over", cases.Service{HandedOver: day("2026-09-10"), Presented: day("2026-09-11")}, day("2026-09-10")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.s.Received(); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}
