package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

// A Matter is everything a rule may look at. Nothing else is reachable, so a
// verdict is a function of it.
type Matter struct {
	Case     *cases.Case // nil when an act of a sitting, a person or the office is on trial alone
	Sitting  *cases.Sitting
	Sittings map[cases.SittingID]*cases.Sitting // those the case was convened to
	People   map[cases.PersonID]*cases.Person   // everybody the case and its sittings name
	Office   *cases.Office
	Profile  regulation.Profile // in force when the case was opened
	Calendar days.Calendar      // union of the office's zone, the learner's zone and the closing days
	Today    days.Day
	Earlier  []Sanctioned // of the same learner, in other cases, in the order of their letters

	Act       *cases.Act       // on trial, already folded in; nil judges the record as it is
	Overrides []cases.Override // asked for with the act on trial

	memo *memo // nil: nothing is kept
}

// Version is the version of the rules, frozen in every act of ours.
const Version = 3

// Learner is the person the case is about; nil if unknown.
func (m Matter) Learner() *cases.Person { return m.learner() }

func (m *Matter) learner() *cases.Person {
	if m.Case == nil {
		return nil
	}
	return m.People[m.Case.Learner()]
}

// Council is the sitting to which the case is convened, if any.
func (m Matter) Council() *cases.Sitting { return m.council() }

func (m *Matter) council() *cases.Sitting {
	if m.Case == nil {
		return m.Sitting
	}
	c, ok := m.Case.Convening()
	if !ok {
		return nil
	}
	return m.Sittings[c.Is.Sitting]
}

// Name is the name of a person of the directory, or the identifier if unknown.
func (m Matter) Name(id cases.PersonID) string { return m.name(id) }

func (m *Matter) name(id cases.PersonID) string {
	if p := m.People[id]; p != nil {
		return p.Identity.FullName()
	}
	return string(id)
}

// A memo keeps, for one judgement, what several rules ask for. It belongs to
// one matter: a copy that changes what it was computed from forgets it.
type memo struct {
	brief      bool              // the arithmetic is not asked for
	said       []Verdict         // of the rules so far
	rule       regulation.RuleID // the last whose article was asked for
	article    regulation.Article
	letter     days.Day // of the addressees kept
	addressees []cases.PersonID
}

// room takes room for n verdicts from those that lie together.
func (k *memo) room(n int) []Verdict {
	at := len(k.said)
	if at+n > cap(k.said) {
		return make([]Verdict, 0, n)
	}
	k.said = k.said[:at+n]
	return k.said[at : at : at+n]
}

// gather adds the answer of a rule to the n of those before it, unless it lies
// there already, and gives back the room that was not needed.
func (k *memo) gather(in []Verdict, n int) {
	if len(in) > 0 && n < len(k.said) && &in[0] == &k.said[n] {
		k.said = k.said[:n+len(in)]
		return
	}
	k.said = append(k.said[:n], in...)
}

// brief tells whether verdicts go without their arithmetic.
func (m *Matter) brief() bool { return m.memo != nil && m.memo.brief }
