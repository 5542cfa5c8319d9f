package figures_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/figures"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

func opened(day string, more ...cases.Payload) rules.Matter {
	d := days.Must(day)
	acts := []cases.Act{{ID: "0", Seq: 1, Rank: 1, On: d, Payload: cases.OpenCase{Number: "n", Learner: "l"}}}
	for i, p := range more {
		acts = append(acts, cases.Act{ID: cases.ActID(rune('a' + i)), Seq: i + 2, Rank: int64(i + 2), On: d + days.Day(i+1), Payload: p})
	}
	return rules.Matter{Case: cases.FoldCase("c", acts), Calendar: days.NewCalendar(nil, nil), Today: d + 100}
}

func decision(kind regulation.SanctionKind) cases.IssueLetter {
	return cases.IssueLetter{
		Letter: "dec", Type: cases.LetterDecision, Decision: &cases.Decision{Sanction: cases.Sanction{Kind: kind}},
		Copies: []cases.Copy{{Copy: "k", To: "l", Dispatch: "d"}},
	}
}

func TestOutcomes(t *testing.T) {
	for name, tt := range map[string]struct {
		m    rules.Matter
		want figures.Outcome
	}{
		"nothing yet":              {opened("2026-03-02"), figures.Open},
		"discontinued":             {opened("2026-03-02", cases.ChooseCourse{Course: cases.CourseDiscontinue}), figures.Discontinued},
		"a warning":                {opened("2026-03-02", decision(regulation.Warning)), figures.Warning},
		"an exclusion":             {opened("2026-03-02", decision(regulation.PermanentExclusion)), figures.Permanent},
		"a sanction taken back":    {opened("2026-03-02", decision(regulation.Warning), cases.WithdrawDecision{Letter: "dec"}), figures.Undone},
		"a resignation":            {opened("2026-03-02", cases.EndProcedure{Ground: cases.EndResigned}), figures.Ended},
		"an abandonment":           {opened("2026-03-02", cases.AbandonmentDeclared{}), figures.Abandoned},
		"closed without a word":    {opened("2026-03-02", cases.CloseCase{}), figures.NoSanction},
		"no sanction by a council": {opened("2026-03-02", cases.IssueLetter{Letter: "x", Type: cases.LetterNoSanction}), figures.NoSanction},
	} {
		t.Run(name, func(t *testing.T) {
			c := figures.NewCounter(figures.Period{From: days.Must("2026-01-01"), To: days.Must("2026-12-31")}, regulation.Profile{})
			c.Add(tt.m)
			if d := cmp.Diff(map[figures.Outcome]int{tt.want: 1}, c.Figures().Outcomes); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestCountsOfAPeriod(t *testing.T) {
	p := figures.Period{From: days.Must("2026-03-15"), To: days.Must("2026-05-10")}
	c := figures.NewCounter(p, regulation.Profile{Numbers: regulation.Numbers{WindowTo: regulation.Period{N: 15}, Notice: regulation.Period{N: 8}}})
	grievance := cases.AddGrievance{Grievance: "g", Article: "3.4"}
	c.Add(opened("2026-03-14", cases.CloseCase{}))                                               // opened before, closed inside
	c.Add(opened("2026-03-15", grievance, cases.AddGrievance{Grievance: "h", Article: "3.1.1"})) // on the first day
	c.Add(opened("2026-05-10", grievance))                                                       // on the last day
	c.Add(opened("2026-05-11", grievance))                                                       // after
	got := c.Figures()
	if got.Cases != 2 {
		t.Errorf("got %d cases, want 2", got.Cases)
	}
	if d := cmp.Diff([]figures.Breach{{Article: "3.4", N: 2}, {Article: "3.1.1", N: 1}}, got.Breaches); d != "" {
		t.Error(d)
	}
	want := []figures.Month{
		{First: days.Must("2026-03-01"), Opened: 1, Closed: 1, Outcomes: map[figures.Outcome]int{figures.NoSanction: 1}},
		{First: days.Must("2026-04-01"), Outcomes: map[figures.Outcome]int{}},
		{First: days.Must("2026-05-01"), Opened: 1, Outcomes: map[figures.Outcome]int{}},
	}
	if d := cmp.Diff(want, got.Months); d != "" {
		t.Error(d)
	}
}

func TestDelays(t *testing.T) {
	c := figures.NewCounter(figures.Period{From: days.Must("2026-01-01"), To: days.Must("2026-12-31")}, regulation.Profile{})
	c.Add(opened("2026-03-02", decision(regulation.Warning),
		cases.Posted{Dispatch: "d", Copies: []cases.CopyID{"k"}, To: "l"},
		cases.IssueLetter{Letter: "emp", Type: cases.LetterEmployer, Copies: []cases.Copy{{Copy: "e", Dispatch: "de"}}},
		cases.Posted{Dispatch: "de", Copies: []cases.CopyID{"e"}}))
	got := map[figures.DelayName][]int{}
	for _, d := range c.Figures().Delays {
		if len(d.Days) > 0 {
			got[d.Name] = d.Days
		}
	}
	if d := cmp.Diff([]int{2}, c.Figures().Months[2].Whole); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(map[figures.DelayName][]int{figures.Whole: {2}, figures.ToTelling: {2}}, got); d != "" {
		t.Error(d)
	}
}

func TestADelayAgainstItsLimit(t *testing.T) {
	for name, tt := range map[string]struct {
		d                           figures.Delay
		median, least, most, beyond int
	}{
		"nothing":         {figures.Delay{Limit: 15}, 0, 0, 0, 0},
		"at most":         {figures.Delay{Limit: 15, Days: []int{3, 9, 15, 16}}, 9, 3, 16, 1},
		"at least":        {figures.Delay{Limit: 8, AtLeast: true, Days: []int{7, 8, 9}}, 8, 7, 9, 1},
		"without a limit": {figures.Delay{Days: []int{40}}, 40, 40, 40, 0},
		"an even number":  {figures.Delay{Days: []int{1, 2, 3, 4}}, 2, 1, 4, 0},
	} {
		t.Run(name, func(t *testing.T) {
			if d := tt.d; d.Median() != tt.median || d.Least() != tt.least || d.Most() != tt.most || d.Beyond() != tt.beyond {
				t.Errorf("got median %d, %d to %d, %d beyond", d.Median(), d.Least(), d.Most(), d.Beyond())
			}
		})
	}
}
