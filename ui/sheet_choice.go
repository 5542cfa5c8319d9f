package ui

import "greffe/cases/register"

func (f *Frame) openChoice(v register.View) { f.trace("sheet choice") }
