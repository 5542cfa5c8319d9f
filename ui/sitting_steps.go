package ui

import (
	"fyne.io/fyne/v2"

	"greffe/ui/parts"
)

// agenda lists the cases of the sitting.
func (s *sittingScreen) agenda() fyne.CanvasObject {
	f := s.frame
	items := make([]parts.Tab, len(s.read.views))
	at := 0
	for i, v := range s.read.views {
		m := v.Matter
		items[i] = parts.Tab{Label: m.Name(m.Case.Learner())}
		if voted, _ := votedIn(m.Case, s.id); voted {
			items[i].Count = f.T("sitting.agenda.voted")
		} else if _, called := m.Case.Call(s.id); called {
			items[i].Count = f.T("sitting.agenda.called")
		}
		if m.Case.ID == s.of {
			at = i
		}
	}
	tabs := parts.NewTabs(items, nil)
	tabs.Selected = at
	tabs.OnSelect = func(i int) { s.chooseCase(s.read.views[i].Matter.Case.ID) }
	return tabs
}

// stepper shows the steps; pressing one opens it.
func (s *sittingScreen) stepper(steps []stepView) fyne.CanvasObject {
	shown := stepperOf(s.frame.words, steps)
	cells := make([]fyne.CanvasObject, len(steps))
	shares := make([]float32, len(steps))
	for i, x := range steps {
		shares[i] = -1
		cells[i] = newTapCell(func() { s.goTo(x.Step) })
	}
	s.steps = parts.NewStepper(shown...)
	s.cells = parts.ColumnsStretch(0, shares, cells...)
	return parts.NewCard(parts.Pad(8, 8, 6, 8, parts.Stack(s.steps, s.cells)))
}

// sittingPage shows the steps in one line in a low window; the buttons of a step
// then lead to those beside.
type sittingPage struct{ screen *sittingScreen }

// Layout is called by the toolkit.
func (l sittingPage) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if s := l.screen; s.steps != nil {
		low := size.Height < lowStepper
		s.steps.SetLow(low)
		visible(s.cells, !low)
	}
	for _, o := range objects {
		o.Resize(size)
	}
}

// MinSize is called by the toolkit.
func (l sittingPage) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

// goTo opens a step.
func (s *sittingScreen) goTo(step sittingStep) {
	s.step = step
	s.show()
	s.focus()
	s.frame.trace("step " + string(step))
}

// stepCard is the step at hand: its name, what it asks for, and the way to the
// steps beside.
func (s *sittingScreen) stepCard(at sittingStep, steps []stepView) fyne.CanvasObject {
	f := s.frame
	i := 0
	for n, x := range steps {
		if x.Step == at {
			i = n
		}
	}
	title := f.T("sitting.step." + string(at))
	switch at {
	case stepOpen:
		title = f.T("sitting.open.title")
	case stepReasons, stepHear:
		title = f.T("label.hearing")
	default:
	}
	head := parts.H(8, parts.Center(parts.NewText(title, parts.Sub, parts.ColorText)), parts.Spacer(),
		parts.NewSmallButton(f.T("guided.start"), "eye", parts.Ghost, s.project))
	if i > 0 {
		head.Add(parts.NewSmallButton(f.T("sitting.before"), "caret-left", parts.Ghost, func() { s.goTo(steps[i-1].Step) }))
	}
	if i+1 < len(steps) {
		head.Add(parts.NewSmallButton(f.T("sitting.after"), "caret-right", parts.Ghost, func() { s.goTo(steps[i+1].Step) }))
	}
	column := parts.V(12, head, s.panel.trouble, s.panel.content)
	if len(s.panel.others) > 0 {
		foot := parts.H(8, parts.Spacer())
		for _, b := range s.panel.others {
			foot.Add(b)
		}
		column.Add(foot)
	}
	return parts.NewCard(parts.PadAll(16, column))
}
