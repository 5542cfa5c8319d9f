package ui

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

func TestADayIsJudgedForItsPurpose(t *testing.T) {
	s := councilStage(t, "2026-09-08", "2026-09-08", frenchLight) // convened to 29 September, nothing sent
	v, err := s.Desk.Case(t.Context(), s.caseOf("Laurent"))
	if err != nil {
		t.Fatal(err)
	}
	m := v.Matter
	n, p := rules.Notice(m), rules.WhatIf(m, rules.Notice(m).Council)
	if n.PostBy == 0 || p.PostLenient <= n.PostBy {
		t.Fatalf("the last days to post are %s and %s", n.PostBy, p.PostLenient)
	}
	convocation := []cases.LetterType{cases.LetterConvocation, cases.LetterGrievances}
	for _, tc := range []struct {
		name string
		got  dayJudgement
		tone parts.Tone
		key  string
	}{
		{"the last safe day to post", departureDay(m, convocation, false, n.PostBy), parts.ToneOK, "day.judge.notice.safe"},
		{"a day later", departureDay(m, convocation, false, n.PostBy+1), parts.ToneWarn, "day.judge.notice.close"},
		{"after every reading", departureDay(m, convocation, false, p.PostLenient+1), parts.ToneDanger, "day.judge.notice.late"},
		{"a Sunday before", departureDay(m, convocation, false, days.Must("2026-09-13")), parts.ToneNeutral, "day.judge.closed"},
		{"by hand on that Sunday", departureDay(m, convocation, true, days.Must("2026-09-13")), parts.ToneOK, "day.judge.notice.safe"},
		{"by hand on the last safe day", departureDay(m, convocation, true, n.HandBy), parts.ToneOK, "day.judge.notice.safe"},
		{"by hand too late", departureDay(m, convocation, true, p.HandLenient+1), parts.ToneDanger, "day.judge.notice.late"},
		{"a letter that no rule waits for", departureDay(m, []cases.LetterType{cases.LetterEmployer}, false, days.Must("2026-09-14")), parts.ToneNeutral, ""},
		{"a decision the day after the council", departureDay(m, []cases.LetterType{cases.LetterDecision}, false, days.Must("2026-09-30")), parts.ToneDanger, "mail.window.broken"},
		{"a decision on the second day", departureDay(m, []cases.LetterType{cases.LetterDecision}, false, days.Must("2026-10-01")), parts.ToneWarn, "mail.window.contestable"},
		{"a decision inside the window", departureDay(m, []cases.LetterType{cases.LetterDecision}, false, days.Must("2026-10-14")), parts.ToneOK, "mail.window.safe"},
		{"a decision too late", departureDay(m, []cases.LetterType{cases.LetterDecision}, false, days.Must("2026-10-15")), parts.ToneDanger, "mail.window.broken"},
		{"a fact today", factDay(m.Today, m.Today), parts.ToneNeutral, ""},
		{"a fact tomorrow", factDay(m.Today, m.Today+1), parts.ToneDanger, "day.judge.future"},
		{"a review before the measure", reviewDay(m, m.Today, m.Today-1), parts.ToneDanger, "day.judge.review.before"},
		{"a review on the last day", reviewDay(m, m.Today, m.Today+days.Day(m.Profile.Numbers.Precaution.N)), parts.ToneOK, "day.judge.review.safe"},
		{"a review too late", reviewDay(m, m.Today, m.Today+days.Day(m.Profile.Numbers.Precaution.N)+1), parts.ToneWarn, "day.judge.review.late"},
		{"a review of no measure", reviewDay(m, 0, m.Today), parts.ToneNeutral, ""},
		{"posted tomorrow", postedDay(m.Today, m.Today+5, m.Today+1), parts.ToneDanger, "day.judge.future"},
		{"posted in time", postedDay(m.Today, m.Today, m.Today), parts.ToneOK, "day.judge.posted.safe"},
		{"posted late", postedDay(m.Today, m.Today-2, m.Today-1), parts.ToneWarn, "day.judge.posted.late"},
		{"posted, with no last day", postedDay(m.Today, 0, m.Today-1), parts.ToneNeutral, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if tc.got.Tone != tc.tone || tc.got.Why.Key != tc.key {
				t.Errorf("got %v %q, want %v %q", tc.got.Tone, tc.got.Why.Key, tc.tone, tc.key)
			}
		})
	}
}

