package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// absenceRule is R-ABSENCE (art. 3.1.1): what unauthorised absences open.
//
// A session counts as an unauthorised absence when the learner did not come,
// cancelled less than 24 hours before, joined more than 15 minutes late, or
// cancelled without one of the listed grounds, unless the educational services
// had authorised it beforehand. Exactly 24 hours and exactly 15 minutes are in
// time. Two running open level 1; more open levels 2 and 3 too. A session
// attended, justified or authorised breaks the run; so does one of which the
// record does not tell, because a doubt is the learner's.
//
// The article refers to "6.1" for the levels: it means 5.1, as 6 is hygiene.
// Times are those of the clock on the wall: 14:00 the day before is 24 hours
// before 14:00, on the days the clocks change too.
//
// It stops the decision letter. Subject: the letter; "" is the case. A letter
// that retains another breach is not held to the run: that breach opens the
// levels by itself. Without any session on file the run is still to be shown.
func absenceRule() Rule { return Rule{ID: Absence, Stops: decisionLetter, Judge: judgeAbsence} }

// An Attendance is what a session counts as.
type Attendance uint8

// The ways a session counts. Only Unauthorised makes a run; Unrecorded and
// Unproved are doubts.
const (
	Unrecorded Attendance = iota
	Attended
	Justified
	Authorised
	Unproved
	Unauthorised
)

// AttendanceOf tells what a session counts as, and why in words.
func AttendanceOf(p regulation.Profile, s cases.Session) (Attendance, message.Message) {
	if s.Held == nil {
		return Unrecorded, message.New("absence.why.unrecorded")
	}
	h := &s.Held.Is
	day, at := s.When()
	late := minutes(p.Numbers.LateArrival)
	delay := int(h.Joined) - int(at)
	if h.Joined != 0 && (at == 0 || delay <= late) {
		return Attended, message.New("absence.why.attended")
	}
	if h.AuthorisedBy != "" && cases.Before(h.AuthorisedOn, h.AuthorisedAt, day, at) && h.AuthorisedOn != 0 {
		return Authorised, message.New("absence.why.authorised", message.Text("who", h.AuthorisedBy), message.Day("day", h.AuthorisedOn))
	}
	switch {
	case h.Joined != 0:
		return Unauthorised, message.New("absence.why.late", message.Number("minutes", delay), message.Number("max", late))
	case h.CancelledOn == 0:
		return Unauthorised, message.New("absence.why.missed")
	}
	hours := message.Number("hours", minutes(p.Numbers.CancelBefore)/60)
	switch least, most := lead(h, day, at); {
	case most < minutes(p.Numbers.CancelBefore):
		return Unauthorised, message.New("absence.why.cancelled", message.Day("cancelled", h.CancelledOn), hours)
	case least < minutes(p.Numbers.CancelBefore):
		return Unproved, message.New("absence.why.untimed", message.Day("cancelled", h.CancelledOn), hours)
	case !listed(p, h.Ground):
		return Unauthorised, message.New("absence.why.ground")
	case h.SeenBy == "" || h.SeenOn == 0:
		return Unproved, message.New("absence.why.unseen")
	}
	return Justified, message.New("absence.why.justified", message.Text("who", h.SeenBy), message.Day("seen", h.SeenOn))
}

// lead is how long before a session it was cancelled, in minutes: at least and
// at most, which differ when a time was not given.
func lead(h *cases.SessionAttendance, day days.Day, at days.Hour) (least, most int) {
	const whole = 24 * 60
	full := int(day-h.CancelledOn) * whole
	first, last := span(at)
	earliest, latest := span(h.CancelledAt)
	return full + first - latest, full + last - earliest
}

// span is the minutes of the day in which an hour falls: itself, or the whole
// day when it was not given.
func span(h days.Hour) (first, last int) {
	if h == 0 {
		return 0, 24*60 - 1
	}
	return int(h) - 1, int(h) - 1
}

// minutes is the length of a period in minutes.
func minutes(p regulation.Period) int {
	switch p.Unit {
	case regulation.UnitMinutes:
		return p.N
	case regulation.UnitHours:
		return 60 * p.N
	case regulation.UnitDays, regulation.UnitClearDays, regulation.UnitOpenDays, regulation.UnitMonths, regulation.UnitYears:
	}
	return 24 * 60 * p.N
}

func listed(p regulation.Profile, ground string) bool {
	for _, g := range p.AbsenceGrounds {
		if g.Code == ground {
			return true
		}
	}
	return false
}

// A Run is a series of unauthorised absences that nothing interrupted.
type Run struct {
	N           int
	First, Last days.Day
	Sessions    []cases.Session
}

