package stage

import (
	"context"

	"greffe/cases/message"
	"greffe/ui"
)

// still is a system around the window in which nothing happens: nothing is
// printed, opened or written, and every question for a file is cancelled.
type still struct{}

var _ ui.Outside = still{}

func (still) Print(context.Context, string, []byte) error                  { return nil }
func (still) PrintOn(context.Context, string, []byte, ui.PrintPaper) error { return nil }
func (still) Open(context.Context, string, []byte) error                   { return nil }
func (still) ChooseFiles(context.Context, string) ([]string, error)        { return nil, nil }
func (still) ChooseSave(context.Context, string, string) (string, error)   { return "", nil }
func (still) ChooseFolder(context.Context, string) (string, error)         { return "", nil }
func (still) ReadFile(string) ([]byte, error)                              { return nil, nil }
func (still) WriteFile(string, []byte) error                               { return nil }
func (still) Explain(error) message.Message                                { return message.New("field.file") }
