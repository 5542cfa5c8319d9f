package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

func warned(t *testing.T) *builder {
	t.Helper()
	b := newMatter(t).day("2026-03-10").opened().report().grievance("g1", "3.1.1", "2026-03-09")
	b.in(cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.WrittenWarning})
	b.day("2026-03-12").grievances([]cases.GrievanceID{"g1"}, learner)
	return b.in(cases.HandedOver{Dispatch: envelopeOf("e1", learner), To: learner, Signed: true})
}

func warning(kind regulation.SanctionKind, planned string) cases.IssueLetter {
	return cases.IssueLetter{
		Letter: "decision", Type: cases.LetterDecision, Planned: days.Must(planned), Signatory: garnier,
		Copies: copies("decision", "e2", learner),
		Decision: &cases.Decision{
			Sanction: cases.Sanction{Kind: kind}, Retained: []cases.GrievanceID{"g1"}, Grounds: "réitération",
		},
	}
}

func TestDefence(t *testing.T) {
	tests := []struct {
		name  string
		story func(b *builder)
		kind  regulation.SanctionKind
		day   string
		state State
		key   string
	}{
		{"the day of receipt", nil, regulation.WrittenWarning, "2026-03-12", Broken, "defence.wait"},
		{"the day after", nil, regulation.WrittenWarning, "2026-03-13", Broken, "defence.wait"},
		{"one full day between", nil, regulation.WrittenWarning, "2026-03-14", Met, "defence.met"},
		{"level 1 waits as long", nil, regulation.Warning, "2026-03-13", Broken, "defence.wait"},
		{"level 3 is R-NOTICE's", nil, regulation.TemporaryExclusion, "2026-03-13", Met, "defence.met"},
		{"level 3 on the day of receipt", nil, regulation.TemporaryExclusion, "2026-03-12", Broken, "defence.wait"},
		{
			"a grievance retained and not communicated", func(b *builder) { b.grievance("g2", "3.3", "2026-03-09") },
			regulation.WrittenWarning, "2026-03-14", Broken, "defence.added",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := warned(t)
			l := warning(tt.kind, tt.day)
			if tt.story != nil {
				tt.story(b)
				l.Decision.Retained = append(l.Decision.Retained, "g2")
			}
			o := b.try(l)
			wantState(t, verdict(t, o.Verdicts, Defence, "decision"), tt.state, tt.key)
			if got, want := refusedBy(o, Defence), tt.state == Broken; got != want {
				t.Errorf("refused: got %v, want %v", got, want)
			}
		})
	}
	t.Run("nothing received", func(t *testing.T) {
		b := newMatter(t).day("2026-03-10").opened().report().grievance("g1", "3.1.1", "2026-03-09")
		wantState(t, verdict(t, b.try(warning(regulation.Warning, "2026-03-20")).Verdicts, Defence, "decision"), Broken, "defence.none")
		wantState(t, verdict(t, Judge(b.matter()), Defence, ""), Pending, "defence.none")
	})
	t.Run("a receipt that can be disputed asks for a confirmation", func(t *testing.T) {
		b := newMatter(t).day("2026-03-10").opened().report().grievance("g1", "3.1.1", "2026-03-09")
		b.in(cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.WrittenWarning})
		b.day("2026-03-12").grievances([]cases.GrievanceID{"g1"}, learner)
		b.in(cases.HandedOver{Dispatch: envelopeOf("e1", learner), To: learner})
		o := b.try(warning(regulation.WrittenWarning, "2026-03-16"))
		wantState(t, verdict(t, o.Verdicts, Defence, "decision"), Contestable, "defence.doubtful")
	})
	t.Run("the case waits for the full day, then is met", func(t *testing.T) {
		b := warned(t).today("2026-03-13")
		v := verdict(t, Judge(b.matter()), Defence, "")
		wantState(t, v, Pending, "defence.wait")
		wantDay(t, "until", v.Until, "2026-03-13")
		b.today("2026-03-14")
		wantState(t, verdict(t, Judge(b.matter()), Defence, ""), Met, "defence.met")
	})
	t.Run("facts of the company are never communicated here", func(t *testing.T) {
		b := warned(t).in(cases.AddGrievance{Grievance: "g2", Day: days.Must("2026-03-09"), InTraining: cases.No}).today("2026-03-14")
		wantState(t, verdict(t, Judge(b.matter()), Defence, ""), Met, "defence.met")
	})
	t.Run("planned for a day that is past, it counts from its issue", func(t *testing.T) {
		o := warned(t).day("2026-03-13").try(warning(regulation.Warning, "2026-03-20"))
		wantState(t, verdict(t, o.Verdicts, Defence, "decision"), Met, "defence.met")
		l := warning(regulation.Warning, "2026-03-01")
		wantState(t, verdict(t, warned(t).day("2026-03-14").try(l).Verdicts, Defence, "decision"), Met, "defence.met")
	})
	t.Run("nothing overrides it", func(t *testing.T) {
		o := warned(t).try(warning(regulation.Warning, "2026-03-12"), cases.Override{Rule: Defence, Subject: "decision", Reason: "urgence"})
		if !refusedBy(o, Defence) {
			t.Error("overridden")
		}
	})
}
