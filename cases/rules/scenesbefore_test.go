package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

func one(id regulation.RuleID) []regulation.RuleID { return []regulation.RuleID{id} }

// letterOf is a letter of a type in the envelope "e2", for the learner.
func letterOf(id cases.LetterID, kind cases.LetterType) cases.IssueLetter {
	return cases.IssueLetter{Letter: id, Type: kind, Language: "fr", Signatory: garnier, Copies: copies(id, "e2", learner)}
}

// announces is a whole convocation to the sitting of the stories.
func announces(id cases.LetterID, day, hour string, in ...cases.Copy) cases.IssueLetter {
	l := letterOf(id, cases.LetterConvocation)
	l.Copies = in
	l.Announcement = &cases.Announcement{
		Sitting: theSitting, Day: days.Must(day), At: days.MustHour(hour), Link: "https://visio.example/1", Heaviest: regulation.TemporaryExclusion,
	}
	return l
}

// begins is a case with one grievance, chosen for a council.
func (b *builder) begins() *builder {
	return b.opened().report().grievance("g1", "3.3", "2026-09-02").in(cases.ChooseCourse{Course: cases.CourseCouncil})
}

// notices sends the whole notice for a council of 29 September, and leaves it at
// the post office.
func (b *builder) notices() *builder {
	b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).day("2026-09-08").grievances([]cases.GrievanceID{"g1"}, learner)
	return b.in(announces("conv", "2026-09-29", "14:00", copies("conv", "e1", learner)...)).posted("e1", learner)
}

func warns(retained ...cases.GrievanceID) cases.IssueLetter {
	l := decision("", "2026-09-20", cases.Sanction{Kind: regulation.Warning}, learner)
	l.Decision.Retained = retained
	return l
}

