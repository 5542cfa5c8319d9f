package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/regulation"
)

func TestCompetence(t *testing.T) {
	exclusion := warning(regulation.TemporaryExclusion, "2026-03-20")
	tests := []struct {
		name  string
		story func(b *builder)
		act   cases.IssueLetter
		state State
		key   string
	}{
		{"level 2, the director alone", nil, warning(regulation.WrittenWarning, "2026-03-16"), Met, "competence.director"},
		{
			"level 2, the council chosen", func(b *builder) { b.in(cases.ChooseCourse{Course: cases.CourseCouncil}) },
			warning(regulation.WrittenWarning, "2026-03-16"), Pending, "competence.choice",
		},
		{"an exclusion without a council, nobody heard", nil, exclusion, Broken, "competence.hearing"},
		{
			"an exclusion without a council, the learner heard", func(b *builder) { b.in(cases.InterviewHeld{}) },
			exclusion, Broken, "competence.exclusion",
		},
		{"an exclusion for facts reserved to the council", func(b *builder) {
			b.in(cases.InterviewHeld{}).in(cases.StrikeAct{Act: b.find("g1"), Reason: "article"})
			b.day("2026-03-10").grievance("g1", "3.8", "2026-03-09").day("2026-03-16")
		}, exclusion, Broken, "competence.violence"},
		{"a motion nobody adopted", nil, voted(exclusion, "m9"), Broken, "competence.unvoted"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := warned(t).day("2026-03-16")
			if tt.story != nil {
				tt.story(b)
			}
			wantState(t, verdict(t, b.try(tt.act).Verdicts, Competence, "decision"), tt.state, tt.key)
		})
	}
	override := cases.Override{Rule: Competence, Subject: "decision", Reason: "urgence"}
	t.Run("the director may depart once the learner was heard", func(t *testing.T) {
		b := warned(t).day("2026-03-16")
		if !refusedBy(b.try(exclusion, override), Competence) {
			t.Error("before the hearing: not refused")
		}
		b.in(cases.InterviewHeld{})
		if refusedBy(b.try(exclusion, override), Competence) {
			t.Error("after the hearing: refused")
		}
		if !refusedBy(b.try(exclusion, cases.Override{Rule: Competence, Subject: "other", Reason: "urgence"}), Competence) {
			t.Error("another subject: not refused")
		}
		if !refusedBy(b.try(exclusion, cases.Override{Rule: Competence, Subject: "decision"}), Competence) {
			t.Error("no reason: not refused")
		}
	})
	t.Run("the departure shows on the verdict", func(t *testing.T) {
		b := warned(t).day("2026-03-16").in(cases.InterviewHeld{}, exclusion)
		m := b.matter()
		l := &m.Case.Letters[len(m.Case.Letters)-1]
		l.Issued.Act.Judged = &cases.Judged{Overrides: []cases.Override{override}}
		v := verdict(t, Judge(m), Competence, "decision")
		wantState(t, v, Broken, "competence.departure")
		if v.Overridden == nil || v.Overridden.Reason != "urgence" {
			t.Errorf("overridden: %v", v.Overridden)
		}
	})
	t.Run("and on the case, which has nothing left to fix", func(t *testing.T) {
		b := warned(t).in(cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.TemporaryExclusion})
		b.day("2026-03-16").in(cases.InterviewHeld{}, exclusion)
		m := b.matter()
		wantState(t, verdict(t, Judge(m), Competence, ""), Broken, "competence.exclusion")
		m.Case.Letters[len(m.Case.Letters)-1].Issued.Act.Judged = &cases.Judged{Overrides: []cases.Override{override}}
		v := verdict(t, Judge(m), Competence, "")
		wantState(t, v, Broken, "competence.departure")
		if v.Overridden == nil {
			t.Error("the case still counts a fault")
		}
	})
	t.Run("never when a grievance is reserved to the council, retained or not", func(t *testing.T) {
		b := warned(t).grievance("g2", "3.8", "2026-03-09").day("2026-03-16").in(cases.InterviewHeld{})
		o := b.try(exclusion, override)
		wantState(t, verdict(t, o.Verdicts, Competence, "decision"), Broken, "competence.violence")
		if !refusedBy(o, Competence) {
			t.Error("overridden")
		}
	})
	t.Run("never for facts reserved to the council", func(t *testing.T) {
		b := newMatter(t).day("2026-03-10").opened().report().grievance("g1", "3.8", "2026-03-09").in(cases.InterviewHeld{})
		if !refusedBy(b.try(exclusion, override), Competence) {
			t.Error("overridden")
		}
	})
	t.Run("the case by the course chosen", func(t *testing.T) {
		for _, x := range []struct {
			course cases.ChooseCourse
			state  State
			key    string
		}{
			{cases.ChooseCourse{Course: cases.CourseMore}, Pending, "competence.choice"},
			{cases.ChooseCourse{Course: cases.CourseCouncil}, Pending, "competence.convened"},
			{cases.ChooseCourse{Course: cases.CourseAlone}, Met, "competence.alone"},
			{cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.Warning}, Met, "competence.director"},
			{cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.PermanentExclusion}, Broken, "competence.exclusion"},
			{cases.ChooseCourse{Course: cases.CourseDiscontinue}, NotApplicable, "competence.discontinued"},
		} {
			m := newMatter(t).day("2026-03-10").opened().report().grievance("g1", "3.3", "2026-03-09").in(x.course).matter()
			wantState(t, verdict(t, Judge(m), Competence, ""), x.state, x.key)
		}
	})
}

func (b *builder) find(id cases.GrievanceID) cases.ActID {
	for _, a := range b.acts[theCase.File()] {
		if g, ok := a.Payload.(cases.AddGrievance); ok && g.Grievance == id {
			return a.ID
		}
	}
	b.t.Fatalf("no grievance %s", id)
	return ""
}

func voted(l cases.IssueLetter, m cases.MotionID) cases.IssueLetter {
	d := *l.Decision
	d.Motion = m
	l.Decision = &d
	return l
}
