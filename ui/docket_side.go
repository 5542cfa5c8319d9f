package ui

import (
	"context"
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// A councilCard is the next council, beside the docket.
type councilCard struct {
	Sitting   cases.SittingID
	Case      cases.CaseID
	When      string
	Distance  string
	Learners  string
	Place     string
	President string // empty: nobody is seated there yet
	Quorum    string // in a sentence; empty when nothing can be said yet
	Tone      parts.Tone
	Open      bool // it may be opened: it is today
}

// A windowBar is the decision window of one case, against today.
type windowBar struct {
	Case    cases.CaseID
	Learner string
	Says    string // 10 days left, opens on, expired
	Tone    parts.Tone
	// From, To and Today are places on the bar, from 0 to 1.
	From, To, Today float32
}

// councilCardOf words the next council; views are its cases as judged today.
func councilCardOf(w translations.Words, row register.SittingRow, views []register.View, today days.Day) councilCard {
	c := councilCard{Sitting: row.Sitting, Open: row.Plan.Day <= today, Place: placeOf(w, row.Plan)}
	c.When = w.T("docket.council.when", message.Day("day", row.Plan.Day), message.Hour("time", row.Plan.At))
	c.Distance = w.Distance(row.Plan.Day, today)
	if row.Plan.Day == today {
		c.When, c.Distance = w.T("docket.council.today", message.Hour("time", row.Plan.At)), ""
	}
	var learners []string
	for _, r := range row.Cases {
		learners = append(learners, r.Learner)
	}
	c.Learners = w.List(learners)
	if len(row.Cases) > 0 {
		c.Case = row.Cases[0].Case
	}
	for _, v := range views {
		if s := v.Matter.Sittings[row.Sitting]; s != nil && c.President == "" {
			c.President = whoPresides(v.Matter, s)
		}
		for _, x := range v.Verdicts {
			if x.Rule == rules.Quorum && x.State != rules.NotApplicable {
				c.Quorum, c.Tone = w.Say(x.Reason), toneOfState(x.State)
			}
		}
	}
	return c
}

// placeOf words where a sitting is held: a room, a link, or both.
func placeOf(w translations.Words, p cases.PlanSitting) string {
	switch {
	case p.Place == "" && p.Link == "":
		return w.T("docket.council.noplace")
	case p.Place == "":
		return w.T("docket.council.video")
	case p.Link != "":
		return w.T("docket.council.both", message.Text("place", p.Place))
	}
	return p.Place
}

func whoPresides(m rules.Matter, s *cases.Sitting) string {
	for _, seat := range s.Seats {
		if place, ok := m.Profile.Place(seat.Seat); ok && place.Presides {
			return m.Name(seat.Member)
		}
	}
	return ""
}

// windowBarOf draws a decision window against today; false without a window.
func windowBarOf(w translations.Words, v register.View, today days.Day) (windowBar, bool) {
	d := rules.Window(v.Matter)
	if d.Lower == 0 || d.Planned || d.Empty() {
		return windowBar{}, false
	}
	from, to := d.Safe, d.SafeEnd
	if d.Narrow() {
		from, to = d.Lenient, d.Limit
	}
	b := windowBar{Case: v.Matter.Case.ID}
	if p := v.Matter.Learner(); p != nil {
		b.Learner = p.Identity.FullName()
	}
	start, end := min(d.Lower, today-2), max(d.Limit+2, today+2)
	at := func(x days.Day) float32 { return float32(x-start) / float32(end-start) }
	b.From, b.To, b.Today = at(from), at(to+1), at(today)
	switch {
	case today < from:
		b.Says, b.Tone = w.T("docket.window.opens", message.Day("day", from)), parts.ToneInfo
	case today <= to:
		b.Says, b.Tone = w.T("docket.window.last", message.Day("day", to)), parts.ToneOK
		if to-today <= 3 {
			b.Tone = parts.ToneWarn
		}
	default:
		b.Says, b.Tone = w.T("docket.window.over", message.Day("day", to)), parts.ToneDanger
	}
	return b, true
}

// A docketReading is what the docket reads at once.
type docketReading struct {
	rows    []register.DocketRow
	council *register.SittingRow
	views   []register.View // of the cases of the council
	windows []register.View // of the cases whose decision is to be sent
	drafts  []register.Draft
	users   []cases.OfficeUser
	// sittings are those of the scope by council, by their names.
	sittings map[cases.SittingID]register.SittingRow
}

// sittingsBack is how many days ago a council may have been that cases still
// stand under.
const sittingsBack = 120

// windowsShown is how many decision windows the side panel has room for.
const windowsShown = 6

func readDocket(ctx context.Context, desk Desk) (docketReading, error) {
	var out docketReading
	var err error
	if out.rows, err = desk.Docket(ctx, register.DocketQuery{}); err != nil {
		return out, err
	}
	if out.drafts, err = desk.Drafts(ctx); err != nil {
		return out, err
	}
	if out.users, err = desk.Users(ctx); err != nil {
		return out, err
	}
	sittings, err := desk.Sittings(ctx, desk.Today()-sittingsBack, 0)
	if err != nil {
		return out, err
	}
	out.sittings = map[cases.SittingID]register.SittingRow{}
	for _, s := range sittings {
		out.sittings[s.Sitting] = s
	}
	for _, s := range sittings {
		if s.Plan.Day < desk.Today() {
			continue
		}
		if s.State == register.SittingClosed || s.State == register.SittingAdjourned || idleSitting(s) {
			continue
		}
		out.council = &s
		if _, out.views, err = desk.Sitting(ctx, s.Sitting); err != nil {
			return out, err
		}
		break
	}
	var seen []cases.CaseID
	for _, r := range out.rows {
		if r.Due.Kind != rules.DoDecision || slices.Contains(seen, r.Case) || len(seen) == windowsShown {
			continue
		}
		seen = append(seen, r.Case)
		v, err := desk.Case(ctx, r.Case)
		if err != nil {
			return out, err
		}
		out.windows = append(out.windows, v)
	}
	return out, nil
}
