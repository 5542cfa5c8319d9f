package ui

import (
	"greffe/cases/figures"
	"greffe/cases/message"
	"greffe/ui/parts"
)

// narrowing makes the choices of a period and of a person, and the button that
// reads older cases.
func (s *journalScreen) narrowing() {
	f := s.frame
	var spans []string
	for _, x := range journalSpans(f.today) {
		spans = append(spans, f.T("journal.span."+x.Key))
	}
	s.spans = parts.NewSelect(f.T("journal.span"), parts.Labels(spans...), func(i int) {
		s.span = max(0, i)
		s.show()
	})
	s.spans.SetSelected(0)
	s.people = parts.NewSelect(f.T("journal.who"), nil, func(i int) {
		s.who = ""
		if i > 0 {
			s.who = s.people.Options[i].Label
		}
		s.show()
	})
	s.older = parts.NewButton(f.T("journal.older", message.Number("n", journalCases)), "arrow-u-up-left", parts.Ghost, func() {
		s.cases += journalCases
		s.load()
	})
	s.older.Hide()
}

// offerPeople lists who recorded what the page has read.
func (s *journalScreen) offerPeople(lines []recordLine) {
	names := recordersOf(lines)
	at := 0
	for i, n := range names {
		if n == s.who {
			at = i + 1
		}
	}
	if at == 0 {
		s.who = ""
	}
	s.people.Options = append(parts.Labels(s.frame.T("journal.who.all")), parts.Labels(names...)...)
	s.people.SetSelected(at)
}

// openExport saves what the journal shows.
func (s *journalScreen) openExport() {
	f := s.frame
	if len(s.lines) == 0 {
		f.toast(f.T("empty.journal"), nil)
		return
	}
	listing := journalListing(f.words, s.header.lead.Content, s.lines)
	f.exportListing("journal-export", f.T("journal.file"), listing)
}

// exportListing asks in which form a list is to be saved.
func (f *Frame) exportListing(name, file string, l figures.Listing) {
	body := parts.V(4)
	sheet := parts.NewSheet(f.T("stats.export"), f.T("list.export.rows", message.Number("n", len(l.Rows))), body)
	sheet.Width = 480
	type form struct {
		key, icon, ending string
		write             func() ([]byte, error)
	}
	forms := []form{{"csv", "list", ".csv", func() ([]byte, error) { return listingCSV(l, f.Display.Language) }}}
	if files, ok := f.Reports.(ListFiles); ok {
		today := f.today
		forms = append(forms,
			form{"sheet", "list-checks", ".xlsx", func() ([]byte, error) { return files.ListSheet(l) }},
			form{"paper", "file-pdf", ".pdf", func() ([]byte, error) { return files.ListPaper(l, today) }})
	}
	var rows []*parts.Row
	for _, x := range forms {
		words := parts.V(-2, parts.NewEllipsis(f.T("list.export."+x.key), parts.Strong, parts.ColorText),
			parts.NewEllipsis(f.T("list.export."+x.key+".detail"), parts.Caption, parts.ColorMuted))
		row := parts.NewRow(f.T("list.export."+x.key), parts.PadAll(8, parts.Columns(12, []float32{0, -1},
			parts.NewIcon(x.icon, parts.ColorMuted, 20), words)), func() {
			sheet.Close()
			f.saveFile(file+" "+f.today.String()+x.ending, x.write)
		})
		rows = append(rows, row)
		body.Add(row)
	}
	arrowsBetween(f.Window, rows)
	sheet.Others = []*parts.Button{parts.NewButton(f.T("button.close"), "", parts.Secondary, sheet.Close)}
	f.Sheet(name, sheet)
}
