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