// Opens is the heaviest level that a run opens; 0 when it opens none.
func (r Run) Opens(p regulation.Profile) regulation.Level {
	switch least := p.Numbers.AbsencesLevel1; {
	case least == 0 || r.N < least:
		return 0
	case r.N == least:
		return 1
	}
	return 3
}

// RunOf is the longest run among a learner's sessions up to a day, the latest
// of equals.
func RunOf(p regulation.Profile, learner *cases.Person, until days.Day) Run {
	var best, run Run
	if learner == nil {
		return best
	}
	for _, s := range learner.Attendance {
		day, _ := s.When()
		if day > until {
			break
		}
		if is, _ := AttendanceOf(p, s); is != Unauthorised {
			run = Run{}
			continue
		}
		if run.N == 0 {
			run.First = day
		}
		run.N, run.Last, run.Sessions = run.N+1, day, append(run.Sessions, s)
		if run.N >= best.N {
			best = run
		}
	}
	return best
}

func judgeAbsence(m *Matter) []Verdict {
	if m.Case == nil || m.Case.Opened == nil {
		return nil
	}
	if out, ok := m.halted(Absence); ok {
		return out
	}
	if !m.alleged(func(b regulation.Breach) bool { return b.Running }) {
		return m.single(m.says(Absence, "", NotApplicable, message.New("absence.na")))
	}
	run := RunOf(m.Profile, m.Learner(), m.noticeDay())
	out := m.single(m.absence(run))
	for i := range m.Case.Letters {
		l := &m.Case.Letters[i]
		if k, ok := m.sanctions(l); ok {
			out = append(out, m.absenceLetter(l, k.Level(), run))
		}
	}
	return out
}

// alleged tells whether a grievance of the training is about such a breach.
func (m *Matter) alleged(is func(regulation.Breach) bool) bool {
	for i := range m.Case.Grievances {
		g := &m.Case.Grievances[i].Is
		if b, ok := m.Profile.Breach(g.Article); ok && is(b) && g.InTraining != cases.No {
			return true
		}
	}
	return false
}

// absence says what the run opens, for the case.
func (m *Matter) absence(run Run) Verdict {
	v := m.says(Absence, "", Met, message.Message{})
	m.showRun(&v, run)
	first, last := message.Day("first", run.First), message.Day("last", run.Last)
	switch run.Opens(m.Profile) {
	case 0:
		v.State, v.Reason = Broken, message.New("absence.none")
		if m.unlogged() {
			v.State, v.Reason = Pending, message.New("absence.unrecorded")
		}
	case 1:
		v.Reason = message.New("absence.level1", message.Number("n", run.N), first, last)
	default:
		v.Reason = message.New("absence.level3", message.Number("n", run.N), first, last)
	}
	return v
}

// unlogged tells whether nothing is known of the learner's sessions.
func (m *Matter) unlogged() bool {
	p := m.Learner()
	return p == nil || len(p.Attendance) == 0
}

// absenceLetter compares the level of a decision with what the run opens.
func (m *Matter) absenceLetter(l *cases.Letter, level regulation.Level, run Run) Verdict {
	v := m.says(Absence, string(l.ID), Met, message.Message{})
	v.Relies = []cases.ActID{l.Issued.Act.ID}
	if m.retainsOther(l) {
		v.State, v.Reason = NotApplicable, message.New("absence.other")
		return v
	}
	m.showRun(&v, run)
	opens := run.Opens(m.Profile)
	switch {
	case m.unlogged():
		v.State, v.Reason = Pending, message.New("absence.unrecorded")
	case opens == 0:
		v.State, v.Reason = Broken, message.New("absence.none")
	case level > opens:
		v.State, v.Reason = Broken, message.New("absence.level", message.Number("level", int(level)),
			message.Number("n", run.N), message.Number("min", m.Profile.Numbers.AbsencesLevel1))
	default:
		v.Reason = message.New("absence.met", message.Number("level", int(level)), message.Number("n", run.N))
	}
	return v
}

// retainsOther tells whether a letter retains a breach that is no absence.
func (m *Matter) retainsOther(l *cases.Letter) bool {
	for _, id := range l.Issued.Is.Decision.Retained {
		g, ok := m.Case.Grievance(id)
		if b, known := m.Profile.Breach(g.Is.Article); ok && known && !b.Running {
			return true
		}
	}
	return false
}

// showRun puts the sessions of a run, and why each counts, into a verdict.
func (m *Matter) showRun(v *Verdict, run Run) {
	if run.N == 0 {
		return
	}
	v.Days = map[string]days.Day{"first": run.First, "last": run.Last}
	for _, s := range run.Sessions {
		day, _ := s.When()
		_, why := AttendanceOf(m.Profile, s)
		v.Arithmetic = append(v.Arithmetic, message.New("absence.session", message.Day("day", day), message.Said("why", why)))
		v.Relies = append(v.Relies, s.Held.Act.ID)
	}
}
