package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// council is the path to a vote: a date, the letters, the post, the seats, the
// sitting.
func (a *assessor) council() {
	s, waits := a.m.convened()
	if !waits {
		a.reconvene()
		return
	}
	if a.m.called(s) {
		a.sitting(s)
		return
	}
	switch {
	case s.Closed != nil || s.Adjourned != nil:
		a.reconvene()
	case a.toNotify(s):
	case a.toPost(a.notice.PostBy, cases.LetterConvocation, cases.LetterGrievances, cases.LetterPrior):
		a.toCompose(s)
	case a.notice.State == Broken:
		a.next(todo{kind: DoReconvene, subject: string(s.ID), rule: NoticeRule, what: a.proposal()})
	default:
		if len(a.notice.Missing) > 0 {
			a.button(a.awaited(NoticeRule))
		}
		a.toCompose(s)
		a.open(s)
	}
}

// reconvene asks for a council date: the first, or another after a
// postponement or an adjournment.
func (a *assessor) reconvene() {
	t := todo{kind: DoConvene, rule: Competence, what: message.New("docket.convene")}
	if len(a.m.Case.Convened) > 0 && (len(a.m.Case.Postponed) > 0 || a.m.council() != nil && a.m.council().Day() != 0) {
		t.kind, t.rule = DoReconvene, NoticeRule
		t.what = a.proposal()
	}
	a.next(t)
}

// proposal words the first safe day for another council; it counts from today
// while something is still to be received.
func (a *assessor) proposal() message.Message {
	if a.notice.Proposed == 0 {
		return message.New("docket.convene")
	}
	a.until(a.m.Today)
	return message.New("docket.reconvene", message.Day("proposed", a.notice.Proposed))
}

// toNotify asks for the letters of the notice that were not issued.
func (a *assessor) toNotify(s *cases.Sitting) bool {
	n := &a.notice
	var missing []cases.LetterType
	if len(a.m.Case.LettersOf(cases.LetterGrievances)) == 0 || len(n.Added) > 0 {
		missing = append(missing, cases.LetterGrievances)
	}
	if !a.m.announcedFor(s) || n.Moved || len(n.Change) > 0 && !n.amended {
		missing = append(missing, cases.LetterConvocation)
	}
	if st := a.worst(EmployerPrior, ""); (st == Pending || st == Broken) && len(a.m.Case.LettersOf(cases.LetterPrior)) == 0 {
		missing = append(missing, cases.LetterPrior)
	}
	if len(missing) == 0 {
		return false
	}
	t := todo{kind: DoNotify, subject: string(missing[0]), rule: ruleOf(missing[0]), by: n.PostBy}
	if missing[0] == cases.LetterPrior {
		t.what, t.by = message.New("docket.prior"), a.priorBy()
	} else {
		in := make([]message.Message, 0, len(missing))
		for _, l := range missing {
			in = append(in, message.New(theLetter(l)))
		}
		t.what = message.New("docket.issue", message.List("letter", in...))
	}
	a.next(t)
	if missing[0] == cases.LetterPrior { // the notice is ready, and its days run
		a.toPost(n.PostBy, cases.LetterConvocation, cases.LetterGrievances)
	}
	return true
}

// priorBy is the last day to tell the employer beforehand: the last open day
// before the council, which may decide.
func (a *assessor) priorBy() days.Day {
	if a.notice.Council == 0 {
		return 0
	}
	return a.m.Calendar.LastOpen(a.notice.Council - 1)
}

// toCompose asks for the seats that are missing.
func (a *assessor) toCompose(s *cases.Sitting) {
	if s.Opened != nil {
		return
	}
	short := len(a.m.entitled(s, cases.Act{}, anybody)) < a.m.Profile.Numbers.MinVoting
	if st := a.worst(Seats, ""); short || st == Pending || st == Broken || a.worst(Impartial, "") == Broken {
		a.next(todo{kind: DoCompose, subject: string(s.ID), rule: Seats, by: s.Day(), what: message.New("docket.composition")})
	}
}

// open asks for the council itself, on its day.
func (a *assessor) open(s *cases.Sitting) {
	plan, _ := s.Plan()
	place := ""
	switch {
	case plan.Place != "" && plan.Link != "":
		place = "docket.place.both"
	case plan.Place != "":
		place = "docket.place.room"
	case plan.Link != "":
		place = "docket.place.video"
	}
	t := todo{
		kind: DoCouncil, subject: string(s.ID), from: s.Day(), by: s.Day(), rule: Quorum,
		what: message.New("docket.council.day"),
	}
	if plan.At != 0 && place != "" {
		t.what = message.New("docket.council", message.Hour("time", plan.At), message.Term("place", place))
	}
	a.next(t)
}

// sitting is the path inside the sitting, the case being called.
func (a *assessor) sitting(s *cases.Sitting) {
	id := string(s.ID)
	switch _, heard := a.m.heardAt(s); {
	case !s.InSession():
		a.reconvene() // closed or adjourned, and nothing voted
	case a.worst(Quorum, id) == Broken:
		a.next(todo{kind: DoAdjourn, subject: id, rule: Quorum, by: s.Day(), what: message.New("docket.adjourn")})
	case a.worst(Absent, id) == Pending && heard:
		a.next(todo{kind: DoReconvene, subject: id, rule: Absent, by: s.Day(), what: message.New("docket.postpone")})
	case !heard || a.worst(Hearing, id) == Broken:
		a.next(todo{kind: DoHear, subject: id, rule: Hearing, by: s.Day(), what: doWords(DoHear)})
	default:
		a.next(todo{kind: DoVote, subject: id, rule: Motions, by: s.Day(), what: message.New("docket.vote")})
	}
}

// awaited is the next act while the post is awaited: to record what became of
// the envelope. The docket has it beside, as waiting.
func (a *assessor) awaited(rule regulation.RuleID) todo {
	t := todo{kind: DoReceipt, rule: rule, waiting: true, what: doWords(DoReceipt)}
	for i := range a.m.Case.Services {
		if s := &a.m.Case.Services[i]; a.awaits(s) {
			t.subject = string(s.Dispatch)
			t.by = a.expected(s)
			t.what = message.New("docket.await", message.Text("addressee", a.m.name(s.To)))
			return t
		}
	}
	return t
}

// awaits tells whether something more is to come of an envelope to the learner
// or a representative.
func (a *assessor) awaits(s *cases.Service) bool {
	return s.Left() && !s.Settled() && s.Channel.Proves() &&
		(s.Capacity == cases.ToLearner || s.Capacity == cases.ToRepresentative)
}

// expected is when the next event of an envelope is expected: presentation
// after the usual delivery, else the end of the holding.
func (a *assessor) expected(s *cases.Service) days.Day {
	if s.Presented != 0 {
		return s.Presented + days.Day(a.m.Profile.Numbers.Holding.N)
	}
	return a.m.Calendar.AddOpen(s.Posted, a.m.Profile.Numbers.Delivery.N)
}
