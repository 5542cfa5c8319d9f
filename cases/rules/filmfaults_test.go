package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// filmCareless is a case of which nearly everything is wrong.
func filmCareless(t *testing.T) *builder {
	b := newMatter(t).born("2009-03-02").parents().day("2026-09-07").opened()
	b.earlier = before(t, cases.Sanction{Kind: regulation.Warning})
	b.in(cases.FileReport{Reporter: ferhat, Text: "copie"}, cases.AddGrievance{Grievance: "g1", Text: "faits"})
	b.in(cases.AddGrievance{Grievance: "g2", Day: days.Must("2026-03-09"), Text: "faits", Article: "3.4", InTraining: cases.Yes, Criminal: cases.No})
	b.in(cases.AddGrievance{Grievance: "g3", Day: days.Must("2026-06-01"), Place: "x", Text: "vieux", Article: "3.8", InTraining: cases.Yes})
	b.in(cases.AddGrievance{Grievance: "g4", Day: days.Must("2026-09-01"), Text: "chez l’employeur", Article: "99", InTraining: cases.No})
	b.in(cases.LinkPerson{Person: pruvost, Link: cases.LinkVictim}, cases.LinkPerson{Person: leroux, Link: cases.LinkMentor})
	b.in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-01"), Exclusion: true, Review: days.Must("2026-09-03")})
	b.plan("2026-09-15", "14:00", regulation.TemporaryExclusion)
	b.day("2026-09-09").in(cases.IssueLetter{
		Letter: "griefs", Type: cases.LetterGrievances, Copies: copies("griefs", "e1", learner), Grievances: []cases.GrievanceID{"g1", "g4"},
	}, cases.IssueLetter{
		Letter: "conv", Type: cases.LetterConvocation, Copies: copies("conv", "e1", learner, mother), Missing: []string{"conv.assistance", "conv.subject"},
		Announcement: &cases.Announcement{Sitting: theSitting, Day: days.Must("2026-09-16"), At: days.MustHour("15:00"), Place: "salle 1"},
	})
	b.posted("e1", learner, mother).day("2026-09-12").presented("e1", learner)
	b.day("2026-09-14").sits(
		cases.SeatMember{Member: caron, Seat: regulation.SeatPresident}, cases.SeatMember{Member: ferhat, Seat: regulation.SeatPedagogical},
		cases.SeatMember{Member: pruvost, Seat: regulation.SeatBilling}, cases.SeatMember{Member: leroux, Seat: regulation.SeatSuccess},
		cases.SeatMember{Member: ferhat, Seat: regulation.SeatSecretary}, cases.SeatMember{Member: mother, Seat: regulation.SeatLearners},
		cases.SeatMember{Member: baudry, Seat: regulation.SeatBilling}, cases.SeatMember{Member: delmas, Seat: regulation.SeatBilling},
	)
	b.in(cases.RecuseMember{Sitting: theSitting, Member: leroux, Reason: "mentor"})
	b.day("2026-09-15").time("13:50").arrive(caron, ferhat, pruvost, leroux, mother).time("14:00").sits(cases.OpenSitting{})
	b.time("14:05").in(cases.CallCase{Sitting: theSitting}).time("14:10")
	b.in(cases.PutMotion{Motion: "m1", Sitting: theSitting, Sanction: permanentBar(), Roll: []cases.PersonID{caron, ferhat}})
	b.time("14:20").in(ballots("m1", map[cases.PersonID]cases.Side{caron: cases.For, leroux: cases.Abstain, garnier: cases.For, ferhat: cases.Against}))
	b.in(cases.HearingHeld{Sitting: theSitting, Assistant: cases.Assistant{Name: "Maître Noël", Capacity: "other"}})
	b.time("14:25").puts("m2", cases.Sanction{Kind: regulation.Warning}).closes(ballots("m2", map[cases.PersonID]cases.Side{caron: cases.For, pruvost: cases.For, ferhat: cases.Abstain}))
	b.in(cases.PutMotion{Motion: "m3", Sitting: theSitting, Sanction: cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 45}})
	b.time("14:30").sits(cases.CloseSitting{})
	l := decision("m2", "2026-09-16", dated(cases.Sanction{Kind: regulation.TemporaryExclusion, Bar: true}, "2026-09-16", "2026-10-31"), learner)
	l.Copies[0].Channel = post.Email
	l.Decision.Reparation = "payer les frais"
	l.Text, l.Missing = "sans appel", []string{"decision.remedies"}
	b.tells().day("2026-09-16").in(l).in(cases.Posted{Dispatch: envelopeOf("e2", learner), To: learner, Channel: post.Email})
	return b.day("2026-09-18").in(cases.CloseCase{})
}

