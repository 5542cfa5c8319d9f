package ui

func (f *Frame) openNewCase() { f.trace("sheet newcase") }
