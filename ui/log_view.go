package ui

import (
	"cmp"
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// The articles of absences and of inactivity (3.1.1, 3.1.2).
const (
	absenceArticle    regulation.Article = "3.1.1"
	inactivityArticle regulation.Article = "3.1.2"
)

// logLine is one session of a learner, and what it counts as.
type logLine struct {
	Session cases.SessionID
	When    string
	Of      string // what the session is for
	State   string // one word
	Tone    parts.Tone
	Why     string
	Run     string // its place in the run that counts; empty: none
}

// logLines are a learner's sessions, the latest first.
func logLines(w translations.Words, p profileOf, learner *cases.Person, today days.Day) []logLine {
	run := rules.RunOf(p, learner, today)
	out := make([]logLine, 0, len(learner.Attendance))
	for _, s := range slices.Backward(learner.Attendance) {
		day, at := s.When()
		l := logLine{Session: s.ID, When: w.Day(day), Of: logKind(w, s)}
		if at != 0 {
			l.When = w.T("case.journal.at", message.Day("day", day), message.Hour("time", at))
		}
		is, why := rules.AttendanceOf(p, s)
		l.State, l.Tone, l.Why = w.T("log.state."+attendanceKey(is)), attendanceTone(is), capital(w.Say(why))
		if is == rules.Unrecorded && day > today {
			l.State, l.Why = w.T("log.state.ahead"), ""
		}
		if i := slices.IndexFunc(run.Sessions, func(x cases.Session) bool { return x.ID == s.ID }); i >= 0 && run.N > 1 {
			l.Run = w.T("log.run.place", message.Number("i", i+1), message.Number("n", run.N))
		}
		out = append(out, l)
	}
	return out
}

// profileOf is the regulation that sessions are counted by.
type profileOf = regulation.Profile

func logKind(w translations.Words, s cases.Session) string {
	if s.Planned == nil || s.Planned.Is.Of == "" {
		return w.T("log.kind.other")
	}
	return capital(w.T("log.kind." + string(s.Planned.Is.Of)))
}

func attendanceKey(a rules.Attendance) string {
	switch a {
	case rules.Attended:
		return "attended"
	case rules.Justified:
		return "justified"
	case rules.Authorised:
		return "authorised"
	case rules.Unproved:
		return "unproved"
	case rules.Unauthorised:
		return "unauthorised"
	case rules.Unrecorded:
	}
	return "unrecorded"
}

func attendanceTone(a rules.Attendance) parts.Tone {
	switch a {
	case rules.Attended, rules.Justified, rules.Authorised:
		return parts.ToneOK
	case rules.Unproved:
		return parts.ToneWarn
	case rules.Unauthorised:
		return parts.ToneDanger
	case rules.Unrecorded:
	}
	return parts.ToneNeutral
}

// runView is what the absences open, with its arithmetic.
type runView struct {
	Title string
	Tone  parts.Tone
	Steps []string
	Opens regulation.Level // 0: none
	Verb  string           // opens a case; empty: it may not be opened
}

// runOf words the run of absences of a learner.
func runOf(w translations.Words, p profileOf, learner *cases.Person, today days.Day) runView {
	run := rules.RunOf(p, learner, today)
	out := runView{Opens: run.Opens(p), Tone: parts.ToneNeutral}
	n, first, last := message.Number("n", run.N), message.Day("first", run.First), message.Day("last", run.Last)
	switch {
	case len(learner.Attendance) == 0:
		out.Title = w.T("log.run.unknown")
		return out
	case run.N == 0:
		out.Title, out.Tone = w.T("log.run.none"), parts.ToneOK
		return out
	case out.Opens == 0:
		out.Title = w.T("log.run.short", n, message.Number("min", p.Numbers.AbsencesLevel1))
	case out.Opens == 1:
		out.Title, out.Tone = w.T("absence.level1", n, first, last), parts.ToneWarn
	default:
		out.Title, out.Tone = w.T("absence.level3", n, first, last), parts.ToneDanger
	}
	for _, s := range run.Sessions {
		day, _ := s.When()
		_, why := rules.AttendanceOf(p, s)
		out.Steps = append(out.Steps, w.T("absence.session", message.Day("day", day), message.Said("why", why)))
	}
	if out.Opens > 0 {
		out.Verb = w.T("log.open-case")
	}
	return out
}

// quietView is what an inactivity has come to, with its days.
type quietView struct {
	Title string
	Tone  parts.Tone
	Steps []quietStep
	Verb  string // opens a case; empty: it may not be opened
}

// quietStep is one day of the count.
type quietStep struct {
	Label string
	Day   string
	Past  bool
}

// quietOf words the inactivity of a learner as it stands today.
func quietOf(w translations.Words, p profileOf, learner *cases.Person, today days.Day) quietView {
	d := rules.InactivityOn(p, learner, today)
	if d.Since == 0 {
		return quietView{Title: w.T("log.quiet.unknown"), Tone: parts.ToneNeutral}
	}
	out := quietView{Tone: parts.ToneNeutral}
	n := int(today - d.Since)
	contacted := slices.ContainsFunc(learner.Contacts, func(c cases.Done[cases.LearnerContacted]) bool {
		return c.Act.On > d.Since && c.Act.On <= today
	})
	supported := slices.ContainsFunc(learner.Support, func(c cases.Done[cases.SupportMeasure]) bool {
		return c.Act.On > d.Since && c.Act.On <= today
	})
	count := message.Number("n", n)
	switch {
	case d.Away:
		out.Title, out.Tone = w.T("log.quiet.away"), parts.ToneOK
	case n == 0:
		out.Title, out.Tone = w.T("log.quiet.today"), parts.ToneOK
	case today < d.ContactFrom:
		out.Title = w.T("log.quiet.early", count)
	case today <= d.ContactTo && !contacted:
		out.Title, out.Tone = w.T("log.quiet.contact", count, message.Day("to", d.ContactTo)), parts.ToneWarn
	case today <= d.ContactTo:
		out.Title, out.Tone = w.T("log.quiet.contacted", count), parts.ToneInfo
	case !contacted:
		out.Title, out.Tone = w.T("log.quiet.uncontacted", count), parts.ToneWarn
	case !supported:
		out.Title, out.Tone = w.T("log.quiet.unsupported", count), parts.ToneWarn
	default:
		out.Title, out.Tone = w.T("log.quiet.opens", count), parts.ToneDanger
		out.Verb = w.T("log.open-case")
	}
	step := func(key string, day days.Day, n int) {
		out.Steps = append(out.Steps, quietStep{Label: w.T(key, message.Number("n", n)), Day: w.Day(day), Past: day <= today})
	}
	step("log.quiet.since", d.Since, 0)
	step("log.quiet.from", d.ContactFrom, int(d.ContactFrom-d.Since))
	step("log.quiet.to", d.ContactTo, int(d.ContactTo-d.Since))
	step("log.quiet.open", d.Opens, int(d.Opens-d.Since))
	return out
}

// quietEvent is something recorded about a learner's activity.
type quietEvent struct {
	Act    cases.Act
	On     days.Day
	Icon   string
	Day    string
	What   string
	Detail string
}

// quietEvents are the signs of activity, the contacts, the measures and the
// known periods of a learner, the latest first.
func quietEvents(w translations.Words, learner *cases.Person) []quietEvent {
	var out []quietEvent
	add := func(a cases.Act, icon, detail string) {
		out = append(out, quietEvent{
			Act: a, On: a.On, Icon: icon, Day: w.Day(a.On), Detail: detail,
			What: w.T("case.cap", message.Term("text", "event."+string(a.Payload.Kind()))),
		})
	}
	for _, x := range learner.Activity {
		add(x.Act, "check-circle", x.Is.What)
	}
	for _, x := range learner.Contacts {
		means, answered := "", ""
		if x.Is.Means != "" {
			means = logTerm(w, "log.means.", x.Is.Means, logMeans())
		}
		if x.Is.Answered != cases.Unanswered {
			answered = w.T("log.answered." + string(x.Is.Answered))
		}
		add(x.Act, "chats", joined(means, x.Is.By, answered, x.Is.Text))
	}
	for _, x := range learner.Support {
		add(x.Act, "handshake", joined(x.Is.Text, x.Is.By))
	}
	for _, x := range learner.Away {
		period := w.T("log.away.period", message.Day("from", x.Is.From), message.Day("until", x.Is.Until))
		add(x.Act, "calendar", joined(period, x.Is.Ground))
		out[len(out)-1].On = x.Is.From
	}
	slices.SortStableFunc(out, func(a, b quietEvent) int { return cmp.Compare(b.On, a.On) })
	return out
}

// logTerm words one of the names that a form offers; another stays as it is.
func logTerm(w translations.Words, prefix, name string, known []string) string {
	if slices.Contains(known, name) {
		return w.T(prefix + name)
	}
	return name
}

// logMeans are the ways to reach a learner.
func logMeans() []string { return []string{"telephone", "email", "message", "letter", "meeting"} }
