// Command window is a small program for the tests of the player: one field and
// two buttons, which trace what happens to them as Greffe does.
package main

import (
	"flag"
	"fmt"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

func say(line string) { fmt.Fprintln(os.Stderr, line) }

// A field tells its focus and its text.
type field struct{ widget.Entry }

func (f *field) FocusGained() {
	f.Entry.FocusGained()
	say("focus field " + f.Text)
}

func (f *field) TypedKey(e *fyne.KeyEvent) {
	unused(e)
	f.Entry.TypedKey(e)
}

// unused tells of a key that nothing here uses.
func unused(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyF9 {
		say("key F9")
	}
}

// A button tells its focus.
type button struct{ widget.Button }

func newButton(text string, tapped func()) *button {
	b := &button{}
	b.Text, b.OnTapped = text, tapped
	b.ExtendBaseWidget(b)
	return b
}

func (b *button) FocusGained() {
	b.Button.FocusGained()
	say("focus button " + b.Text)
}

func (b *button) TypedKey(e *fyne.KeyEvent) {
	unused(e)
	b.Button.TypedKey(e)
}

func main() {
	flag.Bool("trace", false, "")
	astray := flag.Bool("astray", false, "touch the window from a goroutine")
	flag.Parse()

	a := app.NewWithID("fr.greffe.e2e.window")
	w := a.NewWindow("Window")
	f := &field{}
	f.ExtendBaseWidget(f)
	f.OnChanged = func(text string) { say("text " + text) }
	ok := newButton("OK", func() { say("tapped OK") })
	quit := newButton("Quit", a.Quit)
	w.SetContent(container.NewVBox(f, ok, quit))
	item := fyne.NewMenuItem("Begin", func() {
		say("menu begin")
		w.Canvas().Focus(f)
	})
	item.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyN, Modifier: fyne.KeyModifierControl}
	w.SetMainMenu(fyne.NewMainMenu(fyne.NewMenu("File", item)))
	w.Canvas().SetOnTypedKey(unused)
	w.Resize(fyne.NewSize(600, 400))
	a.Lifecycle().SetOnStarted(func() {
		say("started")
		if *astray {
			go f.SetText("from elsewhere")
		}
	})
	w.ShowAndRun()
}
