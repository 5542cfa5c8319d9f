package ui

import "greffe/ui/parts"

// Leave closes the window once the forms being typed are saved and everything
// sent to the desk is recorded. UI goroutine only.
func (f *Frame) Leave(closing func()) {
	f.SaveDrafts()
	w := f.Work
	w.background(func() {
		w.Flush()
		w.foreground(func() {
			w.left.Store(true)
			closing()
		})
	})
}

// Farewell is for a window that was ended from outside, by the system and not by
// Leave: what is being typed is kept, and everything sent is recorded. It is
// called on the UI goroutine, or once the window's loop is over.
func (f *Frame) Farewell() {
	f.Work.Hush()
	f.SaveDrafts()
	f.Work.Flush()
}

// Appearance is the look that a display choice asks for.
func Appearance(d Display, trace func(string)) parts.Appearance {
	a := parts.Appearance{Scale: parts.Scale(d.Scale), Trace: trace}
	switch d.Theme {
	case "dark":
		a.Mode = parts.ModeDark
	case "system":
		a.Mode = parts.ModeSystem
	default:
		a.Mode = parts.ModeLight
	}
	return a
}
