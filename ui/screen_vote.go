package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
)

type voteScreen struct {
	frame *Frame
	body  *fyne.Container
}

func newVoteScreen(f *Frame, id cases.SittingID, of cases.CaseID) screen {
	return &voteScreen{frame: f, body: container.NewStack()}
}

func (s *voteScreen) content() fyne.CanvasObject  { return s.body }
func (s *voteScreen) load()                       {}
func (s *voteScreen) changed([]cases.FileID) bool { return true }
func (s *voteScreen) focus()                      {}