// filmPost sends letters that meet every fate.
func filmPost(t *testing.T) *builder {
	b := newMatter(t).born("2009-03-02").parents().day("2026-09-07").opened().report().grievance("g1", "3.3", "2026-09-02")
	b.in(cases.ChooseCourse{Course: cases.CourseCouncil}).plan("2026-10-13", "14:00", regulation.TemporaryExclusion)
	b.day("2026-09-09").grievances([]cases.GrievanceID{"g1"}, learner, mother, father)
	b.convocation("2026-10-13", "14:00", regulation.TemporaryExclusion, learner, mother, father)
	b.issue("prior", cases.LetterPrior, "e1", employer)
	b.posted("e1", learner, mother, father, employer)
	b.day("2026-09-11").presented("e1", learner).presented("e1", mother)
	b.in(cases.Refused{Dispatch: envelopeOf("e1", mother)})
	b.day("2026-09-14").in(cases.Returned{Dispatch: envelopeOf("e1", father), Ground: post.AddressDefect})
	b.act(father.File(), cases.AddressDeclared{Address: post.Address{Lines: []string{"2 quai neuf", "35000 RENNES"}}})
	again := copies("conv", "e4", father)[0]
	again.Copy = "conv-father-again"
	b.day("2026-09-15").in(cases.SendAgain{Letter: "conv", Of: envelopeOf("e1", father), Copy: again, KnownThen: true})
	b.in(cases.Posted{Dispatch: again.Dispatch, To: father, Channel: post.Registered})
	b.day("2026-09-17").in(cases.Presented{Dispatch: again.Dispatch})
	b.day("2026-09-28").in(cases.Returned{Dispatch: envelopeOf("e1", learner), Ground: post.Unclaimed})
	b.day("2026-10-03").in(cases.Returned{Dispatch: again.Dispatch, Ground: post.Unclaimed})
	b.in(cases.ProofFiled{Proof: cases.ProofReturn, Dispatch: again.Dispatch, Name: "retour.pdf"})
	b.in(cases.ObservationsReceived{Text: "Je conteste."})
	b.council().sitting("2026-10-13").time("14:10").in(cases.LearnerAbsent{Sitting: theSitting, Ground: cases.AbsentRelative, SeenBy: "M. B.", SeenOn: days.Must("2026-10-13")})
	b.time("14:30").puts("m1", cases.Sanction{Kind: regulation.WrittenWarning}).time("14:40")
	b.closes(ballots("m1", map[cases.PersonID]cases.Side{garnier: cases.For, ferhat: cases.For, leroux: cases.For, pruvost: cases.Abstain}))
	b.time("15:00").sits(cases.CloseSitting{})
	l := decision("m1", "2026-10-16", cases.Sanction{Kind: regulation.WrittenWarning}, learner, mother, father)
	l.Copies[0].Channel, l.Copies[1].Channel, l.Copies[2].Channel = post.ByHand, post.Electronic, post.Plain
	l.Decision.Reparation, l.Decision.RepairBy = "Une lettre d’excuses.", days.Must("2026-11-15")
	b.act(mother.File(), cases.ConsentedToElectronic{Email: "m@example.org"})
	b.day("2026-10-16").in(l, cases.HandedOver{Dispatch: envelopeOf("e2", learner), To: learner, Signed: false, Witnesses: "A, B"})
	b.in(cases.Posted{Dispatch: envelopeOf("e2", mother), To: mother, Channel: post.Electronic}, cases.Posted{Dispatch: envelopeOf("e2", father), To: father, Channel: post.Plain})
	b.day("2026-10-19").in(cases.Returned{Dispatch: envelopeOf("e2", father), Ground: post.UnknownAtAddress})
	return b.day("2026-10-20").tells()
}

