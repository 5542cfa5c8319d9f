package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
)

// learns appends an act to the learner's file on a day.
func (b *builder) learns(day string, p cases.Payload) *builder {
	c := *b
	c.on, c.at = days.Must(day), 0
	c.act(learner.File(), p)
	b.rank = c.rank
	return b
}

// inactive is a learner whose last sign of activity was on 2 March; the case
// opens on the day given.
func inactive(t *testing.T, opened string, in ...func(*builder)) Verdict {
	t.Helper()
	b := newMatter(t).learns("2026-03-02", cases.ActivitySeen{What: "connexion"}).learns("2026-02-02", cases.ActivitySeen{})
	for _, f := range in {
		f(b)
	}
	b.day(opened).opened().report().grievance("g1", "3.1.2", opened)
	return verdict(t, Judge(b.matter()), Inactivity, "")
}

func contacted(day string) func(*builder) {
	return func(b *builder) { b.learns(day, cases.LearnerContacted{By: "Nadia Ferhat", Means: "téléphone"}) }
}

func supported(day string) func(*builder) {
	return func(b *builder) { b.learns(day, cases.SupportMeasure{Text: "plan de reprise"}) }
}

func away(from, until string) func(*builder) {
	return func(b *builder) {
		b.learns(from, cases.KnownAway{From: days.Must(from), Until: days.Must(until), Ground: "sick-leave"})
	}
}

func TestInactivityIsContactedFromDay8AndOpensACaseAfterDay15(t *testing.T) {
	measure := supported("2026-03-12")
	for _, c := range []struct {
		name, opened string
		in           []func(*builder)
		state        State
		key          string
	}{
		{"opened on day 15", "2026-03-17", []func(*builder){contacted("2026-03-12"), measure}, Broken, "inactivity.early"},
		{"opened on day 16", "2026-03-18", []func(*builder){contacted("2026-03-12"), measure}, Met, "inactivity.met"},
		{"contacted on day 8", "2026-03-20", []func(*builder){contacted("2026-03-10"), measure}, Met, "inactivity.met"},
		{"contacted on day 7", "2026-03-20", []func(*builder){contacted("2026-03-09"), measure}, Contestable, "inactivity.outside"},
		{"contacted on day 15", "2026-03-20", []func(*builder){contacted("2026-03-17"), measure}, Met, "inactivity.met"},
		{"contacted on day 16", "2026-03-20", []func(*builder){contacted("2026-03-18"), measure}, Contestable, "inactivity.outside"},
		{"contacted too early, then in time", "2026-03-20", []func(*builder){contacted("2026-03-04"), contacted("2026-03-11"), measure}, Met, "inactivity.met"},
		{"contacted before the inactivity", "2026-03-20", []func(*builder){contacted("2026-03-01"), measure}, Pending, "inactivity.contact"},
		{"contacted after the opening", "2026-03-18", []func(*builder){contacted("2026-03-19"), measure}, Pending, "inactivity.contact"},
		{"never contacted", "2026-03-20", []func(*builder){measure}, Pending, "inactivity.contact"},
		{"no measure", "2026-03-20", []func(*builder){contacted("2026-03-12")}, Pending, "inactivity.measures"},
		{"a measure of before", "2026-03-20", []func(*builder){contacted("2026-03-12"), supported("2026-03-02")}, Pending, "inactivity.measures"},
		{"opened during a sick leave", "2026-03-20", []func(*builder){away("2026-03-05", "2026-03-31")}, Broken, "inactivity.away"},
		{"the days after a sick leave count", "2026-03-24", []func(*builder){away("2026-03-05", "2026-03-09"), contacted("2026-03-18"), measure}, Broken, "inactivity.early"},
		{"day 16 after a sick leave", "2026-03-25", []func(*builder){away("2026-03-05", "2026-03-09"), contacted("2026-03-18"), measure}, Met, "inactivity.met"},
		{"a leave before the last activity changes nothing", "2026-03-18", []func(*builder){away("2026-02-05", "2026-02-09"), contacted("2026-03-12"), measure}, Met, "inactivity.met"},
		{"a leave to come changes nothing", "2026-03-18", []func(*builder){away("2026-04-01", "2026-04-09"), contacted("2026-03-12"), measure}, Met, "inactivity.met"},
	} {
		t.Run(c.name, func(t *testing.T) { wantState(t, inactive(t, c.opened, c.in...), c.state, c.key) })
	}
	t.Run("a session attended is a sign of activity", func(t *testing.T) {
		v := inactive(t, "2026-03-20", func(b *builder) { b.session("s", "2026-03-06", "14:00", attended()) })
		wantState(t, v, Broken, "inactivity.early")
		if got := v.Days["since"].String(); got != "2026-03-06" {
			t.Errorf("counted from %s", got)
		}
	})
	t.Run("a session missed is none", func(t *testing.T) {
		v := inactive(t, "2026-03-20", func(b *builder) { b.session("s", "2026-03-06", "14:00", missed()) })
		if got := v.Days["since"].String(); got != "2026-03-02" {
			t.Errorf("counted from %s", got)
		}
	})
	t.Run("nothing is known of the learner", func(t *testing.T) {
		b := newMatter(t).day("2026-03-20").opened().report().grievance("g1", "3.1.2", "2026-03-19")
		wantState(t, verdict(t, Judge(b.matter()), Inactivity, ""), Pending, "inactivity.unknown")
	})
	t.Run("a case of something else is not concerned", func(t *testing.T) {
		b := newMatter(t).day("2026-03-20").opened().report().grievance("g1", "3.3", "2026-03-19")
		wantState(t, verdict(t, Judge(b.matter()), Inactivity, ""), NotApplicable, "inactivity.na")
	})
}

func TestAnAbandonmentIsNoSanction(t *testing.T) {
	begun := func() *builder {
		return newMatter(t).day("2026-03-20").opened().report().grievance("g1", "3.1.2", "2026-03-19")
	}
	wantState(t, verdict(t, Judge(begun().matter()), Abandon, ""), NotApplicable, "abandon.na")
	b := begun().in(cases.AbandonmentDeclared{Reason: "courriel de l’apprenant"})
	wantState(t, verdict(t, Judge(b.matter()), Abandon, ""), Met, "abandon.met")
	b = begun().in(cases.IssueLetter{
		Letter: "decision", Type: cases.LetterDecision, Copies: copies("decision", "e2", learner),
		Decision: &cases.Decision{Sanction: cases.Sanction{Kind: "warning"}, Retained: []cases.GrievanceID{"g1"}},
	}).in(cases.AbandonmentDeclared{})
	wantState(t, verdict(t, Judge(b.matter()), Abandon, ""), Broken, "abandon.sanction")
}
