package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
)

// windowRule is R-WINDOW: when the decision letter may leave.
//
// Not before two days after the later of meeting and interview, safe after two
// clear days, extended; not after fifteen days from the earlier, which is never
// extended, so the last safe day is the last open day not after it. The letter
// is judged on its planned day of dispatch until it leaves, then on the day it
// left. Measures of levels 1 and 2 have no window. Source: article 5.4;
// article R. 6352-6 of the labour code; the readings are those of a cautious
// council secretary.
//
// It stops the issue of a decision letter; the director may depart from it up
// to the fifteenth day extended. Subject: the letter; "" before there is one.
func windowRule() Rule {
	return Rule{ID: WindowRule, Stops: decisionLetter, Judge: judgeWindow}
}

// decisionLetter is the act that the rules of the decision stop.
func decisionLetter(p cases.Payload) (string, bool) {
	l, is := p.(cases.IssueLetter)
	if !is || l.Type != cases.LetterDecision {
		return "", false
	}
	return string(l.Letter), true
}

// WindowOverridable tells whether a departure may be recorded for a broken
// window: the dispatch is late, and not later than the fifteenth day extended.
func WindowOverridable(v Verdict) bool {
	d, limit, end := v.Days["dispatch"], v.Days["limit"], v.Days["extended"]
	return v.Rule == WindowRule && v.Subject != "" && d != 0 && limit != 0 && d > limit && d <= end
}

func judgeWindow(m *Matter) []Verdict {
	if m.Case == nil {
		return nil
	}
	if out, ok := m.halted(WindowRule); ok {
		return out
	}
	var out []Verdict
	w := m.window()
	for _, l := range m.decisions() {
		out = append(out, m.letterWindow(l, w))
	}
	if len(out) == 0 {
		out = append(out, m.openWindow(w))
	}
	return out
}

// letterWindow judges one decision letter.
func (m *Matter) letterWindow(l *cases.Letter, w WindowDates) Verdict {
	id := string(l.ID)
	if d := l.Issued.Is.Decision; d != nil && !d.Sanction.Kind.Exclusion() {
		return m.says(WindowRule, id, NotApplicable, message.New("window.level",
			message.Number("level", int(d.Sanction.Kind.Level()))))
	}
	if w.Lower == 0 || w.Planned {
		return m.says(WindowRule, id, Pending, message.New("window.unheld"))
	}
	first, last, left := m.dispatchOf(l)
	state, day := w.On(first), first
	if s := w.On(last); s > state {
		state, day = s, last
	}
	v := m.says(WindowRule, id, state, m.windowReason(w, day, left))
	v.Days, v.Arithmetic = w.days(), w.arithmetic(m)
	v.Days["dispatch"] = day
	v.Relies = append(m.windowActs(), l.Issued.Act.ID)
	if !left {
		v.Due, v.Until = w.SafeEnd, m.unsentUntil(l)
	}
	if state == Broken {
		if !left && m.Today <= w.SafeEnd {
			v.Remedy = message.New("window.remedy", message.Day("safe_from", w.Safe), message.Day("safe_end", w.SafeEnd))
		}
		m.departure(&v, l, day)
	}
	if left && v.Overridden == nil && (state == Broken || state == Contestable) {
		v.Remedy = message.New("remedy.window.again")
	}
	return v
}

// dispatchOf returns the first and the last day on which the copies to the
// learner and the representatives left, and whether they all did. What has not
// left is taken to leave on the planned day, or today once that has passed; an
// issue on trial is judged on the planned day alone.
func (m *Matter) dispatchOf(l *cases.Letter) (first, last days.Day, left bool) {
	left = true
	planned := max(l.Issued.Is.Planned, l.Issued.Act.On)
	if !m.onTrial(l.Issued.Act) {
		planned = max(planned, m.Today)
	}
	m.eachCopy(l, func(c *cases.Copy, s *cases.Service) {
		if s == nil || s.Resend != "" || c.Capacity != cases.ToLearner && c.Capacity != cases.ToRepresentative {
			return
		}
		d := days.Earliest(s.Posted, s.HandedOver)
		if d == 0 {
			left, d = false, planned
		}
		first, last = days.Earliest(first, d), max(last, d)
	})
	if last == 0 {
		return planned, planned, false
	}
	return first, last, left
}

func (m *Matter) onTrial(a cases.Act) bool { return m.Act != nil && m.Act.ID == a.ID }

