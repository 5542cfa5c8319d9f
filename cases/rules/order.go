package rules

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
)

// orderRule is R-ORDER: no fact is dated after today, none before what it
// depends on; an act without its antecedent hangs in the air; an act recorded
// more than seven days late is flagged; a strike that would leave another act
// hanging is refused. It is the one rule that stops facts too, because an
// impossible fact did not happen. It has no article: a record that could not be
// put before a judge is none.
//
// The subject of a fault is an act, and Check looks only at those of the act on
// trial: an old fault must not stop the very act that repairs it.
func orderRule() Rule {
	return Rule{
		ID:    Order,
		Stops: func(cases.Payload) (string, bool) { return "", true },
		Judge: judgeOrder,
	}
}

func judgeOrder(m *Matter) []Verdict {
	o := chronicle{m: m, out: make([]Verdict, 1, 2)}
	switch {
	case m.Case != nil:
		o.post()
		o.council()
		o.opening()
		o.afterDecision()
		o.late(m.Case.Acts)
	case m.Sitting != nil:
		o.sitting(m.Sitting)
		o.late(m.Sitting.Acts)
	}
	for _, l := range m.links() {
		if !l.soft {
			o.fault(l.act, "", l.reason())
		}
	}
	if m.Act != nil {
		o.trial()
	}
	o.out[0] = m.says(Order, "", Met, message.New("order.met"))
	for i := range o.out[1:] {
		if v := &o.out[i+1]; v.State > o.out[0].State {
			o.out[0].State, o.out[0].Reason = v.State, v.Reason
		}
	}
	return o.out
}

// A chronicle gathers what is out of order.
type chronicle struct {
	m   *Matter
	out []Verdict
}

// fault records that an act is impossible, alone or beside another. The act on
// trial answers for a pair of which it is one.
func (o *chronicle) fault(a cases.Act, other cases.ActID, why message.Message) {
	subject := a.ID
	if o.m.Act != nil && o.m.Act.ID == other {
		subject = other
	}
	v := o.m.says(Order, string(subject), Broken, why)
	v.Relies = []cases.ActID{a.ID}
	if other != "" {
		v.Relies = append(v.Relies, other)
	}
	o.out = append(o.out, v)
}

// notBefore records a fault if an act happened before one it depends on, by the
// day, or by the time when both give one.
func (o *chronicle) notBefore(a, earlier cases.Act) {
	if a.ID == "" || earlier.ID == "" || !cases.Before(a.On, a.At, earlier.On, earlier.At) {
		return
	}
	if a.On == earlier.On {
		o.fault(a, earlier.ID, message.New("order.time", event("event", a.Payload.Kind()), message.Hour("time", a.At),
			event("prior_event", earlier.Payload.Kind()), message.Hour("prior_time", earlier.At)))
		return
	}
	o.fault(a, earlier.ID, sequence(a.Payload.Kind(), a.On, earlier.Payload.Kind(), earlier.On))
}

func sequence(k cases.Kind, on days.Day, earlier cases.Kind, earlierOn days.Day) message.Message {
	return message.New("order.sequence", event("event", k), message.Day("day", on),
		event("prior_event", earlier), message.Day("prior_day", earlierOn))
}

// event names what an act is, in a sentence.
func event(name string, k cases.Kind) message.Value {
	return message.Term(name, "event."+string(k))
}

// late flags the acts recorded late; it is a flag and stops nothing.
func (o *chronicle) late(acts []cases.Act) {
	limit := days.Day(o.m.Profile.Numbers.LateRecord.N)
	for i := range acts {
		a := &acts[i]
		if n := a.Today - a.On; limit > 0 && a.Today != 0 && a.On != 0 && n > limit {
			v := o.m.says(Order, string(a.ID), Met, message.New("order.late", event("event", a.Payload.Kind()),
				message.Day("day", a.On), message.Number("n", int(n))))
			v.Relies = []cases.ActID{a.ID}
			o.out = append(o.out, v)
		}
	}
}

// post compares the events of each envelope, by day: issued, posted, presented,
// then one end.
func (o *chronicle) post() {
	c := o.m.Case
	for i := range c.Letters {
		l := &c.Letters[i]
		for j := range l.Issued.Is.Copies {
			o.left(l.Issued.Act, &l.Issued.Is.Copies[j])
		}
		for j := range l.Again {
			o.left(l.Again[j].Act, &l.Again[j].Is.Copy)
			o.second(&l.Again[j])
		}
		o.rests(l)
	}
	for i := range c.Services {
		s := &c.Services[i]
		if s.Presented != 0 && s.Presented < s.Posted {
			o.envelope(s, cases.KindPresented, s.Presented, cases.KindPosted, s.Posted)
		}
		o.end(s, cases.KindCollected, s.Collected)
		o.end(s, cases.KindRefused, s.Refused)
		o.end(s, cases.KindReturned, s.Returned)
	}
}

// rests checks that a letter was not issued before what it rests on: the vote it
// notifies, the grievances it states, and the letter it corrects.
func (o *chronicle) rests(l *cases.Letter) {
	c, is := o.m.Case, &l.Issued.Is
	if is.Decision != nil {
		if x, ok := c.Motion(is.Decision.Motion); ok && x.Closed != nil {
			o.notBefore(l.Issued.Act, x.Closed.Act)
		}
	}
	for _, id := range is.Grievances {
		if g, ok := c.Grievance(id); ok {
			o.notBefore(l.Issued.Act, g.Act)
		}
	}
	if old, ok := c.Letter(is.Corrects); ok {
		o.notBefore(l.Issued.Act, old.Issued.Act)
	}
	if l.Withdrawn != nil {
		o.notBefore(l.Withdrawn.Act, l.Issued.Act)
	}
}

