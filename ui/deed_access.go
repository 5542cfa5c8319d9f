package ui

import "greffe/cases/register"

// openAccess gives accesses back: a measure that runs is lifted; after an
// exclusion, what was cut is recorded as restored.
func (f *Frame) openAccess(v register.View) {
	if _, runs := runningPrecaution(v.Matter.Case); runs {
		f.openPrecaution(v)
		return
	}
	f.openDeed(v, "access-restored", "")
}
