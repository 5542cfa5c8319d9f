package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

// absences tells the third scenario up to the report of 10 March 2026: an
// intern, paid by a funder, without an employer, and five sessions.
func absences(t *testing.T) *builder {
	t.Helper()
	b := newMatter(t)
	b.session("s1", "2026-02-20", "14:00", cancelled("2026-02-19", "14:00", "sick-leave", true))
	b.session("s2", "2026-02-25", "14:00", joined("14:15"))
	b.session("s3", "2026-03-02", "14:00", cancelled("2026-03-02", "09:00", "", false))
	b.session("s4", "2026-03-06", "14:00", joined("14:16"))
	b.session("s5", "2026-03-09", "14:00", missed())
	b.day("2026-03-10").in(cases.OpenCase{
		Number: "DC-2026-003", Learner: learner, Status: cases.StatusTrainee, Funders: []cases.Funding{{Funder: funder}},
	}).report().grievance("g1", "3.1.1", "2026-03-09")
	return b.in(cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.WrittenWarning})
}

// Scenario 3: an intern's absences, and the director alone.
func TestAbsencesSanctionedByTheDirectorAlone(t *testing.T) {
	b := absences(t)
	t.Run("exactly 24 hours and a certificate are justified, exactly 15 minutes are no absence", func(t *testing.T) {
		in := b.matter().Learner().Attendance
		for i, want := range []Attendance{Justified, Attended, Unauthorised, Unauthorised, Unauthorised} {
			if got, why := AttendanceOf(b.profile, in[i]); got != want {
				t.Errorf("session %d: got %d (%s), want %d", i+1, got, why.Key, want)
			}
		}
	})
	t.Run("three running open levels 2 and 3", func(t *testing.T) {
		v := verdict(t, Judge(b.matter()), Absence, "")
		wantState(t, v, Met, "absence.level3")
		if n := v.Reason.Values[0].Number; n != 3 {
			t.Errorf("%d running", n)
		}
	})
	t.Run("two would open level 1 only, and a justified absence breaks the run", func(t *testing.T) {
		two := absences(t).session("s4", "2026-03-06", "14:00", joined("14:00"))
		wantState(t, verdict(t, Judge(two.matter()), Absence, ""), Broken, "absence.none")
		broken := absences(t).session("s3b", "2026-03-04", "14:00", cancelled("2026-03-02", "14:00", "medical", true))
		v := verdict(t, Judge(broken.matter()), Absence, "")
		wantState(t, v, Met, "absence.level1")
		if n := v.Reason.Values[0].Number; n != 2 {
			t.Errorf("%d running", n)
		}
	})
	warning := decision("", "2026-03-16", cases.Sanction{Kind: regulation.WrittenWarning}, learner)
	t.Run("before the grievances are communicated, no warning is issued", func(t *testing.T) {
		if o := b.day("2026-03-12").try(warning); !refusedBy(o, Defence) {
			t.Error("it is not refused")
		}
	})
	b.day("2026-03-12").grievances([]cases.GrievanceID{"g1"}, learner)
	b.in(cases.HandedOver{Dispatch: envelopeOf("e1", learner), To: learner, Signed: true})
	t.Run("a warning is refused through Friday the 13th and allowed from Saturday the 14th", func(t *testing.T) {
		for day, refused := range map[string]bool{"2026-03-12": true, "2026-03-13": true, "2026-03-14": false, "2026-03-16": false} {
			letter := warning
			letter.Planned = days.Must(day)
			if o := b.fork().day(day).try(letter); refusedBy(o, Defence) != refused {
				t.Errorf("on %s: refused %v, want %v", day, !refused, refused)
			}
		}
	})
	t.Run("written on 16 March, it is in order and the funder alone is told", func(t *testing.T) {
		b.day("2026-03-16")
		clean(t, b.try(warning))
		b.in(warning).posted("e2", learner)
		vs := Judge(b.matter())
		wantState(t, verdict(t, vs, Absence, "decision"), Met, "absence.met")
		wantState(t, verdict(t, vs, Competence, "decision"), Met, "competence.director")
		wantState(t, verdict(t, vs, Inform, string(funder)), Pending, "inform.due")
		for _, v := range vs {
			if v.Rule == Inform && v.Subject != string(funder) {
				t.Errorf("%q is to be told too", v.Subject)
			}
		}
		b.issue("told", cases.LetterFunder, "e3", funder).posted("e3", funder)
		wantState(t, verdict(t, Judge(b.matter()), Inform, string(funder)), Met, "inform.met")
	})
}

