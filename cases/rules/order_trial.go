package rules

import (
	"maps"
	"slices"

	"greffe/cases"
	"greffe/cases/message"
)

// trial judges the act on trial for itself: its day, a file already closed, the
// same act twice, an envelope with two ends, and strikes.
func (o *chronicle) trial() {
	a := *o.m.Act
	e := event("event", a.Payload.Kind())
	_, fact := a.Payload.(cases.Fact)
	switch {
	case a.On == 0:
		o.fault(a, "", message.New("order.day", e))
	case a.On > o.m.Today && (fact || a.File.Of == cases.FileCase || a.File.Of == cases.FileSitting):
		// A delegation or a function of a person may be given for a later day.
		o.fault(a, "", message.New("order.future", e, message.Day("day", a.On)))
	}
	if strike, ok := a.Payload.(cases.StrikeAct); ok {
		o.strike(a, strike)
		return
	}
	o.closed(a)
	o.ended(a)
	o.again(a)
	if o.m.Case != nil {
		o.settled(a)
		o.withdrawn(a)
	}
}

// closed refuses acts of ours on a file that was closed, but those that come
// afterwards by their nature; facts still arrive.
func (o *chronicle) closed(a cases.Act) {
	if o.m.Case == nil || o.m.Case.Closed == nil || a.File.Of != cases.FileCase {
		return
	}
	closing := o.m.Case.Closed.Act
	_, ours := a.Payload.(cases.Ours)
	if ours && closing.ID != a.ID && closing.Rank < a.Rank && !afterwards(a.Payload) {
		o.fault(a, closing.ID, message.New("order.closed", message.Day("day", closing.On)))
	}
}

// A mark is what only one standing act of a file may say.
type mark struct {
	kind cases.Kind
	of   string
}

func marked(p cases.Payload) (mark, bool) {
	k := p.Kind()
	switch x := p.(type) {
	case cases.OpenCase, cases.CloseCase, cases.AbandonmentDeclared, cases.EndProcedure,
		cases.OpenSitting, cases.AdjournSitting, cases.CloseSitting:
		return mark{kind: k}, true
	case cases.AddGrievance:
		return mark{k, string(x.Grievance)}, true
	case cases.AddExhibit:
		return mark{k, string(x.Exhibit)}, true
	case cases.OrderPrecaution:
		return mark{k, string(x.Precaution)}, true
	case cases.LiftPrecaution:
		return mark{k, string(x.Precaution)}, true
	case cases.IssueLetter:
		return mark{k, string(x.Letter)}, true
	case cases.WithdrawLetter:
		return mark{k, string(x.Letter)}, true
	case cases.Posted:
		return mark{k, string(x.Dispatch)}, true
	case cases.Presented:
		return mark{k, string(x.Dispatch)}, true
	case cases.Collected:
		return mark{k, string(x.Dispatch)}, true
	case cases.Refused:
		return mark{k, string(x.Dispatch)}, true
	case cases.Returned:
		return mark{k, string(x.Dispatch)}, true
	case cases.HandedOver:
		return mark{k, string(x.Dispatch)}, true
	case cases.PutMotion:
		return mark{k, string(x.Motion)}, true
	case cases.CloseMotion:
		return mark{k, string(x.Motion)}, true
	case cases.DecisionChallenged:
		return mark{k, string(x.Challenge)}, true
	case cases.ChallengeEnded:
		return mark{k, string(x.Challenge)}, true
	case cases.WithdrawDecision:
		return mark{k, string(x.Letter)}, true
	case cases.AnswerRequest:
		return mark{k, string(x.Request)}, true
	default:
		return mark{}, false
	}
}

// again refuses what the file already says.
func (o *chronicle) again(a cases.Act) {
	want, ok := marked(a.Payload)
	if !ok {
		return
	}
	for _, b := range cases.Standing(o.m.actsOf(a.File)) {
		if got, ok := marked(b.Payload); ok && b.ID != a.ID && got == want && !o.reopenedAfter(b) {
			o.fault(a, b.ID, message.New("order.again", event("event", want.kind), message.Day("day", b.On)))
			return
		}
	}
}

// reopenedAfter tells whether a file was reopened after an act that closed it:
// it may then be closed again.
func (o *chronicle) reopenedAfter(b cases.Act) bool {
	switch b.Payload.(type) {
	case cases.CloseCase, cases.EndProcedure, cases.AbandonmentDeclared:
	default:
		return false
	}
	return o.m.Case != nil && slices.ContainsFunc(o.m.Case.Reopened, func(r cases.Done[cases.ReopenCase]) bool {
		return follows(r.Act, b)
	})
}

// settled refuses a second, different end of one envelope.
func (o *chronicle) settled(a cases.Act) {
	dispatch, ok := ending(a.Payload)
	if !ok {
		return
	}
	for _, b := range cases.Standing(o.m.Case.Acts) {
		other, ok := ending(b.Payload)
		if ok && b.ID != a.ID && other == dispatch && b.Payload.Kind() != a.Payload.Kind() {
			o.fault(a, b.ID, message.New("order.settled", event("event", a.Payload.Kind()), message.Day("day", a.On),
				event("prior_event", b.Payload.Kind()), message.Day("prior_day", b.On)))
			return
		}
	}
}

