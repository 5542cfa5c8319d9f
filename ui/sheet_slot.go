package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// slotCases is how many cases one can choose from by typing.
const slotCases = 300

// openNextSlot proposes the next lawful days for the council of a case; without
// a case it asks which one, those that wait to be convened first.
func (f *Frame) openNextSlot(id cases.CaseID) {
	if id != "" {
		f.withCase(id, f.openSlots)
		return
	}
	var g Generation
	Load(f.Work, &g, func(ctx context.Context) ([]register.CaseRow, error) {
		rows, _, err := f.Desk.Cases(ctx, register.CaseQuery{
			Open: true, Stages: []rules.Stage{rules.StageReport, rules.StageGriefs, rules.StageConvened}, Sort: register.SortDue, Limit: slotCases,
		})
		return rows, err
	}, func(rows []register.CaseRow, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		palette := parts.NewPalette(f.T("slot.which"), func(query string) []parts.PaletteItem { return f.slotItems(rows, query) })
		palette.Hint, palette.Nothing = f.T("slot.which.hint"), f.T("slot.which.none")
		if palette.Open(f.Window.Canvas()) {
			f.trace("pick case")
		}
	})
}

// slotItems are the cases that a text finds.
func (f *Frame) slotItems(rows []register.CaseRow, query string) []parts.PaletteItem {
	words := register.Words(query)
	var out []parts.PaletteItem
	for _, r := range rows {
		if !register.Matches(register.Fold(r.Learner+" "+r.Number), words) {
			continue
		}
		out = append(out, parts.PaletteItem{
			Option: parts.Option{Label: r.Learner, Detail: joined(r.Number, f.T("stage."+string(r.Stage))), Icon: "gavel"},
			Do:     func() { f.withCase(r.Case, f.openSlots) },
		})
	}
	return out
}

// slotSheet shows the days that the council of a case may take. UI goroutine only.
type slotSheet struct {
	frame   *Frame
	view    register.View
	wish    slotWish
	minutes int
	others  []clashSlot
	people  map[cases.PersonID]*cases.Person
	offers  []slotOffer

	sheet *parts.Sheet
	hour  *parts.HourField
	place *parts.Entry
	list  *fyne.Container
	rows  []*parts.Row
}

// slotRead is what the sheet needs to know besides the case.
type slotRead struct {
	councils []calendarCouncil
	past     []register.SittingRow
	staff    []register.PersonRow
	people   map[cases.PersonID]*cases.Person
	minutes  int
}

const (
	slotWidth = 860
)

// openSlots reads the other sittings ahead, and who is away, and offers the days.
func (f *Frame) openSlots(v register.View) {
	var g Generation
	Load(f.Work, &g, func(ctx context.Context) (slotRead, error) { return readSlots(ctx, f.Desk, v.Matter) }, func(r slotRead, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		s := &slotSheet{frame: f, view: v, minutes: r.minutes, people: r.people, list: parts.V(6)}
		for _, c := range r.councils {
			if planned, ok := plannedSitting(v.Matter); standing(c.Row) && (!ok || planned.ID != c.Row.Sitting) {
				s.others = append(s.others, c.Slot)
			}
		}
		s.wish = wishOf(v.Matter, r.past, neededAt(v.Matter, r.staff))
		s.build()
		if f.Sheet("slots", s.sheet) {
			f.trace("shown slots")
		}
	})
}

func readSlots(ctx context.Context, desk Desk, m rules.Matter) (slotRead, error) {
	o, err := desk.Office(ctx)
	if err != nil {
		return slotRead{}, err
	}
	out := slotRead{minutes: o.Organisation.HearingMinutes(), people: map[cases.PersonID]*cases.Person{}}
	if out.councils, err = readCouncils(ctx, desk, m.Today, m.Today+slotsAhead, out.minutes); err != nil {
		return out, err
	}
	if out.past, err = desk.Sittings(ctx, m.Today-placeSince, 0); err != nil {
		return out, err
	}
	if out.staff, err = desk.People(ctx, register.PeopleQuery{Groups: []cases.Group{cases.GroupStaff}}); err != nil {
		return out, err
	}
	for _, p := range neededAt(m, out.staff) {
		who, err := desk.Person(ctx, p.ID)
		if err != nil {
			return out, err
		}
		out.people[p.ID] = who
	}
	return out, nil
}

