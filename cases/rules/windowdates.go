package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// WindowDates are the days of a decision window, the one computation that the
// verdict, the timeline and the planning of a council read. All zero when there
// is no meeting yet to count from.
type WindowDates struct {
	Meeting   days.Day // of the council
	Interview days.Day // the last time the learner was heard, or is to be
	Planned   bool     // the meeting has not been held

	Lower days.Day // the later of the two: the lower bounds count from it
	Upper days.Day // the earlier of the two: the upper bounds count from it

	Clear    days.Count // the arithmetic of Safe
	Lenient  days.Day   // first day by the lenient reading: day 2
	Safe     days.Day   // first safe day: after two clear days, extended
	Target   days.Day   // aimed at, so that presentation falls inside too
	SafeEnd  days.Day   // last safe day: the last open day not after Limit
	Limit    days.Day   // last day: day 15, never extended
	Extended days.Day   // day 15 extended: as far as a departure may go

	CouncilBy days.Day // last day for the council that leaves a safe day; only when none is left
}

// Empty tells whether no day at all is possible.
func (w WindowDates) Empty() bool { return w.Lower != 0 && w.Lenient > w.Limit }

// Narrow tells whether days are left, but no safe one.
func (w WindowDates) Narrow() bool { return w.Lower != 0 && !w.Empty() && w.Safe > w.SafeEnd }

// On is the state of a dispatch on a day: met inside the safe window,
// contestable inside the lenient one, broken outside.
func (w WindowDates) On(d days.Day) State {
	switch {
	case w.Lower == 0:
		return NotApplicable
	case d < w.Lenient || d > w.Limit:
		return Broken
	case d < w.Safe || d > w.SafeEnd:
		return Contestable
	}
	return Met
}

// WindowFor computes the window of a meeting and an interview, for a case or
// for the planning of one; an interview of zero is held at the meeting, a
// meeting of zero leaves the interview alone.
func WindowFor(p regulation.Profile, c days.Calendar, meeting, interview days.Day) WindowDates {
	w := WindowDates{Meeting: meeting, Interview: interview}
	if w.Lower, w.Upper = days.Latest(meeting, interview), days.Earliest(meeting, interview); w.Lower == 0 {
		return WindowDates{}
	}
	n := p.Numbers
	w.Lenient = w.Lower + days.Day(n.WindowFrom.N)
	w.Clear = c.Clear(w.Lower, n.WindowFrom.N)
	w.Safe = safeFrom(n.WindowFrom, w.Clear, w.Lenient)
	w.Limit = w.Upper + days.Day(n.WindowTo.N)
	w.SafeEnd = c.LastOpen(w.Limit)
	w.Extended = c.NextOpen(w.Limit)
	w.Target = c.LastOpen(w.Upper + days.Day(n.Target.N))
	if w.Target < w.Safe {
		w.Target = min(c.NextOpen(w.Safe), w.SafeEnd)
	}
	if w.Safe > w.SafeEnd {
		w.CouncilBy = w.SafeEnd
		for w.CouncilBy > 0 && safeFrom(n.WindowFrom, c.Clear(w.CouncilBy, n.WindowFrom.N), w.CouncilBy+days.Day(n.WindowFrom.N)) > w.SafeEnd {
			w.CouncilBy--
		}
	}
	return w
}

// safeFrom is the first safe day of a period: its nth day when the profile
// counts plain days, the day after its end when it counts clear ones.
func safeFrom(p regulation.Period, n days.Count, nth days.Day) days.Day {
	switch {
	case p.Unit != regulation.UnitClearDays:
		return nth
	case !p.Extended:
		return n.Last + 1
	}
	return n.Free
}

// Window computes the decision window of the case.
//
// The meeting is the council that voted, else the one to which the case is
// convened. The interview is the last time the learner was heard: at the
// council, or the day fixed for it if the learner did not come; an earlier
// interview counts only while no hearing has been held or announced. A
// postponement makes the former window void.
func Window(m Matter) WindowDates { return m.window() }

func (m *Matter) window() WindowDates {
	if m.Case == nil {
		return WindowDates{}
	}
	s := m.meeting()
	if s == nil {
		if _, convened := m.Case.Convening(); convened {
			return WindowDates{}
		}
		return WindowFor(m.Profile, m.Calendar, 0, m.interviewed())
	}
	held := s.Opened != nil && m.called(s)
	interview, heard := m.heardAt(s)
	if earlier := m.interviewed(); heard || !m.announcedFor(s) && earlier != 0 {
		interview = days.Latest(interview, earlier)
	} else {
		interview = days.Latest(s.Day(), earlier)
	}
	w := WindowFor(m.Profile, m.Calendar, s.Day(), interview)
	w.Planned = w.Lower != 0 && !held
	return w
}

