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
// employer who was told beforehand is told so. When a sanction is withdrawn or
// annulled, whoever was told of it is told that. Source: article 5.5; article
// R. 6352-8 of the labour code.
//
// It stops nothing: the letters may be issued with the decision and wait for
// it. Subject: the person or organisation to be told; the decision letter whose
// sanction is gone; "" while nothing is decided.
func informRule() Rule { return Rule{ID: Inform, Judge: judgeInform} }

// ToBeTold returns who is told of a sanction: the employer of an apprentice or
// of an employee, then the funders, each once.
func ToBeTold(c *cases.Case) []cases.PersonID {
	if c == nil || c.Opened == nil {
		return nil
	}
	var out []cases.PersonID
	o := &c.Opened.Is
	if o.Status != cases.StatusTrainee {
		out = Employers(c)
	}
	for _, f := range o.Funders {
		if f.Funder != "" && !slices.Contains(out, f.Funder) {
			out = append(out, f.Funder)
		}
	}
	return out
}

// Employers are the learner's employers, each once: one as a rule, two with two
// part-time contracts or a seasonal apprenticeship (L. 6222-5-1 of the labour code).
func Employers(c *cases.Case) []cases.PersonID {
	if c == nil || c.Opened == nil {
		return nil
	}
	var out []cases.PersonID
	for _, e := range append([]cases.PersonID{c.Opened.Is.Employer}, c.Opened.Is.Employers...) {
		if e != "" && !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	return out
}

func judgeInform(m *Matter) []Verdict {
	if m.Case == nil || m.Case.Opened == nil {
		return nil
	}
	undone := m.undoneTold()
	if m.Case.Abandoned != nil {
		out, _ := m.noObject(Inform) // R-ABANDON tells who is informed
		return append(out, undone...)
	}
	to := ToBeTold(m.Case)
	letters := m.decisions()
	_, ended := m.stopped()
	switch {
	case ended:
		return append(m.toldOfNone(), undone...)
	case len(letters) == 0 && len(m.undoneLetters()) > 0:
		if len(undone) == 0 {
			undone, _ = m.halted(Inform)
		}
		return undone
	case len(letters) > 0 && len(to) == 0:
		return append(m.single(m.says(Inform, "", NotApplicable, message.New("inform.nobody"))), undone...)
	case len(letters) > 0:
		out := m.room(len(to))
		for _, p := range to {
			out = append(out, m.told(letters, p))
		}
		return append(out, undone...)
	case m.unsanctioned():
		return m.toldOfNone()
	case len(to) == 0:
		return m.single(m.says(Inform, "", NotApplicable, message.New("inform.nobody")))
	}
	return m.single(m.says(Inform, "", Pending, message.New("inform.pending", m.names("recipients", to))))
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
	var out []Verdict
	for _, p := range Employers(m.Case) {
		if prior, by := m.informedOn(p, cases.LetterPrior); prior != 0 {
			out = append(out, m.toldNone(p, prior, by))
		}
	}
	if len(out) == 0 {
		return m.single(m.says(Inform, "", NotApplicable, message.New("na.sanction")))
	}
	return out
}

func (m *Matter) toldNone(p cases.PersonID, prior days.Day, by []cases.ActID) Verdict {
	informed, acts := m.informedOn(p, cases.LetterEmployer, cases.LetterNoSanction, cases.LetterDiscontinued)
	if _, ended := m.stopped(); ended && informed == 0 {
		informed, acts = m.toldOfEnd(Told{p, cases.ToEmployer})
	}
	employer := message.Text("employer", m.name(p))
	v := m.says(Inform, string(p), Pending, message.New("inform.none", employer, message.Day("prior", prior)))
	if _, ended := m.stopped(); ended && informed == 0 {
		v.Remedy = message.New("remedy.tell.end")
	}
	if informed != 0 {
		v.State, v.Reason = Met, message.New("inform.none.met", employer, message.Day("informed", informed))
	}
	v.Relies = slices.Concat(by, acts)
	return v
}

// informedOn is the first day on which a letter of one of the types left for
// somebody, and the acts that say so.
func (m *Matter) informedOn(p cases.PersonID, types ...cases.LetterType) (first days.Day, by []cases.ActID) {
	for i := range m.Case.Letters {
		l := &m.Case.Letters[i]
		for _, t := range types {
			if l.Issued.Is.Type == t && l.Standing() && !m.aboutUndone(l) {
				if d := m.sentTo(l, p); d != 0 && (first == 0 || d < first) {
					first, by = d, []cases.ActID{l.Issued.Act.ID}
				}
			}
		}
	}
	return first, by
}
