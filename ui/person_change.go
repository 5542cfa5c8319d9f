package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// openPersonChange lists those who work with the register; choosing one changes
// the person at work. What the former one was typing stays theirs, as drafts.
func (f *Frame) openPersonChange() {
	desk := f.Desk
	Load(f.Work, &f.people, func(ctx context.Context) ([]cases.OfficeUser, error) {
		return desk.Users(ctx)
	}, func(users []cases.OfficeUser, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		f.choosePerson(users)
	})
}

func (f *Frame) choosePerson(users []cases.OfficeUser) {
	rows := parts.V(4)
	s := parts.NewSheet(f.T("person.title"), f.T("person.lead"), rows)
	s.Width = 460
	var list []*parts.Row
	for _, u := range users {
		row := f.personRow(u, func() {
			s.Close()
			f.admit(u, f.enter)
		})
		row.Selected = u.User == f.Desk.User().ID
		list = append(list, row)
		rows.Add(row)
	}
	arrowsBetween(f.Window, list)
	s.Others = []*parts.Button{parts.NewButton(f.T("button.close"), "", parts.Secondary, s.Close)}
	for _, r := range list {
		if r.Selected {
			s.First = r
		}
	}
	f.Sheet("person", s)
}

// arrowsBetween lets ↑ and ↓ move between rows.
func arrowsBetween(w fyne.Window, rows []*parts.Row) {
	for i, r := range rows {
		r.OnKey = func(k *fyne.KeyEvent) bool {
			to := i
			switch k.Name {
			case fyne.KeyUp:
				to--
			case fyne.KeyDown:
				to++
			default:
				return false
			}
			if to >= 0 && to < len(rows) {
				parts.GiveFocus(w.Canvas(), rows[to])
			}
			return true
		}
	}
}

// enter puts somebody at work in every window, and shows the page where their
// role begins in the main one; the windows of cases stay, in their hands.
func (f *Frame) enter(u register.User) {
	f.SaveDrafts()
	desk := f.Desks.As(u)
	f.Display.Person = u.ID
	if f.Keep != nil {
		f.Keep(f.Display)
	}
	for _, g := range f.windows.All() {
		if g != f {
			g.putAway()
		}
		g.typing, g.Desk, g.Display = nil, desk, f.Display
	}
	f.windows.deeds, f.windows.open, f.windows.names = deedsDone{}, openCases{}, nil
	main := f.windows.Main()
	main.way = history{}
	main.compose()
	f.trace("person " + string(u.ID))
	main.Start()
	main.recallCases()
	for _, g := range f.windows.frames[1:] {
		g.openCaseWindow()
	}
}

// recognise asks who works; where the register knows one person only there is
// nothing to ask, and one that knows nobody is at its first start.
func (f *Frame) recognise() {
	desk := f.Desks.As(register.User{})
	Load(f.Work, &f.people, func(ctx context.Context) ([]cases.OfficeUser, error) {
		return desk.Users(ctx)
	}, func(users []cases.OfficeUser, err error) {
		switch {
		case err != nil:
			f.Fault(err)
		case len(users) == 0:
			f.Go(Route{Page: PageFirstRun})
			f.trace("started")
		case len(users) == 1 && !f.Machine.Personal.Of(users[0].User).Code.IsSet():
			f.enter(userOf(users[0]))
		default:
			f.users = proposed(users, f.Display.Person)
			f.Go(Route{Page: PageWho})
			f.trace("started")
		}
	})
}

func userOf(u cases.OfficeUser) register.User {
	return register.User{ID: u.User, Person: u.Person, Name: u.Name, Role: u.Role}
}
