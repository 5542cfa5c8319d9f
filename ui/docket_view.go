package ui

import (
	"cmp"
	"maps"
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

// A docketLine is one line of the list: the head of a group, something due, all
// that is due of one act, or the half-typed forms.
type docketLine struct {
	Head  bool
	Group docketGroup
	Title string // of the head
	Icon  string // of the head; empty: that of the group
	Count int    // of the head, or of what one act has

	Key      string // the same line the next time
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
	Aim      bool   // an aim of the office, which may be put off
	Act      string // the verb of the button
	Owner    string // the name of who is in charge
	OwnerID  cases.UserID

	Fold   string // all that is due of one act: its rows show, or not
	Drafts bool   // the half-typed forms
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
	Calm  string // said over the list when nothing is overdue or due today
}

// docketAsk is what the docket is made of, and how it is to show.
type docketAsk struct {
	Rows     []register.DocketRow
	Drafts   []draftLine
	Today    days.Day
	Filter   docketFilter
	Scope    docketScope
	Me       register.User
	ByAct    bool            // one line an act
	Open     map[string]bool // the acts whose rows show
	Owners   map[cases.UserID]string
	Sittings map[cases.SittingID]register.SittingRow
	Snoozed  map[string]days.Day // aims that are put off until a day
}

// viewDocket words what is due, grouped and in order.
func viewDocket(w translations.Words, a docketAsk) docketView {
	v := docketView{Tiles: docketTiles(w, a.Rows, a.Today)}
	learners, theirs := map[string]bool{}, 0
	groups := map[docketPlace][]docketEntry{}
	for _, r := range a.Rows {
		if !a.Scope.keeps(r, a.Me) {
			continue
		}
		theirs++
		learners[r.Learner] = true
		if a.Filter.keeps(r, a.Today) {
			p := a.place(r)
			groups[p] = append(groups[p], docketEntry{r, a.group(r), register.Fold(r.Learner)})
		}
	}
	v.Lead = w.DayLong(a.Today)
	if theirs > 0 {
		v.Lead = w.T("docket.lead", message.Text("day", w.DayLong(a.Today)),
			message.Number("items", theirs), message.Number("learners", len(learners)))
	}
	if len(a.Drafts) > 0 && a.Filter == filterAll {
		v.Lines = append(v.Lines, draftsLine(w, a.Drafts))
	}
	for _, p := range slices.SortedFunc(maps.Keys(groups), docketPlace.compare) {
		in := groups[p]
		slices.SortStableFunc(in, docketOrder)
		v.Lines = append(v.Lines, a.head(w, p, len(in)))
		v.Lines = append(v.Lines, a.lines(w, p, in)...)
	}
	a.silence(w, &v, theirs)
	return v
}

// silence words what is said when nothing is due, or nothing today.
func (a docketAsk) silence(w translations.Words, v *docketView, theirs int) {
	next, whose := register.LastOfAll, ""
	for _, r := range a.Rows {
		if a.Scope.keeps(r, a.Me) && !r.Due.Waiting && r.Due.By != 0 && r.Due.By < next {
			next, whose = r.Due.By, r.Learner
		}
	}
	switch {
	case len(v.Lines) > 0:
		if a.Filter == filterAll && next > a.Today && next != register.LastOfAll {
			v.Calm = w.T("empty.docket", message.Day("next", next), message.Text("learner", whose))
		}
	case a.Filter != filterAll && theirs > 0:
		v.Empty = w.T("docket.nothing")
	case a.Scope == scopeMine && len(a.Rows) > 0:
		v.Empty = w.T("docket.nothing.mine")
	default:
		v.Empty = w.T("empty.docket.none")
	}
}

// docketEntry is a row with its group, and what it sorts by.
type docketEntry struct {
	register.DocketRow
	group  docketGroup
	folded string // the learner
}

// docketOrder puts the days of rules before aims, then the nearest, then by learner.
func docketOrder(a, b docketEntry) int {
	aim := func(d rules.Due) int {
		if d.Target {
			return 1
		}
		return 0
	}
	return cmp.Or(
		cmp.Compare(aim(a.Due), aim(b.Due)),
		cmp.Compare(register.DueOrder(a.Due.By), register.DueOrder(b.Due.By)),
		cmp.Compare(a.folded, b.folded),
		cmp.Compare(a.Number, b.Number),
	)
}

func (a docketAsk) line(w translations.Words, e docketEntry) docketLine {
	r, g, today := e.DocketRow, e.group, a.Today
	l := docketLine{
		Group: g, Case: r.Case, Kind: r.Due.Kind, Rule: r.Due.Rule, Subject: r.Due.Subject, Tone: g.tone(), Key: dueKey(r),
		What: w.Say(r.Due.What),
		Who: w.T("docket.who", message.Text("learner", r.Learner), message.Text("number", r.Number),
			message.Term("stage", "stage."+string(r.Stage))),
		Article: articleChip(w, string(r.Due.Article)),
		Act:     w.T("do." + string(r.Due.Kind)), Aim: r.Due.Target && !r.Due.Waiting, OwnerID: r.Owner,
	}
	if r.Owner != "" {
		l.Owner = a.Owners[r.Owner]
		if l.Owner == "" {
			l.Owner = string(r.Owner)
		}
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
	if until := a.snoozed(r); until != 0 {
		l.Target = w.T("docket.snoozed", message.Day("until", until))
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
