package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
)

type firstRunScreen struct {
	frame *Frame
	body  *fyne.Container
}

func newFirstRunScreen(f *Frame) screen {
	return &firstRunScreen{frame: f, body: container.NewStack()}
}

func (s *firstRunScreen) content() fyne.CanvasObject  { return s.body }
func (s *firstRunScreen) load()                       {}
func (s *firstRunScreen) changed([]cases.FileID) bool { return true }
func (s *firstRunScreen) focus()                      {}
