package ui

import (
	"bytes"
	"context"
	"fmt"
	"image/png"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"

	"greffe/cases/message"
	"greffe/ui/parts"
)

// horizonPrinted is how many cases one picture or print of the six months holds.
const horizonPrinted = 200

// openExport asks in which form the six months shall be saved, having read every
// case that it holds.
func (p *horizonPage) openExport() {
	f, closed := p.frame, p.closed
	desk, w := f.Desk, f.words
	var g Generation
	Load(f.Work, &g, func(ctx context.Context) (horizonRead, error) {
		return readHorizon(ctx, desk, w, 0, horizonPrinted, closed)
	}, func(r horizonRead, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		p.choosePaper(r)
	})
}

func (p *horizonPage) choosePaper(r horizonRead) {
	f := p.frame
	body := parts.V(4)
	sheet := parts.NewSheet(f.T("horizon.export"), p.title(), body)
	sheet.Width = 460
	type way struct {
		key, icon, ending string
		make              func() ([]byte, error)
	}
	ways := []way{{"picture", "chart-bar", ".png", p.picture(r)}}
	if papers, ok := f.Reports.(horizonPapers); ok {
		listing, today := horizonListing(f.words, p.title(), f.T("horizon.lead", message.Day("day", f.today)), r.lanes), f.today
		ways = append(ways,
			way{"paper", "file-pdf", ".pdf", func() ([]byte, error) { return papers.ListPaper(listing, today) }},
			way{"sheet", "list-checks", ".xlsx", func() ([]byte, error) { return papers.ListSheet(listing) }})
	}
	var rows []*parts.Row
	for _, x := range ways {
		words := parts.V(-2, parts.NewEllipsis(f.T("horizon.export."+x.key), parts.Strong, parts.ColorText),
			parts.NewEllipsis(f.T("horizon.export."+x.key+".detail"), parts.Caption, parts.ColorMuted))
		row := parts.NewRow(f.T("horizon.export."+x.key), parts.PadAll(8, parts.Columns(12, []float32{0, -1},
			parts.NewIcon(x.icon, parts.ColorMuted, 20), words)), func() {
			sheet.Close()
			f.saveFile(f.T("horizon.file")+" "+p.span.From.String()+x.ending, x.make)
		})
		rows = append(rows, row)
		body.Add(row)
	}
	arrowsBetween(f.Window, rows)
	sheet.Others = []*parts.Button{parts.NewButton(f.T("button.close"), "", parts.Secondary, sheet.Close)}
	f.Sheet("horizon", sheet)
}

// picture paints the six months of all the cases read, as they look now. It
// paints at once, on the UI goroutine, and encodes where it is called.
func (p *horizonPage) picture(r horizonRead) func() ([]byte, error) {
	const width, row = 1400, 54
	rows := parts.V(0)
	for _, l := range r.lanes {
		one := parts.NewHorizonRow(p.span)
		one.Set(l.Learner, l.caption(p.frame.words), horizonBars(l.Items), -1)
		rows.Add(parts.V(0, parts.Fix(0, row, one), parts.HLine()))
	}
	chart := parts.NewCard(parts.PadAll(1, parts.V(0, parts.NewHorizonHead(p.span, p.frame.T("horizon.head")), parts.HLine(),
		parts.Stack(parts.NewHorizonGround(p.span), rows))))
	content := parts.NewBox(parts.ColorBackground, parts.ColorNone, 0, parts.PadAll(24, parts.V(12,
		parts.NewText(p.title(), parts.Title, parts.ColorText), chart, p.legend())))
	content.Resize(fyne.NewSize(width, 100))
	canvas := software.NewCanvas()
	canvas.SetPadded(false)
	canvas.SetContent(content)
	canvas.Resize(fyne.NewSize(width, content.MinSize().Height))
	canvas.Resize(fyne.NewSize(width, content.MinSize().Height)) // the legend knew its width only now
	img := canvas.Capture()
	return func() ([]byte, error) {
		var out bytes.Buffer
		if err := png.Encode(&out, img); err != nil {
			return nil, fmt.Errorf("a picture of the six months: %w", err)
		}
		return out.Bytes(), nil
	}
}
