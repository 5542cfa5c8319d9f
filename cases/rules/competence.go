package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// competenceRule is R-COMPETENCE (art. 5.1 and 5.3): the director decides levels
// 1 and 2, alone if so chosen; level 3 is the council's, which may also vote a
// lighter measure. It stops the decision letter.
//
// The text lets the director "do their best" to convene the council for an
// exclusion, so a departure is possible with a written reason, and the hearing
// is still due (R. 6352-5 of the Labour Code). Facts under an article that the
// profile reserves to the council (3.8) allow none.
func competenceRule() Rule {
	return Rule{ID: Competence, Stops: decisionLetter, Judge: judgeCompetence}
}

// Overridable tells whether the director may depart from a verdict, with a
// written reason, for its one subject: R-COMPETENCE once the learner was heard
// and never for facts reserved to the council; R-WINDOW after its last day, up
// to that day extended.
func Overridable(m Matter, v Verdict) bool { return overridable(&m, &v) }

func overridable(m *Matter, v *Verdict) bool {
	if v.State != Broken || v.Subject == "" || m.Case == nil {
		return false
	}
	switch v.Rule {
	case Competence:
		l, ok := m.Case.Letter(cases.LetterID(v.Subject))
		if !ok || l.Issued.Is.Decision == nil || l.Issued.Is.Decision.Motion != "" {
			return false // a letter that misstates a vote is wrong, not a departure
		}
		_, never := m.reserved()
		return !never && m.heard()
	case WindowRule:
		return WindowOverridable(*v)
	}
	return false
}

// heard tells whether the learner was heard, at an interview or by a council.
func (m *Matter) heard() bool { return len(m.Case.Interviews)+len(m.Case.Hearings) > 0 }

func judgeCompetence(m *Matter) []Verdict {
	c := m.Case
	if c == nil || c.Opened == nil {
		return nil
	}
	if out, ok := m.halted(Competence); ok {
		return out
	}
	out := append(m.room(1+len(c.Letters)), m.competence())
	for i := range c.Letters {
		if l := &c.Letters[i]; m.inForce(l) && l.Issued.Is.Decision != nil {
			out = append(out, m.competenceLetter(l))
		}
	}
	return out
}

// competence says who is to decide, for the case.
func (m *Matter) competence() Verdict {
	v := m.says(Competence, "", Pending, message.New("competence.choice", message.Number("min", 1), message.Number("max", 2)))
	if adopted, ok := m.Case.AdoptedMotion(); ok {
		v.State, v.Relies = Met, []cases.ActID{adopted.Closed.Act.ID}
		v.Reason = m.councilDecided(adopted)
		return v
	}
	x, ok := m.Case.Course()
	if !ok {
		if _, convened := m.convened(); convened {
			return m.councilPending(v)
		}
		return v
	}
	v.Relies = []cases.ActID{x.Act.ID}
	switch x.Is.Course {
	case cases.CourseDiscontinue:
		v.State, v.Reason = NotApplicable, message.New("competence.discontinued", message.Day("day", x.Act.On))
	case cases.CourseAlone:
		switch {
		case !x.Is.Sanction.Exclusion():
			v.State, v.Reason = Met, message.New("competence.director", message.Number("level", int(x.Is.Sanction.Level())))
			if x.Is.Sanction == "" {
				v.Reason = message.New("competence.alone", message.Number("min", 1), message.Number("max", 2))
			}
		default:
			v.State = Broken
			v.Reason, _ = m.reserved()
			m.departed(&v)
		}
	case cases.CourseCouncil:
		return m.councilPending(v)
	case cases.CourseMore:
	}
	return v
}

// departed lays on the case the departure recorded with one of its letters.
func (m *Matter) departed(v *Verdict) {
	for i := range m.Case.Letters {
		l := &m.Case.Letters[i]
		if k, ok := m.sanctions(l); !ok || !k.Exclusion() {
			continue
		}
		if w := m.competenceLetter(l); w.Overridden != nil {
			v.Reason, v.Overridden = w.Reason, w.Overridden
			v.Relies = append(v.Relies, w.Relies...)
			return
		}
	}
}

func (m *Matter) councilPending(v Verdict) Verdict {
	v.Reason = message.New("competence.convened")
	if c, ok := m.Case.Convening(); ok && c.Is.Heaviest.Level() > 0 {
		v.Reason = message.New("competence.pending", message.Number("level", int(c.Is.Heaviest.Level())))
	}
	return v
}

