package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// openSaveView keeps what the list shows under a name.
func (s *casesScreen) openSaveView() {
	f := s.frame
	s.frame.openViewName(f.T("list.view.save"), "", "", func(name string) {
		f.keepLists(func(k *keptPerson) { k.Views = append(k.Views, s.wanted.saved(name)) })
		s.wanted.View = name
		s.viewsChanged()
		f.toast(f.T("list.view.saved", message.Text("name", name)), nil)
	})
}

// keepView keeps what the list shows now in the view it came from.
func (s *casesScreen) keepView() {
	f := s.frame
	f.keepLists(func(k *keptPerson) {
		for i := range k.Views {
			if k.Views[i].Name == s.wanted.View {
				k.Views[i] = s.wanted.saved(s.wanted.View)
			}
		}
	})
	f.toast(f.T("list.view.saved", message.Text("name", s.wanted.View)), nil)
}

// viewsChanged shows the heads of the saved views anew.
func (s *casesScreen) viewsChanged() {
	views := s.frame.lists().Views
	if s.wanted.View != "" && !slices.ContainsFunc(views, func(v casesSaved) bool { return v.Name == s.wanted.View }) {
		s.wanted.View = ""
	}
	s.remember()
	s.tabs.SetItems(casesTabItems(s.frame.words, s.facts.counts, s.heads()))
	s.tabs.Selected = tabPlace(s.wanted, s.heads())
	s.tabs.Refresh()
	s.showUnder()
}

// openViewName asks for the name of a view; is is its present one.
func (f *Frame) openViewName(title, is, note string, done func(string)) {
	name := is
	fields := newFormFields(f, nil)
	s := parts.NewSheet(title, note, fields.entry("name", f.T("list.view.name"), f.T("list.view.name.hint"), false, &name))
	s.Width = 460
	s.Primary = parts.NewButton(f.T("list.view.save.do"), "floppy-disk", parts.Primary, func() {
		name = strings.TrimSpace(name)
		if fields.show(viewNameProblems(name, is, f.lists().Views)) {
			s.Close()
			done(name)
		}
	})
	s.Others = []*parts.Button{parts.NewButton(f.T("button.close"), "", parts.Secondary, s.Close)}
	f.Sheet("view-name", s)
}

// viewNameProblems are what is wrong with a name for a view.
func viewNameProblems(name, is string, views []casesSaved) []formProblem {
	switch {
	case name == "":
		return []formProblem{{"name", message.New("list.view.name.missing")}}
	case name != is && slices.ContainsFunc(views, func(v casesSaved) bool { return register.Fold(v.Name) == register.Fold(name) }):
		return []formProblem{{"name", message.New("list.view.name.taken", message.Text("name", name))}}
	case is == "" && len(views) >= viewsMost:
		return []formProblem{{"name", message.New("list.view.many", message.Number("n", viewsMost))}}
	}
	return nil
}

// openViews lists the saved views: each is opened, renamed, moved or deleted.
func (s *casesScreen) openViews() {
	f := s.frame
	body := parts.V(4)
	sheet := parts.NewSheet(f.T("list.views.title"), f.T("list.views.lead"), body)
	sheet.Width = 620
	sheet.Primary = parts.NewButton(f.T("list.view.save"), "plus", parts.Primary, func() {
		sheet.Close()
		s.openSaveView()
	})
	sheet.Others = []*parts.Button{parts.NewButton(f.T("button.close"), "", parts.Secondary, sheet.Close)}
	rows := s.viewRows(sheet, body)
	if len(rows) > 0 {
		sheet.First = rows[0]
	}
	f.Sheet("list-views", sheet)
}

// viewRows lays the saved views out in the sheet.
func (s *casesScreen) viewRows(sheet *parts.Sheet, body *fyne.Container) []*parts.Row {
	f := s.frame
	views := f.lists().Views
	names := filterNames{owners: s.facts.names(), members: s.facts.memberNames()}
	body.Objects = nil
	if len(views) == 0 {
		body.Add(parts.NewEmptyState("list", f.T("list.views.none"), nil))
	}
	var rows []*parts.Row
	change := func(at int, do func([]casesSaved) []casesSaved) {
		f.keepLists(func(k *keptPerson) { k.Views = do(k.Views) })
		s.viewsChanged()
		again := s.viewRows(sheet, body)
		if len(again) > 0 {
			parts.GiveFocus(f.Window.Canvas(), again[max(0, min(at, len(again)-1))])
		}
	}
	for i, v := range views {
		said := []string{f.T(v.Tab.word())}
		for _, p := range v.Filter.parts() {
			said = append(said, v.Filter.says(f.words, names, p))
		}
		words := parts.V(-2, parts.NewEllipsis(v.Name, parts.Strong, parts.ColorText),
			parts.NewEllipsis(joined(append(said, v.Text)...), parts.Caption, parts.ColorMuted))
		row := parts.NewRow(v.Name, parts.PadAll(8, words), func() {
			sheet.Close()
			s.openView(v)
		})
		move := func(by int) {
			if to := i + by; to >= 0 && to < len(views) {
				change(to, func(in []casesSaved) []casesSaved {
					out := slices.Clone(in)
					out[i], out[to] = out[to], out[i]
					return out
				})
			}
		}
		rename := func() {
			sheet.Close()
			f.openViewName(f.T("list.view.rename"), v.Name, "", func(name string) {
				if s.wanted.View == v.Name {
					s.wanted.View = name
				}
				f.keepLists(func(k *keptPerson) { k.Views[i].Name = name })
				s.viewsChanged()
			})
		}
		drop := func() {
			change(i, func(in []casesSaved) []casesSaved { return slices.Delete(slices.Clone(in), i, i+1) })
			f.toast(f.T("list.view.dropped", message.Text("name", v.Name)), func() {
				f.keepLists(func(k *keptPerson) { k.Views = slices.Insert(k.Views, min(i, len(k.Views)), v) })
				s.viewsChanged()
			})
		}
		row.OnRune = func(r rune) {
			switch r {
			case '+':
				move(1)
			case '-':
				move(-1)
			case 'r', 'R':
				rename()
			case 'x', 'X':
				drop()
			}
		}
		rows = append(rows, row)
		body.Add(parts.Columns(4, []float32{-1, 0, 0, 0, 0}, row,
			parts.NewIconButton(f.T("list.columns.up"), "caret-up", func() { move(-1) }),
			parts.NewIconButton(f.T("list.columns.down"), "caret-down", func() { move(1) }),
			parts.NewIconButton(f.T("list.view.rename"), "pencil-simple", rename),
			parts.NewIconButton(f.T("list.view.drop"), "x", drop)))
	}
	arrowsBetween(f.Window, rows)
	body.Refresh()
	sheet.Refresh()
	return rows
}

// viewItems are the saved views of the list of cases, for the palette.
func (f *Frame) viewItems(words []string) []parts.PaletteItem {
	var out []parts.PaletteItem
	for _, v := range f.lists().Views {
		if len(words) == 0 || !register.Matches(register.Fold(v.Name+" "+f.T("list.view")), words) {
			continue
		}
		out = append(out, parts.PaletteItem{
			Option: parts.Option{Label: v.Name, Detail: f.T("list.view"), Icon: "list"},
			Do:     func() { f.goCases(wantedBy(v)) },
		})
	}
	return out
}

// goCases shows the list of cases narrowed down to something.
func (f *Frame) goCases(w casesWanted) {
	f.listed = casesMemory{wanted: w, set: true}
	f.Go(Route{Page: PageCases})
}
