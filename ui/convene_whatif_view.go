package ui

import (
	"greffe/assets/translations"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// A prospectRow is one thing that follows from a council day, by both readings.
type prospectRow struct {
	What          string
	Lenient, Safe string
	LenientTone   parts.Tone
	SafeTone      parts.Tone
}

// A prospectView is what the convening sheet shows of a day before it is fixed.
type prospectView struct {
	Title    string
	Base     string
	Rows     []prospectRow
	Warnings []prospectWarning
	Proposed days.Day // the first open safe day, offered when it is another
}

// A prospectWarning is a consequence that needs a sentence.
type prospectWarning struct {
	Heavy bool
	Text  string
}

// prospectOf words what would follow from a council day. The decision window and
// the exclusion are left out when the heaviest sanction envisaged is lighter.
func prospectOf(w translations.Words, m rules.Matter, council days.Day, heaviest regulation.SanctionKind) prospectView {
	excludes := heaviest == "" || heaviest.Exclusion()
	p := rules.WhatIf(m, council)
	out := prospectView{Title: w.T("whatif.title", message.Day("day", council)), Proposed: p.Notice.Proposed}
	if p.Base != 0 {
		key := "whatif.base.expected"
		if p.Known {
			key = "whatif.base.known"
		}
		out.Base = w.T(key, message.Day("day", p.Base))
	}
	b := prospectRows{w: w, today: m.Today, out: &out}
	if p.Base != 0 {
		b.from("whatif.council", p.Lenient, p.Safe, council)
	}
	if !p.Known {
		b.by("whatif.post", p.PostLenient, p.PostSafe)
		b.by("whatif.hand", p.HandLenient, p.HandSafe)
	}
	if p.Held != 0 {
		b.add(prospectRow{
			What:    w.T("whatif.held", message.Day("day", p.Held)),
			Lenient: w.T("whatif.held.from", message.Day("day", p.HeldLenient)), Safe: w.T("whatif.held.from", message.Day("day", p.HeldSafe)),
			LenientTone: reached(p.HeldLenient, council), SafeTone: reached(p.HeldSafe, council),
		})
	}
	if excludes {
		b.decision(p, m)
	}
	out.Warnings = prospectWarnings(w, p, excludes)
	return out
}

// prospectRows gathers rows; a day that is not known is left out.
type prospectRows struct {
	w     translations.Words
	today days.Day
	out   *prospectView
}

// decision are the days after the council: the window, the exclusion, who is told.
func (b *prospectRows) decision(p rules.Prospect, m rules.Matter) {
	b.plain("whatif.decision.first", p.Window.Lenient, p.Window.Safe)
	b.plain("whatif.decision.last", p.Window.Limit, p.Window.SafeEnd)
	if p.Unheard.Lower != 0 && p.Unheard != p.Window {
		b.plain("whatif.unheard.first", p.Unheard.Lenient, p.Unheard.Safe)
		b.plain("whatif.unheard.last", p.Unheard.Limit, p.Unheard.SafeEnd)
	}
	b.plain("whatif.exclusion", p.StartEarliest, p.StartSafe)
	b.plain("whatif.exclusion.last", 0, p.StartMaxLast)
	b.by("whatif.employer", p.TellBy, p.TellSafe)
	if len(rules.ToBeTold(m.Case)) > 0 {
		b.plain("whatif.inform", p.Window.Lenient, p.Window.Safe)
	}
}

func prospectWarnings(w translations.Words, p rules.Prospect, excludes bool) []prospectWarning {
	var out []prospectWarning
	add := func(heavy bool, m message.Message) { out = append(out, prospectWarning{heavy, w.Say(m)}) }
	safe := []message.Value{
		message.Day("safe_from", p.Window.Safe), message.Day("safe_end", p.Window.SafeEnd), message.Day("council_by", p.Unheard.CouncilBy),
	}
	switch empty, narrow := p.NoWay(); {
	case !excludes: // no window to leave
	case empty:
		add(true, message.New("whatif.empty", append(safe, message.Day("first", p.Unheard.Lenient), message.Day("last", p.Unheard.Limit))...))
	case narrow:
		add(false, message.New("whatif.narrow", safe...))
	}
	if p.Notice.Moved {
		add(false, message.New("whatif.moved", message.Day("announced", p.Notice.Announced)))
	}
	if p.Majority != 0 {
		add(false, message.New("whatif.majority", message.Day("day", p.Majority)))
	}
	if p.Review != 0 {
		add(false, message.New("whatif.review", message.Day("day", p.Review)))
	}
	return out
}

func (b *prospectRows) add(r prospectRow) { b.out.Rows = append(b.out.Rows, r) }

// plain is a row of two days without a judgement.
func (b *prospectRows) plain(key string, lenient, safe days.Day) {
	if lenient == 0 && safe == 0 {
		return
	}
	b.add(prospectRow{What: b.w.T(key), Lenient: dayOrDash(b.w, lenient), Safe: dayOrDash(b.w, safe)})
}

// from is a row of first days, compared with the council's.
func (b *prospectRows) from(key string, lenient, safe, council days.Day) {
	b.plain(key, lenient, safe)
	r := &b.out.Rows[len(b.out.Rows)-1]
	r.LenientTone, r.SafeTone = reached(lenient, council), reached(safe, council)
}

// reached is the colour of a first day: reached by the council, or not yet.
func reached(first, council days.Day) parts.Tone {
	if council >= first {
		return parts.ToneOK
	}
	return parts.ToneDanger
}

// by is a row of last days; one that has passed says so.
func (b *prospectRows) by(key string, lenient, safe days.Day) {
	if lenient == 0 && safe == 0 {
		return
	}
	b.plain(key, lenient, safe)
	r := &b.out.Rows[len(b.out.Rows)-1]
	for _, x := range []struct {
		last days.Day
		text *string
		tone *parts.Tone
	}{{lenient, &r.Lenient, &r.LenientTone}, {safe, &r.Safe, &r.SafeTone}} {
		if x.last != 0 && x.last < b.today {
			*x.text += " · " + b.w.T("whatif.late")
			*x.tone = parts.ToneDanger
		}
	}
}