// filmChanges is a council whose members come, leave and are recused.
func filmChanges(t *testing.T) *builder {
	b := storyOne(t).sits(cases.SeatMember{Member: caron, Seat: regulation.SeatSuccess})
	b.day("2026-09-29").time("13:50").arrive(garnier, ferhat, pruvost, leroux, baudry).time("14:00").sits(cases.OpenSitting{})
	b.time("14:02").in(cases.RecuseMember{Sitting: theSitting, Member: leroux, Link: cases.LinkWitness, Substitute: caron})
	b.sits(cases.MemberLeft{Member: leroux}, cases.MemberLeft{Member: pruvost}).time("14:05").in(cases.CallCase{Sitting: theSitting})
	b.time("14:06").arrive(caron, pruvost).hears().time("14:30").puts("m1", permanentBar()).time("14:35").sits(cases.MemberLeft{Member: caron})
	b.closes(ballots("m1", map[cases.PersonID]cases.Side{garnier: cases.For, ferhat: cases.Against, pruvost: cases.Against}))
	b.time("14:40").sits(cases.MemberLeft{Member: garnier}).puts("m2", tempExclusion())
	b.time("14:45").in(cases.CloseMotion{Motion: "m2", Tally: &cases.Tally{For: 1, Against: 1}})
	b.time("14:50").sits(cases.MemberLeft{Member: baudry}).arrive(garnier, caron)
	b.time("14:55").sits(cases.AdjournSitting{Reason: "plus de secrétaire"})
	b.day("2026-09-30").sits(cases.ReleaseSeat{Member: pruvost}, cases.CloseSitting{})
	b.act(secondSitting.File(), cases.PlanSitting{Day: days.Must("2026-10-20"), At: days.MustHour("10:00"), Link: "https://visio.example/2"})
	b.in(cases.ConveneCase{Sitting: secondSitting, Heaviest: regulation.TemporaryExclusion})
	b.day("2026-10-01").in(cases.IssueLetter{
		Letter: "conv2", Type: cases.LetterConvocation, Signatory: garnier, Copies: copies("conv2", "e4", learner),
		Announcement: &cases.Announcement{Sitting: secondSitting, Day: days.Must("2026-10-20"), At: days.MustHour("10:00"), Link: "https://visio.example/2", Heaviest: regulation.TemporaryExclusion},
	})
	b.in(cases.Posted{Dispatch: envelopeOf("e4", learner), To: learner, Channel: post.Registered}).day("2026-10-03").presented("e4", learner)
	return b.day("2026-10-05").act(secondSitting.File(), cases.PlanSitting{Day: days.Must("2026-10-21"), At: days.MustHour("10:00"), Link: "https://visio.example/2"})
}

// filmDirector is an exclusion that the director decides alone, by a departure,
// where the advisory board is asked.
func filmDirector(t *testing.T) *builder {
	b := newMatter(t)
	b.profile.Board = true
	b.day("2026-03-10").opened().report().grievance("g1", "3.4", "2026-03-09")
	b.in(cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.PermanentExclusion}, cases.OralWarningGiven{By: "Nadia Ferhat"})
	b.day("2026-03-12").grievances([]cases.GrievanceID{"g1"}, learner).issue("prior", cases.LetterPrior, "e1", employer)
	b.in(cases.HandedOver{Dispatch: envelopeOf("e1", learner), To: learner, Signed: true}).posted("e1", employer)
	b.day("2026-03-16").in(cases.InterviewHeld{Notes: "entretien"}, cases.BoardOpinion{Favourable: cases.No, PresidedBy: "H. G."})
	b.day("2026-03-20").in(decision("", "2026-03-20", dated(permanentBar(), "2026-03-25", "2027-03-24"), learner))
	in := b.acts[theCase.File()]
	in[len(in)-1].Judged = &cases.Judged{Overrides: []cases.Override{{Rule: Competence, Subject: "decision", Reason: "urgence"}}}
	b.posted("e2", learner).day("2026-03-23").presented("e2", learner)
	return b.day("2026-03-24").tells()
}

// filmOfAge is a learner born on 29 February, who comes of age between the
// notice and the council; one parent has no address, and a guardian comes later.
func filmOfAge(t *testing.T) *builder {
	b := newMatter(t).born("2008-02-29").day("2026-02-09").opened().report().grievance("g1", "3.3", "2026-02-06")
	b.in(cases.ChooseCourse{Course: cases.CourseCouncil})
	b.parents().plan("2026-03-03", "09:30", regulation.TemporaryExclusion)
	b.day("2026-02-12").in(cases.IssueLetter{
		Letter: "griefs", Type: cases.LetterGrievances, Grievances: []cases.GrievanceID{"g1"},
		Copies: func() []cases.Copy {
			c := copies("griefs", "e1", learner, mother, father)
			c[2].Address = post.Address{}
			return c
		}(),
	}).convocation("2026-03-03", "09:30", regulation.TemporaryExclusion, learner, mother)
	b.posted("e1", learner, mother).day("2026-02-14").collected("e1", learner).day("2026-02-21").collected("e1", mother)
	b.act(learner.File(), cases.NameRepresentative{Representative: caron, Capacity: cases.Guardian})
	b.day("2026-02-28").issue("prior", cases.LetterPrior, "e3", employer).posted("e3", employer).council()
	b.day("2026-03-01").issue("att", cases.LetterAttendance, "e6", learner)
	b.sitting("2026-03-03").hears().time("10:00").puts("m1", cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 3})
	b.closes(ballots("m1", map[cases.PersonID]cases.Side{garnier: cases.For, ferhat: cases.For, leroux: cases.Abstain, pruvost: cases.Abstain}))
	b.sits(cases.CloseSitting{})
	b.day("2026-03-06").in(decision("m1", "2026-03-09", dated(cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 3}, "2026-03-16", "2026-03-18"), learner, mother))
	b.day("2026-03-09").posted("e2", learner, mother)
	return b.act(learner.File(), cases.Emancipated{})
}

