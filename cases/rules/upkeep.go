package rules

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// exitDays is within how many days a training organisation tells a funder that
// somebody left the training: decree of December 2019 on the entries, exits and
// interruptions of training.
const exitDays = 3

// An Exit is a learner's exit from the training, to be declared to every funder.
type Exit struct {
	On days.Day // of the exit
	By days.Day // last day to declare it
}

// ExitOf tells on which day the learner left the training, as far as the case
// says: the effect of a permanent exclusion, a declared abandonment, a
// resignation, the end of the contract, death. The three days are those of the
// calendar; a limit on a closed day is pulled back, but never to before the day
// after the exit. False while there is no exit.
func ExitOf(m Matter) (Exit, bool) { return m.exit() }

func (m *Matter) exit() (Exit, bool) {
	var on days.Day
	if end, is := m.stopped(); is && m.leavesTraining() {
		on = end.On
	}
	for _, l := range m.decisions() {
		if k, ok := m.sanctions(l); ok && k == regulation.PermanentExclusion {
			if effect := m.notifiedOn(l); effect != 0 {
				on = max(effect, l.Issued.Is.Decision.Sanction.First)
			}
		}
	}
	if on == 0 {
		return Exit{}, false
	}
	by := m.Calendar.LastOpen(on + exitDays)
	if by <= on {
		by = m.Calendar.NextOpen(on + 1)
	}
	return Exit{On: on, By: by}, true
}

// exits asks to declare the learner's exit to each funder.
func (a *assessor) exits() {
	x, is := a.m.exit()
	if !is || a.before(x.On) {
		return
	}
	var asked []cases.PersonID
	for _, f := range a.m.Case.Opened.Is.Funders {
		declared := slices.ContainsFunc(a.m.Case.Exits, func(d cases.Done[cases.ExitDeclared]) bool {
			return d.Is.Funder == f.Funder && d.Act.On >= x.On
		})
		if f.Funder == "" || declared || slices.Contains(asked, f.Funder) {
			continue
		}
		asked = append(asked, f.Funder)
		a.next(todo{
			kind: DoExit, subject: string(f.Funder), rule: Inform, by: x.By,
			what: message.New("docket.exit", message.Text("recipient", a.m.name(f.Funder)), message.Day("exit", x.On), message.Number("n", exitDays)),
		})
	}
}

// reparations asks what became of each reparative measure, until it is on record.
func (a *assessor) reparations() {
	for _, l := range a.m.decisions() {
		d := l.Issued.Is.Decision
		if d == nil || d.Reparation == "" || d.RepairBy == 0 || a.m.repaired(l.ID, d.RepairBy) {
			continue
		}
		a.due(todo{
			kind: DoReparation, subject: string(l.ID), rule: Reparation, by: d.RepairBy, waiting: true,
			what: message.New("docket.reparation"),
		})
	}
}

// repaired tells whether the record says what became of a reparative measure:
// carried out, or not carried out on its day.
func (m *Matter) repaired(letter cases.LetterID, by days.Day) bool {
	return slices.ContainsFunc(m.Case.Reparations, func(r cases.Done[cases.ReparationFollowed]) bool {
		return r.Is.Letter == letter && (r.Is.Done || r.Act.On >= by)
	})
}

// jury asks for the line that the certification jury gets of a sanction that was
// notified and has not expired (R-RECORD). The office aims for a week.
func (a *assessor) jury() {
	for _, e := range a.m.extracts() {
		if e.Notified == 0 || !a.before(e.Expiry+1) || a.about(cases.LetterJury, e.Letter) {
			continue
		}
		a.due(todo{
			kind: DoJury, subject: string(e.Letter), rule: Record, by: a.m.Calendar.AddOpen(e.Notified, 5), target: true,
			what: message.New("docket.jury"),
		})
	}
}

// exclusionEnds asks, in the last week of a temporary exclusion, for the letter
// that tells the learner when to come back.
func (a *assessor) exclusionEnds() {
	for _, l := range a.m.decisions() {
		d := l.Issued.Is.Decision
		if d == nil || d.Sanction.Kind != regulation.TemporaryExclusion || d.Sanction.Last == 0 ||
			a.m.sentTo(l, a.m.Case.Learner()) == 0 || a.about(cases.LetterExclusionEnd, l.ID) {
			continue
		}
		last := d.Sanction.Last
		if a.before(max(d.Sanction.First, last-6)) || !a.before(last+1) {
			continue
		}
		a.due(todo{
			kind: DoExclusionEnd, subject: string(l.ID), rule: Exclusion, by: a.m.Calendar.LastOpen(last), target: true,
			what: message.New("docket.exclusion-end", message.Day("return", last+1)),
		})
	}
}

// about tells whether a standing letter of a type is about a decision letter;
// one that names none is about any.
func (a *assessor) about(t cases.LetterType, decision cases.LetterID) bool {
	for _, l := range a.m.Case.LettersOf(t) {
		if l.Issued.Is.Corrects == decision || l.Issued.Is.Corrects == "" {
			return true
		}
	}
	return false
}

// reviews asks the director for the letters submitted and not answered, and the
// secretary for those that came back.
func (a *assessor) reviews() {
	var seen []cases.LetterID
	for _, r := range slices.Backward(a.m.Case.Reviews) {
		id := r.Submitted.Is.Letter
		if slices.Contains(seen, id) {
			continue
		}
		seen = append(seen, id)
		if _, issued := a.m.Case.Letter(id); issued || r.Approved != nil {
			continue
		}
		t := todo{
			kind: DoApprove, subject: string(id), rule: ruleOf(r.Submitted.Is.Type), waiting: true, target: true,
			by:   a.m.Calendar.AddOpen(r.Submitted.Act.On, 1),
			what: message.New("docket.approve", message.Term("letter", "letter."+string(r.Submitted.Is.Type))),
		}
		if r.Returned != nil {
			t.kind, t.waiting, t.by = DoRework, false, a.m.Calendar.AddOpen(r.Returned.Act.On, 1)
			t.what = message.New("docket.rework", message.Term("letter", "letter."+string(r.Submitted.Is.Type)))
		}
		a.due(t)
	}
}

// contact asks the advisor to reach a learner whose case is about inactivity,
// within the days that art. 3.1.2 gives.
func (a *assessor) contact() {
	m := a.m
	if !m.alleged(func(b regulation.Breach) bool { return b.Article == inactivityArticle }) {
		return
	}
	d := InactivityOn(m.Profile, m.Learner(), m.Case.Opened.Act.On)
	if d.Since == 0 || d.Away || a.before(d.ContactFrom) {
		return
	}
	if slices.ContainsFunc(m.Learner().Contacts, func(c cases.Done[cases.LearnerContacted]) bool { return c.Act.On > d.Since }) {
		return
	}
	a.due(todo{
		kind: DoContact, subject: string(m.Case.Learner()), rule: Inactivity, by: d.ContactTo,
		what: message.New("docket.contact", message.Day("from", d.ContactFrom), message.Day("to", d.ContactTo)),
	})
}
