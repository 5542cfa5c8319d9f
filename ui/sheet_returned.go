package ui

import (
	"greffe/cases"
	"greffe/cases/register"
)

func (f *Frame) openReturned(v register.View, dispatch cases.DispatchID) { f.trace("sheet returned") }
