package ui

import (
	"cmp"
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// A dispatchFate answers: what became of my letter? It is one envelope with all
// its events, their proofs, what is expected next, and what that changes.
type dispatchFate struct {
	Dispatch   cases.DispatchID
	How        string // channel and number
	Reference  string
	State      string
	Kind       post.State
	Events     []fateEvent
	Next       string       // what is expected; empty when nothing is
	Late       bool         // what is expected should have come
	Unproved   string       // the proof that is still to be filed; empty: none
	Numberless bool         // it left, and its number is not known
	Changes    []fateChange // the verdicts that count from it
}

// A fateChange is one verdict that counts from an envelope.
type fateChange struct {
	State   rules.State
	Title   string
	Reason  string
	Article string
}

// A fateEvent is one thing that happened to an envelope.
type fateEvent struct {
	Day    days.Day
	Title  string
	Detail string
	Proofs []proofLine
	Act    cases.ActID
}

// fateOf tells what is known of an envelope on the day of the view; false when
// the case has no such envelope.
func fateOf(w translations.Words, v register.View, id cases.DispatchID) (dispatchFate, bool) {
	m := v.Matter
	s, ok := m.Case.Service(id)
	if !ok {
		return dispatchFate{}, false
	}
	_, letters := standingCopies(m.Case, s)
	out := dispatchFate{
		Dispatch:   id,
		Reference:  envelopeReference(m.Case.Number(), id),
		Numberless: s.Posted != 0 && s.Channel.Numbered() && s.Number == "" && !s.Settled(),
	}
	if s.Channel != "" {
		out.How = joined(capital(w.T(s.Channel.Key())), post.Normalise(s.Number).Pretty())
	}
	holding := m.Profile.Numbers.Holding.N
	j := journeyOf(s)
	out.Kind, _ = j.State(m.Today, holding)
	out.State = w.Say(j.Message(m.Today, holding))
	if s.HandedOver != 0 && !s.Signed {
		out.State = w.T("letter-state.refused-to-sign")
	}
	out.Events = fateEvents(w, m, s, letters)
	out.Next, out.Late = fateNext(w, m, s, letters)
	out.Unproved = unproved(w, m, s)
	out.Changes = fateChanges(w, v, letters)
	return out, true
}

// fateEvents are the events of an envelope by day, each with the proofs that
// bear it out; a proof of nothing recorded stands alone.
func fateEvents(w translations.Words, m rules.Matter, s cases.Service, letters []cases.Letter) []fateEvent {
	var out []fateEvent
	for _, l := range letters {
		title := w.T("letter." + string(l.Issued.Is.Type))
		if n := len(out); n > 0 && out[n-1].Day == l.Issued.Act.On { // they travel together
			out[n-1].Title = w.T("postroom.event.issued-together")
			out[n-1].Detail += ", " + title
			continue
		}
		out = append(out, fateEvent{Day: l.Issued.Act.On, Act: l.Issued.Act.ID, Title: w.T("postroom.event.issued"), Detail: capital(title)})
	}
	proofs := proofsOf(w, m.Case, s.Dispatch)
	take := func(kinds ...cases.ProofKind) []proofLine {
		var in []proofLine
		for _, k := range kinds {
			in = append(in, proofs[k]...)
			delete(proofs, k)
		}
		return in
	}
	for _, a := range cases.Standing(m.Case.Acts) {
		if !slices.Contains(s.Acts, a.ID) {
			continue
		}
		e := fateEvent{Day: a.On, Act: a.ID, Title: capital(w.T("event." + string(a.Payload.Kind())))}
		switch x := a.Payload.(type) {
		case cases.Posted:
			e.Proofs = take(cases.ProofDeposit)
			e.Detail = post.Normalise(x.Number).Pretty()
		case cases.Collected:
			e.Proofs = take(cases.ProofReceipt)
			if x.ByOther != "" {
				e.Detail = w.T("postroom.event.by-other", message.Text("name", x.ByOther))
			} else {
				e.Detail = w.T("postroom.event.by-addressee")
			}
		case cases.HandedOver:
			e.Proofs = take(cases.ProofReceipt)
			if !x.Signed {
				e.Detail = joined(w.T("letter-state.refused-to-sign"), x.Witnesses)
			}
		case cases.Refused:
			e.Proofs = take(cases.ProofReturn, cases.ProofReceipt)
		case cases.Returned:
			e.Proofs = take(cases.ProofReturn, cases.ProofReceipt)
			e.Detail = capital(w.T(x.Ground.Key()))
		default:
		}
		out = append(out, e)
	}
	for _, k := range proofKinds() {
		for _, p := range proofs[k] {
			out = append(out, fateEvent{Day: p.Filed, Title: p.Label, Detail: w.T("postroom.event.proof-only"), Proofs: []proofLine{p}})
		}
	}
	slices.SortStableFunc(out, func(a, b fateEvent) int { return cmp.Compare(a.Day, b.Day) })
	return out
}

// proofsOf are the proofs filed about an envelope, by what they prove.
func proofsOf(w translations.Words, c *cases.Case, id cases.DispatchID) map[cases.ProofKind][]proofLine {
	out := map[cases.ProofKind][]proofLine{}
	for _, p := range c.Proofs {
		if p.Is.Dispatch == id {
			out[p.Is.Proof] = append(out[p.Is.Proof], proofLine{
				Label: capital(w.T("proof." + string(p.Is.Proof))), Name: p.Is.Name, Document: p.Is.Document, Filed: p.Act.On,
			})
		}
	}
	return out
}

// fateNext is what is expected of an envelope, when, and whether it is late. The
// days are those that the docket counts with: the usual delivery in open days,
// then the holding at the post office, all its days counted (R. 1-1-6 CPCE).
func fateNext(w translations.Words, m rules.Matter, s cases.Service, letters []cases.Letter) (words string, late bool) {
	n := m.Profile.Numbers
	say := func(key string, day days.Day) (string, bool) {
		late := day != 0 && day < m.Today
		if late {
			return w.T(key+".late", message.Day("day", day), message.Number("n", int(m.Today-day))), true
		}
		return w.T(key, message.Day("day", day), message.Number("n", n.Holding.N)), false
	}
	switch {
	case s.Settled() || !s.Left() && len(letters) == 0:
		return "", false
	case !s.Left():
		planned := days.Day(0)
		for _, l := range letters {
			planned = days.Earliest(planned, l.Issued.Is.Planned)
		}
		if planned == 0 {
			return w.T("postroom.next.post-soon"), false
		}
		return say("postroom.next.post", planned)
	case !s.Channel.Proves():
		return w.T("postroom.next.none"), false
	case s.Presented != 0:
		return say("postroom.next.held", journeyOf(s).HeldUntil(n.Holding.N))
	case s.Channel == post.Electronic:
		return say("postroom.next.accept", s.Posted+days.Day(n.Holding.N))
	}
	return say("postroom.next.present", m.Calendar.AddOpen(s.Posted, n.Delivery.N))
}

// unproved is the proof that an envelope still lacks.
func unproved(w translations.Words, m rules.Matter, s cases.Service) string {
	filed := proofsOf(w, m.Case, s.Dispatch)
	lacks := func(kinds ...cases.ProofKind) bool {
		return !slices.ContainsFunc(kinds, func(k cases.ProofKind) bool { return len(filed[k]) > 0 })
	}
	switch {
	case (s.Collected != 0 || s.HandedOver != 0) && lacks(cases.ProofReceipt):
		if s.HandedOver != 0 {
			return w.T("proof.discharge")
		}
		return w.T("proof.receipt")
	case (s.Refused != 0 || s.Returned != 0) && lacks(cases.ProofReturn, cases.ProofReceipt):
		return w.T("proof.return")
	case s.Posted != 0 && s.Channel.Numbered() && lacks(cases.ProofDeposit):
		return w.T("proof.deposit")
	}
	return ""
}

// fateChanges are the verdicts that count from the letters in an envelope.
func fateChanges(w translations.Words, v register.View, letters []cases.Letter) []fateChange {
	wanted := map[regulation.RuleID]bool{}
	about := map[string]bool{}
	for _, l := range letters {
		about[string(l.ID)] = true
		switch l.Issued.Is.Type {
		case cases.LetterGrievances, cases.LetterConvocation:
			wanted[rules.NoticeRule], wanted[rules.Defence] = true, true
		case cases.LetterDecision, cases.LetterNoSanction:
			wanted[rules.WindowRule], wanted[rules.Exclusion] = true, true
		case cases.LetterEmployer, cases.LetterFunder:
			wanted[rules.Inform] = true
		default:
		}
	}
	var out []fateChange
	for _, x := range v.Verdicts {
		if x.State == rules.NotApplicable || !(wanted[x.Rule] || about[x.Subject] && x.Subject != "") {
			continue
		}
		c := fateChange{State: x.State, Title: ruleTitle(w, x), Reason: w.Say(x.Reason), Article: articleChip(w, string(x.Article))}
		if !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b fateChange) int { return int(b.State) - int(a.State) })
	return out[:min(len(out), 3)]
}