const secondSitting cases.SittingID = "second"

// hospital tells the fourth scenario up to the letter of 23 April 2026, with the
// council planned for Tuesday 5 May.
func hospital(t *testing.T) *builder {
	t.Helper()
	b := newMatter(t).day("2026-04-15").opened().report().grievance("g1", "3.4", "2026-04-14")
	b.in(cases.ChooseCourse{Course: cases.CourseCouncil}).plan("2026-05-05", "14:00", regulation.TemporaryExclusion)
	b.day("2026-04-20").grievances([]cases.GrievanceID{"g1"}, learner)
	b.convocation("2026-05-05", "14:00", regulation.TemporaryExclusion, learner).issue("prior", cases.LetterPrior, "e1", employer)
	b.posted("e1", learner, employer).day("2026-04-22").presented("e1", learner)
	return b.day("2026-04-23").collected("e1", learner)
}

// Scenario 4: force majeure, and a council postponed.
func TestACouncilPostponedForForceMajeure(t *testing.T) {
	b := hospital(t)
	t.Run("contestable from Friday 1 May, safe from Tuesday the 5th: the 8th day is a holiday", func(t *testing.T) {
		n := Notice(b.matter())
		if n.Lenient.String() != "2026-05-01" || n.Safe.String() != "2026-05-05" || n.Clear.Last.String() != "2026-05-01" || n.State != Met {
			t.Errorf("lenient %s, safe %s, the 8th day %s, the council %s", n.Lenient, n.Safe, n.Clear.Last, n.State)
		}
	})
	t.Run("simply absent without proof, the council is held and the day fixed is the interview", func(t *testing.T) {
		b := hospital(t).council().sitting("2026-05-05").time("14:20").in(cases.LearnerAbsent{Sitting: theSitting})
		vs := Judge(b.matter())
		wantState(t, verdict(t, vs, Absent, string(theSitting)), Met, "absent.held")
		clean(t, b.try(cases.PutMotion{Motion: "m1", Sitting: theSitting, Sanction: tempExclusion()}))
		if w := Window(b.matter()); w.Interview != days.Must("2026-05-05") || w.Upper != w.Lower {
			t.Errorf("the interview is of %s, the meeting of %s", w.Interview, w.Meeting)
		}
	})
	b.day("2026-05-04").in(cases.Postpone{
		Sitting: theSitting, Ground: cases.AbsentIllness, SeenBy: "Marion Baudry", SeenOn: days.Must("2026-05-04"), RuledBy: garnier,
	})
	t.Run("on the document seen, the council is postponed and its window is void", func(t *testing.T) {
		vs := Judge(b.matter())
		wantState(t, verdict(t, vs, Absent, string(theSitting)), Met, "absent.postponed")
		if w := Window(b.matter()); w.Lower != 0 {
			t.Errorf("a window runs from %s", w.Lower)
		}
	})
	b.act(secondSitting.File(), cases.PlanSitting{Day: days.Must("2026-05-19"), At: days.MustHour("14:00"), Link: "https://visio.example/1"})
	b.in(cases.ConveneCase{Sitting: secondSitting, Heaviest: regulation.TemporaryExclusion})
	b.day("2026-05-07").in(cases.IssueLetter{
		Letter: "conv2", Type: cases.LetterConvocation, Language: "fr", Planned: b.on, Signatory: garnier, Copies: copies("conv2", "e4", learner),
		Announcement: &cases.Announcement{
			Sitting: secondSitting, Day: days.Must("2026-05-19"), At: days.MustHour("14:00"),
			Link: "https://visio.example/1", Heaviest: regulation.TemporaryExclusion,
		},
	}, cases.HandedOver{Dispatch: envelopeOf("e4", learner), To: learner, Signed: true})
	t.Run("the new convocation, handed over on 7 May, is safe from the 16th and proposed for the 18th", func(t *testing.T) {
		n := Notice(b.matter())
		if n.Received.String() != "2026-05-07" || n.Safe.String() != "2026-05-16" || n.Proposed.String() != "2026-05-18" || n.State != Met {
			t.Errorf("received %s, safe %s, proposed %s, the council %s", n.Received, n.Safe, n.Proposed, n.State)
		}
	})
	t.Run("the new window runs from 19 May", func(t *testing.T) {
		w := Window(b.matter())
		if w.Meeting.String() != "2026-05-19" || w.Safe.String() != "2026-05-22" || w.SafeEnd.String() != "2026-06-03" {
			t.Errorf("from %s: %s to %s", w.Meeting, w.Safe, w.SafeEnd)
		}
	})
}

