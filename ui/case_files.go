package ui

import (
	"net/url"
	"strconv"

	"fyne.io/fyne/v2"

	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// filesSheet asks before files become exhibits: under which name, and whether
// the learner may see each.
type filesSheet struct {
	frame  *Frame
	view   register.View
	forms  []exhibitForm
	fields *formFields
	sheet  *parts.Sheet
	newID  func() string
}

// openFiles opens the sheet of files that were dropped, chosen or pasted, with
// those that are kept out and why.
func (f *Frame) openFiles(v register.View, read []exhibitFile, kept []message.Message) {
	forms, known := sortFiles(v.Matter, read)
	var out []string
	for _, m := range append(kept, known...) {
		out = append(out, f.Say(m))
	}
	if len(forms) == 0 {
		if len(out) > 0 {
			f.ask(f.T("case.files.none"), out, f.T("button.close"), func() {})
		}
		return
	}
	s := &filesSheet{frame: f, view: v, forms: forms, fields: newFormFields(f, nil), newID: f.Desk.NewID}
	body := parts.V(12)
	if len(out) > 0 {
		words := ""
		for _, line := range out {
			words += line + "\n"
		}
		body.Add(parts.NewBanner(parts.ToneWarn, "", trim(words)))
	}
	for i := range forms {
		body.Add(s.file(i))
	}
	n := len(forms)
	s.sheet = parts.NewSheet(f.T("files.title", message.Number("n", n), message.Text("number", v.Matter.Case.Number())), f.T("files.lead"), body)
	s.sheet.Width = 760
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, s.sheet.Close)}
	s.sheet.Primary = parts.NewButton(f.T("case.files.verb", message.Number("n", n)), "paperclip", parts.Primary, s.submit)
	if f.Sheet("files", s.sheet) {
		f.trace("files " + strconv.Itoa(n))
	}
}

// file is the card of one file.
func (s *filesSheet) file(i int) fyne.CanvasObject {
	f, form := s.frame, &s.forms[i]
	at := "." + strconv.Itoa(i)
	name := s.fields.entry("name"+at, f.T("files.name"), "", false, &form.Name)
	name.SetInfo(joined(f.T("files.media."+mediaKey(form.File.Media)), fileSize(f.words, form.File.Size)))
	area := parts.NewEntry("")
	area.OnChanged = func(t string) {
		form.Withheld.Why = t
		s.fields.touched("why" + at)
	}
	shown := s.fields.choose("shown"+at, f.T("exhibit.question"), "", []string{f.T("exhibit.yes"), f.T("exhibit.no")}, 0, nil)
	why := s.fields.add("why"+at, f.T("exhibit.why"), f.T("exhibit.why.hint"), false, area)
	why.Hide()
	if seg, ok := shown.Input.(*parts.Segment); ok {
		seg.OnChange = func(at int) {
			form.Withheld.Withheld = at == 1
			visible(why, form.Withheld.Withheld)
			s.sheet.Refresh()
		}
	}
	icon := parts.V(0, parts.Gap(20, 26), parts.NewIcon(fileIcon(form.File.Media), parts.ColorMuted, 22))
	return parts.NewCard(parts.Pad(10, 14, 6, 14, parts.ColumnsTop(12, []float32{0, -1}, icon, parts.V(4,
		parts.ColumnsTop(16, []float32{-1, 270}, name, shown), why))))
}

func (s *filesSheet) submit() {
	f := s.frame
	if !s.fields.show(exhibitProblems(s.forms)) {
		return
	}
	f.Record(Recording{
		Submission: exhibitSubmission(s.view.Matter.Case.ID.File(), s.forms, s.newID),
		Said:       message.New("case.files.done", message.Number("n", len(s.forms))), Undo: true,
		Done: func(register.Trial) { s.sheet.Close() },
	})
}

// paste takes files that were copied in a file manager, while the facts show.
func (s *caseScreen) paste(text string) {
	if paths := pastedPaths(text); len(paths) > 0 && s.tab() == TabFacts {
		s.facts.take(paths)
	}
}

// pasting is a page that takes what was copied elsewhere: Ctrl+V outside a field.
type pasting interface{ paste(text string) }

// pasteHere hands the clipboard to the field that has the keyboard, else to the page.
func (f *Frame) pasteHere() {
	c := f.Window.Canvas()
	clipboard := fyne.CurrentApp().Clipboard()
	switch field, ok := c.Focused().(textField); {
	case ok:
		field.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	case !parts.OverlayOpen(c):
		ability(f, func(p pasting) { p.paste(clipboard.Content()) })
	}
}

// unescaped reads the path of a URI.
func unescaped(path string) string {
	if plain, err := url.PathUnescape(path); err == nil {
		return plain
	}
	return path
}
