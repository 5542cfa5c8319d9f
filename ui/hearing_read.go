package ui

import (
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// readingLine is one paper of written observations, to be read at the sitting.
type readingLine struct {
	Act      cases.ActID
	Received string
	Text     string
	Document cases.Digest // empty: only the text
}

// readingLines are the written observations received by a day, the first first.
func readingLines(w translations.Words, m rules.Matter) []readingLine {
	var out []readingLine
	for _, o := range m.Case.Written {
		if o.Act.On > m.Today {
			continue
		}
		text := oneLine(o.Is.Text)
		if text == "" {
			text = w.T("hearing.read.document")
		}
		out = append(out, readingLine{
			Act: o.Act.ID, Received: w.T("hearing.read.received", message.Day("day", o.Act.On)), Text: text, Document: o.Is.Document,
		})
	}
	return out
}

// written lists the learner's written observations: each is ticked once it was
// read at the sitting.
func (h *hearing) written() {
	s, f := h.screen, h.screen.frame
	lines := readingLines(f.words, h.view.Matter)
	if len(lines) == 0 {
		return
	}
	column := parts.V(8)
	for _, l := range lines {
		read := parts.NewCheck(f.T("hearing.read"), func(on bool) {
			s.typed.Read = slices.DeleteFunc(slices.Clone(s.typed.Read), func(id cases.ActID) bool { return id == l.Act })
			if on {
				s.typed.Read = append(s.typed.Read, l.Act)
			}
			h.changed()
		})
		read.SetChecked(slices.Contains(s.typed.Read, l.Act))
		head := parts.H(8, parts.Middle(parts.NewText(l.Received, parts.CaptionStrong, parts.ColorMuted)), parts.Spacer())
		if l.Document != "" {
			head.Add(parts.NewSmallButton(f.T("hearing.read.see"), "eye", parts.Ghost, func() { f.openDocument(l.Received, l.Document) }))
		}
		column.Add(parts.V(2, head, parts.NewWrap(l.Text, parts.Body, parts.ColorText, 420), read))
	}
	h.detail.Add(mailHead(f.T("label.observations")))
	h.detail.Add(parts.NewBox(parts.ColorSurfaceAlt, parts.ColorBorder, 8, parts.PadAll(12, column)))
}

// readWords say which written observations were read at a hearing; nothing for none.
func readWords(w translations.Words, c *cases.Case, read []cases.ActID) string {
	var out []string
	for _, o := range c.Written {
		if slices.Contains(read, o.Act.ID) {
			out = append(out, w.T("hearing.read.done", message.Day("day", o.Act.On)))
		}
	}
	return w.List(out)
}
