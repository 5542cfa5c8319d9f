package ui

import (
	"bytes"
	"context"
	"fmt"
	"image/png"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"

	"greffe/cases/days"
	"greffe/cases/figures"
	"greffe/cases/message"
	"greffe/ui/parts"
)

// Reports makes files of figures.
type Reports interface {
	// Spreadsheet is a workbook with a tab a table.
	Spreadsheet(figures.Report) ([]byte, error)
	// Paper is a PDF, dated on a day.
	Paper(figures.Report, days.Day) ([]byte, error)
}

// openExport asks in which form the figures shall be saved.
func (s *statsScreen) openExport() {
	f := s.frame
	body := parts.V(4)
	sheet := parts.NewSheet(f.T("stats.export"), f.T("stats.export.lead"), body)
	sheet.Width = 460
	report, today := s.view.Report, f.today
	var rows []*parts.Row
	for _, x := range []struct {
		key, icon, ending string
		make              func() ([]byte, error)
	}{
		{"sheet", "list-checks", ".xlsx", func() ([]byte, error) { return f.Reports.Spreadsheet(report) }},
		{"paper", "file-pdf", ".pdf", func() ([]byte, error) { return f.Reports.Paper(report, today) }},
		{"picture", "chart-bar", ".png", s.picture()},
	} {
		words := parts.V(-2, parts.NewEllipsis(f.T("stats.export."+x.key), parts.Strong, parts.ColorText),
			parts.NewEllipsis(f.T("stats.export."+x.key+".detail"), parts.Caption, parts.ColorMuted))
		row := parts.NewRow(f.T("stats.export."+x.key), parts.PadAll(8, parts.Columns(12, []float32{0, -1},
			parts.NewIcon(x.icon, parts.ColorMuted, 20), words)), func() {
			sheet.Close()
			f.saveFile(f.T("stats.file")+" "+today.String()+x.ending, x.make)
		})
		rows = append(rows, row)
		body.Add(row)
	}
	arrowsBetween(f.Window, rows)
	sheet.Others = []*parts.Button{parts.NewButton(f.T("button.close"), "", parts.Secondary, sheet.Close)}
	f.Sheet("export", sheet)
}

// picture paints the page as it stands, wide enough for two columns. It paints
// at once, on the UI goroutine, and encodes where it is called.
func (s *statsScreen) picture() func() ([]byte, error) {
	content := parts.NewBox(parts.ColorBackground, parts.ColorNone, 0, parts.PadAll(24, s.cards()))
	const width = 1200
	content.Resize(fyne.NewSize(width, 100))
	canvas := software.NewCanvas()
	canvas.SetPadded(false)
	canvas.SetContent(content)
	canvas.Resize(fyne.NewSize(width, content.MinSize().Height))
	canvas.Resize(fyne.NewSize(width, content.MinSize().Height)) // the cards knew their width only now
	img := canvas.Capture()
	return func() ([]byte, error) {
		var out bytes.Buffer
		if err := png.Encode(&out, img); err != nil {
			return nil, fmt.Errorf("a picture of the statistics: %w", err)
		}
		return out.Bytes(), nil
	}
}

// saveFile asks where to save a file, makes it and says so.
func (f *Frame) saveFile(name string, content func() ([]byte, error)) {
	Act(f.Work, func(ctx context.Context) (string, error) {
		path, err := f.Outside.ChooseSave(ctx, f.T("mail.save"), name)
		if err != nil || path == "" {
			return "", err
		}
		b, err := content()
		if err != nil {
			return "", err
		}
		return path, f.Outside.WriteFile(path, b)
	}, func(path string, err error) {
		switch {
		case err != nil:
			f.Fault(err)
		case path != "":
			f.toast(f.T("stats.exported", message.Text("file", filepath.Base(path))), nil)
		}
	})
}
