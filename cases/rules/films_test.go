package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// films are the stories played act by act, each by its name.
func films() map[string]func(*testing.T) *builder {
	return map[string]func(*testing.T) *builder{
		"an adult excluded for fifteen days":    filmAdult,
		"a minor excluded by a casting vote":    filmMinor,
		"absences sanctioned without a council": filmAbsences,
		"postponed for illness":                 filmPostponed,
		"no sanction":                           filmNone,
		"discontinued":                          filmDiscontinued,
		"a careless council":                    filmCareless,
		"every fate of an envelope":             filmPost,
		"a council that changes":                filmChanges,
		"an exclusion by the director":          filmDirector,
		"a minor who comes of age":              filmOfAge,
		"an order that cannot be":               filmDisorder,
		"absences of every sort":                filmSessions,
		"holidays and a narrow window":          filmCalendar,
		"the letter arrives late":               filmLate,
		"abandoned after months away":           filmAbandoned,
	}
}

func filmAdult(t *testing.T) *builder {
	b := storyOne(t)
	b.in(cases.LinkPerson{Person: caron, Link: cases.LinkRelative, Detail: "cousin"},
		cases.RecuseMember{Sitting: theSitting, Member: caron, Link: cases.LinkRelative, Reason: "cousine de l’apprenante"})
	b.sitting("2026-09-29").hears().time("14:30").puts("m1", tempExclusion()).time("14:40")
	b.closes(ballots("m1", map[cases.PersonID]cases.Side{garnier: cases.For, ferhat: cases.For, leroux: cases.For, pruvost: cases.Against}))
	b.time("15:00").sits(cases.CloseSitting{})
	b.in(cases.ProofFiled{Proof: cases.ProofReceipt, Dispatch: envelopeOf("e1", learner), Name: "AR.pdf"})
	b.day("2026-10-02").in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner))
	b.day("2026-10-05").posted("e2", learner)
	b.issue("employer", cases.LetterEmployer, "e3", employer).issue("funder", cases.LetterFunder, "e3", funder)
	b.posted("e3", employer, funder).day("2026-10-07").presented("e2", learner).collected("e2", learner)
	b.in(cases.IssueLetter{Letter: "pv", Type: cases.LetterMinutes, Copies: []cases.Copy{{Copy: "pv", Capacity: cases.ToFile}}})
	return b.day("2026-10-28").in(cases.CloseCase{})
}

func filmMinor(t *testing.T) *builder {
	b := storyTwo(t).puts("m1", permanentBar()).time("10:50").closes(tied("m1")).time("11:00").sits(cases.CloseSitting{})
	b.day("2026-12-04").in(decision("m1", "2026-12-07", permanentBar(), learner, mother, father))
	b.day("2026-12-07").posted("e2", learner, mother, father).tells()
	b.day("2026-12-09").presented("e2", learner).presented("e2", mother).day("2026-12-10").presented("e2", father)
	b.day("2026-12-11").in(cases.ComplaintFiled{Reference: "PV 2026/11"}, cases.LegalHold{Reason: "recours"})
	b.day("2026-12-20").in(cases.Returned{Dispatch: envelopeOf("e2", father), Ground: post.Unclaimed}, cases.CloseCase{})
	return b.day("2027-01-20").in(cases.LegalHoldEnded{})
}

func filmAbsences(t *testing.T) *builder {
	b := absences(t).day("2026-03-12").grievances([]cases.GrievanceID{"g1"}, learner)
	b.in(cases.HandedOver{Dispatch: envelopeOf("e1", learner), To: learner, Signed: true}).day("2026-03-16")
	b.in(decision("", "2026-03-16", cases.Sanction{Kind: regulation.WrittenWarning}, learner)).posted("e2", learner)
	b.day("2026-03-17").issue("told", cases.LetterFunder, "e3", funder).posted("e3", funder)
	b.day("2026-03-18").presented("e2", learner)
	return b.day("2026-03-20").collected("e2", learner).in(cases.CloseCase{})
}

