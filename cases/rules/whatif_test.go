package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

// iso names a day; nothing for one that is not known.
func iso(d days.Day) string {
	if d == 0 {
		return ""
	}
	return d.String()
}

func TestAPlannedCouncilShowsEveryDayThatFollows(t *testing.T) {
	b := newMatter(t).day("2026-09-07").opened().report().grievance("g1", "3.3", "2026-09-02")
	b.day("2026-09-08").in(cases.ChooseCourse{Course: cases.CourseCouncil})
	for _, c := range []struct {
		name, council string
		read          func(Prospect) []days.Day
		want          []string
	}{
		// Posted on Tue 8, expected on Fri 11: 8 clear days end on Sat 19, extended
		// to Mon 21.
		{
			"the first council days after the expected receipt", "2026-09-29", func(p Prospect) []days.Day { return []days.Day{p.Base, p.Lenient, p.Safe} },
			[]string{"2026-09-11", "2026-09-19", "2026-09-22"},
		},
		{
			"the last days to hand over", "2026-09-29", func(p Prospect) []days.Day { return []days.Day{p.HandLenient, p.HandSafe} },
			[]string{"2026-09-21", "2026-09-20"},
		},
		{
			"the last days to post, three open days before", "2026-09-29", func(p Prospect) []days.Day { return []days.Day{p.PostLenient, p.PostSafe} },
			[]string{"2026-09-16", "2026-09-15"},
		},
		{
			"a letter that waits at the post office until the 26th", "2026-09-29", func(p Prospect) []days.Day { return []days.Day{p.Held, p.HeldLenient, p.HeldSafe} },
			[]string{"2026-09-26", "2026-10-04", "2026-10-06"},
		},
		{"the decision leaves from the 1st, safely from the 2nd to the 14th", "2026-09-29", func(p Prospect) []days.Day {
			return []days.Day{p.Window.Lenient, p.Window.Safe, p.Window.SafeEnd, p.Window.Limit}
		}, []string{"2026-10-01", "2026-10-02", "2026-10-14", "2026-10-14"}},
		{
			"an exclusion starts a day, safely three open days, after its letter", "2026-09-29", func(p Prospect) []days.Day { return []days.Day{p.StartEarliest, p.StartSafe, p.StartMaxLast} },
			[]string{"2026-10-02", "2026-10-07", "2026-11-06"},
		},
		{
			"the employer is told before a Monday, safely on the Friday", "2026-09-28", func(p Prospect) []days.Day { return []days.Day{p.TellBy, p.TellSafe} },
			[]string{"2026-09-27", "2026-09-25"},
		},
		{
			"nobody comes of age, nothing is to be reviewed, no earlier interview counts", "2026-09-29", func(p Prospect) []days.Day { return []days.Day{p.Majority, p.Review, p.Unheard.Limit} },
			[]string{"", "", ""},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := c.read(WhatIf(b.matter(), days.Must(c.council)))
			for i, d := range got {
				if iso(d) != c.want[i] {
					t.Errorf("day %d is %s, want %s", i+1, iso(d), c.want[i])
				}
			}
		})
	}
}

func TestWhatIfReadsTheSameNoticeAsTheVerdict(t *testing.T) {
	t.Run("received on 20 November, Monday the 30th is contestable and Tuesday safe", func(t *testing.T) {
		m := storyTwo(t).matter()
		for council, want := range map[string]State{"2026-11-27": Broken, "2026-11-28": Contestable, "2026-11-30": Contestable, "2026-12-01": Met} {
			p := WhatIf(m, days.Must(council))
			received, got := days.Must("2026-11-20"), Broken
			switch { // the day the father collected, against the last days to hand over
			case received <= p.HandSafe:
				got = Met
			case received <= p.HandLenient:
				got = Contestable
			}
			if got != want {
				t.Errorf("a council on %s is %s, want %s", council, got, want)
			}
			if moved := p.Notice.Moved; moved != (council != "2026-12-01") {
				t.Errorf("%s: moved %v", council, moved)
			}
		}
		p := WhatIf(m, days.Must("2026-12-01"))
		if !p.Known || p.State != Met || iso(p.Safe) != "2026-12-01" || iso(p.Lenient) != "2026-11-28" {
			t.Errorf("known %v, %s, from %s, safe from %s", p.Known, p.State, p.Lenient, p.Safe)
		}
	})
	t.Run("a precautionary measure of 4 November is to be reviewed after the 19th", func(t *testing.T) {
		if p := WhatIf(storyTwo(t).matter(), days.Must("2026-12-01")); iso(p.Review) != "2026-11-19" {
			t.Errorf("reviewed on %s", iso(p.Review))
		}
	})
	t.Run("coming of age before the council is said", func(t *testing.T) {
		b := newMatter(t).born("2008-09-20").parents().day("2026-09-07").opened().report().in(complete())
		if p := WhatIf(b.matter(), days.Must("2026-09-29")); iso(p.Majority) != "2026-09-20" {
			t.Errorf("of age on %s", iso(p.Majority))
		}
		if p := WhatIf(b.matter(), days.Must("2026-09-19")); p.Majority != 0 {
			t.Errorf("of age on %s, after the council", iso(p.Majority))
		}
	})
}

func TestAnEarlierInterviewLeavesNoDayForALateCouncil(t *testing.T) {
	b := newMatter(t).day("2026-01-30").opened().report().grievance("g1", "3.4", "2026-01-29")
	b.day("2026-02-02").in(cases.InterviewHeld{Notes: "entendue"})
	m := b.day("2026-02-03").in(cases.ChooseCourse{Course: cases.CourseCouncil, Sanction: regulation.TemporaryExclusion}).matter()
	for council, want := range map[string][2]bool{
		"2026-02-14": {false, false}, "2026-02-15": {false, true}, "2026-02-16": {true, false},
	} {
		p := WhatIf(m, days.Must(council))
		if empty, narrow := p.NoWay(); empty != want[0] || narrow != want[1] {
			t.Errorf("a council on %s: empty %v, narrow %v, want %v", council, empty, narrow, want)
		}
		if p.Window.Empty() || p.Window.Narrow() {
			t.Errorf("a council on %s that hears her again leaves no day", council)
		}
	}
	if p := WhatIf(m, days.Must("2026-02-16")); iso(p.Unheard.CouncilBy) != "2026-02-14" || iso(p.Window.SafeEnd) != "2026-03-03" {
		t.Errorf("a council by %s, or heard again until %s", iso(p.Unheard.CouncilBy), iso(p.Window.SafeEnd))
	}
}
