package rules

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
)

// informRule is R-INFORM: who is told of a sanction, and when.
//
// The employer of an apprentice or of an employee, and every funder, are told
// of any sanction once the learner's own letter has left; their dispatch is
// judged, not the day of issue. When the file ends without a sanction, the
// employer who was told beforehand is told so. Source: article 5.5; article
// R. 6352-8 of the labour code.
//
// It stops nothing: the letters may be issued with the decision and wait for
// it. Subject: the person or organisation to be told; "" while nothing is decided.
func informRule() Rule { return Rule{ID: Inform, Judge: judgeInform} }

// ToBeTold returns who is told of a sanction: the employer of an apprentice or
// of an employee, then the funders, each once.
func ToBeTold(c *cases.Case) []cases.PersonID {
	if c == nil || c.Opened == nil {
		return nil
	}
	var out []cases.PersonID
	o := &c.Opened.Is
	if o.Employer != "" && o.Status != cases.StatusTrainee {
		out = append(out, o.Employer)
	}
	for _, f := range o.Funders {
		known := f.Funder == ""
		for _, p := range out {
			known = known || p == f.Funder
		}
		if !known {
			out = append(out, f.Funder)
		}
	}
	return out
}

func judgeInform(m Matter) []Verdict {
	if m.Case == nil || m.Case.Opened == nil {
		return nil
	}
	if m.Case.Abandoned != nil {
		out, _ := m.without(Inform)
		return out
	}
	to := ToBeTold(m.Case)
	letters := m.decisions()
	switch {
	case len(letters) > 0 && len(to) == 0:
		return single(m.says(Inform, "", NotApplicable, message.New("inform.nobody")))
	case len(letters) > 0:
		out := make([]Verdict, 0, len(to))
		for _, p := range to {
			out = append(out, m.told(letters, p))
		}
		return out
	case m.unsanctioned():
		return m.toldOfNone()
	case len(to) == 0:
		return single(m.says(Inform, "", NotApplicable, message.New("inform.nobody")))
	}
	return single(m.says(Inform, "", Pending, message.New("inform.pending", m.names("recipients", to))))
}

// told judges the information of one recipient against the learner's letter.
func (m *Matter) told(letters []*cases.Letter, p cases.PersonID) Verdict {
	v := m.says(Inform, string(p), Pending, message.Message{})
	var left, planned days.Day
	for _, l := range letters {
		left = days.Earliest(left, m.sentTo(l, m.Case.Learner()))
		planned = days.Earliest(planned, max(l.Issued.Is.Planned, l.Issued.Act.On))
		v.Relies = append(v.Relies, l.Issued.Act.ID)
	}
	informed, by := m.informedOn(p, cases.LetterEmployer, cases.LetterFunder)
	v.Relies = append(v.Relies, by...)
	recipient, recipients := message.Text("recipient", m.name(p)), m.names("recipients", []cases.PersonID{p})
	dispatch := message.Day("dispatch", left)
	switch {
	case informed == 0 && left == 0:
		v.Reason = message.New("inform.wait", message.Day("dispatch", planned), recipients)
	case informed == 0:
		v.Reason = message.New("inform.due", dispatch, recipients)
	case left == 0:
		v.State, v.Reason = Broken, message.New("inform.before", message.Day("informed", informed), recipient)
	case informed < left:
		v.State, v.Reason = Broken, message.New("inform.early", message.Day("informed", informed), recipient, dispatch)
	default:
		v.State, v.Reason = Met, message.New("inform.met", message.Day("informed", informed), dispatch, recipients)
	}
	return v
}

// toldOfNone judges what an employer who was told beforehand is told when the
// file ends without a sanction.
func (m *Matter) toldOfNone() []Verdict {
	p := m.Case.Employer()
	prior, by := m.informedOn(p, cases.LetterPrior)
	if p == "" || prior == 0 {
		return single(m.says(Inform, "", NotApplicable, message.New("na.sanction")))
	}
	informed, acts := m.informedOn(p, cases.LetterEmployer, cases.LetterNoSanction, cases.LetterDiscontinued)
	employer := message.Text("employer", m.name(p))
	v := m.says(Inform, string(p), Pending, message.New("inform.none", employer, message.Day("prior", prior)))
	if informed != 0 {
		v.State, v.Reason = Met, message.New("inform.none.met", employer, message.Day("informed", informed))
	}
	v.Relies = slices.Concat(by, acts)
	return single(v)
}

// informedOn is the first day on which a letter of one of the types left for
// somebody, and the acts that say so.
func (m *Matter) informedOn(p cases.PersonID, types ...cases.LetterType) (first days.Day, by []cases.ActID) {
	for i := range m.Case.Letters {
		l := &m.Case.Letters[i]
		for _, t := range types {
			if l.Issued.Is.Type == t && l.Standing() {
				if d := m.sentTo(l, p); d != 0 && (first == 0 || d < first) {
					first, by = d, []cases.ActID{l.Issued.Act.ID}
				}
			}
		}
	}
	return first, by
}
