package ui

import (
	"cmp"
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// A horizonKind is a kind of period or day on the six months ahead.
type horizonKind string

// The kinds, as the legend names them.
const (
	horizonNotice      horizonKind = "notice"
	horizonCouncil     horizonKind = "council"
	horizonEarly       horizonKind = "early"
	horizonContestable horizonKind = "contestable"
	horizonLawful      horizonKind = "lawful"
	horizonLate        horizonKind = "late"
	horizonPrecaution  horizonKind = "precaution"
	horizonExclusion   horizonKind = "exclusion"
	horizonBar         horizonKind = "bar"
	horizonLetter      horizonKind = "letter"
	horizonEarliest    horizonKind = "earliest"
	horizonDue         horizonKind = "due"
	horizonOverdue     horizonKind = "overdue"
	horizonReview      horizonKind = "review"
)

// lateShown is how many days too late for the decision are drawn after the last
// one: enough to be seen at six months.
const lateShown = 10

// A horizonLane is one case on the six months ahead.
type horizonLane struct {
	Case    cases.CaseID
	Learner string
	Number  string
	Stage   string
	Due     days.Day // next thing due
	Next    string   // in words
	Items   []horizonItem
}

// A horizonItem is a period, or with an icon a day, of a case. Low items, which
// run beside the procedure, have a track of their own.
type horizonItem struct {
	Kind     horizonKind
	From, To days.Day
	Tone     parts.Tone
	Hatched  bool
	Icon     string // of a day; empty: a period
	Low      bool
	Label    string
	Why      string
}

// horizonOf draws the days of a case: the notice, the council, the window of
// the decision, letters that are awaited, and what runs beside.
func horizonOf(w translations.Words, v register.View) horizonLane {
	m := v.Matter
	b := &horizonBuilder{timelineBuilder: timelineBuilder{
		w: w, m: m, verdicts: v.Verdicts, notice: rules.Notice(m), window: rules.Window(m),
	}}
	b.lane = horizonLane{
		Case: m.Case.ID, Learner: m.Name(m.Case.Learner()), Number: m.Case.Number(), Stage: w.T("stage." + string(v.Progress.Stage)),
	}
	if d, ok := soonest(v.Progress.Dues); ok {
		b.lane.Due, b.lane.Next = d.By, w.Say(d.What)
	}
	if _, over := m.Case.Over(); !over {
		b.ahead(v.Progress)
	}
	b.beside()
	b.kept()
	slices.SortStableFunc(b.lane.Items, func(a, c horizonItem) int { return cmp.Or(cmp.Compare(a.From, c.From), cmp.Compare(a.To, c.To)) })
	return b.lane
}

// soonest is what is due first: what has a day before what has none, an aim of
// the office's own last.
func soonest(in []rules.Due) (rules.Due, bool) {
	if len(in) == 0 {
		return rules.Due{}, false
	}
	target := func(d rules.Due) int {
		if d.Target {
			return 1
		}
		return 0
	}
	return slices.MinFunc(in, func(a, b rules.Due) int {
		return cmp.Or(cmp.Compare(target(a), target(b)), cmp.Compare(register.DueOrder(a.By), register.DueOrder(b.By)))
	}), true
}

type horizonBuilder struct {
	timelineBuilder
	lane horizonLane
}

func (b *horizonBuilder) put(x horizonItem) {
	if x.From == 0 || x.Icon == "" && x.To < x.From {
		return
	}
	if x.Icon != "" {
		x.To = x.From
	}
	if x.Why == "" {
		x.Why = x.Label
	}
	b.lane.Items = append(b.lane.Items, x)
}

// ahead are the days of the procedure while it runs.
func (b *horizonBuilder) ahead(p rules.Progress) {
	w, n := b.w, b.notice
	for _, bar := range b.noticeLane().Bars {
		x := horizonItem{
			Kind: horizonNotice, From: bar.From, To: bar.To, Tone: bar.Tone, Hatched: bar.Hatched, Label: bar.Short,
			Why: w.T("horizon.notice", message.Day("from", bar.From), message.Day("to", bar.To)) + " " + bar.Why,
		}
		if bar.Tone == parts.ToneWarn { // enough by the lenient reading only
			x.Kind, x.Why = horizonContestable, bar.Why
		}
		b.put(x)
	}
	sent := b.sent(cases.LetterDecision, cases.LetterNoSanction)
	s, planned := plannedSitting(b.m)
	switch {
	case planned:
		plan, _ := s.Plan()
		b.put(horizonItem{
			Kind: horizonCouncil, From: s.Day(), Tone: parts.ToneInfo, Icon: "gavel", Label: councilLabel(w, s),
			Why: joined(w.T("horizon.council", message.Day("day", s.Day())), sittingWhere(w, plan)),
		})
	case awaitsCouncil(b.m, p.Stage):
		b.put(horizonItem{
			Kind: horizonEarliest, From: n.Proposed, Tone: parts.ToneInfo, Icon: "arrow-right",
			Label: w.T("horizon.earliest.short"), Why: w.T("horizon.earliest", message.Day("day", n.Proposed)),
		})
	}
	if sent == 0 {
		b.decisionAhead()
	}
	b.awaited(p)
}

// awaitsCouncil tells whether a case goes before the council and has no sitting
// that waits for it.
func awaitsCouncil(m rules.Matter, stage rules.Stage) bool {
	x, chosen := m.Case.Course()
	if chosen && x.Is.Course != cases.CourseCouncil {
		return false
	}
	switch stage {
	case rules.StageReport, rules.StageGriefs, rules.StageConvened:
	default:
		return false
	}
	if s := m.Council(); s != nil && s.Opened != nil && s.Adjourned == nil {
		return false
	}
	_, planned := plannedSitting(m)
	return !planned
}

// decisionAhead is the window of the decision that has not left: too early,
// contestable, lawful, contestable again, too late.
func (b *horizonBuilder) decisionAhead() {
	w, x := b.w, b.window
	if x.Lower == 0 || !b.councilDecides() {
		return
	}
	why := b.why(rules.WindowRule)
	period := func(k horizonKind, from, to days.Day, tone parts.Tone, hatched bool) {
		if to < from {
			return
		}
		b.put(horizonItem{
			Kind: k, From: from, To: to, Tone: tone, Hatched: hatched,
			Why: w.T("horizon."+string(k), message.Day("from", from), message.Day("to", to)) + " " + why,
		})
	}
	period(horizonEarly, x.Lower+1, x.Lenient-1, parts.ToneDanger, true)
	period(horizonContestable, x.Lenient, min(x.Safe-1, x.Limit), parts.ToneWarn, true)
	period(horizonLawful, x.Safe, x.SafeEnd, parts.ToneOK, false)
	period(horizonContestable, max(x.SafeEnd+1, x.Lenient), x.Limit, parts.ToneWarn, true)
	period(horizonLate, x.Limit+1, max(x.Limit+lateShown, b.lateUntil()), parts.ToneDanger, true)
}

// lateUntil is today when the decision is already late.
func (b *horizonBuilder) lateUntil() days.Day {
	if b.window.Planned {
		return 0
	}
	return b.m.Today
}

// awaited are the letters of which nothing is known yet, by the day on which the
// post should have told, and the next thing due.
func (b *horizonBuilder) awaited(p rules.Progress) {
	for _, d := range p.Dues {
		if d.Kind == rules.DoReceipt && d.Waiting && d.By != 0 {
			b.put(horizonItem{
				Kind: horizonLetter, From: d.By, Tone: parts.ToneNeutral, Icon: "envelope-simple", Label: "",
				Why: b.w.T("horizon.letter", message.Said("what", d.What), message.Day("day", d.By)),
			})
		}
	}
	if d, ok := soonest(p.Dues); ok && d.By != 0 && d.Kind != rules.DoReceipt && d.Kind != rules.DoCouncil {
		x := horizonItem{
			Kind: horizonDue, From: d.By, Tone: parts.ToneWarn, Icon: "clock-countdown",
			Why: b.w.T("horizon.due", message.Said("what", d.What), message.Day("day", d.By)),
		}
		if d.By < b.m.Today { // it is to be done now
			x.Kind, x.From, x.Icon = horizonOverdue, b.m.Today, "warning-circle"
			x.Why = b.w.T("horizon.overdue", message.Said("what", d.What), message.Day("day", d.By))
			if !d.Target {
				x.Tone = parts.ToneDanger
			}
		}
		b.put(x)
	}
}

// beside is what runs beside the procedure and after it: precautions, an
// exclusion and its bar.
func (b *horizonBuilder) beside() {
	w, n := b.w, b.m.Profile.Numbers
	for _, p := range b.m.Case.Precautions {
		from := p.Ordered.Is.From
		limit := from + days.Day(n.Precaution.N)
		to := limit
		if p.Lifted != nil {
			to = p.Lifted.Act.On - 1
		}
		b.put(horizonItem{
			Kind: horizonPrecaution, From: from, To: max(from, to), Tone: parts.ToneAdvisory, Low: true, Label: w.T("horizon.precaution.short"),
			Why: w.T("horizon.precaution", message.Day("from", from), message.Day("to", max(from, to))),
		})
	}
	s, ok := decided(b.m)
	if !ok {
		return
	}
	switch {
	case s.Kind == regulation.TemporaryExclusion && s.First != 0:
		b.put(horizonItem{
			Kind: horizonExclusion, From: s.First, To: s.Last, Tone: parts.ToneWarn, Low: true, Label: w.T("case.line.exclusion"),
			Why: w.T("horizon.exclusion", message.Day("from", s.First), message.Day("to", s.Last)),
		})
	case s.Kind == regulation.PermanentExclusion:
		effect, last := b.barred()
		b.put(horizonItem{
			Kind: horizonBar, From: effect, To: last, Tone: parts.ToneDanger, Low: true, Label: w.T("horizon.bar.short"),
			Why: w.T("horizon.bar", message.Day("from", effect), message.Day("to", last)),
		})
	}
}

// barred are the days of the bar that follows a permanent exclusion, as the
// rules count them; none while the day of its effect is not known.
func (b *horizonBuilder) barred() (effect, last days.Day) {
	for _, v := range b.verdicts {
		if v.Rule == rules.Exclusion && v.Days["bar_last"] != 0 && v.Days["effect"] != 0 {
			return v.Days["effect"], v.Days["bar_last"]
		}
	}
	return 0, 0
}

// kept is the day from which the file of a closed case is to be reviewed.
func (b *horizonBuilder) kept() {
	k := rules.Keep(b.m)
	if k.Until == 0 || k.Hold != 0 {
		return
	}
	b.put(horizonItem{
		Kind: horizonReview, From: k.Until + 1, Tone: parts.ToneNeutral, Low: true, Icon: "folder",
		Why: b.w.T("horizon.review", message.Day("day", k.Until+1)),
	})
}
