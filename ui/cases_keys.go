package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/register"
)

// typed begins to filter from within the list; with marks, S assigns.
func (s *casesScreen) typed(r rune) {
	switch {
	case r == '.':
		s.openActions()
		return
	case (r == 's' || r == 'S') && s.pick.any(s.pager.total):
		s.assign()
		return
	}
	s.find()
	s.filter.SetText(s.filter.Text + string(r))
	s.filter.CursorColumn = len([]rune(s.filter.Text))
}

// typedText filters by what stands in the field.
func (s *casesScreen) typedText(text string) {
	if text != s.wanted.Text {
		s.want(func(w *casesWanted) { w.Text = text })
	}
}

// filterKey goes on to the list from within the filter.
func (s *casesScreen) filterKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyDown:
		s.focus()
		return true
	case fyne.KeyReturn, fyne.KeyEnter:
		s.open(max(0, s.grid.List.At()))
		return true
	case fyne.KeyEscape:
		return s.clear()
	}
	return false
}

// listKey hears Esc in the list.
func (s *casesScreen) listKey(k fyne.KeyName, _ int) bool { return k == fyne.KeyEscape && s.clear() }

// onTab shows a tab, or a saved view.
func (s *casesScreen) onTab(i int) {
	views := s.heads()
	if at := i - len(casesTabs()); at >= 0 && at < len(views) {
		s.openView(views[at])
		return
	}
	if i < 0 || i >= len(casesTabs()) {
		return
	}
	mine := s.frame.lists()
	s.shape(func(w *casesWanted) {
		if w.View != "" { // out of a view: one's own columns and order again
			*w = wantedOf(mine)
		}
		w.Tab = casesTabs()[i]
	})
}

// openView shows a saved view.
func (s *casesScreen) openView(v casesSaved) {
	s.shape(func(w *casesWanted) { *w = wantedBy(v) })
}

// shape is want for what may change the columns, the order and the text too.
func (s *casesScreen) shape(change func(*casesWanted)) {
	is := s.wanted
	change(&is)
	changed := s.filter.OnChanged
	s.filter.OnChanged = nil
	s.filter.SetText(is.Text)
	s.filter.OnChanged = changed
	if !slices.Equal(is.Columns, s.wanted.Columns) {
		s.pager.forget()
		s.grid.SetColumns(gridColumns(s.frame.words, is.Columns))
	}
	s.grid.SetSort(sortColumnKey(is.Sort), is.Desc)
	s.want(func(w *casesWanted) { *w = is })
}

// sorted sorts by a column; the order is kept, unless a view is open.
func (s *casesScreen) sorted(key string, descending bool) {
	sort := columnSort(key)
	if sort == "" {
		return
	}
	if s.wanted.View == "" {
		s.frame.keepLists(func(k *keptPerson) { k.Sort, k.Desc = sort, descending })
	}
	s.want(func(w *casesWanted) { w.Sort, w.Desc = sort, descending })
}

// widened keeps the width of a column.
func (s *casesScreen) widened(key string, width float32) {
	columns := slices.Clone(s.wanted.Columns)
	for i := range columns {
		if columns[i].Key == key {
			columns[i].Width = width
		}
	}
	s.setColumns(columns, false)
}

// setColumns shows other columns and keeps them, unless a view is open.
func (s *casesScreen) setColumns(columns []casesColumn, anew bool) {
	columns = soundColumns(columns)
	s.wanted.Columns = columns
	if s.wanted.View == "" {
		s.frame.keepLists(func(k *keptPerson) { k.Columns = columns })
	}
	s.remember()
	if anew {
		s.pager.forget()
		s.grid.SetColumns(gridColumns(s.frame.words, columns))
		s.ask(max(0, s.at))
	}
}

// open opens the case of a line.
func (s *casesScreen) open(i int) {
	l, here := s.pager.at(i)
	if !here {
		return
	}
	s.at, s.keep = i, l.Case
	s.remember()
	s.frame.Go(Route{Page: PageCase, Case: l.Case, Tab: TabOverview})
}

// step takes the next step of a case.
func (s *casesScreen) step(i int) {
	l, here := s.pager.at(i)
	if !here {
		return
	}
	f, desk := s.frame, s.frame.Desk
	s.keep = l.Case
	Load(f.Work, &s.opened, func(ctx context.Context) (register.View, error) {
		return desk.Case(ctx, l.Case)
	}, func(v register.View, err error) {
		switch {
		case err != nil:
			f.Fault(err)
		case v.Progress.Next.Kind == "":
			f.Go(Route{Page: PageCase, Case: l.Case, Tab: TabOverview})
		default:
			f.perform(v, v.Progress.Next.Kind, v.Progress.Next.Subject)
		}
	})
}

// picked tells whether a line is marked.
func (s *casesScreen) picked(i int) bool {
	l, here := s.pager.at(i)
	if !here {
		return s.pick.all
	}
	return s.pick.has(l.Case)
}

func (s *casesScreen) toggle(i int) {
	if l, here := s.pager.at(i); here {
		s.pick.toggle(l.Case)
		s.marked()
	}
}

// markRange marks the lines between two places; those that are not read are
// read first.
func (s *casesScreen) markRange(from, to int) {
	var ids []cases.CaseID
	whole := true
	for i := from; i <= to; i++ {
		l, here := s.pager.at(i)
		whole = whole && here
		ids = append(ids, l.Case)
	}
	if whole {
		s.pick.mark(ids)
		s.marked()
		return
	}
	desk, q := s.frame.Desk, s.pager.query
	q.Offset, q.Limit = from, to-from+1
	Load(s.frame.Work, &s.opened, func(ctx context.Context) ([]register.CaseRow, error) {
		rows, _, err := desk.Cases(ctx, q)
		return rows, err
	}, func(rows []register.CaseRow, err error) {
		if err != nil {
			s.frame.Fault(err)
			return
		}
		ids := make([]cases.CaseID, len(rows))
		for i, r := range rows {
			ids[i] = r.Case
		}
		s.pick.mark(ids)
		s.marked()
	})
}

// selectAll marks all that the list shows: Ctrl+A.
func (s *casesScreen) selectAll() {
	if s.pager.total > 0 {
		s.pick.every()
		s.marked()
	}
}

func (s *casesScreen) unmark() {
	s.pick.clear()
	s.marked()
}

// marked shows the marks and what can be done with them.
func (s *casesScreen) marked() {
	s.grid.List.Refill()
	s.showUnder()
	s.frame.trace("marked " + countText(s.pick.count(s.pager.total)))
}

// keysHere are the keys of the list.
func (s *casesScreen) keysHere() []pageKey {
	return s.frame.keyWords("list.key.type", "list.key.mark", "list.key.assign", "list.key.actions", "list.key.tabs", "list.key.heads")
}
