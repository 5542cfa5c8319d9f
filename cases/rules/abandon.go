package rules

import (
	"greffe/cases"
	"greffe/cases/message"
)

// abandonRule is R-ABANDON (art. 3.1.2): a declared abandonment is not a
// sanction. It closes the file; the employer and the funders are informed.
//
// It stops nothing: the declaration is a fact. Subject: the case; whoever is to be
// informed, whose letter is judged on its dispatch.
func abandonRule() Rule { return Rule{ID: Abandon, Judge: judgeAbandon} }

func judgeAbandon(m *Matter) []Verdict {
	c := m.Case
	if c == nil || c.Opened == nil {
		return nil
	}
	if c.Abandoned == nil {
		return m.single(m.says(Abandon, "", NotApplicable, message.New("abandon.na")))
	}
	v := m.says(Abandon, "", Met, message.New("abandon.met", message.Day("day", c.Abandoned.Act.On)))
	v.Relies = []cases.ActID{c.Abandoned.Act.ID}
	if l := m.sanctionLetter(); l != nil {
		v.State, v.Reason = Broken, message.New("abandon.sanction")
		v.Relies = append(v.Relies, l.Issued.Act.ID)
	}
	out := m.single(v)
	for _, t := range m.toTellEnd() {
		if t.Capacity == cases.ToEmployer || t.Capacity == cases.ToFunder {
			out = append(out, m.abandonTold(t))
		}
	}
	return out
}

// abandonTold tells whether the employer or a funder was informed.
func (m *Matter) abandonTold(t Told) Verdict {
	recipient := message.Text("recipient", m.name(t.Who))
	v := m.says(Abandon, string(t.Who), Pending, message.New("abandon.inform", recipient))
	v.Remedy = message.New("remedy.tell.end")
	if day, by := m.toldOfEnd(t); day != 0 {
		v.State, v.Reason = Met, message.New("abandon.informed", recipient, message.Day("informed", day))
		v.Relies, v.Remedy = by, message.Message{}
	}
	return v
}
