package ui

import "greffe/ui/parts"

// Leave closes the window once everything sent to the desk is recorded. UI goroutine only.
func (f *Frame) Leave(closing func()) {
	w := f.Work
	w.background(func() {
		w.Flush()
		w.foreground(closing)
	})
}

// Appearance is the look that a display choice asks for.
func Appearance(d Display, trace func(string)) parts.Appearance {
	a := parts.Appearance{Scale: parts.Scale(d.Scale), Trace: trace}
	switch d.Theme {
	case "dark":
		a.Mode = parts.Dark
	case "system":
		a.Mode = parts.System
	default:
		a.Mode = parts.Light
	}
	return a
}
