package rules

import (
	"testing"

	"greffe/cases"
)

func TestViolence(t *testing.T) {
	violent := func(criminal cases.Answer) cases.AddGrievance {
		g := complete()
		g.Article, g.Criminal = "3.8", criminal
		return g
	}
	tests := []struct {
		name    string
		story   func(b *builder)
		subject string
		state   State
		key     string
	}{
		{"no violence", func(b *builder) { b.opened().report().in(complete()) }, "", NotApplicable, "violence.none"},
		{"opened the day of the report", func(b *builder) { b.report().opened().in(violent(cases.No)) }, "", Met, "violence.open"},
		{"opened on the next open day", func(b *builder) {
			b.day("2026-09-04").report().day("2026-09-07").opened().in(violent(cases.No))
		}, "", Met, "violence.open"},
		{"opened later", func(b *builder) {
			b.day("2026-09-04").report().day("2026-09-08").opened().in(violent(cases.No))
		}, "", Contestable, "violence.late"},
		{"opened later, and why is on file", func(b *builder) {
			b.day("2026-09-04").report().day("2026-09-08").in(cases.OpenCase{Learner: learner, WhyLate: "le mentor était absent"}).in(violent(cases.No))
		}, "", Met, "violence.late.why"},
		{"given the day of the report, but recorded four days later", func(b *builder) {
			b.day("2026-09-04").recorded("2026-09-08").report().opened().in(violent(cases.No))
		}, "", Contestable, "violence.late"},
		{"corrected weeks later, it was opened when it was", func(b *builder) {
			b.report().opened().in(violent(cases.No))
			first := cases.ActID("")
			for _, a := range b.acts[theCase.File()] {
				if a.Payload.Kind() == cases.KindOpenCase {
					first = a.ID
				}
			}
			b.recorded("2026-10-01").in(cases.StrikeAct{Act: first, Reason: "employeur"}).opened()
		}, "", Met, "violence.open"},
		{"criminal or not is not said", func(b *builder) { b.opened().report().in(violent(cases.Unanswered)) }, "g1", Pending, "violence.criminal"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := newMatter(t).day("2026-09-07")
			tt.story(b)
			wantState(t, verdict(t, Judge(b.matter()), Violence, tt.subject), tt.state, tt.key)
		})
	}
	t.Run("of a complaint, day and reference are kept", func(t *testing.T) {
		b := newMatter(t).day("2026-09-07").opened().report().in(violent(cases.Yes))
		if got := verdict(t, Judge(b.matter()), Violence, "").Arithmetic[0].Key; got != "violence.complaint.none" {
			t.Errorf("before: got %s", got)
		}
		if got := verdict(t, Judge(b.fork().in(cases.ComplaintFiled{}).matter()), Violence, "").Arithmetic[0].Key; got != "violence.complaint.bare" {
			t.Errorf("without a reference: got %s", got)
		}
		b.in(cases.ComplaintFiled{Reference: "2026/1234"})
		if got := verdict(t, Judge(b.matter()), Violence, "").Arithmetic[0].Key; got != "violence.complaint" {
			t.Errorf("after: got %s", got)
		}
	})
}
