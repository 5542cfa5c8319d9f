package rules

import "testing"

// BenchmarkNotice computes the notice alone, as the month grid does each day.
func BenchmarkNotice(b *testing.B) {
	m := served(b, "2026-09-14", "2026-09-29").matter()
	b.ReportAllocs()
	for b.Loop() {
		Notice(m)
	}
}

// BenchmarkJudgeBeforeTheCouncil judges a case whose letters are received.
func BenchmarkJudgeBeforeTheCouncil(b *testing.B) {
	m := served(b, "2026-09-14", "2026-09-29").council().matter()
	b.ReportAllocs()
	for b.Loop() {
		Judge(m)
	}
}

// BenchmarkOutlineADecision is the same case as BenchmarkJudgeADecision, judged
// as the docket does when the day changes.
func BenchmarkOutlineADecision(b *testing.B) {
	t := &testing.T{}
	m := adopted(t, tempExclusion()).day("2026-10-02").in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner)).matter()
	b.ReportAllocs()
	for b.Loop() {
		Outline(m)
	}
}
