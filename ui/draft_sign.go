package ui

import (
	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// A draftSign is what the foot of a sheet says of what is typed.
type draftSign int

// The signs.
const (
	signNone draftSign = iota
	signSaving
	signSaved
	signNotSaved
)

// signWords are the words of a sign; time may be empty, why is for what was not
// saved.
func signWords(w translations.Words, s draftSign, time, why string) string {
	switch s {
	case signSaving:
		return w.T("window.saving")
	case signSaved:
		if time == "" {
			return w.T("window.saved")
		}
		return w.T("window.saved-at", message.Text("time", time))
	case signNotSaved:
		return w.T("window.not-saved", message.Text("why", why))
	case signNone:
	}
	return ""
}

// sign says at the foot of the form's sheet what becomes of what is typed.
func (d *draft) sign(s draftSign, err error) {
	if d.sheet == nil || d.ended {
		return
	}
	f := d.frame
	time, why := "", ""
	if now := f.now(); !now.IsZero() {
		time = clock(f.words, now)
	}
	if err != nil {
		why = f.Say(f.explain(err))
	}
	icon, ink := "check", fyne.ThemeColorName(parts.ColorFaint)
	switch s {
	case signSaving:
		icon = "pencil-simple"
	case signNotSaved:
		icon, ink = "warning", parts.ColorDanger
	case signSaved, signNone:
	}
	d.sheet.SetNote(icon, signWords(f.words, s, time, why), ink)
}

// signed ties the sheet that has just opened to the draft made for it.
func (f *Frame) signed(s *parts.Sheet) {
	if d := f.unbound; d != nil && !d.ended && d.sheet == nil {
		d.sheet = s
	}
	f.unbound = nil
}

// elsewhere is another window in which the form is open, or nil. A form whose
// sheet has closed without a word gives way.
func (f *Frame) elsewhere(key register.DraftKey) *Frame {
	for _, g := range f.windows.All() {
		for _, other := range append([]*draft(nil), g.typing...) {
			if g == f || other.key != key {
				continue
			}
			if other.sheet != nil && other.sheet.IsOpen() {
				return g
			}
			other.save()
			other.forget()
		}
	}
	return nil
}

// sayElsewhere says that the form to be opened is open in another window, and
// offers to go there; false when it is not.
func (f *Frame) sayElsewhere() bool {
	other := f.barred
	f.barred = nil
	if other == nil {
		return false
	}
	f.unbound = nil
	body := parts.NewWrap(f.T("window.elsewhere.lead"), parts.Body, parts.ColorText, troubleWidth)
	s := parts.NewSheet(f.T("window.elsewhere"), "", parts.V(8, body))
	s.Width = 560
	s.Others = []*parts.Button{parts.NewButton(f.T("button.close"), "", parts.Secondary, s.Close)}
	s.Primary = parts.NewButton(f.T("window.elsewhere.go"), "arrow-square-out", parts.Primary, func() {
		s.Close()
		other.forward()
	})
	f.over("elsewhere", s)
	return true
}
