package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// path walks the procedure and stops at the first step that is not done.
func (a *assessor) path() {
	x, chosen := a.m.Case.Course()
	_, convened := a.m.Case.Convening()
	if _, gone := a.m.undone(); gone {
		a.undonePath()
		return
	}
	switch {
	case a.incomplete():
		a.next(todo{kind: DoComplete, rule: ArticleRule, what: message.New("docket.grievances")})
	case a.m.unsanctioned() && !a.discontinued():
		a.unsanctioned()
	case a.voted():
		a.decision()
	case !chosen && !convened:
		a.next(todo{kind: DoChoose, rule: Competence, waiting: true, what: message.New("docket.choose")})
	case chosen && x.Is.Course == cases.CourseMore:
		a.next(todo{kind: DoComplete, rule: ArticleRule, what: message.New("docket.more")})
		a.due(todo{kind: DoChoose, rule: Competence, waiting: true, what: message.New("docket.choose")})
	case chosen && x.Is.Course == cases.CourseDiscontinue:
		a.ending(cases.LetterDiscontinued)
	case chosen && x.Is.Course == cases.CourseAlone && !convened:
		a.decidedAlone(x.Is.Sanction)
	default:
		a.council()
	}
}

// incomplete tells whether the facts still lack something, while it can be
// added without communicating the grievances again.
func (a *assessor) incomplete() bool {
	if len(a.m.Case.Grievances) == 0 {
		return !a.discontinued()
	}
	if len(a.m.Case.LettersOf(cases.LetterGrievances)) > 0 {
		return false
	}
	for i := range a.verdicts {
		v := &a.verdicts[i]
		if (v.Rule == Scope || v.Rule == ArticleRule || v.Rule == Violence) && (v.State == Pending || v.State == Broken) {
			return true
		}
	}
	return false
}

func (a *assessor) voted() bool {
	_, ok := a.m.Case.AdoptedMotion()
	return ok
}

// decidedAlone is the path of a measure that the director takes without a
// council: grievances in writing, a full day, the letter.
func (a *assessor) decidedAlone(kind regulation.SanctionKind) {
	switch {
	case len(a.m.Case.LettersOf(cases.LetterGrievances)) == 0:
		a.next(todo{kind: DoNotify, rule: Defence, what: issueOf(cases.LetterGrievances)})
		return
	case a.toPost(days.Day(0), cases.LetterGrievances, cases.LetterPrior):
		return
	}
	if st := a.worst(EmployerPrior, ""); kind.Exclusion() && st == Pending && len(a.m.Case.LettersOf(cases.LetterPrior)) == 0 {
		a.next(todo{kind: DoNotify, subject: string(cases.LetterPrior), rule: EmployerPrior, what: message.New("docket.prior")})
	}
	got := a.m.communicated(nil)
	if got.day == 0 && len(a.m.decisions()) == 0 {
		a.button(a.awaited(Defence))
		return
	}
	if kind.Exclusion() {
		a.decision()
		return
	}
	a.letter(cases.LetterDecision, todo{
		kind: DoDecision, rule: Defence, from: a.m.defenceFrom(got.day), what: issueOf(cases.LetterDecision),
	})
}

// decision is the path after a sanction was voted: the letter within its
// window, then the employer and the funders.
func (a *assessor) decision() {
	mo, council := a.m.Case.AdoptedMotion()
	if s := a.m.meeting(); council && s != nil && s.InSession() {
		a.next(todo{kind: DoClose, subject: string(s.ID), rule: Quorum, by: s.Day(), what: doWords(DoClose)})
	}
	t := todo{kind: DoDecision, rule: WindowRule, from: a.window.Safe, by: a.window.SafeEnd}
	w := a.window
	switch {
	case w.Lower == 0 || council && !mo.Put.Is.Sanction.Kind.Exclusion():
		t.from, t.by, t.rule, t.what = 0, 0, Form, issueOf(cases.LetterDecision)
	case a.before(w.Safe):
		t.what = message.New("docket.decision.from", message.Day("safe_from", w.Safe), message.Day("safe_end", w.SafeEnd))
	case !a.before(w.SafeEnd+1) && a.before(w.Limit+1):
		t.what = message.New("docket.decision.last", message.Day("day_max", w.Limit))
	case a.before(w.Limit + 1):
		t.what = message.New("docket.decision", message.Day("safe_end", w.SafeEnd))
	default:
		t.what = message.New("docket.decision.late", message.Day("day_max", w.Limit))
	}
	if w.Target != 0 && t.by != 0 && a.left(cases.LetterDecision) == 0 && a.before(w.Target+1) {
		a.due(todo{kind: DoDecision, rule: WindowRule, by: w.Target, target: true, what: message.New("docket.target")})
	}
	a.letter(cases.LetterDecision, t)
}