func filmPostponed(t *testing.T) *builder {
	b := hospital(t)
	b.day("2026-05-04").in(cases.Postpone{
		Sitting: theSitting, Ground: cases.AbsentIllness, SeenBy: "Marion Baudry", SeenOn: days.Must("2026-05-04"), RuledBy: garnier,
	})
	b.act(secondSitting.File(), cases.PlanSitting{Day: days.Must("2026-05-19"), At: days.MustHour("14:00"), Place: "salle 2"})
	b.in(cases.ConveneCase{Sitting: secondSitting, Heaviest: regulation.TemporaryExclusion})
	b.day("2026-05-07").in(cases.IssueLetter{
		Letter: "conv2", Type: cases.LetterConvocation, Language: "fr", Planned: b.on, Signatory: garnier, Copies: copies("conv2", "e4", learner),
		Announcement: &cases.Announcement{
			Sitting: secondSitting, Day: days.Must("2026-05-19"), At: days.MustHour("14:00"),
			Place: "salle 2", Heaviest: regulation.TemporaryExclusion,
		},
	}, cases.HandedOver{Dispatch: envelopeOf("e4", learner), To: learner, Signed: true})
	second := func(in ...cases.Payload) {
		for _, p := range in {
			b.act(secondSitting.File(), p)
		}
	}
	second(
		cases.SeatMember{Member: delmas, Seat: regulation.SeatPresident}, cases.SeatMember{Member: ferhat, Seat: regulation.SeatPedagogical},
		cases.SeatMember{Member: caron, Seat: regulation.SeatSuccess}, cases.SeatMember{Member: baudry, Seat: regulation.SeatSecretary},
	)
	b.day("2026-05-19").time("14:00")
	for _, id := range []cases.PersonID{delmas, ferhat, caron, baudry} {
		second(cases.MemberArrived{Member: id, Presence: cases.InRoom})
	}
	second(cases.OpenSitting{})
	b.time("14:05").in(cases.CallCase{Sitting: secondSitting}).time("14:20")
	b.in(cases.LearnerAbsent{Sitting: secondSitting, Ground: cases.AbsentNoGround})
	b.time("14:30").in(cases.PutMotion{Motion: "m1", Sitting: secondSitting, Secret: true, Sanction: tempExclusion(), Roll: []cases.PersonID{delmas, ferhat, caron}})
	b.time("14:40").in(cases.CloseMotion{Motion: "m1", Tally: &cases.Tally{For: 2, Against: 1}})
	second(cases.CloseSitting{})
	b.day("2026-05-22").in(decision("m1", "2026-05-26", dated(tempExclusion(), "2026-06-01", "2026-06-15"), learner))
	b.day("2026-05-26").posted("e2", learner)
	return b.day("2026-06-02").presented("e2", learner)
}

func filmNone(t *testing.T) *builder {
	b := storyOne(t).in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-20"), Scope: "mentorat", Risk: "copie"})
	b.sitting("2026-09-29").hears().time("14:30").puts("m1", cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 5})
	b.closes(ballots("m1", map[cases.PersonID]cases.Side{
		garnier: cases.For, ferhat: cases.Against, pruvost: cases.Against, leroux: cases.Abstain,
	}))
	b.time("14:40").puts("m2", cases.Sanction{Kind: regulation.NoSanction}).closes(ballots("m2", map[cases.PersonID]cases.Side{
		garnier: cases.For, ferhat: cases.For, pruvost: cases.For, leroux: cases.Against,
	}))
	b.time("15:00").sits(cases.CloseSitting{}).in(cases.LiftPrecaution{Precaution: "p1", Restored: "mentorat"})
	b.day("2026-10-01").issue("none", cases.LetterNoSanction, "e2", learner, employer).posted("e2", learner, employer)
	b.issue("pv", cases.LetterMinutes, "e9", learner)
	return b.day("2026-10-06").in(cases.CloseCase{})
}

