package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// heard is a council of 29 September in session, after the hearing.
func (b *builder) heard() *builder {
	return b.notices().day("2026-09-10").collected("e1", learner).issue("prior", cases.LetterPrior, "e9", employer).posted("e9", employer).
		council().sitting("2026-09-29").hears().time("14:30")
}

// votes puts a motion and closes it with the ballots of those named.
func (b *builder) votes(id cases.MotionID, s cases.Sanction, votes map[cases.PersonID]cases.Side) *builder {
	return b.puts(id, s).in(ballots(id, votes))
}

func allFor() map[cases.PersonID]cases.Side {
	return map[cases.PersonID]cases.Side{garnier: cases.For, ferhat: cases.For, pruvost: cases.For, leroux: cases.For}
}

func allAgainst() map[cases.PersonID]cases.Side {
	return map[cases.PersonID]cases.Side{garnier: cases.Against, ferhat: cases.Against, pruvost: cases.Against, leroux: cases.Against}
}

func scenesOfTheCouncil() []scene {
	notice := one(NoticeRule)
	moved := func(day, hour, link string) cases.PlanSitting {
		return cases.PlanSitting{Day: days.Must(day), At: days.MustHour(hour), Link: link}
	}
	absent := func(g cases.AbsenceGround, by, on string) cases.LearnerAbsent {
		return cases.LearnerAbsent{Sitting: theSitting, Ground: g, SeenBy: by, SeenOn: parsed(on)}
	}
	out := []scene{
		{"received, and no council planned", notice, func(b *builder) {
			b.begins().grievances([]cases.GrievanceID{"g1"}, learner).posted("e1", learner).day("2026-09-10").collected("e1", learner)
		}, nil},
		{"received, no council planned, discontinued", notice, func(b *builder) {
			b.begins().grievances([]cases.GrievanceID{"g1"}, learner).posted("e1", learner).day("2026-09-10").collected("e1", learner).in(cases.CloseCase{})
		}, nil},
		{"nothing left on the last day to post", notice, func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).today("2026-09-15")
		}, nil},
		{"nothing left the day after", notice, func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).today("2026-09-16")
		}, nil},
		{"nothing left on the last lenient day", notice, func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).today("2026-09-21")
		}, nil},
		{"nothing left after the last lenient day", notice, func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).today("2026-09-22")
		}, nil},
		{"posted, and nothing known", notice, func(b *builder) { b.notices().today("2026-09-20") }, nil},
		{"received on the day of the council", notice, func(b *builder) { b.notices().day("2026-09-29").collected("e1", learner) }, nil},
		{"received the day before", notice, func(b *builder) { b.notices().day("2026-09-28").collected("e1", learner) }, nil},
		{"received the day after", notice, func(b *builder) { b.notices().day("2026-09-30").collected("e1", learner) }, nil},
		{"contestable by a day", notice, func(b *builder) { b.notices().day("2026-09-21").collected("e1", learner) }, nil},
		{"safe to the day", notice, func(b *builder) { b.notices().day("2026-09-18").collected("e1", learner) }, nil},
		{"waiting at the post office until the day of the council", notice, func(b *builder) { b.notices().day("2026-09-14").presented("e1", learner) }, nil},
		{"waiting until the day after", notice, func(b *builder) { b.notices().day("2026-09-15").presented("e1", learner) }, nil},
		{"handed over without a signature", notice, func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).grievances([]cases.GrievanceID{"g1"}, learner)
			b.in(announces("conv", "2026-09-29", "14:00", copies("conv", "e1", learner)...)).in(cases.HandedOver{Dispatch: envelopeOf("e1", learner)})
		}, nil},
		{"unclaimed, and nobody knows when it was presented", notice, func(b *builder) {
			b.notices().day("2026-09-25").in(cases.Returned{Dispatch: envelopeOf("e1", learner), Ground: post.Unclaimed})
		}, nil},
		{"returned from an address that was not the last", notice, func(b *builder) {
			b.act(learner.File(), cases.AddressDeclared{Address: post.Address{Lines: []string{"9 rue neuve", "35000 RENNES"}}})
			b.notices().day("2026-09-11").in(cases.Returned{Dispatch: envelopeOf("e1", learner), Ground: post.UnknownAtAddress})
		}, nil},
		{"returned from the last address declared", notice, func(b *builder) {
			b.notices().day("2026-09-11").presented("e1", learner).day("2026-09-12").in(cases.Returned{Dispatch: envelopeOf("e1", learner), Ground: post.AddressDefect})
		}, nil},
		{"refused", notice, func(b *builder) {
			b.notices().day("2026-09-11").presented("e1", learner).day("2026-09-12").in(cases.Refused{Dispatch: envelopeOf("e1", learner)})
		}, nil},
		{"another time after the convocation", notice, func(b *builder) {
			b.notices().sits(moved("2026-09-29", "15:00", "https://visio.example/1")).day("2026-09-10").collected("e1", learner)
		}, nil},
		{"another place after the convocation", notice, func(b *builder) {
			b.notices().sits(cases.PlanSitting{Day: days.Must("2026-09-29"), At: days.MustHour("14:00"), Link: "https://visio.example/1", Place: "salle 3"})
		}, nil},
		{"another link, corrected and received in time", notice, func(b *builder) {
			b.notices().sits(moved("2026-09-29", "14:00", "https://visio.example/2")).day("2026-09-10").collected("e1", learner)
			l := announces("conv2", "2026-09-29", "14:00", copies("conv2", "e5", learner)...)
			l.Announcement.Link = "https://visio.example/2"
			b.in(l).posted("e5", learner).day("2026-09-21").collected("e5", learner)
		}, nil},
		{"another link, corrected and received too late", notice, func(b *builder) {
			b.notices().sits(moved("2026-09-29", "14:00", "https://visio.example/2")).day("2026-09-10").collected("e1", learner)
			l := announces("conv2", "2026-09-29", "14:00", copies("conv2", "e5", learner)...)
			l.Announcement.Link = "https://visio.example/2"
			b.in(l).posted("e5", learner).day("2026-09-22").collected("e5", learner)
		}, nil},
		{"another link, corrected and not received", notice, func(b *builder) {
			b.notices().sits(moved("2026-09-29", "14:00", "https://visio.example/2")).day("2026-09-10").collected("e1", learner)
			l := announces("conv2", "2026-09-29", "14:00", copies("conv2", "e5", learner)...)
			l.Announcement.Link = "https://visio.example/2"
			b.in(l).posted("e5", learner)
		}, nil},
		{"convened twice to the same day by two letters", notice, func(b *builder) {
			b.notices().in(announces("conv2", "2026-09-29", "14:00", copies("conv2", "e5", learner)...)).day("2026-09-10").posted("e5", learner)
			b.day("2026-09-12").collected("e5", learner)
		}, nil},
		{"a withdrawn convocation announces nothing", notice, func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).in(announces("conv", "2026-09-28", "14:00"), cases.WithdrawLetter{Letter: "conv"})
		}, nil},
		{"moved to another day, and convened anew", notice, func(b *builder) {
			b.notices().day("2026-09-10").collected("e1", learner).sits(moved("2026-10-06", "14:00", "https://visio.example/1"))
			b.in(announces("conv2", "2026-10-06", "14:00", copies("conv2", "e5", learner)...)).posted("e5", learner).day("2026-09-14").collected("e5", learner)
		}, nil},
		{"a grievance stated after the case was called", notice, func(b *builder) { b.heard().grievance("g9", "3.4", "2026-09-29") }, nil},
		{"a grievance no letter states", notice, func(b *builder) {
			b.notices().day("2026-09-10").collected("e1", learner).grievance("g9", "3.4", "2026-09-01")
		}, nil},
		{"a grievance notice that leaves one out", notice, func(b *builder) {
			b.begins().grievance("g2", "3.4", "2026-09-03").plan("2026-09-29", "14:00", regulation.TemporaryExclusion).grievances([]cases.GrievanceID{"g2"}, learner)
			b.posted("e1", learner).day("2026-09-10").collected("e1", learner)
		}, nil},
		{"the eighth day back is a Sunday", notice, func(b *builder) {
			b.begins().plan("2026-09-28", "14:00", regulation.TemporaryExclusion).grievances([]cases.GrievanceID{"g1"}, learner)
			b.in(announces("conv", "2026-09-28", "14:00", copies("conv", "e1", learner)...)).posted("e1", learner).day("2026-09-18").collected("e1", learner)
		}, nil},
		{"received on a Saturday", notice, func(b *builder) { b.notices().day("2026-09-19").collected("e1", learner) }, nil},
		{"received on a Saturday, ten days before", notice, func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).grievances([]cases.GrievanceID{"g1"}, learner)
			b.in(announces("conv", "2026-09-29", "14:00", copies("conv", "e1", learner)...)).posted("e1", learner).day("2026-09-12").collected("e1", learner)
		}, nil},
		{"a learner abroad, eight days over All Saints", notice, func(b *builder) {
			b.begins().plan("2026-11-10", "14:00", regulation.TemporaryExclusion).grievances([]cases.GrievanceID{"g1"}, learner)
			b.in(announces("conv", "2026-11-10", "14:00", copies("conv", "e1", learner)...)).posted("e1", learner).day("2026-10-31").collected("e1", learner)
		}, nil},

		{"convened to a sitting that has no day", notice, func(b *builder) {
			b.begins().in(cases.ConveneCase{Sitting: theSitting}).sits(cases.SeatMember{Member: ferhat, Seat: regulation.SeatPedagogical})
		}, nil},
		{"to a minor and two parents, posted on three days", notice, func(b *builder) {
			b.born("2009-03-02").parents().begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).grievances([]cases.GrievanceID{"g1"}, learner, mother, father)
			b.in(announces("conv", "2026-09-29", "14:00", copies("conv", "e1", learner, mother, father)...)).posted("e1", learner).day("2026-09-08").posted("e1", mother).day("2026-09-09").posted("e1", father)
		}, nil},
		{"the convocation received, and no grievance stated", notice, func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).in(announces("conv", "2026-09-29", "14:00", copies("conv", "e1", learner)...)).posted("e1", learner).day("2026-09-10").collected("e1", learner)
		}, nil},
		{"received too late, and the council held all the same", notice, func(b *builder) {
			b.notices().day("2026-09-25").collected("e1", learner).council().day("2026-09-29").sits(cases.OpenSitting{})
		}, nil},
		{"presented on no known day, after the last lenient day", notice, func(b *builder) {
			b.notices().day("2026-09-25").in(cases.Returned{Dispatch: envelopeOf("e1", learner), Ground: post.Unclaimed}).today("2026-09-28")
		}, nil},
		{"presented on no known day, and a grievance added", notice, func(b *builder) {
			b.notices().day("2026-09-25").in(cases.Returned{Dispatch: envelopeOf("e1", learner), Ground: post.Unclaimed}).grievance("g9", "3.4", "2026-09-01")
		}, nil},
		{"presented on no known day, and the sitting moved", notice, func(b *builder) {
			b.notices().day("2026-09-25").in(cases.Returned{Dispatch: envelopeOf("e1", learner), Ground: post.Unclaimed}).sits(moved("2026-09-30", "14:00", "https://visio.example/1"))
		}, nil},
		{"presented on no known day, and the other parent's on the way", notice, func(b *builder) {
			b.born("2009-03-02").parents().begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).grievances([]cases.GrievanceID{"g1"}, learner, mother, father)
			b.in(announces("conv", "2026-09-29", "14:00", copies("conv", "e1", learner, mother, father)...)).posted("e1", learner, mother, father)
			b.day("2026-09-25").in(cases.Returned{Dispatch: envelopeOf("e1", learner), Ground: post.Unclaimed}).collected("e1", mother)
		}, nil},
		{"adjourned while a motion was open", notice, func(b *builder) { b.heard().puts("m1", tempExclusion()).sits(cases.AdjournSitting{}) }, nil},
		{"adjourned after a vote in another sitting", notice, func(b *builder) {
			b.heard().in(cases.PutMotion{Motion: "m1", Sitting: "other", Sanction: tempExclusion()}, ballots("m1", allFor())).sits(cases.AdjournSitting{})
		}, nil},
		{"called off a sitting that has no day", one(Absent), func(b *builder) {
			b.begins().in(cases.ConveneCase{Sitting: theSitting}).sits(cases.SeatMember{Member: ferhat, Seat: regulation.SeatPedagogical})
		}, nil},
		{"postponed from another sitting", one(Absent), func(b *builder) {
			b.notices().in(cases.Postpone{Sitting: theSitting, Ground: cases.AbsentDeath, SeenBy: "M. B.", SeenOn: b.on})
			b.act(secondSitting.File(), moved("2026-10-20", "10:00", "x")).in(cases.ConveneCase{Sitting: secondSitting})
		}, nil},
		{"the motion is closed in an open vote that was to be secret", one(Casting), func(b *builder) {
			b.heard().in(cases.PutMotion{Motion: "m1", Sitting: theSitting, Secret: true, Sanction: tempExclusion()}).in(tied("m1"))
		}, nil},
		{"a tie of two, and nobody presides", one(Casting), func(b *builder) {
			b.heard().votes("m1", tempExclusion(), map[cases.PersonID]cases.Side{ferhat: cases.For, pruvost: cases.Against})
		}, nil},
		{"who presides changes between the motion and its closing", one(Casting), func(b *builder) {
			b.heard().puts("m1", tempExclusion()).time("14:32").sits(cases.ReleaseSeat{Member: garnier}, cases.SeatMember{Member: delmas, Seat: regulation.SeatPresident})
			b.arrive(delmas).time("14:35").in(ballots("m1", map[cases.PersonID]cases.Side{delmas: cases.For, ferhat: cases.Against}))
		}, nil},
		{"who presides changes after the closing", one(Casting), func(b *builder) {
			b.heard().puts("m1", tempExclusion()).in(tied("m1")).time("14:40").sits(cases.ReleaseSeat{Member: garnier})
		}, nil},

		{"a second motion as heavy as the first", one(Motions), func(b *builder) {
			b.heard().votes("m1", tempExclusion(), allAgainst()).time("14:40").puts("m2", tempExclusion())
		}, nil},
		{"a motion without its length after one with", one(Motions), func(b *builder) {
			b.heard().votes("m1", tempExclusion(), allAgainst()).time("14:40").puts("m2", cases.Sanction{Kind: regulation.TemporaryExclusion})
		}, nil},
		{"a motion with its length after one without", one(Motions), func(b *builder) {
			b.heard().votes("m1", cases.Sanction{Kind: regulation.TemporaryExclusion}, allAgainst()).time("14:40").puts("m2", tempExclusion())
		}, nil},
		{"a warning of so many days", one(Motions), func(b *builder) {
			b.heard().votes("m1", cases.Sanction{Kind: regulation.Warning, Length: 1}, allAgainst()).time("14:40").puts("m2", cases.Sanction{Kind: regulation.Warning, Length: 2})
		}, nil},
		{"a bar after none", one(Motions), func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.PermanentExclusion).council().sitting("2026-09-29").hears()
			b.votes("m1", cases.Sanction{Kind: regulation.PermanentExclusion}, allAgainst()).time("14:40").puts("m2", permanentBar())
		}, nil},
		{"a heavier motion in another sitting", one(Motions), func(b *builder) {
			b.heard().votes("m1", cases.Sanction{Kind: regulation.Warning}, allAgainst()).sits(cases.CloseSitting{})
			b.act(secondSitting.File(), moved("2026-10-20", "10:00", "x")).in(cases.ConveneCase{Sitting: secondSitting, Heaviest: regulation.TemporaryExclusion})
			b.day("2026-10-20").in(cases.CallCase{Sitting: secondSitting}).in(cases.PutMotion{Motion: "m2", Sitting: secondSitting, Sanction: tempExclusion()})
		}, nil},
		{"a motion of level 2 and nothing announced", one(Motions), func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", "").council().sitting("2026-09-29").hears().puts("m1", cases.Sanction{Kind: regulation.WrittenWarning})
		}, nil},
		{"convened for an exclusion, and no letter yet", one(Motions), func(b *builder) {
			b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).council().sitting("2026-09-29").hears().puts("m1", permanentBar())
		}, nil},
		{"a corrected convocation that repeats no sanction", one(Motions), func(b *builder) {
			b.notices()
			l := announces("conv2", "2026-09-29", "14:00", copies("conv2", "e5", learner)...)
			l.Announcement.Heaviest = ""
			b.in(l).council().sitting("2026-09-29").hears().puts("m1", tempExclusion())
		}, nil},
		{"the call is struck, and called again after the motion", one(Motions), func(b *builder) {
			b.heard().puts("m1", tempExclusion())
			for _, a := range b.acts[theCase.File()] {
				if a.Payload.Kind() == cases.KindCallCase {
					b.in(cases.StrikeAct{Act: a.ID})
				}
			}
			b.time("14:45").in(cases.CallCase{Sitting: theSitting})
		}, nil},

		{"as many against as for, with the president abstaining", one(Majority), func(b *builder) {
			b.heard().votes("m1", tempExclusion(), map[cases.PersonID]cases.Side{garnier: cases.Abstain, ferhat: cases.For, pruvost: cases.Against, leroux: cases.Abstain})
		}, nil},
		{"everybody abstains", one(Majority), func(b *builder) {
			b.heard().votes("m1", tempExclusion(), map[cases.PersonID]cases.Side{garnier: cases.Abstain, ferhat: cases.Abstain, pruvost: cases.Abstain})
		}, nil},

		{"heard twice", one(Hearing), func(b *builder) {
			b.heard().in(cases.HearingHeld{Sitting: theSitting}, cases.HearingHeld{Sitting: "other", ReasonStated: true}, cases.ObservationsReceived{Text: "a"}, cases.ObservationsReceived{Text: "b"})
		}, nil},
		{"the reason stated, and no explanations taken", one(Hearing), func(b *builder) {
			b.notices().council().sitting("2026-09-29").in(cases.HearingHeld{Sitting: theSitting, ReasonStated: true})
		}, nil},
		{"a motion in another sitting asks for no hearing here", one(Hearing), func(b *builder) {
			b.notices().council().sitting("2026-09-29").in(cases.PutMotion{Motion: "m1", Sitting: "other", Sanction: tempExclusion()})
		}, nil},
		{"convened, written observations before the council", one(Hearing), func(b *builder) { b.notices().in(cases.ObservationsReceived{Text: "a"}) }, nil},
		{"assisted by somebody who is a party", []regulation.RuleID{Assistant}, func(b *builder) {
			b.notices().council().sitting("2026-09-29").in(cases.HearingHeld{Sitting: theSitting, ReasonStated: true, Explanations: "x", Assistant: cases.Assistant{Name: "N", Capacity: "delegate"}})
		}, nil},
	}
	for _, x := range []struct {
		name string
		act  cases.LearnerAbsent
	}{
		{"absent without a ground", absent(cases.AbsentNoGround, "", "")},
		{"absent for illness, nobody saw proof", absent(cases.AbsentIllness, "", "2026-09-29")},
		{"absent for illness, seen on no day", absent(cases.AbsentIllness, "M. B.", "")},
		{"absent for an accident that was seen", absent(cases.AbsentAccident, "M. B.", "2026-09-29")},
		{"absent for the death of a relative", absent(cases.AbsentRelative, "M. B.", "2026-09-29")},
		{"absent for a death in the direct line", absent(cases.AbsentDeath, "M. B.", "2026-09-29")},
	} {
		out = append(out,
			scene{x.name, one(Absent), func(b *builder) { b.notices().council().sitting("2026-09-29").in(x.act) }, nil},
			scene{x.name + ", and a motion put", one(Absent), func(b *builder) {
				b.notices().council().sitting("2026-09-29").in(x.act).puts("m1", tempExclusion())
			}, nil},
			scene{x.name + ", then postponed", one(Absent), func(b *builder) {
				b.notices().council().sitting("2026-09-29").in(x.act, cases.Postpone{Sitting: theSitting})
			}, nil},
			scene{x.name + ", postponed on a document seen by nobody", one(Absent), func(b *builder) {
				b.notices().council().sitting("2026-09-29").in(x.act, cases.Postpone{Sitting: theSitting, Ground: cases.AbsentIllness, SeenOn: b.on})
			}, nil},
		)
	}
	return append(append(out, scenesOfSeats()...), scenesOfOrder()...)
}

