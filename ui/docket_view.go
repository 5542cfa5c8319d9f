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

// A docketGroup is when something has to be done, and by whom.
type docketGroup int

// The groups, in the order in which they show.
const (
	groupOverdue docketGroup = iota
	groupToday
	groupWeek
	groupOpen // no day is set
	groupLater
	groupWaiting // for the post, the director, the learner
)

// dueGroupOf files what is due. Red is for the missed day of a rule alone: an aim
// of the office that was missed is due today, and what waits for others is
// never late.
func dueGroupOf(d rules.Due, today days.Day) docketGroup {
	sunday := today + days.Day((7-int(today.Weekday()))%7)
	switch {
	case d.Waiting:
		return groupWaiting
	case d.By == 0:
		return groupOpen
	case d.By < today && !d.Target:
		return groupOverdue
	case d.By <= today:
		return groupToday
	case d.By <= sunday:
		return groupWeek
	}
	return groupLater
}

// key is the end of the group's word key.
func (g docketGroup) key() string {
	return [...]string{"overdue", "today", "week", "open", "later", "waiting"}[g]
}

func (g docketGroup) tone() parts.Tone {
	switch g {
	case groupOverdue:
		return parts.ToneDanger
	case groupToday:
		return parts.ToneWarn
	case groupWeek:
		return parts.ToneInfo
	case groupOpen, groupLater, groupWaiting:
	}
	return parts.ToneNeutral
}

func (g docketGroup) icon() string {
	return [...]string{"warning-fill", "clock-countdown-fill", "calendar-dots", "list-checks", "calendar-dots", "hourglass"}[g]
}

// A docketFilter keeps one kind of rows: the tiles choose it.
type docketFilter int

// The filters; each but the first is a tile.
const (
	filterAll docketFilter = iota
	filterOverdue
	filterToday
	filterWindows
	filterLetters
)

func (d docketFilter) keeps(r register.DocketRow, today days.Day) bool {
	switch d {
	case filterOverdue:
		return dueGroupOf(r.Due, today) == groupOverdue
	case filterToday:
		return dueGroupOf(r.Due, today) == groupToday
	case filterWindows:
		return r.Due.Kind == rules.DoDecision
	case filterLetters:
		return slices.Contains([]rules.DueKind{rules.DoNotify, rules.DoPost, rules.DoInform}, r.Due.Kind) && !r.Due.Waiting
	case filterAll:
	}
	return true
}

// A docketLine is one line of the list: the head of a group, or something due.
type docketLine struct {
	Head  bool
	Group docketGroup
	Title string // of the head
	Count int    // of the head

	Case     cases.CaseID
	Kind     rules.DueKind
	Rule     regulation.RuleID
	Subject  string
	Tone     parts.Tone
	Day      string
	Distance string
	What     string
	Who      string // learner, number, stage
	Article  string
	Target   string // the words that mark an aim of the office; empty for a rule's day
	Act      string // the verb of the button
}

// A docketTile is one figure over the list; choosing it filters.
type docketTile struct {
	Filter docketFilter
	Count  int
	Label  string
	Icon   string
	Tone   parts.Tone
}

// A docketView is the docket as it shows.
type docketView struct {
	Lead  string
	Tiles []docketTile
	Lines []docketLine
	Empty string // said when there is no line
}

// viewDocket words the rows of the docket, grouped and in order.
func viewDocket(w translations.Words, rows []register.DocketRow, today days.Day, filter docketFilter) docketView {
	v := docketView{Tiles: docketTiles(w, rows, today)}
	learners := map[string]bool{}
	byGroup := map[docketGroup][]register.DocketRow{}
	for _, r := range rows {
		learners[r.Learner] = true
		if filter.keeps(r, today) {
			g := dueGroupOf(r.Due, today)
			byGroup[g] = append(byGroup[g], r)
		}
	}
	v.Lead = w.DayLong(today)
	if len(rows) > 0 {
		v.Lead = w.T("docket.lead", message.Text("day", w.DayLong(today)),
			message.Number("items", len(rows)), message.Number("learners", len(learners)))
	}
	for g := groupOverdue; g <= groupWaiting; g++ {
		in := byGroup[g]
		if len(in) == 0 {
			continue
		}
		slices.SortStableFunc(in, docketOrder)
		v.Lines = append(v.Lines, docketLine{Head: true, Group: g, Title: w.T("docket.group." + g.key()), Count: len(in)})
		for _, r := range in {
			v.Lines = append(v.Lines, docketLineOf(w, r, g, today))
		}
	}
	if len(v.Lines) == 0 {
		v.Empty = w.T("empty.docket.none")
		if filter != filterAll && len(rows) > 0 {
			v.Empty = w.T("docket.nothing")
		}
	}
	return v
}

// docketOrder puts the days of rules before aims, then the nearest, then by learner.
func docketOrder(a, b register.DocketRow) int {
	aim := func(d rules.Due) int {
		if d.Target {
			return 1
		}
		return 0
	}
	return cmp.Or(
		cmp.Compare(aim(a.Due), aim(b.Due)),
		cmp.Compare(register.DueOrder(a.Due.By), register.DueOrder(b.Due.By)),
		cmp.Compare(register.Fold(a.Learner), register.Fold(b.Learner)),
		cmp.Compare(a.Number, b.Number),
	)
}

func docketLineOf(w translations.Words, r register.DocketRow, g docketGroup, today days.Day) docketLine {
	l := docketLine{
		Group: g, Case: r.Case, Kind: r.Due.Kind, Rule: r.Due.Rule, Subject: r.Due.Subject, Tone: g.tone(),
		What: w.Say(r.Due.What),
		Who: w.T("docket.who", message.Text("learner", r.Learner), message.Text("number", r.Number),
			message.Term("stage", "stage."+string(r.Stage))),
		Article: articleChip(w, string(r.Due.Article)),
		Act:     w.T("do." + string(r.Due.Kind)),
	}
	if g == groupWeek {
		l.Tone = parts.ToneNeutral
	}
	switch {
	case r.Due.By == 0:
		l.Day = w.T("docket.noday")
	case r.Due.Waiting && r.Due.By < today:
		l.Day, l.Distance = w.Day(r.Due.By), w.T("docket.since", message.Number("n", int(today-r.Due.By)))
	default:
		l.Day, l.Distance = w.Day(r.Due.By), w.Distance(r.Due.By, today)
	}
	if r.Due.Target {
		l.Target = w.T("label.target")
	}
	return l
}

func docketTiles(w translations.Words, rows []register.DocketRow, today days.Day) []docketTile {
	tiles := []docketTile{
		{Filter: filterOverdue, Icon: "warning-fill", Tone: parts.ToneDanger},
		{Filter: filterToday, Icon: "clock-countdown-fill", Tone: parts.ToneWarn},
		{Filter: filterWindows, Icon: "hourglass", Tone: parts.ToneInfo},
		{Filter: filterLetters, Icon: "printer", Tone: parts.ToneNeutral},
	}
	for i, key := range []string{"docket.tile.overdue", "docket.tile.today", "docket.tile.windows", "docket.tile.letters"} {
		t := &tiles[i]
		sent := map[cases.CaseID]bool{} // a decision is one, whatever its days
		for _, r := range rows {
			if t.Filter.keeps(r, today) && !(t.Filter == filterWindows && sent[r.Case]) {
				t.Count++
				sent[r.Case] = true
			}
		}
		t.Label = w.T(key, message.Number("n", t.Count))
		if t.Count == 0 {
			t.Tone = parts.ToneNeutral
		}
	}
	return tiles
}