// meeting is the sitting from which the window counts; nil when the case is
// convened to none, was postponed since, or waits for another sitting because
// that one was adjourned before a decision.
func (m *Matter) meeting() *cases.Sitting {
	if mo, ok := m.Case.AdoptedMotion(); ok {
		if s := m.Sittings[mo.Put.Is.Sitting]; s != nil {
			return s
		}
	}
	s := m.council()
	if m.postponedFrom(s) || (s != nil && s.Adjourned != nil) {
		return nil
	}
	return s
}

// interviewed is the last interview before or after the council; zero if none.
func (m *Matter) interviewed() days.Day {
	var last days.Day
	for _, i := range m.Case.Interviews {
		last = max(last, i.Act.On)
	}
	return last
}

// heardAt is the day the learner was heard in a sitting, or the day fixed if
// the learner did not come.
func (m *Matter) heardAt(s *cases.Sitting) (days.Day, bool) {
	if h, ok := m.Case.Hearing(s.ID); ok {
		return h.Act.On, true
	}
	if _, ok := m.Case.Absence(s.ID); ok {
		return s.Day(), true
	}
	return 0, false
}

// announcedFor tells whether a standing convocation calls the learner to the
// sitting, so that a hearing there is planned.
func (m *Matter) announcedFor(s *cases.Sitting) bool {
	for _, l := range m.Case.Letters {
		a := l.Issued.Is.Announcement
		if l.Issued.Is.Type == cases.LetterConvocation && l.Standing() && a != nil && a.Sitting == s.ID {
			return true
		}
	}
	return false
}

// windowActs are the acts the bounds rest on.
func (m *Matter) windowActs() []cases.ActID {
	var out []cases.ActID
	if s := m.meeting(); s != nil {
		if s.Opened != nil {
			out = append(out, s.Opened.Act.ID)
		}
		if h, ok := m.Case.Hearing(s.ID); ok {
			out = append(out, h.Act.ID)
		} else if a, ok := m.Case.Absence(s.ID); ok {
			out = append(out, a.Act.ID)
		}
	}
	for _, i := range m.Case.Interviews {
		out = append(out, i.Act.ID)
	}
	return out
}

// sanctionToNotify is what a decision letter would carry: the motion adopted,
// else what the director chose to decide alone.
func (m *Matter) sanctionToNotify() (regulation.SanctionKind, bool) {
	if mo, ok := m.Case.AdoptedMotion(); ok {
		return mo.Put.Is.Sanction.Kind, true
	}
	if c, ok := m.Case.Course(); ok && c.Is.Course == cases.CourseAlone && c.Is.Sanction != "" {
		return c.Is.Sanction, true
	}
	return "", false
}

// reason is the whole arithmetic in one line.
func (w *WindowDates) reason(m *Matter) message.Message {
	return message.New("window.met",
		message.Day("meeting", w.Lower), message.Number("n", m.Profile.Numbers.WindowFrom.N), message.Day("day_min", w.Lenient),
		message.Day("safe_from", w.Safe), message.Day("interview", w.Upper), message.Number("max", m.Profile.Numbers.WindowTo.N),
		message.Day("day_max", w.Limit), message.Day("safe_end", w.SafeEnd), message.Day("target", w.Target))
}

// days are the dates to freeze and to draw.
func (w *WindowDates) days() map[string]days.Day {
	return map[string]days.Day{
		"meeting": w.Meeting, "interview": w.Interview, "lenient": w.Lenient, "safe": w.Safe,
		"target": w.Target, "safe_end": w.SafeEnd, "limit": w.Limit, "extended": w.Extended,
	}
}

// arithmetic is the computation step by step.
func (w *WindowDates) arithmetic(m *Matter) []message.Message {
	if m.brief() {
		return nil
	}
	n := &m.Profile.Numbers
	lower, upper := message.Day("meeting", w.Lower), message.Day("interview", w.Upper)
	out := append(w.startSteps(), message.New("step.window.lower", lower,
		message.Number("n", n.WindowFrom.N), message.Day("day", w.Lenient)))
	if w.Clear.Extended() {
		out = append(out, message.New("step.extended", message.Day("day", w.Clear.Last),
			whyClosed(w.Clear.Why), message.Day("extended", w.Clear.End)))
		if all, ok := m.skipped(w.Clear.Last, w.Clear.End-1); ok && w.Clear.End > w.Clear.Last+1 {
			out = append(out, all)
		}
	}
	out = append(out,
		message.New("step.window.lower.safe", message.Number("n", n.WindowFrom.N), lower, message.Day("day", w.Safe)),
		message.New("step.window.upper", upper, message.Number("n", n.WindowTo.N), message.Day("day", w.Limit)))
	if all, ok := m.skipped(w.SafeEnd+1, w.Limit); ok {
		out = append(out, all)
	}
	return append(out,
		message.New("step.window.upper.safe", message.Day("limit", w.Limit), message.Day("day", w.SafeEnd)),
		message.New("step.window.target", message.Number("n", n.Target.N), message.Day("day", w.Target)))
}
