package ui

import (
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// An outcome is what became of an envelope, by the letter that chooses it, the
// same in both languages.
type outcome string

// The outcomes.
const (
	outcomeNone      outcome = ""  // only presented: it waits at the post office
	outcomeCollected outcome = "c" // distributed
	outcomeRefused   outcome = "r"
	outcomeUnclaimed outcome = "u"
	outcomeWrong     outcome = "w" // unknown at the address, or address defect
)

// outcomes are in the order of the form.
func outcomes() []outcome {
	return []outcome{outcomeCollected, outcomeRefused, outcomeUnclaimed, outcomeWrong}
}

// key is the key of the outcome's word on its button.
func (o outcome) key() string {
	switch o {
	case outcomeCollected:
		return "letter-state.collected"
	case outcomeRefused:
		return "letter-state.refused"
	case outcomeUnclaimed:
		return "letter-state.unclaimed"
	case outcomeWrong:
		return "letter-state.wrong-address"
	case outcomeNone:
	}
	return "letter-state.held"
}

// A returnedForm is what a clerk reads on the slip of an envelope.
type returnedForm struct {
	Presented days.Day
	Outcome   outcome
	Day       days.Day // of the outcome
	ByOther   bool     // somebody else than the addressee signed
	Other     string   // who that is
	Scans     []proofScan
	Defect    bool // with a wrong address: access or address defect, else unknown
}

// A proofScan is a file that was dropped or chosen, and what it proves.
type proofScan struct {
	Name     string
	Document cases.Digest
	Proof    cases.ProofKind // empty: what goes with the outcome
}

// proves is what a scan proves: what somebody said, else what goes with what
// became of the envelope. A notice of passage, or nothing yet, is a proof of the
// deposit.
func (x returnedForm) proves(s cases.Service, scan proofScan) cases.ProofKind {
	if scan.Proof != "" {
		return scan.Proof
	}
	switch x.Outcome {
	case outcomeCollected:
		return cases.ProofReceipt
	case outcomeRefused, outcomeUnclaimed, outcomeWrong:
		return cases.ProofReturn
	case outcomeNone:
	}
	switch {
	case s.Collected != 0 || s.HandedOver != 0:
		return cases.ProofReceipt
	case s.Refused != 0 || s.Returned != 0:
		return cases.ProofReturn
	}
	return cases.ProofDeposit
}

// returnedStart is the form of an envelope, with what is recorded already.
func returnedStart(s cases.Service) returnedForm { return returnedForm{Presented: s.Presented} }

// faults are the messages beside the fields: "presented", "outcome", "day", "other".
func (x returnedForm) faults(s cases.Service, today days.Day) map[string]message.Message {
	out := map[string]message.Message{}
	switch {
	case x.Presented > today:
		out["presented"] = message.New("field.future")
	case x.Presented != 0 && s.Posted != 0 && x.Presented < s.Posted:
		out["presented"] = sequence(x.Presented, "event.presented", s.Posted, "event.posted")
	case x.Presented == 0 && x.Outcome == outcomeNone && len(x.Scans) > 0: // only the scans are filed
	case x.Presented == 0 && x.Outcome != outcomeWrong && x.Outcome != outcomeCollected:
		out["presented"] = message.New("field.day")
	}
	if x.Outcome == outcomeNone {
		if x.Presented != 0 && x.Presented == s.Presented && len(x.Scans) == 0 {
			out["outcome"] = message.New("mail.returned.outcome")
		}
		return out
	}
	before, event := s.Posted, "event.posted"
	if x.Presented != 0 {
		before, event = x.Presented, "event.presented"
	}
	switch {
	case x.Day == 0:
		out["day"] = message.New("field.day")
	case x.Day > today:
		out["day"] = message.New("field.future")
	case x.Day < before:
		out["day"] = sequence(x.Day, x.event(), before, event)
	}
	if x.Outcome == outcomeCollected && x.ByOther && strings.TrimSpace(x.Other) == "" {
		out["other"] = message.New("postroom.returned.who")
	}
	return out
}

// sequence says in the words of R-ORDER that a day precedes what it depends on.
func sequence(day days.Day, event string, prior days.Day, priorEvent string) message.Message {
	return message.New("order.sequence", message.Day("day", day), message.Term("event", event),
		message.Day("prior_day", prior), message.Term("prior_event", priorEvent))
}

func (x returnedForm) event() string {
	switch x.Outcome {
	case outcomeCollected:
		return "event.collected"
	case outcomeRefused:
		return "event.refused"
	case outcomeUnclaimed, outcomeWrong, outcomeNone:
	}
	return "event.returned"
}

// submission records what is new: the first presentation, then what became of
// the envelope, then the scans, which are filed today.
func (x returnedForm) submission(id cases.CaseID, s cases.Service) register.Submission {
	var out register.Submission
	add := func(on days.Day, p cases.Payload) {
		out.Entries = append(out.Entries, register.Entry{File: id.File(), On: on, Payload: p})
	}
	if x.Presented != 0 && s.Presented == 0 {
		add(x.Presented, cases.Presented{Dispatch: s.Dispatch})
	}
	switch x.Outcome {
	case outcomeCollected:
		by := ""
		if x.ByOther {
			by = strings.TrimSpace(x.Other)
		}
		add(x.Day, cases.Collected{Dispatch: s.Dispatch, ByOther: by})
	case outcomeRefused:
		add(x.Day, cases.Refused{Dispatch: s.Dispatch})
	case outcomeUnclaimed:
		add(x.Day, cases.Returned{Dispatch: s.Dispatch, Ground: post.Unclaimed})
	case outcomeWrong:
		ground := post.UnknownAtAddress
		if x.Defect {
			ground = post.AddressDefect
		}
		add(x.Day, cases.Returned{Dispatch: s.Dispatch, Ground: ground})
	case outcomeNone:
	}
	for _, scan := range x.Scans {
		add(0, cases.ProofFiled{Proof: x.proves(s, scan), Dispatch: s.Dispatch, Document: scan.Document, Name: scan.Name})
	}
	return out
}

// complete tells whether the form says enough to be tried.
func (x returnedForm) complete(s cases.Service, today days.Day) bool {
	return len(x.faults(s, today)) == 0 && len(x.submission("", s).Entries) > 0
}

// An envelopeLine is one waiting envelope in the list.
type envelopeLine struct {
	Case     cases.CaseID
	Dispatch cases.DispatchID
	Title    string // the addressee
	Detail   string // learner and number of the case
	Number   string // registered, as printed
	State    string
	Late     bool // waiting for more than a week
}

// lateAfter is how many days an envelope may wait before its row turns amber.
const lateAfter = 7

// envelopeLines are the waiting envelopes, worded.
func envelopeLines(w translations.Words, rows []register.EnvelopeRow, today days.Day, holding int) []envelopeLine {
	out := make([]envelopeLine, 0, len(rows))
	for _, r := range rows {
		out = append(out, envelopeLine{
			Case: r.Case, Dispatch: r.Service.Dispatch, Title: r.To,
			Detail: detailOf(r), Number: post.Normalise(r.Service.Number).Pretty(),
			State: w.Say(journeyOf(r.Service).Message(today, holding)),
			Late:  r.Service.Posted != 0 && int(today-r.Service.Posted) > lateAfter,
		})
	}
	return out
}

// detailOf names the case of an envelope; a learner who is the addressee is not
// named twice.
func detailOf(r register.EnvelopeRow) string {
	if r.To == r.Learner {
		return r.Number
	}
	return joined(r.Learner, r.Number)
}

// journeyOf is what is known of an envelope, a day for each event.
func journeyOf(s cases.Service) post.Journey {
	return post.Journey{
		Posted: s.Posted, Presented: s.Presented, Collected: s.Collected, Refused: s.Refused,
		Returned: s.Returned, HandedOver: s.HandedOver, Ground: s.Ground,
	}
}

// joined puts texts side by side, leaving empty ones out.
func joined(texts ...string) string {
	var in []string
	for _, t := range texts {
		if t != "" {
			in = append(in, t)
		}
	}
	return strings.Join(in, " · ")
}

// A movedVerdict is a verdict that an act would change.
type movedVerdict struct {
	Title   string
	Before  string // the state's word; empty when the verdict is new
	After   string
	State   rules.State
	Reason  string
	Article string
}

// movedBy are the verdicts that differ between two judgements of a case, those
// that turn worse first; a verdict that only words its dates anew is one too.
func movedBy(w translations.Words, before, after []rules.Verdict) []movedVerdict {
	type at struct {
		rule    regulation.RuleID
		subject string
	}
	old := map[at]rules.Verdict{}
	for _, v := range before {
		old[at{v.Rule, v.Subject}] = v
	}
	var worse, rest []movedVerdict
	for _, v := range after {
		was, known := old[at{v.Rule, v.Subject}]
		reason := w.Say(v.Reason)
		if known && was.State == v.State && w.Say(was.Reason) == reason {
			continue
		}
		if !known && v.State == rules.NotApplicable {
			continue
		}
		moved := movedVerdict{
			Title: ruleTitle(w, v), After: w.T("state." + v.State.String()), State: v.State,
			Reason: reason, Article: articleChip(w, string(v.Article)),
		}
		if known && was.State != v.State {
			moved.Before = w.T("state." + was.State.String())
		}
		if v.State >= rules.Contestable && (!known || v.State > was.State) {
			worse = append(worse, moved)
		} else {
			rest = append(rest, moved)
		}
	}
	return append(worse, rest...)
}

// ruleTitle names a rule; R-NOTICE says its number of days.
func ruleTitle(w translations.Words, v rules.Verdict) string {
	if v.Rule == rules.NoticeRule {
		for _, x := range v.Reason.Values {
			if x.Name == "n" {
				return w.T("rule.R-NOTICE.title", x)
			}
		}
		return w.T("label.notice")
	}
	return w.T("rule." + string(v.Rule) + ".title")
}
