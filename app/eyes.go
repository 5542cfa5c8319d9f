package main

import (
	"fmt"
	"io"

	"fyne.io/fyne/v2"

	"greffe/ui/parts"
)

// What the window tells when a key was pressed that nothing uses. A test presses
// it to learn that all keys before it were heard, and what can then be pressed
// or read.
const (
	lookKey = "key F9"
	readKey = "key F8"
)

// lookAround writes what is on the window, where a test has asked.
func lookAround(event string, to io.Writer) {
	var see func(fyne.Canvas) []string
	switch event {
	case lookKey:
		see = parts.Sight
	case readKey:
		see = parts.Readings
	default:
		return
	}
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		for _, line := range see(w.Canvas()) {
			fmt.Fprintln(to, line)
		}
	}
}
