package ui

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// A dayJudgement is what a day would be worth for its purpose: the tone that
// marks it in the month of a field, and why.
type dayJudgement struct {
	Tone parts.Tone
	Why  message.Message
}

// judged makes a field's month show a judgement.
func (f *Frame) judged(field *parts.DayField, on func(days.Day) dayJudgement) {
	field.Mark = func(d days.Day) (parts.Tone, string) {
		j := on(d)
		return j.Tone, f.Say(j.Why)
	}
}

// factDay judges the day of something that has happened: it cannot be to come.
func factDay(today, d days.Day) dayJudgement {
	if d > today {
		return dayJudgement{parts.ToneDanger, message.New("day.judge.future")}
	}
	return dayJudgement{}
}

// departureDay judges the day on which letters leave, by what the gravest of
// them must respect: the notice before the council (R-NOTICE), or the window of
// the decision (R-WINDOW). ByHand, the letter is received at once.
func departureDay(m rules.Matter, types []cases.LetterType, byHand bool, d days.Day) dayJudgement {
	switch {
	case slices.ContainsFunc(types, func(t cases.LetterType) bool {
		return t == cases.LetterConvocation || t == cases.LetterGrievances || t == cases.LetterPrior
	}):
		return noticeDay(m, byHand, d)
	case slices.ContainsFunc(types, func(t cases.LetterType) bool {
		return t == cases.LetterDecision || t == cases.LetterNoSanction
	}):
		return windowDay(m, d)
	}
	return closedDay(m, d)
}

// closedDay says of a closed day that nothing leaves then.
func closedDay(m rules.Matter, d days.Day) dayJudgement {
	if !m.Calendar.Open(d) {
		return dayJudgement{Why: message.New("day.judge.closed")}
	}
	return dayJudgement{}
}

func noticeDay(m rules.Matter, byHand bool, d days.Day) dayJudgement {
	n := rules.Notice(m)
	if n.Council == 0 {
		return closedDay(m, d)
	}
	p := rules.WhatIf(m, n.Council)
	safe, lenient := n.PostBy, p.PostLenient
	if byHand {
		safe, lenient = n.HandBy, p.HandLenient
	}
	at := message.Day("council", n.Council)
	switch {
	case safe == 0:
		return closedDay(m, d)
	case d > lenient && d > safe:
		return dayJudgement{parts.ToneDanger, message.New("day.judge.notice.late", at, message.Day("day", max(lenient, safe)))}
	case !byHand && !m.Calendar.Open(d):
		return closedDay(m, d)
	case d > safe:
		return dayJudgement{parts.ToneWarn, message.New("day.judge.notice.close", at, message.Day("day", safe))}
	}
	return dayJudgement{parts.ToneOK, message.New("day.judge.notice.safe", at, message.Day("day", safe))}
}

// windowDay judges the departure of a decision by its window (R-WINDOW).
func windowDay(m rules.Matter, d days.Day) dayJudgement {
	w := rules.Window(m)
	switch w.On(d) {
	case rules.Met:
		return dayJudgement{parts.ToneOK, message.New("mail.window.safe", message.Day("safe_from", w.Safe), message.Day("safe_end", w.SafeEnd))}
	case rules.Contestable:
		return dayJudgement{parts.ToneWarn, message.New("mail.window.contestable", message.Day("safe_from", w.Safe), message.Day("safe_end", w.SafeEnd))}
	case rules.Broken:
		return dayJudgement{parts.ToneDanger, message.New("mail.window.broken", message.Day("from", w.Lenient), message.Day("until", w.Limit))}
	default:
		return closedDay(m, d)
	}
}

// reviewDay judges the day on which a precautionary measure is looked at again,
// from its first day on: by the last one that the rules allow (R-PRECAUTION).
func reviewDay(m rules.Matter, from, d days.Day) dayJudgement {
	last := from + days.Day(m.Profile.Numbers.Precaution.N)
	switch {
	case from == 0:
		return dayJudgement{}
	case d < from:
		return dayJudgement{parts.ToneDanger, message.New("day.judge.review.before", message.Day("from", from))}
	case d > last:
		return dayJudgement{parts.ToneWarn, message.New("day.judge.review.late", message.Day("day", last))}
	}
	return dayJudgement{parts.ToneOK, message.New("day.judge.review.safe", message.Day("day", last))}
}

// postedDay judges the day on which an envelope left, which has happened, by the
// last safe day for what it holds; zero when there is none.
func postedDay(today, safeBy, d days.Day) dayJudgement {
	switch {
	case d > today:
		return factDay(today, d)
	case safeBy == 0:
		return dayJudgement{}
	case d > safeBy:
		return dayJudgement{parts.ToneWarn, message.New("day.judge.posted.late", message.Day("day", safeBy))}
	}
	return dayJudgement{parts.ToneOK, message.New("day.judge.posted.safe", message.Day("day", safeBy))}
}

// lettersIn are the types of the letters that a plan makes.
func (s *packageSheet) lettersIn() []cases.LetterType {
	out := make([]cases.LetterType, 0, len(s.plan.Letters))
	for _, l := range s.plan.Letters {
		out = append(out, l.Type)
	}
	return out
}
