package ui

// setDisplay changes a choice of looks at once: the theme, the size of texts,
// the language of the window. It is kept for the next start.
func (f *Frame) setDisplay(change func(*Display)) {
	was := f.Display
	change(&f.Display)
	if f.Display == was {
		return
	}
	if f.Keep != nil {
		f.Keep(f.Display)
		f.offerFieldHelp()
	}
	f.trace("display " + f.Display.Language.Code() + " " + f.Display.Theme)
	for _, g := range f.windows.All() {
		g.Display = f.Display
	}
	if f.Display.Language == was.Language {
		return
	}
	f.SaveDrafts()
	for _, g := range f.windows.All() {
		if g != f {
			g.putAway()
		}
		g.compose()
		g.show(g.At())
	}
}
