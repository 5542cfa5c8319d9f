package ui

import "greffe/cases/register"

func (f *Frame) openCloseCase(v register.View) { f.trace("sheet closecase") }
