package ui

import "greffe/ui/parts"

// sceneOn shows a page, and does something on it.
func sceneOn[T screen](r Route, do func(*Frame, T)) func(*Frame) {
	return func(f *Frame) {
		f.Go(r)
		if s, ok := f.current.(T); ok {
			do(f, s)
		}
	}
}

// scenePrimary does what the sheet on top is for.
func (f *Frame) scenePrimary() {
	if s, ok := f.Window.Canvas().Overlays().Top().(*parts.Sheet); ok && s.Primary != nil {
		s.Primary.Tapped(nil)
	}
}
