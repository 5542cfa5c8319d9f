package ui

import "greffe/cases/register"

func (f *Frame) openDecision(v register.View) { f.trace("sheet decision") }
