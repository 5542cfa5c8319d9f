package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
)

type sittingScreen struct {
	frame *Frame
	body  *fyne.Container
}

func newSittingScreen(f *Frame, id cases.SittingID, of cases.CaseID) screen {
	return &sittingScreen{frame: f, body: container.NewStack()}
}

func (s *sittingScreen) content() fyne.CanvasObject  { return s.body }
func (s *sittingScreen) load()                       {}
func (s *sittingScreen) changed([]cases.FileID) bool { return true }
func (s *sittingScreen) focus()                      {}
