package ui

import (
	"slices"
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// A decisionForm is what somebody typed about the decision to be notified. It
// is also the form's draft.
type decisionForm struct {
	Sanction    cases.Sanction
	Motion      cases.MotionID
	NotRetained []cases.GrievanceID
	Grounds     string
	Reparation  string
	RepairBy    days.Day
	Planned     days.Day
	Firsts      bool   // the first day was chosen by hand: it no longer follows the dispatch
	Departure   string // the written reason of an override
}

// decisionStart is the form as it opens: what the council adopted, else what
// the director chose alone; planned for the day the window aims at, the first
// day of an exclusion safe for that dispatch.
func decisionStart(v register.View) decisionForm {
	m := v.Matter
	out := decisionForm{Planned: plannedDispatch(v)}
	if mo, ok := m.Case.AdoptedMotion(); ok {
		out.Sanction, out.Motion = mo.Put.Is.Sanction, mo.ID
	} else if c, ok := m.Case.Course(); ok && c.Is.Course == cases.CourseAlone {
		out.Sanction = cases.Sanction{Kind: c.Is.Sanction}
	} else {
		out.Sanction = cases.Sanction{Kind: regulation.NoSanction}
	}
	out.Firsts = out.Sanction.First != 0
	return out.dated(m)
}

// plannedDispatch is the day proposed for the dispatch: today if the window is
// open, else its first safe day.
func plannedDispatch(v register.View) days.Day {
	m := v.Matter
	day := m.Calendar.NextOpen(m.Today)
	if mo, ok := m.Case.AdoptedMotion(); ok && mo.Put.Is.Sanction.Kind.Exclusion() {
		if w := rules.Window(m); w.Safe != 0 && day < w.Safe {
			return m.Calendar.NextOpen(w.Safe)
		}
	}
	if received := griefsReceived(v.Verdicts); received != 0 && decidedAlone(m) {
		return m.Calendar.NextOpen(max(day, received+days.Day(m.Profile.Numbers.Defence.N)+1))
	}
	return day
}

func decidedAlone(m rules.Matter) bool {
	c, ok := m.Case.Course()
	_, voted := m.Case.AdoptedMotion()
	return ok && c.Is.Course == cases.CourseAlone && !voted
}

// dated fills the days of an exclusion: the first safe one after the dispatch
// unless it was chosen, the last one by its length.
func (x decisionForm) dated(m rules.Matter) decisionForm {
	if x.Sanction.Kind != regulation.TemporaryExclusion {
		return x
	}
	if !x.Firsts && x.Planned != 0 {
		x.Sanction.First = rules.ExclusionFor(m, x.Planned, x.Planned).SafeFirst
	}
	x.Sanction.Last = 0
	if x.Sanction.First != 0 && x.Sanction.Length > 0 {
		x.Sanction.Last = x.Sanction.First + days.Day(x.Sanction.Length) - 1
	}
	return x
}

// returns is the day on which an excluded learner comes back; zero if none.
func (x decisionForm) returns() days.Day {
	if x.Sanction.Kind != regulation.TemporaryExclusion || x.Sanction.Last == 0 {
		return 0
	}
	return x.Sanction.Last + 1
}

// retained are the grievances that found the decision.
func (x decisionForm) retained(c *cases.Case) []cases.GrievanceID {
	var out []cases.GrievanceID
	for _, g := range c.Grievances {
		if !slices.Contains(x.NotRetained, g.Is.Grievance) {
			out = append(out, g.Is.Grievance)
		}
	}
	return out
}

// sanctions tells whether the decision sanctions at all.
func (x decisionForm) sanctions() bool {
	return x.Sanction.Kind != regulation.NoSanction && x.Sanction.Kind != ""
}

// decision is what the letter notifies.
func (x decisionForm) decision(c *cases.Case) cases.Decision {
	out := cases.Decision{Sanction: x.Sanction, Motion: x.Motion}
	if !x.sanctions() {
		out.NotRetained = append(out.NotRetained, x.NotRetained...)
		return out
	}
	out.Retained, out.Grounds = x.retained(c), strings.TrimSpace(x.Grounds)
	for _, g := range c.Grievances {
		if slices.Contains(x.NotRetained, g.Is.Grievance) {
			out.NotRetained = append(out.NotRetained, g.Is.Grievance)
		}
	}
	if r := strings.TrimSpace(x.Reparation); r != "" {
		out.Reparation, out.RepairBy = r, x.RepairBy
	}
	return out
}

// planner prepares the letters of the decision. A case that the director
// discontinued ends with a letter of its own.
func (x decisionForm) planner(c *cases.Case) planner {
	d := x.decision(c)
	kind := endingLetter(c)
	return func(m rules.Matter, o mailing.Options) mailing.Plan {
		p := mailing.Decide(m, d, o)
		if !x.sanctions() && kind == cases.LetterDiscontinued {
			rename(&p, cases.LetterNoSanction, kind)
		}
		return p
	}
}

// endingLetter is the letter that ends a procedure without a sanction: after a
// council, or when the director discontinued the case before one.
func endingLetter(c *cases.Case) cases.LetterType {
	_, adopted := c.AdoptedMotion()
	if x, ok := c.Course(); ok && x.Is.Course == cases.CourseDiscontinue && !adopted {
		return cases.LetterDiscontinued
	}
	return cases.LetterNoSanction
}

// rename gives the letters of a plan another type.
func rename(p *mailing.Plan, from, to cases.LetterType) {
	for i := range p.Letters {
		if p.Letters[i].Type == from {
			p.Letters[i].Type = to
		}
	}
	for i := range p.Envelopes {
		for j, t := range p.Envelopes[i].Letters {
			if t == from {
				p.Envelopes[i].Letters[j] = to
			}
		}
	}
}

// notifiedLetter is the standing letter that notifies the outcome, if there is one.
func notifiedLetter(c *cases.Case) (cases.Letter, bool) {
	for _, t := range []cases.LetterType{cases.LetterDecision, cases.LetterNoSanction, cases.LetterDiscontinued} {
		if in := c.LettersOf(t); len(in) > 0 {
			return in[len(in)-1], true
		}
	}
	return cases.Letter{}, false
}

// correctingIssue is the plan of the letter that corrects the first day of an
// exclusion whose letter was presented later than that day: it counts from the
// presentation, and the last day does not move (R-EXCLUSION). False when there
// is nothing to correct.
func correctingIssue(v register.View) (planner, bool) {
	l, ok := notifiedLetter(v.Matter.Case)
	if !ok || l.Issued.Is.Decision == nil || len(v.Matter.Case.LettersOf(cases.LetterCorrecting)) > 0 {
		return nil, false
	}
	for _, x := range v.Verdicts {
		counted := x.Days["counted"]
		if x.Rule != rules.Exclusion || x.Subject != string(l.ID) || counted == 0 {
			continue
		}
		d := *l.Issued.Is.Decision
		d.Sanction.First = counted
		d.Sanction.Length = int(d.Sanction.Last-counted) + 1
		return func(m rules.Matter, o mailing.Options) mailing.Plan {
			p := mailing.Decide(m, d, o)
			rename(&p, cases.LetterDecision, cases.LetterCorrecting)
			for i := range p.Letters {
				p.Letters[i].Corrects = l.ID
			}
			return p
		}, true
	}
	return nil, false
}

// faults are the messages beside the fields.
func (x decisionForm) faults(m rules.Matter) map[string]message.Message {
	out := map[string]message.Message{}
	switch {
	case x.Planned == 0:
		out["planned"] = message.New("field.day")
	case x.Planned < m.Today:
		out["planned"] = message.New("mail.package.past")
	}
	if !x.sanctions() {
		return out
	}
	if len(x.retained(m.Case)) == 0 {
		out["retained"] = message.New("mail.decision.nothing")
	}
	if strings.TrimSpace(x.Grounds) == "" {
		out["grounds"] = message.New("mail.decision.grounds")
	}
	if x.Sanction.Kind == regulation.TemporaryExclusion {
		if x.Sanction.Length <= 0 {
			out["length"] = message.New("field.count")
		}
		if x.Sanction.First == 0 {
			out["first"] = message.New("field.day")
		}
	}
	if strings.TrimSpace(x.Reparation) != "" && x.RepairBy == 0 {
		out["repair"] = message.New("field.day")
	}
	return out
}

// A decisionCheck is one verdict about the letter on trial, as it stands under
// the field it is about.
type decisionCheck struct {
	Field    string // planned, first, reparation, grounds; empty: of the whole
	State    rules.State
	Title    string
	Reason   string
	Article  string
	Blocks   bool
	Depart   bool // the director may depart from it, with a reason
	override cases.Override
}

// decisionChecks are the verdicts about a letter on trial, the ones that stop
// it first.
func decisionChecks(w translations.Words, t register.Trial, id cases.CaseID, letter cases.LetterID) []decisionCheck {
	var out []decisionCheck
	m := t.Matters[id]
	for _, v := range t.After[id] {
		if v.Subject != string(letter) {
			continue
		}
		c := decisionCheck{
			Field: fieldOf(v.Rule), State: v.State, Title: ruleTitle(w, v), Reason: w.Say(v.Reason),
			Article: articleChip(w, string(v.Article)), Depart: rules.Overridable(m, v),
			Blocks: slices.ContainsFunc(t.Refused, func(r rules.Verdict) bool { return r.Rule == v.Rule && r.Subject == v.Subject }),
		}
		c.override = cases.Override{Rule: v.Rule, Subject: v.Subject}
		out = append(out, c)
	}
	slices.SortStableFunc(out, func(a, b decisionCheck) int {
		switch {
		case a.Blocks == b.Blocks:
			return int(b.State) - int(a.State)
		case a.Blocks:
			return -1
		}
		return 1
	})
	return out
}

// fieldOf is the field that a rule of the decision is about.
func fieldOf(id regulation.RuleID) string {
	switch id {
	case rules.WindowRule:
		return "planned"
	case rules.Exclusion:
		return "first"
	case rules.Reparation:
		return "repair"
	case rules.Form:
		return "grounds"
	}
	return ""
}

// explanationsOf is what the learner answered at the hearing, or that there
// was none to record.
func explanationsOf(w translations.Words, m rules.Matter) string {
	for _, h := range slices.Backward(m.Case.Hearings) {
		if e := h.Is.Explanations; e != "" {
			return e
		}
	}
	for _, h := range slices.Backward(m.Case.Interviews) {
		if e := h.Is.Notes; e != "" {
			return e
		}
	}
	if n := len(m.Case.Absences); n > 0 {
		return w.T("mail.decision.absent", message.Day("day", m.Case.Absences[n-1].Act.On))
	}
	return w.T("mail.decision.unheard")
}

// measureOf words the sanction of a decision, with its length or its bar.
func measureOf(w translations.Words, s cases.Sanction) string {
	switch {
	case s.Kind == regulation.TemporaryExclusion && s.Length > 0:
		return capital(w.T("sanction.temporary-exclusion.days", message.Number("n", s.Length)))
	case s.Kind == regulation.PermanentExclusion && s.Bar:
		return capital(w.T("sanction.permanent-exclusion.bar"))
	}
	return sanctionLevel(w, s.Kind)
}
