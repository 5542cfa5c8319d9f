package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/ui/parts"
)

// tools are whose work shows, how it is grouped, and what can be done with the
// marked cases.
func (s *docketScreen) tools() fyne.CanvasObject {
	f := s.frame
	s.scope = parts.NewSegment(nil, func(i int) {
		f.keepLists(func(k *keptPerson) { k.Scope = docketScopes()[max(0, i)] })
		s.list.Select(-1)
		s.show()
	})
	for _, x := range docketScopes() {
		s.scope.Options = append(s.scope.Options, parts.SegmentOption{Label: f.T(x.word())})
	}
	s.scope.Required = true
	s.scope.SetName(f.T("docket.scope"))
	s.byAct = parts.NewCheck(f.T("docket.byact"), func(bool) { s.groupByAct() })
	s.marked = newDocketMarked(s)
	return parts.Columns(16, []float32{0, 0, -1, 0}, s.scope, parts.Fix(176, 0, s.byAct), parts.Gap(0, 0), s.marked.content)
}

// showTools shows how the docket stands.
func (s *docketScreen) showTools() {
	k := s.frame.lists()
	for i, x := range docketScopes() {
		if x == k.Scope {
			s.scope.SetSelected(i)
		}
	}
	s.byAct.SetChecked(k.ByAct)
	s.marked.show()
}

// groupByAct has one line an act, or one each again: G.
func (s *docketScreen) groupByAct() {
	s.frame.keepLists(func(k *keptPerson) { k.ByAct = !k.ByAct })
	s.show()
}

// openRow opens the case of a line, or what it holds.
func (s *docketScreen) openRow(i int) {
	l := s.view.Lines[i]
	if l.Drafts || l.Fold != "" {
		s.perform(i)
		return
	}
	s.frame.Go(Route{Page: PageCase, Case: l.Case, Tab: TabOverview})
}

// unfold shows the rows of one act, or hides them.
func (s *docketScreen) unfold(key string, open bool) {
	if s.open[key] != open {
		s.open[key] = open
		s.show()
	}
}

// listKey unfolds with →, folds with ← and clears with Esc.
func (s *docketScreen) listKey(k fyne.KeyName, i int) bool {
	switch k {
	case fyne.KeyEscape:
		return s.clear()
	case fyne.KeyRight, fyne.KeyLeft:
		if i >= 0 && i < len(s.view.Lines) && s.view.Lines[i].Fold != "" {
			s.unfold(s.view.Lines[i].Fold, k == fyne.KeyRight)
			return true
		}
	}
	return false
}

// typed does what a letter stands for in the list.
func (s *docketScreen) typed(r rune) {
	switch r {
	case 's', 'S':
		s.assign()
	case 'g', 'G':
		s.groupByAct()
	case 'z', 'Z':
		s.openSnooze()
	case '.':
		s.openActions()
	}
}

// keysHere are the keys of the docket.
func (s *docketScreen) keysHere() []pageKey {
	return s.frame.keyWords("docket.key.assign", "docket.key.group", "docket.key.fold", "docket.key.snooze", "list.key.actions", "list.key.mark")
}

// lineAt is the highlighted line if it is something due.
func (s *docketScreen) lineAt() (docketLine, bool) {
	i := s.list.At()
	if i < 0 || i >= len(s.view.Lines) || s.view.Lines[i].Head || s.view.Lines[i].Case == "" {
		return docketLine{}, false
	}
	return s.view.Lines[i], true
}

// assign puts somebody in charge of the marked cases, or of that of the line: S.
func (s *docketScreen) assign() {
	f := s.frame
	if len(s.marks) > 0 {
		f.openAssign(s.assignLines(s.marks), s.unmark)
		return
	}
	if l, ok := s.lineAt(); ok {
		f.openAssign(s.assignLines(map[cases.CaseID]bool{l.Case: true}), nil)
	}
}

// assignLines are some cases of the docket, each once.
func (s *docketScreen) assignLines(of map[cases.CaseID]bool) []assignLine {
	var out []assignLine
	seen := map[cases.CaseID]bool{}
	for _, r := range s.read.rows {
		if of[r.Case] && !seen[r.Case] {
			seen[r.Case] = true
			out = append(out, assignLine{Case: r.Case, Number: r.Number, Learner: r.Learner, Owner: r.Owner})
		}
	}
	return out
}

// openActions lists what can be done with the line: «.».
func (s *docketScreen) openActions() {
	f := s.frame
	l, ok := s.lineAt()
	if !ok {
		return
	}
	actions := []rowAction{
		{l.Act, "arrow-right", f.T("help.primary.keys"), func() { s.do(l.Case, l.Kind, l.Subject) }},
		{f.T("list.action.open"), "folder-open", f.T("help.open.keys"), func() { f.Go(Route{Page: PageCase, Case: l.Case, Tab: TabOverview}) }},
		{f.T("list.assign"), "user", "S", s.assign},
	}
	if l.Aim {
		actions = append(actions, rowAction{f.T("docket.snooze"), "clock", "Z", s.openSnooze})
	}
	if l.Rule != "" {
		actions = append(actions, rowAction{f.T("docket.action.rule"), "book-open", "F1", func() { f.openRule(l.Rule) }})
	}
	actions = append(actions,
		rowAction{f.T("list.action.letters"), "envelope-simple", "", func() { f.Go(Route{Page: PageCase, Case: l.Case, Tab: TabLetters}) }},
		rowAction{f.T("list.action.journal"), "notebook", "", func() { f.Go(Route{Page: PageCase, Case: l.Case, Tab: TabJournal}) }})
	f.openRowActions(l.What, l.Who, actions)
}

// openSnooze puts an aim of the office off; the day of a rule cannot be: Z.
func (s *docketScreen) openSnooze() {
	f := s.frame
	l, ok := s.lineAt()
	if !ok {
		return
	}
	if !l.Aim {
		f.toast(f.T("docket.snooze.never"), nil)
		return
	}
	var actions []rowAction
	for _, x := range snoozes(f.today) {
		actions = append(actions, rowAction{f.T("docket.snooze."+x.Name, message.Day("until", x.Until)), "clock", "", func() {
			f.keepLists(func(k *keptPerson) { k.Snoozed = keepSnooze(k.Snoozed, l.Key, x.Until, f.today) })
			s.show()
			f.shell.count()
			f.toast(f.T("docket.snooze.done", message.Day("until", x.Until)), func() { s.wake(l.Key) })
		}})
	}
	if f.lists().Snoozed[l.Key] > f.today {
		actions = append(actions, rowAction{f.T("docket.snooze.wake"), "bell", "", func() { s.wake(l.Key) }})
	}
	f.openRowActions(f.T("docket.snooze"), joined(l.What, l.Who), actions)
}

// wake puts an aim off no longer.
func (s *docketScreen) wake(key string) {
	f := s.frame
	f.keepLists(func(k *keptPerson) { k.Snoozed = keepSnooze(k.Snoozed, key, 0, f.today) })
	s.show()
	f.shell.count()
}
