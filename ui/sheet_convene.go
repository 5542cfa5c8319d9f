package ui

import "greffe/cases/register"

func (f *Frame) openConvene(v register.View) { f.trace("sheet convene") }
