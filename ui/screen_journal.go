package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
)

type journalScreen struct {
	frame *Frame
	body  *fyne.Container
}

func newJournalScreen(f *Frame) screen {
	return &journalScreen{frame: f, body: container.NewStack()}
}

func (s *journalScreen) content() fyne.CanvasObject  { return s.body }
func (s *journalScreen) load()                       {}
func (s *journalScreen) changed([]cases.FileID) bool { return true }
func (s *journalScreen) focus()                      {}