// letter is the issue of the letter that ends the case, its dispatch, and what
// follows.
func (a *assessor) letter(kind cases.LetterType, t todo) {
	if len(a.m.Case.LettersOf(kind)) == 0 {
		a.next(t)
		a.minutes()
		return
	}
	if a.toPost(t.by, kind) {
		a.minutes()
		return
	}
	a.inform()
	a.minutes()
	a.closing()
}

// unsanctioned is the path after a council that imposed nothing.
func (a *assessor) unsanctioned() {
	if s := a.m.meeting(); s != nil && s.InSession() {
		a.next(todo{kind: DoClose, subject: string(s.ID), rule: Quorum, by: s.Day(), what: doWords(DoClose)})
	}
	a.lift()
	a.ending(cases.LetterNoSanction)
}

// ending is the letter that tells the learner that there is no sanction. A case
// discontinued before anybody was told of it needs none.
func (a *assessor) ending(kind cases.LetterType) {
	told := a.left(cases.LetterGrievances, cases.LetterConvocation, cases.LetterPrecaution) != 0
	if kind == cases.LetterDiscontinued {
		a.lift()
		prior, _ := a.m.employerTold()
		if !told && prior == 0 {
			a.closing()
			return
		}
	}
	a.letter(kind, todo{kind: DoDecision, rule: Inform, what: issueOf(kind)})
}

// inform tells those who are to be told, once the learner's letter has left.
func (a *assessor) inform() {
	sent := a.decidedOn()
	by := a.m.Calendar.AddOpen(sent, 1)
	key := "docket.inform"
	if a.m.unsanctioned() {
		key = "docket.inform.none"
	}
	for i := range a.verdicts {
		v := &a.verdicts[i]
		if _, gone := a.m.Case.Undone(cases.LetterID(v.Subject)); gone || v.Rule != Inform || v.State != Pending || v.Subject == "" {
			continue // a sanction that is gone has steps of its own
		}
		switch l, s := a.issuedTo(cases.PersonID(v.Subject)); {
		case s != nil:
			a.next(todo{
				kind: DoPost, subject: string(s.Dispatch), rule: Inform, by: by, target: true,
				what: a.postWords(l.Issued.Is.Type),
			})
		default:
			a.next(todo{
				kind: DoInform, subject: v.Subject, rule: Inform, by: by, target: true,
				what: message.New(key, message.Text("recipient", a.m.name(cases.PersonID(v.Subject)))),
			})
		}
	}
}

// issuedTo is the standing letter that tells somebody of the outcome and has not
// left, with its envelope; nil when there is none.
func (a *assessor) issuedTo(who cases.PersonID) (*cases.Letter, *cases.Service) {
	for i := range a.m.Case.Letters {
		l := &a.m.Case.Letters[i]
		switch l.Issued.Is.Type {
		case cases.LetterEmployer, cases.LetterFunder, cases.LetterNoSanction, cases.LetterDiscontinued:
		default:
			continue
		}
		var out *cases.Service
		a.m.eachCopy(l, func(c *cases.Copy, s *cases.Service) {
			if c.To == who && s != nil && !s.Left() {
				out = s
			}
		})
		if out != nil && l.Standing() {
			return l, out
		}
	}
	return nil, nil
}

// minutes are drawn up after the council sat; the office aims for two days.
func (a *assessor) minutes() {
	s := a.m.meeting()
	if s == nil || s.Closed == nil || !a.m.called(s) || a.minuted(s.ID) {
		return
	}
	a.next(todo{
		kind: DoMinutes, subject: string(s.ID), rule: Majority, by: a.m.Calendar.AddOpen(s.Day(), 2), target: true,
		what: message.New("docket.minutes"),
	})
}

