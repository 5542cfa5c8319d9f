package rules

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

// session records what became of a session of the learner, on its day and time.
func (b *builder) session(id, day, at string, x cases.SessionAttendance) *builder {
	c := *b
	c.on, c.at = days.Must(day), 0
	if at != "" {
		c.at = days.MustHour(at)
	}
	x.Session = cases.SessionID(id)
	c.act(learner.File(), x)
	b.rank = c.rank
	return b
}

func missed() cases.SessionAttendance { return cases.SessionAttendance{} }

func attended() cases.SessionAttendance {
	return cases.SessionAttendance{Joined: days.MustHour("14:00")}
}

func joined(at string) cases.SessionAttendance {
	return cases.SessionAttendance{Joined: days.MustHour(at)}
}

func cancelled(day, at, ground string, seen bool) cases.SessionAttendance {
	x := cases.SessionAttendance{CancelledOn: days.Must(day), Ground: ground}
	if at != "" {
		x.CancelledAt = days.MustHour(at)
	}
	if seen {
		x.SeenBy, x.SeenOn = "Marion Baudry", days.Must(day)
	}
	return x
}

func authorised(day, at string) cases.SessionAttendance {
	x := cases.SessionAttendance{AuthorisedBy: "Nadia Ferhat", AuthorisedOn: days.Must(day)}
	if at != "" {
		x.AuthorisedAt = days.MustHour(at)
	}
	return x
}