// Scenario 5: a window with no lawful day.
func TestAWindowWithNoLawfulDayIsSeenWhenTheCouncilIsPlanned(t *testing.T) {
	begin := func(council string) *builder {
		b := newMatter(t).day("2026-01-30").opened().report().grievance("g1", "3.4", "2026-01-29")
		b.day("2026-02-02").in(cases.InterviewHeld{Notes: "entendue"})
		return b.day("2026-02-03").in(cases.ChooseCourse{Course: cases.CourseCouncil}).plan(council, "14:00", regulation.TemporaryExclusion)
	}
	b := begin("2026-02-16")
	t.Run("earliest Wednesday the 18th, latest Tuesday the 17th: empty, with its two ways out", func(t *testing.T) {
		v := verdict(t, Judge(b.matter()), WindowRule, "")
		wantState(t, v, Broken, "window.empty")
		w := Window(b.matter())
		if w.Lenient.String() != "2026-02-18" || w.Limit.String() != "2026-02-17" || w.CouncilBy.String() != "2026-02-14" {
			t.Errorf("earliest %s, latest %s, a council by %s", w.Lenient, w.Limit, w.CouncilBy)
		}
	})
	t.Run("heard again at the council, it is open from the 19th to 3 March", func(t *testing.T) {
		again := b.fork().day("2026-02-04").grievances([]cases.GrievanceID{"g1"}, learner)
		again.convocation("2026-02-16", "14:00", regulation.TemporaryExclusion, learner)
		w := Window(again.matter())
		if w.Empty() || w.Safe.String() != "2026-02-19" || w.SafeEnd.String() != "2026-03-03" {
			t.Errorf("empty %v, %s to %s", w.Empty(), w.Safe, w.SafeEnd)
		}
		wantState(t, verdict(t, Judge(again.matter()), WindowRule, ""), Pending, "window.pending")
	})
	t.Run("a council by Saturday the 14th keeps Tuesday the 17th; on Sunday it is contestable only", func(t *testing.T) {
		for council, want := range map[string]string{"2026-02-13": "2026-02-17", "2026-02-14": "2026-02-17"} {
			w := Window(begin(council).matter())
			if w.Narrow() || w.Empty() || w.SafeEnd.String() != want || council == "2026-02-14" && w.Safe != w.SafeEnd {
				t.Errorf("%s: safe from %s to %s", council, w.Safe, w.SafeEnd)
			}
		}
		sunday := begin("2026-02-15")
		wantState(t, verdict(t, Judge(sunday.matter()), WindowRule, ""), Contestable, "window.narrow")
		if got := sunday.matter().Calendar.LastOpen(days.Must("2026-02-14")); got.String() != "2026-02-13" {
			t.Errorf("the last open day by the 14th is %s", got)
		}
	})
}

