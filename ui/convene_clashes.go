package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// conveneClashes warns, while a council is being fixed, of what another sitting
// needs at the same time. It is a warning: no rule forbids it. UI goroutine only.
type conveneClashes struct {
	frame *Frame
	box   *fyne.Container
	asked Generation
	day   days.Day // that the others were read for
	read  conveneDay
}

// conveneDay is what is known of the day of a council that is being fixed.
type conveneDay struct {
	councils []calendarCouncil
	staff    []register.PersonRow
	people   map[cases.PersonID]*cases.Person
	minutes  int
}

func newConveneClashes(f *Frame) *conveneClashes { return &conveneClashes{frame: f, box: parts.V(6)} }

// look compares what was typed with the other sittings of the day, which it
// reads when it is another day than before.
func (c *conveneClashes) look(m rules.Matter, x conveneForm) {
	f := c.frame
	if x.Day == c.day || x.Day == 0 {
		c.show(m, x)
		return
	}
	c.day = x.Day
	c.box.Objects = nil
	c.box.Refresh()
	Load(f.Work, &c.asked, func(ctx context.Context) (conveneDay, error) { return readConveneDay(ctx, f.Desk, m, x.Day) },
		func(r conveneDay, err error) {
			if err != nil {
				return // the sheet stands without it
			}
			c.read = r
			c.show(m, x)
		})
}

func readConveneDay(ctx context.Context, desk Desk, m rules.Matter, day days.Day) (conveneDay, error) {
	o, err := desk.Office(ctx)
	if err != nil {
		return conveneDay{}, err
	}
	out := conveneDay{minutes: o.Organisation.HearingMinutes(), people: map[cases.PersonID]*cases.Person{}}
	if out.councils, err = readCouncils(ctx, desk, day, day, out.minutes); err != nil {
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

// conveneClashesOf is what another sitting of the day needs at the same time.
func conveneClashesOf(m rules.Matter, x conveneForm, r conveneDay) []slotClash {
	s := clashSlot{Sitting: x.Sitting, Day: x.Day, At: x.At, Place: x.Place, Link: x.Link, Minutes: r.minutes, People: neededAt(m, r.staff)}
	var others []clashSlot
	for _, c := range r.councils {
		if c.Row.Sitting == x.Sitting { // joined: it lasts longer by this case
			s.Minutes = r.minutes * (len(c.Row.Cases) + 1)
			continue
		}
		if standing(c.Row) {
			others = append(others, c.Slot)
		}
	}
	return append(clashesOf(s, others), absences(s, r.people)...)
}

func (c *conveneClashes) show(m rules.Matter, x conveneForm) {
	c.box.Objects = nil
	if x.Day != 0 && x.At.Given() && x.Day == c.day {
		for _, k := range conveneClashesOf(m, x, c.read) {
			b := parts.NewBanner(parts.ToneWarn, "", k.words(c.frame.words))
			b.Small = true
			c.box.Add(b)
			c.frame.trace("clash " + string(k.Kind))
		}
	}
	c.box.Refresh()
}