func filmDiscontinued(t *testing.T) *builder {
	b := newMatter(t).day("2026-09-07").opened().report().in(cases.ChooseCourse{Course: cases.CourseMore, Reason: "témoins"})
	b.grievance("g1", "3.3", "2026-09-02").in(cases.ChooseCourse{Course: cases.CourseCouncil})
	b.in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-07"), Exclusion: true, Scope: "tout", Risk: "x"})
	b.day("2026-09-08").issue("prec", cases.LetterPrecaution, "e0", learner).posted("e0", learner)
	b.day("2026-09-09").plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
	b.grievances([]cases.GrievanceID{"g1"}, learner).convocation("2026-09-29", "14:00", regulation.TemporaryExclusion, learner)
	b.posted("e1", learner).day("2026-09-20").in(cases.ChooseCourse{Course: cases.CourseDiscontinue, Reason: "faits non établis"})
	b.in(cases.LiftPrecaution{Precaution: "p1"}).day("2026-09-21").issue("end", cases.LetterDiscontinued, "e2", learner)
	b.posted("e2", learner)
	return b.day("2026-09-22").in(cases.CloseCase{})
}

// attempts are acts tried at the end of each film, of every kind that refers to
// something the stories know, or do not know.
func attempts() []cases.Payload {
	at, sanction := envelopeOf("e1", learner), cases.Sanction{Kind: regulation.Warning}
	return []cases.Payload{
		cases.OpenCase{Learner: learner},
		cases.FileReport{Name: "x"},
		cases.AddGrievance{Grievance: "g1", Day: days.Must("2026-01-01")},
		cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.Warning},
		cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-01-01")},
		cases.LiftPrecaution{Precaution: "p1"},
		cases.ConveneCase{Sitting: theSitting, Heaviest: regulation.PermanentExclusion},
		cases.RecuseMember{Sitting: theSitting, Member: ferhat, Reason: "x"},
		cases.IssueLetter{Letter: "griefs", Type: cases.LetterGrievances},
		cases.IssueLetter{Letter: "new", Type: cases.LetterEmployer, Copies: copies("new", "e7", employer)},
		decision("", "2026-12-01", sanction, learner),
		cases.WithdrawLetter{Letter: "conv", Reason: "x"},
		cases.WithdrawLetter{Letter: "decision", Reason: "x"},
		cases.SendAgain{Letter: "conv", Of: at, Copy: copies("conv", "e8", learner)[0]},
		cases.Posted{Dispatch: at},
		cases.Presented{Dispatch: at},
		cases.Collected{Dispatch: at},
		cases.Refused{Dispatch: at},
		cases.Returned{Dispatch: at, Ground: post.AddressDefect},
		cases.HandedOver{Dispatch: at},
		cases.CallCase{Sitting: theSitting},
		cases.HearingHeld{Sitting: theSitting, ReasonStated: true, Explanations: "x"},
		cases.LearnerAbsent{Sitting: theSitting},
		cases.PutMotion{Motion: "m1", Sitting: theSitting, Sanction: sanction},
		cases.PutMotion{Motion: "m7", Sitting: theSitting, Sanction: sanction},
		ballots("m1", map[cases.PersonID]cases.Side{garnier: cases.For, ferhat: cases.For, pruvost: cases.For, leroux: cases.For}),
		cases.CloseCase{},
		cases.AbandonmentDeclared{},
		cases.LegalHoldEnded{},
		cases.StrikeAct{Act: "act30", Reason: "x"},
		cases.StrikeAct{Act: "act36", Reason: "x"},
		cases.StrikeAct{Act: "act42", Reason: "x"},
		cases.PlanSitting{Day: days.Must("2026-12-01")},
		cases.OpenSitting{},
		cases.AdjournSitting{},
		cases.CloseSitting{},
		cases.MemberLeft{Member: ferhat},
		cases.MemberArrived{Member: caron},
		cases.ReleaseSeat{Member: ferhat},
		cases.SeatMember{Member: caron, Seat: regulation.SeatSuccess},
	}
}
