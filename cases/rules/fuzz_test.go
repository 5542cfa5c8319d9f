package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// dice turns the bytes of a fuzzer into choices; when they run out it says zero.
type dice struct{ b []byte }

func (d *dice) roll(n int) int {
	if len(d.b) == 0 {
		return 0
	}
	x := int(d.b[0])
	d.b = d.b[1:]
	return x % n
}

// payload makes an act out of bytes: any kind, with identifiers that sometimes
// refer to something and sometimes to nothing.
func (d *dice) payload(b *builder) cases.Payload {
	pick := func(in ...string) string { return in[d.roll(len(in))] }
	people := []cases.PersonID{learner, mother, garnier, delmas, ferhat, pruvost, leroux, baudry, "nobody"}
	who := func() cases.PersonID { return people[d.roll(len(people))] }
	sitting := cases.SittingID(pick(string(theSitting), "second", ""))
	dispatch := cases.DispatchID(pick("e1-learner", "e2-learner", "e1-mother", "none"))
	letter := cases.LetterID(pick("griefs", "conv", "decision", "none"))
	motion := cases.MotionID(pick("m1", "m2", "none"))
	kinds := []regulation.SanctionKind{
		"", regulation.NoSanction, regulation.Warning, regulation.WrittenWarning,
		regulation.TemporaryExclusion, regulation.PermanentExclusion, "unheard-of",
	}
	kind := kinds[d.roll(len(kinds))]
	day := b.on + days.Day(d.roll(60)) - 20
	switch d.roll(36) {
	case 0:
		return cases.OpenCase{Learner: who(), Status: cases.StatusApprentice, Employer: who()}
	case 1:
		return cases.FileReport{Reporter: who()}
	case 2:
		return cases.AddGrievance{
			Grievance: cases.GrievanceID(pick("g1", "g2")), Day: day,
			Article: regulation.Article(pick("3.3", "3.8", "3.1.1", "9", "")), InTraining: cases.Answer(pick("yes", "no", "")),
		}
	case 3:
		return cases.ChooseCourse{Course: cases.Course(pick("council", "alone", "discontinue", "more", "")), Sanction: kind}
	case 4:
		return cases.OrderPrecaution{Precaution: cases.PrecautionID(pick("p1", "p2")), From: day}
	case 5:
		return cases.LiftPrecaution{Precaution: cases.PrecautionID(pick("p1", "p3"))}
	case 6:
		return cases.ConveneCase{Sitting: sitting, Heaviest: kind}
	case 7:
		return cases.RecuseMember{Sitting: sitting, Member: who(), Substitute: who()}
	case 8, 9, 10, 11:
		return d.letter(b, letter, sitting, kind, day, who())
	case 12:
		return cases.WithdrawLetter{Letter: letter}
	case 13:
		return cases.SendAgain{Letter: letter, Of: dispatch, Copy: cases.Copy{Copy: "again", To: who(), Dispatch: "e2-learner"}}
	case 14:
		return cases.Posted{Dispatch: dispatch, Channel: post.Registered}
	case 15:
		return cases.Presented{Dispatch: dispatch}
	case 16:
		return cases.Collected{Dispatch: dispatch}
	case 17:
		return cases.Refused{Dispatch: dispatch}
	case 18:
		return cases.Returned{Dispatch: dispatch, Ground: post.Ground(pick("unclaimed", "address", "unknown", ""))}
	case 19:
		return cases.HandedOver{Dispatch: dispatch, Signed: d.roll(2) == 0}
	case 20:
		return cases.CallCase{Sitting: sitting}
	case 21:
		return cases.HearingHeld{Sitting: sitting, ReasonStated: d.roll(2) == 0, Assistant: cases.Assistant{Name: "x"}}
	case 22:
		return cases.LearnerAbsent{Sitting: sitting, Ground: cases.AbsenceGround(pick("", "illness", "death-relative"))}
	case 23:
		return cases.Postpone{Sitting: sitting, Ground: cases.AbsentIllness}
	case 24:
		return cases.PutMotion{Motion: motion, Sitting: sitting, Sanction: cases.Sanction{Kind: kind, Length: d.roll(50)}, Secret: d.roll(4) == 0}
	case 25:
		return cases.CloseMotion{Motion: motion, Ballots: []cases.Ballot{
			{Member: who(), Side: cases.Side(pick("for", "against", "abstain", "?"))}, {Member: who(), Side: cases.For},
		}}
	case 26:
		return cases.CastingVote{Motion: motion, President: who(), Side: cases.For}
	case 27:
		return cases.CloseCase{}
	case 28:
		return cases.AbandonmentDeclared{}
	case 29:
		return cases.PlanSitting{Day: day, At: days.Hour(d.roll(200))}
	case 30:
		return cases.SeatMember{Member: who(), Seat: regulation.Seats()[d.roll(6)]}
	case 31:
		return cases.MemberArrived{Member: who()}
	case 32:
		return []cases.Payload{
			cases.OpenSitting{},
			cases.CloseSitting{},
			cases.AdjournSitting{},
			cases.MemberLeft{Member: who()},
			cases.ReleaseSeat{Member: who()},
			cases.InterviewHeld{},
			cases.OralWarningGiven{},
		}[d.roll(7)]
	case 33, 34:
		return d.beside(b, letter, who())
	}
	acts := b.acts[theCase.File()]
	if len(acts) == 0 {
		return cases.StrikeAct{Act: "none"}
	}
	return cases.StrikeAct{Act: acts[d.roll(len(acts))].ID}
}

