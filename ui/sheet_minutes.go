package ui

import "greffe/cases/register"

func (f *Frame) openMinutes(v register.View) { f.trace("sheet minutes") }