func scenesBefore() []scene {
	level := func(k regulation.SanctionKind) cases.ChooseCourse {
		return cases.ChooseCourse{Course: cases.CourseAlone, Sanction: k}
	}
	grievance := func(id cases.GrievanceID, fact, text string, a regulation.Article) cases.AddGrievance {
		return cases.AddGrievance{Grievance: id, Day: days.Must(fact), Place: "x", Text: text, Article: a, InTraining: cases.Yes, Criminal: cases.No}
	}
	return []scene{
		{"abandoned, and a sanction all the same", one(Abandon), func(b *builder) { b.begins().in(warns("g1"), cases.AbandonmentDeclared{}) }, nil},
		{"absences alleged, and no session on file", one(Absence), func(b *builder) { b.opened().report().grievance("g1", "3.1.1", "2026-09-02").in(warns("g1")) }, nil},
		{"absences alleged, and all attended", one(Absence), func(b *builder) {
			b.session("s1", "2026-09-01", "14:00", joined("14:00")).day("2026-09-07").opened().report().grievance("g1", "3.1.1", "2026-09-02").in(warns("g1"))
		}, nil},
		{"absences retained beside an article nobody knows", one(Absence), func(b *builder) {
			b.session("s1", "2026-09-01", "14:00", missed()).session("s2", "2026-09-02", "14:00", missed())
			b.day("2026-09-07").opened().report().grievance("g1", "3.1.1", "2026-09-02").grievance("g2", "99", "2026-09-02").in(warns("g1", "g2"))
		}, nil},
		{"a letter about absences that imposes nothing", one(Absence), func(b *builder) {
			b.session("s1", "2026-09-01", "14:00", missed()).day("2026-09-07").opened().report().grievance("g1", "3.1.1", "2026-09-02")
			l := warns("g1")
			l.Decision.Sanction.Kind = regulation.NoSanction
			b.in(l)
		}, nil},

		{"the same grievance is sanctioned, then another is added", one(ArticleRule), func(b *builder) {
			b.begins().in(warns("g1")).in(grievance("g2", "2026-09-03", "autres faits", "3.3"), grievance("g3", "2026-09-02", "autres faits", "3.3"))
		}, nil},
		{"facts of the same day and words are stated again", one(ArticleRule), func(b *builder) {
			b.begins().in(warns("g1")).in(grievance("g2", "2026-09-02", "faits", "3.3"))
		}, nil},
		{"a withdrawn warning sanctions nothing", one(ArticleRule), func(b *builder) {
			b.begins().in(warns("g1"), cases.WithdrawLetter{Letter: "decision"}).in(grievance("g2", "2026-09-02", "faits", "3.3"))
		}, nil},
		{"two months less a day, and the day", one(ArticleRule), func(b *builder) {
			b.opened().report().grievance("g1", "3.3", "2026-07-07").grievance("g2", "3.3", "2026-07-06")
		}, nil},
		{"old facts stated in time, and others not", one(ArticleRule), func(b *builder) {
			b.opened().report().grievance("g1", "3.3", "2026-07-10").grievance("g2", "3.3", "2026-07-20").grievances([]cases.GrievanceID{"g1"}, learner).today("2026-09-12")
		}, nil},
		{"a fact to come", one(ArticleRule), func(b *builder) { b.opened().report().grievance("g1", "3.3", "2026-09-08") }, nil},
		{"a notice of no grievance", []regulation.RuleID{ArticleRule, Scope}, func(b *builder) { b.opened().report().in(letterOf("griefs", cases.LetterGrievances)) }, nil},
		{"a notice of all that was on the file", []regulation.RuleID{ArticleRule, Scope}, func(b *builder) {
			b.opened().report().grievance("g1", "3.3", "2026-09-02").in(cases.AddGrievance{Grievance: "g2", Text: "x"})
			b.in(letterOf("griefs", cases.LetterGrievances)).in(cases.AddGrievance{Grievance: "g3", InTraining: cases.No})
		}, nil},
		{"a notice with mentions missing", []regulation.RuleID{ArticleRule, Scope}, func(b *builder) {
			l := letterOf("griefs", cases.LetterGrievances)
			l.Missing = []string{"subject", "griefs.item", "signature", "holder", "head", "conv.video", "conv.corrected", "other"}
			b.opened().report().grievance("g1", "3.3", "2026-09-02").in(l)
		}, nil},
		{"a withdrawn notice", []regulation.RuleID{ArticleRule, Scope}, func(b *builder) {
			b.opened().report().grievance("g1", "3.3", "2026-09-02").in(letterOf("griefs", cases.LetterGrievances), cases.WithdrawLetter{Letter: "griefs"})
		}, nil},

		{"violence reported on a Friday, opened on Monday", one(Violence), func(b *builder) {
			b.day("2026-09-04").in(cases.FileReport{}).day("2026-09-07").opened().grievance("g1", "3.8", "2026-09-04")
		}, nil},
		{"violence reported on a Friday, opened on Tuesday", one(Violence), func(b *builder) {
			b.day("2026-09-04").in(cases.FileReport{}).day("2026-09-08").opened().grievance("g1", "3.8", "2026-09-04")
		}, nil},
		{"violence that nobody reported, perhaps punishable", one(Violence), func(b *builder) {
			b.opened().in(cases.AddGrievance{Grievance: "g1", Article: "3.8"}, cases.AddGrievance{Grievance: "g2", Article: "3.8", Criminal: cases.Yes}, cases.ComplaintFiled{})
		}, nil},
		{"violence, and two complaints", one(Violence), func(b *builder) {
			b.opened().report().in(cases.AddGrievance{Grievance: "g2", Article: "3.8", Criminal: cases.Yes})
			b.in(cases.ComplaintFiled{Reference: "A"}, cases.ComplaintFiled{Reference: "B"})
		}, nil},

		{"nobody has received anything", one(Defence), func(b *builder) { b.begins().grievances([]cases.GrievanceID{"g1"}, learner) }, nil},
		{"a warning before the grievances are received", one(Defence), func(b *builder) {
			b.opened().report().grievance("g1", "3.3", "2026-09-02").in(level(regulation.Warning)).grievances([]cases.GrievanceID{"g1"}, learner)
			b.posted("e1", learner).grievance("g2", "3.3", "2026-09-03")
		}, warns("g1", "g2")},
		{"alone without a measure named", []regulation.RuleID{Defence, Competence}, func(b *builder) {
			b.opened().report().grievance("g1", "3.3", "2026-09-02").in(level("")).grievances([]cases.GrievanceID{"g1"}, learner)
			b.in(cases.HandedOver{Dispatch: envelopeOf("e1", learner), Signed: true})
		}, nil},
		{"a grievance of the company is not waited for", one(Defence), func(b *builder) {
			b.opened().report().grievance("g1", "3.3", "2026-09-02").in(level(regulation.Warning)).grievances([]cases.GrievanceID{"g1"}, learner)
			b.in(cases.AddGrievance{Grievance: "g2", InTraining: cases.No}).posted("e1", learner).day("2026-09-10").collected("e1", learner)
		}, nil},

		{"a measure of two days", one(Precaution), func(b *builder) {
			b.begins().in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-05"), Scope: "x", Risk: "x", Review: days.Must("2026-09-09")})
		}, nil},
		{"a measure on its last day", one(Precaution), func(b *builder) {
			b.begins().in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-05"), Scope: "x", Risk: "x"}).today("2026-09-20")
		}, nil},
		{"a measure a day too long", one(Precaution), func(b *builder) {
			b.begins().in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-05"), Scope: "x", Risk: "x"}).today("2026-09-21")
		}, nil},
		{"a measure to come", one(Precaution), func(b *builder) {
			b.begins().in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-10"), Scope: "x", Risk: "x"})
		}, nil},
		{"a measure, then a sanction of what was received", one(Precaution), func(b *builder) {
			b.begins().in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-05"), Scope: "x", Risk: "x"}).grievances([]cases.GrievanceID{"g1"}, learner)
			b.in(cases.HandedOver{Dispatch: envelopeOf("e1", learner), Signed: true}).in(warns("g1")).posted("e2", learner).today("2026-10-20")
		}, nil},
		{"a measure, then a sanction received on the day", one(Precaution), func(b *builder) {
			b.begins().in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-05"), Scope: "x", Risk: "x"}).grievances([]cases.GrievanceID{"g1"}, learner)
			b.day("2026-09-20").in(cases.HandedOver{Dispatch: envelopeOf("e1", learner), Signed: true}).in(warns("g1"))
		}, nil},
		{"a measure, then a sanction of what was not received", one(Precaution), func(b *builder) {
			b.begins().in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-05"), Scope: "x", Risk: "x"}).grievances([]cases.GrievanceID{"g1"}, learner)
			b.in(warns("g1")).posted("e2", learner)
		}, nil},

		{"nothing chosen, and convened to no day", []regulation.RuleID{Competence, NoticeRule, Convocation}, func(b *builder) {
			b.opened().report().grievance("g1", "3.3", "2026-09-02").in(cases.ConveneCase{Sitting: theSitting})
		}, nil},
		{"nothing chosen, and convened", one(Competence), func(b *builder) { b.opened().report().plan("2026-09-29", "14:00", "") }, nil},
		{"an exclusion by the director after an interview and a hearing", one(Competence), func(b *builder) {
			b.opened().report().grievance("g1", "3.3", "2026-09-02").in(level(regulation.TemporaryExclusion), cases.InterviewHeld{})
			b.in(cases.HearingHeld{Sitting: theSitting}).in(decision("", "2026-09-20", tempExclusion(), learner))
		}, nil},
		{"an exclusion by the director, two departures recorded", one(Competence), func(b *builder) {
			b.opened().report().grievance("g1", "3.3", "2026-09-02").in(level(regulation.TemporaryExclusion), cases.InterviewHeld{}).in(warns("g1"))
			b.act(cases.TheOffice(), cases.AddUser{User: "u", Name: "Hélène Garnier"})
			l := decision("", "2026-09-20", tempExclusion(), learner)
			for _, id := range []cases.LetterID{"d1", "d2"} {
				l.Letter = id
				b.in(l)
				a := &b.acts[theCase.File()][len(b.acts[theCase.File()])-1]
				a.By, a.Judged = "u", &cases.Judged{Overrides: []cases.Override{
					{Rule: WindowRule, Subject: string(id), Reason: "non"},
					{Rule: Competence, Subject: "other", Reason: "non"},
					{Rule: Competence, Subject: string(id), Reason: "urgence"},
					{Rule: Competence, Subject: string(id), Reason: "autre"},
				}}
			}
		}, nil},

		{"closed before anything was convened", []regulation.RuleID{Convocation, NoticeRule, Retention}, func(b *builder) { b.opened().report().in(cases.CloseCase{}) }, nil},
		{"a convocation without its address", one(Convocation), func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
		}, announces("conv", "2026-09-29", "14:00", cases.Copy{Copy: "c", To: learner, Capacity: cases.ToLearner, Channel: post.Registered, Dispatch: "x"})},
		{"a convocation by e-mail to the employer, by hand to the learner", one(Convocation), func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
		}, announces("conv", "2026-09-29", "14:00", cases.Copy{Copy: "c", To: employer, Capacity: cases.ToEmployer, Channel: post.Email, Dispatch: "x"},
			cases.Copy{Copy: "d", To: learner, Capacity: cases.ToLearner, Channel: post.ByHand, Dispatch: "y"})},
		{"a convocation by e-mail to a representative", one(Convocation), func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
		}, announces("conv", "2026-09-29", "14:00", cases.Copy{Copy: "c", To: mother, Capacity: cases.ToRepresentative, Channel: post.Email, Dispatch: "x"})},
		{"a convocation by no way at all", one(Convocation), func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
		}, announces("conv", "2026-09-29", "14:00", cases.Copy{Copy: "c", To: learner, Capacity: cases.ToLearner})},
		{"an electronic convocation to somebody unknown", one(Convocation), func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
		}, announces("conv", "2026-09-29", "14:00", cases.Copy{Copy: "c", To: "nobody", Capacity: cases.ToLearner, Channel: post.Electronic})},
		{"a convocation with several blocks missing", one(Convocation), func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
		}, func() cases.IssueLetter {
			l := announces("conv", "2026-09-29", "14:00", copies("conv", "e1", learner)...)
			l.Missing = []string{"other.a", "other.b", "conv.heaviest", "conv.assistance", "griefs.opening", "griefs.item", "conv.postponed"}
			return l
		}()},
		{"a convocation that names no sanction", one(Convocation), func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
		}, func() cases.IssueLetter {
			l := announces("conv", "2026-09-29", "14:00", copies("conv", "e1", learner)...)
			l.Announcement.Heaviest = regulation.NoSanction
			return l
		}()},
		{"a convocation signed by somebody who may not", one(Convocation), func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
		}, func() cases.IssueLetter {
			l := announces("conv", "2026-09-29", "14:00", copies("conv", "e1", learner)...)
			l.Signatory = ferhat
			return l
		}()},
		{"a convocation signed by delegation", one(Convocation), func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).act(ferhat.File(), cases.Delegate{Signing: true})
		}, func() cases.IssueLetter {
			l := announces("conv", "2026-09-29", "14:00", copies("conv", "e1", learner)...)
			l.Signatory, l.Delegated = ferhat, true
			return l
		}()},

		{"another day is planned after the convocation", one(Convocation), func(b *builder) {
			b.notices().sits(cases.PlanSitting{Day: days.Must("2026-09-30"), At: days.MustHour("14:00")})
		}, nil},
		{"the learner has no employer and no funder", []regulation.RuleID{EmployerPrior, Inform}, func(b *builder) {
			b.in(cases.OpenCase{Learner: learner, Status: cases.StatusApprentice}).report().plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
		}, nil},
		{"a trainee's employer, and the same funder twice", one(Inform), func(b *builder) {
			b.in(cases.OpenCase{Learner: learner, Status: cases.StatusTrainee, Employer: employer, Funders: []cases.Funding{{Funder: funder}, {Funder: funder}, {}}})
		}, nil},
		{"nobody to tell of a decision", one(Inform), func(b *builder) {
			b.in(cases.OpenCase{Learner: learner, Status: cases.StatusTrainee}).report().grievance("g1", "3.3", "2026-09-02").in(level(regulation.Warning)).in(warns("g1"))
		}, nil},
		{"told twice, the later letter first", one(Inform), func(b *builder) {
			b.begins().in(warns("g1")).issue("i1", cases.LetterEmployer, "e5", employer).issue("i2", cases.LetterEmployer, "e6", employer)
			b.day("2026-09-10").posted("e2", learner).posted("e6", employer).day("2026-09-12").posted("e5", employer)
		}, nil},
		{"told twice on the same day", one(Inform), func(b *builder) {
			b.begins().in(warns("g1")).issue("i1", cases.LetterEmployer, "e5", employer).issue("i2", cases.LetterEmployer, "e6", employer)
			b.day("2026-09-10").posted("e2", learner).posted("e6", employer).posted("e5", employer)
		}, nil},
		{"the employer is told by two letters", one(EmployerPrior), func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).issue("p1", cases.LetterPrior, "e5", employer).issue("p2", cases.LetterPrior, "e6", employer)
			b.issue("p3", cases.LetterPrior, "e7", employer).in(cases.WithdrawLetter{Letter: "p3"}).day("2026-09-10").posted("e6", employer).day("2026-09-12").posted("e5", employer)
		}, cases.PutMotion{Motion: "m1", Sitting: theSitting, Sanction: tempExclusion()}},
		{"the employer is told on the day of the vote", one(EmployerPrior), func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).issue("p1", cases.LetterPrior, "e5", employer).day("2026-09-29").posted("e5", employer)
		}, cases.PutMotion{Motion: "m1", Sitting: theSitting, Sanction: tempExclusion()}},
		{"the employer is told the day after the vote", one(EmployerPrior), func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).issue("p1", cases.LetterPrior, "e5", employer).day("2026-09-29")
			b.in(cases.PutMotion{Motion: "m1", Sitting: theSitting, Sanction: tempExclusion()}).day("2026-09-30").posted("e5", employer)
		}, nil},
		{"the employer is not told, and a letter imposes nothing", one(EmployerPrior), func(b *builder) { b.begins().in(warns("g1")) }, decision("", "2026-09-20", cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 3}, learner)},
		{"a learner who is no apprentice", one(EmployerPrior), func(b *builder) { b.in(cases.OpenCase{Learner: learner, Status: cases.StatusTrainee}) }, nil},
		{"an apprentice gives up", one(EmployerPrior), func(b *builder) { b.begins().in(cases.AbandonmentDeclared{}) }, nil},
	}
}
