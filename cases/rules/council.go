package rules

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// bench is the sitting a judgement is about: that of the act on trial, else the
// one to which the case is convened; nil when there is none.
func (m *Matter) bench() *cases.Sitting {
	if m.Act != nil {
		if m.Act.File.Of == cases.FileSitting {
			if s := m.Sittings[cases.SittingID(m.Act.File.ID)]; s != nil {
				return s
			}
			return m.Sitting
		}
		switch p := m.Act.Payload.(type) {
		case cases.CallCase:
			return m.Sittings[p.Sitting]
		case cases.PutMotion:
			return m.Sittings[p.Sitting]
		default:
		}
	}
	return m.council()
}

// says begins a verdict of a rule, with the article of the case's profile.
func (m *Matter) says(rule regulation.RuleID, subject string, state State, reason message.Message) Verdict {
	return Verdict{Rule: rule, Subject: subject, State: state, Reason: reason, Article: m.articleOf(rule)}
}

// articleOf is Profile.Article without its copies: it is asked for every verdict,
// and mostly for the rule it was asked for last.
func (m *Matter) articleOf(rule regulation.RuleID) regulation.Article {
	if m.memo == nil {
		return m.mainArticle(rule)
	}
	if m.memo.rule != rule {
		m.memo.rule, m.memo.article = rule, m.mainArticle(rule)
	}
	return m.memo.article
}

func (m *Matter) mainArticle(rule regulation.RuleID) regulation.Article {
	for i := range m.Profile.Rules {
		if r := &m.Profile.Rules[i]; r.Rule == rule && len(r.Articles) > 0 {
			return r.Articles[0]
		}
	}
	return ""
}

// subjectOf names a sitting as a subject; the case when there is none.
func subjectOf(s *cases.Sitting) string {
	if s == nil {
		return ""
	}
	return string(s.ID)
}

// single is the answer of a rule that says one thing.
func (m *Matter) single(v Verdict) []Verdict { return append(m.room(1), v) }

// room is an empty answer with room for so many verdicts. In a judgement it lies
// where the answers of all the rules are gathered, so that they need not move.
func (m *Matter) room(n int) []Verdict {
	if m.memo == nil {
		return make([]Verdict, 0, n)
	}
	return m.memo.room(n)
}

// without is the answer of a rule about the council or its decision when the
// file took another road: ended before any decision, discontinued, or decided by
// the director alone with nothing convened. It tells whether that is so.
func (m *Matter) without(rule regulation.RuleID) ([]Verdict, bool) {
	c := m.Case
	if c == nil {
		return nil, false
	}
	if out, ok := m.noObject(rule); ok {
		return out, true
	}
	if x, ok := c.Course(); ok && len(c.Convened) == 0 && (x.Is.Course == cases.CourseAlone || x.Is.Course == cases.CourseDiscontinue) {
		return m.single(m.says(rule, "", NotApplicable, message.New("na.council"))), true
	}
	return nil, false
}

// postponedFrom tells whether the case was taken out of a sitting.
func (m *Matter) postponedFrom(s *cases.Sitting) bool {
	if m.Case == nil || s == nil || len(m.Case.Postponed) == 0 {
		return false
	}
	_, gone := m.Case.Postponement(s.ID)
	return gone
}

// follows tells whether an act lies after another: a later day, a later time of
// the same day, or recorded later when a time is missing. It is the order in
// which cases.Sitting tells who was present.
func follows(a, other cases.Act) bool {
	switch {
	case a.On != other.On:
		return a.On > other.On
	case a.At != 0 && other.At != 0 && a.At != other.At:
		return a.At > other.At
	}
	return a.Rank > other.Rank
}

