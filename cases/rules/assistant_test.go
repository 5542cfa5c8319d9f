package rules

import (
	"testing"

	"greffe/cases"
)

func TestAssistant(t *testing.T) {
	tests := []struct {
		name string
		who  cases.Assistant
		key  string
	}{
		{"nobody", cases.Assistant{}, "assistant.none"},
		{"another learner", cases.Assistant{Name: "Léa Fabre", Capacity: "learner"}, "assistant.met"},
		{"an employee", cases.Assistant{Name: "Léa Fabre", Capacity: "employee"}, "assistant.met"},
		{"anybody else is accepted and flagged", cases.Assistant{Name: "Me Fabre", Capacity: "other"}, "assistant.other"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := served(t, "2026-09-14", "2026-09-29").day("2026-09-29").sits(cases.OpenSitting{})
			wantState(t, verdict(t, Judge(b.matter()), Assistant, ""), Pending, "assistant.pending")
			b.in(cases.CallCase{Sitting: theSitting}, cases.HearingHeld{Sitting: theSitting, ReasonStated: true, Assistant: tt.who})
			wantState(t, verdict(t, Judge(b.matter()), Assistant, ""), Met, tt.key)
		})
	}
}