func scenesOfSeats() []scene {
	seat := func(m cases.PersonID, s regulation.Seat) cases.SeatMember {
		return cases.SeatMember{Member: m, Seat: s}
	}
	board := []regulation.RuleID{Seats, Impartial, Quorum}
	return []scene{
		{"nobody seated, the sitting open", board, func(b *builder) { b.notices().day("2026-09-29").sits(cases.OpenSitting{}) }, nil},
		{"a delegation to sign does not preside", board, func(b *builder) {
			b.act(caron.File(), cases.Delegate{Signing: true}).notices().council().sits(cases.ReleaseSeat{Member: garnier}, seat(caron, regulation.SeatPresident))
		}, nil},
		{"a delegation that ended the day before", board, func(b *builder) {
			b.act(caron.File(), cases.Delegate{Until: days.Must("2026-09-28")}).notices().council().sits(cases.ReleaseSeat{Member: garnier}, seat(caron, regulation.SeatPresident))
		}, nil},
		{"a delegation that ends on the day", board, func(b *builder) {
			b.act(caron.File(), cases.Delegate{Until: days.Must("2026-09-29")}).notices().council().sits(cases.ReleaseSeat{Member: garnier}, seat(caron, regulation.SeatPresident))
		}, nil},
		{"somebody the directory does not know", board, func(b *builder) { b.notices().council().sits(seat("nobody", regulation.SeatBilling)) }, nil},
		{"a secretary with a vote too", board, func(b *builder) { b.notices().council().sits(seat(baudry, regulation.SeatBilling)) }, nil},
		{"a learners' representative invited", board, func(b *builder) {
			b.person("peer", cases.Identity{Family: "Pair", Group: cases.GroupLearner}).notices().council()
			b.sits(cases.SeatMember{Member: "peer", Seat: regulation.SeatLearners, Invited: b.on})
		}, nil},
		{"a learners' representative who stayed", board, func(b *builder) {
			b.person("peer", cases.Identity{Family: "Pair", Group: cases.GroupLearner}).notices().in(cases.RepresentativeInvited{Representative: "peer"}).council()
			b.sits(seat("peer", regulation.SeatLearners)).sitting("2026-09-29").arrive("peer").hears().puts("m1", tempExclusion())
			b.in(cases.PutMotion{Motion: "m2", Sitting: "other"})
		}, nil},
		{"an unknown seat", board, func(b *builder) { b.notices().council().sits(seat(caron, "balcony")) }, nil},
		{"links of every weight", board, func(b *builder) {
			b.notices().council().in(cases.LinkPerson{Person: ferhat, Link: cases.LinkMentor}, cases.LinkPerson{Person: ferhat, Link: cases.LinkWitness},
				cases.LinkPerson{Person: ferhat, Link: cases.LinkRelative}, cases.LinkPerson{Person: pruvost, Link: cases.LinkOther},
				cases.LinkPerson{Person: baudry, Link: cases.LinkMentor}, cases.LinkPerson{Person: leroux, Link: "unheard-of"})
		}, nil},
		{"the secretary is the victim", board, func(b *builder) { b.notices().council().in(cases.LinkPerson{Person: baudry, Link: cases.LinkVictim}) }, nil},
		{"who opened the file sits", board, func(b *builder) {
			b.act(cases.TheOffice(), cases.AddUser{User: "u", Person: ferhat, Name: "x"}).act(cases.TheOffice(), cases.AddUser{User: "w", Person: pruvost, Name: "y"})
			b.notices().council()
			b.acts[theCase.File()][0].By = "u"
		}, nil},
		{"a parent sits", board, func(b *builder) { b.parents().notices().council().sits(seat(mother, regulation.SeatBilling)) }, nil},
		{"recused without a link, and in the room", board, func(b *builder) {
			b.notices().council().in(cases.RecuseMember{Sitting: theSitting, Member: leroux, Reason: "x"}).sitting("2026-09-29")
		}, nil},
		{"recused without a link, and gone", board, func(b *builder) {
			b.notices().council().in(cases.RecuseMember{Sitting: theSitting, Member: leroux, Reason: "x"}).day("2026-09-29").arrive(garnier, ferhat, pruvost, baudry)
			b.sits(cases.OpenSitting{}).in(cases.CallCase{Sitting: theSitting})
		}, nil},
		{"recused after the call", board, func(b *builder) {
			b.heard().in(cases.RecuseMember{Sitting: theSitting, Member: leroux, Reason: "x"}).sits(cases.MemberLeft{Member: leroux})
		}, nil},
		{"postponed from the sitting", board, func(b *builder) { b.notices().council().in(cases.Postpone{Sitting: theSitting}) }, nil},
		{"two seated in a seat for one", board, func(b *builder) { b.notices().council().sits(seat(delmas, regulation.SeatPresident)) }, nil},
		{"a seat released after the call", board, func(b *builder) {
			b.heard().time("15:00").sits(cases.ReleaseSeat{Member: leroux}, seat(caron, regulation.SeatSuccess))
		}, nil},
		{"a seat released before the call, and the release struck", board, func(b *builder) {
			b.notices().council().sits(cases.ReleaseSeat{Member: leroux})
			struck := b.last()
			b.sitting("2026-09-29").time("14:20").sits(cases.StrikeAct{Act: struck}, cases.ReleaseSeat{Member: pruvost})
		}, nil},
		{"seated after the call", board, func(b *builder) {
			b.heard().sits(seat(caron, regulation.SeatSuccess)).arrive(caron).time("14:50").puts("m1", tempExclusion())
		}, nil},
		{"three of four leave, at a time", board, func(b *builder) {
			b.heard().puts("m1", tempExclusion()).time("14:33").sits(cases.MemberLeft{Member: leroux}).time("14:34").sits(cases.MemberLeft{Member: pruvost})
			b.time("14:35").in(ballots("m1", map[cases.PersonID]cases.Side{garnier: cases.For, ferhat: cases.For}))
		}, nil},
		{"a departure after the vote does not count", board, func(b *builder) {
			b.heard().votes("m1", tempExclusion(), allFor()).time("14:50").sits(cases.MemberLeft{Member: leroux}, cases.MemberLeft{Member: pruvost})
		}, nil},
		{"two never came", board, func(b *builder) {
			b.notices().council().day("2026-09-29").arrive(garnier, ferhat, baudry).sits(cases.OpenSitting{}).in(cases.CallCase{Sitting: theSitting})
		}, nil},
		{"exactly three and a secretary", board, func(b *builder) {
			b.notices().council().day("2026-09-29").arrive(garnier, ferhat, pruvost, baudry).sits(cases.OpenSitting{}).in(cases.CallCase{Sitting: theSitting})
		}, nil},
		{"no secretary", board, func(b *builder) {
			b.notices().council().day("2026-09-29").arrive(garnier, ferhat, pruvost, leroux).sits(cases.OpenSitting{}).in(cases.CallCase{Sitting: theSitting})
		}, nil},
		{"recusals leave too few", board, func(b *builder) {
			b.notices().council().in(cases.RecuseMember{Sitting: theSitting, Member: leroux, Reason: "x"}, cases.RecuseMember{Sitting: theSitting, Member: pruvost, Reason: "x"})
			b.day("2026-09-29").arrive(garnier, ferhat, baudry).sits(cases.OpenSitting{}).in(cases.CallCase{Sitting: theSitting})
		}, nil},
		{"a secret vote of those present, one short", board, func(b *builder) {
			b.heard().in(cases.PutMotion{Motion: "m1", Sitting: theSitting, Secret: true, Sanction: tempExclusion()}).in(cases.CloseMotion{Motion: "m1", Tally: &cases.Tally{For: 2, Abstain: 1}})
		}, nil},
		{"the roll was frozen with three", board, func(b *builder) {
			b.heard().in(cases.PutMotion{Motion: "m1", Sitting: theSitting, Sanction: tempExclusion(), Roll: []cases.PersonID{garnier, ferhat, leroux}}).in(ballots("m1", allFor()))
		}, nil},
		{"the ballot of somebody who advises", board, func(b *builder) {
			b.person("peer", cases.Identity{Family: "Pair"}).notices().council().sits(cases.SeatMember{Member: "peer", Seat: regulation.SeatLearners, Invited: b.on})
			b.sitting("2026-09-29").arrive("peer").hears().puts("m1", tempExclusion())
			p := ballots("m1", allFor())
			p.Ballots = append(p.Ballots, cases.Ballot{Member: "peer", Side: cases.For})
			b.in(p)
		}, nil},
		{"the ballot of the secretary", board, func(b *builder) {
			b.heard().puts("m1", tempExclusion())
			p := ballots("m1", allFor())
			p.Ballots = append(p.Ballots, cases.Ballot{Member: baudry, Side: cases.For})
			b.in(p)
		}, nil},
		{"two ballots are missing", board, func(b *builder) {
			b.heard().votes("m1", tempExclusion(), map[cases.PersonID]cases.Side{garnier: cases.For, ferhat: cases.For})
		}, nil},
		{"planned with three and no secretary", board, func(b *builder) {
			b.notices().sits(seat(garnier, regulation.SeatPresident), seat(ferhat, regulation.SeatPedagogical), seat(leroux, regulation.SeatSuccess))
		}, nil},
		{"planned without a president", board, func(b *builder) {
			b.notices().sits(seat(baudry, regulation.SeatSecretary), seat(ferhat, regulation.SeatPedagogical), seat(leroux, regulation.SeatSuccess), seat(pruvost, regulation.SeatBilling))
		}, nil},
	}
}