// minuted tells whether the minutes of a sitting stand; minutes that name no
// sitting are of this one.
func (a *assessor) minuted(s cases.SittingID) bool {
	for _, l := range a.m.Case.LettersOf(cases.LetterMinutes) {
		if x := l.Issued.Is.Announcement; x == nil || x.Sitting == s {
			return true
		}
	}
	return false
}

// closing is the end: after a temporary exclusion, once access was given back.
func (a *assessor) closing() {
	t := todo{kind: DoCloseCase, rule: Retention, target: true, what: message.New("docket.close")}
	for _, l := range a.m.decisions() {
		if d := l.Issued.Is.Decision; d != nil && d.Sanction.Kind == regulation.TemporaryExclusion && d.Sanction.Last != 0 {
			t.from = d.Sanction.Last + 1
		}
	}
	if t.from != 0 && a.before(t.from) {
		a.button(t)
		return
	}
	t.by = t.from
	a.next(t)
}

// toPost adds the envelopes of letters that have not left; it tells whether
// there is any.
func (a *assessor) toPost(by days.Day, types ...cases.LetterType) bool {
	found := false
	for _, t := range types {
		for i := range a.m.Case.Letters {
			l := &a.m.Case.Letters[i]
			if l.Issued.Is.Type != t || !l.Standing() {
				continue
			}
			if s := a.waitingEnvelope(l); s != nil {
				d := by
				if prior := a.priorBy(); t == cases.LetterPrior && prior != 0 {
					d = prior
				}
				if d == 0 {
					d = max(l.Issued.Is.Planned, l.Issued.Act.On)
				}
				a.next(todo{kind: DoPost, subject: string(s.Dispatch), rule: ruleOf(t), by: d, what: a.postWords(t)})
				found = true
			}
		}
	}
	return found
}

// waitingEnvelope is the first envelope of a letter that has not left.
func (a *assessor) waitingEnvelope(l *cases.Letter) *cases.Service {
	var out *cases.Service
	a.m.eachCopy(l, func(_ *cases.Copy, s *cases.Service) {
		if out == nil && s != nil && !s.Left() {
			out = s
		}
	})
	return out
}

func (a *assessor) postWords(t cases.LetterType) message.Message {
	if t == cases.LetterConvocation {
		return message.New("docket.post")
	}
	return message.New("docket.post.letter", message.Term("letter", theLetter(t)))
}

// ruleOf is the rule that makes a letter due.
func ruleOf(t cases.LetterType) regulation.RuleID {
	switch t {
	case cases.LetterGrievances, cases.LetterConvocation:
		return NoticeRule
	case cases.LetterPrior:
		return EmployerPrior
	case cases.LetterPrecaution:
		return Precaution
	case cases.LetterDecision:
		return WindowRule
	case cases.LetterCorrecting:
		return Exclusion
	case cases.LetterNoSanction, cases.LetterDiscontinued, cases.LetterEmployer, cases.LetterFunder,
		cases.LetterEnded, cases.LetterUndone:
		return Inform
	case cases.LetterAbandonment:
		return Abandon
	case cases.LetterMembers:
		return Seats
	case cases.LetterPostponement:
		return NoticeRule
	case cases.LetterRepresentatives:
		return Minor
	case cases.LetterJury:
		return Record
	case cases.LetterExclusionEnd:
		return Exclusion
	case cases.LetterIncident, cases.LetterConsultation, cases.LetterHandReceipt, cases.LetterExhibits, cases.LetterCompliance:
	// drawn from the file, due because of no rule
	case cases.LetterAttendance, cases.LetterMinutes:
		return Majority
	}
	return ""
}

// theLetter is the key of a letter with its article: la convocation.
func theLetter(t cases.LetterType) string { return "letter." + string(t) + ".the" }

func issueOf(t cases.LetterType) message.Message {
	return message.New("docket.issue", message.Term("letter", theLetter(t)))
}

// doWords are the words of a button, for a step that the docket has no line of its own for.
func doWords(k DueKind) message.Message { return message.New("do." + string(k)) }
