package ui

import (
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// A move is one thing that a correction changes: a day or a verdict, old → new.
type move struct {
	What     string
	Of       string // the rule, for a day
	Old, New string
	Worse    bool // the verdict is heavier than it was
}

// moves is what a correction changes.
type moves struct {
	Days     []move
	Verdicts []move
	Letters  []string // issued on the former value
}

// None tells whether nothing moves.
func (x moves) None() bool { return len(x.Days)+len(x.Verdicts)+len(x.Letters) == 0 }

// movingDays are the days of verdicts that somebody plans by, in the order they
// are listed; the others are steps of the arithmetic.
func movingDays() []string {
	return []string{
		"received", "lenient", "safe", "holding_end", "post_by", "hand_by", "lenient_by", "watch", "council",
		"meeting", "interview", "from", "target", "safe_end", "limit", "extended", "first_ok", "first_safe", "counted_from", "max_last",
		"effect", "bar_last", "majority", "warn_after", "contact_from", "contact_to", "opens", "expiry", "until", "prior", dueDay,
	}
}

// dueDay names the last safe day to act of a verdict that waits for something.
const dueDay = "due"

// verdictDay is a day of a verdict, by name.
func verdictDay(v rules.Verdict, name string) days.Day {
	if name == dueDay {
		return v.Due
	}
	return v.Days[name]
}

// whatMoves compares the verdicts of a case before and after a change: the days
// and the states that differ, each once, in the order of the rules.
func whatMoves(w translations.Words, notice int, before, after []rules.Verdict) moves {
	var out moves
	for _, a := range after {
		b, was := sameSubject(before, after, a)
		title := w.T("rule."+string(a.Rule)+".title", message.Number("n", notice))
		if was && b.State == a.State && slices.Equal(dayList(b), dayList(a)) {
			continue
		}
		if !was || b.State != a.State {
			old := "–"
			if was {
				old = w.T("state." + b.State.String())
			}
			out.Verdicts = append(out.Verdicts, move{What: title, Old: old, New: w.T("state." + a.State.String()), Worse: a.State > b.State})
		}
		for _, name := range movingDays() {
			x, y := verdictDay(b, name), verdictDay(a, name)
			if x == y {
				continue
			}
			mv := move{What: w.T("case.cap", message.Term("text", "case.day."+name)), Of: title, Old: dayOrDash(w, x), New: dayOrDash(w, y)}
			if !slices.Contains(out.Days, mv) {
				out.Days = append(out.Days, mv)
			}
		}
	}
	for _, b := range before {
		if _, stays := sameSubject(after, before, b); !stays && b.State != rules.NotApplicable {
			out.Verdicts = append(out.Verdicts, move{
				What: w.T("rule."+string(b.Rule)+".title", message.Number("n", notice)), Old: w.T("state." + b.State.String()), New: "–",
			})
		}
	}
	return out
}

// sameSubject finds, among the verdicts of one judgement, what the other says of
// the same thing; a rule that says one thing in both says it of the same, be it
// of a sitting or, once that is postponed, of the case.
func sameSubject(in, other []rules.Verdict, v rules.Verdict) (rules.Verdict, bool) {
	var only rules.Verdict
	n, m := 0, 0
	for _, x := range in {
		if x.Rule != v.Rule {
			continue
		}
		if x.Subject == v.Subject {
			return x, true
		}
		only = x
		n++
	}
	for _, x := range other {
		if x.Rule == v.Rule {
			m++
		}
	}
	return only, n == 1 && m == 1
}

func dayList(v rules.Verdict) []days.Day {
	var out []days.Day
	for _, name := range movingDays() {
		out = append(out, verdictDay(v, name))
	}
	return out
}

func dayOrDash(w translations.Words, d days.Day) string {
	if d == 0 {
		return "–"
	}
	return w.Day(d)
}

// lettersIssuedAfter are the standing letters that were issued once an act was
// recorded: their text may say what the act said.
func lettersIssuedAfter(w translations.Words, c *cases.Case, a cases.Act) []string {
	var out []string
	for _, l := range c.Letters {
		if l.Standing() && l.Issued.Act.Rank > a.Rank {
			out = append(out, w.T("case.moves.letter", message.Term("letter", "letter."+string(l.Issued.Is.Type)),
				message.Day("day", l.Issued.Act.On)))
		}
	}
	return out
}

// correction is an act to be corrected and what is to stand instead.
type correction struct {
	Act    cases.Act
	Day    days.Day
	At     days.Hour
	Reason string
	NewID  func() string
}

// dayNow is the day that a correction changes: that of the event, or of the
// fact that a grievance states.
func dayNow(a cases.Act) (days.Day, days.Hour) {
	if g, ok := a.Payload.(cases.AddGrievance); ok {
		return g.Day, g.Hour
	}
	return a.On, a.At
}

// submission strikes the act and records it again with the new day, in one step.
// A grievance that a letter states is stated anew, so it gets a name of its own.
func (c correction) submission(m rules.Matter) register.Submission {
	again := register.Entry{ID: cases.ActID(c.NewID()), File: c.Act.File, On: c.Day, At: c.At, Payload: c.Act.Payload}
	if g, ok := c.Act.Payload.(cases.AddGrievance); ok {
		g.Day, g.Hour = c.Day, c.At
		if stated(m.Case, g.Grievance) {
			g.Grievance = cases.GrievanceID(c.NewID())
		}
		again.On, again.At, again.Payload = c.Act.On, c.Act.At, g
	}
	return register.Submission{Entries: []register.Entry{
		{ID: cases.ActID(c.NewID()), File: c.Act.File, Payload: cases.StrikeAct{Act: c.Act.ID, Reason: c.Reason}},
		again,
	}}
}

// stated tells whether a standing letter states a grievance.
func stated(c *cases.Case, id cases.GrievanceID) bool {
	return slices.ContainsFunc(c.Letters, func(l cases.Letter) bool {
		return l.Standing() && slices.Contains(l.Issued.Is.Grievances, id)
	})
}

// hangingActs are the acts that a strike would leave without what they depend
// on, as a refusal names them: they can be struck together with it.
func hangingActs(m rules.Matter, reasons []rules.Verdict, struck cases.ActID) []cases.Act {
	var out []cases.Act
	for _, v := range reasons {
		if v.Rule != rules.Order {
			continue
		}
		for _, id := range v.Relies {
			a, ok := actOf(m, id)
			if !ok || id == struck || slices.ContainsFunc(out, func(x cases.Act) bool { return x.ID == id }) {
				continue
			}
			if _, gone := cases.Struck(journalActs(m))[id]; !gone {
				out = append(out, a)
			}
		}
	}
	return out
}