func ending(p cases.Payload) (cases.DispatchID, bool) {
	switch x := p.(type) {
	case cases.Collected:
		return x.Dispatch, true
	case cases.Refused:
		return x.Dispatch, true
	case cases.Returned:
		return x.Dispatch, true
	case cases.HandedOver:
		return x.Dispatch, true
	default:
		return "", false
	}
}

// withdrawn refuses to send a letter that was withdrawn, and to withdraw one
// that has left.
func (o *chronicle) withdrawn(a cases.Act) {
	c := o.m.Case
	switch x := a.Payload.(type) {
	case cases.WithdrawLetter:
		l, ok := c.Letter(x.Letter)
		if day := c.FirstPosted(l); ok && day != 0 && day <= a.On {
			o.fault(a, l.Issued.Act.ID, message.New("order.posted", message.Day("day", day)))
		}
	case cases.SendAgain:
		if l, ok := c.Letter(x.Letter); ok && !l.Standing() {
			o.fault(a, l.Withdrawn.Act.ID, message.New("order.withdrawn", message.Day("day", l.Withdrawn.Act.On)))
		}
	case cases.Posted:
		o.unsendable(a, x.Dispatch)
	case cases.HandedOver:
		o.unsendable(a, x.Dispatch)
	default:
	}
}

// unsendable refuses an envelope of which every letter was withdrawn.
func (o *chronicle) unsendable(a cases.Act, dispatch cases.DispatchID) {
	var gone *cases.Letter
	for i := range o.m.Case.Letters {
		l := &o.m.Case.Letters[i]
		for _, c := range l.Copies() {
			if c.Dispatch != dispatch {
				continue
			}
			if l.Standing() {
				return
			}
			gone = l
		}
	}
	if gone != nil {
		o.fault(a, gone.Withdrawn.Act.ID, message.New("order.withdrawn", message.Day("day", gone.Withdrawn.Act.On)))
	}
}

// strike judges a strike: of an act that stands, and that leaves no other hanging.
func (o *chronicle) strike(a cases.Act, s cases.StrikeAct) {
	acts := o.m.actsOf(a.File)
	at := slices.IndexFunc(acts, func(b cases.Act) bool { return b.ID == s.Act })
	if at < 0 {
		o.fault(a, "", message.New("order.unknown"))
		return
	}
	if _, ok := acts[at].Payload.(cases.StrikeAct); ok {
		o.fault(a, s.Act, message.New("order.restrike"))
		return
	}
	for _, b := range acts {
		if other, ok := b.Payload.(cases.StrikeAct); ok && other.Act == s.Act && b.ID != a.ID && b.Rank < a.Rank {
			o.fault(a, b.ID, message.New("order.struck"))
			return
		}
	}
	before := o.m.unlaid(a).links()
	var left []message.Message
	v := o.m.says(Order, string(a.ID), Broken, message.Message{})
	v.Relies = []cases.ActID{a.ID, s.Act}
	for _, l := range o.m.links() {
		if slices.ContainsFunc(before, func(b link) bool { return b.act.ID == l.act.ID && b.prior == l.prior }) {
			continue
		}
		if !slices.Contains(v.Relies, l.act.ID) {
			v.Relies = append(v.Relies, l.act.ID)
			left = append(left, message.New("order.act", event("event", l.act.Payload.Kind()), message.Day("day", l.act.On)))
		}
	}
	if len(left) > 0 {
		v.Reason = message.New("order.strike", message.List("acts", left...))
		o.out = append(o.out, v)
	}
}

// actsOf are the acts of a file, as far as the matter holds it.
func (m *Matter) actsOf(f cases.FileID) []cases.Act {
	switch f.Of {
	case cases.FileCase:
		if m.Case != nil {
			return m.Case.Acts
		}
	case cases.FileSitting:
		if s := m.Sittings[cases.SittingID(f.ID)]; s != nil {
			return s.Acts
		}
		if m.Sitting != nil {
			return m.Sitting.Acts
		}
	case cases.FilePerson:
		if p := m.People[cases.PersonID(f.ID)]; p != nil {
			return p.Acts
		}
	case cases.FileOffice:
		if m.Office != nil {
			return m.Office.Acts
		}
	}
	return nil
}

// unlaid is the matter without an act of a case or of a sitting.
func (m *Matter) unlaid(a cases.Act) *Matter {
	out := *m
	m = &out
	acts := slices.DeleteFunc(slices.Clone(m.actsOf(a.File)), func(b cases.Act) bool { return b.ID == a.ID })
	switch a.File.Of {
	case cases.FileCase:
		if m.Case != nil {
			m.Case = cases.FoldCase(m.Case.ID, acts)
		}
	case cases.FileSitting:
		s := cases.FoldSitting(cases.SittingID(a.File.ID), acts)
		m.Sittings = maps.Clone(m.Sittings)
		if m.Sittings == nil {
			m.Sittings = map[cases.SittingID]*cases.Sitting{}
		}
		m.Sittings[s.ID] = s
		if m.Sitting != nil && m.Sitting.ID == s.ID {
			m.Sitting = s
		}
	case cases.FilePerson, cases.FileOffice:
	}
	m.Act, m.memo = nil, nil
	return m
}