// TestWhatASessionCountsAs holds one session, of 10 March at 14:00, against
// every line of art. 3.1.1.
func TestWhatASessionCountsAs(t *testing.T) {
	late := func(day string) cases.SessionAttendance {
		x := joined("14:30")
		x.AuthorisedBy, x.AuthorisedOn = "Nadia Ferhat", days.Must(day)
		return x
	}
	for _, c := range []struct {
		name string
		is   cases.SessionAttendance
		want Attendance
		key  string
	}{
		{"on time", joined("14:00"), Attended, "absence.why.attended"},
		{"early", joined("13:50"), Attended, "absence.why.attended"},
		{"exactly 15 minutes late", joined("14:15"), Attended, "absence.why.attended"},
		{"16 minutes late", joined("14:16"), Unauthorised, "absence.why.late"},
		{"late, as authorised the day before", late("2026-03-09"), Authorised, "absence.why.authorised"},
		{"late, authorised the day after", late("2026-03-11"), Unauthorised, "absence.why.late"},
		{"did not come", missed(), Unauthorised, "absence.why.missed"},
		{"did not come, as authorised an hour before", authorised("2026-03-10", "13:00"), Authorised, "absence.why.authorised"},
		{"authorised that day at an unknown time", authorised("2026-03-10", ""), Unauthorised, "absence.why.missed"},
		{"authorised as it began", authorised("2026-03-10", "14:00"), Unauthorised, "absence.why.missed"},
		{"authorised on no day", cases.SessionAttendance{AuthorisedBy: "Nadia Ferhat"}, Unauthorised, "absence.why.missed"},
		{"cancelled 5 hours before", cancelled("2026-03-10", "09:00", "medical", true), Unauthorised, "absence.why.cancelled"},
		{"cancelled 23 h 59 before", cancelled("2026-03-09", "14:01", "medical", true), Unauthorised, "absence.why.cancelled"},
		{"cancelled exactly 24 hours before", cancelled("2026-03-09", "14:00", "medical", true), Justified, "absence.why.justified"},
		{"cancelled after the session", cancelled("2026-03-11", "09:00", "medical", true), Unauthorised, "absence.why.cancelled"},
		{"cancelled the day before at an unknown time", cancelled("2026-03-09", "", "medical", true), Unproved, "absence.why.untimed"},
		{"cancelled two days before at an unknown time", cancelled("2026-03-08", "", "medical", true), Justified, "absence.why.justified"},
		{"cancelled that day at an unknown time", cancelled("2026-03-10", "", "medical", true), Unauthorised, "absence.why.cancelled"},
		{"cancelled in time without a ground", cancelled("2026-03-08", "09:00", "", true), Unauthorised, "absence.why.ground"},
		{"cancelled in time on a ground that is not listed", cancelled("2026-03-08", "09:00", "traffic", true), Unauthorised, "absence.why.ground"},
		{"cancelled in time, no document seen", cancelled("2026-03-08", "09:00", "medical", false), Unproved, "absence.why.unseen"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newMatter(t).session("s", "2026-03-10", "14:00", c.is)
			got, why := AttendanceOf(b.profile, b.matter().People[learner].Attendance[0])
			if got != c.want || why.Key != c.key {
				t.Errorf("got %d (%s), want %d (%s)", got, why.Key, c.want, c.key)
			}
		})
	}
	t.Run("the reason shows the arithmetic", func(t *testing.T) {
		for _, c := range []struct {
			is   cases.SessionAttendance
			want map[string]int
		}{
			{joined("14:16"), map[string]int{"minutes": 16, "max": 15}},
			{cancelled("2026-03-10", "09:00", "medical", true), map[string]int{"hours": 24}},
			{cancelled("2026-03-09", "", "medical", true), map[string]int{"hours": 24}},
		} {
			b := newMatter(t).session("s", "2026-03-10", "14:00", c.is)
			_, why := AttendanceOf(b.profile, b.matter().People[learner].Attendance[0])
			got := map[string]int{}
			for _, v := range why.Values {
				if v.Number != 0 {
					got[v.Name] = v.Number
				}
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("%s: %s", why.Key, d)
			}
		}
	})
	t.Run("a time that was not given may be any of its day", func(t *testing.T) {
		for _, c := range []struct {
			session string
			is      cases.SessionAttendance
			want    Attendance
		}{
			{"", cancelled("2026-03-10", "00:00", "medical", true), Unauthorised}, // 23:59 at most
			{"", cancelled("2026-03-09", "00:00", "medical", true), Justified},    // 24 hours at least
			{"", cancelled("2026-03-09", "00:01", "medical", true), Unproved},
			{"23:59", cancelled("2026-03-09", "", "medical", true), Justified},
			{"23:58", cancelled("2026-03-09", "", "medical", true), Unproved},
		} {
			b := newMatter(t).session("s", "2026-03-10", c.session, c.is)
			if got, why := AttendanceOf(b.profile, b.matter().People[learner].Attendance[0]); got != c.want {
				t.Errorf("session at %q, cancelled on %s at %q: got %d (%s), want %d", c.session, c.is.CancelledOn, c.is.CancelledAt, got, why.Key, c.want)
			}
		}
	})
	t.Run("nothing is recorded of a planned session", func(t *testing.T) {
		b := newMatter(t).act(learner.File(), cases.SessionPlanned{Session: "s", Day: days.Must("2026-03-10"), At: days.MustHour("14:00")})
		if got, _ := AttendanceOf(b.profile, b.matter().People[learner].Attendance[0]); got != Unrecorded {
			t.Errorf("got %d", got)
		}
	})
	t.Run("a session of no known time is attended by whoever joins", func(t *testing.T) {
		b := newMatter(t).session("s", "2026-03-10", "", joined("18:00"))
		if got, _ := AttendanceOf(b.profile, b.matter().People[learner].Attendance[0]); got != Attended {
			t.Errorf("got %d", got)
		}
	})
	t.Run("a session that was planned keeps its own time, the last planned", func(t *testing.T) {
		b := newMatter(t)
		for _, at := range []string{"14:00", "15:00"} {
			b.act(learner.File(), cases.SessionPlanned{Session: "s", Day: days.Must("2026-03-10"), At: days.MustHour(at)})
		}
		b.session("s", "2026-03-12", "", joined("15:10"))
		in := b.matter().People[learner].Attendance
		if day, at := in[0].When(); len(in) != 1 || day != days.Must("2026-03-10") || at != days.MustHour("15:00") {
			t.Errorf("%d sessions, the first on %s at %s", len(in), day, at)
		}
		if got, _ := AttendanceOf(b.profile, in[0]); got != Attended {
			t.Errorf("got %d", got)
		}
	})
}

