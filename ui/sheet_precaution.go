package ui

import "greffe/cases/register"

func (f *Frame) openPrecaution(v register.View) { f.trace("sheet precaution") }
