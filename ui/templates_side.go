package ui

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

func numberOf(n int) string { return strconv.Itoa(n) }

// showSide lays the chosen tab out beside the text.
func (s *textSheet) showSide() {
	var inside fyne.CanvasObject
	switch textTabs()[s.tabs.Selected] {
	case "preview":
		inside = s.previewSide()
	case "fields":
		inside = s.fieldsSide()
	case "mentions":
		inside = s.mentionsSide()
	default:
		inside = s.versionsSide()
	}
	s.side.Objects = []fyne.CanvasObject{inside}
	s.side.Refresh()
}

// previewSide is a made-up letter with the text as it stands.
func (s *textSheet) previewSide() fyne.CanvasObject {
	f := s.frame
	options := make([]string, len(s.cases))
	for i, name := range s.cases {
		options[i] = f.T("templates.case." + name)
	}
	choice := parts.NewSelect("", parts.Labels(options...), func(i int) {
		s.situation = i
		s.draw()
	})
	choice.SetSelected(min(s.situation, len(options)-1))
	s.draw()
	if len(options) < 2 {
		return s.preview.view
	}
	return parts.Border(parts.Pad(0, 0, 8, 0, parts.Columns(10, []float32{0, -1},
		parts.Center(parts.NewText(f.T("templates.situation"), parts.CaptionStrong, parts.ColorMuted)), choice)), nil, nil, nil, s.preview.view)
}

// draw draws the text; one that cannot be read keeps the pages before it.
func (s *textSheet) draw() {
	f, kind, language, text, situation := s.frame, s.kind, s.language, s.typed.Text, s.situation
	o := s.office.Organisation
	s.preview.show(f.T("letter."+kind), func(context.Context) ([]byte, []message.Message, error) {
		pdf, err := f.Texts.Sample(o, kind, language, text, situation)
		return pdf, nil, err
	})
}

// fieldsSide lists what the text may name; a press puts it in.
func (s *textSheet) fieldsSide() fyne.CanvasObject {
	f := s.frame
	rows := parts.V(0)
	fill := func() {
		rows.Objects = nil
		words := register.Words(s.find)
		for _, l := range s.fields {
			if !register.Matches(l.Find, words) {
				continue
			}
			rows.Add(parts.NewRow(l.Title, parts.Pad(6, 8, 6, 8, parts.V(-2,
				parts.Columns(10, []float32{-1, 0}, parts.NewEllipsis(l.Title, parts.Strong, parts.ColorText), parts.NewText(l.Insert, parts.Caption, parts.ColorAccent)),
				parts.NewEllipsis(l.Detail, parts.Caption, parts.ColorMuted))), func() { s.insert(l.Insert) }))
		}
		if len(rows.Objects) == 0 {
			rows.Add(parts.NewWrap(f.T("templates.fields.none"), parts.Body, parts.ColorMuted, textSide-40))
		}
		rows.Refresh()
	}
	find := parts.NewEntry(f.T("templates.fields.find"))
	find.SetText(s.find)
	find.OnChanged = func(text string) {
		s.find = text
		fill()
	}
	fill()
	return parts.Border(parts.Pad(0, 0, 8, 0, parts.V(8, parts.NewWrap(f.T("templates.fields.lead"), parts.Body, parts.ColorMuted, textSide-20), find)), nil, nil, nil,
		parts.NewCard(parts.PadAll(1, parts.Scroll(rows))))
}

