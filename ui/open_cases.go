package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"greffe/cases"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// A caseName is what a case goes by.
type caseName struct{ Number, Learner string }

// looked is told of every address that the main window shows.
func (f *Frame) looked(r Route) {
	if !ofOpenCase(r) {
		f.showStrip()
		return
	}
	if f.IsMain() {
		f.windows.open.visit(r)
	}
	f.keepCases(func(p *PersonalCases) { *p = p.visited(r.Case) })
	f.showStrip()
}

// keepCases changes what is remembered of the cases of the person at work, on
// this machine.
func (f *Frame) keepCases(change func(*PersonalCases)) {
	if f.Desk == nil {
		return
	}
	was := f.personalCases()
	is := was
	change(&is)
	is.Open = nil
	if is.Restore {
		is.Open = f.windows.open.ids()
	}
	if slices.Equal(is.Recent, was.Recent) && slices.Equal(is.Open, was.Open) && is.Restore == was.Restore {
		return
	}
	f.Machine.Personal.Change(f.Desk.User().ID, func(p *Personal) { p.Cases = is })
}

func (f *Frame) personalCases() PersonalCases {
	if f.Desk == nil {
		return PersonalCases{}
	}
	return f.Machine.Personal.Of(f.Desk.User().ID).Cases
}

// nameCase notes what a case on the page goes by: for the strip, the list of
// recent ones and the title of its own window.
func (f *Frame) nameCase() {
	s, ok := f.current.(interface{ viewed() register.View })
	if !ok || s.viewed().Matter.Case == nil {
		return
	}
	m := s.viewed().Matter
	is := caseName{Number: m.Case.Number(), Learner: m.Name(m.Case.Learner())}
	if f.windows.names[m.Case.ID] != is {
		f.windows.name(m.Case.ID, is)
		f.windows.Main().showStrip()
		f.freshMenu()
	}
	if f.only == m.Case.ID && !f.covered() {
		f.Window.SetTitle(joined(is.Number, is.Learner))
	}
}

func (w *Windows) name(id cases.CaseID, is caseName) {
	if w.names == nil {
		w.names = map[cases.CaseID]caseName{}
	}
	w.names[id] = is
}

// recallCases reads what the recent cases are called, and opens again those that
// stood open at the end if the person wants it.
func (f *Frame) recallCases() {
	kept := f.personalCases()
	wanted := slices.Clone(kept.Recent)
	if kept.Restore {
		wanted = append(wanted, kept.Open...)
	}
	if !f.IsMain() || len(wanted) == 0 {
		return
	}
	desk := f.Desk
	Load(f.Work, &f.windows.recalled, func(ctx context.Context) (map[cases.CaseID]caseName, error) {
		return readCaseNames(ctx, desk, wanted), nil
	}, func(names map[cases.CaseID]caseName, _ error) {
		for id, n := range names {
			f.windows.name(id, n)
		}
		if kept.Restore {
			for _, id := range kept.Open {
				if _, readable := names[id]; readable && f.windows.open.index(id) < 0 {
					f.windows.open.visit(Route{Page: PageCase, Case: id, Tab: TabOverview})
				}
			}
		}
		f.showStrip()
		f.freshMenu()
		f.trace("cases recalled")
	})
}

// readCaseNames reads what cases go by; one that is gone, or that the person may
// not read, is left out.
func readCaseNames(ctx context.Context, desk Desk, ids []cases.CaseID) map[cases.CaseID]caseName {
	out := map[cases.CaseID]caseName{}
	for _, id := range ids {
		if _, done := out[id]; done {
			continue
		}
		v, err := desk.Case(ctx, id)
		if err != nil || v.Matter.Case == nil {
			continue
		}
		out[id] = caseName{Number: v.Matter.Case.Number(), Learner: v.Matter.Name(v.Matter.Case.Learner())}
	}
	return out
}

// A recentCase is a case of the list of recent ones.
type recentCase struct {
	Case cases.CaseID
	caseName
}

// recent are the cases looked at last, without the one on the page.
func (f *Frame) recent(most int) []recentCase {
	var out []recentCase
	for _, id := range f.personalCases().Recent {
		n, known := f.windows.names[id]
		if known && len(out) < most && (f.At().Case != id || !ofOpenCase(f.At())) {
			out = append(out, recentCase{Case: id, caseName: n})
		}
	}
	return out
}

// newOpenStrip is the strip of open cases over the page.
func (f *Frame) newOpenStrip() *parts.Strip {
	s := parts.NewStrip(f.T("window.open-cases"))
	s.OnSelect = func(i int) { f.goKept(f.windows.open.list[i].At) }
	s.OnClose = func(i int) { f.closeOpen(f.windows.open.list[i].Case) }
	s.OnMore = func(hidden []int, under fyne.CanvasObject) {
		var items []*fyne.MenuItem
		for _, i := range hidden {
			c := f.windows.open.list[i]
			n := f.windows.names[c.Case]
			items = append(items, fyne.NewMenuItem(joined(n.Number, n.Learner), func() { f.goKept(c.At) }))
		}
		pop := widget.NewPopUpMenu(fyne.NewMenu("", items...), f.Window.Canvas())
		size := pop.MinSize()
		pop.ShowAtRelativePosition(fyne.NewPos(under.Size().Width-size.Width, under.Size().Height+4), under)
		parts.GiveFocus(f.Window.Canvas(), pop)
		f.trace("menu open cases")
	}
	s.Hide()
	return s
}

// showStrip brings the strip up to date: it stands there when several cases are
// open.
func (f *Frame) showStrip() {
	if f.shell == nil || f.shell.strip == nil {
		return
	}
	var items []parts.StripItem
	selected := -1
	for i, c := range f.windows.open.list {
		n := f.windows.names[c.Case]
		items = append(items, parts.StripItem{Label: n.Learner, Detail: n.Number})
		if ofOpenCase(f.At()) && f.At().Case == c.Case {
			selected = i
		}
	}
	s := f.shell.strip
	s.Set(items, selected)
	if show := stripShows(len(items), f.At().Page); show != s.Visible() {
		visible(s, show)
		f.shell.body.Refresh()
	}
}

// closeOpen closes a case of the strip; the neighbour takes its place when it
// was on the page, and where there is none, the list of cases.
func (f *Frame) closeOpen(id cases.CaseID) {
	on := ofOpenCase(f.At()) && f.At().Case == id
	next, left := f.windows.open.remove(id)
	f.keepCases(func(*PersonalCases) {})
	f.trace("case closed " + string(id))
	switch {
	case !on:
		f.showStrip()
	case left:
		f.goKept(next)
	default:
		f.Go(Route{Page: PageCases})
	}
}

// closeThis is Ctrl+W: it closes the case on the page, or its own window.
func (f *Frame) closeThis() {
	switch {
	case !f.IsMain():
		f.closeCaseWindow()
	case ofOpenCase(f.At()):
		f.closeOpen(f.At().Case)
	}
}

// stepOpen walks the cases that stand open: Alt+PageDown, Alt+PageUp.
func (f *Frame) stepOpen(n int) {
	if !f.IsMain() {
		return
	}
	at := cases.CaseID("")
	if ofOpenCase(f.At()) {
		at = f.At().Case
	}
	if r, ok := f.windows.open.step(at, n); ok && r.Case != at {
		f.goKept(r)
	}
}