func (s *slotSheet) build() {
	f := s.frame
	s.hour = f.hourField(func(h days.Hour) { s.wish.At = h; s.show() })
	s.hour.SetHour(s.wish.At)
	s.place = parts.NewEntry(f.T("mail.convene.place.example"))
	s.place.SetText(s.wish.Place)
	s.place.OnChanged = func(t string) { s.wish.Place = t; s.show() }
	body := parts.V(10,
		parts.ColumnsTop(12, []float32{160, -1},
			parts.NewField(f.T("mail.convene.at"), "", f.T("slot.minutes", message.Number("n", s.minutes)), s.hour),
			parts.NewField(f.T("mail.convene.place"), "", "", s.place)),
		s.list)
	s.sheet = parts.NewSheet(f.T("slot.title"), f.caseLead(s.view.Matter), body)
	s.sheet.Width = slotWidth
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.close"), "", parts.Secondary, s.sheet.Close)}
	proposed := s.show()
	s.sheet.Primary = parts.NewButton(f.T("slot.take"), "gavel", parts.Primary, func() { s.takeFirst() })
	if proposed >= 0 {
		s.sheet.First = s.rows[proposed]
	}
}

// show offers the days and returns which one is proposed, or -1.
func (s *slotSheet) show() int {
	f := s.frame
	var proposed int
	s.offers, proposed = slotOffers(s.view.Matter, s.wish, s.minutes, s.others, s.people)
	s.rows, s.list.Objects = nil, nil
	switch {
	case len(s.offers) == 0:
		s.list.Add(parts.NewBanner(parts.ToneWarn, "", f.T("slot.none")))
	case proposed < 0:
		s.list.Add(parts.NewBanner(parts.ToneWarn, "", f.T("slot.no-free")))
	}
	for i, o := range s.offers {
		r := s.row(o, i == proposed)
		s.rows = append(s.rows, r)
		s.list.Add(r)
	}
	arrowsBetween(f.Window, s.rows)
	s.list.Refresh()
	return proposed
}

func (s *slotSheet) row(o slotOffer, proposed bool) *parts.Row {
	f := s.frame
	const room = slotWidth - 400
	words := parts.V(1, parts.NewWrap(f.Say(o.Outlook.Reason), parts.Caption, parts.ColorMuted, room))
	for _, c := range o.Clashes {
		words.Add(parts.ColumnsTop(5, []float32{0, -1}, parts.NewIcon("warning-fill", parts.ColorDanger, 14),
			parts.NewWrap(c.words(f.words), parts.Caption, parts.ColorText, room-20)))
	}
	day := parts.V(2, parts.NewText(capital(f.words.DayWithDistance(o.Day, s.view.Matter.Today)), parts.Strong, parts.ColorText))
	chips := parts.H(5, parts.NewChip(f.T("slot.state."+o.Outlook.State.word()), o.Outlook.State.tone(), o.Outlook.State.tone().Icon()))
	stroke := parts.ColorBorder
	if proposed {
		chips.Add(parts.NewChip(f.T("slot.proposed"), parts.ToneInfo, "seal-check"))
		stroke = parts.ColorAccent
	}
	day.Add(chips)
	label := joined(f.words.DayLong(o.Day), f.T("slot.state."+o.Outlook.State.word()))
	return parts.NewRow(label, parts.NewBox(parts.ColorSurface, stroke, 8, parts.Pad(8, 12, 8, 12, parts.ColumnsTop(14, []float32{320, -1}, day, words))),
		func() { s.take(o) })
}

// word is the end of the key that names an outlook.
func (o outlook) word() string {
	return [...]string{outlookBroken: "broken", outlookContestable: "contestable", outlookExpected: "expected", outlookSafe: "safe"}[o]
}

// takeFirst takes the day that is proposed, else the first one.
func (s *slotSheet) takeFirst() {
	for _, o := range s.offers {
		if o.lawful() {
			s.take(o)
			return
		}
	}
	if len(s.offers) > 0 {
		s.take(s.offers[0])
	}
}

// take goes on to the sheet that fixes the council, with that day.
func (s *slotSheet) take(o slotOffer) {
	s.sheet.Close()
	s.frame.openConveneOn(s.view, cases.PlanSitting{Day: o.Day, At: s.wish.At, Place: s.wish.Place, Link: s.wish.Link})
}