func scenesOfOrder() []scene {
	order := one(Order)
	at := envelopeOf("e1", learner)
	strikes := func(name string, k cases.Kind, tell func(b *builder)) scene {
		return scene{name, order, tell, cases.StrikeAct{Act: cases.ActID(k), Reason: "x"}}
	}
	return []scene{
		{"recorded seven days late, and eight", order, func(b *builder) {
			b.recorded("2026-09-14").opened()
			b.recorded("2026-09-15").report()
		}, nil},
		{"nothing is late where the profile sets no limit", order, func(b *builder) {
			b.profile.Numbers.LateRecord.N = 0
			b.recorded("2026-09-30").opened()
		}, nil},
		{"an act of no day", order, func(b *builder) {
			b.opened()
			b.on = 0
			b.report()
		}, nil},
		{"presented on the day it was posted", order, func(b *builder) { b.notices().presented("e1", learner).in(cases.Collected{Dispatch: at}) }, nil},
		{"presented the day before it was posted", order, func(b *builder) { b.notices().day("2026-09-07").presented("e1", learner) }, nil},
		{"refused the day before it was posted, never presented", order, func(b *builder) { b.notices().day("2026-09-07").in(cases.Refused{Dispatch: at}) }, nil},
		{"returned the day before it was posted", order, func(b *builder) { b.notices().day("2026-09-07").in(cases.Returned{Dispatch: at}) }, nil},
		{"collected the day before it was presented", order, func(b *builder) {
			b.notices().day("2026-09-10").presented("e1", learner).day("2026-09-09").collected("e1", learner)
		}, nil},
		{"handed over the day before it was issued", order, func(b *builder) {
			b.begins().day("2026-09-08").grievances([]cases.GrievanceID{"g1"}, learner).day("2026-09-07").in(cases.HandedOver{Dispatch: at})
		}, nil},
		{"sent again on the day it came back", order, func(b *builder) {
			b.notices().day("2026-09-14").in(cases.Returned{Dispatch: at, Ground: post.AddressDefect}).in(cases.SendAgain{Letter: "conv", Of: at, Copy: cases.Copy{Copy: "again", To: learner, Dispatch: "e7"}})
			b.in(cases.Posted{Dispatch: "e7"})
		}, nil},
		{"sent again before it came back, and posted before that", order, func(b *builder) {
			b.notices().day("2026-09-13").in(cases.SendAgain{Letter: "conv", Of: at, Copy: cases.Copy{Copy: "again", To: learner, Dispatch: "e7"}})
			b.day("2026-09-12").in(cases.Posted{Dispatch: "e7"}).day("2026-09-14").in(cases.Returned{Dispatch: at, Ground: post.AddressDefect})
		}, nil},
		{"a letter withdrawn the day before it was issued", order, func(b *builder) {
			b.begins().day("2026-09-10").in(letterOf("l", cases.LetterEmployer)).day("2026-09-09").in(cases.WithdrawLetter{Letter: "l"})
		}, nil},
		{"a correction issued before what it corrects", order, func(b *builder) {
			b.begins().day("2026-09-10").in(warns("g1")).day("2026-09-09").in(cases.IssueLetter{Letter: "corr", Type: cases.LetterCorrecting, Corrects: "decision"})
		}, nil},
		{"a notice issued before its grievance", order, func(b *builder) {
			b.begins().day("2026-09-06").grievances([]cases.GrievanceID{"g1"}, learner)
		}, nil},
		{"a letter that cites unknown facts", order, func(b *builder) { b.begins().in(warns("g1", "g8", "g9")) }, nil},
		{"a letter that leaves out unknown facts", order, func(b *builder) {
			l := warns("g1")
			l.Decision.NotRetained = []cases.GrievanceID{"g8"}
			b.begins().in(l)
		}, nil},
		{"a letter on a motion that is not closed", order, func(b *builder) {
			b.heard().puts("m1", tempExclusion()).in(decision("m1", "2026-10-01", tempExclusion(), learner))
		}, nil},
		{"a letter on a motion nobody put", order, func(b *builder) { b.heard().in(decision("m8", "2026-10-01", tempExclusion(), learner)) }, nil},
		{"a grievance on the day of the report, a minute before", order, func(b *builder) { b.opened().time("10:00").report().time("09:59").grievance("g1", "3.3", "2026-09-02") }, nil},
		{"a grievance nobody reported", order, func(b *builder) { b.opened().grievance("g1", "3.3", "2026-09-02") }, nil},
		{"acts of a case that was never opened", order, func(b *builder) { b.report() }, nil},
		{"a proof of an envelope and of no letter", order, func(b *builder) {
			b.notices().in(cases.ProofFiled{Dispatch: at}, cases.ProofFiled{Dispatch: at, Letter: "none"}, cases.ProofFiled{Dispatch: "none", Letter: "conv"})
		}, nil},
		{"called in a sitting it was not convened to", order, func(b *builder) {
			b.begins().act(secondSitting.File(), cases.PlanSitting{Day: b.on}).act(secondSitting.File(), cases.OpenSitting{}).in(cases.CallCase{Sitting: secondSitting})
		}, nil},
		{"called in a sitting it was taken out of", order, func(b *builder) {
			b.notices().council().day("2026-09-28").in(cases.Postpone{Sitting: theSitting}).sitting("2026-09-29")
		}, nil},
		{"taken out, and convened again to the same sitting", order, func(b *builder) {
			b.notices().council().day("2026-09-27").in(cases.Postpone{Sitting: theSitting}).day("2026-09-28").in(cases.ConveneCase{Sitting: theSitting}).sitting("2026-09-29")
		}, nil},
		{"taken out after it was called", order, func(b *builder) { b.heard().in(cases.Postpone{Sitting: theSitting}) }, nil},
		{"called before it was convened", order, func(b *builder) {
			b.begins().sits(cases.PlanSitting{Day: days.Must("2026-09-29")}, cases.OpenSitting{}).in(cases.CallCase{Sitting: theSitting}).day("2026-09-08").in(cases.ConveneCase{Sitting: theSitting})
		}, nil},
		{"called twice, heard between", order, func(b *builder) { b.heard().time("14:45").in(cases.CallCase{Sitting: theSitting}) }, nil},
		{"closed a minute before the vote", order, func(b *builder) { b.heard().puts("m1", tempExclusion()).time("14:29").sits(cases.CloseSitting{}) }, nil},
		{"nobody called the case", order, func(b *builder) {
			b.notices().council().day("2026-09-29").sits(cases.OpenSitting{}).in(cases.HearingHeld{Sitting: theSitting}, cases.LearnerAbsent{Sitting: theSitting}, cases.PutMotion{Motion: "m1", Sitting: theSitting})
		}, nil},
		{"who left had arrived and left before", order, func(b *builder) {
			b.notices().council().day("2026-09-29").arrive(leroux).sits(cases.MemberLeft{Member: leroux}, cases.MemberLeft{Member: leroux}, cases.MemberLeft{Member: ferhat})
		}, nil},
		{"convened three times, to two sittings", order, func(b *builder) {
			b.notices().act(secondSitting.File(), cases.PlanSitting{Day: days.Must("2026-10-20")}).act(secondSitting.File(), cases.CloseSitting{})
			b.in(cases.ConveneCase{Sitting: secondSitting}, cases.ConveneCase{Sitting: secondSitting}, cases.ConveneCase{Sitting: "unknown"})
		}, nil},
		strikes("the opening is struck", cases.KindOpenCase, func(b *builder) { b.notices() }),
		strikes("the report is struck", cases.KindFileReport, func(b *builder) { b.notices() }),
		strikes("the grievance is struck", cases.KindAddGrievance, func(b *builder) { b.notices() }),
		strikes("the plan is struck", cases.KindPlanSitting, func(b *builder) { b.heard() }),
		strikes("the opening of the sitting is struck", cases.KindOpenSitting, func(b *builder) { b.heard().sits(cases.CloseSitting{}) }),
		strikes("the call is struck", cases.KindCallCase, func(b *builder) { b.heard().puts("m1", tempExclusion()) }),
		strikes("an arrival is struck", cases.KindMemberArrived, func(b *builder) { b.heard().sits(cases.MemberLeft{Member: garnier}) }),
		strikes("the notice is struck", cases.KindIssueLetter, func(b *builder) { b.notices() }),
		strikes("the deposit is struck", cases.KindPosted, func(b *builder) { b.notices().day("2026-09-10").collected("e1", learner) }),
		strikes("the motion is struck", cases.KindPutMotion, func(b *builder) {
			b.heard().votes("m1", tempExclusion(), allFor()).in(decision("m1", "2026-10-05", tempExclusion(), learner))
		}),
		strikes("the convening is struck", cases.KindConveneCase, func(b *builder) { b.heard() }),
	}
}
