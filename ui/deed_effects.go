package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// deedEffects is what recording a deed would change in its case.
type deedEffects struct {
	Stopped  []string // why it would be refused
	Then     []string // to be done afterwards, and not before
	NoLonger []string // to be done before, and not afterwards
	Moves    moves
	Idle     string // how many rules no longer apply; empty: none
}

// None tells whether nothing changes.
func (x deedEffects) None() bool {
	return len(x.Stopped)+len(x.Then)+len(x.NoLonger) == 0 && x.Moves.None() && x.Idle == ""
}

// deedEffectsOf words what a trial changes in a case. An empty trial changes nothing.
func deedEffectsOf(w translations.Words, v register.View, t register.Trial) deedEffects {
	var out deedEffects
	id := v.Matter.Case.ID
	for _, r := range t.Refused {
		if line := w.Say(r.Reason); !slices.Contains(out.Stopped, line) {
			out.Stopped = append(out.Stopped, line)
		}
	}
	m, tried := t.Matters[id]
	if !tried || len(t.Refused) > 0 {
		return out
	}
	before, after := rules.Assess(v.Matter, v.Verdicts), rules.Assess(m, t.After[id])
	then := duesWithout(after.Dues, before.Dues)
	if n := after.Next; n.Kind != "" && (n.Kind != before.Next.Kind || n.Subject != before.Next.Subject) {
		then = slices.Insert(then, 0, rules.Due{Kind: n.Kind, Subject: n.Subject, By: n.By, What: n.What})
	}
	out.Then = dueLines(w, m, then)
	out.NoLonger = dueLines(w, m, duesWithout(before.Dues, after.Dues))
	out.Moves = whatMoves(w, m.Profile.Numbers.Notice.N, v.Verdicts, t.After[id])
	// An act makes its own line of order, and whether it may be is said elsewhere;
	// rules that no longer apply are counted, not listed.
	order, idle := w.T("rule."+string(rules.Order)+".title"), map[string]bool{}
	none := w.T("state." + rules.NotApplicable.String())
	out.Moves.Verdicts = slices.DeleteFunc(out.Moves.Verdicts, func(x move) bool {
		if x.New == none {
			idle[x.What] = true
		}
		return x.What == order || x.New == none || x.New == "–"
	})
	if n := len(idle); n > 0 {
		out.Idle = w.T("deed.effects.idle", message.Number("n", n))
		out.Moves.Days = slices.DeleteFunc(out.Moves.Days, func(x move) bool { return idle[x.Of] })
	}
	return out
}

// duesWithout are the dues of one list that the other does not have.
func duesWithout(in, without []rules.Due) []rules.Due {
	return slices.DeleteFunc(slices.Clone(in), func(d rules.Due) bool {
		return slices.ContainsFunc(without, func(x rules.Due) bool { return x.Kind == d.Kind && x.Subject == d.Subject })
	})
}

// dueLines words dues, each with its day.
func dueLines(w translations.Words, m rules.Matter, in []rules.Due) []string {
	var out []string
	for _, d := range in {
		line := w.Say(d.What)
		if d.By != 0 {
			line = w.T("case.close.due", message.Said("what", d.What), message.Text("day", w.DayWithDistance(d.By, m.Today)))
		}
		if !slices.Contains(out, line) {
			out = append(out, line)
		}
	}
	return out
}

// movesLines show what moves: days and verdicts, old → new, and the letters
// issued on the old value.
func (f *Frame) movesLines(x moves) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	group := func(title string, in []move) {
		if len(in) == 0 {
			return
		}
		out = append(out, parts.NewText(title, parts.CaptionStrong, parts.ColorMuted))
		for _, mv := range in {
			out = append(out, moveLine(mv))
		}
	}
	group(f.T("case.moves.days"), x.Days)
	group(f.T("case.moves.verdicts"), x.Verdicts)
	if len(x.Letters) > 0 {
		out = append(out, parts.NewText(f.T("case.moves.letters"), parts.CaptionStrong, parts.ColorMuted))
		for _, l := range x.Letters {
			out = append(out, parts.NewWrap(l, parts.Body, parts.ColorWarn, 680))
		}
	}
	return out
}

func moveLine(mv move) fyne.CanvasObject {
	ink := parts.ColorText
	if mv.Worse {
		ink = parts.ColorDanger
	}
	what := parts.V(-2, parts.NewEllipsis(mv.What, parts.Body, parts.ColorText))
	if mv.Of != "" {
		what.Add(parts.NewEllipsis(mv.Of, parts.Caption, parts.ColorMuted))
	}
	return parts.Columns(10, []float32{-5, -2, 0, -2},
		what,
		parts.NewEllipsis(mv.Old, parts.Body, parts.ColorMuted),
		parts.NewIcon("arrow-right", parts.ColorMuted, 14),
		parts.NewEllipsis(mv.New, parts.Strong, ink))
}
