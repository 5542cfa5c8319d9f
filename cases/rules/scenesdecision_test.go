package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// decided is a council that voted fifteen days and closed.
func (b *builder) decided() *builder {
	return b.heard().votes("m1", tempExclusion(), allFor()).time("15:00").sits(cases.CloseSitting{}).day("2026-10-02")
}

func scenesOfTheDecision() []scene {
	form, window, exclusion := one(Form), one(WindowRule), one(Exclusion)
	letter := func(s cases.Sanction, in ...cases.Copy) cases.IssueLetter {
		l := decision("m1", "2026-10-05", s, learner)
		if in != nil {
			l.Copies = in
		}
		return l
	}
	to := func(id cases.CopyID, who cases.PersonID, way post.Channel) cases.Copy {
		return cases.Copy{Copy: id, To: who, Capacity: capacity(who), Address: home(who), Channel: way, Dispatch: cases.DispatchID("d-" + id)}
	}
	fifteen := dated(tempExclusion(), "2026-10-12", "2026-10-26")
	exclude := func(first, last string, n int) cases.Sanction {
		return cases.Sanction{Kind: regulation.TemporaryExclusion, Length: n, First: parsed(first), Last: parsed(last)}
	}
	precaution := func(from string) cases.OrderPrecaution {
		return cases.OrderPrecaution{Precaution: cases.PrecautionID("p" + from), From: days.Must(from), Exclusion: true, Scope: "x", Risk: "x"}
	}
	gone := func(s cases.Sanction) func(b *builder) {
		return func(b *builder) { b.decided().in(letter(s)).day("2026-10-05").posted("e2", learner) }
	}
	return []scene{
		{"an oral warning, and no letter", form, func(b *builder) {
			b.begins().in(cases.OralWarningGiven{}).day("2026-09-08").in(cases.OralWarningGiven{})
		}, nil},
		{"reasons that lack nearly everything", form, func(b *builder) {
			b.decided().in(cases.AddGrievance{Grievance: "g2", Text: "x"}, cases.AddGrievance{Grievance: "g3", Text: "x"})
			l := letter(fifteen)
			l.Decision.Grounds, l.Decision.Retained = "", []cases.GrievanceID{"g2", "g3", "g9"}
			l.Missing = []string{"decision.facts", "decision.why", "decision.remedies", "mediator", "decision.temporary", "decision.dates", "steps", "other", "another", "data"}
			b.in(l)
		}, nil},
		{"the apprentice's mediator is not named", one(Appeal), func(b *builder) {
			l := letter(fifteen)
			l.Missing = []string{"decision.mediator"}
			b.decided().in(l)
		}, nil},
		{"a trainee's mediator is not named", one(Appeal), func(b *builder) {
			b.in(cases.OpenCase{Learner: learner, Status: cases.StatusTrainee})
			l := warns("g1")
			l.Missing = []string{"decision.mediator"}
			b.in(l)
		}, nil},
		{"planned by registered letter, sent by e-mail", form, func(b *builder) {
			b.decided().in(letter(fifteen)).day("2026-10-05").in(cases.Posted{Dispatch: envelopeOf("e2", learner), Channel: post.Email})
		}, nil},
		{"planned by e-mail, sent by registered letter", form, func(b *builder) {
			b.decided().in(letter(fifteen, to("c", learner, post.Email))).day("2026-10-05").in(cases.Posted{Dispatch: "d-c", Channel: post.Registered})
		}, nil},
		{"sent by a way nobody recorded", form, func(b *builder) {
			b.decided().in(letter(fifteen, to("c", learner, post.Plain))).day("2026-10-05").in(cases.Posted{Dispatch: "d-c"})
		}, nil},
		{"electronic first, then by hand", form, func(b *builder) {
			b.act(learner.File(), cases.ConsentedToElectronic{Email: "a@example.org"}).decided().in(letter(fifteen, to("c", learner, post.ByHand), to("d", learner, post.Electronic)))
		}, nil},
		{"electronic to somebody unknown", form, func(b *builder) {
			b.in(cases.OpenCase{Learner: "nobody"}).in(letter(fifteen, to("c", "nobody", post.Electronic)))
		}, nil},
		{"registered before electronic", form, func(b *builder) {
			b.decided().in(letter(fifteen, to("c", learner, post.Electronic), to("d", learner, post.Registered)))
		}, nil},
		{"by hand before an ordinary letter", form, func(b *builder) {
			b.decided().in(letter(fifteen, to("c", learner, post.Plain), to("d", learner, post.ByHand)))
		}, nil},
		{"an e-mail before an unknown way", form, func(b *builder) {
			l := warns("g1")
			l.Copies = []cases.Copy{to("c", learner, "pigeon"), to("d", learner, post.Email)}
			b.begins().in(l)
		}, nil},
		{"only an unknown way", form, func(b *builder) {
			l := warns("g1")
			l.Copies = []cases.Copy{to("c", learner, "pigeon")}
			b.begins().in(l)
		}, nil},
		{"a letter to a minor, one parent's by ordinary letter", form, func(b *builder) {
			b.born("2009-03-02").parents().decided().in(letter(fifteen, to("c", learner, post.Registered), to("d", mother, post.ByHand), to("e", father, post.Plain)))
		}, nil},
		{"a letter to a minor alone", []regulation.RuleID{Form, Minor}, func(b *builder) { b.born("2009-03-02").parents().decided().in(letter(fifteen)) }, nil},
		{"a letter to the parents and not to the minor", []regulation.RuleID{Form, Minor}, func(b *builder) {
			b.born("2009-03-02").parents().decided().in(letter(fifteen, to("d", mother, post.Registered), to("e", father, post.Registered)))
		}, nil},
		{"the employer's copy came back", form, func(b *builder) {
			b.decided().in(letter(fifteen, to("c", learner, post.Registered), to("d", employer, post.Registered))).day("2026-10-05").in(cases.Posted{Dispatch: "d-c"}, cases.Posted{Dispatch: "d-d"})
			b.day("2026-10-08").in(cases.Returned{Dispatch: "d-d", Ground: post.AddressDefect})
		}, nil},
		{"came back unclaimed", form, func(b *builder) {
			gone(fifteen)(b)
			b.day("2026-10-22").in(cases.Returned{Dispatch: envelopeOf("e2", learner), Ground: post.Unclaimed})
		}, nil},
		{"came back for its address, the last declared", form, func(b *builder) {
			gone(fifteen)(b)
			b.day("2026-10-08").in(cases.Returned{Dispatch: envelopeOf("e2", learner), Ground: post.AddressDefect})
		}, nil},
		{"came back for its address, sent again", form, func(b *builder) {
			gone(fifteen)(b)
			b.day("2026-10-08").in(cases.Returned{Dispatch: envelopeOf("e2", learner), Ground: post.AddressDefect})
			b.in(cases.SendAgain{Letter: "decision", Of: envelopeOf("e2", learner), Copy: to("again", learner, post.Registered)}).day("2026-10-09").in(cases.Posted{Dispatch: "d-again"})
		}, nil},
		{"came back for an address known to be old", form, func(b *builder) {
			b.decided().act(learner.File(), cases.AddressDeclared{Address: post.Address{Lines: []string{"9 rue neuve", "35000 RENNES"}}})
			b.in(letter(fifteen)).day("2026-10-05").posted("e2", learner).day("2026-10-08").in(cases.Returned{Dispatch: envelopeOf("e2", learner), Ground: post.UnknownAtAddress})
		}, nil},

		{"sent on the last day of all, a Saturday", window, func(b *builder) { b.decided().in(letter(fifteen)).day("2026-10-14").posted("e2", learner) }, nil},
		{"sent a day late", window, func(b *builder) { b.decided().in(letter(fifteen)).day("2026-10-15").posted("e2", learner) }, nil},
		{"sent on the first lenient day", window, func(b *builder) { b.decided().day("2026-10-01").in(letter(fifteen)).posted("e2", learner) }, nil},
		{"sent a day early", window, func(b *builder) { b.decided().day("2026-09-30").in(letter(fifteen)).posted("e2", learner) }, nil},
		{"planned, and its day has passed", window, func(b *builder) { b.decided().in(letter(fifteen)).today("2026-10-08") }, nil},
		{"planned, and the window has passed", window, func(b *builder) { b.decided().in(letter(fifteen)).today("2026-10-15") }, nil},
		{"a sanction of level 2", window, func(b *builder) { b.decided().in(letter(cases.Sanction{Kind: regulation.WrittenWarning})) }, nil},
		{"two copies, one sent in time", window, func(b *builder) {
			b.decided().in(letter(fifteen, to("c", learner, post.Registered), to("d", mother, post.Registered), to("e", employer, post.Registered)))
			b.day("2026-10-02").in(cases.Posted{Dispatch: "d-c"}).day("2026-10-20").in(cases.Posted{Dispatch: "d-d"}).day("2026-10-25").in(cases.Posted{Dispatch: "d-e"})
		}, nil},
		{"no letter, the last safe day", window, func(b *builder) { b.decided().today("2026-10-14") }, nil},
		{"no letter, the day after", window, func(b *builder) { b.decided().today("2026-10-15") }, nil},
		{"no letter, a week after", window, func(b *builder) { b.decided().today("2026-10-23") }, nil},
		{"the fifteenth day is a Saturday", window, func(b *builder) {
			b.begins().plan("2026-10-09", "14:00", regulation.TemporaryExclusion).council().sitting("2026-10-09").hears().votes("m1", tempExclusion(), allFor()).today("2026-10-24")
		}, nil},
		{"the fifteenth day is a Saturday, and a departure is recorded", window, func(b *builder) {
			b.begins().plan("2026-10-09", "14:00", regulation.TemporaryExclusion).council().sitting("2026-10-09").hears().votes("m1", tempExclusion(), allFor())
			b.act(cases.TheOffice(), cases.AddUser{User: "u", Name: "Hélène Garnier"}).day("2026-10-25")
			l := letter(dated(tempExclusion(), "2026-11-02", "2026-11-16"))
			l.Planned = days.Must("2026-10-26")
			b.in(l)
			a := &b.acts[theCase.File()][len(b.acts[theCase.File()])-1]
			a.By, a.Judged = "u", &cases.Judged{Overrides: []cases.Override{
				{Rule: WindowRule, Subject: "other", Reason: "non"}, {Rule: Competence, Subject: "decision", Reason: "non"}, {Rule: WindowRule, Subject: "decision", Reason: "grève"},
			}}
		}, nil},
		{"a departure by somebody unknown", window, func(b *builder) {
			b.begins().plan("2026-10-09", "14:00", regulation.TemporaryExclusion).council().sitting("2026-10-09").hears().votes("m1", tempExclusion(), allFor()).day("2026-10-25")
			l := letter(dated(tempExclusion(), "2026-11-02", "2026-11-16"))
			l.Planned = days.Must("2026-10-26")
			b.in(l)
			a := &b.acts[theCase.File()][len(b.acts[theCase.File()])-1]
			a.By, a.Judged = "w", &cases.Judged{Overrides: []cases.Override{{Rule: WindowRule, Subject: "decision", Reason: "grève"}}}
		}, nil},
		{"an interview weeks before the council", window, func(b *builder) { b.notices().day("2026-09-15").in(cases.InterviewHeld{}) }, nil},
		{"an interview and no council", window, func(b *builder) {
			b.begins().day("2026-09-15").in(cases.InterviewHeld{}).day("2026-09-14").in(cases.InterviewHeld{})
		}, nil},
		{"an interview before a council nobody was convened to", window, func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).day("2026-09-10").in(cases.InterviewHeld{})
		}, nil},
		{"an interview so early that no day is left", window, func(b *builder) {
			b.begins().plan("2026-10-06", "14:00", regulation.TemporaryExclusion).day("2026-09-20").in(cases.InterviewHeld{})
		}, nil},
		{"an interview after the council", window, func(b *builder) { b.decided().in(cases.InterviewHeld{}) }, nil},

		{"without its first day", exclusion, gone(exclude("", "2026-10-26", 15)), nil},
		{"without its last day", exclusion, gone(exclude("2026-10-12", "", 15)), nil},
		{"of one day", exclusion, gone(exclude("2026-10-12", "2026-10-12", 1)), nil},
		{"of no day", exclusion, gone(exclude("2026-10-12", "2026-10-11", 0)), nil},
		{"the month spent before it begins", exclusion, func(b *builder) { b.in(precaution("2026-08-01")).decided().in(letter(fifteen)) }, nil},
		{"the month spent on the first day", exclusion, func(b *builder) {
			b.in(precaution("2026-09-13")).decided().in(letter(exclude("2026-10-12", "2026-10-12", 0)))
		}, nil},
		{"a measure that begins on the first day", exclusion, func(b *builder) { b.in(precaution("2026-10-12")).decided().in(letter(fifteen)) }, nil},
		{"a measure lifted on the first day", exclusion, func(b *builder) {
			b.in(precaution("2026-10-01")).decided().in(letter(fifteen)).day("2026-10-12").in(cases.LiftPrecaution{Precaution: "p2026-10-01"})
		}, nil},
		{"one measure runs, one was lifted before", exclusion, func(b *builder) {
			b.in(precaution("2026-10-01"), precaution("2026-09-10")).decided().in(letter(fifteen)).day("2026-10-05").in(cases.LiftPrecaution{Precaution: "p2026-09-10"})
		}, nil},
		{"one measure runs, one of the same day was lifted", exclusion, func(b *builder) {
			b.in(precaution("2026-10-01"), cases.OrderPrecaution{Precaution: "q", From: days.Must("2026-10-01"), Exclusion: true}).decided().in(letter(fifteen)).day("2026-10-05").in(cases.LiftPrecaution{Precaution: "q"})
		}, nil},
		{"presented on the last day", exclusion, func(b *builder) { gone(fifteen)(b); b.day("2026-10-26").presented("e2", learner) }, nil},
		{"presented the day after the last", exclusion, func(b *builder) { gone(fifteen)(b); b.day("2026-10-27").presented("e2", learner) }, nil},
		{"presented on the first day", exclusion, func(b *builder) { gone(fifteen)(b); b.day("2026-10-12").presented("e2", learner) }, nil},
		{"another letter is corrected", exclusion, func(b *builder) {
			gone(fifteen)(b)
			b.day("2026-10-14").presented("e2", learner).in(cases.IssueLetter{Letter: "c1", Type: cases.LetterCorrecting, Corrects: "other", Copies: copies("c1", "e6", learner)})
			b.in(cases.IssueLetter{Letter: "c2", Type: cases.LetterEmployer, Corrects: "decision", Copies: copies("c2", "e6", learner)}).posted("e6", learner)
		}, nil},
		{"permanent, presented", exclusion, gone(cases.Sanction{Kind: regulation.PermanentExclusion}), nil},
		{"permanent, presented, with no bar", exclusion, func(b *builder) {
			gone(cases.Sanction{Kind: regulation.PermanentExclusion})(b)
			b.day("2026-10-07").presented("e2", learner)
		}, nil},
		{"permanent from a later day than it was presented", exclusion, func(b *builder) {
			gone(cases.Sanction{Kind: regulation.PermanentExclusion, First: days.Must("2026-10-12"), Bar: true})(b)
			b.day("2026-10-07").presented("e2", learner)
		}, nil},
		{"a bar of which only the last day is given", exclusion, gone(cases.Sanction{Kind: regulation.PermanentExclusion, Bar: true, Last: days.Must("2027-01-01")}), nil},
		{"days of a permanent exclusion without a bar", exclusion, gone(dated(cases.Sanction{Kind: regulation.PermanentExclusion}, "2026-10-12", "2026-12-01")), nil},
		{"a warning with a bar", exclusion, gone(cases.Sanction{Kind: regulation.Warning, Bar: true}), nil},
		{"thirty-two days adopted, thirty-two rejected", exclusion, func(b *builder) {
			b.heard().votes("m0", exclude("", "", 32), allAgainst()).votes("m1", exclude("", "", 32), allFor())
		}, nil},
		{"barred from another case on its last day", exclusion, func(b *builder) {
			b.earlier = []Sanctioned{{Case: "other", Number: "DC-1", Extract: Extract{Sanction: permanentBar(), Notified: days.Must("2025-09-08"), Expiry: days.Must("2028-09-07"), BarLast: days.Must("2026-09-07")}}}
			b.opened()
		}, nil},
		{"barred from another case until the day before", exclusion, func(b *builder) {
			b.earlier = []Sanctioned{{Case: "other", Number: "DC-1", Extract: Extract{Sanction: permanentBar(), Notified: days.Must("2025-09-07"), Expiry: days.Must("2028-09-07"), BarLast: days.Must("2026-09-06")}}}
			b.opened()
		}, nil},
		{"barred later by another case", exclusion, func(b *builder) {
			b.earlier = []Sanctioned{{Case: "other", Number: "DC-1", Extract: Extract{Sanction: permanentBar(), Notified: days.Must("2026-09-08"), Expiry: days.Must("2028-09-07"), BarLast: days.Must("2027-09-07")}}}
			b.opened()
		}, nil},

		{"the letter is another measure than was voted", one(Competence), func(b *builder) { b.decided().in(letter(cases.Sanction{Kind: regulation.Warning})) }, nil},
		{"the letter adds a bar", one(Competence), func(b *builder) {
			b.heard().votes("m1", cases.Sanction{Kind: regulation.PermanentExclusion}, allFor()).in(letter(permanentBar()))
		}, nil},
		{"the letter is longer than was voted", one(Competence), func(b *builder) { b.decided().in(letter(exclude("2026-10-12", "2026-10-27", 16))) }, nil},
		{"the letter is shorter than was voted", one(Competence), func(b *builder) { b.decided().in(letter(exclude("2026-10-12", "2026-10-20", 9))) }, nil},
		{"no length was voted", one(Competence), func(b *builder) { b.heard().votes("m1", exclude("", "", 0), allFor()).in(letter(fifteen)) }, nil},
		{"the letter cites a motion that was turned down", one(Competence), func(b *builder) { b.heard().votes("m1", tempExclusion(), allAgainst()).in(letter(fifteen)) }, nil},
		{"the letter cites no motion there is", one(Competence), func(b *builder) { b.heard().in(letter(fifteen)) }, nil},
		{"the letter's measure is unknown", one(Competence), func(b *builder) { b.decided().in(letter(cases.Sanction{Kind: "unheard-of"})) }, nil},
		{"the measure voted is unknown", one(Competence), func(b *builder) {
			b.heard().votes("m1", cases.Sanction{Kind: "unheard-of"}, allFor()).in(letter(fifteen))
		}, nil},
		{"voted in a sitting that has no day", one(Competence), func(b *builder) {
			b.begins().act(secondSitting.File(), cases.SeatMember{Member: garnier, Seat: regulation.SeatPresident}).in(cases.PutMotion{Motion: "m1", Sitting: secondSitting, Sanction: tempExclusion()}).in(ballots("m1", allFor()))
		}, nil},

		{"the board, for a temporary exclusion", one(Board), func(b *builder) { b.profile.Board = true; b.decided() }, nil},
		{"the board, for a permanent exclusion that was voted", one(Board), func(b *builder) {
			b.profile.Board = true
			b.heard().votes("m1", permanentBar(), allFor()).day("2026-10-01").in(cases.BoardOpinion{}).day("2026-10-02").in(letter(permanentBar()))
		}, nil},
		{"the board, and nothing convened", one(Board), func(b *builder) { b.profile.Board = true; b.begins().in(cases.BoardOpinion{}) }, nil},
		{"the board, convened for what nobody said", one(Board), func(b *builder) { b.profile.Board = true; b.begins().plan("2026-09-29", "14:00", "") }, nil},

		{"two sanctions, the heavier first", []regulation.RuleID{Retention, Record}, func(b *builder) {
			l := warns("g1")
			l.Letter = "second"
			b.begins().in(decision("", "2026-09-10", cases.Sanction{Kind: regulation.WrittenWarning}, learner), l).posted("e2", learner).day("2026-09-11").presented("e2", learner)
			b.in(cases.CloseCase{})
		}, nil},
		{"two legal holds, one ended", []regulation.RuleID{Retention}, func(b *builder) {
			b.begins().in(cases.LegalHold{}).day("2026-09-08").in(cases.LegalHold{}, cases.LegalHold{}).day("2026-09-09").in(cases.LegalHoldEnded{})
		}, nil},
		{"repair what was done, by no day", one(Reparation), func(b *builder) {
			l := letter(fifteen)
			l.Decision.Reparation = "Une lettre d’excuses."
			b.decided().in(l)
		}, nil},
	}
}

