package main

import (
	"errors"
	"fmt"
	"io/fs"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"greffe/assets"
	"greffe/assets/translations"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui"
	"greffe/ui/parts"
)

// A closedError is why the register could not be opened, in words for the
// person who started the program.
type closedError struct {
	words string
	cause error
}

func (e *closedError) Error() string { return e.words + " (" + e.cause.Error() + ")" }
func (e *closedError) Unwrap() error { return e.cause }

// sayClosed says why the register could not be opened, in a window of its own:
// whoever starts the program from a menu sees no terminal. It returns once that
// window is closed. Mistakes of the command line are for the terminal alone.
func sayClosed(f flags, cause error) error {
	if errors.Is(cause, errUsage) || errors.Is(cause, errNoDisplay) || errors.Is(cause, errNotATest) {
		return cause
	}
	words, err := translations.Load()
	if err != nil {
		return errors.Join(cause, err)
	}
	d := display(f)
	w := words.Words(d.Language, translations.Screen)
	why := explainClosed(cause)
	fyneapp.SetMetadata(metadata())
	a := fyneapp.NewWithID(appID)
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon))
	trace := (&program{flags: f}).tracer()
	a.Settings().SetTheme(parts.NewTheme(ui.Appearance(d, trace)))
	window := a.NewWindow("Greffe")
	showClosed(window, w, why, f.register, cause)
	if trace != nil {
		a.Lifecycle().SetOnStarted(func() { trace("closed " + why.Key) })
	}
	window.ShowAndRun()
	return &closedError{w.Say(why), cause}
}

// explainClosed words why a register cannot be opened.
func explainClosed(cause error) message.Message {
	if m := register.Explain(cause); m.Key != "register.other" {
		return m
	}
	if errors.Is(cause, fs.ErrPermission) {
		return register.Explain(register.ErrReadOnly)
	}
	return message.New("closed.other")
}

// showClosed puts the explanation into the window: what is wrong, what to do,
// that nothing was touched, which file it is, and the cause.
func showClosed(window fyne.Window, w translations.Words, why message.Message, file string, cause error) {
	const width = 560
	done := parts.NewButton(w.T("button.close"), "", parts.Primary, window.Close)
	head := parts.Columns(14, []float32{0, -1}, parts.Center(parts.NewIcon("warning-circle", parts.ColorDanger, 28)),
		parts.NewEllipsis(w.T("closed.title"), parts.Title, parts.ColorText))
	body := parts.V(14, head,
		parts.NewWrap(w.Say(why), parts.Body, parts.ColorText, width),
		parts.NewBanner(parts.ToneInfo, "", w.T("closed.kept")),
		parts.NewWrap(file, parts.Caption, parts.ColorMuted, width),
		parts.NewWrap(fmt.Sprint(cause), parts.Caption, parts.ColorFaint, width),
		parts.H(0, parts.Spacer(), done))
	window.SetContent(parts.Stack(parts.NewBox(parts.ColorBackground, parts.ColorNone, 0, nil),
		parts.Center(parts.Fix(width+48, 0, parts.NewCard(parts.PadAll(24, body))))))
	window.Resize(fyne.NewSize(width+120, 420))
	window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			window.Close()
		}
	})
	window.Canvas().Focus(done)
}
