package ui

import (
	"cmp"
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// A calendarMark is a day that matters for a case: the first on which something
// may be done, or the last.
type calendarMark struct {
	Day     days.Day
	Key     string // of the words: calendar.mark. and this
	Case    cases.CaseID
	Learner string
	Number  string
	Short   string // a word or two
	Text    string // a sentence
	Tone    parts.Tone
	Icon    string
	Ribbon  bool // a first lawful day for a council
	Kind    rules.DueKind
	Subject string // of what is due
	rule    regulation.RuleID
}

// calendarMarks are the days of a case that the calendar shows, in order: from
// the rules' own computations, then what else is due.
func calendarMarks(w translations.Words, v register.View) []calendarMark {
	b := &markBuilder{w: w, v: v, m: v.Matter}
	if _, over := b.m.Case.Over(); !over {
		b.council()
		b.window()
	}
	b.measures()
	b.dues()
	slices.SortStableFunc(b.out, func(a, c calendarMark) int { return cmp.Compare(a.Day, c.Day) })
	return b.out
}

type markBuilder struct {
	w   translations.Words
	v   register.View
	m   rules.Matter
	out []calendarMark
}

func (b *markBuilder) put(key string, day days.Day, tone parts.Tone, icon string, rule regulation.RuleID) {
	if day == 0 {
		return
	}
	b.out = append(b.out, calendarMark{
		Day: day, Key: key, Tone: tone, Icon: icon, rule: rule, Ribbon: key == "earliest",
		Case: b.m.Case.ID, Learner: b.m.Name(b.m.Case.Learner()), Number: b.m.Case.Number(),
		Short: b.w.T("calendar.mark." + key + ".short"), Text: b.w.T("calendar.mark." + key),
	})
}

// council are the first lawful day of a case that waits to be convened; else the
// last safe day to post, and the end of the notice.
func (b *markBuilder) council() {
	n := rules.Notice(b.m)
	s, planned := plannedSitting(b.m)
	switch {
	case awaitsCouncil(b.m, b.v.Progress.Stage):
		b.put("earliest", n.Proposed, parts.ToneInfo, "gavel", rules.NoticeRule)
	case planned && n.Received != 0 && s.Day() >= b.m.Today:
		b.put("notice-over", n.Safe, parts.ToneOK, "check-circle", rules.NoticeRule)
	case planned && len(n.Missing) > 0:
		b.put("post-by", n.PostBy, parts.ToneWarn, "envelope-simple", rules.NoticeRule)
	}
}

// window are the first and the last safe day, and the very last, for a decision
// that has not left.
func (b *markBuilder) window() {
	tb := timelineBuilder{w: b.w, m: b.m, verdicts: b.v.Verdicts, window: rules.Window(b.m)}
	x := tb.window
	if x.Lower == 0 || !tb.councilDecides() || tb.sent(cases.LetterDecision, cases.LetterNoSanction) != 0 {
		return
	}
	b.put("window-first", x.Safe, parts.ToneOK, "arrow-right", rules.WindowRule)
	b.put("window-last", x.SafeEnd, parts.ToneWarn, "hourglass", rules.WindowRule)
	if x.Limit != x.SafeEnd {
		b.put("window-limit", x.Limit, parts.ToneDanger, "x-circle", rules.WindowRule)
	}
}

// measures are the days on which a measure begins or ends.
func (b *markBuilder) measures() {
	n := b.m.Profile.Numbers.Precaution.N
	for _, p := range b.m.Case.Precautions {
		if p.Lifted == nil {
			b.put("precaution", p.Ordered.Is.From+days.Day(n), parts.ToneWarn, "hand-palm", rules.Precaution)
		}
	}
	if s, ok := decided(b.m); ok && s.Kind == regulation.TemporaryExclusion && s.First != 0 {
		b.put("exclusion-first", s.First, parts.ToneInfo, "lock-simple", rules.Exclusion)
		b.put("exclusion-last", s.Last, parts.ToneInfo, "check", rules.Exclusion)
	}
	h := horizonBuilder{timelineBuilder: timelineBuilder{w: b.w, m: b.m, verdicts: b.v.Verdicts}}
	if _, last := h.barred(); last != 0 {
		b.put("bar-last", last, parts.ToneNeutral, "lock-simple", rules.Exclusion)
	}
	if k := rules.Keep(b.m); k.Until != 0 && k.Hold == 0 {
		b.put("review", k.Until+1, parts.ToneNeutral, "folder", rules.Retention)
	}
}

// dues are the other things due on a day; one that a mark of the same rule and
// day already says is left out, and lends it what it opens.
func (b *markBuilder) dues() {
	for _, d := range b.v.Progress.Dues {
		if d.By == 0 || d.Kind == rules.DoCouncil {
			continue
		}
		i := slices.IndexFunc(b.out, func(x calendarMark) bool { return x.Day == d.By && x.rule == d.Rule })
		if i >= 0 {
			b.out[i].Kind, b.out[i].Subject = d.Kind, d.Subject
			continue
		}
		tone, icon := parts.ToneWarn, "clock-countdown"
		switch {
		case d.Waiting:
			tone, icon = parts.ToneNeutral, "hourglass"
		case d.By < b.m.Today && !d.Target:
			tone, icon = parts.ToneDanger, "warning-circle"
		case d.Target:
			tone = parts.ToneNeutral
		}
		b.out = append(b.out, calendarMark{
			Day: d.By, Key: "due", Tone: tone, Icon: icon, Kind: d.Kind, Subject: d.Subject, rule: d.Rule,
			Case: b.m.Case.ID, Learner: b.m.Name(b.m.Case.Learner()), Number: b.m.Case.Number(),
			Short: b.w.T("do." + string(d.Kind)), Text: b.w.Say(d.What),
		})
	}
}

// marksOn are the marks of a day, ribbons first, then by how grave they are.
func marksOn(in []calendarMark, d days.Day) []calendarMark {
	var out []calendarMark
	for _, m := range in {
		if m.Day == d {
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, func(a, b calendarMark) int {
		return cmp.Or(cmp.Compare(markRank(a), markRank(b)), cmp.Compare(a.Learner, b.Learner))
	})
	return out
}

func markRank(m calendarMark) int {
	switch {
	case m.Ribbon:
		return 0
	case m.Tone == parts.ToneDanger:
		return 1
	case m.Tone == parts.ToneWarn:
		return 2
	}
	return 3
}
