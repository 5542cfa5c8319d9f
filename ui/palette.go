package ui

// openPalette opens the command palette.
func (f *Frame) openPalette() {}