// filmDisorder records, over an orderly beginning, what cannot be.
func filmDisorder(t *testing.T) *builder {
	b := storyOne(t)
	griefs := envelopeOf("e1", learner)
	b.day("2026-09-10").recorded("2026-09-30").in(cases.Presented{Dispatch: griefs}, cases.Refused{Dispatch: griefs})
	b.day("2026-09-30").in(cases.Presented{Dispatch: "nowhere"}, cases.WithdrawLetter{Letter: "none"}, cases.CloseMotion{Motion: "m9"})
	b.in(cases.IssueLetter{Letter: "corr", Type: cases.LetterCorrecting, Corrects: "none", Precaution: "p9", Grievances: []cases.GrievanceID{"g9"}})
	b.in(cases.IssueLetter{Letter: "conv9", Type: cases.LetterConvocation, Announcement: &cases.Announcement{Sitting: "elsewhere"}})
	b.in(cases.ProofFiled{Proof: cases.ProofReceipt, Dispatch: "nowhere"}, cases.ProofFiled{Proof: cases.ProofSigned, Letter: "none"}, cases.ProofFiled{Letter: "conv"})
	b.day("2026-09-29").time("14:00").sits(cases.MemberLeft{Member: leroux}).time("13:50").sits(cases.CloseSitting{}).time("14:00").sits(cases.OpenSitting{})
	b.time("13:55").in(cases.CallCase{Sitting: theSitting}).time("13:40").in(cases.HearingHeld{Sitting: theSitting})
	b.time("13:30").puts("m1", tempExclusion()).time("13:20").in(cases.CloseMotion{Motion: "m1", Tally: &cases.Tally{For: 4}})
	b.day("2026-09-28").in(decision("m1", "2026-09-28", tempExclusion(), learner)).day("2026-09-27").posted("e2", learner)
	b.day("2026-09-20").in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-20")}).day("2026-09-18").in(cases.LiftPrecaution{Precaution: "p1"})
	b.day("2026-09-01").in(cases.AddGrievance{Grievance: "g3", Day: days.Must("2026-09-01")})
	b.day("2026-10-01").in(cases.StrikeAct{Act: "act39", Reason: "jamais postée"}, cases.StrikeAct{Act: "act37", Reason: "erreur"})
	b.in(cases.WithdrawLetter{Letter: "griefs", Reason: "refaite"}).day("2026-10-02").posted("e1", learner)
	return b.in(cases.StrikeAct{Act: "act35", Reason: "pas convoqué"})
}

// filmSessions are absences of every sort, and a letter above what they open.
func filmSessions(t *testing.T) *builder {
	b := newMatter(t)
	b.session("s1", "2026-02-02", "14:00", cases.SessionAttendance{AuthorisedBy: "service", AuthorisedOn: days.Must("2026-02-01")})
	b.session("s2", "2026-02-04", "14:00", cancelled("2026-02-03", "13:59", "sick-leave", true))
	b.session("s3", "2026-02-06", "14:00", cancelled("2026-02-05", "14:00", "sick-leave", false))
	b.session("s4", "2026-02-09", "14:00", cases.SessionAttendance{CancelledOn: days.Must("2026-02-08"), Ground: "sick-leave", SeenBy: "M. B.", SeenOn: days.Must("2026-02-10")})
	b.session("s5", "2026-02-11", "", missed()).session("s6", "2026-02-12", "09:00", joined("09:16"))
	b.act(learner.File(), cases.SessionPlanned{Session: "s7", Day: days.Must("2026-02-16"), At: days.MustHour("10:00")})
	b.session("s8", "2026-02-18", "00:00", missed()).session("s9", "2026-02-20", "23:59", joined("00:10"))
	b.day("2026-02-23").opened().report().grievance("g1", "3.1.1", "2026-02-20").grievance("g2", "3.1.2", "2026-02-20")
	b.in(cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.Warning}).day("2026-02-25").grievances([]cases.GrievanceID{"g1"}, learner)
	b.posted("e1", learner).day("2026-02-27").collected("e1", learner)
	b.day("2026-03-04").in(decision("", "2026-03-04", cases.Sanction{Kind: regulation.WrittenWarning}, learner))
	both := decision("", "2026-03-04", cases.Sanction{Kind: regulation.Warning}, learner)
	both.Letter, both.Decision.Retained = "second", []cases.GrievanceID{"g1", "g2"}
	return b.in(both).learns("2026-03-05", cases.LearnerContacted{By: "x"}).learns("2026-03-06", cases.KnownAway{From: days.Must("2026-03-01"), Until: days.Must("2026-03-10")})
}

