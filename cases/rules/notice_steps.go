package rules

import (
	"greffe/cases/days"
	"greffe/cases/message"
)

// noticeDays are the days of the notice that are frozen with the act and drawn
// on the timeline; a day that is not known is left out.
func noticeDays(n *NoticeDates) map[string]days.Day {
	out := make(map[string]days.Day, 12)
	put := func(name string, d days.Day) {
		if d != 0 {
			out[name] = d
		}
	}
	put("council", n.Council)
	put("received", n.Received)
	put("lenient", n.Lenient)
	put("safe", n.Safe)
	put("nth", n.Clear.Last)
	put("back", n.Back)
	put("holding_end", n.HoldingEnd)
	put("post_by", n.PostBy)
	put("hand_by", n.HandBy)
	put("lenient_by", n.LenientBy)
	put("watch", n.Watch)
	put("announced", n.Announced)
	put("corrected", n.Corrected)
	if n.Clear.Extended() {
		put("extended", n.Clear.End)
	}
	return out
}

// noticeSteps is the arithmetic, step by step: who received when, the nth day,
// the extension, the count back, and the last days to act.
func (m *Matter) noticeSteps(n *NoticeDates) []message.Message {
	out := make([]message.Message, 0, 12)
	for _, r := range n.Starts {
		out = append(out, m.receiptSteps(r)...)
		if why, ok := whyThisStart(r); ok {
			out = append(out, why)
		}
	}
	if n.Received != 0 {
		out = m.countSteps(out, n)
	}
	if n.State == Pending && n.Council != 0 {
		if n.unsent() {
			out = append(out, message.New("step.post_by", message.Day("day", n.PostBy)))
		}
		out = append(out, message.New("step.hand_by", message.Day("day", n.HandBy)))
	}
	return out
}

func (m *Matter) receiptSteps(r Receipt) []message.Message {
	who := message.Text("addressee", m.name(r.Person))
	switch r.Basis {
	case ByHandover, ByUnsigned:
		return []message.Message{message.New("step.handed", who, message.Day("day", r.Day))}
	case ByAnother:
		return []message.Message{message.New("step.collected.other", who, message.Day("day", r.Day), message.Text("other", r.Other))}
	case ByCollection:
		collected := message.New("step.collected", who, message.Day("day", r.Day))
		if r.Presented == 0 || r.Presented == r.Day {
			return []message.Message{collected}
		}
		return []message.Message{message.New("step.presented", who, message.Day("day", r.Presented)), collected}
	case ByRefusal:
		return []message.Message{message.New("notice.refused", who, message.Day("presented", r.Day))}
	case ByUnclaimed:
		return []message.Message{message.New("notice.unclaimed", who, message.Day("presented", r.Day))}
	case ByHolding:
		return []message.Message{
			message.New("step.presented", who, message.Day("day", r.Day)),
			message.New("step.holding", who, message.Day("day", r.Holding)),
		}
	case ByDeclared:
		return []message.Message{message.New("step.presented", who, message.Day("day", r.Day))}
	case AwaitedByPost, NotReceived, Unpresented:
		return []message.Message{message.New("step.posted", who, message.Day("day", r.Posted))}
	case NotSent:
	}
	return nil
}

func (m *Matter) countSteps(out []message.Message, n *NoticeDates) []message.Message {
	day := func(d days.Day) message.Value { return message.Day("day", d) }
	nth := message.Number("n", n.N)
	out = append(out,
		message.New("step.start", day(n.Received), message.Text("addressee", m.name(n.Ruling))),
		message.New("step.nth", day(n.Received), nth, message.Day("last_day", n.Clear.Last)),
		message.New("step.lenient", day(n.Lenient)))
	if n.Clear.Extended() {
		out = append(out, message.New("step.extended", day(n.Clear.Last), whyClosed(n.Clear.Why),
			message.Day("extended", n.Clear.End)))
		if all, ok := m.skipped(n.Clear.Last, n.Clear.End-1); ok && n.Clear.End > n.Clear.Last+1 {
			out = append(out, all)
		}
	}
	out = append(out, message.New("step.clear", nth, message.Day("end", n.Clear.End), day(n.Clear.Free)))
	if n.Back > n.Clear.Free {
		out = append(out, message.New("step.back.first", nth, message.Day("council", n.Back), day(n.Back-days.Day(n.N))))
	}
	out = append(out, m.backSteps(n)...)
	out = append(out, message.New("step.safe", day(n.Safe)))
	if all, ok := m.skipped(n.Safe, n.Proposed-1); ok {
		out = append(out, all)
	}
	if n.Council == 0 {
		return append(out, message.New("step.proposed", day(n.Proposed)))
	}
	return append(out,
		message.New("step.proposed", day(n.Proposed)),
		message.New("step.council", message.Day("council", n.Council),
			message.Number("gap", int(n.Council-n.Received)), day(n.Received)))
}
