package ui

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// councilStage is a window on the sample as it is on a day, opened the next time
// the council meets; the day is set by hand.
func councilStage(t *testing.T, until, today string, d Display) *mailStage {
	t.Helper()
	s := newMailStage(t, until, secretary(), d)
	s.clockwork.Move(days.Must(today))
	s.Simulated = true
	s.words = s.words.For(s.Desk.Today())
	s.Frame.today = s.Desk.Today()
	s.Start()
	return s
}

// caseOf finds the case of a learner by family name.
func (s *mailStage) caseOf(family string) cases.CaseID {
	s.t.Helper()
	for _, id := range s.ids {
		v, err := s.Desk.Case(context.Background(), id)
		if err == nil && strings.HasSuffix(v.Matter.Name(v.Matter.Case.Learner()), family) {
			return id
		}
	}
	s.t.Fatalf("no case of %s", family)
	return ""
}

// someone finds a person of a case by name.
func (s *mailStage) someone(v register.View, name string) cases.PersonID {
	s.t.Helper()
	for id := range v.Matter.People {
		if v.Matter.Name(id) == name {
			return id
		}
	}
	s.t.Fatalf("nobody is called %s", name)
	return ""
}

// on the window's top layer, or the page.
func (s *mailStage) shown() fyne.CanvasObject {
	if top := s.window.Canvas().Overlays().Top(); top != nil {
		return top
	}
	return s.window.Content()
}

// segment finds a choice by what is said for it.
func (s *mailStage) segment(name string) *parts.Segment {
	s.t.Helper()
	for _, x := range all[*parts.Segment](s.shown()) {
		if plainSpaces(x.AccessibilityLabel()) == name {
			return x
		}
	}
	s.t.Fatalf("no choice %q in:\n%s", name, s.seen())
	return nil
}

// keyboard puts the keyboard somewhere.
func (s *mailStage) keyboard(f fyne.Focusable) { s.window.Canvas().Focus(f) }