// unsentUntil is how long a verdict on a letter that has not left stands: until
// its planned day, then day by day.
func (m *Matter) unsentUntil(l *cases.Letter) days.Day {
	return max(l.Issued.Is.Planned, l.Issued.Act.On, m.Today)
}

// departure puts the director's recorded departure on a late letter.
func (m *Matter) departure(v *Verdict, l *cases.Letter, dispatch days.Day) {
	if l.Issued.Act.Judged == nil || !WindowOverridable(*v) {
		return
	}
	for _, o := range l.Issued.Act.Judged.Overrides {
		if o.Rule == WindowRule && o.Subject == v.Subject {
			who := string(l.Issued.Act.By)
			if u, ok := m.Office.User(l.Issued.Act.By); ok {
				who = u.Name
			}
			v.Overridden = &o
			v.Remedy = message.Message{}
			v.Reason = message.New("window.departure", message.Day("dispatch", dispatch),
				message.Day("day_max", v.Days["limit"]), message.Text("who", who), message.Text("reason", o.Reason))
			return
		}
	}
}

// windowReason says why a day of dispatch is safe, disputable or out.
func (m *Matter) windowReason(w WindowDates, d days.Day, left bool) message.Message {
	dispatch := message.Day("dispatch", d)
	from, end := message.Day("safe_from", w.Safe), message.Day("safe_end", w.SafeEnd)
	n := message.Number("n", m.Profile.Numbers.WindowFrom.N)
	maximum, limit := message.Number("max", m.Profile.Numbers.WindowTo.N), message.Day("day_max", w.Limit)
	switch {
	case d < w.Lenient:
		return message.New("window.early", dispatch, n, message.Day("meeting", w.Lower), message.Day("day_min", w.Lenient), from)
	case d > w.Extended || (d > w.Limit && left): // a departure goes with the issue, not with the dispatch
		return message.New("window.late.past", dispatch, limit, maximum, message.Day("interview", w.Upper))
	case d > w.Limit:
		return message.New("window.late", dispatch, limit, maximum, message.Day("interview", w.Upper),
			message.Day("day_max_extended", w.Extended))
	case d < w.Safe:
		return message.New("window.low", dispatch, from)
	case d > w.SafeEnd:
		return message.New("window.high", dispatch, maximum, limit, end)
	case left:
		return message.New("window.sent", dispatch, from, end)
	}
	return w.reason(m)
}

// openWindow judges the window itself while there is no decision letter.
func (m *Matter) openWindow(w WindowDates) Verdict {
	v := m.says(WindowRule, "", Pending, message.New("window.unheld"))
	kind, known := m.sanctionToNotify()
	switch {
	case known && !kind.Exclusion():
		if kind.Level() == 0 {
			return m.says(WindowRule, "", NotApplicable, message.New("na.sanction"))
		}
		return m.says(WindowRule, "", NotApplicable, message.New("window.level", message.Number("level", int(kind.Level()))))
	case w.Lower == 0:
		if p := m.Case.Postponed; len(p) > 0 {
			v.Reason = message.New("window.void", message.Day("day", p[len(p)-1].Act.On))
		}
		return v
	}
	v.Days, v.Arithmetic, v.Relies = w.days(), w.arithmetic(m), m.windowActs()
	by := message.Day("council_by", w.CouncilBy)
	switch {
	case w.Empty():
		v.State, v.Reason = Broken, message.New("window.empty", message.Day("day_min", w.Lenient), message.Day("day_max", w.Limit), by)
	case w.Narrow():
		v.State, v.Reason = Contestable, message.New("window.narrow", message.Day("day_min", w.Lenient), message.Day("day_max", w.Limit), by)
	case w.Planned:
		v.Reason = message.New("window.pending", message.Day("meeting", w.Meeting),
			message.Day("safe_from", w.Safe), message.Day("safe_end", w.SafeEnd))
	case m.Today > w.Extended:
		v.State, v.Reason = Broken, message.New("window.over", message.Day("day_max", w.Limit))
	case m.Today > w.SafeEnd:
		v.State, v.Reason = w.On(m.Today), m.windowReason(w, m.Today, false)
		v.Due, v.Until = w.SafeEnd, m.Today
	default:
		v.Reason = w.reason(m)
		v.Due, v.Until = w.SafeEnd, w.SafeEnd
	}
	return v
}