// seatsAt returns who held a seat just after an act; the zero act asks about
// now. A seat released since still counts for what happened before.
func seatsAt(s *cases.Sitting, at cases.Act) []cases.Seated {
	if s == nil {
		return nil
	}
	if at.ID == "" {
		return s.Seats
	}
	released, late := false, false
	for i := range s.Acts {
		_, is := s.Acts[i].Payload.(cases.ReleaseSeat)
		released = released || is
	}
	for i := range s.Seats {
		late = late || follows(s.Seats[i].Act, at)
	}
	switch {
	case !released && !late:
		return s.Seats
	case !released:
		return slices.DeleteFunc(slices.Clone(s.Seats), func(x cases.Seated) bool { return follows(x.Act, at) })
	}
	var acts []cases.Act
	for _, a := range s.Acts {
		if !follows(a, at) || isStrike(a) {
			acts = append(acts, a)
		}
	}
	return cases.FoldSitting(s.ID, acts).Seats
}

// isStrike tells whether an act strikes another: what is struck later was never so.
func isStrike(a cases.Act) bool {
	_, is := a.Payload.(cases.StrikeAct)
	return is
}

// recusedAt tells whether a member was recused in the case when an act was
// done; the zero act asks about now.
func (m *Matter) recusedAt(p cases.PersonID, at cases.Act) bool {
	if m.Case == nil || len(m.Case.Recusals) == 0 {
		return false
	}
	r, ok := m.Case.Recused(p)
	return ok && (at.ID == "" || !follows(r.Act, at))
}

// Roll is who is entitled to vote on the case and present in the sitting just
// after an act, in the order of the seats: what the register freezes when a
// motion is put. Secretary, learners' representative and recused members are
// not on it, and nobody is on it twice. The zero act asks about now.
func Roll(m Matter, s *cases.Sitting, at cases.Act) []cases.PersonID { return m.roll(s, &at) }

func (m *Matter) roll(s *cases.Sitting, at *cases.Act) []cases.PersonID {
	return m.entitled(s, *at, func(p cases.PersonID) bool { return s.PresentAt(p, *at) })
}

// entitled returns the members in voting seats, once each, for whom is holds;
// the secretary never votes, whatever other seat the same person was given.
func (m *Matter) entitled(s *cases.Sitting, at cases.Act, is func(cases.PersonID) bool) []cases.PersonID {
	seats := seatsAt(s, at)
	out := make([]cases.PersonID, 0, len(seats))
	for i := range seats {
		x := &seats[i]
		if !m.Profile.Votes(x.Seat) || slices.Contains(out, x.Member) || m.isSecretary(seats, x.Member) {
			continue
		}
		if !m.recusedAt(x.Member, at) && is(x.Member) {
			out = append(out, x.Member)
		}
	}
	return out
}

func (m *Matter) isSecretary(seats []cases.Seated, p cases.PersonID) bool {
	for i := range seats {
		if seats[i].Member != p {
			continue
		}
		if place, _ := m.Profile.Place(seats[i].Seat); place.Secretary {
			return true
		}
	}
	return false
}

// seatTerm names a seat in a sentence.
func seatTerm(s regulation.Seat) message.Message { return message.New(s.Key()) }

// sanctionTerm names a sanction in a sentence, with its length or its bar.
func sanctionTerm(s cases.Sanction) message.Message {
	switch {
	case s.Kind == regulation.TemporaryExclusion && s.Length > 0:
		return message.New(s.Kind.Key()+".days", message.Number("n", s.Length))
	case s.Kind == regulation.PermanentExclusion && s.Bar:
		return message.New(s.Kind.Key() + ".bar")
	}
	return message.New(s.Kind.Key())
}

// whyClosed names what closes a day: samedi, a holiday, a closing of the office.
func whyClosed(c days.Closing) message.Value {
	if key := c.Key(); key != "" {
		return message.Term("closed", key)
	}
	return message.Text("closed", c.Name)
}

// names lists people in a sentence.
func (m *Matter) names(field string, in []cases.PersonID) message.Value {
	out := make([]message.Message, 0, len(in))
	for _, p := range in {
		out = append(out, message.Literal(m.name(p)))
	}
	return message.List(field, out...)
}
