package ui

import (
	"greffe/cases/register"
	"greffe/cases/rules"
)

// confirmContestable shows what is contestable and records all the same if the
// person says so.
func (f *Frame) confirmContestable(in []rules.Verdict, yes func()) {}

// showRefusal shows every reason, its article and what can be done.
func (f *Frame) showRefusal(r *register.Refusal) {}

// Fault says what happened, what was kept and what to do next; the technical
// cause is behind "details".
func (f *Frame) Fault(err error) { f.trace("fault " + err.Error()) }

// toast says at the bottom left what was done; undo may be nil.
func (f *Frame) toast(text string, undo func()) { f.trace("toast " + text) }
