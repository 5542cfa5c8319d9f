package ui

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// open lets somebody be chosen for a seat: those who may sit first, the others
// with the reason.
func (t *councilTab) open(p seatPlace) {
	f := t.frame
	if t.board.Held != "" {
		f.toast(t.board.Held, nil)
		return
	}
	if p.Card.Locked != "" {
		t.invite()
		return
	}
	m, s := t.view.Matter, t.view.Matter.Council()
	others := t.around.others
	if place, _ := m.Profile.Place(p.Seat); place.Invited {
		others = t.around.pupils
	}
	in := candidates(m, s, p.Seat, others, t.around.busy)
	palette := parts.NewPalette(f.T("council.pick", message.Term("seat", p.Seat.Key()+".label")), func(query string) []parts.PaletteItem {
		return t.items(p, in, query)
	})
	palette.Hint, palette.Nothing = f.T("council.pick.hint"), f.T("council.pick.nothing")
	if palette.Open(f.Window.Canvas()) {
		f.trace("pick " + string(p.Seat))
	}
}

// items are the people of the picker that a text finds.
func (t *councilTab) items(p seatPlace, in []candidate, query string) []parts.PaletteItem {
	f := t.frame
	words := register.Words(query)
	var out []parts.PaletteItem
	if p.Member != "" && len(words) == 0 {
		out = append(out, parts.PaletteItem{
			Option: parts.Option{Label: f.T("council.free"), Detail: p.Card.Name, Icon: "x"},
			Do: func() {
				t.record(seatChange{Release: []cases.PersonID{p.Member}}, message.New("council.freed", message.Text("name", p.Card.Name)))
			},
		})
	}
	if p.Card.Note == f.T("council.note.delegation") && len(words) == 0 {
		out = append(out, parts.PaletteItem{
			Option: parts.Option{Label: f.T("council.delegate"), Detail: p.Card.Name, Icon: "warning-circle", Tail: f.T("rail.directory")},
			Do:     func() { f.Go(Route{Page: PageDirectory, Person: p.Member}) },
		})
	}
	for _, c := range in {
		if c.Person == p.Member || !register.Matches(register.Fold(c.Name+" "+c.Title), words) {
			continue
		}
		out = append(out, t.item(p, c))
	}
	if p.Member != "" && len(out) > 1 && len(words) == 0 { // freeing comes last of what shows
		n := min(len(out), 8)
		free := out[0]
		copy(out, out[1:n])
		out[n-1] = free
	}
	return out
}

func (t *councilTab) item(p seatPlace, c candidate) parts.PaletteItem {
	f := t.frame
	detail := []string{}
	if !c.Why.IsZero() {
		detail = append(detail, f.Say(c.Why))
	} else if c.Title != "" {
		detail = append(detail, c.Title)
	}
	if c.Busy != 0 {
		detail = append(detail, f.T("council.busy", message.Hour("time", c.Busy)))
	}
	if c.Seat != "" {
		detail = append(detail, f.T("council.moved", message.Term("seat", c.Seat.Key()+".label")))
	}
	item := parts.PaletteItem{
		Option: parts.Option{Label: c.Name, Detail: joined(detail...), Icon: "check-circle"},
		Do:     func() { t.seat(p, c) },
	}
	switch {
	case c.Why.Key == "council.no-delegation":
		item.Icon, item.Tail = "warning-circle", f.T("rail.directory")
		item.Do = func() { f.Go(Route{Page: PageDirectory, Person: c.Person}) }
	case c.Fit == 1:
		item.Icon = "warning-circle"
	case c.Fit == 2:
		item.Icon, item.Blocked = "x-circle", true
	}
	return item
}

// seat puts somebody into a seat; whoever sat elsewhere is moved.
func (t *councilTab) seat(p seatPlace, c candidate) {
	m := t.view.Matter
	change := placeMember(m.Council(), p.Seat, c.Person, p.Member)
	for i := range change.Seat {
		if place, _ := m.Profile.Place(p.Seat); place.Invited && m.Case.Invited != nil {
			change.Seat[i].Invited = m.Case.Invited.Act.On
		}
	}
	t.record(change, message.New("council.seated", message.Text("name", c.Name), message.Term("seat", p.Seat.Key()+".label")))
}

// invite records the day on which the learner invited a learners'
// representative; the seat opens then.
func (t *councilTab) invite() {
	f, m := t.frame, t.view.Matter
	day := f.dayField(m.Calendar, nil)
	f.judged(day, func(d days.Day) dayJudgement { return factDay(f.Desk.Today(), d) })
	day.SetDay(m.Today)
	field := parts.NewField(f.T("council.invited-on"), "", f.T("council.invited.hint"), day)
	sheet := parts.NewSheet(f.T("council.invite"), f.caseLead(m), field)
	sheet.Width = 560
	sheet.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, sheet.Close)}
	sheet.Primary = parts.NewButton(f.T("council.invite.record"), "check", parts.Primary, func() {
		on := day.Day()
		switch {
		case on == 0:
			field.SetError(f.T("field.day"))
		case on > m.Today:
			field.SetError(f.T("field.future"))
		default:
			field.SetError("")
		}
		if parts.FocusFirstError(field) {
			f.trace("field invited error")
			return
		}
		id := m.Case.ID.File()
		f.Record(Recording{
			Submission: register.Submission{
				Entries: []register.Entry{{File: id, On: on, Payload: cases.RepresentativeInvited{}}}, Seen: seenOf(t.view, id),
			},
			Done: func(register.Trial) { sheet.Close() },
			Said: message.New("council.invite.done"), Undo: true,
		})
	})
	f.Sheet("invite", sheet)
}