// TestWhatARunOpens counts runs; each letter is a session, a day apart: m
// missed, a attended, j justified, u authorised, ? nothing recorded, d in doubt.
func TestWhatARunOpens(t *testing.T) {
	for _, c := range []struct {
		sessions, first, last string
		n                     int
		opens                 regulation.Level
	}{
		{"", "", "", 0, 0},
		{"m", "2026-03-01", "2026-03-01", 1, 0},
		{"mm", "2026-03-01", "2026-03-02", 2, 1},
		{"mmm", "2026-03-01", "2026-03-03", 3, 3},
		{"mmmmm", "2026-03-01", "2026-03-05", 5, 3},
		{"mam", "2026-03-03", "2026-03-03", 1, 0},
		{"mjm", "2026-03-03", "2026-03-03", 1, 0},
		{"mum", "2026-03-03", "2026-03-03", 1, 0},
		{"m?m", "2026-03-03", "2026-03-03", 1, 0},
		{"mdm", "2026-03-03", "2026-03-03", 1, 0},
		{"mmamm", "2026-03-04", "2026-03-05", 2, 1},
		{"mmmam", "2026-03-01", "2026-03-03", 3, 3},
		{"ammj", "2026-03-02", "2026-03-03", 2, 1},
	} {
		t.Run(c.sessions, func(t *testing.T) {
			b := newMatter(t)
			for i, x := range c.sessions {
				day := days.Must("2026-03-01") + days.Day(i)
				id := string(rune('a' + i))
				if x == '?' {
					b.act(learner.File(), cases.SessionPlanned{Session: cases.SessionID(id), Day: day, At: days.MustHour("14:00")})
					continue
				}
				b.session(id, day.String(), "14:00", map[rune]cases.SessionAttendance{
					'm': missed(), 'a': attended(), 'j': cancelled("2026-02-20", "14:00", "medical", true),
					'u': authorised("2026-02-20", ""), 'd': cancelled("2026-02-20", "14:00", "medical", false),
				}[x])
			}
			r := RunOf(b.profile, b.matter().People[learner], days.Must("2026-03-31"))
			if r.N != c.n || r.First.String() != c.first || r.Last.String() != c.last || r.Opens(b.profile) != c.opens || len(r.Sessions) != c.n {
				t.Errorf("got %d from %s to %s, opening %d; want %+v", r.N, r.First, r.Last, r.Opens(b.profile), c)
			}
		})
	}
}

func TestSessionsAfterTheDayAskedAboutDoNotCount(t *testing.T) {
	b := newMatter(t).session("a", "2026-03-01", "", missed()).session("c", "2026-03-05", "", missed()).session("b", "2026-03-03", "", missed())
	p := b.matter().People[learner]
	var got []int
	for _, day := range []string{"2026-02-28", "2026-03-01", "2026-03-04", "2026-03-05"} {
		got = append(got, RunOf(b.profile, p, days.Must(day)).N)
	}
	if d := cmp.Diff([]int{0, 1, 2, 3}, got); d != "" {
		t.Error(d)
	}
	if r := RunOf(b.profile, nil, days.Must("2026-03-05")); r.N != 0 {
		t.Errorf("nobody has a run of %d", r.N)
	}
}

// absent begins a case of absences, n sessions missed running.
func absent(t *testing.T, n int, articles ...regulation.Article) *builder {
	t.Helper()
	b := newMatter(t)
	for i := range n {
		b.session(string(rune('a'+i)), (days.Must("2026-03-02") + days.Day(2*i)).String(), "14:00", missed())
	}
	b.day("2026-03-10").opened().report()
	ids := []cases.GrievanceID{}
	for i, a := range articles {
		id := cases.GrievanceID(rune('1' + i))
		b.grievance(id, a, "2026-03-09")
		ids = append(ids, id)
	}
	b.day("2026-03-12").grievances(ids, learner)
	return b.in(cases.HandedOver{Dispatch: envelopeOf("e1", learner), To: learner, Signed: true})
}

// decide tries the letter of a sanction that retains every grievance.
func (b *builder) decide(kind regulation.SanctionKind) Outcome {
	var all []cases.GrievanceID
	for _, g := range b.matter().Case.Grievances {
		all = append(all, g.Is.Grievance)
	}
	return b.try(cases.IssueLetter{
		Letter: "decision", Type: cases.LetterDecision, Language: "fr", Planned: b.on, Signatory: garnier,
		Copies:   copies("decision", "e2", learner),
		Decision: &cases.Decision{Sanction: cases.Sanction{Kind: kind}, Retained: all, Grounds: "absences"},
	})
}

