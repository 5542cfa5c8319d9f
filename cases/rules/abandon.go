package rules

import (
	"greffe/cases"
	"greffe/cases/message"
)

// abandonRule is R-ABANDON (art. 3.1.2): a declared abandonment is not a
// sanction. It closes the file; the employer and the funders are informed.
//
// It stops nothing: the declaration is a fact. Subject: the case.
func abandonRule() Rule { return Rule{ID: Abandon, Judge: judgeAbandon} }

func judgeAbandon(m Matter) []Verdict {
	c := m.Case
	if c == nil || c.Opened == nil {
		return nil
	}
	if c.Abandoned == nil {
		return single(m.says(Abandon, "", NotApplicable, message.New("abandon.na")))
	}
	v := m.says(Abandon, "", Met, message.New("abandon.met", message.Day("day", c.Abandoned.Act.On)))
	v.Relies = []cases.ActID{c.Abandoned.Act.ID}
	if l := m.sanctionLetter(); l != nil {
		v.State, v.Reason = Broken, message.New("abandon.sanction")
		v.Relies = append(v.Relies, l.Issued.Act.ID)
	}
	return single(v)
}
