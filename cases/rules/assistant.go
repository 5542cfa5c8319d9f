package rules

import (
	"greffe/cases"
	"greffe/cases/message"
)

// assistantRule is R-ASSISTANT (art. 5.3; R. 6352-5 of the Labour Code, whose
// list is open): one person of the learner's choice. A learner or an employee
// is the usual case; anybody else is accepted and flagged. It stops nothing.
func assistantRule() Rule { return Rule{ID: Assistant, Judge: judgeAssistant} }

func judgeAssistant(m *Matter) []Verdict {
	if m.Case == nil || m.Case.Opened == nil {
		return nil
	}
	if out, ok := m.without(Assistant); ok {
		return out
	}
	s, ok := m.convened()
	if !ok {
		return m.single(m.says(Assistant, "", NotApplicable, message.New("assistant.pending")))
	}
	h, held := m.Case.Hearing(s.ID)
	if !held {
		if _, absent := m.Case.Absence(s.ID); absent {
			return m.single(m.says(Assistant, "", NotApplicable, message.New("assistant.absent")))
		}
		return m.single(m.says(Assistant, "", Pending, message.New("assistant.pending")))
	}
	v := m.says(Assistant, "", Met, message.New("assistant.none"))
	v.Relies = []cases.ActID{h.Act.ID}
	if a := h.Is.Assistant; a.Name != "" {
		name := message.Text("name", a.Name)
		switch a.Capacity {
		case "learner", "employee", "delegate":
			v.Reason = message.New("assistant.met", name, message.Term("capacity", "assistant."+a.Capacity))
		default:
			v.Reason = message.New("assistant.other", name)
		}
	}
	return m.single(v)
}