func TestTheRunDecidesWhatALetterMayNotify(t *testing.T) {
	for _, c := range []struct {
		name     string
		n        int
		kind     regulation.SanctionKind
		articles []regulation.Article
		state    State
		key      string
	}{
		{"nothing is on file", 0, regulation.Warning, []regulation.Article{"3.1.1"}, Pending, "absence.unrecorded"},
		{"one absence opens nothing", 1, regulation.Warning, []regulation.Article{"3.1.1"}, Broken, "absence.none"},
		{"two open a warning", 2, regulation.Warning, []regulation.Article{"3.1.1"}, Met, "absence.met"},
		{"two open no written warning", 2, regulation.WrittenWarning, []regulation.Article{"3.1.1"}, Broken, "absence.level"},
		{"three open a written warning", 3, regulation.WrittenWarning, []regulation.Article{"3.1.1"}, Met, "absence.met"},
		{"three leave a warning open", 3, regulation.Warning, []regulation.Article{"3.1.1"}, Met, "absence.met"},
		{"three open an exclusion", 3, regulation.TemporaryExclusion, []regulation.Article{"3.1.1"}, Met, "absence.met"},
		{"another breach stands by itself", 1, regulation.WrittenWarning, []regulation.Article{"3.1.1", "3.4"}, NotApplicable, "absence.other"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := absent(t, c.n, c.articles...).in(cases.ChooseCourse{Course: cases.CourseAlone, Sanction: c.kind}).day("2026-03-16")
			o := b.decide(c.kind)
			wantState(t, verdict(t, o.Verdicts, Absence, "decision"), c.state, c.key)
			if refusedBy(o, Absence) != (c.state == Broken || c.state == Pending) || confirmedBy(o, Absence) != (c.state == Contestable) {
				t.Errorf("refused %v, to be confirmed %v", refusedBy(o, Absence), confirmedBy(o, Absence))
			}
		})
	}
}

func TestTheRunIsShownForTheCase(t *testing.T) {
	for _, c := range []struct {
		n     int
		state State
		key   string
	}{
		{0, Pending, "absence.unrecorded"},
		{1, Broken, "absence.none"},
		{2, Met, "absence.level1"},
		{3, Met, "absence.level3"},
	} {
		v := verdict(t, Judge(absent(t, c.n, "3.1.1").matter()), Absence, "")
		wantState(t, v, c.state, c.key)
		if len(v.Arithmetic) != c.n || len(v.Relies) != c.n {
			t.Errorf("%d absences: %d steps and %d acts", c.n, len(v.Arithmetic), len(v.Relies))
		}
	}
	t.Run("an absence after the notice is another matter", func(t *testing.T) {
		b := absent(t, 2, "3.1.1").session("z", "2026-03-13", "", missed()).day("2026-03-16")
		wantState(t, verdict(t, Judge(b.matter()), Absence, ""), Met, "absence.level1")
	})
	t.Run("a case of something else is not concerned", func(t *testing.T) {
		wantState(t, verdict(t, Judge(absent(t, 3, "3.3").matter()), Absence, ""), NotApplicable, "absence.na")
	})
	t.Run("nor one of absences in the company", func(t *testing.T) {
		b := newMatter(t).day("2026-03-10").opened().report().in(cases.AddGrievance{
			Grievance: "g", Day: days.Must("2026-03-09"), Place: "entreprise", Text: "t", Article: "3.1.1", InTraining: cases.No,
		})
		wantState(t, verdict(t, Judge(b.matter()), Absence, ""), NotApplicable, "absence.na")
	})
	t.Run("nor one that ended by an abandonment", func(t *testing.T) {
		b := absent(t, 3, "3.1.1").in(cases.AbandonmentDeclared{})
		wantState(t, verdict(t, Judge(b.matter()), Absence, ""), NotApplicable, "na.abandoned")
	})
}
