package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"fyne.io/fyne/v2"
	"github.com/ncruces/zenity"

	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/letters/printing"
	"greffe/ui"
)

// maxExhibit is the largest file taken as an exhibit, in bytes.
const maxExhibit = 64 << 20

var errTooLarge = errors.New("the file is too large")

// outside is the system around the window.
type outside struct {
	window fyne.Window
}

func newOutside(w fyne.Window) *outside { return &outside{window: w} }

// Print hands a PDF to the system's printer.
func (o *outside) Print(ctx context.Context, title string, pdf []byte) error {
	file, err := temporary(title, pdf)
	if err != nil {
		return err
	}
	if err := printing.Print(ctx, file, title); err != nil {
		return fmt.Errorf("print %s: %w", title, err)
	}
	return nil
}

// PrintOn hands a PDF to the system's printer, on a paper of its own.
func (o *outside) PrintOn(ctx context.Context, title string, pdf []byte, paper ui.PrintPaper) error {
	file, err := temporary(title, pdf)
	if err != nil {
		return err
	}
	if err := printing.PrintOn(ctx, file, title, printing.Paper(paper)); err != nil {
		return fmt.Errorf("print %s: %w", title, err)
	}
	return nil
}

// Open shows a PDF in the system's viewer.
func (o *outside) Open(_ context.Context, name string, pdf []byte) error {
	file, err := temporary(name, pdf)
	if err != nil {
		return err
	}
	if err := printing.OpenOutside(file); err != nil {
		return fmt.Errorf("open %s: %w", name, err)
	}
	return nil
}

// temporary keeps a copy for another program to read, in a folder of this user only.
func temporary(name string, b []byte) (string, error) {
	dir := filepath.Join(cacheDir(), "opened")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", fmt.Errorf("the folder of opened letters: %w", err)
	}
	file := filepath.Join(dir, fileName(name)+".pdf")
	if err := os.WriteFile(file, b, 0o600); err != nil {
		return "", fmt.Errorf("a copy to open: %w", err)
	}
	return file, nil
}

// ChooseFiles asks with the system's dialog, or the toolkit's where there is none.
func (o *outside) ChooseFiles(ctx context.Context, title string) ([]string, error) {
	if !zenity.IsAvailable() {
		one, err := o.toolkitOpen(ctx)
		if one == "" {
			return nil, err
		}
		return []string{one}, err
	}
	files, err := zenity.SelectFileMultiple(zenity.Context(ctx), zenity.Title(title))
	if errors.Is(err, zenity.ErrCanceled) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("the dialog: %w", err)
	}
	return files, nil
}

// ChooseSave asks where to save.
func (o *outside) ChooseSave(ctx context.Context, title, name string) (string, error) {
	if !zenity.IsAvailable() {
		return o.toolkitSave(ctx, name)
	}
	file, err := zenity.SelectFileSave(zenity.Context(ctx), zenity.Title(title), zenity.Filename(name), zenity.ConfirmOverwrite())
	if errors.Is(err, zenity.ErrCanceled) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("the dialog: %w", err)
	}
	return file, nil
}

// ChooseFolder asks for a folder to write into.
func (o *outside) ChooseFolder(ctx context.Context, title string) (string, error) {
	if !zenity.IsAvailable() {
		return o.toolkitFolder(ctx)
	}
	folder, err := zenity.SelectFile(zenity.Context(ctx), zenity.Title(title), zenity.Directory())
	if errors.Is(err, zenity.ErrCanceled) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("the dialog: %w", err)
	}
	return folder, nil
}

// ReadFile reads a file to be filed as an exhibit.
func (o *outside) ReadFile(path string) ([]byte, error) {
	i, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("the file: %w", err)
	}
	if i.IsDir() {
		return nil, fmt.Errorf("%s: %w", path, syscall.EISDIR)
	}
	if i.Size() > maxExhibit {
		return nil, fmt.Errorf("%s: %w", path, errTooLarge)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("the file: %w", err)
	}
	return b, nil
}

// WriteFile writes a PDF where the person chose: whole, or not at all.
func (o *outside) WriteFile(path string, b []byte) error {
	t, err := os.CreateTemp(filepath.Dir(path), ".greffe-*")
	if err != nil {
		return fmt.Errorf("write: %w", err)
	}
	_, err = t.Write(b)
	err = errors.Join(err, t.Sync(), t.Close())
	if err == nil {
		err = os.Rename(t.Name(), path)
	}
	if err != nil {
		_ = os.Remove(t.Name())
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

// Explain words an error of files and printers for a person; others are the register's.
func (o *outside) Explain(err error) message.Message {
	name := ""
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		name = filepath.Base(path.Path)
	}
	switch {
	case errors.Is(err, printing.ErrNoPrinter):
		return message.New("outside.no-printer")
	case errors.Is(err, syscall.ENOSPC):
		return message.New("outside.full")
	case errors.Is(err, errTooLarge):
		return message.New("outside.too-large", message.Number("n", maxExhibit>>20))
	case errors.Is(err, syscall.EISDIR):
		return message.New("outside.folder")
	case errors.Is(err, fs.ErrNotExist):
		return message.New("outside.missing", message.Text("name", name))
	case errors.Is(err, fs.ErrPermission):
		return message.New("outside.permission", message.Text("name", name))
	}
	return register.Explain(err)
}
