package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
)

// noticeRule is R-NOTICE (art. 5.3): grievances and convocation are received
// eight days before the council, counted from the latest receipt over the
// learner and every legal representative, never from dispatch. It stops the
// calling of the case, never the opening of a sitting.
//
// The text says "eight days" and no more. Read leniently, the council may sit
// on received + 8. Read safely, 8 clear days are counted and extended (art. 641
// and 642 of the code of civil procedure), and the count back from the council
// to the previous open day must not pass receipt either.
func noticeRule() Rule {
	return Rule{
		ID: NoticeRule,
		Stops: func(p cases.Payload) (string, bool) {
			_, ok := p.(cases.CallCase)
			return "", ok
		},
		Judge: judgeNotice,
	}
}

func judgeNotice(m *Matter) []Verdict {
	if m.Case == nil || m.Case.Opened == nil {
		return nil
	}
	if out, ok := m.without(NoticeRule); ok {
		if _, ended := m.stopped(); len(out) == 1 && !ended {
			out[0].Reason = message.New("notice.none")
		}
		return out
	}
	n := m.noticeOf()
	if n.Council == 0 {
		return m.single(m.undated(&n))
	}
	v := m.says(NoticeRule, string(n.Sitting), n.State, m.noticeReason(&n))
	anew := n.daily && usesProposed(v.Reason.Key)
	v.Days = noticeDays(&n)
	if !m.brief() {
		v.Arithmetic = m.noticeSteps(&n)
	}
	for _, r := range n.Starts {
		v.Relies = append(v.Relies, r.Acts...)
	}
	if _, called := m.Case.Call(n.Sitting); called {
		return m.single(v)
	}
	m.noticeDue(&v, &n)
	if anew {
		v.Until = m.Today
	}
	return m.single(v)
}

// undated is the verdict while no council is planned.
func (m *Matter) undated(n *NoticeDates) Verdict {
	state, reason := Pending, message.New("notice.unsent", message.Number("n", n.N))
	if _, over := m.Case.Over(); over {
		state, reason = NotApplicable, message.New("notice.none")
	}
	v := m.says(NoticeRule, "", state, reason)
	anew := state == Pending && n.Received != 0
	if anew {
		v.Reason = message.New("notice.undated", message.Day("received", n.Received),
			message.Day("safe_from", n.Safe), message.Day("proposed", n.Proposed))
		v.Until = m.Today // the day proposed counts from today
		if !m.brief() {
			v.Arithmetic = m.noticeSteps(n)
		}
	}
	v.Days = noticeDays(n)
	return v
}

// noticeDue says until when something can be done, and when the verdict changes
// by itself.
func (m *Matter) noticeDue(v *Verdict, n *NoticeDates) {
	switch {
	case n.State == Pending:
		v.Due, v.Until = n.HandBy, n.LenientBy
		if n.unsent() && m.Today <= n.PostBy {
			v.Due, v.Until = n.PostBy, n.PostBy
		}
		if v.Until < m.Today {
			v.Until = 0 // what it waits for may come on any later day
		}
	case n.Watch != 0 && (n.State == Met || n.State == Contestable):
		v.Due = n.Watch
		v.Remedy = message.New("notice.watch", message.Day("council", n.Council),
			message.Day("safe_by", n.HandBy), message.Day("lenient_by", n.LenientBy))
	case n.State == Met, n.State == Contestable, n.State == Broken, n.State == NotApplicable:
	}
}

func usesProposed(key string) bool {
	switch key {
	case "notice.contestable", "notice.broken", "notice.after", "notice.late", "notice.grievance", "notice.moved":
		return true
	}
	return false
}

// unsent tells whether something has not left at all, or came back.
func (n *NoticeDates) unsent() bool {
	if n.renew || len(n.Added) > 0 {
		return true
	}
	for _, r := range n.Missing {
		if r.Basis != AwaitedByPost && r.Basis != Unpresented {
			return true
		}
	}
	return false
}

// noticeReason is the line of the verdict: the arithmetic first, then what to do.
func (m *Matter) noticeReason(n *NoticeDates) message.Message {
	switch {
	case n.renew:
		return message.New("notice.moved", message.Day("announced", n.Announced),
			message.Day("council", n.Council), message.Day("proposed", n.Proposed))
	case len(n.Added) > 0:
		g, _ := m.Case.Grievance(n.Added[0])
		return message.New("notice.grievance", message.Day("added", g.Act.On), message.Day("proposed", n.Proposed))
	case len(n.Missing) > 0:
		return m.noticeMissing(n)
	case n.unamended || (len(n.Change) > 0 && !n.amended):
		return message.New("notice.uncorrected", message.List("change", terms(n.Change)...),
			message.Day("first_date", m.firstConvocation(n)))
	case n.State == Broken && n.Council <= n.Received:
		return message.New("notice.after", message.Day("received", n.Received),
			message.Day("council", n.Council), message.Day("proposed", n.Proposed))
	case n.State == Broken:
		return message.New("notice.broken", message.Number("gap", int(n.Council-n.Received)),
			message.Day("received", n.Received), message.Day("council", n.Council),
			message.Number("n", n.N), message.Day("proposed", n.Proposed))
	case n.State == Contestable:
		return m.noticeContestable(n)
	}
	return m.noticeMet(n)
}