func (m *Matter) councilDecided(x cases.Motion) message.Message {
	day := m.Sittings[x.Put.Is.Sitting].Day()
	if day == 0 {
		day = x.Put.Act.On
	}
	if x.Put.Is.Sanction.Kind.Level() == 0 {
		return message.New("competence.none", message.Day("meeting", day))
	}
	return message.New("competence.council",
		message.Number("level", int(x.Put.Is.Sanction.Kind.Level())), message.Day("meeting", day))
}

// competenceLetter judges what a decision letter notifies.
func (m *Matter) competenceLetter(l *cases.Letter) Verdict {
	d := l.Issued.Is.Decision
	v := m.says(Competence, string(l.ID), Met, message.Message{})
	v.Relies = []cases.ActID{l.Issued.Act.ID}
	if d.Motion != "" {
		return m.votedLetter(v, d)
	}
	if d.Sanction.Kind.Exclusion() {
		reason, never := m.reserved()
		v.State, v.Reason = Broken, reason
		if !never && !m.heard() {
			v.Reason = message.New("competence.hearing")
		}
		m.competenceDeparture(&v, l)
		return v
	}
	if x, ok := m.Case.Course(); !ok || x.Is.Course != cases.CourseAlone {
		v.State, v.Reason = Pending, message.New("competence.choice", message.Number("min", 1), message.Number("max", 2))
		return v
	}
	v.Reason = message.New("competence.director", message.Number("level", int(d.Sanction.Kind.Level())))
	return v
}

// votedLetter compares a letter with the motion it rests on.
func (m *Matter) votedLetter(v Verdict, d *cases.Decision) Verdict {
	x, ok := m.Case.Motion(d.Motion)
	if !ok || x.Outcome() != cases.Adopted || !d.Sanction.Kind.Known() || !x.Put.Is.Sanction.Kind.Known() {
		v.State, v.Reason = Broken, message.New("competence.unvoted")
		return v
	}
	v.Relies = append(v.Relies, x.Closed.Act.ID)
	voted := x.Put.Is.Sanction
	if voted.Kind != d.Sanction.Kind || (d.Sanction.Bar && !voted.Bar) || (voted.Length > 0 && d.Sanction.Length > voted.Length) {
		v.State = Broken
		v.Reason = message.New("competence.other", message.Said("sanction", sanctionTerm(d.Sanction)), message.Said("voted", sanctionTerm(voted)))
		return v
	}
	v.Reason = m.councilDecided(x)
	return v
}

// reserved says why an exclusion needs the council, and whether no departure is
// possible: a grievance of the case is under an article reserved to it, whether
// the letter retains it or not.
func (m *Matter) reserved() (why message.Message, never bool) {
	for i := range m.Case.Grievances {
		g := &m.Case.Grievances[i].Is
		b, _ := m.Profile.Breach(g.Article)
		if b.Council && g.InTraining != cases.No {
			return message.New("competence.violence", message.Text("article", string(g.Article))), true
		}
	}
	return message.New("competence.exclusion"), false
}

// departure puts a recorded departure on the verdict of a letter, and says who
// answers for it.
func (m *Matter) competenceDeparture(v *Verdict, l *cases.Letter) {
	if l.Issued.Act.Judged == nil || !overridable(m, v) {
		return
	}
	for i := range l.Issued.Act.Judged.Overrides {
		o := &l.Issued.Act.Judged.Overrides[i]
		if o.Rule != Competence || o.Subject != v.Subject {
			continue
		}
		who := string(l.Issued.Act.By)
		if u, ok := m.Office.User(l.Issued.Act.By); ok {
			who = u.Name
		}
		v.Overridden, v.Remedy = o, message.Message{}
		v.Reason = message.New("competence.departure", message.Text("who", who), message.Text("reason", o.Reason))
		return
	}
}

// sanctions tells whether a letter notifies a sanction, and of which kind; one
// that was withdrawn or annulled since notifies none.
func (m *Matter) sanctions(l *cases.Letter) (regulation.SanctionKind, bool) {
	is := &l.Issued.Is
	if is.Type != cases.LetterDecision || !l.Standing() || is.Decision == nil {
		return "", false
	}
	if _, gone := m.Case.Undone(l.ID); gone {
		return "", false
	}
	k := is.Decision.Sanction.Kind
	return k, k.Level() > 0
}

// notified is the day on which a letter takes its effect towards the learner,
// as far as it is known: the day it left, else the day planned, which is never
// before its issue.
func (m *Matter) notified(l *cases.Letter) days.Day {
	if d := m.Case.FirstPosted(*l); d != 0 {
		return d
	}
	return max(l.Issued.Is.Planned, l.Issued.Act.On)
}