// second checks that a second dispatch does not precede the return of the first.
func (o *chronicle) second(again *cases.Done[cases.SendAgain]) {
	s, ok := o.m.Case.Service(again.Is.Of)
	if !ok || s.Returned == 0 || again.Act.On >= s.Returned {
		return
	}
	o.fault(again.Act, o.m.postal(&s, cases.KindReturned).ID,
		sequence(again.Act.Payload.Kind(), again.Act.On, cases.KindReturned, s.Returned))
}

// left checks that a copy did not leave before its letter was issued.
func (o *chronicle) left(issued cases.Act, c *cases.Copy) {
	for i := range o.m.Case.Services {
		s := &o.m.Case.Services[i]
		if s.Dispatch != c.Dispatch {
			continue
		}
		if s.Posted != 0 && s.Posted < issued.On {
			o.envelope(s, cases.KindPosted, s.Posted, issued.Payload.Kind(), issued.On)
		}
		if s.HandedOver != 0 && s.HandedOver < issued.On {
			o.envelope(s, cases.KindHandedOver, s.HandedOver, issued.Payload.Kind(), issued.On)
		}
	}
}

// end checks the end of an envelope against its presentation or its deposit.
func (o *chronicle) end(s *cases.Service, k cases.Kind, on days.Day) {
	switch {
	case on == 0:
	case s.Presented != 0 && on < s.Presented:
		o.envelope(s, k, on, cases.KindPresented, s.Presented)
	case on < s.Posted:
		o.envelope(s, k, on, cases.KindPosted, s.Posted)
	}
}

// envelope records a fault between two events of one envelope.
func (o *chronicle) envelope(s *cases.Service, k cases.Kind, on days.Day, earlier cases.Kind, earlierOn days.Day) {
	o.fault(o.m.postal(s, k), o.m.postal(s, earlier).ID, sequence(k, on, earlier, earlierOn))
}

// postal finds the last act of a kind about an envelope.
func (m *Matter) postal(s *cases.Service, k cases.Kind) cases.Act {
	for _, a := range slices.Backward(m.Case.Acts) {
		if a.Payload.Kind() != k {
			continue
		}
		if slices.Contains(s.Acts, a.ID) {
			return a
		}
	}
	return cases.Act{}
}

// opening checks that no grievance is older than the report, and that no measure
// ends before it was ordered.
func (o *chronicle) opening() {
	c := o.m.Case
	for i := range c.Precautions {
		if p := &c.Precautions[i]; p.Lifted != nil {
			o.notBefore(p.Lifted.Act, p.Ordered.Act)
		}
	}
	if len(c.Reports) == 0 {
		return
	}
	for i := range c.Grievances {
		o.notBefore(c.Grievances[i].Act, c.Reports[0].Act)
	}
}

// council compares the acts of the case in each of its sittings with opening
// and closing.
func (o *chronicle) council() {
	for _, s := range o.m.sittings() {
		o.sitting(s)
		var opened, closed cases.Act
		if s.Opened != nil {
			opened = s.Opened.Act
		}
		if s.Closed != nil {
			closed = s.Closed.Act
		}
		within := func(a cases.Act) {
			o.notBefore(a, opened)
			o.notBefore(closed, a)
		}
		c := o.m.Case
		var call cases.Act // the first: a case may be called again after a pause
		for i := range c.Calls {
			if c.Calls[i].Is.Sitting == s.ID {
				within(c.Calls[i].Act)
				if call.ID == "" {
					call = c.Calls[i].Act
				}
			}
		}
		for i := range c.Hearings {
			if c.Hearings[i].Is.Sitting == s.ID {
				within(c.Hearings[i].Act)
				o.notBefore(c.Hearings[i].Act, call)
			}
		}
		for i := range c.Motions {
			x := &c.Motions[i]
			if x.Put.Is.Sitting != s.ID {
				continue
			}
			within(x.Put.Act)
			o.notBefore(x.Put.Act, call)
			if x.Closed != nil {
				within(x.Closed.Act)
				o.notBefore(x.Closed.Act, x.Put.Act)
			}
		}
	}
}

// sitting compares a sitting's closing with its opening, and who came and left
// with the closing.
func (o *chronicle) sitting(s *cases.Sitting) {
	if s.Closed == nil {
		return
	}
	if s.Opened != nil {
		o.notBefore(s.Closed.Act, s.Opened.Act)
	}
	for i := range s.Moves {
		o.notBefore(s.Closed.Act, s.Moves[i].Act)
	}
	if s.Adjourned != nil {
		o.notBefore(s.Closed.Act, s.Adjourned.Act) // what is closed goes on no other day
	}
}

// sittings are those the case was convened to, in order, once each.
func (m *Matter) sittings() []*cases.Sitting {
	var out []*cases.Sitting
	for i := range m.Case.Convened {
		s := m.Sittings[m.Case.Convened[i].Is.Sitting]
		seen := s == nil
		for _, o := range out {
			seen = seen || o == s
		}
		if !seen {
			out = append(out, s)
		}
	}
	return out
}
