package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
)

type calendarScreen struct {
	frame *Frame
	body  *fyne.Container
}

func newCalendarScreen(f *Frame) screen {
	return &calendarScreen{frame: f, body: container.NewStack()}
}

func (s *calendarScreen) content() fyne.CanvasObject  { return s.body }
func (s *calendarScreen) load()                       {}
func (s *calendarScreen) changed([]cases.FileID) bool { return true }
func (s *calendarScreen) focus()                      {}
