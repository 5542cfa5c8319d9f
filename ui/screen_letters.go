package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
)

type lettersScreen struct {
	frame *Frame
	body  *fyne.Container
}

func newLettersScreen(f *Frame) screen {
	return &lettersScreen{frame: f, body: container.NewStack()}
}

func (s *lettersScreen) content() fyne.CanvasObject  { return s.body }
func (s *lettersScreen) load()                       {}
func (s *lettersScreen) changed([]cases.FileID) bool { return true }
func (s *lettersScreen) focus()                      {}
