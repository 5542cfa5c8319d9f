package parts

import "fyne.io/fyne/v2"

// Trace tells the test that watches the window what just happened, in one line:
// "focus Button Record the vote", "sheet opened New case", "sheet closed".
// Nobody listens in ordinary use. The listener travels with the theme
// (Appearance.Trace), which every widget can reach, so nothing global changes.
// It is called on the goroutine of the window only.
func Trace(event string) {
	app := fyne.CurrentApp()
	if app == nil {
		return
	}
	if t, ok := app.Settings().Theme().(*Theme); ok && t.appearance.Trace != nil {
		t.appearance.Trace(event)
	}
}
