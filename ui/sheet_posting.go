package ui

import "greffe/cases/register"

func (f *Frame) openPosting(v register.View) { f.trace("sheet posting") }
