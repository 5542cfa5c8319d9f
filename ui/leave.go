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
