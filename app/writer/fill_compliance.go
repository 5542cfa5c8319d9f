package writer

import (
	"slices"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/rules"
	"greffe/letters"
)

// compliance fills the compliance sheet: what each rule concludes of the record
// as it is, in the words of the screen's list of rules.
func (f *filling) compliance() {
	o := &f.out.Organisation
	o.Service, o.SIRET, o.Declaration, o.UAI, o.Phone, o.Email = "", "", "", "", "", "" // it stays in the office
	m := f.m
	m.Act = nil
	verdicts := rules.Judge(m)
	p := rules.Assess(m, verdicts)
	s := letters.RulesSheet{
		Stage: f.words.T("stage." + string(p.Stage)), Profile: m.Profile.Named(f.issue.Language), ToFix: p.ToFix,
	}
	for i := range verdicts {
		x := &verdicts[i]
		if x.State == rules.NotApplicable && x.Overridden == nil {
			if n := len(s.Idle); n == 0 || s.Idle[n-1] != string(x.Rule) {
				s.Idle = append(s.Idle, string(x.Rule))
			}
			continue
		}
		r := f.ruled(x)
		if n := len(s.Rows); n > 0 && s.Rows[n-1].Rule == r.Rule && s.Rows[n-1].State == r.State && s.Rows[n-1].Article == r.Article {
			s.Rows[n-1].Findings = found(s.Rows[n-1].Findings, r.Findings[0])
			continue
		}
		s.Rows = append(s.Rows, r)
	}
	f.out.Papers.Sheet = s
}

// found adds a finding; one that says the same of another subject is said once.
func found(in []letters.Finding, x letters.Finding) []letters.Finding {
	last := &in[len(in)-1]
	if last.Reason != x.Reason || !slices.Equal(last.Steps, x.Steps) && len(x.Steps) > 0 {
		return append(in, x)
	}
	switch {
	case last.About == "": // of the whole case
	case x.About == "":
		last.About = ""
	default:
		last.About += " ; " + x.About
	}
	return in
}

func (f *filling) ruled(x *rules.Verdict) letters.Ruled {
	state := "state." + x.State.String()
	if x.Overridden != nil {
		state = "state.overridden"
	}
	why := letters.Finding{About: f.words.Say(Subject(f.m, x.Subject))}
	if !x.Reason.IsZero() {
		why.Reason = f.words.Say(x.Reason)
	}
	if len(x.Days) > 0 { // the arithmetic of dates; who was counted stands in the reason
		for _, step := range x.Arithmetic {
			why.Steps = append(why.Steps, f.words.Say(step))
		}
	}
	return letters.Ruled{
		State: f.words.T(state), Rule: string(x.Rule), Article: string(x.Article), Title: f.words.Say(RuleTitle(f.m, x)),
		Findings: []letters.Finding{why},
	}
}

// RuleTitle is the title of the rule of a verdict.
func RuleTitle(m rules.Matter, x *rules.Verdict) message.Message {
	return message.New("rule."+string(x.Rule)+".title", message.Number("n", m.Profile.Numbers.Notice.N))
}

// Subject names what a verdict is about; the zero message for the case itself.
func Subject(m rules.Matter, subject string) message.Message {
	c := m.Case
	if l, ok := c.Letter(cases.LetterID(subject)); ok {
		return message.New("check.letter", message.Term("letter", "letter."+string(l.Issued.Is.Type)), message.Day("day", l.Issued.Act.On))
	}
	if x, ok := c.Motion(cases.MotionID(subject)); ok {
		return message.New("check.motion", message.Term("sanction", x.Put.Is.Sanction.Kind.Key()))
	}
	if s := m.Sittings[cases.SittingID(subject)]; s != nil {
		return message.New("check.sitting", message.Day("day", s.Day()))
	}
	if m.People[cases.PersonID(subject)] != nil {
		return message.Literal(m.Name(cases.PersonID(subject)))
	}
	for i, g := range c.Grievances {
		if string(g.Is.Grievance) == subject {
			return message.New("check.grievance", message.Number("number", i+1))
		}
	}
	for _, a := range c.Acts {
		if string(a.ID) == subject {
			return message.New("check.act", message.Term("event", "event."+string(a.Payload.Kind())), message.Day("day", a.On))
		}
	}
	return message.Message{}
}
