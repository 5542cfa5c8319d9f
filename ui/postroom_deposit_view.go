package ui

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// A depositForm is the deposit of several envelopes, whatever their cases: one day
// for all, and the numbers as they are scanned or come back in a table. It is also
// the form's draft.
type depositForm struct {
	Day        days.Day
	Numbers    map[string]string   // by reference
	Days       map[string]days.Day // those that a table gives
	Numberless bool                // envelopes without a number leave too
}

func depositStart(today days.Day) depositForm {
	return depositForm{Day: today, Numbers: map[string]string{}, Days: map[string]days.Day{}}
}

// A depositLine is one envelope on the sheet.
type depositLine struct {
	Envelope postEnvelope
	Number   post.Number
	Day      days.Day        // of its deposit
	Doubt    message.Message // its number is likely a slip
	Leaves   bool
}

// depositable are the envelopes that have not left and go by the post.
func depositable(in []postEnvelope) []postEnvelope {
	var out []postEnvelope
	for _, e := range in {
		if !e.Service.Left() && e.Service.Channel != post.ByHand && e.Service.Channel != post.Email {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b postEnvelope) int {
		if a.Case != b.Case {
			return 0
		}
		return rankOf(addressed{a.Service.To, a.Service.Capacity}.text()) - rankOf(addressed{b.Service.To, b.Service.Capacity}.text())
	})
	return out
}

// line is one envelope with what is known of its number.
func (x depositForm) line(e postEnvelope) depositLine {
	l := depositLine{Envelope: e, Number: post.Normalise(x.Numbers[e.Reference]), Day: x.Day}
	if l.Number == "" {
		l.Number = post.Normalise(e.Service.Number)
	}
	if d := x.Days[e.Reference]; d != 0 {
		l.Day = d
	}
	if !e.Service.Channel.Numbered() {
		l.Number, l.Leaves = "", true
		return l
	}
	l.Doubt = l.Number.Doubt()
	l.Leaves = l.Number != "" || x.Numberless
	return l
}

// scan takes a number for the envelope at a place. The message says why it cannot
// be taken.
func (x depositForm) scan(in []postEnvelope, at int, text string) message.Message {
	n := post.Normalise(text)
	if m := n.Check(); !m.IsZero() {
		return m
	}
	for i, e := range in {
		if i != at && x.line(e).Number == n {
			return message.New("postroom.numbers.taken", message.Text("reference", e.Reference))
		}
	}
	if !in[at].Service.Channel.Numbered() {
		return message.New("postroom.deposit.unnumbered")
	}
	x.Numbers[in[at].Reference] = string(n)
	return message.Message{}
}

// next is the first envelope from a place on, and then from the top, that waits for
// its number; -1 when none does.
func (x depositForm) next(in []postEnvelope, from int) int {
	for k := range in {
		i := (from + k) % len(in)
		if l := x.line(in[i]); in[i].Service.Channel.Numbered() && l.Number == "" {
			return i
		}
	}
	return -1
}

// take puts the numbers of a table into the form: those without a fault. It returns
// how many changed something.
func (x depositForm) take(in []postEnvelope, given []PostNumber) int {
	n := 0
	for _, g := range given {
		if !g.Fault.IsZero() || g.Index < 0 {
			continue
		}
		ref := in[g.Index].Reference
		if g.Day != 0 {
			x.Days[ref] = g.Day
		}
		if !g.Settled {
			x.Numbers[ref] = string(g.Number)
		}
		n++
	}
	return n
}

// leaving are the envelopes that are recorded as posted, and how many are kept back
// for want of a number.
func (x depositForm) leaving(in []postEnvelope) (out []depositLine, kept int) {
	for _, e := range in {
		if l := x.line(e); l.Leaves {
			out = append(out, l)
		} else {
			kept++
		}
	}
	return out, kept
}

// fault is what is wrong with the day.
func (x depositForm) fault(today days.Day) message.Message {
	switch {
	case x.Day == 0:
		return message.New("field.day")
	case x.Day > today:
		return message.New("field.future")
	}
	return message.Message{}
}

// deposits are the acts that record the deposit of envelopes of one case; those
// that left meanwhile, or whose letters were withdrawn, are left out.
func deposits(m rules.Matter, in []depositLine) register.Submission {
	var out register.Submission
	for _, l := range in {
		s, ok := m.Case.Service(l.Envelope.Service.Dispatch)
		copies, _ := standingCopies(m.Case, s)
		if !ok || s.Left() || len(copies) == 0 {
			continue
		}
		out.Entries = append(out.Entries, register.Entry{File: m.Case.ID.File(), On: l.Day, Payload: cases.Posted{
			Dispatch: s.Dispatch, Copies: copies, To: s.To, Channel: s.Channel, Number: string(l.Number),
		}})
	}
	return out
}

// faultsFirst are the lines of a table, those that cannot be taken before the
// doubtful ones and the others, each in the order of the file.
func faultsFirst(in []PostNumber) []PostNumber {
	rank := func(g PostNumber) int {
		switch {
		case !g.Fault.IsZero():
			return 0
		case !g.Doubt.IsZero():
			return 1
		}
		return 2
	}
	out := slices.Clone(in)
	slices.SortStableFunc(out, func(a, b PostNumber) int { return rank(a) - rank(b) })
	return out
}

// slipOwners are the envelopes of which a stamped posting list is the proof of
// deposit: those that have left by the post.
func slipOwners(in []postEnvelope) (order []cases.CaseID, by map[cases.CaseID][]cases.DispatchID) {
	by = map[cases.CaseID][]cases.DispatchID{}
	for _, e := range in {
		if e.Service.Posted == 0 || !e.Service.Channel.Numbered() {
			continue
		}
		if len(by[e.Case]) == 0 {
			order = append(order, e.Case)
		}
		by[e.Case] = append(by[e.Case], e.Service.Dispatch)
	}
	return order, by
}
