package main

import (
	"fmt"
	"io"

	"fyne.io/fyne/v2"

	"greffe/ui/parts"
)

// lookKey is what the window tells when a key was pressed that nothing uses. A
// test presses it to learn that all keys before it were heard, and what can then
// be seen.
const lookKey = "key F9"

// lookAround writes what is to be seen on the window, where a test has asked.
func lookAround(event string, to io.Writer) {
	if event != lookKey {
		return
	}
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		for _, line := range parts.Sight(w.Canvas()) {
			fmt.Fprintln(to, line)
		}
	}
}
