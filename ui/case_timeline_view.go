package ui

import (
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// caseTimeline is what the timeline of a case shows.
type caseTimeline struct {
	From, To days.Day
	Lanes    []parts.Lane
	Sentence string // the same in one line
}

// timelineMargin is left free before the first and after the last day.
const timelineMargin = 3

// timelineBuilder draws the periods and events of one case.
type timelineBuilder struct {
	w        translations.Words
	m        rules.Matter
	verdicts []rules.Verdict
	notice   rules.NoticeDates
	window   rules.WindowDates
	out      caseTimeline
}

// timelineOf draws the days of a case: the notice, the council, the window of
// the decision, the letters, and measures that ran.
func timelineOf(w translations.Words, m rules.Matter, verdicts []rules.Verdict) caseTimeline {
	b := &timelineBuilder{w: w, m: m, verdicts: verdicts, notice: rules.Notice(m), window: rules.Window(m)}
	for _, lane := range []parts.Lane{b.noticeLane(), b.councilLane(), b.decisionLane(), b.lettersLane(), b.precautionLane(), b.exclusionLane(), b.asideLane()} {
		if len(lane.Bars)+len(lane.Marks) > 0 {
			b.out.Lanes = append(b.out.Lanes, lane)
		}
	}
	if len(b.out.Lanes) == 0 {
		b.out.Lanes = []parts.Lane{b.factsLane()}
	}
	b.span()
	b.out.Sentence = b.sentence()
	return b.out
}

// span keeps every day drawn, the opening and today inside, with air around.
func (b *timelineBuilder) span() {
	from, to := b.m.Today, b.m.Today
	if b.m.Case.Opened != nil {
		from = min(from, b.m.Case.Opened.Act.On)
	}
	for _, l := range b.out.Lanes {
		for _, x := range l.Bars {
			from, to = min(from, x.From), max(to, x.To)
		}
		for _, x := range l.Marks {
			from, to = min(from, x.Day), max(to, x.Day)
		}
	}
	b.out.From, b.out.To = from-timelineMargin, to+timelineMargin
}

// why is the arithmetic of a rule in one line, else its reason.
func (b *timelineBuilder) why(rule regulation.RuleID) string {
	for _, v := range b.verdicts {
		if v.Rule != rule || v.State == rules.NotApplicable {
			continue
		}
		var steps []string
		for _, m := range v.Arithmetic {
			steps = append(steps, b.w.Say(m))
		}
		if len(steps) > 0 {
			return strings.Join(steps, "  ")
		}
		return b.w.Say(v.Reason)
	}
	return ""
}

func (b *timelineBuilder) bar(from, to days.Day, tone parts.Tone, hatched bool, label, why string) []parts.Bar {
	if from == 0 || to < from {
		return nil
	}
	return []parts.Bar{{From: from, To: to, Tone: tone, Hatched: hatched, Label: label, Why: why}}
}

// factsLane is what a case begins with, while nothing else has its days.
func (b *timelineBuilder) factsLane() parts.Lane {
	w := b.w
	lane := parts.Lane{Label: w.T("label.facts")}
	for _, g := range b.m.Case.Grievances {
		if g.Is.Day != 0 {
			lane.Marks = append(lane.Marks, parts.TimelineMark{
				Day: g.Is.Day, Icon: "notebook", Tone: parts.ToneWarn,
				Why: w.T("case.line.fact", message.Day("day", g.Is.Day), message.Text("article", string(g.Is.Article))),
			})
		}
	}
	for _, r := range b.m.Case.Reports {
		lane.Marks = append(lane.Marks, parts.TimelineMark{
			Day: r.Act.On, Icon: "bell", Tone: parts.ToneInfo,
			Label: w.T("label.report"), Why: w.T("case.report.day", message.Day("day", r.Act.On)),
		})
	}
	return lane
}

// noticeLane is the time between receipt and council (art. 5.3).
func (b *timelineBuilder) noticeLane() parts.Lane {
	w, n := b.w, b.notice
	lane := parts.Lane{Label: w.T("label.notice")}
	why := b.why(rules.NoticeRule)
	label := w.T("case.line.notice", message.Number("n", n.N), message.Text("article", string(b.m.Profile.Article(rules.NoticeRule))))
	from := n.Received
	if from == 0 {
		from = n.Expected
	}
	if from == 0 || n.Safe == 0 {
		return b.unsent(lane, label, why)
	}
	for _, r := range n.Starts {
		if r.Day != 0 {
			lane.Marks = append(lane.Marks, parts.TimelineMark{
				Day: r.Day, Icon: basisIcon(r.Basis), Tone: parts.ToneInfo,
				Why: w.T("case.line.received", message.Text("name", b.m.Name(r.Person)), message.Day("day", r.Day)),
			})
		}
	}
	tone := parts.ToneInfo
	if n.Received == 0 {
		label = w.T("case.line.expected", message.Text("label", label))
	}
	period := b.bar(from+1, n.Lenient-1, tone, n.Received == 0, label, why)
	for i := range period {
		period[i].Short = w.T("case.line.notice.short", message.Number("n", n.N))
	}
	lane.Bars = append(lane.Bars, period...)
	lane.Bars = append(lane.Bars, b.bar(max(n.Lenient, from+1), n.Safe-1, parts.ToneWarn, true, "",
		w.T("case.line.lenient", message.Day("lenient", n.Lenient), message.Day("safe", n.Safe)))...)
	return lane
}

// unsent is the notice while nothing was received: the days it will take before
// the council, and the last safe day to post.
func (b *timelineBuilder) unsent(lane parts.Lane, label, why string) parts.Lane {
	w, n := b.w, b.notice
	if n.Council == 0 || n.HandBy == 0 {
		return lane
	}
	lane.Bars = b.bar(n.HandBy+1, n.Council-1, parts.ToneNeutral, true, label, why)
	if n.PostBy != 0 {
		text := w.T("case.line.post-by", message.Day("day", n.PostBy))
		lane.Marks = []parts.TimelineMark{{Day: n.PostBy, Icon: "clock-countdown", Tone: parts.ToneWarn, Why: text}}
	}
	return lane
}

func basisIcon(x rules.Basis) string {
	switch x {
	case rules.ByHandover, rules.ByUnsigned:
		return "hand-palm"
	case rules.ByHolding:
		return "hourglass"
	default:
		return "envelope-simple"
	}
}

func (b *timelineBuilder) councilLane() parts.Lane {
	w := b.w
	lane := parts.Lane{Label: w.T("tab.council")}
	seen := map[cases.SittingID]bool{}
	for _, c := range b.m.Case.Convened {
		s := b.m.Sittings[c.Is.Sitting]
		if s.Day() == 0 || seen[c.Is.Sitting] {
			continue
		}
		seen[c.Is.Sitting] = true
		day := s.Day()
		tone, label := parts.ToneInfo, councilLabel(w, s)
		if _, postponed := b.m.Case.Postponement(s.ID); postponed || s.Adjourned != nil {
			tone, label = parts.ToneNeutral, w.T("case.line.postponed")
		}
		lane.Marks = append(lane.Marks, parts.TimelineMark{Day: day, Icon: "gavel", Tone: tone, Label: label, Why: label})
	}
	return lane
}

func councilLabel(w translations.Words, s *cases.Sitting) string {
	plan, _ := s.Plan()
	key := "case.line.council"
	if plan.Link != "" && plan.Place == "" {
		key = "case.line.council.video"
	}
	return w.T(key, message.Day("day", s.Day()), message.Hour("time", plan.At))
}

// decisionLane is the window in which the decision may leave (art. 5.4): too
// early, lenient, safe, lenient again, too late.
func (b *timelineBuilder) decisionLane() parts.Lane {
	w, x := b.w, b.window
	lane := parts.Lane{Label: w.T("case.line.decision")}
	if x.Lower == 0 || !b.councilDecides() {
		return lane
	}
	why := b.why(rules.WindowRule)
	lane.Bars = append(lane.Bars, b.bar(x.Lower+1, x.Lenient-1, parts.ToneDanger, true, "", why)...)
	lane.Bars = append(lane.Bars, b.bar(x.Lenient, min(x.Safe-1, x.Limit), parts.ToneWarn, true, "", why)...)
	window := b.bar(x.Safe, x.SafeEnd, parts.ToneOK, false, w.T("case.line.window", message.Day("to", x.SafeEnd),
		message.Text("article", string(b.m.Profile.Article(rules.WindowRule)))), why)
	for i := range window {
		window[i].Short = w.T("case.line.window.short", message.Day("to", x.SafeEnd))
	}
	lane.Bars = append(lane.Bars, window...)
	lane.Bars = append(lane.Bars, b.bar(max(x.SafeEnd+1, x.Lenient), x.Limit, parts.ToneWarn, true, "", why)...)
	sent := b.sent(cases.LetterDecision, cases.LetterNoSanction)
	if sent == 0 && b.m.Today > x.Limit && !x.Planned { // nobody is late with what was not heard
		lane.Bars = append(lane.Bars, b.bar(x.Limit+1, b.m.Today, parts.ToneDanger, true, w.T("case.line.late"), why)...)
	}
	if sent != 0 {
		tone := parts.ToneOK
		if x.On(sent) == rules.Broken {
			tone = parts.ToneDanger
		}
		lane.Marks = append(lane.Marks, parts.TimelineMark{
			Day: sent, Icon: "envelope-simple", Tone: tone,
			Why: w.T("case.line.sent", message.Term("letter", "letter.decision"), message.Day("day", sent)),
		})
	}
	return lane
}

// councilDecides tells whether the window applies: it does not to a sanction
// without a council.
func (b *timelineBuilder) councilDecides() bool {
	x, chosen := b.m.Case.Course()
	_, convened := b.m.Case.Convening()
	return convened || !chosen || x.Is.Course == cases.CourseCouncil
}

func (b *timelineBuilder) sent(types ...cases.LetterType) days.Day {
	var first days.Day
	for _, t := range types {
		for _, l := range b.m.Case.LettersOf(t) {
			first = days.Earliest(first, b.m.Case.FirstPosted(l))
		}
	}
	return first
}

// lettersLane is what the post did: dispatches, returns, receipts not on file.
func (b *timelineBuilder) lettersLane() parts.Lane {
	w, c := b.w, b.m.Case
	lane := parts.Lane{Label: w.T("tab.letters")}
	seen := map[days.Day]bool{}
	for _, s := range c.Services {
		left := days.Earliest(s.Posted, s.HandedOver)
		if left != 0 && !seen[left] {
			seen[left] = true
			lane.Marks = append(lane.Marks, parts.TimelineMark{
				Day: left, Icon: "envelope-simple", Tone: parts.ToneOK, Why: b.dispatched(left),
			})
		}
		switch {
		case s.Returned != 0:
			lane.Marks = append(lane.Marks, parts.TimelineMark{
				Day: s.Returned, Icon: "arrow-u-up-left", Tone: parts.ToneDanger, Label: w.T("case.line.returned"),
				Why: w.T("case.line.came-back", message.Text("name", b.m.Name(s.To)), message.Day("day", s.Returned),
					message.Term("ground", "ground."+string(s.Ground))),
			})
		case s.Collected != 0 && !b.proved(s) && (s.Capacity == cases.ToLearner || s.Capacity == cases.ToRepresentative):
			lane.Marks = append(lane.Marks, parts.TimelineMark{
				Day: s.Collected, Icon: "receipt", Tone: parts.ToneWarn, Label: w.T("case.line.proof"),
				Why: w.T("case.line.no-proof", message.Text("name", b.m.Name(s.To)), message.Day("day", s.Collected)),
			})
		}
	}
	return lane
}

// dispatched names whoever was written to on a day.
func (b *timelineBuilder) dispatched(day days.Day) string {
	var names []string
	seen := map[string]bool{}
	for _, s := range b.m.Case.Services {
		if name := b.m.Name(s.To); days.Earliest(s.Posted, s.HandedOver) == day && !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	return b.w.T("case.line.dispatched", message.Day("day", day), message.Text("names", b.w.List(names)))
}

func (b *timelineBuilder) proved(s cases.Service) bool {
	for _, p := range b.m.Case.Proofs {
		if p.Is.Dispatch == s.Dispatch && p.Is.Proof == cases.ProofReceipt {
			return true
		}
	}
	return false
}

func (b *timelineBuilder) precautionLane() parts.Lane {
	w := b.w
	lane := parts.Lane{Label: w.T("label.precaution")}
	for _, p := range b.m.Case.Precautions {
		from, to := p.Ordered.Is.From, b.m.Today
		if p.Lifted != nil {
			to = p.Lifted.Act.On - 1
		}
		why := b.why(rules.Precaution)
		limit := from + days.Day(b.m.Profile.Numbers.Precaution.N)
		lane.Bars = append(lane.Bars, b.bar(from, max(from, min(to, limit)), parts.ToneInfo, false, w.T("case.line.precaution", message.Day("from", from)), why)...)
		lane.Bars = append(lane.Bars, b.bar(limit+1, to, parts.ToneWarn, true, "", why)...)
	}
	return lane
}

func (b *timelineBuilder) exclusionLane() parts.Lane {
	w := b.w
	lane := parts.Lane{Label: w.T("case.line.exclusion")}
	if s, ok := decided(b.m); ok && s.Kind == regulation.TemporaryExclusion && s.First != 0 && s.Last >= s.First {
		label := w.T("case.line.excluded", message.Day("first", s.First), message.Day("last", s.Last))
		lane.Bars = b.bar(s.First, s.Last, parts.ToneWarn, false, label, b.why(rules.Exclusion))
	}
	return lane
}

// sentence is what matters most now, in one line.
func (b *timelineBuilder) sentence() string {
	w, today := b.w, b.m.Today
	if act, over := b.m.Case.Over(); over {
		return w.T("case.sentence.closed", message.Day("day", act.On))
	}
	x, decides := b.window, b.councilDecides()
	sent := b.sent(cases.LetterDecision, cases.LetterNoSanction)
	switch {
	case sent != 0:
		return w.T("case.sentence.sent", message.Day("day", sent))
	case decides && x.Lower != 0 && !x.Planned && today > x.SafeEnd:
		return w.T("case.sentence.late", message.Day("end", x.SafeEnd))
	case decides && x.Lower != 0 && !x.Planned && today < x.Safe:
		return w.T("case.sentence.early", message.Day("from", x.Safe), message.Day("end", x.SafeEnd))
	case decides && x.Lower != 0 && !x.Planned:
		return w.T("case.sentence.open", message.Text("end", w.DayWithDistance(x.SafeEnd, today)))
	case b.notice.Council != 0 && b.notice.Council < today:
		return w.T("case.sentence.missed", message.Day("day", b.notice.Council))
	case b.notice.Council != 0:
		return w.T("case.sentence.council", message.Text("day", w.DayWithDistance(b.notice.Council, today)))
	case b.m.Case.Opened != nil:
		return w.T("case.sentence.opened", message.Day("day", b.m.Case.Opened.Act.On))
	}
	return ""
}
