package rules

import (
	"greffe/cases/days"
	"greffe/cases/message"
)

// counted shows how the days of a verdict were found, for the rules whose
// computation is one line; the others show their own.
func (m *Matter) counted(v *Verdict) {
	if m.brief() || len(v.Arithmetic) > 0 || len(v.Days) == 0 {
		return
	}
	day := func(name string) message.Value { return message.Day(name, v.Days[name]) }
	has := func(name string) bool { return v.Days[name] != 0 }
	add := func(s message.Message) { v.Arithmetic = append(v.Arithmetic, s) }
	switch v.Rule {
	case Minor:
		if p := m.learner(); p != nil {
			add(message.New("step.born", message.Day("day", p.Identity.Born)))
		}
		add(message.New("step.majority", message.Day("day", v.Days["majority"])))
	case Defence:
		add(message.New("step.defence", day("received"), message.Day("day", v.Days["from"])))
	case EmployerPrior:
		add(message.New("step.prior", message.Day("day", v.Days["prior"])))
	case Precaution:
		add(message.New("step.precaution", day("start"), message.Number("n", m.Profile.Numbers.Precaution.N),
			message.Day("day", v.Days["warn_after"])))
		if has("lifted") {
			add(message.New("step.precaution.lifted", message.Number("n", int(v.Days["lifted"]-v.Days["start"])), day("lifted")))
		}
	case Exclusion:
		if has("effect") {
			add(message.New("step.exclusion.effect", message.Day("day", v.Days["effect"])))
		}
		if has("bar_last") && has("effect") {
			add(message.New("step.exclusion.bar", message.Said("length", m.barWords()), message.Day("day", v.Days["effect"]), day("bar_last")))
		}
		if o := m.Case.Opened; has("bar_last") && !has("effect") && o != nil {
			add(message.New("step.barred", day("bar_last"), message.Day("opened", o.Act.On)))
		}
	case Board:
		add(message.New("step.board", message.Day("day", v.Days["opinion"])))
	default:
	}
}

// skipped lists the closed days between two days, both included, each with why
// it is closed; nothing when all are open.
func (m *Matter) skipped(from, to days.Day) (message.Message, bool) {
	var out []message.Message
	for d := from; d <= to && d != 0; d++ {
		if why, closed := m.Calendar.Closed(d); closed {
			out = append(out, message.New("step.skipped.day", message.Day("day", d), whyClosed(why)))
		}
	}
	if len(out) == 0 {
		return message.Message{}, false
	}
	return message.New("step.skipped", message.Number("n", len(out)), message.List("days", out...)), true
}

// whyThisStart says, of a receipt, which of the days known of its envelope
// counts, and why the others do not.
func whyThisStart(r Receipt) (message.Message, bool) {
	switch r.Basis {
	case ByCollection, ByAnother:
		if r.Presented != 0 && r.Presented != r.Day {
			return message.New("step.why.collected", message.Day("day", r.Day), message.Day("presented", r.Presented)), true
		}
	case ByHandover, ByUnsigned:
		return message.New("step.why.handed", message.Day("day", r.Day)), true
	case ByHolding:
		return message.New("step.why.held", message.Day("day", r.Day)), true
	case ByRefusal, ByUnclaimed, ByDeclared:
		return message.New("step.why.presented", message.Day("day", r.Day)), true
	case AwaitedByPost:
		return message.New("step.why.posted", message.Day("day", r.Posted)), true
	case Unpresented, NotReceived, NotSent:
	}
	return message.Message{}, false
}

// backSteps is the count back from the council: the reading of somebody who
// looks from the sitting to the receipt.
func (m *Matter) backSteps(n *NoticeDates) []message.Message {
	if n.Council == 0 || n.Received == 0 {
		return nil
	}
	back := n.Council - days.Day(n.N)
	out := []message.Message{message.New("step.back", message.Number("n", n.N), message.Day("council", n.Council), message.Day("day", back))}
	open := m.Calendar.CountedBack(n.Council, n.N)
	if why, closed := m.Calendar.Closed(back); closed {
		out = append(out, message.New("step.back.closed", message.Day("day", back), whyClosed(why), message.Day("open", open)))
	}
	if n.Received > open {
		return append(out, message.New("step.back.late", message.Day("received", n.Received), message.Day("day", open)))
	}
	return append(out, message.New("step.back.met", message.Day("received", n.Received), message.Day("day", open)))
}

// startSteps say from which of the two days, the council's and the interview's,
// each bound of the window counts.
func (w *WindowDates) startSteps() []message.Message {
	meeting, interview := message.Day("meeting", w.Meeting), message.Day("interview", w.Interview)
	switch {
	case w.Meeting == 0:
		return []message.Message{message.New("step.window.interview", interview)}
	case w.Meeting == w.Interview || w.Interview == 0:
		return []message.Message{message.New("step.window.same", meeting)}
	}
	return []message.Message{
		message.New("step.window.from", meeting, interview, message.Day("day", w.Lower)),
		message.New("step.window.to", meeting, interview, message.Day("day", w.Upper)),
	}
}
