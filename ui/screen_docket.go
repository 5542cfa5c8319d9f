package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
)

type docketScreen struct {
	frame *Frame
	body  *fyne.Container
}

func newDocketScreen(f *Frame) screen {
	return &docketScreen{frame: f, body: container.NewStack()}
}

func (s *docketScreen) content() fyne.CanvasObject  { return s.body }
func (s *docketScreen) load()                       {}
func (s *docketScreen) changed([]cases.FileID) bool { return true }
func (s *docketScreen) focus()                      {}
