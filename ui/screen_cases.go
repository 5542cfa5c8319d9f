package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
)

type casesScreen struct {
	frame *Frame
	body  *fyne.Container
}

func newCasesScreen(f *Frame) screen {
	return &casesScreen{frame: f, body: container.NewStack()}
}

func (s *casesScreen) content() fyne.CanvasObject  { return s.body }
func (s *casesScreen) load()                       {}
func (s *casesScreen) changed([]cases.FileID) bool { return true }
func (s *casesScreen) focus()                      {}