func TestTheMarksOfACaseInTheCalendar(t *testing.T) {
	for _, tc := range []struct {
		day  string
		want []string
	}{
		{"2026-09-08", []string{"2026-09-15 post-by", "2026-10-02 window-first", "2026-10-14 window-last"}},
		{"2026-09-25", []string{"2026-09-23 notice-over", "2026-10-02 window-first", "2026-10-14 window-last"}},
		{"2026-10-02", []string{"2026-10-02 window-first", "2026-10-14 window-last"}},
	} {
		t.Run(tc.day, func(t *testing.T) {
			s := councilStage(t, tc.day, tc.day, frenchLight)
			v, err := s.Desk.Case(t.Context(), s.caseOf("Laurent"))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			last := days.Day(0)
			for _, m := range calendarMarks(s.words, v) {
				if m.Day < last {
					t.Errorf("%s stands behind %s", m.Day, last)
				}
				last = m.Day
				if m.Key != "due" && m.rule != rules.Precaution && m.Day < days.Must("2026-10-20") {
					got = append(got, m.Day.String()+" "+m.Key)
				}
				if m.Short == "" || m.Text == "" || m.Icon == "" || m.Learner != "Camille Laurent" {
					t.Errorf("a mark without words or sign: %+v", m)
				}
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTheDaysOfferedForACouncil(t *testing.T) {
	s := councilStage(t, "2026-09-08", "2026-09-08", frenchLight)
	v, err := s.Desk.Case(t.Context(), s.caseOf("Laurent"))
	if err != nil {
		t.Fatal(err)
	}
	m := v.Matter
	director := slotPerson{"helene", "Hélène Garnier", "president"}
	wish := slotWish{At: days.MustHour("14:00"), People: []slotPerson{director}}
	busy := func(day string, hour string) clashSlot {
		return clashSlot{Sitting: "x", Day: days.Must(day), At: days.MustHour(hour), Minutes: 60, People: []slotPerson{director}}
	}
	away := map[cases.PersonID]*cases.Person{"helene": {ID: "helene", Away: []cases.Done[cases.KnownAway]{
		{Is: cases.KnownAway{From: days.Must("2026-09-20"), Until: days.Must("2026-09-25")}},
	}}}
	for _, tc := range []struct {
		name   string
		others []clashSlot
		people map[cases.PersonID]*cases.Person
		want   string
	}{
		{"nothing else", nil, nil, "2026-09-22"},
		{"the first lawful day is taken at that hour", []clashSlot{busy("2026-09-22", "14:30")}, nil, "2026-09-23"},
		{"taken at another hour", []clashSlot{busy("2026-09-22", "10:00")}, nil, "2026-09-22"},
		{"who presides is away that week", nil, away, "2026-09-28"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			offers, at := slotOffers(m, wish, 60, tc.others, tc.people)
			if at < 0 {
				t.Fatal("no day is proposed")
			}
			if got := offers[at].Day.String(); got != tc.want {
				t.Errorf("got %s, want %s", got, tc.want)
			}
			if len(offers) > slotsShown {
				t.Errorf("%d days are offered", len(offers))
			}
			for i, o := range offers {
				if !m.Calendar.Open(o.Day) || o.Outlook.State == outlookBroken || i > 0 && o.Day <= offers[i-1].Day {
					t.Errorf("offered: %+v", o)
				}
			}
		})
	}
	var all []clashSlot
	for d := m.Today; d < m.Today+slotsAhead+1; d++ {
		all = append(all, busy(d.String(), "14:00"))
	}
	if offers, at := slotOffers(m, wish, 60, all, nil); at >= 0 || len(offers) != slotsShown {
		t.Errorf("with every day taken %d are offered, and %d is proposed", len(offers), at)
	}
}