// mentionsSide lists the passages that the law or the regulation demands.
func (s *textSheet) mentionsSide() fyne.CanvasObject {
	f := s.frame
	rows := parts.V(0)
	for i, m := range s.mentions {
		icon, ink := "check-circle-fill", parts.ColorOK
		if !m.Met {
			icon, ink = "x-circle-fill", parts.ColorDanger
		}
		where := f.T("templates.mentions.absent")
		if m.Line > 0 {
			where = f.T("templates.mentions.line", message.Number("n", m.Line))
		}
		head := parts.H(8, parts.NewText(where, parts.Caption, parts.ColorMuted))
		if m.Article != "" {
			head.Add(parts.NewArticle(articleChip(f.words, m.Article)))
		}
		words := parts.V(0, parts.Columns(8, []float32{-1, 0}, parts.NewEllipsis(capital(f.T("letters.block."+m.Block)), parts.Strong, parts.ColorText), head))
		if named := mentionWords(f.words, m); named != "" {
			words.Add(parts.NewWrap(named, parts.Caption, parts.ColorMuted, textSide-80))
		}
		if i > 0 {
			rows.Add(parts.HLine())
		}
		rows.Add(parts.Pad(8, 10, 8, 10, parts.ColumnsTop(10, []float32{0, -1}, parts.NewIcon(icon, ink, 18), words)))
	}
	return parts.Border(parts.Pad(0, 0, 8, 0, parts.NewWrap(f.T("templates.mentions.lead"), parts.Body, parts.ColorMuted, textSide-20)), nil, nil, nil,
		parts.NewCard(parts.PadAll(1, parts.Scroll(rows))))
}

// versionsSide compares any two states of the text.
func (s *textSheet) versionsSide() fyne.CanvasObject {
	f := s.frame
	all := append(append([]textVersion(nil), s.versions...), textVersion{Label: f.T("templates.version.typed"), Text: s.typed.Text})
	options := make([]parts.Option, len(all))
	for i, v := range all {
		options[i] = parts.Option{Label: v.Label, Detail: joined(v.By, v.Note)}
	}
	pick := func(label string, at int, chosen func(int)) fyne.CanvasObject {
		sel := parts.NewSelect("", options, func(i int) {
			chosen(i)
			s.showSide()
		})
		sel.SetSelected(at)
		return parts.NewField(label, "", "", sel)
	}
	s.from, s.to = min(s.from, len(all)-1), min(s.to, len(all)-1)
	diff, added, removed := foldedDiff(textDiff(all[s.from].Text, all[s.to].Text))
	rows := parts.V(0)
	for _, l := range diff {
		rows.Add(f.diffRow(l))
	}
	counts := f.T("templates.versions.lines", message.Number("added", added), message.Number("removed", removed))
	if added+removed == 0 {
		counts = f.T("templates.versions.same")
		rows.Objects = nil
	}
	head := parts.V(8, parts.ColumnsTop(12, []float32{-1, -1},
		pick(f.T("templates.versions.from"), s.from, func(i int) { s.from = i }),
		pick(f.T("templates.versions.to"), s.to, func(i int) { s.to = i })))
	line := parts.Columns(10, []float32{-1, 0}, parts.NewEllipsis(counts, parts.Caption, parts.ColorMuted), parts.Gap(0, 0))
	if s.to < len(s.versions) && s.versions[s.to].Text != s.typed.Text {
		take := s.versions[s.to].Text
		line = parts.Columns(10, []float32{-1, 0}, parts.NewEllipsis(counts, parts.Caption, parts.ColorMuted),
			parts.NewSmallButton(f.T("templates.versions.take"), "arrow-u-up-left", parts.Secondary, func() { s.area.SetText(take) }))
	}
	head.Add(line)
	return parts.Border(parts.Pad(0, 0, 8, 0, head), nil, nil, nil, parts.NewCard(parts.PadAll(1, parts.Scroll(rows))))
}

// diffRow is one line of a comparison: what it was, what it became.
func (f *Frame) diffRow(l diffLine) fyne.CanvasObject {
	mark, fill, ink := " ", parts.ColorNone, parts.ColorMuted
	text := l.Text
	switch l.Kind {
	case diffAdded:
		mark, fill, ink = "+", parts.ColorOKGround, parts.ColorText
	case diffRemoved:
		mark, fill, ink = "−", parts.ColorDangerGround, parts.ColorText
	case diffSkipped:
		mark, fill, text = "⋯", parts.ColorNeutral, f.T("templates.versions.skipped", message.Number("n", l.N))
	case diffSame:
	}
	return parts.NewBox(fill, parts.ColorNone, 0, parts.Pad(3, 8, 3, 8, parts.ColumnsTop(8, []float32{14, -1},
		parts.NewText(mark, parts.Strong, ink), parts.NewWrap(text, parts.Body, ink, textSide-70))))
}