// filmCalendar counts over Easter in Alsace, with the office closed, for a
// learner heard at an interview before the council.
func filmCalendar(t *testing.T) *builder {
	b := newMatter(t)
	b.zones = []days.Zone{days.Metropole, days.AlsaceMoselle}
	b.closed = map[days.Day]string{days.Must("2026-04-07"): "Pont", days.Must("2026-04-24"): "Inventaire"}
	b.day("2026-03-16").opened().report().grievance("g1", "3.3", "2026-03-13").in(cases.ChooseCourse{Course: cases.CourseCouncil})
	b.plan("2026-04-10", "14:00", regulation.TemporaryExclusion).grievances([]cases.GrievanceID{"g1"}, learner)
	b.day("2026-03-24").convocation("2026-04-10", "14:00", regulation.TemporaryExclusion, learner).posted("e1", learner)
	b.day("2026-03-26").collected("e1", learner).day("2026-03-31").in(cases.InterviewHeld{}).council()
	b.day("2026-04-09").issue("prior", cases.LetterPrior, "e1", employer).in(cases.Posted{Dispatch: envelopeOf("e1", employer), To: employer, Channel: post.Email})
	b.sitting("2026-04-10").hears().time("14:30").puts("m1", tempExclusion()).time("14:40")
	b.closes(ballots("m1", map[cases.PersonID]cases.Side{garnier: cases.For, ferhat: cases.For, leroux: cases.Against, pruvost: cases.Against}))
	b.time("15:00").sits(cases.CloseSitting{})
	b.day("2026-04-13").in(decision("m1", "2026-04-16", dated(tempExclusion(), "2026-04-21", "2026-05-05"), learner))
	return b.day("2026-04-17").posted("e2", learner)
}

// filmLate is a letter presented after the exclusion began, corrected after.
func filmLate(t *testing.T) *builder {
	b := adopted(t, tempExclusion()).day("2026-09-30")
	b.in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-20"), Exclusion: true, Scope: "tout", Risk: "x"})
	b.day("2026-10-02").in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-08", "2026-10-22"), learner))
	b.in(cases.WithdrawLetter{Letter: "decision", Reason: "faute de frappe"})
	l := decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner)
	l.Letter = "decision2"
	b.day("2026-10-03").in(l).day("2026-10-05").posted("e2", learner).in(cases.LiftPrecaution{Precaution: "p1"})
	b.day("2026-10-14").presented("e2", learner)
	b.in(cases.IssueLetter{Letter: "corr", Type: cases.LetterCorrecting, Corrects: "decision2", Copies: copies("corr", "e5", learner)})
	b.day("2026-10-15").posted("e5", learner).day("2026-10-20").collected("e2", learner)
	return b.in(cases.ProofFiled{Proof: cases.ProofReceipt, Dispatch: envelopeOf("e2", learner)})
}

// filmAbandoned is a learner of whom nothing was heard, and who leaves.
func filmAbandoned(t *testing.T) *builder {
	b := newMatter(t).learns("2026-03-02", cases.ActivitySeen{What: "connexion"})
	b.learns("2026-03-05", cases.KnownAway{From: days.Must("2026-03-05"), Until: days.Must("2026-03-08"), Ground: "sick-leave"})
	b.learns("2026-03-14", cases.LearnerContacted{By: "Nadia Ferhat", Means: "téléphone"})
	b.learns("2026-03-15", cases.SupportMeasure{Text: "plan de reprise"})
	b.day("2026-03-24").opened().report().grievance("g1", "3.1.2", "2026-03-23")
	b.in(cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.Warning})
	b.day("2026-03-25").in(cases.AbandonmentDeclared{Reason: "courriel"})
	return b.day("2026-03-26").in(cases.CloseCase{})
}
