package ui

import (
	"slices"
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// A postingRow is one envelope that was issued and has not left.
type postingRow struct {
	Dispatch cases.DispatchID
	Name     string
	Capacity string
	Address  string
	Letters  []string
	Channel  post.Channel
	Number   string
	SafeBy   days.Day // last safe day to post it, when a rule gives one

	to     cases.PersonID
	rank   int
	copies []cases.CopyID
}

// postingOf are the envelopes to post, in the lawful order: the learner's
// first, then the representatives', the employer's and the funders'.
func postingOf(w translations.Words, v register.View) []postingRow {
	m := v.Matter
	var out []postingRow
	for _, s := range m.Case.Services {
		copies, letters := standingCopies(m.Case, s)
		if s.Left() || len(copies) == 0 {
			continue
		}
		row := postingRow{
			Dispatch: s.Dispatch, Name: m.Name(s.To), Capacity: w.T("capacity." + string(s.Capacity)),
			Address: s.Address.Inline(), Channel: s.Channel, Number: s.Number,
			to: s.To, copies: copies, rank: rankOf(addressed{s.To, s.Capacity}.text()),
		}
		for _, l := range letters {
			row.Letters = append(row.Letters, w.T("letter."+string(l.Issued.Is.Type)))
			row.SafeBy = days.Earliest(row.SafeBy, safeDispatch(v, l))
		}
		out = append(out, row)
	}
	slices.SortStableFunc(out, func(a, b postingRow) int { return a.rank - b.rank })
	return out
}

// standingCopies are the copies in an envelope whose letter was not withdrawn,
// and those letters.
func standingCopies(c *cases.Case, s cases.Service) ([]cases.CopyID, []cases.Letter) {
	var copies []cases.CopyID
	var letters []cases.Letter
	for _, l := range c.Letters {
		if !l.Standing() {
			continue
		}
		in := false
		for _, cp := range l.Copies() {
			if s.Carries(cp.Copy) {
				copies, in = append(copies, cp.Copy), true
			}
		}
		if in {
			letters = append(letters, l)
		}
	}
	return copies, letters
}

// safeDispatch is the last safe day for a letter to leave: the notice's for
// grievances and convocation, the window's for a decision.
func safeDispatch(v register.View, l cases.Letter) days.Day {
	switch l.Issued.Is.Type {
	case cases.LetterGrievances, cases.LetterConvocation:
		return rules.Notice(v.Matter).PostBy
	case cases.LetterDecision:
		return rules.Window(v.Matter).SafeEnd
	default:
		return 0
	}
}

// A postingForm is what somebody says of the envelopes that left: one day for
// all, exceptions by row.
type postingForm struct {
	Day  days.Day
	Rows map[cases.DispatchID]postingException
}

// A postingException is a row that differs.
type postingException struct {
	Stays     bool     // it has not left yet
	Day       days.Day // zero: the day of all
	Number    string
	Channel   post.Channel // empty: as issued
	Unsigned  bool         // handed over, and the receipt was not signed
	Witnesses string       // of a refusal to sign
}

func (x postingForm) day(id cases.DispatchID) days.Day {
	if d := x.Rows[id].Day; d != 0 {
		return d
	}
	return x.Day
}

func (x postingForm) channel(r postingRow) post.Channel {
	if c := x.Rows[r.Dispatch].Channel; c != "" {
		return c
	}
	return r.Channel
}

// faults are the messages beside the fields of each row: "day", "number",
// "witnesses"; those of the whole are under the empty identifier.
func (x postingForm) faults(today days.Day, rows []postingRow) map[cases.DispatchID]map[string]message.Message {
	out := map[cases.DispatchID]map[string]message.Message{}
	put := func(id cases.DispatchID, field string, m message.Message) {
		if out[id] == nil {
			out[id] = map[string]message.Message{}
		}
		out[id][field] = m
	}
	switch {
	case x.Day == 0:
		put("", "day", message.New("field.day"))
	case x.Day > today:
		put("", "day", message.New("field.future"))
	}
	for _, r := range rows {
		e := x.Rows[r.Dispatch]
		if e.Stays {
			continue
		}
		if e.Day > today {
			put(r.Dispatch, "day", message.New("field.future"))
		}
		switch ch := x.channel(r); {
		case ch.Numbered():
			if x.number(r) == "" {
				put(r.Dispatch, "number", message.New("mail.posting.number"))
			} else if m := x.numberFault(rows, r.Dispatch); !m.IsZero() {
				put(r.Dispatch, "number", m)
			}
		case ch == post.ByHand && e.Unsigned && strings.Count(strings.TrimSpace(e.Witnesses), " ") == 0:
			put(r.Dispatch, "witnesses", message.New("mail.posting.witnesses"))
		}
	}
	return out
}

// number is the number of a row: as typed, else as known from the letter.
func (x postingForm) number(r postingRow) post.Number {
	if t := x.Rows[r.Dispatch].Number; t != "" {
		return post.Normalise(t)
	}
	return post.Normalise(r.Number)
}

// numberFault is what is wrong with the number of a row: it cannot be one, or
// another row has it.
func (x postingForm) numberFault(rows []postingRow, id cases.DispatchID) message.Message {
	at := slices.IndexFunc(rows, func(r postingRow) bool { return r.Dispatch == id })
	if at < 0 {
		return message.Message{}
	}
	n := x.number(rows[at])
	if m := n.Check(); !m.IsZero() {
		return m
	}
	for _, r := range rows {
		if r.Dispatch != id && x.channel(r).Numbered() && x.number(r) == n {
			return message.New("postroom.numbers.taken", message.Text("reference", r.Name))
		}
	}
	return message.Message{}
}

// nextNumber is the row, after another and then from the top, that waits for its
// number; empty when none does.
func (x postingForm) nextNumber(rows []postingRow, after cases.DispatchID) cases.DispatchID {
	at := slices.IndexFunc(rows, func(r postingRow) bool { return r.Dispatch == after })
	for k := 1; k <= len(rows); k++ {
		r := rows[(at+k)%len(rows)]
		if x.channel(r).Numbered() && !x.Rows[r.Dispatch].Stays && x.number(r) == "" {
			return r.Dispatch
		}
	}
	return ""
}

// submission records the envelopes that left, in the order of the rows.
func (x postingForm) submission(v register.View, rows []postingRow) register.Submission {
	out := register.Submission{Seen: v.Seen}
	for _, r := range rows {
		e := x.Rows[r.Dispatch]
		if e.Stays {
			continue
		}
		entry := register.Entry{File: v.Matter.Case.ID.File(), On: x.day(r.Dispatch)}
		if ch := x.channel(r); ch == post.ByHand {
			entry.Payload = cases.HandedOver{
				Dispatch: r.Dispatch, Copies: r.copies, To: r.to, Signed: !e.Unsigned, Witnesses: strings.TrimSpace(e.Witnesses),
			}
		} else {
			p := cases.Posted{Dispatch: r.Dispatch, Copies: r.copies, To: r.to, Channel: ch, Number: r.Number}
			if e.Number != "" {
				p.Number = string(post.Normalise(e.Number))
			}
			if !ch.Numbered() {
				p.Number = ""
			}
			entry.Payload = p
		}
		out.Entries = append(out.Entries, entry)
	}
	return out
}

// decisionLeft tells whether acts recorded the dispatch of a letter that
// notifies the outcome: then the employer and the funders may be told.
func decisionLeft(t register.Trial, id cases.CaseID) bool {
	c := t.Matters[id].Case
	if c == nil {
		return false
	}
	for _, a := range t.Acts {
		var d cases.DispatchID
		switch p := a.Payload.(type) {
		case cases.Posted:
			d = p.Dispatch
		case cases.HandedOver:
			d = p.Dispatch
		default:
			continue
		}
		s, _ := c.Service(d)
		_, letters := standingCopies(c, s)
		for _, l := range letters {
			if x := l.Issued.Is.Type; x == cases.LetterDecision || x == cases.LetterNoSanction {
				return true
			}
		}
	}
	return false
}

// informPlan is what would be told the employer and the funders now.
func informPlan(v register.View) mailing.Plan {
	return mailing.Inform(v.Matter, mailing.Options{Planned: v.Matter.Today, NewID: func() string { return "" }})
}
