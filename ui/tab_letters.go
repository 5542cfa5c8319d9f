package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// newLettersTab is the letters of a case: what is to be prepared, posted and
// followed, and every letter issued with what became of it.
func newLettersTab(f *Frame, v register.View) fyne.CanvasObject {
	column := parts.V(12, parts.Columns(12, []float32{-1, 0}, parts.NewEllipsis(f.T("documents.lead"), parts.Caption, parts.ColorMuted),
		parts.NewSmallButton(f.T("documents.open"), "file-pdf", parts.Secondary, func() { f.openDocuments(v) })))
	if due := lettersDue(f, v); due != nil {
		column.Add(due)
	}
	for _, b := range f.reviewCards(v) {
		column.Add(b)
	}
	items := letterItems(f.words, v)
	if len(items) == 0 {
		column.Add(parts.Fix(0, 200, parts.NewEmptyState("envelope-simple", f.T("empty.letters"), nil)))
		return column
	}
	rows := parts.V(0)
	for i, l := range items {
		if i > 0 {
			rows.Add(parts.HLine())
		}
		sheet, _ := letterSheetOf(f.words, v, l.Letter)
		rows.Add(letterTabRow(f, v, l, sheet))
	}
	column.Add(parts.NewCard(parts.PadAll(2, rows)))
	return column
}

// letterTabRow is one letter with a line for each of its copies.
func letterTabRow(f *Frame, v register.View, l letterItem, sheet letterSheet) fyne.CanvasObject {
	lines := parts.V(3)
	for _, c := range sheet.Copies {
		lines.Add(parts.Columns(12, []float32{-3, -2, 150, 230},
			parts.NewEllipsis(joined(c.Name, c.Capacity), parts.Body, parts.ColorText),
			parts.NewEllipsis(c.Channel, parts.Caption, parts.ColorMuted),
			parts.NewEllipsis(c.Number, parts.Caption, parts.ColorMuted),
			parts.H(0, parts.Spacer(), parts.NewChip(c.State, journeyTone(c.Kind), ""))))
	}
	head := parts.Columns(10, []float32{0, -1, 0},
		parts.NewIcon(l.Icon, parts.ColorMuted, 18),
		parts.NewEllipsis(l.Title, parts.Strong, parts.ColorText),
		parts.NewText(f.T("mail.letter.issued", message.Day("day", sheet.Issued)), parts.Caption, parts.ColorMuted))
	return parts.NewRow(l.Title, parts.Pad(10, 14, 10, 14, parts.V(6, head, parts.Pad(0, 0, 0, 28, lines))), func() {
		f.Go(Route{Page: PageLetter, Case: v.Matter.Case.ID, Letter: l.Letter})
	})
}

// lettersDue offers what is due about letters now, each with its button.
func lettersDue(f *Frame, v register.View) fyne.CanvasObject {
	rows := parts.V(8)
	offered := map[rules.DueKind]bool{}
	for _, d := range v.Progress.Dues {
		switch d.Kind {
		case rules.DoNotify, rules.DoPost, rules.DoReceipt, rules.DoDecision, rules.DoInform, rules.DoReconvene:
		default:
			continue
		}
		if offered[d.Kind] {
			continue
		}
		offered[d.Kind] = true
		b := parts.NewBanner(parts.ToneInfo, "", capital(f.Say(d.What)))
		if d.By != 0 && d.By < v.Matter.Today {
			b.Tone = parts.ToneDanger
		}
		b.Icon = "envelope-simple"
		b.Article = articleChip(f.words, string(d.Article))
		b.Action = parts.NewSmallButton(f.T("do."+string(d.Kind)), "arrow-right", parts.Secondary, func() { f.perform(v, d.Kind, d.Subject) })
		rows.Add(b)
	}
	if len(rows.Objects) == 0 {
		return nil
	}
	return rows
}