func terms(keys []string) []message.Message {
	out := make([]message.Message, len(keys))
	for i, k := range keys {
		out[i] = message.New(k)
	}
	return out
}

// firstConvocation is the day of the convocation in force.
func (m *Matter) firstConvocation(n *NoticeDates) days.Day {
	c := m.convocations(m.Sittings[n.Sitting])
	if c.first == nil {
		return 0
	}
	return c.first.Issued.Act.On
}

func (m *Matter) noticeMissing(n *NoticeDates) message.Message {
	var who []cases.PersonID
	worst := n.Missing[0]
	for _, r := range n.Missing {
		who = append(who, r.Person)
		if r.Basis.rank() > worst.Basis.rank() {
			worst = r
		}
	}
	addressee := m.names("addressee", who)
	switch {
	case worst.Basis == Unpresented && n.State == Pending:
		return message.New("notice.unpresented", message.Text("addressee", m.name(worst.Person)))
	case n.State == Broken:
		return message.New("notice.late", addressee, message.Day("council", n.Council),
			message.Number("n", n.N), message.Day("proposed", n.Proposed))
	case worst.Basis == NotReceived:
		return message.New("notice.returned", message.Term("ground", worst.Ground.Key()),
			message.Text("addressee", m.name(worst.Person)))
	case worst.Basis == AwaitedByPost:
		return message.New("notice.sent", message.Day("dispatch", worst.Posted), addressee,
			message.Day("council", n.Council), message.Day("receive_by", n.HandBy))
	}
	return message.New("notice.pending", addressee, message.Day("council", n.Council),
		message.Day("post_by", n.PostBy), message.Day("hand_by", n.HandBy))
}

func (m *Matter) noticeContestable(n *NoticeDates) message.Message {
	if n.Council < n.Safe {
		return message.New("notice.contestable", message.Number("gap", int(n.Council-n.Received)),
			message.Day("received", n.Received), message.Day("council", n.Council), message.Number("n", n.N),
			message.Day("safe_from", n.Safe), message.Day("proposed", n.Proposed))
	}
	for _, r := range n.Starts {
		switch {
		case r.Holding != 0 && n.Council < r.Holding:
			return message.New("notice.held", message.Day("holding_end", r.Holding),
				message.Text("addressee", m.name(r.Person)))
		case r.Basis == ByAnother:
			return message.New("notice.other", message.Day("received", r.Day), message.Text("other", r.Other),
				message.Text("addressee", m.name(r.Person)))
		case r.Basis == ByUnsigned:
			return message.New("notice.unsigned", message.Text("addressee", m.name(r.Person)),
				message.Day("received", r.Day))
		case r.Basis == ByDeclared:
			return message.New("notice.returned.declared", message.Term("ground", r.Ground.Key()),
				message.Text("addressee", m.name(r.Person)), message.Day("presented", r.Day))
		}
	}
	return message.New("notice.corrected", message.Day("received", n.Corrected),
		message.Number("gap", int(n.Council-n.Corrected)), message.Day("council", n.Council), message.Number("n", n.N))
}

func (m *Matter) noticeMet(n *NoticeDates) message.Message {
	council, received := message.Day("council", n.Council), message.Day("received", n.Received)
	if n.Back > n.Clear.Free {
		back := n.Council - days.Day(n.N)
		why, closed := m.Calendar.Closed(back)
		if !closed {
			return message.New("notice.countback.open", message.Number("n", n.N), council,
				message.Day("back_day", back), received)
		}
		return message.New("notice.countback", message.Number("n", n.N), council, message.Day("back_day", back),
			whyClosed(why), message.Day("back_open", m.Calendar.CountedBack(n.Council, n.N)), received)
	}
	nth, last := message.Number("n", n.N), message.Day("last_day", n.Clear.Last)
	if n.Clear.Extended() && n.Clear.End != n.Clear.Last {
		return message.New("notice.met.extended", received, nth, last, whyClosed(n.Clear.Why),
			message.Day("extended", n.Clear.End), message.Day("safe_from", n.Safe), council)
	}
	return message.New("notice.met", received, nth, last, message.Day("safe_from", n.Safe), council)
}