func scenesOfDues() []scene {
	place := func(in, link string) cases.PlanSitting {
		return cases.PlanSitting{Day: days.Must("2026-09-29"), At: days.MustHour("14:00"), Place: in, Link: link}
	}
	measure := cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-05"), Scope: "x", Risk: "x", Review: days.Must("2026-09-12")}
	alone := func(b *builder, k regulation.SanctionKind) *builder {
		return b.opened().report().grievance("g1", "3.3", "2026-09-02").in(cases.ChooseCourse{Course: cases.CourseAlone, Sanction: k})
	}
	return []scene{
		{"due: nothing on file", nil, func(*builder) {}, nil},
		{"due: everything of a council with no day", nil, func(b *builder) { b.begins().in(cases.ConveneCase{Sitting: theSitting}) }, nil},
		{"due: discontinued before anybody was told", nil, func(b *builder) { b.begins().in(cases.ChooseCourse{Course: cases.CourseDiscontinue}) }, nil},
		{"due: the council in a room and by video, all received", nil, func(b *builder) {
			b.begins().sits(place("salle 1", "https://visio.example/1")).in(cases.ConveneCase{Sitting: theSitting, Heaviest: regulation.Warning}).grievances([]cases.GrievanceID{"g1"}, learner)
			l := announces("conv", "2026-09-29", "14:00", copies("conv", "e1", learner)...)
			l.Announcement.Place = "salle 1"
			b.in(l).posted("e1", learner).day("2026-09-09").collected("e1", learner).council().today("2026-09-29")
		}, nil},
		{"due: the council at an hour and at no place, all received", nil, func(b *builder) {
			b.begins().sits(place("", "")).in(cases.ConveneCase{Sitting: theSitting, Heaviest: regulation.Warning}).grievances([]cases.GrievanceID{"g1"}, learner)
			l := announces("conv", "2026-09-29", "14:00", copies("conv", "e1", learner)...)
			l.Announcement.Link = ""
			b.in(l).posted("e1", learner).day("2026-09-09").collected("e1", learner).council().today("2026-09-29")
		}, nil},
		{"due: the council at a place and at no hour, all received", nil, func(b *builder) {
			b.begins().sits(cases.PlanSitting{Day: days.Must("2026-09-29"), Place: "salle 1"}).in(cases.ConveneCase{Sitting: theSitting, Heaviest: regulation.Warning}).grievances([]cases.GrievanceID{"g1"}, learner)
			l := announces("conv", "2026-09-29", "14:00", copies("conv", "e1", learner)...)
			l.Announcement.Link, l.Announcement.Place, l.Announcement.At = "", "salle 1", 0
			b.in(l).posted("e1", learner).day("2026-09-09").collected("e1", learner).council().today("2026-09-29")
		}, nil},
		{"due: a sitting is composed and has no day", nil, func(b *builder) {
			b.begins().in(cases.ConveneCase{Sitting: theSitting, Heaviest: regulation.Warning}).sits(cases.SeatMember{Member: ferhat, Seat: regulation.SeatPedagogical})
		}, nil},
		{"due: the council is today, in a room", nil, func(b *builder) {
			b.notices().day("2026-09-10").collected("e1", learner).sits(place("salle 1", "")).council().today("2026-09-29")
		}, nil},
		{"due: the council is today, in a room and by video", nil, func(b *builder) {
			b.notices().day("2026-09-10").collected("e1", learner).issue("prior", cases.LetterPrior, "e9", employer).posted("e9", employer).sits(place("salle 1", "https://visio.example/1")).council().today("2026-09-29")
		}, nil},
		{"due: the council has an hour and no place", nil, func(b *builder) {
			b.begins().sits(place("", "")).in(cases.ConveneCase{Sitting: theSitting, Heaviest: regulation.Warning}).grievances([]cases.GrievanceID{"g1"}, learner)
			b.in(announces("conv", "2026-09-29", "14:00", copies("conv", "e1", learner)...)).posted("e1", learner).day("2026-09-09").collected("e1", learner).council()
		}, nil},
		{"due: a member who may not sit", nil, func(b *builder) {
			b.notices().day("2026-09-10").collected("e1", learner).issue("prior", cases.LetterPrior, "e9", employer).posted("e9", employer).council().in(cases.LinkPerson{Person: ferhat, Link: cases.LinkVictim})
		}, nil},
		{"due: discontinued after a measure, the learner told", nil, func(b *builder) {
			b.notices().in(measure).day("2026-09-15").in(cases.ChooseCourse{Course: cases.CourseDiscontinue})
		}, nil},
		{"due: discontinued after the employer was told", nil, func(b *builder) {
			b.opened().report().grievance("g1", "3.3", "2026-09-02").issue("prior", cases.LetterPrior, "e9", employer).posted("e9", employer).in(measure, cases.ChooseCourse{Course: cases.CourseDiscontinue})
		}, nil},
		{"due: every motion turned down, a measure still running", nil, func(b *builder) {
			b.heard().in(measure).votes("m1", tempExclusion(), allAgainst()).time("15:00").sits(cases.CloseSitting{}).day("2026-10-02")
		}, nil},
		{"due: every motion turned down, the sitting still open", nil, func(b *builder) {
			b.heard().votes("m1", tempExclusion(), allAgainst())
		}, nil},
		{"due: one motion turned down, another open, closed", nil, func(b *builder) {
			b.heard().votes("m1", tempExclusion(), allAgainst()).puts("m2", tempExclusion()).time("15:00").sits(cases.CloseSitting{})
		}, nil},
		{"due: two measures, one lifted", nil, func(b *builder) {
			b.begins().in(measure, cases.OrderPrecaution{Precaution: "p2", From: days.Must("2026-09-06"), Scope: "x", Risk: "x"}, cases.LiftPrecaution{Precaution: "p1"})
		}, nil},
		{"due: a measure, and the letter about it", nil, func(b *builder) { b.begins().in(measure).issue("prec", cases.LetterPrecaution, "e0", learner) }, nil},
		{"due: alone, the letter of the grievances", nil, func(b *builder) { alone(b, regulation.Warning) }, nil},
		{"due: alone, to be posted", nil, func(b *builder) { alone(b, regulation.Warning).grievances([]cases.GrievanceID{"g1"}, learner) }, nil},
		{"due: alone, on the way", nil, func(b *builder) {
			alone(b, regulation.Warning).grievances([]cases.GrievanceID{"g1"}, learner).posted("e1", learner)
		}, nil},
		{"due: alone, received today", nil, func(b *builder) {
			alone(b, regulation.Warning).grievances([]cases.GrievanceID{"g1"}, learner).posted("e1", learner).day("2026-09-10").collected("e1", learner)
		}, nil},
		{"due: alone, an exclusion", nil, func(b *builder) {
			alone(b, regulation.TemporaryExclusion).grievances([]cases.GrievanceID{"g1"}, learner).posted("e1", learner).day("2026-09-10").collected("e1", learner)
		}, nil},
		{"due: alone, decided, the envelope waits", nil, func(b *builder) {
			alone(b, regulation.Warning).grievances([]cases.GrievanceID{"g1"}, learner).posted("e1", learner).day("2026-09-10").collected("e1", learner)
			b.day("2026-09-20").in(warns("g1"))
		}, nil},
		{"due: two decisions, one corrected", nil, func(b *builder) {
			l := decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner)
			l.Decision.Reparation, l.Decision.RepairBy = "Excuses.", days.Must("2026-11-02")
			m := l
			m.Letter, m.Decision = "none", nil
			b.decided().in(m, l).day("2026-10-05").posted("e2", learner).day("2026-10-26").presented("e2", learner)
		}, nil},
		{"due: presented on the first day", nil, func(b *builder) {
			b.decided().in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner)).day("2026-10-05").posted("e2", learner).day("2026-10-12").presented("e2", learner)
		}, nil},
		{"due: a permanent exclusion presented late", nil, func(b *builder) {
			b.heard().votes("m1", permanentBar(), allFor()).sits(cases.CloseSitting{}).day("2026-10-02").in(decision("m1", "2026-10-05", dated(permanentBar(), "2026-10-12", "2027-10-11"), learner))
			b.day("2026-10-05").posted("e2", learner).day("2026-10-14").presented("e2", learner)
		}, nil},
		{"due: a letter to come back for its address", nil, func(b *builder) {
			b.notices().day("2026-09-11").in(cases.Returned{Dispatch: envelopeOf("e1", learner), Ground: post.AddressDefect})
		}, nil},
		{"due: an envelope that came back unclaimed", nil, func(b *builder) {
			b.notices().day("2026-09-25").in(cases.Returned{Dispatch: envelopeOf("e1", learner), Ground: post.Unclaimed})
		}, nil},
		{"due: a receipt to file, and one filed of another sort", nil, func(b *builder) {
			b.notices().day("2026-09-10").collected("e1", learner).in(cases.ProofFiled{Proof: cases.ProofDeposit, Dispatch: envelopeOf("e1", learner)}, cases.ProofFiled{Proof: cases.ProofReceipt, Dispatch: "other"})
		}, nil},
		{"due: the employer's envelope is on the way", nil, func(b *builder) { b.begins().issue("prior", cases.LetterPrior, "e9", employer).posted("e9", employer) }, nil},
		{"due: grievances in one envelope, the convocation in another", nil, func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).grievances([]cases.GrievanceID{"g1"}, learner)
			b.in(announces("conv", "2026-09-29", "14:00", copies("conv", "e5", learner)...)).posted("e1", learner)
		}, nil},
		{"due: the minutes of another sitting", nil, func(b *builder) {
			l := letterOf("pv", cases.LetterMinutes)
			l.Announcement = &cases.Announcement{Sitting: "other"}
			b.decided().in(l)
		}, nil},
		{"due: the minutes of this sitting", nil, func(b *builder) {
			l := letterOf("pv", cases.LetterMinutes)
			l.Announcement = &cases.Announcement{Sitting: theSitting}
			b.decided().in(l)
		}, nil},
		{"due: the target day", nil, func(b *builder) { b.decided().today("2026-10-09") }, nil},
		{"due: after the target day", nil, func(b *builder) { b.decided().today("2026-10-10") }, nil},
		{"due: the last safe day", nil, func(b *builder) { b.decided().today("2026-10-14") }, nil},
		{"due: out of the window", nil, func(b *builder) { b.decided().today("2026-10-15") }, nil},
		{"due: a warning of the council", nil, func(b *builder) {
			b.heard().votes("m1", cases.Sanction{Kind: regulation.Warning}, allFor()).sits(cases.CloseSitting{})
		}, nil},
		{"due: adjourned, and another council planned", nil, func(b *builder) {
			b.heard().sits(cases.AdjournSitting{}).act(secondSitting.File(), cases.PlanSitting{Day: days.Must("2026-10-20"), At: days.MustHour("10:00")}).in(cases.ConveneCase{Sitting: secondSitting})
		}, nil},
		{"due: closed without a vote", nil, func(b *builder) { b.heard().sits(cases.CloseSitting{}) }, nil},
		{"due: closed before the case was called", nil, func(b *builder) {
			b.notices().day("2026-09-10").collected("e1", learner).council().day("2026-09-29").sits(cases.OpenSitting{}, cases.CloseSitting{})
		}, nil},
		{"due: received too late", nil, func(b *builder) { b.notices().day("2026-09-25").collected("e1", learner) }, nil},
		{"due: waiting at the post office, the last day to watch", nil, func(b *builder) { b.notices().day("2026-09-14").presented("e1", learner).today("2026-09-20") }, nil},
		{"due: waiting at the post office, the day after", nil, func(b *builder) { b.notices().day("2026-09-14").presented("e1", learner).today("2026-09-21") }, nil},
		{"due: told of a funder's letter that waits", nil, func(b *builder) {
			alone(b, regulation.Warning).in(warns("g1")).posted("e2", learner).issue("i", cases.LetterFunder, "e6", funder).issue("j", cases.LetterEmployer, "e7", employer).in(cases.WithdrawLetter{Letter: "j"})
		}, nil},
		{"due: nobody to tell", nil, func(b *builder) {
			b.in(cases.OpenCase{Learner: learner, Status: cases.StatusTrainee}).report().grievance("g1", "3.3", "2026-09-02").in(cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.Warning})
			b.in(warns("g1")).posted("e2", learner)
		}, nil},
		{"due: back after an exclusion", nil, func(b *builder) {
			b.decided().in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner)).day("2026-10-05").posted("e2", learner).tells().today("2026-10-26")
		}, nil},
		{"due: back today", nil, func(b *builder) {
			b.decided().in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner)).day("2026-10-05").posted("e2", learner).tells().today("2026-10-27")
		}, nil},
	}
}
