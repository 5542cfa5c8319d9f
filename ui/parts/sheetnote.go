package parts

import "fyne.io/fyne/v2"

// sheetNote stands at the foot of a sheet, left of its buttons, and says quietly
// what becomes of what is typed.
type sheetNote struct {
	row  *fyne.Container
	icon *Icon
	text *Text
}

func newSheetNote() *sheetNote {
	n := &sheetNote{icon: NewIcon("check", ColorFaint, 15), text: NewEllipsis("", Caption, ColorFaint)}
	n.row = Middle(Columns(6, []float32{0, -1}, Center(n.icon), n.text))
	n.icon.Hide()
	return n
}

// SetNote says quietly at the foot what becomes of what is typed; an empty text
// says nothing. A sheet that is not open says nothing either.
func (s *Sheet) SetNote(icon, words string, ink fyne.ThemeColorName) {
	if s.note == nil {
		return
	}
	s.note.icon.Set(icon, ink)
	setVisible(s.note.icon, words != "")
	s.note.text.Set(words, ink)
	s.note.row.Refresh()
}

// Note is what the foot says.
func (s *Sheet) Note() string {
	if s.note == nil {
		return ""
	}
	return s.note.text.Content
}
