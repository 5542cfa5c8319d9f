package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
)

type letterScreen struct {
	frame *Frame
	body  *fyne.Container
}

func newLetterScreen(f *Frame, id cases.CaseID, letter cases.LetterID) screen {
	return &letterScreen{frame: f, body: container.NewStack()}
}

func (s *letterScreen) content() fyne.CanvasObject  { return s.body }
func (s *letterScreen) load()                       {}
func (s *letterScreen) changed([]cases.FileID) bool { return true }
func (s *letterScreen) focus()                      {}