// Scenario 6: no sanction.
func TestAProcedureThatEndsWithoutASanction(t *testing.T) {
	b := newMatter(t).day("2026-06-04").opened().report().grievance("g1", "3.4", "2026-06-03")
	b.day("2026-06-05").in(cases.ChooseCourse{Course: cases.CourseCouncil},
		cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-06-05"), Scope: "le mentorat", Risk: "récidive"})
	b.plan("2026-06-18", "14:00", regulation.TemporaryExclusion)
	b.day("2026-06-08").grievances([]cases.GrievanceID{"g1"}, learner)
	b.convocation("2026-06-18", "14:00", regulation.TemporaryExclusion, learner).issue("prior", cases.LetterPrior, "e1", employer)
	b.in(cases.HandedOver{Dispatch: envelopeOf("e1", learner), To: learner, Signed: true}).posted("e1", employer)
	t.Run("the council of the 18th is safe, from the 17th on", func(t *testing.T) {
		if n := Notice(b.matter()); n.Safe.String() != "2026-06-17" || n.State != Met {
			t.Errorf("safe from %s, the council %s", n.Safe, n.State)
		}
	})
	b.day("2026-06-17").council().sitting("2026-06-18").hears().time("14:30")
	b.puts("m1", cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 5})
	b.closes(ballots("m1", map[cases.PersonID]cases.Side{
		garnier: cases.For, ferhat: cases.Against, pruvost: cases.Against, leroux: cases.Abstain,
	}))
	none := cases.Sanction{Kind: regulation.NoSanction}
	b.time("14:40").puts("m2", none).closes(ballots("m2", map[cases.PersonID]cases.Side{
		garnier: cases.For, ferhat: cases.For, pruvost: cases.For, leroux: cases.Against,
	}))
	b.time("15:00").sits(cases.CloseSitting{})
	t.Run("the exclusion is rejected 1–2, then no sanction adopted 3–1", func(t *testing.T) {
		vs := Judge(b.matter())
		wantState(t, verdict(t, vs, Majority, "m1"), Met, "majority.rejected")
		wantState(t, verdict(t, vs, Majority, "m2"), Met, "majority.adopted.plain")
		wantState(t, verdict(t, vs, Record, ""), NotApplicable, "record.none")
	})
	t.Run("the suspended access is still to be given back, and the employer to be told", func(t *testing.T) {
		vs := Judge(b.matter())
		wantState(t, verdict(t, vs, Precaution, "p1"), Pending, "precaution.lift")
		wantState(t, verdict(t, vs, Inform, string(employer)), Pending, "inform.none")
		b.day("2026-06-19").in(cases.LiftPrecaution{Precaution: "p1", Restored: "le mentorat"})
		b.issue("ended", cases.LetterNoSanction, "e2", learner).posted("e2", learner)
		b.issue("told", cases.LetterEmployer, "e3", employer).posted("e3", employer)
		vs = Judge(b.matter())
		wantState(t, verdict(t, vs, Precaution, "p1"), Met, "precaution.lifted")
		wantState(t, verdict(t, vs, Inform, string(employer)), Met, "inform.none.met")
	})
	t.Run("closed, the file is due for review after the six months of files without a sanction", func(t *testing.T) {
		b.day("2026-06-26").in(cases.CloseCase{Reason: "procédure terminée sans sanction"})
		v := verdict(t, Judge(b.matter()), Retention, "")
		wantState(t, v, Met, "retention.met")
		if got := v.Until.String(); got != "2026-12-26" {
			t.Errorf("kept until %s", got)
		}
		wantState(t, verdict(t, Judge(b.today("2026-12-27").matter()), Retention, ""), Pending, "retention.due")
	})
}
