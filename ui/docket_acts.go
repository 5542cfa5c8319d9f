package ui

import (
	"cmp"
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// keeps tells whether a scope keeps a row in somebody's hands. What waits for
// the director is hers, whoever is in charge.
func (d docketScope) keeps(r register.DocketRow, me register.User) bool {
	if d != scopeMine || r.Owner == me.ID {
		return true
	}
	return me.Role == cases.RoleDirector && slices.Contains([]rules.DueKind{rules.DoChoose, rules.DoApprove, rules.DoAnswer}, r.Due.Kind)
}

// docketPlace is where a row stands: under a time, or under a council.
type docketPlace struct {
	group   docketGroup
	sitting cases.SittingID // of the scope by council; empty: no council
	day     days.Day        // of that council; a day behind all others without one
	council bool
}

func (d docketPlace) compare(b docketPlace) int {
	return cmp.Or(cmp.Compare(d.day, b.day), cmp.Compare(d.sitting, b.sitting), cmp.Compare(d.group, b.group))
}

// key names the place, for what is folded in it.
func (d docketPlace) key() string {
	if d.council {
		return "council " + string(d.sitting)
	}
	return d.group.key()
}

// group files a row; an aim that was put off comes later.
func (a docketAsk) group(r register.DocketRow) docketGroup {
	if a.snoozed(r) != 0 {
		return groupLater
	}
	return dueGroupOf(r.Due, a.Today)
}

func (a docketAsk) place(r register.DocketRow) docketPlace {
	if a.Scope != scopeCouncil {
		return docketPlace{group: a.group(r)}
	}
	p := docketPlace{sitting: r.Sitting, council: true, day: register.LastOfAll}
	if s, known := a.Sittings[r.Sitting]; known && r.Sitting != "" {
		p.day = s.Plan.Day
	} else {
		p.sitting = ""
	}
	return p
}

// head is the head of a group.
func (a docketAsk) head(w translations.Words, p docketPlace, n int) docketLine {
	l := docketLine{Head: true, Group: p.group, Count: n, Key: "head " + p.key()}
	switch {
	case !p.council:
		l.Title = w.T("docket.group." + p.group.key())
	case p.sitting == "":
		l.Title, l.Icon, l.Group = w.T("docket.council.none"), "folder-open", groupOpen
	default:
		plan := a.Sittings[p.sitting].Plan
		l.Title, l.Icon, l.Group = w.T("docket.council.of", message.Day("day", plan.Day), message.Hour("time", plan.At)), "gavel", groupOpen
	}
	return l
}

// lines are the rows of a group, one each, or one an act.
func (a docketAsk) lines(w translations.Words, p docketPlace, in []docketEntry) []docketLine {
	var out []docketLine
	if !a.ByAct {
		for _, e := range in {
			out = append(out, a.line(w, e))
		}
		return out
	}
	var kinds []rules.DueKind
	by := map[rules.DueKind][]docketEntry{}
	for _, e := range in {
		if by[e.Due.Kind] == nil {
			kinds = append(kinds, e.Due.Kind)
		}
		by[e.Due.Kind] = append(by[e.Due.Kind], e)
	}
	for _, k := range kinds {
		of := by[k]
		if len(of) == 1 {
			out = append(out, a.line(w, of[0]))
			continue
		}
		l := a.fold(w, p, k, of)
		out = append(out, l)
		if a.Open[l.Fold] {
			for _, e := range of {
				out = append(out, a.line(w, e))
			}
		}
	}
	return out
}

// fold is the one line of several things due of one act: the first of their
// days, and whom they are about.
func (a docketAsk) fold(w translations.Words, p docketPlace, k rules.DueKind, of []docketEntry) docketLine {
	first := a.line(w, of[0])
	var learners []string
	for _, e := range of {
		if !slices.Contains(learners, e.Learner) {
			learners = append(learners, e.Learner)
		}
	}
	const named = 4
	who := w.List(learners)
	if n := len(learners); n > named {
		who = w.T("docket.fold.more", message.Text("names", w.List(learners[:named])), message.Number("n", n-named))
	}
	key := p.key() + " " + string(k)
	act := "docket.fold.open"
	if a.Open[key] {
		act = "docket.fold.close"
	}
	return docketLine{
		Group: first.Group, Count: len(of), Key: "fold " + key, Kind: k, Rule: first.Rule, Tone: first.Tone, Day: first.Day, Distance: first.Distance,
		What: w.T("docket.fold", message.Term("act", "docket.act."+string(k)), message.Number("n", len(of))),
		Who:  who, Fold: key, Act: w.T(act),
	}
}

// draftsLine is the line of the half-typed forms.
func draftsLine(w translations.Words, drafts []draftLine) docketLine {
	var about []string
	for _, d := range drafts {
		about = append(about, joined(d.Form, d.About))
	}
	const named = 3
	if len(about) > named {
		about = append(about[:named], "…")
	}
	return docketLine{
		Drafts: true, Key: "drafts", Count: len(drafts), Day: w.T("docket.drafts.kept"),
		What: w.T("drafts.button", message.Number("n", len(drafts))), Who: w.List(about), Act: w.T("docket.drafts.see"),
	}
}

// dueKey names something due, the same from one reading to the next.
func dueKey(r register.DocketRow) string {
	return string(r.Case) + "|" + string(r.Due.Kind) + "|" + r.Due.Subject + "|" + r.Due.What.Key
}

// snoozed is the day until which an aim of the office is put off; zero for one
// that is not. The day of a rule is never put off.
func (a docketAsk) snoozed(r register.DocketRow) days.Day {
	if !r.Due.Target || r.Due.Waiting {
		return 0
	}
	if until := a.Snoozed[dueKey(r)]; until > a.Today {
		return until
	}
	return 0
}

// awake are the rows that ask for something today: aims that are put off do not.
func awake(rows []register.DocketRow, snoozed map[string]days.Day, today days.Day) []register.DocketRow {
	a := docketAsk{Today: today, Snoozed: snoozed}
	if len(snoozed) == 0 {
		return rows
	}
	return slices.DeleteFunc(slices.Clone(rows), func(r register.DocketRow) bool { return a.snoozed(r) != 0 })
}

// A snooze is a day until which an aim may be put off.
type snooze struct {
	Name  string // of its words
	Until days.Day
}

// snoozes are the days offered: tomorrow, Monday, in a week.
func snoozes(today days.Day) []snooze {
	monday := today + days.Day((8-int(today.Weekday()))%7)
	if monday == today {
		monday += 7
	}
	out := []snooze{{"tomorrow", today + 1}}
	if monday != today+1 {
		out = append(out, snooze{"monday", monday})
	}
	return append(out, snooze{"week", today + 7})
}

// keepSnooze puts an aim off, or no longer with a zero day; days gone by are forgotten.
func keepSnooze(in map[string]days.Day, key string, until, today days.Day) map[string]days.Day {
	out := map[string]days.Day{}
	for k, d := range in {
		if d > today && k != key {
			out[k] = d
		}
	}
	if until > today {
		out[key] = until
	}
	return out
}