// beside makes one of the acts beside the steps of a case.
func (d *dice) beside(b *builder, letter cases.LetterID, who cases.PersonID) cases.Payload {
	pick := func(in ...string) string { return in[d.roll(len(in))] }
	act := cases.ActID("none")
	if acts := b.acts[theCase.File()]; len(acts) > 0 {
		act = acts[d.roll(len(acts))].ID
	}
	challenge := cases.ChallengeID(pick("c1", "c2"))
	in := []cases.Payload{
		cases.EndProcedure{Ground: cases.EndGround(pick("resigned", "contract-ended", "death", "other", ""))},
		cases.ReopenCase{},
		cases.DecisionChallenged{Challenge: challenge, Letter: letter},
		cases.ChallengeEnded{Challenge: challenge, Outcome: cases.ChallengeOutcome(pick("annulled", "upheld"))},
		cases.WithdrawDecision{Letter: letter},
		cases.FileConsulted{Person: who},
		cases.PostponementAsked{},
		cases.AnswerRequest{Request: act, Granted: d.roll(2) == 0},
		cases.AccessChanged{Items: []cases.AccessItem{cases.AccessTools}, Restored: d.roll(2) == 0},
		cases.ExitDeclared{Funder: funder},
		cases.ReparationFollowed{Letter: letter, Done: d.roll(2) == 0},
		cases.ObservationsReceived{},
		cases.HearingHeld{Sitting: theSitting, Read: []cases.ActID{act}},
		cases.SubmitLetter{Letter: letter, Fingerprint: "f"},
		cases.ApproveLetter{Letter: letter, Fingerprint: pick("f", "g")},
		cases.ReturnLetter{Letter: letter},
		cases.LegalHold{},
		cases.LegalHoldEnded{},
	}
	return in[d.roll(len(in))]
}

func (d *dice) letter(
	b *builder, id cases.LetterID, s cases.SittingID, k regulation.SanctionKind, day days.Day, who cases.PersonID,
) cases.Payload {
	types := []cases.LetterType{
		cases.LetterGrievances, cases.LetterConvocation, cases.LetterDecision, cases.LetterPrior,
		cases.LetterNoSanction, cases.LetterEmployer, cases.LetterCorrecting, cases.LetterEnded, cases.LetterAbandonment,
		cases.LetterUndone, cases.LetterJury, cases.LetterExclusionEnd, cases.LetterMembers, cases.LetterPostponement,
	}
	l := cases.IssueLetter{
		Letter: id, Type: types[d.roll(len(types))], Planned: day, Signatory: who,
		Copies: copies(id, "e1", learner, mother), Corrects: cases.LetterID([]string{"", "decision"}[d.roll(2)]),
	}
	if d.roll(2) == 0 {
		l.Grievances = []cases.GrievanceID{"g1"}
	}
	if d.roll(3) > 0 {
		l.Announcement = &cases.Announcement{Sitting: s, Day: day, At: b.at, Heaviest: k}
	}
	if d.roll(3) > 0 {
		l.Decision = &cases.Decision{
			Sanction: cases.Sanction{Kind: k, First: day, Last: day + 20},
			Motion:   cases.MotionID([]string{"", "m1"}[d.roll(2)]), Retained: []cases.GrievanceID{"g1"},
		}
	}
	return l
}

// FuzzCheck tries random acts one after another, recording each whether the
// rules would or not: nothing may panic, and what is judged twice is the same.
func FuzzCheck(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("the quick brown fox jumps over the lazy dog, and the council adjourns"))
	f.Add([]byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35})
	f.Add([]byte{200, 13, 77, 42, 9, 180, 33, 61, 250, 14, 3, 99, 120, 45, 66, 240, 17, 8, 75, 31, 62, 93, 124, 155, 186, 217, 248})
	f.Add([]byte{1, 0, 0, 33, 0, 0, 3, 8, 2, 1, 33, 4, 2, 1, 34, 2, 2, 1, 33, 3, 0, 1, 34, 1, 33, 6, 2, 33, 7, 1, 33, 9})
	f.Fuzz(func(t *testing.T, raw []byte) {
		d := &dice{b: raw[:min(len(raw), 400)]}
		b := newMatter(t).parents().day("2026-09-01")
		if d.roll(4) > 0 {
			b.opened().report()
		}
		for n := 0; len(d.b) > 0 && n < 40; n++ {
			b.on += days.Day(d.roll(9)) - 1
			b.at = days.Hour(d.roll(3) * 400)
			p := d.payload(b)
			first, again := b.try(p), b.try(p)
			if len(first.Verdicts) != len(again.Verdicts) || len(first.Refused) != len(again.Refused) {
				t.Fatalf("%s judged twice: %d and %d verdicts", p.Kind(), len(first.Verdicts), len(again.Verdicts))
			}
			explained(t, b.matter(), first.Verdicts)
			cited(t, b.matter(), p, first)
			for i, v := range first.Verdicts {
				if w := again.Verdicts[i]; v.Rule != w.Rule || v.Subject != w.Subject || v.State != w.State {
					t.Fatalf("%s judged twice: %s %s and %s %s", p.Kind(), v.Rule, v.State, w.Rule, w.State)
				}
			}
			f := theCase.File()
			if !cases.Fits(p, cases.FileCase) {
				f = theSitting.File()
			}
			b.act(f, p)
			m := b.matter()
			Assess(m, Judge(m))
			NoticeFor(m, b.on+days.Day(d.roll(30)))
		}
	})
}
